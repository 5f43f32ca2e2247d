/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/probability-scale.h"

#include <math.h>

#include "forecast/probability-word.h"

static void
test_clamp (void)
{
  g_assert_cmpfloat (liaison_probability_clamp (0.0), ==, 0.001);
  g_assert_cmpfloat (liaison_probability_clamp (1.0), ==, 0.999);
  g_assert_cmpfloat (liaison_probability_clamp (0.37), ==, 0.37);
}

static void
test_steps (void)
{
  static const struct
  {
    double from;
    double up;
    double down;
  } cases[] = {
    { 0.0, 0.001, 0.001 },   { 0.001, 0.002, 0.001 }, { 0.009, 0.01, 0.008 }, { 0.01, 0.015, 0.009 },
    { 0.012, 0.015, 0.01 },  { 0.045, 0.05, 0.04 },   { 0.05, 0.06, 0.045 },  { 0.055, 0.06, 0.05 },
    { 0.37, 0.38, 0.36 },    { 0.375, 0.38, 0.37 },   { 0.5, 0.51, 0.49 },    { 0.7, 0.71, 0.69 },
    { 0.95, 0.955, 0.94 },   { 0.99, 0.991, 0.985 },  { 0.999, 0.999, 0.998 }, { 1.0, 0.999, 0.999 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpfloat_with_epsilon (liaison_probability_next (cases[i].from, TRUE), cases[i].up, 1e-9);
      g_assert_cmpfloat_with_epsilon (liaison_probability_next (cases[i].from, FALSE), cases[i].down, 1e-9);
    }
}

/* From one end to the other and back, over the same places: an event and its contrary have mirrored steps. */
static void
test_steps_go_all_the_way (void)
{
  double probability = LIAISON_PROBABILITY_LEAST;
  guint n = 0;

  for (; probability < LIAISON_PROBABILITY_MOST - 1e-9; n++)
    {
      double next = liaison_probability_next (probability, TRUE);

      g_assert_cmpfloat (next, >, probability);
      g_assert_cmpfloat_with_epsilon (liaison_probability_next (next, FALSE), probability, 1e-9);
      g_assert_cmpfloat_with_epsilon (liaison_probability_next (1.0 - probability, FALSE), 1.0 - next, 1e-9);
      g_assert_cmpfloat_with_epsilon (liaison_probability_snap (next), next, 1e-9);
      probability = next;
    }
  g_assert_cmpuint (n, ==, 9 + 8 + 90 + 8 + 9);
}

static void
test_snap (void)
{
  g_assert_cmpfloat_with_epsilon (liaison_probability_snap (0.0), 0.001, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_probability_snap (0.0043), 0.004, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_probability_snap (0.0237), 0.025, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_probability_snap (0.374), 0.37, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_probability_snap (0.987), 0.985, 1e-9);
  g_assert_cmpfloat_with_epsilon (liaison_probability_snap (0.99961), 0.999, 1e-9);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double probability; /* NAN: is none */
  } cases[] = {
    { "38", 0.38 },      { " 38 % ", 0.38 },    { "38\302\240%", 0.38 }, { "37,5%", 0.375 },  { "0.1", 0.001 },
    { ".5", 0.005 },     { "3:1", 0.75 },       { "1 : 3", 0.25 },       { "3 to 1", 0.75 },  { "2,5:1", 5.0 / 7.0 },
    { "1 in 4", 0.25 },  { "3 of 4", 0.75 },    { "1 out of 8", 0.125 }, { "2/3", 2.0 / 3.0 }, { "Very Likely", 0.88 },
    { "roughly even chance", 0.5 },             { "0", 0.0 },            { "100", 1.0 },      { "1:0", 1.0 },
    { "", NAN },         { "perhaps", NAN },    { "250", NAN },          { "-5", NAN },       { "5 in 4", NAN },
    { "0:0", NAN },      { "1 in 0", NAN },     { "1 in", NAN },         { "3:", NAN },       { "3:1:2", NAN },
    { "38 % or so", NAN }, { "nan", NAN },      { "1e999", NAN },        { "1 on 4", NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double probability = NAN;
      gboolean read = liaison_probability_parse (cases[i].text, &probability);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (read, ==, !isnan (cases[i].probability));
      if (read)
        g_assert_cmpfloat_with_epsilon (probability, cases[i].probability, 1e-9);
    }
}

static void
test_odds_and_chances (void)
{
  static const struct
  {
    double probability;
    const char *odds;
    const char *chance;
  } cases[] = {
    { 0.75, "3:1", "3 in 4" },        { 0.25, "1:3", "1 in 4" },         { 0.5, "1:1", "1 in 2" },
    { 0.7, "2.3:1", "7 in 10" },      { 0.68, "2.1:1", "about 2 in 3" }, { 0.38, "1:1.6", "about 3 in 8" },
    { 0.05, "1:19", "1 in 20" },      { 0.95, "19:1", "19 in 20" },      { 0.03, "1:32", "about 1 in 33" },
    { 0.001, "1:999", "1 in 1000" },  { 0.999, "999:1", "999 in 1000" }, { 0.0, "0:1", "about 1 in 1000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *odds = liaison_probability_to_odds (cases[i].probability);
      g_autofree char *chance = liaison_probability_to_chance (cases[i].probability);
      double back;

      g_assert_cmpstr (odds, ==, cases[i].odds);
      g_assert_cmpstr (chance, ==, cases[i].chance);
      g_assert_true (liaison_probability_parse (odds, &back));
      g_assert_cmpfloat_with_epsilon (back, cases[i].probability, 0.01);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/probability-scale/clamp", test_clamp);
  g_test_add_func ("/forecast/probability-scale/steps", test_steps);
  g_test_add_func ("/forecast/probability-scale/all-the-way", test_steps_go_all_the_way);
  g_test_add_func ("/forecast/probability-scale/snap", test_snap);
  g_test_add_func ("/forecast/probability-scale/parse", test_parse);
  g_test_add_func ("/forecast/probability-scale/odds-and-chances", test_odds_and_chances);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/time-words.h"

static void
test_range (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *words;
  } cases[] = {
    { "2015-01-01", "2015-12-31", "2015" },
    { "2003-01-01", "2011-12-31", "2003 – 2011" },
    { "2020-01-01", "2020-01-31", "January 2020" },
    { "2020-02-01", "2020-02-29", "February 2020" },
    { "2021-02-01", "2021-02-27", "1 February – 27 February 2021" },
    { "2020-03-03", "2020-03-03", "3 March 2020" },
    { "2020-12-01", "2021-01-31", "1 December 2020 – 31 January 2021" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;
      GDate from, to;

      g_date_clear (&from, 1);
      g_date_clear (&to, 1);
      g_date_set_parse (&from, cases[i].from);
      g_date_set_parse (&to, cases[i].to);
      words = liaison_time_dup_range (&from, &to);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_free (words);
      words = liaison_time_dup_text (&(LiaisonTime) { { 0, 0 }, from, to });
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_tick (void)
{
  static const struct
  {
    LiaisonTimelineUnit unit;
    const char *words;
  } cases[] = {
    { LIAISON_TIMELINE_DAYS, "1 Mar" },        { LIAISON_TIMELINE_WEEKS, "1 Mar" }, { LIAISON_TIMELINE_MONTHS, "Mar 2020" },
    { LIAISON_TIMELINE_QUARTERS, "Mar 2020" }, { LIAISON_TIMELINE_YEARS, "2020" },  { LIAISON_TIMELINE_CENTURIES, "2020" },
  };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 3, 2020);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = liaison_time_dup_tick ((int) g_date_get_julian (&date), cases[i].unit);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/time-words/range", test_range);
  g_test_add_func ("/drawing/time-words/tick", test_tick);
  return g_test_run ();
}

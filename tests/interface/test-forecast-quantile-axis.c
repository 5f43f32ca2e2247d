/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/answer/quantile-axis.h"

#include "forecast/moment.h"

/* "0 10 20" */
static char *
join (GPtrArray *marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", ((LiaisonAxisMark *) g_ptr_array_index (marks, i))->label);
  return g_string_free (text, FALSE);
}

static void
test_numbers (void)
{
  static const struct
  {
    double first;
    double last;
    guint most;
    const char *labels;
  } cases[] = {
    { -12, 28, 5, "-10 | 0 | 10 | 20" }, { 0, 1, 3, "0 | 0.5 | 1" }, { 3, 4.9, 1, "4" }, { 0, 100, 6, "0 | 20 | 40 | 60 | 80 | 100" },
    { 9990, 10210, 3, "10,000 | 10,100 | 10,200" }, { 1, 2, 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) marks =
        liaison_axis_place_marks (LIAISON_QUESTION_QUANTITY, cases[i].first, cases[i].last, cases[i].most);
      g_autofree char *labels = join (marks);
      g_auto (GStrv) plain = g_strsplit (cases[i].labels, ",", -1);
      g_autofree char *ungrouped = g_strjoinv ("", plain); /* as the locale of tests writes it */

      g_assert_cmpstr (labels, ==, ungrouped);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *first;
    const char *last;
    guint most;
    const char *labels;
  } cases[] = {
    { "2024-02-12", "2025-04-20", 4, "Jul 2024 | Jan 2025" }, { "2024-02-27", "2024-03-02", 5, "27 Feb | 28 Feb | 29 Feb | 1 Mar | 2 Mar" },
    { "2024-02-26", "2024-03-12", 3, "26 Feb | 4 Mar | 11 Mar" }, { "2021-12-15", "2022-03-20", 3, "Jan 2022 | Feb 2022 | Mar 2022" },
    { "1890-01-01", "2110-01-01", 3, "1900 | 2000 | 2100" }, { "1960-05-01", "1970-01-02", 4, "1962 | 1964 | 1966 | 1968 | 1970" },
    { "9998-02-01", "9999-12-31", 2, "9999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint most = cases[i].most + (i == 5);
      g_autoptr (GPtrArray) marks = liaison_axis_place_marks (LIAISON_QUESTION_DATE, liaison_moment_to_day (cases[i].first),
                                                              liaison_moment_to_day (cases[i].last), most);
      g_autofree char *labels = join (marks);

      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
}

/* Whatever is shown, the marks lie in it, in order, and are not too many. */
static void
test_within (void)
{
  for (guint turn = 0; turn < 2000; turn++)
    {
      LiaisonQuestionType type = turn % 2 == 0 ? LIAISON_QUESTION_QUANTITY : LIAISON_QUESTION_DATE;
      double first = type == LIAISON_QUESTION_DATE ? g_test_rand_int_range (-700000, 2800000) : g_test_rand_double_range (-1e6, 1e6);
      double last = first + 1.0 + g_test_rand_double_range (0.0, 100000.0);
      guint most = (guint) g_test_rand_int_range (1, 9);
      g_autoptr (GPtrArray) marks = liaison_axis_place_marks (type, first, last, most);
      double before = first - 1e-6;

      g_assert_cmpuint (marks->len, <=, most);
      for (guint i = 0; i < marks->len; i++)
        {
          double value = ((LiaisonAxisMark *) g_ptr_array_index (marks, i))->value;

          g_assert_cmpfloat (value, >, before);
          g_assert_cmpfloat (value, <=, last + 1e-6);
          before = value;
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/quantile-axis/numbers", test_numbers);
  g_test_add_func ("/forecast/quantile-axis/days", test_days);
  g_test_add_func ("/forecast/quantile-axis/within", test_within);
  return g_test_run ();
}

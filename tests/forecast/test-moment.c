/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/moment.h"

static void
test_dates (void)
{
  static const char * const good[] = { "2022-01-20", "2024-02-29", "0001-01-01", "9999-12-31" };
  static const char * const bad[] = { "", "2022", "2022-01", "2022-1-20", "2023-02-29", "2022-02-30", "2022-13-01",
                                      "2022-00-10", "2022-01-00", "0000-01-01", "20220120", "2022-01-20 ",
                                      "2022-01-20T00:00:00Z", "soon" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (liaison_moment_is_date (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (liaison_moment_is_date (bad[i]));
}

static void
test_times (void)
{
  static const char * const good[] = { "2021-01-24T10:00:00Z", "2021-01-24T23:59:59.125Z", "2021-01-24T10:00:00+05:30",
                                       "2021-01-24T10:00:00-11:00" };
  static const char * const bad[] = { "", "2021-01-24", "2021-01-24T10:00:00", "2021-02-30T10:00:00Z",
                                      "2021-01-24T24:00:00Z", "2021-01-24T10:60:00Z", "2021-01-24T10:00:60Z",
                                      "2021-01-24T10:00:00.Z", "2021-01-24T10:00:00+5:30", "2021-01-24T10:00:00+24:00",
                                      "2021-01-24T10:00:00+05:60", "2021-01-24T10:00:00Zulu", "2021-01-24 10:00:00Z",
                                      "now" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (liaison_moment_is_time (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (liaison_moment_is_time (bad[i]));
}

static void
test_now (void)
{
  g_autofree char *now = liaison_moment_now ();

  g_assert_true (liaison_moment_is_time (now));
  g_assert_cmpint (liaison_moment_compare (now, "2020-01-01T00:00:00Z"), >, 0);
}

static void
test_order (void)
{
  g_assert_cmpint (liaison_moment_compare ("2021-01-24T10:00:00Z", "2021-01-24T10:00:01Z"), <, 0);
  g_assert_cmpint (liaison_moment_compare ("2021-01-24T10:00:00Z", "2021-01-24T11:00:00+01:00"), ==, 0);
  g_assert_cmpint (liaison_moment_compare ("2021-01-24T10:00:00Z", "2021-01-24T10:30:00+01:00"), >, 0);
}

static void
test_instants (void)
{
  g_assert_cmpint (liaison_moment_to_instant ("1970-01-01"), ==, 0);
  g_assert_cmpint (liaison_moment_to_instant ("1970-01-02T00:00:00Z"), ==, G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC);
  g_assert_cmpint (liaison_moment_to_instant ("1969-12-31T23:59:59.5Z"), ==, -G_USEC_PER_SEC / 2);
  g_assert_cmpint (liaison_moment_to_instant ("2001-09-09T01:46:40Z"), ==, G_GINT64_CONSTANT (1000000000) * G_USEC_PER_SEC);
  g_assert_cmpint (liaison_moment_to_instant ("2001-09-09T03:16:40.123456789+01:30"), ==,
                   G_GINT64_CONSTANT (1000000000) * G_USEC_PER_SEC + 123456);
  g_assert_cmpint (liaison_moment_to_instant ("2001-09-08T20:46:40-05:00"), ==, G_GINT64_CONSTANT (1000000000) * G_USEC_PER_SEC);
  g_assert_cmpint (liaison_moment_to_instant ("soon"), ==, G_MININT64);
}

static void
test_days (void)
{
  g_autofree char *today = liaison_moment_today ();

  g_assert_true (liaison_moment_is_date (today));
  g_assert_cmpint (liaison_moment_days ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (liaison_moment_days ("2022-01-01", "2021-12-31"), ==, -1);
  g_assert_cmpint (liaison_moment_days ("2022-01-01", "2022-01-01"), ==, 0);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *date;
    int day;
  } cases[] = {
    { "1970-01-01", 0 }, { "1969-12-31", -1 }, { "2024-02-29", 19782 }, { "0001-01-01", -719162 }, { "9999-12-31", 2932896 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = liaison_moment_from_day (cases[i].day);

      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpint (liaison_moment_to_day (cases[i].date), ==, cases[i].day);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/moment/dates", test_dates);
  g_test_add_func ("/forecast/moment/times", test_times);
  g_test_add_func ("/forecast/moment/now", test_now);
  g_test_add_func ("/forecast/moment/order", test_order);
  g_test_add_func ("/forecast/moment/instants", test_instants);
  g_test_add_func ("/forecast/moment/days", test_days);
  g_test_add_func ("/forecast/moment/numbers", test_numbers);
  return g_test_run ();
}

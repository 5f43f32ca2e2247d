/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/today.h"

#include "forecast/moment.h"

static void
on_day (guint *n)
{
  (*n)++;
}

static void
test_day (void)
{
  LiaisonToday *today = liaison_today_get_default ();
  g_autofree char *now = liaison_moment_today ();
  guint n = 0;

  g_assert_true (liaison_today_get_default () == today);
  g_assert_cmpint (ABS (liaison_moment_days (liaison_today_get_day (today), now)), <=, 1);
  g_signal_connect_swapped (today, "notify::day", G_CALLBACK (on_day), &n);
  liaison_today_set_day (today, "2030-01-01");
  liaison_today_set_day (today, "2030-01-01");
  g_assert_cmpstr (liaison_today_get_day (today), ==, "2030-01-01");
  g_assert_cmpuint (n, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interface/today", test_day);
  return g_test_run ();
}

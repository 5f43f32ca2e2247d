/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/calendar.h"

#include <string.h>

#include "forecast-fixture.h"

static char *
write_calendar (const char *question,
                const char *outcome)
{
  g_autofree char *text =
    g_strdup_printf ("{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"a;b\",\"question\":\"%s\","
                     "\"criteria\":\"One, two;\\nthree\\\\.\",\"closes\":\"2024-02-29\",\"tags\":[\"x,y\"],"
                     "\"modified\":\"2024-01-02T01:30:00+02:00\",\"estimates\":[{\"at\":\"2024-01-01T00:00:00Z\","
                     "\"probability\":0.7}],\"resolution\":%s},{\"id\":\"undated\",\"question\":\"?\"}]}", question, outcome);
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (text);

  return liaison_forecast_file_to_calendar (file);
}

static void
test_event (void)
{
  g_autofree char *text = write_calendar ("Will it?", "null");

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Liaison//Forecasts//EN\r\nBEGIN:VEVENT\r\nUID:a\\;b\r\n"
                   "DTSTAMP:20240101T233000Z\r\nDTSTART;VALUE=DATE:20240229\r\nSUMMARY:Will it?\r\n"
                   "DESCRIPTION:70 %\\, likely\\n\\nOne\\, two\\;\\nthree\\\\.\r\nCATEGORIES:x\\,y\r\nSTATUS:CONFIRMED\r\n"
                   "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

static void
test_annulled (void)
{
  g_autofree char *text = write_calendar ("Will it?", "{\"outcome\":\"void\"}");

  g_assert_nonnull (strstr (text, "STATUS:CANCELLED\r\n"));
}

/* No line is longer than 75 bytes, no character is cut, and unfolded it says what it said. */
static void
test_folding (void)
{
  for (guint length = 1; length < 200; length++)
    {
      g_autoptr (GString) question = g_string_new ("x");
      g_autofree char *text = NULL;
      g_autofree char *whole = NULL;
      g_auto (GStrv) lines = NULL;
      g_auto (GStrv) parts = NULL;

      for (guint i = 0; i < length; i++)
        g_string_append (question, i % 3 == 0 ? "é" : i % 3 == 1 ? "😀" : "n");
      text = write_calendar (question->str, "null");
      lines = g_strsplit (text, "\r\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (lines[i]), <=, 75);
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
        }
      parts = g_strsplit (text, "\r\n ", -1);
      whole = g_strjoinv ("", parts);
      g_assert_nonnull (strstr (whole, question->str));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/calendar/event", test_event);
  g_test_add_func ("/forecast/calendar/annulled", test_annulled);
  g_test_add_func ("/forecast/calendar/folding", test_folding);
  return g_test_run ();
}

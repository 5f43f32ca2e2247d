/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast-fixture.h"

#include <string.h>

LiaisonForecastFile *
forecast_fixture_load (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *file = liaison_forecast_file_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return file;
}

char *
forecast_fixture_print (LiaisonForecastFile *file)
{
  g_autoptr (GBytes) bytes = liaison_forecast_file_to_bytes (file);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
print_estimates (const char *estimates)
{
  g_auto (GStrv) parts = g_strsplit (estimates, ", ", -1);
  GString *text = g_string_new ("[");

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 3);

      g_string_append_printf (text, "%s{\"at\":\"%sT00:00:00Z\",\"probability\":%s", i > 0 ? "," : "", words[0], words[1]);
      if (words[2] != NULL)
        g_string_append_printf (text, ",\"by\":\"%s\"", words[2]);
      g_string_append_c (text, '}');
    }
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static char *
print_resolution (const char *resolved)
{
  g_auto (GStrv) words = g_strsplit (resolved, " ", 2);

  if (words[1] == NULL)
    return g_strdup_printf ("{\"outcome\":\"%s\"}", words[0]);
  return g_strdup_printf ("{\"outcome\":\"%s\",\"at\":\"%sT00:00:00Z\"}", words[0], words[1]);
}

LiaisonForecast *
forecast_fixture_new (const char *id,
                      const char *opened,
                      const char *closes,
                      const char *estimates,
                      const char *resolved)
{
  g_autofree char *list = print_estimates (estimates);
  g_autofree char *resolution = resolved != NULL ? print_resolution (resolved) : g_strdup ("null");
  g_autofree char *day = closes != NULL ? g_strdup_printf ("\"%s\"", closes) : g_strdup ("null");
  g_autofree char *text = g_strdup_printf ("{\"format\":\"liaison-forecast\",\"version\":1,\"forecasts\":[{\"id\":\"%s\","
                                           "\"question\":\"Will %s?\",\"opened\":\"%sT00:00:00Z\",\"closes\":%s,"
                                           "\"tags\":[\"%s\"],\"estimates\":%s,\"resolution\":%s}]}",
                                           id, id, opened, day, id, list, resolution);
  g_autoptr (LiaisonForecastFile) file = forecast_fixture_load (text);

  return g_object_ref (liaison_forecast_file_find (file, id, NULL));
}

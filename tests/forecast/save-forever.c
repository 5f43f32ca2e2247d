/* SPDX-License-Identifier: GPL-3.0-or-later */

/* save-forever FILE: saves two contents by turns, one small and one large, until it is killed. */

#include "forecast/forecast-store.h"

static LiaisonForecastFile *
make_file (const char *title,
           guint       n_forecasts)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();

  liaison_forecast_file_set_title (file, title);
  for (guint i = 0; i < n_forecasts; i++)
    {
      LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
      g_autoptr (LiaisonForecast) forecast = NULL;

      liaison_forecast_builder_set_question (builder, "Will the file be whole, whatever happens to the one who writes it?");
      forecast = liaison_forecast_builder_end (builder);
      liaison_forecast_file_change (file, NULL, forecast, i);
    }
  return file;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LiaisonForecastFile) small = make_file ("small", 3);
  g_autoptr (LiaisonForecastFile) large = make_file ("large", 300);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    return 2;
  file = g_file_new_for_path (argv[1]);
  for (guint i = 0;; i++)
    if (!liaison_forecast_store_save (i % 2 == 0 ? small : large, file, NULL, NULL, NULL, &error))
      g_error ("%s", error->message);
}

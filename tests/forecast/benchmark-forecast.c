/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast forecast files of the largest size that people have are opened, written and merged. Prints seconds, by the clock and of the
 * processor, and megabytes; nothing is asserted about them. */

#include "forecast/forecast-private.h"
#include "forecast/merge.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define N_FORECASTS 10000
#define N_ESTIMATES 20
#define N_PEOPLE 1000
#define N_SHARED 20

/* The most memory that the process had, in megabytes; 0 where the system does not say. */
static double
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (line = strstr (status, "VmHWM:")) == NULL)
    return 0.0;
  return (double) g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) / 1024.0;
}

typedef struct
{
  GTimer *timer;
  clock_t processor;
} Watch;

static Watch
start_watch (void)
{
  return (Watch) { g_timer_new (), clock () };
}

static void
stop_watch (Watch       watch,
            const char *what)
{
  double processor = (double) (clock () - watch.processor) / CLOCKS_PER_SEC;

  printf ("%-44s %6.3f s, of the processor %6.3f s\n", what, g_timer_elapsed (watch.timer, NULL), processor);
  g_timer_destroy (watch.timer);
}

static LiaisonForecast *
make_forecast (guint            number,
               LiaisonForecast *shared)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (shared);
  g_autofree char *question = g_strdup_printf ("Will the ports of harbour number %u sign before the summer?", number);

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_criteria (builder, "Both signatures are reported by two papers.");
  liaison_forecast_builder_set_closes (builder, "2024-06-21");
  for (guint i = 0; i < N_ESTIMATES; i++)
    {
      g_autofree char *at = g_strdup_printf ("2024-03-%02uT08:05:00Z", i + 1);
      g_autoptr (LiaisonEstimate) estimate =
        liaison_estimate_new ((number + i) % 99 / 100.0 + 0.01, LIAISON_CONFIDENCE_MODERATE, "Both sides want it.", shared == NULL ? "Ada Example" : NULL, at);

      liaison_forecast_builder_add_estimate (builder, estimate);
    }
  return liaison_forecast_builder_end (builder);
}

static LiaisonForecastFile *
make_file (void)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();

  for (guint i = 0; i < N_FORECASTS; i++)
    {
      g_autoptr (LiaisonForecast) forecast = make_forecast (i, NULL);

      liaison_forecast_file_change (file, NULL, forecast, G_MAXUINT);
    }
  return file;
}

/* Each has the same questions. */
static GPtrArray *
make_people (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_SHARED; i++)
    g_ptr_array_add (questions, liaison_forecast_builder_end (liaison_forecast_builder_new (NULL)));
  for (guint person = 0; person < N_PEOPLE; person++)
    {
      LiaisonForecastFile *file = liaison_forecast_file_new ();
      g_autofree char *name = g_strdup_printf ("Forecaster %u", person);

      liaison_forecast_file_set_author (file, name);
      for (guint i = 0; i < N_SHARED; i++)
        {
          g_autoptr (LiaisonForecast) forecast = make_forecast (person + i, g_ptr_array_index (questions, i));

          liaison_forecast_file_change (file, NULL, forecast, G_MAXUINT);
        }
      g_ptr_array_add (files, file);
    }
  return files;
}

static void
benchmark_merge (void)
{
  g_autoptr (GPtrArray) people = make_people ();
  g_autoptr (LiaisonForecastFile) merged = NULL;
  Watch watch = start_watch ();

  merged = liaison_forecast_merge ((LiaisonForecastFile **) people->pdata, people->len);
  stop_watch (watch, "merge");
  printf ("%u people with %u forecasts of %u estimates each\n", N_PEOPLE, N_SHARED, N_ESTIMATES);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LiaisonForecastFile) file = make_file ();
  g_autoptr (LiaisonForecastFile) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  double made = peak_memory ();
  Watch watch;

  printf ("%u forecasts with %u estimates each\n", N_FORECASTS, N_ESTIMATES);
  watch = start_watch ();
  g_object_unref (liaison_forecast_file_snapshot (file));
  stop_watch (watch, "snapshot: what a save stops the window for");
  watch = start_watch ();
  bytes = liaison_forecast_file_to_bytes (file);
  stop_watch (watch, "write");
  g_clear_object (&file);
  watch = start_watch ();
  again = liaison_forecast_file_from_bytes (bytes, &error);
  stop_watch (watch, "open");
  g_assert_no_error (error);
  printf ("%.1f MB as a file, %.0f MB in memory, %.0f MB at most\n", (double) g_bytes_get_size (bytes) / 1e6, made,
          peak_memory ());
  g_clear_object (&again);
  benchmark_merge ();
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what a frame costs while a list of 10,000 forecasts, with 20 estimates each, is scrolled in a real window: the CPU time of
 * the process, median and 95th percentile, beside a frame of the same window in which nothing moves. Also prints how long the list
 * takes until it is sorted and shown, and the memory for lists of several lengths. Asserts nothing about time. */

#include "interface/forecast/list/forecast-list.h"

#include <adwaita.h>
#include <string.h>
#include <time.h>

#define WIDTH 340
#define HEIGHT 900
#define N_FRAMES 240
#define N_ESTIMATES 20
#define STEP 90.0 /* pixels in a frame: as fast as somebody flings a page */

static const guint lengths[] = { 1000, 3000, 10000 };

static guint n_painted;

static void
on_painted (void)
{
  n_painted++;
}

static double
cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* What the process holds in memory, in megabytes; 0 where the system does not say. */
static double
memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (line = strstr (status, "VmRSS:")) == NULL)
    return 0.0;
  return (double) g_ascii_strtoull (line + strlen ("VmRSS:"), NULL, 10) / 1024.0;
}

static LiaisonForecast *
make_forecast (guint number)
{
  static const char *const ends[] = { "sign before the summer?", "be closed to ships of the other side until the talks have ended?",
                                      "reopen?" };
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autofree char *question = g_strdup_printf ("Will harbour number %u %s", number, ends[number % G_N_ELEMENTS (ends)]);
  g_autofree char *closes = g_strdup_printf ("20%02u-%02u-%02u", 22 + number % 8, 1 + number % 12, 1 + number % 28);

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_closes (builder, closes);
  for (guint i = 0; i < N_ESTIMATES; i++)
    {
      g_autofree char *at = g_strdup_printf ("2024-03-%02uT08:05:00Z", i + 1);
      g_autoptr (LiaisonEstimate) estimate =
        liaison_estimate_new ((number + 7 * i) % 99 / 100.0 + 0.01, LIAISON_CONFIDENCE_MODERATE, "Both sides want it.", NULL, at);

      liaison_forecast_builder_add_estimate (builder, estimate);
    }
  if (number % 5 == 0)
    liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_YES, NULL, NULL);
  return liaison_forecast_builder_end (builder);
}

static LiaisonForecastFile *
make_file (guint n)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonForecast) forecast = make_forecast (i);

      liaison_forecast_file_change (file, NULL, forecast, G_MAXUINT);
    }
  return file;
}

static void
wait_for_frame (GtkWidget *window)
{
  guint n = n_painted;

  gtk_widget_queue_draw (window);
  while (n_painted == n)
    g_main_context_iteration (NULL, TRUE);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

/* STEP of 0: nothing moves. */
static void
measure (GtkWidget     *window,
         GtkAdjustment *adjustment,
         const char    *what,
         double         step)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_FRAMES; i++)
    {
      double start = cpu_time (), time;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
      wait_for_frame (window);
      time = cpu_time () - start;
      g_array_append_val (times, time);
    }
  g_array_sort (times, compare);
  g_print ("  %-32s median %6.2f ms   95th percentile %6.2f ms\n", what, g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100));
}

static GtkAdjustment *
find_adjustment (LiaisonForecastList *list)
{
  GtkWidget *view = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (list), LIAISON_TYPE_FORECAST_LIST, "view"));

  return gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW)));
}

static void
run (GtkWidget           *window,
     LiaisonForecastList *list,
     guint                n)
{
  double before = memory (), filled, start;
  g_autoptr (LiaisonForecastFile) file = make_file (n);
  GtkAdjustment *adjustment = find_adjustment (list);

  filled = memory ();
  start = cpu_time ();
  liaison_forecast_list_set_file (list, file);
  wait_for_frame (window);
  g_print ("%u forecasts of %u estimates: first frame after %.0f ms", n, N_ESTIMATES, cpu_time () - start);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_print (", at rest after %.0f ms; %.1f MB for the forecasts, %.2f MB for the list\n", cpu_time () - start, filled - before,
           memory () - filled);
  measure (window, adjustment, "an empty frame", 0);
  measure (window, adjustment, "scrolling", STEP);
  measure (window, adjustment, "scrolling by a whole view", HEIGHT);
  liaison_forecast_list_set_file (list, NULL);
  wait_for_frame (window);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkCssProvider) style = NULL;
  LiaisonForecastList *list;
  GtkWidget *window;

  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return 77;
    }
  adw_init ();
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/io/github/liaison_app/Liaison/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  list = g_object_new (LIAISON_TYPE_FORECAST_LIST, NULL);
  liaison_forecast_list_set_today (list, "2024-03-25");
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (list));
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    run (window, list, lengths[i]);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "list-fixture.h"

LiaisonForecast *
list_fixture_forecast (const char        *question,
                       const char        *closes,
                       const char        *at,
                       const char *const *tags)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonEstimate) estimate = at != NULL ? liaison_estimate_new (0.38, LIAISON_CONFIDENCE_LOW, NULL, NULL, at) : NULL;

  liaison_forecast_builder_set_question (builder, question);
  liaison_forecast_builder_set_closes (builder, closes);
  if (tags != NULL)
    liaison_forecast_builder_set_tags (builder, tags);
  if (estimate != NULL)
    liaison_forecast_builder_add_estimate (builder, estimate);
  return liaison_forecast_builder_end (builder);
}

const char *
list_fixture_add (LiaisonDocument *document,
                  const char      *question,
                  const char      *closes,
                  const char      *at)
{
  g_autoptr (LiaisonForecast) forecast = list_fixture_forecast (question, closes, at, NULL);

  liaison_document_change_forecast (document, "Add", NULL, NULL, forecast);
  return liaison_forecast_get_id (forecast); /* the document holds it */
}

static void
on_painted (gboolean *painted)
{
  *painted = TRUE;
}

void
list_fixture_settle (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  /* Two frames: what the first one's layout asks for is in the second. */
  for (guint i = 0; clock != NULL && i < 2; i++)
    {
      gboolean painted = FALSE;
      gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted), &painted);

      gtk_widget_queue_draw (widget);
      while (!painted)
        g_main_context_iteration (NULL, TRUE);
      g_signal_handler_disconnect (clock, handler);
    }
}

LiaisonForecastRow *
list_fixture_find_row (GtkWidget  *widget,
                       const char *question)
{
  LiaisonForecastRow *found = NULL;

  if (LIAISON_IS_FORECAST_ROW (widget))
    {
      LiaisonForecastItem *item = liaison_forecast_row_get_item (LIAISON_FORECAST_ROW (widget));

      return item != NULL && gtk_widget_get_child_visible (gtk_widget_get_parent (widget)) &&
                     g_str_equal (liaison_forecast_get_question (liaison_forecast_item_get_forecast (item)), question)
                 ? LIAISON_FORECAST_ROW (widget)
                 : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = list_fixture_find_row (child, question);
  return found;
}

const char *
list_fixture_get_title (LiaisonForecastRow *row)
{
  GtkWidget *box = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (row), LIAISON_TYPE_FORECAST_ROW, "title_box"));

  return gtk_widget_get_visible (box) ? gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (box))) : NULL;
}

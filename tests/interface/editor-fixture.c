/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "editor-fixture.h"

#include "interface/document-changes.h"

static void
follow (EditorFixture *fixture)
{
  LiaisonForecast *forecast = editor_fixture_get (fixture);

  if (forecast != liaison_forecast_editor_get_forecast (fixture->editor))
    liaison_forecast_editor_set (fixture->editor, fixture->document, forecast);
}

void
editor_fixture_set_up (EditorFixture   *fixture,
                       LiaisonForecast *forecast)
{
  LiaisonForecastFile *file;

  /* Without a model the article is shown and nothing else: these tests need no analysis. */
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  file = liaison_document_get_forecasts (fixture->document);
  liaison_forecast_file_set_author (file, "Ann");
  liaison_document_change_forecast (fixture->document, "Add", NULL, NULL, forecast);
  g_object_unref (forecast);
  fixture->editor = g_object_new (LIAISON_TYPE_FORECAST_EDITOR, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->editor));
  g_signal_connect_swapped (file, "changed", G_CALLBACK (follow), fixture);
  follow (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
editor_fixture_tear_down (EditorFixture *fixture)
{
  g_signal_handlers_disconnect_by_func (liaison_document_get_forecasts (fixture->document), follow, fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->editor), (gpointer *) &fixture->editor);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (fixture->editor);
  g_assert_finalize_object (fixture->document);
}

LiaisonForecast *
editor_fixture_get (EditorFixture *fixture)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, 0);

  return forecast;
}

void
editor_fixture_undo (EditorFixture *fixture)
{
  liaison_history_undo (liaison_document_get_history (fixture->document));
}

gpointer
editor_fixture_part (gpointer    widget,
                     const char *name)
{
  gpointer part = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (part);
  return part;
}

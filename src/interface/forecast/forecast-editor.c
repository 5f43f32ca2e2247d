/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastEditor: edits one forecast: question, estimate, close date, criteria, background, evidence, and the history of its
 * estimates. There is nothing to confirm: what is entered is in the document at once, where it can be undone. The buttons at its
 * head use actions of the panel: "forecasts.back", "forecasts.copy", "forecasts.delete". The CSS node is "forecasteditor". */

#include "interface/forecast/forecast-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "interface/forecast/date-entry.h"
#include "interface/forecast/estimate-editor.h"
#include "interface/forecast/estimate-row.h"
#include "interface/forecast/evidence-row.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/text-row.h"

struct _LiaisonForecastEditor
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  GtkWidget *box;
  GtkScrolledWindow *scroller;
  LiaisonTextRow *question;
  LiaisonEstimateEditor *estimate;
  LiaisonDateEntry *closes;
  LiaisonTextRow *criteria;
  LiaisonTextRow *background;
  GtkListBox *evidence;
  GtkWidget *no_evidence;
  AdwPreferencesGroup *history_group;
  GtkListBox *history;
};

G_DEFINE_FINAL_TYPE (LiaisonForecastEditor, liaison_forecast_editor, GTK_TYPE_WIDGET)

typedef void (*SetTextFunc) (LiaisonForecastBuilder *builder,
                             const char             *text);

/* Takes one text into the document. */
static void
commit_text (LiaisonForecastEditor *self,
             SetTextFunc            set,
             const char            *text,
             const char            *label,
             const char            *kind)
{
  LiaisonForecastBuilder *builder;

  if (self->forecast == NULL)
    return;
  builder = liaison_forecast_builder_new (self->forecast);
  set (builder, text);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, label, kind);
}

static void
on_question_edited (LiaisonForecastEditor *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->question);

  commit_text (self, liaison_forecast_builder_set_question, text, _("Edit Question"), "question");
}

static void
on_criteria_edited (LiaisonForecastEditor *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->criteria);

  commit_text (self, liaison_forecast_builder_set_criteria, text, _("Edit Criteria"), "criteria");
}

static void
on_background_edited (LiaisonForecastEditor *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->background);

  commit_text (self, liaison_forecast_builder_set_background, text, _("Edit Background"), "background");
}

static void
on_closes_edited (LiaisonForecastEditor *self)
{
  commit_text (self, liaison_forecast_builder_set_closes, liaison_date_entry_get_date (self->closes),
               _("Change Close Date"), "closes");
}

static void
show_toast (LiaisonForecastEditor *self,
            const char            *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (text));
}

static void
on_evidence_activated (LiaisonForecastEditor *self,
                       GtkListBoxRow         *row)
{
  if (!liaison_evidence_row_reveal (LIAISON_EVIDENCE_ROW (row)))
    show_toast (self, _("The open article does not have this passage"));
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Whether the rows stand for these pieces of evidence, in this order. */
static gboolean
rows_fit (LiaisonForecastEditor *self,
          const GPtrArray       *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->evidence, (int) i);

      if (row == NULL || strcmp (liaison_evidence_row_get_id (LIAISON_EVIDENCE_ROW (row)),
                                 liaison_evidence_get_id (g_ptr_array_index (evidence, i))) != 0)
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (self->evidence, (int) evidence->len) == NULL;
}

/* Rows that still fit stay, with the cursor that may be in one. */
static void
show_evidence (LiaisonForecastEditor *self)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (self->forecast);
  gboolean fit = rows_fit (self, evidence);

  if (!fit)
    clear_list (self->evidence);
  for (guint i = 0; i < evidence->len; i++)
    {
      GtkWidget *row = fit ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->evidence, (int) i))
                           : liaison_evidence_row_new (self->document);

      liaison_evidence_row_set (LIAISON_EVIDENCE_ROW (row), self->forecast, g_ptr_array_index (evidence, i));
      if (!fit)
        gtk_list_box_append (self->evidence, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), evidence->len > 0);
  gtk_widget_set_visible (self->no_evidence, evidence->len == 0);
}

static void
on_estimate_removed (LiaisonForecastEditor *self,
                     LiaisonEstimateRow    *row)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (self->forecast);

  liaison_forecast_builder_remove_estimate (builder, liaison_estimate_row_get_estimate (row));
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Remove Estimate"), NULL);
}

/* Newest first. */
static void
show_history (LiaisonForecastEditor *self)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (self->forecast);
  LiaisonEstimate *pending = liaison_estimate_editor_get_pending (self->estimate);

  clear_list (self->history);
  for (guint i = estimates->len; i > 0; i--)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i - 1);
      GtkWidget *row = liaison_estimate_row_new (estimate, estimate == pending);

      g_signal_connect_object (row, "removed", G_CALLBACK (on_estimate_removed), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->history, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->history_group), estimates->len > 0);
}

static void
show_forecast (LiaisonForecastEditor *self)
{
  liaison_text_row_set_text (self->question, liaison_forecast_get_question (self->forecast));
  liaison_text_row_set_text (self->criteria, liaison_forecast_get_criteria (self->forecast));
  liaison_text_row_set_text (self->background, liaison_forecast_get_background (self->forecast));
  liaison_date_entry_set_date (self->closes, liaison_forecast_get_closes (self->forecast));
  liaison_estimate_editor_set (self->estimate, self->document, self->forecast);
  show_evidence (self);
  show_history (self);
}

static gboolean
liaison_forecast_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_FORECAST_EDITOR (widget)->question));
}

static void
liaison_forecast_editor_dispose (GObject *object)
{
  LiaisonForecastEditor *self = LIAISON_FORECAST_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_FORECAST_EDITOR);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_forecast_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/forecast-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, question);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, estimate);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, closes);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, criteria);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, background);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, no_evidence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, history_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonForecastEditor, history);
  gtk_widget_class_bind_template_callback (widget_class, on_question_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_criteria_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_background_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_closes_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_evidence_activated);
}

static void
liaison_forecast_editor_class_init (LiaisonForecastEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_forecast_editor_dispose;
  widget_class->grab_focus = liaison_forecast_editor_grab_focus;

  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
  g_type_ensure (LIAISON_TYPE_DATE_ENTRY);
  g_type_ensure (LIAISON_TYPE_ESTIMATE_EDITOR);
  gtk_widget_class_set_css_name (widget_class, "forecasteditor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
liaison_forecast_editor_init (LiaisonForecastEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_forecast_editor_set:
 * @self: an editor
 * @document: (nullable): the document
 * @forecast: (nullable): the forecast as it is now; %NULL for nothing to edit
 *
 * Shows a forecast. Controls that show the same already are left alone, with the cursor that may be in one; another forecast is
 * shown from its beginning.
 */
void
liaison_forecast_editor_set (LiaisonForecastEditor *self,
                             LiaisonDocument       *document,
                             LiaisonForecast       *forecast)
{
  gboolean other;

  g_return_if_fail (LIAISON_IS_FORECAST_EDITOR (self));

  other = self->forecast == NULL || forecast == NULL ||
          strcmp (liaison_forecast_get_id (self->forecast), liaison_forecast_get_id (forecast)) != 0;
  if (g_set_object (&self->document, document))
    clear_list (self->evidence);
  g_set_object (&self->forecast, forecast);
  if (forecast == NULL)
    return;
  show_forecast (self);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/**
 * liaison_forecast_editor_get_forecast:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the forecast as it is now
 */
LiaisonForecast *
liaison_forecast_editor_get_forecast (LiaisonForecastEditor *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_EDITOR (self), NULL);

  return self->forecast;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonScorePage: the track record of the reader, or of another, as a page of the forecast panel: which forecasts count, the
 * figures, the calibration chart, the forecasts of one of its bins, and what can be learned from one of them. It is computed in another
 * thread, and only while the page can be seen. The action "scores.look-back" opens the post-mortem of a forecast by its id. The button at its head uses an action of the panel: "forecasts.back". The CSS node is "scorepage". */

#include "interface/forecast/scoring/score-page.h"

#include <glib/gi18n.h>

#include "forecast/calibration.h"
#include "forecast/post-mortem.h"
#include "interface/forecast/scoring/calibration-chart.h"
#include "interface/forecast/scoring/calibration-table.h"
#include "interface/forecast/scoring/calibration-words.h"
#include "interface/forecast/scoring/post-mortem-page.h"
#include "interface/forecast/scoring/score-bin-list.h"
#include "interface/forecast/scoring/score-filter.h"
#include "interface/forecast/scoring/score-row.h"
#include "interface/forecast/scoring/score-task.h"
#include "interface/today.h"

struct _LiaisonScorePage
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *file_signals;
  LiaisonTrackRecord *record;  /* what is shown; nullable */
  GCancellable *running;       /* its identity tells a late result from a wanted one; nullable */
  gboolean stale;              /* the file changed while nobody saw the page */
  guint number;                /* of the bin whose forecasts were listed last */
  gboolean from_bin;           /* the post-mortem was opened from there */
  LiaisonScoreRow *rows[LIAISON_N_FIGURES];

  /* Template children. */
  GtkWidget *box;
  GtkLabel *title;
  GtkWidget *back_button;
  GtkStack *stack;
  LiaisonScoreFilter *filter;
  GtkLabel *count;
  GtkWidget *results;
  GtkWidget *calibration;
  AdwPreferencesGroup *figures;
  LiaisonCalibrationChart *chart;
  LiaisonCalibrationTable *table;
  LiaisonScoreBinList *bin;
  LiaisonPostMortemPage *post_mortem;
};

G_DEFINE_FINAL_TYPE (LiaisonScorePage, liaison_score_page, GTK_TYPE_WIDGET)

enum
{
  PROP_BUSY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_running (LiaisonScorePage *self,
             GCancellable     *cancellable)
{
  g_cancellable_cancel (self->running);
  g_set_object (&self->running, cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static gboolean
shows (LiaisonScorePage *self,
       const char       *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
show_child (LiaisonScorePage *self,
            const char       *name,
            const char       *title)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
}

static void
show_scores (LiaisonScorePage *self)
{
  show_child (self, "scores", _("Scores"));
  liaison_post_mortem_page_set (self->post_mortem, self->document, NULL);
}

/* The forecasts of a bin that is not empty. */
static void
show_bin (LiaisonScorePage *self)
{
  const GArray *bins = liaison_track_record_get_calibration (self->record);
  g_autofree char *range =
    liaison_calibration_bin_dup_range (&g_array_index (bins, LiaisonCalibrationBin, self->number));
  /* Translators: %s is a range of percentages. */
  g_autofree char *title = g_strdup_printf (_("Said %s"), range);

  liaison_score_bin_list_show (self->bin, self->record, self->number);
  show_child (self, "bin", title);
}

static void
show_record (LiaisonScorePage *self)
{
  LiaisonTrackSummary summary = liaison_track_record_get_summary (self->record);
  g_autofree char *count = liaison_score_count_to_sentence (&summary);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->results, summary.n + summary.n_quantities > 0);
  gtk_widget_set_visible (self->calibration, summary.n_judgements > 0);
  for (guint i = 0; i < LIAISON_N_FIGURES; i++)
    {
      liaison_score_row_show (self->rows[i], &summary);
      /* Who forecasts alone is not told that nobody else did; what tells why it is not known yet stays. */
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), liaison_figure_is_known (i, &summary) ||
                                                            (i == LIAISON_FIGURE_DISCRIMINATION && summary.n > 0));
    }
  liaison_calibration_chart_set_bins (self->chart, liaison_track_record_get_calibration (self->record));
  liaison_calibration_table_set_bins (self->table, liaison_track_record_get_calibration (self->record));
  if (shows (self, "bin"))
    show_scores (self);
}

static void
on_computed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LiaisonScorePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonTrackRecord) record = liaison_score_task_run_finish (result, &error);

  if (record == NULL || self->running != g_task_get_cancellable (G_TASK (result)))
    return;
  set_running (self, NULL);
  g_set_object (&self->record, record);
  if (self->document != NULL)
    show_record (self);
}

static void
compute (LiaisonScorePage *self)
{
  LiaisonForecastFile *file = liaison_document_get_forecasts (self->document);
  const char *today = liaison_today_get_day (liaison_today_get_default ());
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LiaisonScoreScope scope;

  self->stale = FALSE;
  liaison_score_filter_update (self->filter, file);
  liaison_score_filter_get_scope (self->filter, today, &scope);
  set_running (self, cancellable);
  liaison_score_task_run_async (file, &scope, cancellable, on_computed, g_object_ref (self));
}

/* The forecast that is looked back at may be another now, or gone, or open again. */
static void
follow_forecast (LiaisonScorePage *self)
{
  LiaisonForecast *shown = liaison_post_mortem_page_get_forecast (self->post_mortem);
  LiaisonForecast *now = NULL;

  if (shown == NULL)
    return;
  if (self->document != NULL)
    now = liaison_forecast_file_find (liaison_document_get_forecasts (self->document), liaison_forecast_get_id (shown), NULL);
  if (now == NULL || !liaison_post_mortem_is_possible (now))
    show_scores (self);
  else if (now != shown)
    liaison_post_mortem_page_set (self->post_mortem, self->document, now);
}

static void
on_changed (LiaisonScorePage *self)
{
  follow_forecast (self);
  if (self->document != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    compute (self);
  else
    self->stale = TRUE;
}

static void
on_forecasts_replaced (LiaisonScorePage *self)
{
  g_signal_group_set_target (self->file_signals,
                             self->document != NULL ? liaison_document_get_forecasts (self->document) : NULL);
  show_scores (self);
  on_changed (self);
}

static void
on_filter_changed (LiaisonScorePage *self)
{
  on_changed (self);
}

static void
on_bin_activated (LiaisonScorePage *self,
                  guint             number)
{
  self->number = number;
  show_bin (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->bin));
}

static void
on_look_back (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  liaison_score_page_look_back (LIAISON_SCORE_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
liaison_score_page_map (GtkWidget *widget)
{
  LiaisonScorePage *self = LIAISON_SCORE_PAGE (widget);

  GTK_WIDGET_CLASS (liaison_score_page_parent_class)->map (widget);
  if (self->stale && self->document != NULL)
    compute (self);
}

static void
liaison_score_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, LIAISON_SCORE_PAGE (object)->running != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_score_page_dispose (GObject *object)
{
  LiaisonScorePage *self = LIAISON_SCORE_PAGE (object);

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->file_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_SCORE_PAGE);
  g_clear_object (&self->document);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (liaison_score_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/score-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, filter);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, count);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, results);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, calibration);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, figures);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, chart);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, table);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, bin);
  gtk_widget_class_bind_template_child (widget_class, LiaisonScorePage, post_mortem);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_bin_activated);
}

static void
liaison_score_page_class_init (LiaisonScorePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_score_page_get_property;
  object_class->dispose = liaison_score_page_dispose;
  widget_class->map = liaison_score_page_map;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (LIAISON_TYPE_CALIBRATION_CHART);
  g_type_ensure (LIAISON_TYPE_CALIBRATION_TABLE);
  g_type_ensure (LIAISON_TYPE_POST_MORTEM_PAGE);
  g_type_ensure (LIAISON_TYPE_SCORE_BIN_LIST);
  g_type_ensure (LIAISON_TYPE_SCORE_FILTER);
  gtk_widget_class_set_css_name (widget_class, "scorepage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "scores.look-back", "s", on_look_back);
}

static void
liaison_score_page_init (LiaisonScorePage *self)
{
  self->stale = TRUE;
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  self->file_signals = g_signal_group_new (LIAISON_TYPE_FORECAST_FILE);
  g_signal_group_connect_swapped (self->document_signals, "notify::forecasts", G_CALLBACK (on_forecasts_replaced), self);
  g_signal_group_connect_swapped (self->file_signals, "changed", G_CALLBACK (on_changed), self);

  g_signal_connect_object (liaison_today_get_default (), "notify::day", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < LIAISON_N_FIGURES; i++)
    {
      GtkWidget *row = liaison_score_row_new (i);

      self->rows[i] = LIAISON_SCORE_ROW (row);
      adw_preferences_group_add (self->figures, row);
    }
  gtk_widget_set_visible (self->results, FALSE);
}

/**
 * liaison_score_page_set_document:
 * @self: a page
 * @document: (nullable): the document whose forecasts it scores
 */
void
liaison_score_page_set_document (LiaisonScorePage *self,
                                 LiaisonDocument  *document)
{
  g_return_if_fail (LIAISON_IS_SCORE_PAGE (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  on_forecasts_replaced (self);
}

/**
 * liaison_score_page_look_back:
 * @self: a page with a document
 * @id: the id of a forecast that was decided
 *
 * Shows what can be learned from a forecast. Does nothing when the document has no such forecast.
 */
void
liaison_score_page_look_back (LiaisonScorePage *self,
                              const char       *id)
{
  LiaisonForecast *forecast;

  g_return_if_fail (LIAISON_IS_SCORE_PAGE (self));
  g_return_if_fail (self->document != NULL);

  forecast = liaison_forecast_file_find (liaison_document_get_forecasts (self->document), id, NULL);
  if (forecast == NULL || !liaison_post_mortem_is_possible (forecast))
    return;
  self->from_bin = shows (self, "bin") && gtk_widget_get_mapped (GTK_WIDGET (self));
  liaison_post_mortem_page_set (self->post_mortem, self->document, forecast);
  show_child (self, "post-mortem", _("Looking Back"));
  gtk_widget_grab_focus (self->back_button);
}

/**
 * liaison_score_page_go_back:
 * @self: a page
 *
 * Goes back from a post-mortem to the forecasts of the bin that it was opened from, and from these to the scores, with the focus
 * where it was.
 *
 * Returns: %FALSE when there is nothing here to go back to
 */
gboolean
liaison_score_page_go_back (LiaisonScorePage *self)
{
  g_return_val_if_fail (LIAISON_IS_SCORE_PAGE (self), FALSE);

  if (shows (self, "post-mortem") && self->from_bin && self->record != NULL)
    {
      liaison_post_mortem_page_set (self->post_mortem, self->document, NULL);
      show_bin (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->bin));
      return TRUE;
    }
  if (shows (self, "bin"))
    {
      show_scores (self);
      gtk_widget_child_focus (GTK_WIDGET (self->chart), GTK_DIR_TAB_FORWARD);
      return TRUE;
    }
  show_scores (self);
  return FALSE;
}

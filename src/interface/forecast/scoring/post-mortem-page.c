/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPostMortemPage: what can be learned from a decided forecast, on the score page: how it came out, the score over time,
 * which evidence pointed the right way, the largest changes of mind, what was known when, and what the reader takes from it, which is
 * kept in the forecast. The CSS node is "postmortem". */

#include "interface/forecast/scoring/post-mortem-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/moment.h"
#include "interface/document-sources.h"
#include "interface/forecast/evidence/evidence-place.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/forecast-toast.h"
#include "interface/forecast/scoring/post-mortem-words.h"
#include "interface/forecast/scoring/score-chart.h"
#include "interface/forecast/text-row.h"

/* The smaller changes of mind stand in the history. */
#define MAX_MOVES 5

struct _LiaisonPostMortemPage
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;
  LiaisonPostMortem *post_mortem;

  /* Template children. */
  GtkScrolledWindow *scroller;
  GtkLabel *question;
  GtkLabel *outcome;
  GtkLabel *summary;
  LiaisonScoreChart *chart;
  GtkWidget *evidence_group;
  GtkListBox *evidence;
  GtkWidget *moves_group;
  GtkListBox *moves;
  GtkListBox *events;
  LiaisonTextRow *lesson;
};

G_DEFINE_FINAL_TYPE (LiaisonPostMortemPage, liaison_post_mortem_page, GTK_TYPE_WIDGET)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* A row of plain text, with an icon that says no more than it. */
static GtkWidget *
add_row (GtkListBox *list,
         const char *icon,
         const char *title,
         const char *text)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", text, "title-lines", 0,
                                 "subtitle-lines", 0, NULL);

  if (icon != NULL)
    {
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       NULL);

      gtk_widget_add_css_class (image, icon);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
    }
  gtk_list_box_append (list, row);
  return row;
}

/* --- evidence --- */

static const char *
icon_of (LiaisonPointed pointed)
{
  switch (pointed)
    {
    case LIAISON_POINTED_RIGHT:
      return "emblem-ok-symbolic";
    case LIAISON_POINTED_WRONG:
      return "window-close-symbolic";
    case LIAISON_POINTED_NOWHERE:
    default:
      return "content-loading-symbolic";
    }
}

static void
on_evidence_activated (LiaisonPostMortemPage *self,
                       GtkListBoxRow         *row)
{
  const GArray *evidence = liaison_post_mortem_get_evidence (self->post_mortem);
  const LiaisonPostMortemEvidence *one =
    &g_array_index (evidence, LiaisonPostMortemEvidence, (guint) gtk_list_box_row_get_index (row));
  LiaisonSpan span;
  LiaisonEvidencePlace place = liaison_evidence_find_place (self->document, one->evidence, &span);

  if (place == LIAISON_EVIDENCE_FOUND || place == LIAISON_EVIDENCE_REWORDED)
    liaison_document_reveal (self->document, span);
  else
    liaison_forecast_toast_say (GTK_WIDGET (self), _("The open article does not have this passage"));
}

static void
show_evidence (LiaisonPostMortemPage *self)
{
  const GArray *evidence = liaison_post_mortem_get_evidence (self->post_mortem);

  clear_list (self->evidence);
  for (guint i = 0; i < evidence->len; i++)
    {
      const LiaisonPostMortemEvidence *one = &g_array_index (evidence, LiaisonPostMortemEvidence, i);
      g_autofree char *quote =
        g_strdup_printf (_("“%s”"), liaison_passage_get_exact (liaison_evidence_get_passage (one->evidence)));
      g_autofree char *text = liaison_post_mortem_evidence_dup_text (one);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (add_row (self->evidence, icon_of (one->pointed), quote, text)), TRUE);
    }
  gtk_widget_set_visible (self->evidence_group, evidence->len > 0);
}

/* --- the rest --- */

static void
show_moves (LiaisonPostMortemPage *self)
{
  const GArray *moves = liaison_post_mortem_get_moves (self->post_mortem);

  clear_list (self->moves);
  for (guint i = 0; i < MIN (moves->len, MAX_MOVES); i++)
    {
      const LiaisonPostMortemMove *move = &g_array_index (moves, LiaisonPostMortemMove, i);
      g_autofree char *title = liaison_post_mortem_move_dup_title (move, self->forecast);
      g_autofree char *text = liaison_post_mortem_move_dup_text (move);

      add_row (self->moves, icon_of (move->gain > 0.0 ? LIAISON_POINTED_RIGHT : LIAISON_POINTED_WRONG), title, text);
    }
  gtk_widget_set_visible (self->moves_group, moves->len > 0);
}

static void
show_events (LiaisonPostMortemPage *self)
{
  const GArray *events = liaison_post_mortem_get_events (self->post_mortem);

  clear_list (self->events);
  for (guint i = 0; i < events->len; i++)
    {
      const LiaisonPostMortemEvent *event = &g_array_index (events, LiaisonPostMortemEvent, i);
      g_autofree char *day = liaison_moment_to_text (event->at);
      g_autofree char *text = liaison_post_mortem_event_dup_text (event, self->forecast);

      add_row (self->events, NULL, day, text);
    }
}

static void
show (LiaisonPostMortemPage *self)
{
  const char *question = liaison_forecast_get_question (self->forecast);
  g_autofree char *outcome = liaison_post_mortem_dup_outcome (self->forecast);
  g_autofree char *summary = liaison_post_mortem_dup_summary (self->post_mortem);

  gtk_label_set_label (self->question, *question != '\0' ? question : _("Untitled forecast"));
  gtk_label_set_label (self->outcome, outcome);
  gtk_label_set_label (self->summary, summary);
  liaison_score_chart_show (self->chart, self->post_mortem);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->chart)),
                          liaison_post_mortem_get_scores (self->post_mortem)->len > 0);
  show_evidence (self);
  show_moves (self);
  show_events (self);
}

static void
on_lesson_edited (LiaisonPostMortemPage *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->lesson);
  LiaisonForecastBuilder *builder;

  if (self->forecast == NULL)
    return;
  builder = liaison_forecast_builder_new (self->forecast);
  liaison_forecast_builder_set_lesson (builder, text);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Edit What I Learned"), "lesson");
}

static gboolean
liaison_post_mortem_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_POST_MORTEM_PAGE (widget)->lesson));
}

static void
liaison_post_mortem_page_dispose (GObject *object)
{
  LiaisonPostMortemPage *self = LIAISON_POST_MORTEM_PAGE (object);

  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_POST_MORTEM_PAGE);
  g_clear_object (&self->post_mortem);
  g_clear_object (&self->forecast);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (liaison_post_mortem_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/post-mortem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, question);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, chart);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, evidence_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, moves_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, moves);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, events);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPostMortemPage, lesson);
  gtk_widget_class_bind_template_callback (widget_class, on_evidence_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_lesson_edited);
}

static void
liaison_post_mortem_page_class_init (LiaisonPostMortemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_post_mortem_page_dispose;
  widget_class->grab_focus = liaison_post_mortem_page_grab_focus;

  g_type_ensure (LIAISON_TYPE_SCORE_CHART);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
  gtk_widget_class_set_css_name (widget_class, "postmortem");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
liaison_post_mortem_page_init (LiaisonPostMortemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
have_same (const GPtrArray *a,
           const GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}

/* Whether nothing that the page looks back at is another: the texts that belong to the question may be. An edit leaves what it does
 * not change in its place. */
static gboolean
shows_already (LiaisonPostMortemPage *self,
               LiaisonForecast       *forecast)
{
  LiaisonForecast *shown = self->forecast;

  return shown != NULL && strcmp (liaison_forecast_get_id (shown), liaison_forecast_get_id (forecast)) == 0 &&
         strcmp (liaison_forecast_get_question (shown), liaison_forecast_get_question (forecast)) == 0 &&
         liaison_forecast_get_outcome (shown) == liaison_forecast_get_outcome (forecast) &&
         g_strcmp0 (liaison_forecast_get_resolved (shown), liaison_forecast_get_resolved (forecast)) == 0 &&
         g_strcmp0 (liaison_forecast_get_closes (shown), liaison_forecast_get_closes (forecast)) == 0 &&
         have_same (liaison_forecast_get_estimates (shown), liaison_forecast_get_estimates (forecast)) &&
         have_same (liaison_forecast_get_evidence (shown), liaison_forecast_get_evidence (forecast));
}

/**
 * liaison_post_mortem_page_set:
 * @self: a page
 * @document: (nullable): the document
 * @forecast: (nullable): the forecast as it is now, decided; %NULL for nothing to look back at
 *
 * Shows what can be learned from a forecast. Another forecast is shown from its beginning; while the reader writes what was
 * learned, the rest stays as it is.
 */
void
liaison_post_mortem_page_set (LiaisonPostMortemPage *self,
                              LiaisonDocument       *document,
                              LiaisonForecast       *forecast)
{
  gboolean same, other;

  g_return_if_fail (LIAISON_IS_POST_MORTEM_PAGE (self));

  g_set_object (&self->document, document);
  same = forecast != NULL && shows_already (self, forecast);
  other = self->forecast == NULL || forecast == NULL ||
          strcmp (liaison_forecast_get_id (self->forecast), liaison_forecast_get_id (forecast)) != 0;
  g_set_object (&self->forecast, forecast);
  if (forecast == NULL)
    return;
  liaison_text_row_set_text (self->lesson, liaison_forecast_get_lesson (forecast));
  g_clear_object (&self->post_mortem);
  self->post_mortem = liaison_post_mortem_new (forecast, liaison_document_get_forecasts (document));
  if (!same)
    show (self);
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/**
 * liaison_post_mortem_page_get_forecast:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the forecast that it looks back at
 */
LiaisonForecast *
liaison_post_mortem_page_get_forecast (LiaisonPostMortemPage *self)
{
  g_return_val_if_fail (LIAISON_IS_POST_MORTEM_PAGE (self), NULL);

  return self->forecast;
}

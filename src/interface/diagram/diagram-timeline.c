/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramTimeline: what carries a date, by time, under the diagram. Brushing sets the range of the document's filter, which
 * the diagram and its list follow, and choosing an item selects it; the filter and the selection lead the strip in turn. CSS node:
 * timeline. Accessible role: group. */

#include "interface/diagram/diagram-timeline.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "drawing/time-words.h"
#include "interface/diagram/diagram-timeline-plot.h"
#include "interface/document-sources.h"
#include "interface/settings.h"

#define MIN_ITEMS 2        /* fewer need no strip */
#define PATIENCE 60        /* milliseconds from a move of the brush to the diagram's */

struct _LiaisonDiagramTimeline
{
  GtkWidget parent_instance;

  LiaisonDocument *document;  /* nullable */
  LiaisonTimeline *timeline;  /* nullable; the plot's */
  GSignalGroup *document_signals;
  GSignalGroup *filter_signals;
  GSignalGroup *selection_signals;
  guint pending;              /* timeout that sets the filter's range, or 0 */
  gboolean setting;           /* the filter changes because of the brush */
  gboolean revealed;

  GtkRevealer *revealer;
  GtkLabel *status;
  GtkWidget *clear_button;
  LiaisonTimelinePlot *plot;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramTimeline, liaison_diagram_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_AVAILABLE,
  PROP_REVEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_day (GDate *date,
         int    day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) day);
}

/* "7 of 31 dated", or "3 March 2020 – 5 May 2020: 4 of 7 dated shown, 24 undated hidden". */
static void
update_status (LiaisonDiagramTimeline *self)
{
  guint n_dated = self->timeline != NULL ? liaison_timeline_get_n_items (self->timeline) : 0;
  guint n_undated = self->timeline != NULL ? liaison_timeline_get_n_undated (self->timeline) : 0;
  g_autofree char *text = NULL;
  int first, last;

  if (liaison_timeline_plot_get_brush (self->plot, &first, &last) && self->timeline != NULL)
    {
      g_autofree char *range = NULL;
      GDate from, to;

      set_day (&from, first);
      set_day (&to, last);
      range = liaison_time_dup_range (&from, &to);
      /* Translators: a time, how many of the dated relations and events are of it, and how many are hidden as they have no date */
      text = g_strdup_printf (_("%1$s: %2$u of %3$u dated, %4$u undated hidden"), range,
                              liaison_timeline_count (self->timeline, first, last), n_dated, n_undated);
    }
  else
    /* Translators: how many of the relations and events carry a date, and how many there are */
    text = g_strdup_printf (_("%1$u of %2$u dated"), n_dated, n_dated + n_undated);
  gtk_label_set_label (self->status, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->status), text);
  gtk_widget_set_visible (self->clear_button, liaison_timeline_plot_get_brush (self->plot, &first, &last));
}

static void
update_revealer (LiaisonDiagramTimeline *self)
{
  gboolean show = self->revealed && liaison_diagram_timeline_get_available (self);

  if (show)
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, show);
}

/* When the strip has gone down it takes no part in the order of the keyboard. */
static void
on_child_revealed (LiaisonDiagramTimeline *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

static void
follow_filter (LiaisonDiagramTimeline *self)
{
  LiaisonFilter *filter = self->document != NULL ? liaison_document_get_filter (self->document) : NULL;
  GDate from, to;

  if (filter != NULL && liaison_filter_get_range (filter, &from, &to))
    liaison_timeline_plot_set_brush (self->plot, (int) g_date_get_julian (&from), (int) g_date_get_julian (&to));
  else
    liaison_timeline_plot_clear_brush (self->plot);
  update_status (self);
}

static gboolean
is_item_of (const LiaisonTimelineItem *item,
            LiaisonSelection          *selection)
{
  return (item->relation != NULL && item->relation == liaison_selection_get_relation (selection)) ||
         (item->entity != NULL && item->entity == liaison_selection_get_entity (selection));
}

static void
follow_selection (LiaisonDiagramTimeline *self)
{
  LiaisonSelection *selection = self->document != NULL ? liaison_document_get_selection (self->document) : NULL;
  int found = -1;

  for (guint i = 0; selection != NULL && self->timeline != NULL && i < liaison_timeline_get_n_items (self->timeline); i++)
    if (is_item_of (liaison_timeline_get_item (self->timeline, i), selection))
      found = (int) i;
  liaison_timeline_plot_set_current (self->plot, found);
}

/* The day of the article, if it says so. */
static void
find_published (LiaisonDiagramTimeline *self,
                GDate                  *date)
{
  LiaisonArticle *article = self->document != NULL ? liaison_document_get_article (self->document) : NULL;
  const char *published = article != NULL ? liaison_article_get_published (article) : NULL;
  int year, month, day;

  g_date_clear (date, 1);
  if (published != NULL && sscanf (published, "%4d-%2d-%2d", &year, &month, &day) == 3 &&
      g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static void
fill (LiaisonDiagramTimeline *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;
  gboolean was_available = liaison_diagram_timeline_get_available (self);
  GDate published;

  find_published (self, &published);
  self->timeline = network != NULL ? liaison_timeline_new (network, liaison_document_get_filter (self->document)) : NULL;
  liaison_timeline_plot_set_timeline (self->plot, self->timeline, &published);
  follow_filter (self);
  follow_selection (self);
  update_revealer (self);
  if (was_available != liaison_diagram_timeline_get_available (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AVAILABLE]);
}

static void
on_filter_changed (LiaisonDiagramTimeline *self)
{
  if (self->setting)
    return;
  g_clear_handle_id (&self->pending, g_source_remove);
  fill (self);
}

/* The brush was over the time of another article. */
static void
on_article_changed (LiaisonDiagramTimeline *self)
{
  g_clear_handle_id (&self->pending, g_source_remove);
  liaison_filter_set_range (liaison_document_get_filter (self->document), NULL, NULL);
}

static gboolean
apply (gpointer data)
{
  LiaisonDiagramTimeline *self = LIAISON_DIAGRAM_TIMELINE (data);
  LiaisonFilter *filter = self->document != NULL ? liaison_document_get_filter (self->document) : NULL;
  int first, last;
  GDate from, to;

  self->pending = 0;
  if (filter == NULL)
    return G_SOURCE_REMOVE;
  self->setting = TRUE;
  if (liaison_timeline_plot_get_brush (self->plot, &first, &last))
    {
      set_day (&from, first);
      set_day (&to, last);
      liaison_filter_set_range (filter, &from, &to);
    }
  else
    liaison_filter_set_range (filter, NULL, NULL);
  self->setting = FALSE;
  return G_SOURCE_REMOVE;
}

/* While the brush is dragged the diagram follows at its own pace. */
static void
on_brushed (LiaisonDiagramTimeline *self,
            gboolean                still)
{
  update_status (self);
  if (still && self->pending == 0)
    self->pending = g_timeout_add (PATIENCE, apply, self);
  if (still)
    return;
  g_clear_handle_id (&self->pending, g_source_remove);
  apply (self);
}

/* The article shows the words that tell the time. */
static void
on_chosen (LiaisonDiagramTimeline *self,
           guint                   index)
{
  const LiaisonTimelineItem *item = liaison_timeline_get_item (self->timeline, index);
  LiaisonSelection *selection = liaison_document_get_selection (self->document);
  const LiaisonTime *time = item->relation != NULL ? liaison_relation_get_time (item->relation)
                                                   : liaison_entity_get_time (item->entity);
  LiaisonSpan words = time->words;

  if (item->relation != NULL)
    liaison_selection_select_relation (selection, item->relation);
  else
    liaison_selection_select_entity (selection, item->entity);
  if (words.end > words.start)
    liaison_document_reveal (self->document, words);
}

static void
on_clear (LiaisonDiagramTimeline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->plot));
  liaison_timeline_plot_clear_brush (self->plot);
  on_brushed (self, FALSE);
}

static gboolean
liaison_diagram_timeline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_DIAGRAM_TIMELINE (widget)->plot));
}

static void
liaison_diagram_timeline_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  LiaisonDiagramTimeline *self = LIAISON_DIAGRAM_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_AVAILABLE:
      g_value_set_boolean (value, liaison_diagram_timeline_get_available (self));
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, self->revealed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_timeline_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_REVEALED:
      liaison_diagram_timeline_set_revealed (LIAISON_DIAGRAM_TIMELINE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_timeline_dispose (GObject *object)
{
  LiaisonDiagramTimeline *self = LIAISON_DIAGRAM_TIMELINE (object);

  if (self->revealer != NULL)
    {
      liaison_diagram_timeline_set_document (self, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->revealer));
      self->revealer = NULL;
    }
  g_clear_handle_id (&self->pending, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->filter_signals);
  g_clear_object (&self->selection_signals);

  G_OBJECT_CLASS (liaison_diagram_timeline_parent_class)->dispose (object);
}

static void
liaison_diagram_timeline_class_init (LiaisonDiagramTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_diagram_timeline_get_property;
  object_class->set_property = liaison_diagram_timeline_set_property;
  object_class->dispose = liaison_diagram_timeline_dispose;
  widget_class->grab_focus = liaison_diagram_timeline_grab_focus;

  properties[PROP_AVAILABLE] =
    g_param_spec_boolean ("available", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVEALED] =
    g_param_spec_boolean ("revealed", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIAISON_TYPE_TIMELINE_PLOT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/diagram/diagram-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramTimeline, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramTimeline, status);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramTimeline, clear_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramTimeline, plot);
  gtk_widget_class_bind_template_callback (widget_class, on_child_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_brushed);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_diagram_timeline_init (LiaisonDiagramTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (fill), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::article", G_CALLBACK (on_article_changed), self);
  self->filter_signals = g_signal_group_new (LIAISON_TYPE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (on_filter_changed), self);
  self->selection_signals = g_signal_group_new (LIAISON_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (follow_selection), self);
  update_status (self);
  if (liaison_settings_get () != NULL)
    g_settings_bind (liaison_settings_get (), "show-timeline", self, "revealed", G_SETTINGS_BIND_DEFAULT);
}

/**
 * liaison_diagram_timeline_set_document:
 * @self: a timeline
 * @document: (nullable): the document whose network it shows, and whose filter and selection it shares
 */
void
liaison_diagram_timeline_set_document (LiaisonDiagramTimeline *self,
                                       LiaisonDocument        *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_TIMELINE (self));

  if (self->document == document)
    return;
  g_clear_handle_id (&self->pending, g_source_remove);
  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->filter_signals, document != NULL ? liaison_document_get_filter (document) : NULL);
  g_signal_group_set_target (self->selection_signals, document != NULL ? liaison_document_get_selection (document) : NULL);
  fill (self);
}

gboolean
liaison_diagram_timeline_get_available (LiaisonDiagramTimeline *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_TIMELINE (self), FALSE);

  return self->timeline != NULL && liaison_timeline_get_n_items (self->timeline) >= MIN_ITEMS;
}

gboolean
liaison_diagram_timeline_get_revealed (LiaisonDiagramTimeline *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_TIMELINE (self), FALSE);

  return self->revealed;
}

/**
 * liaison_diagram_timeline_set_revealed:
 * @self: a timeline
 * @revealed: whether the reader wants to see it
 *
 * A strip that goes takes its brush with it: nothing is hidden for a reason that cannot be seen.
 */
void
liaison_diagram_timeline_set_revealed (LiaisonDiagramTimeline *self,
                                       gboolean                revealed)
{
  int from, to;

  g_return_if_fail (LIAISON_IS_DIAGRAM_TIMELINE (self));

  if (self->revealed == !!revealed)
    return;
  self->revealed = !!revealed;
  if (!self->revealed && liaison_timeline_plot_get_brush (self->plot, &from, &to))
    {
      liaison_timeline_plot_clear_brush (self->plot);
      on_brushed (self, FALSE);
    }
  update_revealer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

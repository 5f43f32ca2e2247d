/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagram: the diagram pane of a window: the view with its tools and its card, its form as a list, and what stands in its
 * place while there is nothing to show. CSS node: diagram with the class .diagram and, in their time, .dark and .high-contrast.
 * Accessible role: group. */

#include "interface/diagram/diagram.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "interface/diagram/diagram-card.h"
#include "interface/diagram/diagram-corrector.h"
#include "interface/diagram/diagram-explore.h"
#include "interface/diagram/diagram-filter-bar.h"
#include "interface/diagram/diagram-filter-popover.h"
#include "interface/diagram/diagram-layout.h"
#include "interface/diagram/diagram-legend.h"
#include "interface/diagram/diagram-list.h"
#include "interface/diagram/diagram-lost.h"
#include "interface/diagram/diagram-overview.h"
#include "interface/diagram/diagram-private.h"
#include "interface/diagram/diagram-style.h"
#include "interface/diagram/diagram-timeline.h"
#include "interface/diagram/diagram-tools.h"
#include "interface/diagram/diagram-search.h"
#include "interface/diagram/diagram-view.h"
#include "interface/settings.h"

#define RESOURCES "/io/github/liaison_app/Liaison"
#define ZOOM_STEP 1.25
#define CARD_MARGIN 12
#define CARD_WIDTH 470      /* at most, as in the template */
#define TOP_MARGIN 4         /* between the tools and the list */
#define NARROW 400         /* below this words give way to symbols */
#define OVERVIEW_ROOM 500  /* below this the overview does */

struct _LiaisonDiagram
{
  GtkWidget parent_instance;

  LiaisonDocument *document; /* nullable */
  GSignalGroup *document_signals;
  GSignalGroup *selection_signals;
  GSignalGroup *filter_signals;
  LiaisonDiagramCorrector *corrector;

  GtkStack *pages;
  AdwStatusPage *empty;
  GtkProgressBar *progress;
  GtkStack *forms;
  LiaisonDiagramView *view;
  LiaisonDiagramList *list;
  GtkWidget *top;            /* the tools and the remark */
  GtkLabel *remark;
  GtkMenuButton *layouts;
  GtkWidget *filter_label;
  LiaisonDiagramFilterPopover *filter_popover;
  LiaisonDiagramFilterBar *filter_bar;
  GtkMenuButton *search_button;
  LiaisonDiagramSearch *search;
  GtkToggleButton *list_button;
  GtkWidget *show_all_box;
  GtkButton *show_all;
  GtkWidget *zoom_box;
  GtkWidget *percent_button;
  GtkLabel *percent;
  LiaisonDiagramCard *card;
  LiaisonDiagramOverview *overview;
  LiaisonDiagramLegend *legend;
  LiaisonDiagramTimeline *timeline;
  LiaisonDiagramLost *lost;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagram, liaison_diagram, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_LAYOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static LiaisonFilter *
filter_of (LiaisonDiagram *self)
{
  return self->document != NULL ? liaison_document_get_filter (self->document) : NULL;
}

static guint
count_entities (LiaisonDiagram *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;

  return network != NULL ? g_list_model_get_n_items (liaison_network_get_entities (network)) : 0;
}

/* Why there is little, or nothing: above a sparse diagram, or in its place. */
static void
show_remark (LiaisonDiagram *self)
{
  const char *remark = liaison_document_get_remark (self->document);

  gtk_label_set_label (self->remark, remark != NULL ? remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL);
  if (liaison_document_get_article (self->document) == NULL)
    adw_status_page_set_title (self->empty, _("No Article"));
  else
    adw_status_page_set_title (self->empty, _("Nothing to Show"));
  adw_status_page_set_description (self->empty, remark);
}

/* What the pane shows: progress, the network, or why there is none. */
static void
update_page (LiaisonDiagram *self)
{
  double progress;

  if (self->document == NULL)
    {
      gtk_stack_set_visible_child_name (self->pages, "empty");
      return;
    }
  show_remark (self);
  progress = liaison_document_get_progress (self->document);
  if (progress >= 0)
    {
      gtk_progress_bar_set_fraction (self->progress, progress);
      gtk_stack_set_visible_child_name (self->pages, "progress");
    }
  else if (count_entities (self) > 0)
    gtk_stack_set_visible_child_name (self->pages, "network");
  else
    gtk_stack_set_visible_child_name (self->pages, "empty");
}

/* The list needs no map. */
static void
make_room (LiaisonDiagram *self,
           int             width)
{
  gboolean list = gtk_toggle_button_get_active (self->list_button);

  liaison_diagram_overview_set_roomy (self->overview, !list && width >= OVERVIEW_ROOM);
}

/* In the corner; above the card, whose height with its margin is given, where both have no room beside each other. */
static void
place_overview (LiaisonDiagram *self,
                int             card_height)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean beside = width >= CARD_WIDTH + 2 * (LIAISON_DIAGRAM_OVERVIEW_WIDTH + 2 * CARD_MARGIN);

  gtk_widget_set_margin_bottom (GTK_WIDGET (self->overview), CARD_MARGIN + (beside ? 0 : card_height));
}

/* In the other corner, as long as the card leaves it room. */
static void
place_legend (LiaisonDiagram *self,
              int             card_height)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean beside = width >= CARD_WIDTH + 2 * (LIAISON_DIAGRAM_LEGEND_WIDTH + 2 * CARD_MARGIN);

  liaison_diagram_legend_set_roomy (self->legend, !gtk_toggle_button_get_active (self->list_button) && (beside || card_height == 0));
}

/* How high WIDGET is in ROOM, or where it needs more in that. */
static int
measure_height (GtkWidget *widget,
                int        room)
{
  int least, height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (room, least), NULL, &height, NULL, NULL);
  return height;
}

/* The view keeps what is selected clear of the card. */
static void
update_insets (LiaisonDiagram *self)
{
  /* A pane that is being hidden has next to none. */
  int room = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * 8, 0);
  int top = measure_height (self->top, room);
  int bottom = 0;

  if (gtk_widget_get_visible (GTK_WIDGET (self->card)))
    bottom = measure_height (GTK_WIDGET (self->card), MIN (room, CARD_WIDTH)) + CARD_MARGIN;
  place_overview (self, bottom);
  place_legend (self, bottom);
  liaison_diagram_view_set_insets (self->view, top, bottom);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), top + TOP_MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), bottom);
}

static void
on_selection_changed (LiaisonDiagram *self)
{
  update_insets (self);
}

static void
on_zoom_changed (LiaisonDiagram *self)
{
  /* Translators: the zoom of the diagram */
  g_autofree char *text = g_strdup_printf (_("%d %%"), (int) (liaison_diagram_view_get_zoom (self->view) * 100 + 0.5));

  gtk_label_set_label (self->percent, text);
}

static void
on_hidden_changed (LiaisonDiagram *self)
{
  guint n_hidden = liaison_diagram_view_get_n_hidden (self->view);
  guint n = filter_of (self) != NULL ? liaison_filter_get_n_shown (filter_of (self)) : n_hidden;
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "Show All %u", "Show All %u", n), n);

  gtk_button_set_label (self->show_all, text);
  gtk_widget_set_visible (self->show_all_box, n_hidden > 0 && !gtk_toggle_button_get_active (self->list_button));
}

static void
on_show_all (LiaisonDiagram *self)
{
  liaison_diagram_view_show_all (self->view);
}

static void
on_zoom_in (LiaisonDiagram *self)
{
  liaison_diagram_view_zoom_by (self->view, ZOOM_STEP);
}

static void
on_zoom_out (LiaisonDiagram *self)
{
  liaison_diagram_view_zoom_by (self->view, 1 / ZOOM_STEP);
}

static void
on_zoom_normal (LiaisonDiagram *self)
{
  liaison_diagram_view_zoom_to (self->view, 1);
}

static void
on_fit (LiaisonDiagram *self)
{
  update_insets (self);
  liaison_diagram_view_fit (self->view);
}

static void
on_list_toggled (LiaisonDiagram *self)
{
  gboolean list = gtk_toggle_button_get_active (self->list_button);

  gtk_stack_set_visible_child_name (self->forms, list ? "list" : "view");
  gtk_widget_set_visible (self->zoom_box, !list);
  gtk_widget_set_visible (GTK_WIDGET (self->layouts), !list);
  on_hidden_changed (self); /* the list has them all */
  make_room (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* To the picture or the list. */
static void
focus_form (LiaisonDiagram *self)
{
  GtkWidget *form = gtk_stack_get_visible_child (self->forms);

  if (!gtk_widget_grab_focus (form))
    gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}

static gboolean
on_list_key (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   user_data)
{
  LiaisonDiagram *self = LIAISON_DIAGRAM (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "network") != 0)
    return FALSE;
  gtk_toggle_button_set_active (self->list_button, !gtk_toggle_button_get_active (self->list_button));
  focus_form (self);
  return TRUE;
}

/* Whether overview and legend are wanted is remembered. */
static void
add_switches (LiaisonDiagram *self)
{
  GSettings *settings = liaison_settings_get ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) overview = g_property_action_new ("overview", self->overview, "wanted");
  g_autoptr (GPropertyAction) legend = g_property_action_new ("legend", self->legend, "wanted");

  if (settings != NULL)
    {
      g_settings_bind (settings, "show-overview", self->overview, "wanted", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "show-legend", self->legend, "wanted", G_SETTINGS_BIND_DEFAULT);
    }
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (overview));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (legend));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "show", G_ACTION_GROUP (group));
}

/* The button says which layout is chosen; where there is no room it has a symbol. */
static void
show_layout (LiaisonDiagram *self,
             gboolean        narrow)
{
  const char *name = _liaison_diagram_layout_name (liaison_diagram_view_get_layout (self->view));

  if (narrow && gtk_menu_button_get_icon_name (self->layouts) == NULL)
    gtk_menu_button_set_icon_name (self->layouts, "liaison-layout-symbolic");
  else if (!narrow && g_strcmp0 (gtk_menu_button_get_label (self->layouts), name) != 0)
    gtk_menu_button_set_label (self->layouts, name);
}

static void
set_layout (LiaisonDiagram *self,
            const char     *word)
{
  LiaisonLayoutStyle style;

  if (word == NULL || !liaison_layout_style_from_string (word, &style) || style == liaison_diagram_view_get_layout (self->view))
    return;
  liaison_diagram_view_set_layout (self->view, style);
  show_layout (self, gtk_menu_button_get_icon_name (self->layouts) != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
}

/* The choice is remembered. */
static void
add_layouts (LiaisonDiagram *self)
{
  g_autoptr (GMenuModel) menu = _liaison_diagram_layout_new_menu ();

  gtk_menu_button_set_menu_model (self->layouts, menu);
  _liaison_diagram_layout_add_keys (GTK_WIDGET (self));
  if (liaison_settings_get () != NULL)
    g_settings_bind (liaison_settings_get (), "diagram-layout", self, "layout", G_SETTINGS_BIND_DEFAULT);
  show_layout (self, FALSE);
}

static void
follow_filter (LiaisonDiagram *self)
{
  g_signal_group_set_target (self->filter_signals, filter_of (self));
  liaison_diagram_filter_popover_set_document (self->filter_popover, self->document);
  liaison_diagram_filter_bar_set_document (self->filter_bar, self->document);
  liaison_diagram_search_set_document (self->search, self->document, self->view);
  liaison_diagram_legend_set_document (self->legend, self->document);
  liaison_diagram_list_refilter (self->list);
}

static void
on_cancel (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonDiagram *self = LIAISON_DIAGRAM (widget);

  if (self->document != NULL)
    liaison_document_cancel (self->document);
}

static gboolean
on_timeline_key (GtkWidget *widget,
                 GVariant  *parameter,
                 gpointer   user_data)
{
  LiaisonDiagram *self = LIAISON_DIAGRAM (widget);

  if (!liaison_diagram_timeline_get_available (self->timeline))
    return FALSE;
  liaison_diagram_timeline_set_revealed (self->timeline, !liaison_diagram_timeline_get_revealed (self->timeline));
  /* Who asks for it by key goes on there. */
  if (liaison_diagram_timeline_get_revealed (self->timeline))
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  else
    focus_form (self);
  return TRUE;
}

/* The pages above, the timeline below. */
static void
liaison_diagram_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LiaisonDiagram *self = LIAISON_DIAGRAM (widget);

  int least, usual;

  gtk_widget_measure (GTK_WIDGET (self->pages), orientation, for_size, minimum, natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->timeline), orientation, for_size, &least, &usual, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *minimum + least : MAX (*minimum, least);
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? *natural + usual : MAX (*natural, usual);
}

static void
liaison_diagram_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LiaisonDiagram *self = LIAISON_DIAGRAM (widget);
  int strip;

  gtk_widget_set_visible (self->percent_button, width >= NARROW);
  make_room (self, width);
  show_layout (self, width < NARROW);
  gtk_widget_set_visible (self->filter_label, width >= NARROW);
  update_insets (self);
  gtk_widget_measure (GTK_WIDGET (self->timeline), GTK_ORIENTATION_VERTICAL, width, NULL, &strip, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (self->pages), width, height - strip, baseline, NULL);
  _liaison_diagram_view_tell_seen (self->view);
  gtk_widget_size_allocate (GTK_WIDGET (self->timeline), &(GtkAllocation) { 0, height - strip, width, strip }, -1);
  _liaison_diagram_view_present_popovers (widget);
}

static void
liaison_diagram_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, LIAISON_DIAGRAM (object)->document);
      break;
    case PROP_LAYOUT:
      g_value_set_string (value, liaison_layout_style_to_string (liaison_diagram_view_get_layout (LIAISON_DIAGRAM (object)->view)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      liaison_diagram_set_document (LIAISON_DIAGRAM (object), g_value_get_object (value));
      break;
    case PROP_LAYOUT:
      set_layout (LIAISON_DIAGRAM (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* To what is selected, in the form that is shown. */
static gboolean
liaison_diagram_grab_focus (GtkWidget *widget)
{
  LiaisonDiagram *self = LIAISON_DIAGRAM (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "network") != 0)
    return FALSE;
  if (!gtk_toggle_button_get_active (self->list_button))
    return liaison_diagram_view_focus_selected (self->view);
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
liaison_diagram_dispose (GObject *object)
{
  LiaisonDiagram *self = LIAISON_DIAGRAM (object);

  if (self->pages != NULL)
    {
      liaison_diagram_set_document (self, NULL);
      g_clear_object (&self->corrector);
      gtk_widget_unparent (GTK_WIDGET (self->pages));
      gtk_widget_unparent (GTK_WIDGET (self->timeline));
      self->pages = NULL;
    }
  g_clear_object (&self->document_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->filter_signals);

  G_OBJECT_CLASS (liaison_diagram_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, pages);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, empty);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, forms);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, top);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, remark);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, layouts);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, filter_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, search_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, list_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, show_all_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, show_all);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, percent_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, percent);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, card);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, timeline);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, overview);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, lost);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagram, legend);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_hidden_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_normal);
  gtk_widget_class_bind_template_callback (widget_class, on_fit);
  gtk_widget_class_bind_template_callback (widget_class, on_list_toggled);
}

static void
liaison_diagram_class_init (LiaisonDiagramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_diagram_get_property;
  object_class->set_property = liaison_diagram_set_property;
  object_class->dispose = liaison_diagram_dispose;
  widget_class->grab_focus = liaison_diagram_grab_focus;
  widget_class->measure = liaison_diagram_measure;
  widget_class->size_allocate = liaison_diagram_size_allocate;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, LIAISON_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, "organic",
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIAISON_TYPE_DIAGRAM_VIEW);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_LIST);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_CARD);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_TIMELINE);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_OVERVIEW);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_FILTER_BAR);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_LEGEND);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_FILTER_POPOVER);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_LOST);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_SEARCH);
  g_type_ensure (LIAISON_TYPE_DIAGRAM_TOOLS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCES "/diagram/diagram.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "analysis.cancel", NULL, on_cancel);
  gtk_widget_class_install_property_action (widget_class, "diagram.layout", "layout");
  liaison_diagram_explore_install (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, on_timeline_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, on_list_key, NULL);
  gtk_widget_class_set_css_name (widget_class, "diagram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_diagram_init (LiaisonDiagram *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "diagram");
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (update_page), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::article", G_CALLBACK (update_page), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::progress", G_CALLBACK (update_page), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::remark", G_CALLBACK (update_page), self);
  self->selection_signals = g_signal_group_new (LIAISON_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (on_selection_changed), self);
  self->corrector = liaison_diagram_corrector_new (GTK_WIDGET (self), self->view, self->list);
  add_layouts (self);
  add_switches (self);
  self->filter_signals = g_signal_group_new (LIAISON_TYPE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (liaison_diagram_list_refilter), self->list);
  on_zoom_changed (self);
  liaison_diagram_style_follow (GTK_WIDGET (self));
  update_page (self);
}

/**
 * liaison_diagram_new:
 *
 * Returns: a new diagram pane, without a document
 */
GtkWidget *
liaison_diagram_new (void)
{
  return g_object_new (LIAISON_TYPE_DIAGRAM, NULL);
}

/**
 * liaison_diagram_get_document:
 * @self: a diagram pane
 *
 * Returns: (transfer none) (nullable): the document that it shows
 */
LiaisonDocument *
liaison_diagram_get_document (LiaisonDiagram *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM (self), NULL);

  return self->document;
}

/**
 * liaison_diagram_set_document:
 * @self: a diagram pane
 * @document: (nullable): the document whose network to show
 */
void
liaison_diagram_set_document (LiaisonDiagram  *self,
                              LiaisonDocument *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM (self));

  if (!g_set_object (&self->document, document))
    return;
  /* The card first: the view makes room for it. */
  liaison_diagram_card_set_document (self->card, document, self->view);
  g_signal_group_set_target (self->selection_signals, document != NULL ? liaison_document_get_selection (document) : NULL);
  liaison_diagram_view_set_document (self->view, document);
  follow_filter (self);
  liaison_diagram_timeline_set_document (self->timeline, document);
  liaison_diagram_list_set_document (self->list, document, self->view);
  liaison_diagram_corrector_set_document (self->corrector, document);
  liaison_diagram_lost_set_document (self->lost, document);
  g_signal_group_set_target (self->document_signals, document);
  update_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * liaison_diagram_get_view:
 * @self: a diagram pane
 *
 * Returns: (transfer none): the picture in it
 */
LiaisonDiagramView *
liaison_diagram_get_view (LiaisonDiagram *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM (self), NULL);

  return self->view;
}

/**
 * liaison_diagram_search:
 * @self: a diagram pane
 *
 * Has the reader search in it.
 */
void
liaison_diagram_search (LiaisonDiagram *self)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->search_button)))
    gtk_menu_button_popup (self->search_button);
}

/**
 * liaison_diagram_say:
 * @self: a diagram pane
 * @sentence: what to say for some seconds
 */
void
liaison_diagram_say (LiaisonDiagram *self,
                     const char     *sentence)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM (self));

  liaison_diagram_filter_bar_say (self->filter_bar, sentence);
}

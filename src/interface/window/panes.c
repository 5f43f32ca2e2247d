/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPanes: the article, the diagram and the forecasts beside each other with handles between them, or, when there is no room
 * for that, one of them at a time, chosen with a view switcher.
 *
 * A view switcher wants an AdwViewStack. The one here is never shown: it holds an empty page for each pane and only says which
 * is chosen, so that the panes themselves need not move from one parent to another when the width changes.
 *
 * CSS node: panes. */

#include "interface/window/panes.h"

#include <glib/gi18n.h>

/* Below this width, in pixels, one pane is shown at a time. */
#define NARROW_WIDTH 840
/* What each pane keeps when a handle's remembered place would leave it less. */
#define MIN_ARTICLE 280
#define MIN_DIAGRAM 300
#define MIN_FORECASTS 260

static const struct
{
  const char *name;
  const char *title;
  const char *icon;
} panes[LIAISON_N_PANES] = {
  { "article", N_("Article"), "x-office-document-symbolic" },
  { "diagram", N_("Diagram"), "network-workgroup-symbolic" },
  { "forecasts", N_("Forecasts"), "x-office-calendar-symbolic" },
};

struct _LiaisonPanes
{
  GtkWidget parent_instance;

  GtkWidget *outer;                     /* GtkPaned: the article | inner */
  GtkWidget *inner;                     /* GtkPaned: the diagram | the forecasts */
  GtkWidget *children[LIAISON_N_PANES]; /* inside them; nullable */
  AdwViewStack *stack;                  /* owned; not shown */

  gboolean narrow;
  gboolean show_forecasts;
  int article_width;
  int forecasts_width;
  int width;                            /* as allocated last */
  guint update_id;                      /* what is queued: first the one, then the other */
  guint inner_id;
};

G_DEFINE_FINAL_TYPE (LiaisonPanes, liaison_panes, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ARTICLE,
  PROP_DIAGRAM,
  PROP_FORECASTS,
  PROP_NARROW,
  PROP_SHOW_FORECASTS,
  PROP_ARTICLE_WIDTH,
  PROP_FORECASTS_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static LiaisonPane
chosen_pane (LiaisonPanes *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  for (guint i = 0; i < LIAISON_N_PANES; i++)
    if (g_strcmp0 (name, panes[i].name) == 0)
      return i;
  return LIAISON_PANE_ARTICLE;
}

static void
update_visibility (LiaisonPanes *self)
{
  LiaisonPane chosen = chosen_pane (self);

  for (guint i = 0; i < LIAISON_N_PANES; i++)
    {
      gboolean visible = self->narrow ? i == chosen
                                      : i != LIAISON_PANE_FORECASTS || self->show_forecasts;

      if (self->children[i] != NULL)
        gtk_widget_set_visible (self->children[i], visible);
    }
  gtk_widget_set_visible (self->inner, !self->narrow || chosen != LIAISON_PANE_ARTICLE);
}

/* Puts the outer handle where the remembered width wants it, as far as the room allows. */
static void
place_outer (LiaisonPanes *self)
{
  int most = MAX (MIN_ARTICLE, self->width - MIN_DIAGRAM - MIN_FORECASTS);

  gtk_paned_set_position (GTK_PANED (self->outer), CLAMP (self->article_width, MIN_ARTICLE, most));
}

/* The same for the inner handle, once the outer one has its place: a paned moves its handle itself when its width changes. */
static gboolean
on_place_inner (gpointer user_data)
{
  LiaisonPanes *self = user_data;
  int inner = gtk_widget_get_width (self->inner);
  int most = MAX (MIN_FORECASTS, inner - MIN_DIAGRAM);

  if (!self->narrow && inner > 0)
    gtk_paned_set_position (GTK_PANED (self->inner),
                            inner - CLAMP (self->forecasts_width, MIN_FORECASTS, most));
  self->inner_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
on_update (gpointer user_data)
{
  LiaisonPanes *self = user_data;
  gboolean narrow = self->width < NARROW_WIDTH;

  self->update_id = 0;
  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      update_visibility (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }
  /* After the sizes that the outer handle asks for have been allocated; until then no handle moves by the reader's hand. */
  if (self->inner_id == 0)
    self->inner_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_place_inner, self, NULL);
  if (!narrow)
    place_outer (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (LiaisonPanes *self)
{
  /* Not at once: this is called while sizes are allocated, when nothing may change its visibility. */
  if (self->update_id == 0 && self->width > 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_update, self, NULL);
}

static void
keep_width (LiaisonPanes *self,
            int          *member,
            int           width,
            guint         prop_id)
{
  if (width <= 0 || width == *member)
    return;
  *member = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/* The reader dragged a handle, or this widget moved it: only the first is remembered. */
static void
on_handle_moved (LiaisonPanes *self)
{
  int inner = gtk_widget_get_width (self->inner);

  if (self->narrow || self->update_id != 0 || self->inner_id != 0 || inner <= 0)
    return;
  keep_width (self, &self->article_width, gtk_paned_get_position (GTK_PANED (self->outer)),
              PROP_ARTICLE_WIDTH);
  if (self->show_forecasts)
    keep_width (self, &self->forecasts_width,
                inner - gtk_paned_get_position (GTK_PANED (self->inner)), PROP_FORECASTS_WIDTH);
}

static void
set_child (LiaisonPanes *self,
           LiaisonPane   pane,
           GtkWidget    *child)
{
  self->children[pane] = child;
  if (pane == LIAISON_PANE_ARTICLE)
    gtk_paned_set_start_child (GTK_PANED (self->outer), child);
  else if (pane == LIAISON_PANE_DIAGRAM)
    gtk_paned_set_start_child (GTK_PANED (self->inner), child);
  else
    gtk_paned_set_end_child (GTK_PANED (self->inner), child);
  update_visibility (self);
}

static void
set_width (LiaisonPanes *self,
           int          *member,
           int           width,
           guint         prop_id)
{
  keep_width (self, member, width, prop_id);
  queue_update (self);
}

static void
set_show_forecasts (LiaisonPanes *self,
                    gboolean      show)
{
  if (self->show_forecasts == show)
    return;
  self->show_forecasts = show;
  update_visibility (self);
  queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FORECASTS]);
}

static void
liaison_panes_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LiaisonPanes *self = LIAISON_PANES (widget);

  gtk_widget_measure (self->outer, orientation, -1, minimum, natural, NULL, NULL);
  /* What is too narrow for three panes shows one, so the width of three must not keep the window wide. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 360);
  *natural = MAX (*natural, *minimum);
}

static void
liaison_panes_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LiaisonPanes *self = LIAISON_PANES (widget);
  int minimum;

  if (width != self->width)
    {
      self->width = width;
      queue_update (self);
    }
  gtk_widget_measure (self->outer, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  /* Until the others are hidden all panes keep what they had: one that is left nothing loses the focus. */
  if (!self->narrow && width < NARROW_WIDTH)
    minimum = MAX (minimum, gtk_widget_get_width (self->outer));
  gtk_widget_allocate (self->outer, MAX (width, minimum), height, baseline, NULL);
}

static void
liaison_panes_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LiaisonPanes *self = LIAISON_PANES (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
    case PROP_DIAGRAM:
    case PROP_FORECASTS:
      g_value_set_object (value, self->children[prop_id - PROP_ARTICLE]);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SHOW_FORECASTS:
      g_value_set_boolean (value, self->show_forecasts);
      break;
    case PROP_ARTICLE_WIDTH:
      g_value_set_int (value, self->article_width);
      break;
    case PROP_FORECASTS_WIDTH:
      g_value_set_int (value, self->forecasts_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_panes_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LiaisonPanes *self = LIAISON_PANES (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
    case PROP_DIAGRAM:
    case PROP_FORECASTS:
      set_child (self, prop_id - PROP_ARTICLE, g_value_get_object (value));
      break;
    case PROP_SHOW_FORECASTS:
      set_show_forecasts (self, g_value_get_boolean (value));
      break;
    case PROP_ARTICLE_WIDTH:
      set_width (self, &self->article_width, g_value_get_int (value), prop_id);
      break;
    case PROP_FORECASTS_WIDTH:
      set_width (self, &self->forecasts_width, g_value_get_int (value), prop_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_panes_dispose (GObject *object)
{
  LiaisonPanes *self = LIAISON_PANES (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->inner_id, g_source_remove);
  g_clear_pointer (&self->outer, gtk_widget_unparent);
  self->inner = NULL;
  memset (self->children, 0, sizeof self->children);
  g_clear_object (&self->stack);

  G_OBJECT_CLASS (liaison_panes_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  for (guint i = 0; i < LIAISON_N_PANES; i++)
    properties[PROP_ARTICLE + i] =
        g_param_spec_object (panes[i].name, NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_FORECASTS] =
      g_param_spec_boolean ("show-forecasts", NULL, NULL, TRUE, flags);
  properties[PROP_ARTICLE_WIDTH] =
      g_param_spec_int ("article-width", NULL, NULL, 0, G_MAXINT, 480, flags);
  properties[PROP_FORECASTS_WIDTH] =
      g_param_spec_int ("forecasts-width", NULL, NULL, 0, G_MAXINT, 340, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_panes_class_init (LiaisonPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_panes_get_property;
  object_class->set_property = liaison_panes_set_property;
  object_class->dispose = liaison_panes_dispose;
  widget_class->measure = liaison_panes_measure;
  widget_class->size_allocate = liaison_panes_size_allocate;
  install_properties (object_class);
  gtk_widget_class_set_css_name (widget_class, "panes");
}

static GtkWidget *
new_paned (gboolean resize_start)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_paned_set_resize_start_child (GTK_PANED (paned), resize_start);
  gtk_paned_set_resize_end_child (GTK_PANED (paned), !resize_start);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), TRUE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), TRUE);
  return paned;
}

static AdwViewStack *
new_stack (void)
{
  AdwViewStack *stack = g_object_ref_sink (ADW_VIEW_STACK (adw_view_stack_new ()));

  for (guint i = 0; i < LIAISON_N_PANES; i++)
    adw_view_stack_add_titled_with_icon (stack, adw_bin_new (), panes[i].name,
                                         _(panes[i].title), panes[i].icon);
  return stack;
}

static void
liaison_panes_init (LiaisonPanes *self)
{
  self->show_forecasts = TRUE;
  self->article_width = 480;
  self->forecasts_width = 340;

  self->stack = new_stack ();
  g_signal_connect_object (self->stack, "notify::visible-child",
                           G_CALLBACK (update_visibility), self, G_CONNECT_SWAPPED);

  self->outer = new_paned (FALSE);
  self->inner = new_paned (TRUE);
  gtk_paned_set_end_child (GTK_PANED (self->outer), self->inner);
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
  g_signal_connect_object (self->outer, "notify::position", G_CALLBACK (on_handle_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inner, "notify::position", G_CALLBACK (on_handle_moved), self,
                           G_CONNECT_SWAPPED);
}

gboolean
liaison_panes_get_narrow (LiaisonPanes *self)
{
  g_return_val_if_fail (LIAISON_IS_PANES (self), FALSE);

  return self->narrow;
}

/**
 * liaison_panes_get_stack:
 * @self: the panes
 *
 * Returns: (transfer none): a stack for a view switcher to show and set; it is not itself shown
 */
AdwViewStack *
liaison_panes_get_stack (LiaisonPanes *self)
{
  g_return_val_if_fail (LIAISON_IS_PANES (self), NULL);

  return self->stack;
}

/**
 * liaison_panes_show:
 * @self: the panes
 * @pane: which one
 *
 * Brings @pane to view, also when it was hidden. The focus stays where it is.
 */
void
liaison_panes_show (LiaisonPanes *self,
                    LiaisonPane   pane)
{
  g_return_if_fail (LIAISON_IS_PANES (self));
  g_return_if_fail (pane < LIAISON_N_PANES);

  if (pane == LIAISON_PANE_FORECASTS && !self->narrow)
    set_show_forecasts (self, TRUE);
  adw_view_stack_set_visible_child_name (self->stack, panes[pane].name);
}

/**
 * liaison_panes_focus:
 * @self: the panes
 * @pane: which one
 *
 * Brings @pane to view and moves the focus into it.
 */
void
liaison_panes_focus (LiaisonPanes *self,
                     LiaisonPane   pane)
{
  liaison_panes_show (self, pane);
  /* One that knows where it belongs puts it there. */
  if (self->children[pane] != NULL && !gtk_widget_grab_focus (self->children[pane]))
    gtk_widget_child_focus (self->children[pane], GTK_DIR_TAB_FORWARD);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramView: the network of a document as nodes and lines on a plane. This file is the widget; what else it does stands
 * in the files that diagram-private.h lists. CSS node: diagram-view. Accessible role: group, around one button per node and
 * one link per line. */

#include "interface/diagram/diagram-private.h"

#include "interface/document-sources.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (LiaisonDiagramView, liaison_diagram_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_ZOOM,
  PROP_N_HIDDEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  MENU,
  DROPPED,
  SEEN_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

LiaisonDiagramNode *
_liaison_diagram_view_node (LiaisonDiagramView *self,
                            guint               number)
{
  return g_ptr_array_index (self->nodes, number);
}

/* The number of the node of ENTITY, or -1 if it has none. */
int
_liaison_diagram_view_find (LiaisonDiagramView *self,
                            LiaisonEntity      *entity)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, entity)) - 1;
}

LiaisonLine *
_liaison_diagram_view_edge (LiaisonDiagramView *self,
                            guint               number)
{
  return &g_array_index (self->edges, LiaisonLine, number);
}

LiaisonSelection *
_liaison_diagram_view_selection (LiaisonDiagramView *self)
{
  return self->document != NULL ? liaison_document_get_selection (self->document) : NULL;
}

void
_liaison_diagram_view_notify_zoom (LiaisonDiagramView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
_liaison_diagram_view_set_n_hidden (LiaisonDiagramView *self,
                                    guint               n_hidden)
{
  if (self->n_hidden == n_hidden)
    return;
  self->n_hidden = n_hidden;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_HIDDEN]);
}

void
_liaison_diagram_view_ask_for_menu (LiaisonDiagramView *self,
                                    double              x,
                                    double              y)
{
  g_signal_emit (self, signals[MENU], 0, x, y);
}

void
_liaison_diagram_view_tell_drop (LiaisonDiagramView *self,
                                 LiaisonEntity      *dragged,
                                 LiaisonEntity      *target,
                                 gboolean            draws)
{
  g_signal_emit (self, signals[DROPPED], 0, dragged, target, draws);
}

/* What of the plane is seen has changed, or what stands on it. */
void
_liaison_diagram_view_tell_seen (LiaisonDiagramView *self)
{
  g_signal_emit (self, signals[SEEN_CHANGED], 0);
}

/* Makes a node for ENTITY if it has none because there are many. */
static void
want (LiaisonDiagramView *self,
      LiaisonEntity      *entity)
{
  if (self->network == NULL || _liaison_diagram_view_find (self, entity) >= 0 ||
      liaison_network_find_entity (self->network, liaison_entity_get_id (entity)) != entity)
    return;
  g_hash_table_add (self->wanted, g_strdup (liaison_entity_get_id (entity)));
  _liaison_diagram_view_build (self);
}

static void
on_selection_changed (LiaisonDiagramView *self)
{
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonEntity *entity = liaison_selection_get_entity (selection);
  LiaisonRelation *relation = liaison_selection_get_relation (selection);

  if (entity != NULL)
    want (self, entity);
  if (relation != NULL)
    {
      want (self, liaison_relation_get_source (relation));
      want (self, liaison_relation_get_target (relation));
    }
  if (_liaison_diagram_view_apply_selection (self) && self->arranged)
    _liaison_diagram_view_route (self);
  _liaison_diagram_view_emphasize (self);
  _liaison_diagram_view_show_selected (self);
}

/* Makes everything anew, with other nodes, as the filter shows others, the reader corrected the network, or the article was changed or
 * another one added: nothing moves but what is new, and the focus stays. */
void
_liaison_diagram_view_rebuild (LiaisonDiagramView *self,
                               LiaisonNetwork     *network)
{
  int focused = _liaison_diagram_view_focused (self);
  g_autofree char *id = NULL;
  gboolean follows_size = self->follows_size;
  LiaisonEntity *entity;
  int number;

  if (focused >= 0)
    id = g_strdup (liaison_entity_get_id (liaison_diagram_node_get_entity (_liaison_diagram_view_node (self, (guint) focused))));
  _liaison_diagram_view_hold_places (self);
  _liaison_diagram_view_clear (self);
  g_set_object (&self->network, network);
  self->follows_size = FALSE;
  _liaison_diagram_view_build (self);
  self->follows_size = follows_size;
  if (id == NULL)
    return;
  entity = liaison_network_find_entity (network, id);
  number = entity != NULL ? _liaison_diagram_view_find (self, entity) : -1;
  gtk_widget_grab_focus (number >= 0 ? GTK_WIDGET (_liaison_diagram_view_node (self, (guint) number))
                                     : GTK_WIDGET (self));
}

static void
on_network_changed (LiaisonDiagramView *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;

  if (self->network == network)
    return;
  if (self->network != NULL && network != NULL &&
      liaison_network_get_analysis (self->network) == liaison_network_get_analysis (network))
    {
      _liaison_diagram_view_rebuild (self, network);
      return;
    }
  if (network != NULL && _liaison_diagram_view_knows (self, network))
    {
      _liaison_diagram_view_rebuild (self, network);
      return;
    }
  _liaison_diagram_view_clear (self);
  _liaison_diagram_view_forget_picture (self);
  _liaison_diagram_view_forget_homes (self);
  g_hash_table_remove_all (self->wanted);
  g_set_object (&self->network, network);
  self->limit = LIAISON_DIAGRAM_MAX_ENTITIES;
  self->follows_size = TRUE;
  _liaison_diagram_view_build (self);
}

static void
on_forecasts_replaced (LiaisonDiagramView *self)
{
  LiaisonForecastFile *forecasts = self->document != NULL ? liaison_document_get_forecasts (self->document) : NULL;

  g_signal_group_set_target (self->forecasts_signals, forecasts);
  _liaison_diagram_view_read_places (self);
}

static void
liaison_diagram_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);

  gtk_widget_measure (self->plane, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 360;
}

/* The font, or its size, may be another: everything takes what it needs around its centre. */
static gboolean
measure_text (LiaisonDiagramView *self)
{
  if (self->font_serial == pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self))))
    return FALSE;
  _liaison_diagram_view_measure_text (self);
  return TRUE;
}

static void
liaison_diagram_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  LiaisonDiagramFrame frame;
  GskTransform *transform;

  _liaison_diagram_view_present_popovers (widget);
  if (!self->arranged)
    _liaison_diagram_view_arrange (self);
  if (measure_text (self) && self->arranged)
    _liaison_diagram_view_route (self);
  /* A card that comes and goes does not move the picture. */
  if (self->arranged && self->follows_size && (width != self->fitted_width || height != self->fitted_height))
    _liaison_diagram_view_fit_now (self, 0);
  frame = _liaison_diagram_view_get_frame (self);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) frame.x, (float) frame.y));
  gtk_widget_allocate (self->plane, 0, 0, -1, gsk_transform_scale (transform, (float) frame.zoom, (float) frame.zoom));
}

static void
liaison_diagram_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);

  _liaison_diagram_view_draw (self, snapshot);
  if (!self->arranged)
    return;
  gtk_widget_snapshot_child (widget, self->plane, snapshot);
  _liaison_diagram_view_draw_drop (self, snapshot);
  _liaison_diagram_view_draw_marks (self, snapshot);
  _liaison_diagram_view_draw_band (self, snapshot);
}

static void
liaison_diagram_view_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);

  GTK_WIDGET_CLASS (liaison_diagram_view_parent_class)->css_changed (widget, change);
  _liaison_diagram_view_forget_picture (self);
  gtk_widget_queue_allocate (widget);
}

/* A node that gets the focus is brought in. */
static void
liaison_diagram_view_set_focus_child (GtkWidget *widget,
                                      GtkWidget *child)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (widget);
  int number;

  GTK_WIDGET_CLASS (liaison_diagram_view_parent_class)->set_focus_child (widget, child);
  number = _liaison_diagram_view_focused (self);
  if (number >= 0 && self->arranged)
    {
      const LiaisonLineBox *box = &g_array_index (self->boxes, LiaisonLineBox, number);

      self->walker = number;
      _liaison_diagram_view_bring_in (self, box->x, box->y, box->width, box->height);
    }
}

static void
liaison_diagram_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_N_HIDDEN:
      g_value_set_uint (value, self->n_hidden);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      liaison_diagram_view_set_document (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_view_dispose (GObject *object)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (object);

  liaison_diagram_view_set_document (self, NULL);
  _liaison_diagram_view_clear (self);
  g_clear_pointer (&self->plane, gtk_widget_unparent);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (liaison_diagram_view_parent_class)->dispose (object);
}

static void
liaison_diagram_view_finalize (GObject *object)
{
  LiaisonDiagramView *self = LIAISON_DIAGRAM_VIEW (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->forecasts_signals);
  g_clear_object (&self->filter_signals);
  g_clear_pointer (&self->motion, _liaison_diagram_motion_free);
  g_clear_pointer (&self->marks, _liaison_diagram_marks_free);
  g_clear_pointer (&self->tiles, _liaison_diagram_tiles_free);
  g_clear_pointer (&self->index, liaison_line_index_free);
  g_clear_pointer (&self->lifted, g_array_unref);
  g_clear_pointer (&self->lit_nodes, g_array_unref);
  g_clear_pointer (&self->lit_lines, g_array_unref);
  g_clear_pointer (&self->node_states, g_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->edges, g_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->load, g_array_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->sides, g_array_unref);
  g_clear_pointer (&self->side_titles, g_ptr_array_unref);
  _liaison_diagram_view_free_homes (self);

  G_OBJECT_CLASS (liaison_diagram_view_parent_class)->finalize (object);
}

static void
liaison_diagram_view_class_init (LiaisonDiagramViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_diagram_view_get_property;
  object_class->set_property = liaison_diagram_view_set_property;
  object_class->dispose = liaison_diagram_view_dispose;
  object_class->finalize = liaison_diagram_view_finalize;
  widget_class->measure = liaison_diagram_view_measure;
  widget_class->size_allocate = liaison_diagram_view_size_allocate;
  widget_class->snapshot = liaison_diagram_view_snapshot;
  widget_class->css_changed = liaison_diagram_view_css_changed;
  widget_class->focus = _liaison_diagram_view_focus;
  widget_class->set_focus_child = liaison_diagram_view_set_focus_child;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, LIAISON_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 100, 1,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_HIDDEN] = g_param_spec_uint ("n-hidden", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, LIAISON_TYPE_ENTITY, LIAISON_TYPE_ENTITY, G_TYPE_BOOLEAN);

  signals[SEEN_CHANGED] = g_signal_new ("seen-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "diagram-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  _liaison_diagram_view_add_keys (widget_class);
  _liaison_diagram_view_add_menu_keys (widget_class);
  _liaison_diagram_view_add_pan_keys (widget_class);
}

static GSignalGroup *
watch (LiaisonDiagramView *self,
       GType               type,
       const char         *signal,
       GCallback           callback)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, callback, self);
  return group;
}

static void
liaison_diagram_view_init (LiaisonDiagramView *self)
{
  self->plane = liaison_diagram_plane_new ();
  gtk_widget_set_parent (self->plane, GTK_WIDGET (self));
  self->tiles = _liaison_diagram_tiles_new (_liaison_diagram_view_paint, self);
  self->lifted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lit_nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lit_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->node_states = g_array_new (FALSE, TRUE, sizeof (LiaisonDrawingState));
  self->links = g_ptr_array_new ();
  self->walker = -1;
  self->nodes = g_ptr_array_new ();
  self->numbers = g_hash_table_new (NULL, NULL);
  self->edges = g_array_new (FALSE, TRUE, sizeof (LiaisonLine));
  self->boxes = g_array_new (FALSE, TRUE, sizeof (LiaisonLineBox));
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->side_titles = g_ptr_array_new_with_free_func (g_object_unref);
  _liaison_diagram_view_make_homes (self);
  self->limit = LIAISON_DIAGRAM_MAX_ENTITIES;
  self->zoom = 1;
  self->motion = _liaison_diagram_motion_new (self);
  self->marks = _liaison_diagram_marks_new (self);
  self->follows_size = TRUE;
  self->hovered = -1;
  self->dragged = -1;
  self->drawing = -1;
  self->drop = -1;
  self->document_signals = watch (self, LIAISON_TYPE_DOCUMENT, "notify::network", G_CALLBACK (on_network_changed));
  g_signal_group_connect_swapped (self->document_signals, "notify::forecasts", G_CALLBACK (on_forecasts_replaced), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::article", G_CALLBACK (_liaison_diagram_view_update_news), self);
  self->selection_signals = watch (self, LIAISON_TYPE_SELECTION, "changed", G_CALLBACK (on_selection_changed));
  self->forecasts_signals = watch (self, LIAISON_TYPE_FORECAST_FILE, "changed",
                                   G_CALLBACK (_liaison_diagram_view_read_places));
  self->filter_signals = watch (self, LIAISON_TYPE_FILTER, "changed", G_CALLBACK (_liaison_diagram_view_refilter));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Diagram"), -1);
  _liaison_diagram_view_add_gestures (self);
  _liaison_diagram_view_add_menu (self);
}

/**
 * liaison_diagram_view_set_document:
 * @self: a view
 * @document: (nullable): the document whose network to show
 */
void
liaison_diagram_view_set_document (LiaisonDiagramView *self,
                                   LiaisonDocument    *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->selection_signals, _liaison_diagram_view_selection (self));
  g_signal_group_set_target (self->filter_signals, _liaison_diagram_view_filter (self));
  on_forecasts_replaced (self);
  on_network_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * liaison_diagram_view_get_n_hidden:
 * @self: a view
 *
 * Returns: how many entities that the filter shows are left out because there are many
 */
guint
liaison_diagram_view_get_n_hidden (LiaisonDiagramView *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (self), 0);

  return self->n_hidden;
}

/**
 * liaison_diagram_view_show_all:
 * @self: a view
 *
 * Leaves none out because there are many.
 */
void
liaison_diagram_view_show_all (LiaisonDiagramView *self)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));

  self->limit = G_MAXUINT;
  /* More than a few would find no good places around the others: everything is placed anew. */
  _liaison_diagram_view_forget_homes (self);
  self->follows_size = TRUE;
  self->shows_whole = TRUE;
  _liaison_diagram_view_build (self);
}

/**
 * liaison_diagram_view_choose_entity:
 * @self: a view
 * @entity: an entity
 *
 * Selects @entity and has the article show its first mention by name.
 */
void
liaison_diagram_view_choose_entity (LiaisonDiagramView *self,
                                    LiaisonEntity      *entity)
{
  LiaisonSelection *selection;

  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));
  g_return_if_fail (LIAISON_IS_ENTITY (entity));

  selection = _liaison_diagram_view_selection (self);
  if (selection == NULL)
    return;
  liaison_selection_select_entity (selection, entity);
  liaison_document_reveal_entity (self->document, entity);
}

/**
 * liaison_diagram_view_choose_relation:
 * @self: a view
 * @relation: a relation
 *
 * Selects @relation and has the article show the first passage that states it.
 */
void
liaison_diagram_view_choose_relation (LiaisonDiagramView *self,
                                      LiaisonRelation    *relation)
{
  LiaisonSelection *selection;

  g_return_if_fail (LIAISON_IS_DIAGRAM_VIEW (self));
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  selection = _liaison_diagram_view_selection (self);
  if (selection == NULL)
    return;
  liaison_selection_select_relation (selection, relation);
  liaison_document_reveal_relation (self->document, relation);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSelectionTrail: what was selected in a window one after the other, as a browser keeps pages: going back and then selecting
 * something else forgets what lay ahead. It keeps ids, and so passes over what corrections took away, and finds it again when they are
 * undone. */

#include "interface/selection-trail.h"

#define MAX_STEPS 200

typedef struct
{
  char *id;
  gboolean relation;
  LiaisonArticle *article; /* that was shown; nullable */
} Step;

struct _LiaisonSelectionTrail
{
  GObject parent_instance;

  LiaisonDocument *document; /* weak: whoever keeps the trail keeps it */
  GArray *steps;             /* of Step */
  int place;                 /* of the one that is selected or was last; -1 before the first */
};

G_DEFINE_FINAL_TYPE (LiaisonSelectionTrail, liaison_selection_trail, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clear_step (gpointer data)
{
  Step *step = data;

  g_free (step->id);
  g_clear_object (&step->article);
}

static gpointer
find (LiaisonSelectionTrail *self,
      int                    place)
{
  const Step *step = &g_array_index (self->steps, Step, place);
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;

  if (network == NULL)
    return NULL;
  return step->relation ? (gpointer) liaison_network_find_relation (network, step->id)
                        : (gpointer) liaison_network_find_entity (network, step->id);
}

static gboolean
is_anything_selected (LiaisonSelectionTrail *self)
{
  LiaisonSelection *selection = self->document != NULL ? liaison_document_get_selection (self->document) : NULL;

  return selection != NULL &&
         (liaison_selection_get_entity (selection) != NULL || liaison_selection_get_relation (selection) != NULL);
}

/* Where a step in DIRECTION, -1 or 1, leads; -1 if nowhere. From nothing selected, the way back leads to what was selected last. */
static int
look (LiaisonSelectionTrail *self,
      int                    direction)
{
  int place = self->place + (direction < 0 && !is_anything_selected (self) ? 0 : direction);

  while (place >= 0 && place < (int) self->steps->len && find (self, place) == NULL)
    place += direction;
  return place < (int) self->steps->len ? MAX (place, -1) : -1;
}

static void
tell (LiaisonSelectionTrail *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
add (LiaisonSelectionTrail *self,
     const char            *id,
     gboolean               relation)
{
  LiaisonArticle *article = liaison_document_get_article (self->document);
  Step step = { g_strdup (id), relation, article != NULL ? g_object_ref (article) : NULL };

  g_array_set_size (self->steps, (guint) (self->place + 1));
  g_array_append_val (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_array_remove_index (self->steps, 0);
  self->place = (int) self->steps->len - 1;
}

static gboolean
is_here (LiaisonSelectionTrail *self,
         const char            *id,
         gboolean               relation)
{
  const Step *step = self->place >= 0 ? &g_array_index (self->steps, Step, self->place) : NULL;

  return step != NULL && step->relation == relation && g_str_equal (step->id, id);
}

static void
on_selection_changed (LiaisonSelectionTrail *self)
{
  LiaisonSelection *selection = liaison_document_get_selection (self->document);
  LiaisonEntity *entity = liaison_selection_get_entity (selection);
  LiaisonRelation *relation = liaison_selection_get_relation (selection);
  const char *id = entity != NULL ? liaison_entity_get_id (entity) : relation != NULL ? liaison_relation_get_id (relation) : NULL;

  if (id != NULL && liaison_selection_get_others (selection)->len == 0 && !is_here (self, id, relation != NULL))
    add (self, id, relation != NULL);
  tell (self);
}

/* The article changed under the same selection: whoever comes back finds that one. */
static void
on_article_changed (LiaisonSelectionTrail *self)
{
  if (self->place >= 0 && is_anything_selected (self))
    g_set_object (&g_array_index (self->steps, Step, self->place).article, liaison_document_get_article (self->document));
}

static void
liaison_selection_trail_dispose (GObject *object)
{
  g_clear_weak_pointer (&LIAISON_SELECTION_TRAIL (object)->document);

  G_OBJECT_CLASS (liaison_selection_trail_parent_class)->dispose (object);
}

static void
liaison_selection_trail_finalize (GObject *object)
{
  g_array_unref (LIAISON_SELECTION_TRAIL (object)->steps);

  G_OBJECT_CLASS (liaison_selection_trail_parent_class)->finalize (object);
}

static void
liaison_selection_trail_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  LiaisonSelectionTrail *self = LIAISON_SELECTION_TRAIL (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, liaison_selection_trail_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, liaison_selection_trail_get_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_selection_trail_class_init (LiaisonSelectionTrailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_selection_trail_dispose;
  object_class->finalize = liaison_selection_trail_finalize;
  object_class->get_property = liaison_selection_trail_get_property;

  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_selection_trail_init (LiaisonSelectionTrail *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);
  self->place = -1;
}

/**
 * liaison_selection_trail_new:
 * @document: the document whose selections to remember
 *
 * Returns: (transfer full): an empty trail
 */
LiaisonSelectionTrail *
liaison_selection_trail_new (LiaisonDocument *document)
{
  LiaisonSelectionTrail *self = g_object_new (LIAISON_TYPE_SELECTION_TRAIL, NULL);

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (document), self);

  g_set_weak_pointer (&self->document, document);
  g_signal_connect_object (liaison_document_get_selection (document), "changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::article", G_CALLBACK (on_article_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::network", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * liaison_selection_trail_get_can_go_back:
 * @self: a trail
 *
 * Returns: whether liaison_selection_trail_go_back() leads anywhere
 */
gboolean
liaison_selection_trail_get_can_go_back (LiaisonSelectionTrail *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION_TRAIL (self), FALSE);

  return look (self, -1) >= 0;
}

/**
 * liaison_selection_trail_get_can_go_forward:
 * @self: a trail
 *
 * Returns: whether liaison_selection_trail_go_forward() leads anywhere
 */
gboolean
liaison_selection_trail_get_can_go_forward (LiaisonSelectionTrail *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION_TRAIL (self), FALSE);

  return look (self, 1) >= 0;
}

static gpointer
go (LiaisonSelectionTrail *self,
    int                    direction)
{
  int place = look (self, direction);

  if (place < 0)
    return NULL;
  self->place = place;
  tell (self);
  return find (self, place);
}

/**
 * liaison_selection_trail_go_back:
 * @self: a trail
 *
 * Goes to what was selected before, past what is gone; whoever calls selects it.
 *
 * Returns: (transfer none) (nullable): the #LiaisonEntity or #LiaisonRelation; %NULL, and nothing changes, if there is none
 */
gpointer
liaison_selection_trail_go_back (LiaisonSelectionTrail *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION_TRAIL (self), NULL);

  return go (self, -1);
}

/**
 * liaison_selection_trail_go_forward:
 * @self: a trail
 *
 * Goes to what was selected after that; whoever calls selects it.
 *
 * Returns: (transfer none) (nullable): the #LiaisonEntity or #LiaisonRelation; %NULL, and nothing changes, if there is none
 */
gpointer
liaison_selection_trail_go_forward (LiaisonSelectionTrail *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION_TRAIL (self), NULL);

  return go (self, 1);
}

/**
 * liaison_selection_trail_get_article:
 * @self: a trail
 *
 * Returns: (transfer none) (nullable): the article that was shown with what was selected last, or with what was gone back to
 */
LiaisonArticle *
liaison_selection_trail_get_article (LiaisonSelectionTrail *self)
{
  g_return_val_if_fail (LIAISON_IS_SELECTION_TRAIL (self), NULL);

  return self->place >= 0 ? g_array_index (self->steps, Step, self->place).article : NULL;
}

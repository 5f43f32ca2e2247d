/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonFilter: which entities and relations of a network the reader wants to see: by choice (kinds, valence, modality, amount of
 * evidence, time) and by what to look at (the neighbourhood of an entity, the shortest paths between two). What that leaves is found
 * in filter-shown.c, when somebody asks. */

#include "network/filter-private.h"

#include "config.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (LiaisonFilter, liaison_filter, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NETWORK,
  PROP_MIN_EVIDENCE,
  PROP_HIDE_WEAK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed;

void
_liaison_filter_tell (LiaisonFilter *self)
{
  _liaison_filter_forget (self);
  g_signal_emit (self, changed, 0);
}

/* Returns whether there was a focus. */
static gboolean
drop_focus (LiaisonFilter *self)
{
  gboolean had = self->focus != LIAISON_FOCUS_NONE;

  self->focus = LIAISON_FOCUS_NONE;
  g_clear_pointer (&self->ids[0], g_free);
  g_clear_pointer (&self->ids[1], g_free);
  return had;
}

static void
focus_on (LiaisonFilter *self,
          LiaisonFocus   focus,
          LiaisonEntity *entity,
          LiaisonEntity *other,
          guint          steps)
{
  drop_focus (self);
  self->focus = focus;
  self->ids[0] = g_strdup (liaison_entity_get_id (entity));
  self->ids[1] = other != NULL ? g_strdup (liaison_entity_get_id (other)) : NULL;
  self->steps = steps;
  _liaison_filter_tell (self);
}

static gboolean
belongs (LiaisonFilter *self,
         LiaisonEntity *entity)
{
  return self->network != NULL && liaison_network_find_entity (self->network, liaison_entity_get_id (entity)) == entity;
}

static void
liaison_filter_finalize (GObject *object)
{
  LiaisonFilter *self = LIAISON_FILTER (object);

  _liaison_filter_forget (self);
  drop_focus (self);
  _liaison_filter_drop_articles (self);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (liaison_filter_parent_class)->finalize (object);
}

static void
liaison_filter_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LiaisonFilter *self = LIAISON_FILTER (object);

  switch (prop_id)
    {
    case PROP_NETWORK:
      g_value_set_object (value, self->network);
      break;
    case PROP_MIN_EVIDENCE:
      g_value_set_uint (value, self->min_evidence);
      break;
    case PROP_HIDE_WEAK:
      g_value_set_boolean (value, self->hide_weak);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_filter_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LiaisonFilter *self = LIAISON_FILTER (object);

  switch (prop_id)
    {
    case PROP_NETWORK:
      liaison_filter_set_network (self, g_value_get_object (value));
      break;
    case PROP_MIN_EVIDENCE:
      liaison_filter_set_min_evidence (self, g_value_get_uint (value));
      break;
    case PROP_HIDE_WEAK:
      liaison_filter_set_hide_weak (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_filter_class_init (LiaisonFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = liaison_filter_finalize;
  object_class->get_property = liaison_filter_get_property;
  object_class->set_property = liaison_filter_set_property;

  properties[PROP_NETWORK] =
    g_param_spec_object ("network", NULL, NULL, LIAISON_TYPE_NETWORK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MIN_EVIDENCE] =
    g_param_spec_uint ("min-evidence", NULL, NULL, 1, G_MAXUINT, 1,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HIDE_WEAK] =
    g_param_spec_boolean ("hide-weak", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_filter_init (LiaisonFilter *self)
{
  self->min_evidence = 1;
}

LiaisonFilter *
liaison_filter_new (void)
{
  return g_object_new (LIAISON_TYPE_FILTER, NULL);
}

/**
 * liaison_filter_get_network:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): the network of which it shows a part
 */
LiaisonNetwork *
liaison_filter_get_network (LiaisonFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), NULL);

  return self->network;
}

/**
 * liaison_filter_set_network:
 * @self: a filter
 * @network: (nullable): the network of which to show a part
 *
 * The choices stay. The focus stays on what it is on, if the new network has entities of the same ids; or else it is given up, and
 * only then "changed" is emitted.
 */
void
liaison_filter_set_network (LiaisonFilter  *self,
                            LiaisonNetwork *network)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));
  g_return_if_fail (network == NULL || LIAISON_IS_NETWORK (network));

  if (!g_set_object (&self->network, network))
    return;
  _liaison_filter_forget (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NETWORK]);
  if (self->focus != LIAISON_FOCUS_NONE &&
      (_liaison_filter_anchor (self, 0) == NULL || (self->ids[1] != NULL && _liaison_filter_anchor (self, 1) == NULL)))
    liaison_filter_clear_focus (self);
}

/**
 * liaison_filter_shows_entity:
 * @self: a filter
 * @entity: an entity
 *
 * Returns: whether @entity is in what is shown of the network
 */
gboolean
liaison_filter_shows_entity (LiaisonFilter *self,
                             LiaisonEntity *entity)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);

  _liaison_filter_find_shown (self);
  return self->entities != NULL && g_hash_table_contains (self->entities, entity);
}

/**
 * liaison_filter_shows_relation:
 * @self: a filter
 * @relation: a relation
 *
 * Returns: whether @relation is in what is shown of the network; its two ends are then, too
 */
gboolean
liaison_filter_shows_relation (LiaisonFilter   *self,
                               LiaisonRelation *relation)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);

  _liaison_filter_find_shown (self);
  return self->relations != NULL && g_hash_table_contains (self->relations, relation);
}

/**
 * liaison_filter_get_n_shown:
 * @self: a filter
 *
 * Returns: how many entities of the network are shown
 */
guint
liaison_filter_get_n_shown (LiaisonFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), 0);

  _liaison_filter_find_shown (self);
  return self->entities != NULL ? g_hash_table_size (self->entities) : 0;
}

/**
 * liaison_filter_get_active:
 * @self: a filter
 *
 * Returns: whether there is anything for liaison_filter_clear() to do
 */
gboolean
liaison_filter_get_active (LiaisonFilter *self)
{
  gboolean active;

  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);

  active = self->focus != LIAISON_FOCUS_NONE || self->ranged || self->min_evidence > 1 ||
           self->hidden != NULL || self->news_of != NULL;
  for (guint aspect = 0; aspect < LIAISON_FILTER_N_ASPECTS; aspect++)
    active |= self->excluded[aspect] != 0;
  return active;
}

/**
 * liaison_filter_clear:
 * @self: a filter
 *
 * Shows all again. Whether weak relations are hidden is a standing wish, and stays.
 */
void
liaison_filter_clear (LiaisonFilter *self)
{
  gboolean had_minimum;

  g_return_if_fail (LIAISON_IS_FILTER (self));

  if (!liaison_filter_get_active (self))
    return;
  memset (self->excluded, 0, sizeof self->excluded);
  had_minimum = self->min_evidence > 1;
  self->min_evidence = 1;
  self->ranged = FALSE;
  drop_focus (self);
  _liaison_filter_drop_articles (self);
  if (had_minimum)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_EVIDENCE]);
  _liaison_filter_tell (self);
}

/**
 * liaison_filter_get_chosen:
 * @self: a filter
 * @aspect: by what to choose
 * @value: one of its values
 *
 * Returns: whether entities or relations of this value are chosen, as all are at first
 */
gboolean
liaison_filter_get_chosen (LiaisonFilter       *self,
                           LiaisonFilterAspect  aspect,
                           guint                value)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);
  g_return_val_if_fail (aspect < LIAISON_FILTER_N_ASPECTS && value < 32, FALSE);

  return (self->excluded[aspect] & (1u << value)) == 0;
}

/**
 * liaison_filter_set_chosen:
 * @self: a filter
 * @aspect: by what to choose
 * @value: one of its values
 * @chosen: whether to show entities or relations of this value
 */
void
liaison_filter_set_chosen (LiaisonFilter       *self,
                           LiaisonFilterAspect  aspect,
                           guint                value,
                           gboolean             chosen)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));
  g_return_if_fail (aspect < LIAISON_FILTER_N_ASPECTS && value < 32);

  if (liaison_filter_get_chosen (self, aspect, value) == !!chosen)
    return;
  self->excluded[aspect] ^= 1u << value;
  _liaison_filter_tell (self);
}

/**
 * liaison_filter_get_min_evidence:
 * @self: a filter
 *
 * Returns: how many passages must state a relation for it to be shown
 */
guint
liaison_filter_get_min_evidence (LiaisonFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), 1);

  return self->min_evidence;
}

/**
 * liaison_filter_set_min_evidence:
 * @self: a filter
 * @min_evidence: how many passages must state a relation for it to be shown; 1 for all. A relation that the reader drew counts as
 *   stated once
 */
void
liaison_filter_set_min_evidence (LiaisonFilter *self,
                                 guint          min_evidence)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));
  g_return_if_fail (min_evidence >= 1);

  if (self->min_evidence == min_evidence)
    return;
  self->min_evidence = min_evidence;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_EVIDENCE]);
  _liaison_filter_tell (self);
}

/**
 * liaison_filter_get_hide_weak:
 * @self: a filter
 *
 * Returns: whether relations of which the analysis is not sure are left out
 */
gboolean
liaison_filter_get_hide_weak (LiaisonFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);

  return self->hide_weak;
}

/**
 * liaison_filter_set_hide_weak:
 * @self: a filter
 * @hide_weak: whether relations of which the analysis is not sure are left out
 */
void
liaison_filter_set_hide_weak (LiaisonFilter *self,
                              gboolean       hide_weak)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));

  if (self->hide_weak == !!hide_weak)
    return;
  self->hide_weak = !!hide_weak;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDE_WEAK]);
  _liaison_filter_tell (self);
}

/**
 * liaison_filter_get_range:
 * @self: a filter
 * @from: (out) (optional): the first day of the time that is shown
 * @to: (out) (optional): its last day
 *
 * Returns: whether only a time is shown
 */
gboolean
liaison_filter_get_range (LiaisonFilter *self,
                          GDate         *from,
                          GDate         *to)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);

  if (self->ranged && from != NULL)
    *from = self->from;
  if (self->ranged && to != NULL)
    *to = self->to;
  return self->ranged;
}

/**
 * liaison_filter_set_range:
 * @self: a filter
 * @from: (nullable): the first day of the time to show; %NULL for all relations, also those that are not dated
 * @to: (nullable): its last day
 *
 * Shows the relations, and the operations, agreements and events, that are dated in the time from @from to @to, in part at least.
 */
void
liaison_filter_set_range (LiaisonFilter *self,
                          const GDate   *from,
                          const GDate   *to)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));
  g_return_if_fail ((from == NULL) == (to == NULL));
  g_return_if_fail (from == NULL || (g_date_valid (from) && g_date_valid (to)));

  if (from == NULL ? !self->ranged
                   : self->ranged && g_date_compare (from, &self->from) == 0 && g_date_compare (to, &self->to) == 0)
    return;
  self->ranged = from != NULL;
  if (self->ranged)
    {
      self->from = *from;
      self->to = *to;
    }
  _liaison_filter_tell (self);
}

/**
 * liaison_filter_get_focus:
 * @self: a filter
 * @entity: (out) (optional) (transfer none): the entity whose neighbourhood is shown, or where the path begins
 * @other: (out) (optional) (transfer none) (nullable): where the path ends
 * @steps: (out) (optional): how far the neighbourhood goes
 *
 * Returns: what part of the network is looked at; the places are left alone if that is all of it
 */
LiaisonFocus
liaison_filter_get_focus (LiaisonFilter  *self,
                          LiaisonEntity **entity,
                          LiaisonEntity **other,
                          guint          *steps)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), LIAISON_FOCUS_NONE);

  if (self->focus == LIAISON_FOCUS_NONE)
    return LIAISON_FOCUS_NONE;
  if (entity != NULL)
    *entity = _liaison_filter_anchor (self, 0);
  if (other != NULL)
    *other = _liaison_filter_anchor (self, 1);
  if (steps != NULL)
    *steps = self->steps;
  return self->focus;
}

/**
 * liaison_filter_focus_neighbourhood:
 * @self: a filter
 * @entity: an entity of its network
 * @steps: how far to go from it along the chosen relations, from 1 to %LIAISON_FILTER_MAX_STEPS
 *
 * Shows only what is near @entity.
 */
void
liaison_filter_focus_neighbourhood (LiaisonFilter *self,
                                    LiaisonEntity *entity,
                                    guint          steps)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));
  g_return_if_fail (LIAISON_IS_ENTITY (entity) && belongs (self, entity));
  g_return_if_fail (steps >= 1 && steps <= LIAISON_FILTER_MAX_STEPS);

  if (self->focus == LIAISON_FOCUS_NEIGHBOURHOOD && self->steps == steps && _liaison_filter_anchor (self, 0) == entity)
    return;
  focus_on (self, LIAISON_FOCUS_NEIGHBOURHOOD, entity, NULL, steps);
}

/**
 * liaison_filter_focus_path:
 * @self: a filter
 * @from: an entity of its network
 * @to: another
 *
 * Shows only the shortest paths between two entities along the chosen relations, all that are equally short.
 *
 * Returns: %FALSE, and nothing changes, if there is no path
 */
gboolean
liaison_filter_focus_path (LiaisonFilter *self,
                           LiaisonEntity *from,
                           LiaisonEntity *to)
{
  g_return_val_if_fail (LIAISON_IS_FILTER (self), FALSE);
  g_return_val_if_fail (LIAISON_IS_ENTITY (from) && belongs (self, from), FALSE);
  g_return_val_if_fail (LIAISON_IS_ENTITY (to) && belongs (self, to) && from != to, FALSE);

  if (!_liaison_filter_connects (self, from, to))
    return FALSE;
  focus_on (self, LIAISON_FOCUS_PATH, from, to, 0);
  return TRUE;
}

/**
 * liaison_filter_clear_focus:
 * @self: a filter
 *
 * Shows all that is chosen again.
 */
void
liaison_filter_clear_focus (LiaisonFilter *self)
{
  g_return_if_fail (LIAISON_IS_FILTER (self));

  if (drop_focus (self))
    _liaison_filter_tell (self);
}

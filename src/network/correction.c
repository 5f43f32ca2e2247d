/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonCorrection: one thing that the reader changed in the network. How it changes a network stands in corrected.c, its
 * form in files in correction-json.c. */

#include "network/correction-private.h"

#include "config.h"

#include "article/article-join.h"

G_DEFINE_BOXED_TYPE (LiaisonCorrection, liaison_correction, liaison_correction_ref, liaison_correction_unref)

static LiaisonCorrection *
start (LiaisonCorrectionType type)
{
  LiaisonCorrection *self = g_new0 (LiaisonCorrection, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->type = type;
  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_passage_unref);
  return self;
}

static void
refer (LiaisonEntityRef *ref,
       LiaisonEntity    *entity)
{
  ref->id = g_strdup (liaison_entity_get_id (entity));
  ref->name = g_strdup (liaison_entity_get_name (entity));
}

static void
clear_ref (LiaisonEntityRef *ref)
{
  g_free (ref->id);
  g_free (ref->name);
  g_free (ref->source);
}

static LiaisonCorrection *
start_for_entity (LiaisonCorrectionType  type,
                  LiaisonEntity         *entity)
{
  LiaisonCorrection *self = start (type);

  refer (&self->entity, entity);
  return self;
}

static void
quote (LiaisonCorrection *self,
       LiaisonNetwork    *network,
       LiaisonSpan        span)
{
  LiaisonArticle *article = liaison_analysis_get_article (liaison_network_get_analysis (network));
  LiaisonSpan own;
  LiaisonArticle *part = liaison_article_locate (article, span, &own, NULL);

  if (self->article == NULL)
    self->article = g_object_ref (part);
  g_ptr_array_add (self->passages, liaison_passage_of_article (part, own));
}

static LiaisonCorrection *
start_for_relation (LiaisonCorrectionType  type,
                    LiaisonNetwork        *network,
                    LiaisonRelation       *relation)
{
  LiaisonCorrection *self = start (type);
  guint n_evidence;
  const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n_evidence);

  self->relation = g_strdup (liaison_relation_get_id (relation));
  if (n_evidence > 0)
    quote (self, network, evidence[0]);
  return self;
}

/* "Avril Haines" gives "avril-haines", as the analysis does, or "avril-haines-2" if there is one. */
static char *
make_id (LiaisonNetwork *network,
         const char     *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_autofree char *slug = NULL;
  GString *string = g_string_new (NULL);
  char *id;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (string, g_utf8_get_char (p));
    else if (string->len > 0 && string->str[string->len - 1] != '-')
      g_string_append_c (string, '-');
  if (string->len > 0 && string->str[string->len - 1] == '-')
    g_string_truncate (string, string->len - 1);
  if (string->len == 0)
    g_string_append (string, "entity");
  slug = g_string_free (string, FALSE);
  id = g_strdup (slug);
  for (guint i = 2; liaison_network_find_entity (network, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, i);
    }
  return id;
}

/**
 * liaison_correction_new_rename:
 * @entity: an entity
 * @name: its right name
 *
 * Returns: (transfer full): the correction
 */
LiaisonCorrection *
liaison_correction_new_rename (LiaisonEntity *entity,
                               const char    *name)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  self = start_for_entity (LIAISON_CORRECTION_RENAME, entity);
  self->name = g_strdup (name);
  return self;
}

/**
 * liaison_correction_new_kind:
 * @entity: an entity
 * @kind: its right kind
 *
 * Returns: (transfer full): the correction
 */
LiaisonCorrection *
liaison_correction_new_kind (LiaisonEntity     *entity,
                             LiaisonEntityKind  kind)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);

  self = start_for_entity (LIAISON_CORRECTION_KIND, entity);
  self->kind = kind;
  return self;
}

/**
 * liaison_correction_new_merge:
 * @entity: an entity
 * @other: another, which is the same
 *
 * Returns: (transfer full): the correction that makes @entity part of @other, which keeps its id and its name
 */
LiaisonCorrection *
liaison_correction_new_merge (LiaisonEntity *entity,
                              LiaisonEntity *other)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (LIAISON_IS_ENTITY (other), NULL);
  g_return_val_if_fail (entity != other, NULL);

  self = start_for_entity (LIAISON_CORRECTION_MERGE, entity);
  refer (&self->other, other);
  return self;
}

/**
 * liaison_correction_new_split:
 * @network: the network of @entity
 * @entity: an entity
 * @name: the name of what is taken out of it
 * @spans: (array length=n_spans): mentions of @entity
 * @n_spans: how many; at least one
 *
 * Returns: (transfer full): the correction that makes @spans mentions of an entity of their own
 */
LiaisonCorrection *
liaison_correction_new_split (LiaisonNetwork    *network,
                              LiaisonEntity     *entity,
                              const char        *name,
                              const LiaisonSpan *spans,
                              guint              n_spans)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);
  g_return_val_if_fail (n_spans > 0, NULL);

  self = start_for_entity (LIAISON_CORRECTION_SPLIT, entity);
  self->id = make_id (network, name);
  self->name = g_strdup (name);
  for (guint i = 0; i < n_spans; i++)
    quote (self, network, spans[i]);
  return self;
}

/**
 * liaison_correction_new_remove:
 * @entity: an entity
 *
 * Returns: (transfer full): the correction that takes @entity out, with its relations
 */
LiaisonCorrection *
liaison_correction_new_remove (LiaisonEntity *entity)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);

  return start_for_entity (LIAISON_CORRECTION_REMOVE, entity);
}

/**
 * liaison_correction_new_add:
 * @network: a network
 * @name: the name of the entity
 * @kind: its kind
 * @span: where the article of @network mentions it
 *
 * Returns: (transfer full): the correction that adds an entity
 */
LiaisonCorrection *
liaison_correction_new_add (LiaisonNetwork    *network,
                            const char        *name,
                            LiaisonEntityKind  kind,
                            LiaisonSpan        span)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (name != NULL && *name != '\0', NULL);

  self = start (LIAISON_CORRECTION_ADD);
  self->id = make_id (network, name);
  self->name = g_strdup (name);
  self->kind = kind;
  quote (self, network, span);
  return self;
}

/**
 * liaison_correction_new_relate:
 * @network: the network of both
 * @source: an entity
 * @target: another
 * @kind: what @source is to @target
 * @modality: whether it is fact
 *
 * Returns: (transfer full): the correction that adds a relation, on the reader's own word
 */
LiaisonCorrection *
liaison_correction_new_relate (LiaisonNetwork      *network,
                               LiaisonEntity       *source,
                               LiaisonEntity       *target,
                               LiaisonRelationKind  kind,
                               LiaisonModality      modality)
{
  g_autofree char *base = NULL;
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (LIAISON_IS_ENTITY (source), NULL);
  g_return_val_if_fail (LIAISON_IS_ENTITY (target), NULL);
  g_return_val_if_fail (source != target, NULL);

  self = start_for_entity (LIAISON_CORRECTION_RELATE, source);
  refer (&self->other, target);
  self->relation_kind = kind;
  self->modality = modality;
  base = g_strdup_printf ("%s/%s/%s", self->entity.id, liaison_relation_kind_to_string (kind), self->other.id);
  self->id = g_strdup (base);
  for (guint i = 2; liaison_network_find_relation (network, self->id) != NULL; i++)
    {
      g_free (self->id);
      self->id = g_strdup_printf ("%s/%u", base, i);
    }
  return self;
}

/**
 * liaison_correction_new_relation_kind:
 * @network: the network of @relation
 * @relation: a relation
 * @kind: its right kind
 *
 * Returns: (transfer full): the correction
 */
LiaisonCorrection *
liaison_correction_new_relation_kind (LiaisonNetwork      *network,
                                      LiaisonRelation     *relation,
                                      LiaisonRelationKind  kind)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (LIAISON_IS_RELATION (relation), NULL);

  self = start_for_relation (LIAISON_CORRECTION_RELATION_KIND, network, relation);
  self->relation_kind = kind;
  return self;
}

/**
 * liaison_correction_new_relation_modality:
 * @network: the network of @relation
 * @relation: a relation
 * @modality: whether it is fact
 * @negated: whether it is not so
 *
 * Returns: (transfer full): the correction
 */
LiaisonCorrection *
liaison_correction_new_relation_modality (LiaisonNetwork  *network,
                                          LiaisonRelation *relation,
                                          LiaisonModality  modality,
                                          gboolean         negated)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (LIAISON_IS_RELATION (relation), NULL);

  self = start_for_relation (LIAISON_CORRECTION_RELATION_MODALITY, network, relation);
  self->modality = modality;
  self->negated = negated;
  return self;
}

/**
 * liaison_correction_new_for_relation:
 * @network: the network of @relation
 * @relation: a relation
 * @type: what to do with it: %LIAISON_CORRECTION_RELATION_REVERSE, _REMOVE or _CONFIRM
 *
 * Returns: (transfer full): the correction
 */
LiaisonCorrection *
liaison_correction_new_for_relation (LiaisonNetwork        *network,
                                     LiaisonRelation       *relation,
                                     LiaisonCorrectionType  type)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (LIAISON_IS_RELATION (relation), NULL);
  g_return_val_if_fail (type == LIAISON_CORRECTION_RELATION_REVERSE ||
                        type == LIAISON_CORRECTION_RELATION_REMOVE ||
                        type == LIAISON_CORRECTION_RELATION_CONFIRM, NULL);

  return start_for_relation (type, network, relation);
}

/**
 * liaison_correction_new_from_string:
 * @json: what stands in a file
 *
 * Returns: (transfer full): the correction, of type %LIAISON_CORRECTION_UNKNOWN if @json cannot be understood
 */
LiaisonCorrection *
liaison_correction_new_from_string (const char *json)
{
  LiaisonCorrection *self;

  g_return_val_if_fail (json != NULL, NULL);

  self = start (LIAISON_CORRECTION_UNKNOWN);
  if (!_liaison_correction_read (self, json))
    self->type = LIAISON_CORRECTION_UNKNOWN;
  self->text = g_strdup (json);
  return self;
}

/**
 * liaison_correction_new_in_source:
 * @correction: a correction
 * @source: the id of a source of a forecast file
 *
 * Returns: (transfer full): the same correction, which says that it was made in @source
 */
LiaisonCorrection *
liaison_correction_new_in_source (const LiaisonCorrection *correction,
                                  const char              *source)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (correction != NULL, NULL);
  g_return_val_if_fail (source != NULL && *source != '\0', NULL);

  text = _liaison_correction_dup_text_in (correction, source);
  return liaison_correction_new_from_string (text);
}

static LiaisonEntityRef
copy_ref (const LiaisonEntityRef *ref)
{
  return (LiaisonEntityRef) { g_strdup (ref->id), g_strdup (ref->name), g_strdup (ref->source) };
}

LiaisonCorrection *
_liaison_correction_copy (const LiaisonCorrection *self)
{
  LiaisonCorrection *copy = start (self->type);

  copy->entity = copy_ref (&self->entity);
  copy->other = copy_ref (&self->other);
  copy->relation = g_strdup (self->relation);
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->kind = self->kind;
  copy->relation_kind = self->relation_kind;
  copy->modality = self->modality;
  copy->negated = self->negated;
  for (guint i = 0; i < self->passages->len; i++)
    g_ptr_array_add (copy->passages, liaison_passage_ref (g_ptr_array_index (self->passages, i)));
  copy->source = g_strdup (self->source);
  g_set_object (&copy->article, self->article);
  return copy;
}

/**
 * liaison_correction_ref:
 * @self: a correction
 *
 * Returns: (transfer full): @self
 */
LiaisonCorrection *
liaison_correction_ref (LiaisonCorrection *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * liaison_correction_unref:
 * @self: (transfer full): a correction
 */
void
liaison_correction_unref (LiaisonCorrection *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  clear_ref (&self->entity);
  clear_ref (&self->other);
  g_free (self->relation);
  g_free (self->id);
  g_free (self->name);
  g_free (self->source);
  g_clear_object (&self->article);
  g_ptr_array_unref (self->passages);
  g_free (self->text);
  g_free (self);
}

/**
 * liaison_correction_get_correction_type:
 * @self: a correction
 *
 * Returns: what it changes
 */
LiaisonCorrectionType
liaison_correction_get_correction_type (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, LIAISON_CORRECTION_UNKNOWN);

  return self->type;
}

/**
 * liaison_correction_get_id:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): the id of the entity or relation that it makes
 */
const char *
liaison_correction_get_id (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * liaison_correction_to_string:
 * @self: a correction
 *
 * Returns: (transfer none): its JSON, on one line
 */
const char *
liaison_correction_to_string (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Of thousands that are made at once, most are told otherwise first. */
  if (self->text == NULL)
    _liaison_correction_write ((LiaisonCorrection *) self);
  return self->text;
}

/**
 * liaison_correction_get_source:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): the id of the source that it was made in
 */
const char *
liaison_correction_get_source (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

/**
 * liaison_correction_get_article:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): of a correction that was just made, the article that its passages stand in, the first if they
 *   stand in several; %NULL of one that has none or that is from a file
 */
LiaisonArticle *
liaison_correction_get_article (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->article;
}

static const char *
name_of (const LiaisonEntityRef *ref)
{
  return ref->name != NULL ? ref->name : ref->id;
}

/**
 * liaison_correction_get_subject:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): what it is about, for people
 */
const char *
liaison_correction_get_subject (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->relation == NULL)
    return name_of (&self->entity);
  if (self->passages->len > 0)
    return liaison_passage_get_exact (g_ptr_array_index (self->passages, 0));
  return self->relation;
}

/**
 * liaison_correction_get_other:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): the name of the other entity
 */
const char *
liaison_correction_get_other (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return name_of (&self->other);
}

/**
 * liaison_correction_get_name:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): the name that it gives
 */
const char *
liaison_correction_get_name (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * liaison_correction_get_relation:
 * @self: a correction
 *
 * Returns: (transfer none) (nullable): the id of the relation that it changes
 */
const char *
liaison_correction_get_relation (const LiaisonCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->relation;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of corrections in files: an object whose "type" says which other members it has. data/forecast.schema.json
 * describes it. */

#include "network/correction-private.h"

#include "config.h"

#include <json-glib/json-glib.h>

/* The members that a type has. All are needed, but for the passages of a relation: one that the reader drew has none. */
enum
{
  ENTITY = 1 << 0,
  OTHER = 1 << 1,
  RELATION = 1 << 2,
  ID = 1 << 3,
  NAME = 1 << 4,
  KIND = 1 << 5,
  RELATION_KIND = 1 << 6,
  MODALITY = 1 << 7,
  NEGATED = 1 << 8,
  PASSAGES = 1 << 9,
};

static const struct
{
  const char *word;
  guint members;
} types[LIAISON_CORRECTION_UNKNOWN] = {
  [LIAISON_CORRECTION_RENAME] = { "rename", ENTITY | NAME },
  [LIAISON_CORRECTION_KIND] = { "kind", ENTITY | KIND },
  [LIAISON_CORRECTION_MERGE] = { "merge", ENTITY | OTHER },
  [LIAISON_CORRECTION_SPLIT] = { "split", ENTITY | ID | NAME | PASSAGES },
  [LIAISON_CORRECTION_REMOVE] = { "remove", ENTITY },
  [LIAISON_CORRECTION_ADD] = { "add", ID | NAME | KIND | PASSAGES },
  [LIAISON_CORRECTION_RELATE] = { "relate", ENTITY | OTHER | ID | RELATION_KIND | MODALITY },
  [LIAISON_CORRECTION_RELATION_KIND] = { "relation-kind", RELATION | RELATION_KIND | PASSAGES },
  [LIAISON_CORRECTION_RELATION_MODALITY] = { "relation-modality", RELATION | MODALITY | NEGATED | PASSAGES },
  [LIAISON_CORRECTION_RELATION_REVERSE] = { "relation-reverse", RELATION | PASSAGES },
  [LIAISON_CORRECTION_RELATION_REMOVE] = { "relation-remove", RELATION | PASSAGES },
  [LIAISON_CORRECTION_RELATION_CONFIRM] = { "relation-confirm", RELATION | PASSAGES },
};

static void
write_string (JsonBuilder *builder,
              const char  *member,
              const char  *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
write_ref (JsonBuilder            *builder,
           const char             *member,
           const LiaisonEntityRef *ref)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  write_string (builder, "id", ref->id);
  if (ref->name != NULL)
    write_string (builder, "name", ref->name);
  if (ref->source != NULL)
    write_string (builder, "source", ref->source);
  json_builder_end_object (builder);
}

static void
write_passage (JsonBuilder    *builder,
               LiaisonPassage *passage)
{
  LiaisonSpan span = liaison_passage_get_span (passage);

  json_builder_begin_object (builder);
  write_string (builder, "exact", liaison_passage_get_exact (passage));
  write_string (builder, "prefix", liaison_passage_get_prefix (passage));
  write_string (builder, "suffix", liaison_passage_get_suffix (passage));
  json_builder_set_member_name (builder, "start");
  json_builder_add_int_value (builder, span.start);
  json_builder_set_member_name (builder, "end");
  json_builder_add_int_value (builder, span.end);
  json_builder_end_object (builder);
}

static void
write_passages (JsonBuilder *builder,
                GPtrArray   *passages)
{
  json_builder_set_member_name (builder, "passages");
  json_builder_begin_array (builder);
  for (guint i = 0; i < passages->len; i++)
    write_passage (builder, g_ptr_array_index (passages, i));
  json_builder_end_array (builder);
}

void
_liaison_correction_write (LiaisonCorrection *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  guint members = types[self->type].members;

  json_builder_begin_object (builder);
  write_string (builder, "type", types[self->type].word);
  if (members & ENTITY)
    write_ref (builder, "entity", &self->entity);
  if (members & OTHER)
    write_ref (builder, "other", &self->other);
  if (members & RELATION)
    write_string (builder, "relation", self->relation);
  if (members & ID)
    write_string (builder, "id", self->id);
  if (members & NAME)
    write_string (builder, "name", self->name);
  if (members & KIND)
    write_string (builder, "kind", liaison_entity_kind_to_string (self->kind));
  if (members & RELATION_KIND)
    write_string (builder, "kind", liaison_relation_kind_to_string (self->relation_kind));
  if (members & MODALITY)
    write_string (builder, "modality", liaison_modality_to_string (self->modality));
  if (members & NEGATED)
    {
      json_builder_set_member_name (builder, "negated");
      json_builder_add_boolean_value (builder, self->negated);
    }
  if (members & PASSAGES)
    write_passages (builder, self->passages);
  if (self->source != NULL)
    write_string (builder, "source", self->source);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  g_free (self->text);
  self->text = json_to_string (root, FALSE);
}

/* The string of a member, or NULL if it is none, or empty. */
static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *string;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  string = json_node_get_string (node);
  return *string != '\0' ? string : NULL;
}

static gboolean
get_offset (JsonObject *object,
            const char *member,
            guint      *offset)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 value;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  value = json_node_get_int (node);
  if (value < 0 || value > G_MAXUINT)
    return FALSE;
  *offset = (guint) value;
  return TRUE;
}

static gboolean
read_ref (JsonObject       *object,
          const char       *member,
          LiaisonEntityRef *ref)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonObject *inner;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  inner = json_node_get_object (node);
  ref->id = g_strdup (get_string (inner, "id"));
  ref->name = g_strdup (get_string (inner, "name"));
  ref->source = g_strdup (get_string (inner, "source"));
  return ref->id != NULL;
}

static gboolean
read_text (JsonObject  *object,
           const char  *member,
           char       **text)
{
  *text = g_strdup (get_string (object, member));
  return *text != NULL;
}

static LiaisonPassage *
read_passage (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  LiaisonSpan span;
  const char *exact;

  if (object == NULL || !get_offset (object, "start", &span.start) || !get_offset (object, "end", &span.end))
    return NULL;
  exact = get_string (object, "exact");
  if (exact == NULL || span.end <= span.start)
    return NULL;
  return liaison_passage_new (exact, get_string (object, "prefix"), get_string (object, "suffix"), span);
}

static gboolean
read_passages (LiaisonCorrection *self,
               JsonObject        *object)
{
  JsonNode *node = json_object_get_member (object, "passages");
  JsonArray *array;

  if (node == NULL)
    return self->relation != NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      LiaisonPassage *passage = read_passage (json_array_get_element (array, i));

      if (passage == NULL)
        return FALSE;
      g_ptr_array_add (self->passages, passage);
    }
  return self->relation != NULL || self->passages->len > 0;
}

static gboolean
read_modality (JsonObject      *object,
               LiaisonModality *modality)
{
  const char *word = get_string (object, "modality");

  for (guint i = 0; i <= LIAISON_MODALITY_HYPOTHETICAL; i++)
    if (g_strcmp0 (word, liaison_modality_to_string (i)) == 0)
      {
        *modality = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_negated (JsonObject *object,
              gboolean   *negated)
{
  JsonNode *node = json_object_get_member (object, "negated");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return FALSE;
  *negated = json_node_get_boolean (node);
  return TRUE;
}

static gboolean
read_type (JsonObject            *object,
           LiaisonCorrectionType *type)
{
  const char *word = get_string (object, "type");

  for (guint i = 0; i < LIAISON_CORRECTION_UNKNOWN; i++)
    if (g_strcmp0 (word, types[i].word) == 0)
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
_liaison_correction_read (LiaisonCorrection *self,
                          const char        *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  guint members;

  if (object == NULL)
    return FALSE;
  self->source = g_strdup (get_string (object, "source"));
  if (!read_type (object, &self->type))
    return FALSE;
  members = types[self->type].members;
  return ((members & ENTITY) == 0 || read_ref (object, "entity", &self->entity)) &&
         ((members & OTHER) == 0 || read_ref (object, "other", &self->other)) &&
         ((members & RELATION) == 0 || read_text (object, "relation", &self->relation)) &&
         ((members & ID) == 0 || read_text (object, "id", &self->id)) &&
         ((members & NAME) == 0 || read_text (object, "name", &self->name)) &&
         ((members & KIND) == 0 || liaison_entity_kind_from_string (get_string (object, "kind"), &self->kind)) &&
         ((members & RELATION_KIND) == 0 ||
          liaison_relation_kind_from_string (get_string (object, "kind"), &self->relation_kind)) &&
         ((members & MODALITY) == 0 || read_modality (object, &self->modality)) &&
         ((members & NEGATED) == 0 || read_negated (object, &self->negated)) &&
         ((members & PASSAGES) == 0 || read_passages (self, object));
}

char *
_liaison_correction_dup_text_in (const LiaisonCorrection *self,
                                 const char              *source)
{
  g_autoptr (JsonNode) root = json_from_string (liaison_correction_to_string (self), NULL);

  g_return_val_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root), g_strdup (self->text));

  json_object_set_string_member (json_node_get_object (root), "source", source);
  return json_to_string (root, FALSE);
}

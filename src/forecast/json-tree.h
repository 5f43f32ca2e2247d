/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How deep objects and arrays may stand in each other in a forecast file. */
#define LIAISON_JSON_MAX_DEPTH 64

typedef enum
{
  LIAISON_JSON_TYPE_NULL,
  LIAISON_JSON_TYPE_BOOLEAN,
  LIAISON_JSON_TYPE_WHOLE,
  LIAISON_JSON_TYPE_NUMBER,
  LIAISON_JSON_TYPE_TEXT,
  LIAISON_JSON_TYPE_OBJECT,
  LIAISON_JSON_TYPE_ARRAY,
} LiaisonJsonType;

/* A value in a text. Belongs to its tree. */
typedef struct _LiaisonJsonValue LiaisonJsonValue;

struct _LiaisonJsonValue
{
  LiaisonJsonValue *next;      /* in the same object or array */
  const char *name;            /* of a member; otherwise NULL */
  LiaisonJsonType type;
  guint n;                     /* how many members or elements */
  union
  {
    gboolean truth;
    gint64 whole;
    double number;
    const char *text;
    LiaisonJsonValue *first;
  };
};

typedef struct _LiaisonJsonTree LiaisonJsonTree;

LiaisonJsonTree        *liaison_json_tree_new      (const char             *text,
                                                    gsize                   length,
                                                    guint                   max_depth,
                                                    GError                **error);
void                    liaison_json_tree_free     (LiaisonJsonTree        *self);
const LiaisonJsonValue *liaison_json_tree_get_root (LiaisonJsonTree        *self);
const LiaisonJsonValue *liaison_json_find          (const LiaisonJsonValue *object,
                                                    const char             *name);
JsonNode               *liaison_json_to_node       (const LiaisonJsonValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonJsonTree, liaison_json_tree_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A value of JSON as it stands in pages. Numbers and words such as null are strings that are not
 * QUOTED. */
typedef struct _LiaisonJsonValue LiaisonJsonValue;

struct _LiaisonJsonValue
{
  enum
  {
    LIAISON_JSON_STRING,
    LIAISON_JSON_ARRAY,
    LIAISON_JSON_OBJECT,
  } kind;
  gboolean quoted;
  char *string;
  GPtrArray *names; /* of char *: of an object */
  GPtrArray *items; /* of LiaisonJsonValue *: of an array or an object */
};

LiaisonJsonValue       *liaison_json_value_parse  (const char             *text);
void                    liaison_json_value_free   (LiaisonJsonValue       *self);
const LiaisonJsonValue *liaison_json_value_get    (const LiaisonJsonValue *self,
                                                   const char             *name);
const char             *liaison_json_value_string (const LiaisonJsonValue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonJsonValue, liaison_json_value_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/json-tree.h"

G_BEGIN_DECLS

/* An object in a JSON file, and the way to it, for errors: "forecasts[2].estimates[0]". Lives on the stack. */
typedef struct _LiaisonJsonPlace LiaisonJsonPlace;

struct _LiaisonJsonPlace
{
  const LiaisonJsonPlace *parent; /* NULL: the file's root */
  const char *member;             /* of the parent */
  int index;                      /* in that member, if it is an array; otherwise -1 */
  const LiaisonJsonValue *object;
};

/* What a member must be. Each comes with a sentence for when it is not. */
typedef enum
{
  LIAISON_JSON_ANY_TEXT,
  LIAISON_JSON_NAME,              /* text that is not empty */
  LIAISON_JSON_DATE,
  LIAISON_JSON_TIME,
  LIAISON_JSON_PROBABILITY,
  LIAISON_JSON_AMOUNT,            /* a number from 0 */
  LIAISON_JSON_OFFSET,            /* a whole number from 0 */
  LIAISON_JSON_POINT,             /* [x, y] */
  LIAISON_JSON_OBJECT,
  LIAISON_JSON_ARRAY,
  LIAISON_JSON_UNIQUE,
  LIAISON_JSON_CONFIDENCE,
  LIAISON_JSON_BEARING,
  LIAISON_JSON_RATING,            /* a whole number from -2 to 2 */
  LIAISON_JSON_OUTCOME,
  LIAISON_JSON_TYPE,
  LIAISON_JSON_VERSION,           /* a whole number from 1 */
  LIAISON_JSON_SPAN,              /* not before "start" */
  LIAISON_JSON_NUMBER,            /* of any sign */
  LIAISON_JSON_SHARES,            /* probabilities that are 1 together */
  LIAISON_JSON_QUANTILES,         /* five numbers or days in order */
  LIAISON_JSON_VALUE,             /* a number or a day */
  LIAISON_JSON_YES_OR_NO,
} LiaisonJsonKind;

/* The readers return FALSE and set ERROR when the member is not of the kind. A member that is absent or null leaves VALUE
 * alone; where that is not allowed, check with liaison_json_need() first. */
gboolean    liaison_json_fail         (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       int                      index,
                                       LiaisonJsonKind          kind,
                                       GError                 **error);
gboolean    liaison_json_need         (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       LiaisonJsonKind          kind,
                                       GError                 **error);
gboolean    liaison_json_read_text    (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       LiaisonJsonKind          kind,
                                       const char             **value,
                                       GError                 **error);
gboolean    liaison_json_read_number  (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       LiaisonJsonKind          kind,
                                       double                  *value,
                                       GError                 **error);
gboolean    liaison_json_read_object  (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       const LiaisonJsonValue **value,
                                       GError                 **error);
gboolean    liaison_json_read_array   (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       const LiaisonJsonValue **value,
                                       GError                 **error);
/* The texts of an array; empty when it is absent. */
gboolean    liaison_json_read_texts   (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       char                  ***value,
                                       GError                 **error);

/* Reads one object of an array. */
typedef gboolean (*LiaisonJsonItemFunc) (const LiaisonJsonPlace  *place,
                                         gpointer                 data,
                                         GError                 **error);
gboolean    liaison_json_read_objects (const LiaisonJsonPlace  *place,
                                       const char              *member,
                                       LiaisonJsonItemFunc      func,
                                       gpointer                 data,
                                       GError                 **error);
/* The members that are not in KNOWN, which ends in NULL; or NULL when there are none. */
JsonObject *liaison_json_extra        (const LiaisonJsonPlace  *place,
                                       const char * const      *known);

G_END_DECLS

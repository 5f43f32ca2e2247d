/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads members of JSON objects, each of a stated kind, with errors that say where in the file something else stands. */

#include "forecast/json-place.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/forecast-file.h"
#include "forecast/moment.h"

/* Translators: in each of these, %s is a place in a file, like "forecasts[2].closes". */
static const char * const sentences[] = {
  [LIAISON_JSON_ANY_TEXT] = N_("“%s” in the file must be text."),
  [LIAISON_JSON_NAME] = N_("“%s” in the file must be text, and not empty."),
  [LIAISON_JSON_DATE] = N_("“%s” in the file must be a day that exists, like 2022-01-20."),
  [LIAISON_JSON_TIME] = N_("“%s” in the file must be a time like 2022-01-20T10:00:00Z."),
  [LIAISON_JSON_PROBABILITY] = N_("“%s” in the file must be a probability from 0 to 1."),
  [LIAISON_JSON_AMOUNT] = N_("“%s” in the file must be a number that is not negative."),
  [LIAISON_JSON_OFFSET] = N_("“%s” in the file must be a whole number that is not negative."),
  [LIAISON_JSON_POINT] = N_("“%s” in the file must be two numbers."),
  [LIAISON_JSON_OBJECT] = N_("“%s” in the file must be an object: { … }."),
  [LIAISON_JSON_ARRAY] = N_("“%s” in the file must be a list: [ … ]."),
  [LIAISON_JSON_UNIQUE] = N_("“%s” stands a second time in the file: give each its own."),
  [LIAISON_JSON_CONFIDENCE] = N_("“%s” in the file must be “low”, “moderate” or “high”."),
  [LIAISON_JSON_BEARING] = N_("“%s” in the file must be “for”, “against” or “context”."),
  [LIAISON_JSON_RATING] = N_("“%s” in the file must be a whole number from -2 to 2."),
  [LIAISON_JSON_OUTCOME] = N_("“%s” in the file must be “open”, “yes”, “no”, “void”, “chosen” or “value”."),
  [LIAISON_JSON_TYPE] = N_("“%s” in the file must be “binary”, “choice”, “quantity”, “date” or “conditional”."),
  [LIAISON_JSON_VERSION] = N_("“%s” in the file must be a whole number from 1."),
  [LIAISON_JSON_SPAN] = N_("“%s” in the file must not be less than its “start”."),
  [LIAISON_JSON_NUMBER] = N_("“%s” in the file must be a number."),
  [LIAISON_JSON_SHARES] = N_("“%s” in the file must be probabilities that make 1 together."),
  [LIAISON_JSON_QUANTILES] = N_("“%s” in the file must be five numbers or five days, none less than the one before."),
  [LIAISON_JSON_VALUE] = N_("“%s” in the file must be a number, or a day that exists, like \"2022-01-20\"."),
  [LIAISON_JSON_YES_OR_NO] = N_("“%s” in the file must be “yes” or “no”."),
};

static void
append_path (GString                *path,
             const LiaisonJsonPlace *place)
{
  if (place->parent == NULL)
    return;
  append_path (path, place->parent);
  g_string_append (path, place->member);
  if (place->index >= 0)
    g_string_append_printf (path, "[%d]", place->index);
  g_string_append_c (path, '.');
}

/**
 * liaison_json_fail: (skip)
 * @place: an object
 * @member: the name of its member
 * @index: the place in the member, if it is an array; otherwise -1
 * @kind: what it had to be
 * @error: set to a sentence that says so
 *
 * Returns: %FALSE
 */
gboolean
liaison_json_fail (const LiaisonJsonPlace  *place,
                   const char              *member,
                   int                      index,
                   LiaisonJsonKind          kind,
                   GError                 **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *message = NULL;

  append_path (path, place);
  g_string_append (path, member);
  if (index >= 0)
    g_string_append_printf (path, "[%d]", index);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (_(sentences[kind]), path->str);
#pragma GCC diagnostic pop
  g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID, message);
  return FALSE;
}

/* The member, or NULL when it is absent or null. */
static const LiaisonJsonValue *
get (const LiaisonJsonPlace *place,
     const char             *member)
{
  const LiaisonJsonValue *found = liaison_json_find (place->object, member);

  return found == NULL || found->type == LIAISON_JSON_TYPE_NULL ? NULL : found;
}

/**
 * liaison_json_need: (skip)
 * @place: an object
 * @member: the name of a member that it must have
 * @kind: what it must be
 * @error: set when it is absent or null
 *
 * Returns: whether it is there
 */
gboolean
liaison_json_need (const LiaisonJsonPlace  *place,
                   const char              *member,
                   LiaisonJsonKind          kind,
                   GError                 **error)
{
  return get (place, member) != NULL || liaison_json_fail (place, member, -1, kind, error);
}

static gboolean
text_fits (const char      *text,
           LiaisonJsonKind  kind)
{
  switch ((int) kind)
    {
    case LIAISON_JSON_NAME:
      return *text != '\0';
    case LIAISON_JSON_DATE:
      return liaison_moment_is_date (text);
    case LIAISON_JSON_TIME:
      return liaison_moment_is_time (text);
    default:
      return TRUE;
    }
}

/**
 * liaison_json_read_text: (skip)
 * @place: an object
 * @member: the name of a member
 * @kind: what its text must be
 * @value: (inout): the text, which lives as long as the object
 * @error: set when it is something else
 *
 * Returns: whether it is text of that kind, or not there
 */
gboolean
liaison_json_read_text (const LiaisonJsonPlace  *place,
                        const char              *member,
                        LiaisonJsonKind          kind,
                        const char             **value,
                        GError                 **error)
{
  const LiaisonJsonValue *found = get (place, member);

  if (found == NULL)
    return TRUE;
  if (found->type != LIAISON_JSON_TYPE_TEXT || !text_fits (found->text, kind))
    return liaison_json_fail (place, member, -1, kind, error);
  *value = found->text;
  return TRUE;
}

/**
 * liaison_json_read_number: (skip)
 * @place: an object
 * @member: the name of a member
 * @kind: what number it must be
 * @value: (inout): the number
 * @error: set when it is something else
 *
 * Returns: whether it is such a number, or not there
 */
gboolean
liaison_json_read_number (const LiaisonJsonPlace  *place,
                          const char              *member,
                          LiaisonJsonKind          kind,
                          double                  *value,
                          GError                 **error)
{
  const LiaisonJsonValue *found = get (place, member);
  double number;

  if (found == NULL)
    return TRUE;
  number = found->type == LIAISON_JSON_TYPE_WHOLE    ? (double) found->whole
           : found->type == LIAISON_JSON_TYPE_NUMBER ? found->number
                                                     : -1.0;
  if (number < 0.0 || (kind == LIAISON_JSON_PROBABILITY && number > 1.0) ||
      (kind == LIAISON_JSON_OFFSET && (found->type != LIAISON_JSON_TYPE_WHOLE || number > G_MAXUINT)))
    return liaison_json_fail (place, member, -1, kind, error);
  *value = number;
  return TRUE;
}

/**
 * liaison_json_read_object: (skip)
 * @place: an object
 * @member: the name of a member
 * @value: (inout): the object there, which lives as long as the outer one
 * @error: set when it is something else
 *
 * Returns: whether it is an object, or not there
 */
gboolean
liaison_json_read_object (const LiaisonJsonPlace  *place,
                          const char              *member,
                          const LiaisonJsonValue **value,
                          GError                 **error)
{
  const LiaisonJsonValue *found = get (place, member);

  if (found == NULL)
    return TRUE;
  if (found->type != LIAISON_JSON_TYPE_OBJECT)
    return liaison_json_fail (place, member, -1, LIAISON_JSON_OBJECT, error);
  *value = found;
  return TRUE;
}

/**
 * liaison_json_read_array: (skip)
 * @place: an object
 * @member: the name of a member
 * @value: (inout): the array there, which lives as long as the object
 * @error: set when it is something else
 *
 * Returns: whether it is an array, or not there
 */
gboolean
liaison_json_read_array (const LiaisonJsonPlace  *place,
                         const char              *member,
                         const LiaisonJsonValue **value,
                         GError                 **error)
{
  const LiaisonJsonValue *found = get (place, member);

  if (found == NULL)
    return TRUE;
  if (found->type != LIAISON_JSON_TYPE_ARRAY)
    return liaison_json_fail (place, member, -1, LIAISON_JSON_ARRAY, error);
  *value = found;
  return TRUE;
}

/**
 * liaison_json_read_texts: (skip)
 * @place: an object
 * @member: the name of a member
 * @value: (out) (transfer full): the texts, none when the member is not there
 * @error: set when it is something else
 *
 * Returns: whether it is an array of texts, or not there
 */
gboolean
liaison_json_read_texts (const LiaisonJsonPlace  *place,
                         const char              *member,
                         char                  ***value,
                         GError                 **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  const LiaisonJsonValue *array = NULL;
  int i = 0;

  if (!liaison_json_read_array (place, member, &array, error))
    return FALSE;
  for (const LiaisonJsonValue *v = array != NULL ? array->first : NULL; v != NULL; v = v->next, i++)
    {
      if (v->type != LIAISON_JSON_TYPE_TEXT)
        return liaison_json_fail (place, member, i, LIAISON_JSON_ANY_TEXT, error);
      g_strv_builder_add (texts, v->text);
    }
  *value = g_strv_builder_end (texts);
  return TRUE;
}

/**
 * liaison_json_read_objects: (skip)
 * @place: an object
 * @member: the name of a member
 * @func: (scope call): reads an object of the array there
 * @data: for @func
 * @error: set when it is something else, or by @func
 *
 * Returns: whether it is an array of objects that @func could read, or not there
 */
gboolean
liaison_json_read_objects (const LiaisonJsonPlace  *place,
                           const char              *member,
                           LiaisonJsonItemFunc      func,
                           gpointer                 data,
                           GError                 **error)
{
  const LiaisonJsonValue *array = NULL;
  int i = 0;

  if (!liaison_json_read_array (place, member, &array, error))
    return FALSE;
  for (const LiaisonJsonValue *v = array != NULL ? array->first : NULL; v != NULL; v = v->next, i++)
    {
      LiaisonJsonPlace item = { .parent = place, .member = member, .index = i, .object = v };

      if (v->type != LIAISON_JSON_TYPE_OBJECT)
        return liaison_json_fail (place, member, i, LIAISON_JSON_OBJECT, error);
      if (!func (&item, data, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * liaison_json_extra: (skip)
 * @place: an object
 * @known: (array zero-terminated=1): the names of the members that are known
 *
 * Returns: (transfer full) (nullable): an object of its other members, in their order; %NULL when there are none
 */
JsonObject *
liaison_json_extra (const LiaisonJsonPlace *place,
                    const char * const     *known)
{
  JsonObject *extra = NULL;

  for (const LiaisonJsonValue *v = place->object->first; v != NULL; v = v->next)
    {
      if (g_strv_contains (known, v->name))
        continue;
      if (extra == NULL)
        extra = json_object_new ();
      json_object_set_member (extra, v->name, liaison_json_to_node (v));
    }
  return extra;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads JSON from outside. json-glib descends as deep as a text goes, lets the last of two members of the same name win, takes
 * more than JSON for JSON, and bends numbers that do not fit; here each of these is an error that says where. One pass, and
 * never deeper than it is told. It is also several times as fast, and needs a fraction of the memory: strings stay where they
 * are in a copy of the text, values come in blocks. */

#include "forecast/json-tree.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/forecast-file.h"

/* How much of a member's name an error tells. */
#define MAX_NAME 40

/* Up to so many members are compared one by one; more, with a table. */
#define FEW 16

/* Values are allocated so many at a time. */
#define BLOCK 1024

struct _LiaisonJsonTree
{
  char *text;                  /* strings are decoded in their place, and end in a NUL there */
  GPtrArray *blocks;           /* of LiaisonJsonValue[BLOCK] */
  guint n_used;                /* of the last block */
  LiaisonJsonValue *root;
};

/* A member or an element that is being read, and what it stands in. */
typedef struct _Step Step;

struct _Step
{
  const Step *outer;
  const char *name;            /* NULL: an element */
  guint index;
};

typedef struct
{
  LiaisonJsonTree *tree;
  const char *original;        /* the text as it was */
  char *next;                  /* in the tree's text; that ends in a NUL, which stands nowhere else from here on */
  guint max_depth;
  const Step *step;            /* where NEXT stands */
  GError **error;
} Reader;

static gboolean read_value (Reader           *self,
                            LiaisonJsonValue *value,
                            guint             depth);

static guint
line_of (Reader *self)
{
  const char *end = self->original + (self->next - self->tree->text);
  guint line = 1;

  for (const char *p = self->original; p < end; p++)
    if (*p == '\n')
      line++;
  return line;
}

static void
append_step (GString    *path,
             const Step *step)
{
  if (step == NULL)
    return;
  append_step (path, step->outer);
  if (step->name != NULL)
    {
      g_autofree char *shown = g_utf8_substring (step->name, 0, MIN (g_utf8_strlen (step->name, -1), MAX_NAME));

      g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", shown);
    }
  else
    g_string_append_printf (path, "[%u]", step->index);
}

/* Where the reader is, for people: "forecasts[2].closes". */
static char *
print_path (Reader *self)
{
  GString *path = g_string_new (NULL);

  append_step (path, self->step);
  return g_string_free (path, FALSE);
}

static LiaisonJsonValue *
add_value (LiaisonJsonTree *tree)
{
  LiaisonJsonValue *block;

  if (tree->blocks->len == 0 || tree->n_used == BLOCK)
    {
      g_ptr_array_add (tree->blocks, g_new (LiaisonJsonValue, BLOCK));
      tree->n_used = 0;
    }
  block = g_ptr_array_index (tree->blocks, tree->blocks->len - 1);
  block[tree->n_used] = (LiaisonJsonValue) { .type = LIAISON_JSON_TYPE_NULL };
  return &block[tree->n_used++];
}

/* Something that JSON does not allow stands here. */
static gboolean
fail_unexpected (Reader *self)
{
  g_autofree char *shown = NULL;
  g_autofree char *path = print_path (self);

  if (*self->next == '\0')
    {
      if (*path == '\0')
        g_set_error_literal (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                             _("The file is cut off: it ends too early."));
      else
        /* Translators: %s is a place in a file, like "forecasts[2].closes". */
        g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                     _("The file is cut off: it ends inside “%s”."), path);
      return FALSE;
    }
  shown = g_utf8_substring (self->next, 0, 1);
  if (g_ascii_iscntrl (*shown))
    g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                 _("Line %u of the file is not JSON: there is a control character."), line_of (self));
  else
    /* Translators: %s is one character. */
    g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                 _("Line %u of the file is not JSON: there is an unexpected “%s”."), line_of (self), shown);
  return FALSE;
}

static gboolean
fail (Reader                   *self,
      LiaisonForecastFileError  code,
      const char               *format)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, line_of (self));
#pragma GCC diagnostic pop
  g_set_error_literal (self->error, LIAISON_FORECAST_FILE_ERROR, (int) code, message);
  return FALSE;
}

static void
skip_space (Reader *self)
{
  self->next += strspn (self->next, " \t\n\r");
}

static gboolean
take (Reader *self,
      char    character)
{
  if (*self->next != character)
    return FALSE;
  self->next++;
  return TRUE;
}

/* Four hexadecimal digits, as in "\u00e9"; -1 when they are not there. */
static int
take_code_unit (Reader *self)
{
  int unit = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (self->next[i]))
        {
          self->next += i;
          return -1;
        }
      unit = unit * 16 + g_ascii_xdigit_value (self->next[i]);
    }
  self->next += 4;
  return unit;
}

/* After "\u". A pair of surrogates is one character; half a pair, and NUL, are none. */
static gboolean
take_unicode_escape (Reader *self,
                     char  **into)
{
  int unit = take_code_unit (self);
  int low;

  if (unit < 0)
    return fail_unexpected (self);
  if (unit >= 0xd800 && unit <= 0xdbff && self->next[0] == '\\' && self->next[1] == 'u')
    {
      self->next += 2;
      low = take_code_unit (self);
      if (low < 0)
        return fail_unexpected (self);
      unit = low >= 0xdc00 && low <= 0xdfff ? 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00) : 0;
    }
  if (unit == 0 || (unit >= 0xd800 && unit <= 0xdfff))
    return fail (self, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                 _("Line %u of the file escapes something that is not a character."));
  *into += g_unichar_to_utf8 ((gunichar) unit, *into);
  return TRUE;
}

/* After a backslash. What is escaped is never longer than its escape, and so INTO stays behind. */
static gboolean
take_escape (Reader *self,
             char  **into)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape;

  if (take (self, 'u'))
    return take_unicode_escape (self, into);
  escape = *self->next == '\0' ? NULL : strchr (escapes, *self->next);
  if (escape == NULL)
    return fail_unexpected (self);
  *(*into)++ = meanings[escape - escapes];
  self->next++;
  return TRUE;
}

static gboolean
read_string (Reader      *self,
             const char **string)
{
  char *end;

  if (!take (self, '"'))
    return fail_unexpected (self);
  *string = self->next;
  while (*self->next != '"' && *self->next != '\\' && (guchar) *self->next >= 0x20)
    self->next++;
  for (end = self->next; *self->next != '"';)
    {
      if (take (self, '\\'))
        {
          if (!take_escape (self, &end))
            return FALSE;
        }
      else if ((guchar) *self->next < 0x20)
        return fail_unexpected (self);
      else
        *end++ = *self->next++;
    }
  self->next++;
  *end = '\0';
  return TRUE;
}

static gboolean
take_digits (Reader *self)
{
  if (!g_ascii_isdigit (*self->next))
    return fail_unexpected (self);
  while (g_ascii_isdigit (*self->next))
    self->next++;
  return TRUE;
}

/* Whether there is a number, and whether it is a whole one. */
static gboolean
skip_number (Reader   *self,
             gboolean *whole)
{
  *whole = TRUE;
  take (self, '-');
  if (!take (self, '0') && !take_digits (self))
    return FALSE;
  if (take (self, '.'))
    {
      *whole = FALSE;
      if (!take_digits (self))
        return FALSE;
    }
  if (*self->next == 'e' || *self->next == 'E')
    {
      *whole = FALSE;
      self->next++;
      if (!take (self, '+'))
        take (self, '-');
      if (!take_digits (self))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_number (Reader           *self,
             LiaisonJsonValue *value)
{
  const char *begin = self->next;
  gboolean whole, fits;

  if (!skip_number (self, &whole))
    return FALSE;
  value->type = whole ? LIAISON_JSON_TYPE_WHOLE : LIAISON_JSON_TYPE_NUMBER;
  if (whole)
    {
      errno = 0;
      value->whole = g_ascii_strtoll (begin, NULL, 10);
      fits = errno == 0;
    }
  else
    {
      value->number = g_ascii_strtod (begin, NULL);
      fits = isfinite (value->number);
    }
  return fits || fail (self, LIAISON_FORECAST_FILE_ERROR_INVALID,
                       _("Line %u of the file has a number that is too large."));
}

static gboolean
read_word (Reader           *self,
           LiaisonJsonValue *value)
{
  const char *word = *self->next == 't' ? "true" : *self->next == 'f' ? "false" : "null";

  value->type = *word == 'n' ? LIAISON_JSON_TYPE_NULL : LIAISON_JSON_TYPE_BOOLEAN;
  value->truth = *word == 't';
  for (const char *p = word; *p != '\0'; p++)
    if (!take (self, *p))
      return fail_unexpected (self);
  return TRUE;
}

static gboolean
fail_duplicate (Reader *self)
{
  g_autofree char *path = print_path (self);

  /* Translators: %s is a place in a file, like "forecasts[2].closes". */
  g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
               _("“%s” stands twice in the file, in line %u for the second time: remove one of the two."), path,
               line_of (self));
  return FALSE;
}

/* Whether a member of the name is there. NAMES is made when there are many. */
static gboolean
is_duplicate (const LiaisonJsonValue  *object,
              const char              *name,
              GHashTable             **names)
{
  if (object->n < FEW)
    return liaison_json_find (object, name) != NULL;
  if (*names == NULL)
    {
      *names = g_hash_table_new (g_str_hash, g_str_equal);
      for (const LiaisonJsonValue *v = object->first; v != NULL; v = v->next)
        g_hash_table_add (*names, (gpointer) v->name);
    }
  return !g_hash_table_add (*names, (gpointer) name);
}

static gboolean
read_member (Reader            *self,
             LiaisonJsonValue  *object,
             LiaisonJsonValue **end,
             GHashTable       **names,
             guint              depth)
{
  Step step = { .outer = self->step };
  LiaisonJsonValue *value;

  skip_space (self);
  if (!read_string (self, &step.name))
    return FALSE;
  if (*step.name == '\0')
    return fail (self, LIAISON_FORECAST_FILE_ERROR_INVALID, _("Line %u of the file has a member without a name."));
  self->step = &step;
  if (is_duplicate (object, step.name, names))
    return fail_duplicate (self);
  skip_space (self);
  if (!take (self, ':'))
    return fail_unexpected (self);
  value = add_value (self->tree);
  value->name = step.name;
  if (!read_value (self, value, depth))
    return FALSE;
  self->step = step.outer;
  *end = value;
  object->n++;
  return TRUE;
}

static gboolean
read_object (Reader           *self,
             LiaisonJsonValue *object,
             guint             depth)
{
  g_autoptr (GHashTable) names = NULL;
  LiaisonJsonValue **end = &object->first;

  object->type = LIAISON_JSON_TYPE_OBJECT;
  object->first = NULL;
  skip_space (self);
  if (take (self, '}'))
    return TRUE;
  do
    {
      if (!read_member (self, object, end, &names, depth))
        return FALSE;
      end = &(*end)->next;
      skip_space (self);
    }
  while (take (self, ','));
  return take (self, '}') || fail_unexpected (self);
}

static gboolean
read_array (Reader           *self,
            LiaisonJsonValue *array,
            guint             depth)
{
  Step step = { .outer = self->step };
  LiaisonJsonValue **end = &array->first;

  array->type = LIAISON_JSON_TYPE_ARRAY;
  array->first = NULL;
  skip_space (self);
  if (take (self, ']'))
    return TRUE;
  do
    {
      *end = add_value (self->tree);
      self->step = &step;
      if (!read_value (self, *end, depth))
        return FALSE;
      self->step = step.outer;
      step.index = ++array->n;
      end = &(*end)->next;
      skip_space (self);
    }
  while (take (self, ','));
  return take (self, ']') || fail_unexpected (self);
}

static gboolean
read_value (Reader           *self,
            LiaisonJsonValue *value,
            guint             depth)
{
  skip_space (self);
  switch (*self->next)
    {
    case '{':
    case '[':
      if (depth == self->max_depth)
        return fail (self, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                     _("The file is nested too deeply in line %u to be a forecast file."));
      return *self->next++ == '{' ? read_object (self, value, depth + 1) : read_array (self, value, depth + 1);
    case '"':
      value->type = LIAISON_JSON_TYPE_TEXT;
      return read_string (self, &value->text);
    case 't':
    case 'f':
    case 'n':
      return read_word (self, value);
    default:
      return *self->next == '-' || g_ascii_isdigit (*self->next) ? read_number (self, value) : fail_unexpected (self);
    }
}

static gboolean
check_encoding (const char  *text,
                gsize        length,
                GError     **error)
{
  const char *end;
  guint line = 1;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                           _("The file begins with a byte order mark: save it as UTF-8 without one."));
      return FALSE;
    }
  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  for (const char *p = text; p < end; p++)
    if (*p == '\n')
      line++;
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
               _("The file is not text in UTF-8: line %u has other bytes."), line);
  return FALSE;
}

static gboolean
read_text (Reader *self)
{
  skip_space (self);
  if (*self->next == '\0')
    {
      g_set_error_literal (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                           _("The file is empty."));
      return FALSE;
    }
  self->tree->root = add_value (self->tree);
  if (!read_value (self, self->tree->root, 0))
    return FALSE;
  skip_space (self);
  return *self->next == '\0' || fail_unexpected (self);
}

/**
 * liaison_json_tree_new: (skip)
 * @text: bytes of a file
 * @length: how many
 * @max_depth: how deep objects and arrays may stand in each other; the reader descends as deep
 * @error: what is wrong, and where; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Reads one JSON value after RFC 8259: valid UTF-8 without a byte order mark, nested at most @max_depth deep, no member twice,
 * whole numbers of 64 bits, others finite, no NUL.
 *
 * Returns: (transfer full): the value with all that is in it; %NULL with @error
 */
LiaisonJsonTree *
liaison_json_tree_new (const char  *text,
                       gsize        length,
                       guint        max_depth,
                       GError     **error)
{
  g_autoptr (LiaisonJsonTree) tree = NULL;
  Reader reader;

  if (!check_encoding (text, length, error))
    return NULL;
  tree = g_new0 (LiaisonJsonTree, 1);
  tree->text = g_strndup (text, length);
  tree->blocks = g_ptr_array_new_with_free_func (g_free);
  reader = (Reader) { .tree = tree, .original = text, .next = tree->text, .max_depth = max_depth, .error = error };
  return read_text (&reader) ? g_steal_pointer (&tree) : NULL;
}

/**
 * liaison_json_tree_free: (skip)
 * @self: (transfer full): a tree
 */
void
liaison_json_tree_free (LiaisonJsonTree *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * liaison_json_tree_get_root: (skip)
 * @self: a tree
 *
 * Returns: (transfer none): the value that the text is
 */
const LiaisonJsonValue *
liaison_json_tree_get_root (LiaisonJsonTree *self)
{
  return self->root;
}

/**
 * liaison_json_find: (skip)
 * @object: an object
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the member
 */
const LiaisonJsonValue *
liaison_json_find (const LiaisonJsonValue *object,
                   const char             *name)
{
  for (const LiaisonJsonValue *v = object->first; v != NULL; v = v->next)
    if (strcmp (v->name, name) == 0)
      return v;
  return NULL;
}

static JsonNode *
object_to_node (const LiaisonJsonValue *value)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_init_object (json_node_alloc (), object);

  for (const LiaisonJsonValue *v = value->first; v != NULL; v = v->next)
    json_object_set_member (object, v->name, liaison_json_to_node (v));
  json_object_unref (object);
  return node;
}

static JsonNode *
array_to_node (const LiaisonJsonValue *value)
{
  JsonArray *array = json_array_sized_new (value->n);
  JsonNode *node = json_node_init_array (json_node_alloc (), array);

  for (const LiaisonJsonValue *v = value->first; v != NULL; v = v->next)
    json_array_add_element (array, liaison_json_to_node (v));
  json_array_unref (array);
  return node;
}

/**
 * liaison_json_to_node: (skip)
 * @value: a value
 *
 * Copies a value, for what is kept although nothing is known about it.
 *
 * Returns: (transfer full): the same for json-glib
 */
JsonNode *
liaison_json_to_node (const LiaisonJsonValue *value)
{
  switch (value->type)
    {
    case LIAISON_JSON_TYPE_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), value->truth);
    case LIAISON_JSON_TYPE_WHOLE:
      return json_node_init_int (json_node_alloc (), value->whole);
    case LIAISON_JSON_TYPE_NUMBER:
      return json_node_init_double (json_node_alloc (), value->number);
    case LIAISON_JSON_TYPE_TEXT:
      return json_node_init_string (json_node_alloc (), value->text);
    case LIAISON_JSON_TYPE_OBJECT:
      return object_to_node (value);
    case LIAISON_JSON_TYPE_ARRAY:
      return array_to_node (value);
    case LIAISON_JSON_TYPE_NULL:
    default:
      return json_node_init_null (json_node_alloc ());
    }
}

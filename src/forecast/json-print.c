/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes JSON for people and for git diff: a member a line, lists of numbers in one line, and each number in the fewest
 * digits that read back as the same (json-glib's own generator turns 0.7 into 0.69999999999999996). It writes as it goes, so that
 * a large file does not stand in memory twice. */

#include "forecast/json-print.h"

#include <math.h>
#include <string.h>

static void
print_newline (GString *out,
               guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append_len (out, "  ", 2);
}

static gboolean
is_plain (char character)
{
  return (guchar) character >= 0x20 && character != '"' && character != '\\';
}

static void
print_string (GString    *out,
              const char *string)
{
  static const char escaped[] = "\"\\\b\f\n\r\t";
  static const char escapes[] = "\"\\bfnrt";
  const char *p, *end;

  g_string_append_c (out, '"');
  for (; *string != '\0'; string = end)
    {
      for (end = string; is_plain (*end); end++)
        ;
      g_string_append_len (out, string, end - string);
      if (*end == '\0')
        break;
      p = strchr (escaped, *end);
      if (p != NULL)
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, escapes[p - escaped]);
        }
      else
        g_string_append_printf (out, "\\u%04x", (guint) *end);
      end++;
    }
  g_string_append_c (out, '"');
}

static void
print_whole (GString *out,
             gint64   number)
{
  char digits[24];
  guint n = sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  do
    digits[--n] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    digits[--n] = '-';
  g_string_append_len (out, digits + n, (gssize) (sizeof digits - n));
}

/* A number of at most six decimals, which most are; others are left alone. The quotient of two whole numbers is rounded as the
 * decimal fraction is when it is read, so that the comparison tells whether that fraction is the number. */
static gboolean
print_short (GString *out,
             double   number)
{
  const double unit = 1e6;
  double scaled = rint (number * unit);
  char decimals[] = "000000";
  gint64 rest;
  gsize n = 6;

  if (fabs (number) < 1e-3 || fabs (number) >= 1e9 || scaled / unit != number)
    return FALSE;
  rest = (gint64) fabs (scaled);
  if (number < 0.0)
    g_string_append_c (out, '-');
  print_whole (out, rest / 1000000);
  rest %= 1000000;
  for (guint i = 6; i > 0; i--, rest /= 10)
    decimals[i - 1] = (char) ('0' + rest % 10);
  while (n > 1 && decimals[n - 1] == '0')
    n--;
  g_string_append_c (out, '.');
  g_string_append_len (out, decimals, (gssize) n);
  return TRUE;
}

static void
print_double (GString *out,
              double   value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (print_short (out, value))
    return;
  for (int precision = 15; precision <= 17; precision++)
    {
      char format[] = "%.00g";

      format[2] = (char) ('0' + precision / 10);
      format[3] = (char) ('0' + precision % 10);
      g_ascii_formatd (digits, sizeof digits, format, value);
      if (g_ascii_strtod (digits, NULL) == value)
        break;
    }
  g_string_append (out, digits);
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
print_value (GString  *out,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    print_string (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    print_double (out, json_node_get_double (node));
  else
    print_whole (out, json_node_get_int (node));
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && (json_node_get_value_type (node) == G_TYPE_DOUBLE ||
                                          json_node_get_value_type (node) == G_TYPE_INT64);
}

static gboolean
is_of_numbers (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!is_number (json_array_get_element (array, i)))
      return FALSE;
  return TRUE;
}

/* In one line. */
static void
print_numbers (GString   *out,
               JsonArray *array)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      print_value (out, json_array_get_element (array, i));
    }
  g_string_append_c (out, ']');
}

/* What comes before a value: the comma after the one before, a line of its own, and the name. */
static void
begin_value (LiaisonJsonPrinter *self,
             const char         *name)
{
  if (self->filled)
    g_string_append_c (self->out, ',');
  self->filled = TRUE;
  if (self->depth > 0)
    print_newline (self->out, self->depth);
  if (name != NULL)
    {
      print_string (self->out, name);
      g_string_append_len (self->out, ": ", 2);
    }
}

static void
begin_inside (LiaisonJsonPrinter *self,
              const char         *name,
              char                bracket)
{
  begin_value (self, name);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->filled = FALSE;
}

static void
end_inside (LiaisonJsonPrinter *self,
            char                bracket)
{
  self->depth--;
  if (self->filled)
    print_newline (self->out, self->depth);
  g_string_append_c (self->out, bracket);
  self->filled = TRUE;
}

/**
 * liaison_json_print_begin: (skip)
 * @self: (out): a printer
 *
 * Begins to write JSON in UTF-8, indented, members in the order in which they come. End with liaison_json_print_end().
 */
void
liaison_json_print_begin (LiaisonJsonPrinter *self)
{
  *self = (LiaisonJsonPrinter) { .out = g_string_new (NULL) };
}

/**
 * liaison_json_print_end: (skip)
 * @self: a printer
 *
 * Returns: (transfer full): what was written, with a newline at its end
 */
GBytes *
liaison_json_print_end (LiaisonJsonPrinter *self)
{
  g_string_append_c (self->out, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}

/**
 * liaison_json_print_begin_object: (skip)
 * @self: a printer
 * @name: (nullable): the member that the object is
 */
void
liaison_json_print_begin_object (LiaisonJsonPrinter *self,
                                 const char         *name)
{
  begin_inside (self, name, '{');
}

/**
 * liaison_json_print_end_object: (skip)
 * @self: a printer
 */
void
liaison_json_print_end_object (LiaisonJsonPrinter *self)
{
  end_inside (self, '}');
}

/**
 * liaison_json_print_begin_array: (skip)
 * @self: a printer
 * @name: (nullable): the member that the array is
 */
void
liaison_json_print_begin_array (LiaisonJsonPrinter *self,
                                const char         *name)
{
  begin_inside (self, name, '[');
}

/**
 * liaison_json_print_end_array: (skip)
 * @self: a printer
 */
void
liaison_json_print_end_array (LiaisonJsonPrinter *self)
{
  end_inside (self, ']');
}

/**
 * liaison_json_print_text: (skip)
 * @self: a printer
 * @name: (nullable): the member that the text is
 * @text: (nullable): the text
 */
void
liaison_json_print_text (LiaisonJsonPrinter *self,
                         const char         *name,
                         const char         *text)
{
  begin_value (self, name);
  if (text != NULL)
    print_string (self->out, text);
  else
    g_string_append_len (self->out, "null", 4);
}

/**
 * liaison_json_print_texts: (skip)
 * @self: a printer
 * @name: (nullable): the member that the array is
 * @texts: (array zero-terminated=1): what is in it
 */
void
liaison_json_print_texts (LiaisonJsonPrinter *self,
                          const char         *name,
                          const char * const *texts)
{
  begin_inside (self, name, '[');
  for (; *texts != NULL; texts++)
    liaison_json_print_text (self, NULL, *texts);
  end_inside (self, ']');
}

/**
 * liaison_json_print_whole: (skip)
 * @self: a printer
 * @name: (nullable): the member that the number is
 * @number: the number
 */
void
liaison_json_print_whole (LiaisonJsonPrinter *self,
                          const char         *name,
                          gint64              number)
{
  begin_value (self, name);
  print_whole (self->out, number);
}

/**
 * liaison_json_print_number: (skip)
 * @self: a printer
 * @name: (nullable): the member that the number is
 * @number: the number
 */
void
liaison_json_print_number (LiaisonJsonPrinter *self,
                           const char         *name,
                           double              number)
{
  begin_value (self, name);
  if (isfinite (number))
    print_double (self->out, number);
  else
    g_string_append_len (self->out, "null", 4);
}

/**
 * liaison_json_print_numbers: (skip)
 * @self: a printer
 * @name: (nullable): the member that the array is
 * @numbers: (array length=n): what is in it, which is finite
 * @n: how many
 *
 * Writes an array of numbers in one line.
 */
void
liaison_json_print_numbers (LiaisonJsonPrinter *self,
                            const char         *name,
                            const double       *numbers,
                            guint               n)
{
  begin_value (self, name);
  g_string_append_c (self->out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (self->out, ", ");
      print_double (self->out, numbers[i]);
    }
  g_string_append_c (self->out, ']');
}

/**
 * liaison_json_print_null: (skip)
 * @self: a printer
 * @name: (nullable): the member
 */
void
liaison_json_print_null (LiaisonJsonPrinter *self,
                         const char         *name)
{
  liaison_json_print_text (self, name, NULL);
}

static void
print_array (LiaisonJsonPrinter *self,
             const char         *name,
             JsonArray          *array)
{
  if (is_of_numbers (array))
    {
      begin_value (self, name);
      print_numbers (self->out, array);
      return;
    }
  begin_inside (self, name, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    liaison_json_print_node (self, NULL, json_array_get_element (array, i));
  end_inside (self, ']');
}

/**
 * liaison_json_print_node: (skip)
 * @self: a printer
 * @name: (nullable): the member that the value is
 * @node: any value
 */
void
liaison_json_print_node (LiaisonJsonPrinter *self,
                         const char         *name,
                         JsonNode           *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      begin_inside (self, name, '{');
      liaison_json_print_members (self, json_node_get_object (node));
      end_inside (self, '}');
      break;
    case JSON_NODE_ARRAY:
      print_array (self, name, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      begin_value (self, name);
      print_value (self->out, node);
      break;
    case JSON_NODE_NULL:
    default:
      liaison_json_print_null (self, name);
      break;
    }
}

/**
 * liaison_json_print_members: (skip)
 * @self: a printer
 * @object: (nullable): an object, whose members are written into the one that is being written
 */
void
liaison_json_print_members (LiaisonJsonPrinter *self,
                            JsonObject         *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (object == NULL)
    return;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    liaison_json_print_node (self, name, node);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes JSON for people and for git diff: a member a line, lists of numbers in one line, and each number in the fewest
 * digits that read back as the same (json-glib's own generator turns 0.7 into 0.69999999999999996). */

#include "forecast/json-print.h"

#include <string.h>

static void print_node (GString  *out,
                        JsonNode *node,
                        guint     depth);

static void
print_newline (GString *out,
               guint    depth)
{
  g_string_append_printf (out, "\n%*s", (int) depth * 2, "");
}

static void
print_string (GString    *out,
              const char *string)
{
  static const char escaped[] = "\"\\\b\f\n\r\t";
  static const char escapes[] = "\"\\bfnrt";
  const char *p;

  g_string_append_c (out, '"');
  for (; *string != '\0'; string++)
    if ((p = strchr (escaped, *string)) != NULL)
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, escapes[p - escaped]);
      }
    else if ((guchar) *string < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) *string);
    else
      g_string_append_c (out, *string);
  g_string_append_c (out, '"');
}

static void
print_double (GString *out,
              double   value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

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
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
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

static void
print_array (GString   *out,
             JsonArray *array,
             guint      depth)
{
  gboolean flat = is_of_numbers (array);

  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append (out, flat ? ", " : ",");
      if (!flat)
        print_newline (out, depth + 1);
      print_node (out, json_array_get_element (array, i), depth + 1);
    }
  if (!flat)
    print_newline (out, depth);
  g_string_append_c (out, ']');
}

static void
print_object (GString    *out,
              JsonObject *object,
              guint       depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!first)
        g_string_append_c (out, ',');
      first = FALSE;
      print_newline (out, depth + 1);
      print_string (out, name);
      g_string_append (out, ": ");
      print_node (out, node, depth + 1);
    }
  if (!first)
    print_newline (out, depth);
  g_string_append_c (out, '}');
}

static void
print_node (GString  *out,
            JsonNode *node,
            guint     depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      print_object (out, json_node_get_object (node), depth);
      break;
    case JSON_NODE_ARRAY:
      print_array (out, json_node_get_array (node), depth);
      break;
    case JSON_NODE_VALUE:
      print_value (out, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (out, "null");
      break;
    }
}

/**
 * liaison_json_print: (skip)
 * @node: a JSON value
 *
 * Writes a JSON value in UTF-8, indented, members in the order in which they were set, with a newline at its end.
 *
 * Returns: (transfer full): the text
 */
GBytes *
liaison_json_print (JsonNode *node)
{
  GString *out = g_string_new (NULL);

  print_node (out, node, 0);
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read; test-forecast-parse.c has what is refused. */

#include "forecast/json-tree.h"

#include <string.h>

static LiaisonJsonTree *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  LiaisonJsonTree *tree = liaison_json_tree_new (text, strlen (text), 8, &error);

  g_assert_no_error (error);
  return tree;
}

static void
test_values (void)
{
  g_autoptr (LiaisonJsonTree) tree =
    read_text (" {\"a\": 1, \"b\": [-2.5e1, true, null, \"x\"], \"c\": {}, \"d\": -9223372036854775808} ");
  const LiaisonJsonValue *root = liaison_json_tree_get_root (tree);
  const LiaisonJsonValue *list = liaison_json_find (root, "b");

  g_assert_cmpint (root->type, ==, LIAISON_JSON_TYPE_OBJECT);
  g_assert_cmpuint (root->n, ==, 4);
  g_assert_cmpint (liaison_json_find (root, "a")->whole, ==, 1);
  g_assert_cmpint (list->type, ==, LIAISON_JSON_TYPE_ARRAY);
  g_assert_cmpuint (list->n, ==, 4);
  g_assert_cmpfloat (list->first->number, ==, -25.0);
  g_assert_true (list->first->next->truth);
  g_assert_cmpint (list->first->next->next->type, ==, LIAISON_JSON_TYPE_NULL);
  g_assert_cmpstr (list->first->next->next->next->text, ==, "x");
  g_assert_null (list->first->next->next->next->next);
  g_assert_cmpuint (liaison_json_find (root, "c")->n, ==, 0);
  g_assert_null (liaison_json_find (root, "c")->first);
  g_assert_cmpint (liaison_json_find (root, "d")->whole, ==, G_MININT64);
  g_assert_null (liaison_json_find (root, "e"));
}

/* Strings are decoded in their place; lines are counted in the text as it was. */
static void
test_escapes (void)
{
  g_autoptr (LiaisonJsonTree) tree = read_text ("{\"t\\u00e9\": \"a\\n\\\"\\\\\\/\\ud83d\\ude00 é\\u0041\"}");
  g_autoptr (GError) error = NULL;
  const char *broken = "{\"a\": \"\\n\\n\\n\",\n \"b\": x}";

  g_assert_cmpstr (liaison_json_find (liaison_json_tree_get_root (tree), "té")->text, ==, "a\n\"\\/😀 éA");
  g_assert_null (liaison_json_tree_new (broken, strlen (broken), 8, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "Line 2 "));
}

/* More members than are compared one by one, and more values than one block has. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (LiaisonJsonTree) tree = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%s\"m%u\":%u", i > 0 ? "," : "", i, i);
  g_string_append (text, "}");
  tree = read_text (text->str);
  g_assert_cmpint (liaison_json_find (liaison_json_tree_get_root (tree), "m4999")->whole, ==, 4999);
  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"m17\":0}");
  g_assert_null (liaison_json_tree_new (text->str, text->len, 8, &error));
  g_assert_nonnull (strstr (error->message, "“m17” stands twice"));
}

static void
test_to_node (void)
{
  const char *text = "{\"a\":[1,2.5,\"x\",{\"b\":null}],\"c\":true}";
  g_autoptr (LiaisonJsonTree) tree = read_text (text);
  g_autoptr (JsonNode) node = liaison_json_to_node (liaison_json_tree_get_root (tree));
  g_autofree char *written = json_to_string (node, FALSE);

  g_assert_cmpstr (written, ==, text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/json-tree/values", test_values);
  g_test_add_func ("/forecast/json-tree/escapes", test_escapes);
  g_test_add_func ("/forecast/json-tree/many", test_many);
  g_test_add_func ("/forecast/json-tree/to-node", test_to_node);
  return g_test_run ();
}

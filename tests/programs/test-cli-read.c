/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the program as people and scripts do. */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

static char *folder;

static char *
write_file (const char *name,
            const char *text,
            gssize      length)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return path;
}

/* Runs liaison-cli with the arguments up to NULL. Returns its exit status. */
G_GNUC_NULL_TERMINATED
static int
run (char **output,
     char **messages,
     ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const char *argument;
  va_list list;
  int status;

  g_ptr_array_add (arguments, (gpointer) g_getenv ("LIAISON_CLI"));
  va_start (list, messages);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **)arguments->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, output,
                messages, &status, &error);
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, &error))
    return 0;
  g_assert_true (error->domain == G_SPAWN_EXIT_ERROR);
  return error->code;
}

static JsonObject *
parse (JsonParser *parser,
       const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_json (void)
{
  g_autofree char *path = write_file ("a.md",
                                      "# Die Brücke\n\nBy Jane Doe\n\n3 March 2020\n\nÄlter – "
                                      "[als](https://example.org/) “wir”.\n\n## Zwei\n\n- eins\n",
                                      -1);
  g_autofree char *output = NULL;
  g_autofree char *messages = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *article, *block, *link;
  JsonArray *blocks;

  g_assert_cmpint (run (&output, &messages, "read", "--format=json", path, NULL), ==, 0);
  g_assert_cmpstr (messages, ==, "");
  article = parse (parser, output);
  g_assert_cmpstr (json_object_get_string_member (article, "title"), ==, "Die Brücke");
  g_assert_cmpstr (json_object_get_string_member (article, "byline"), ==, "Jane Doe");
  g_assert_cmpstr (json_object_get_string_member (article, "published"), ==, "2020-03-03");
  g_assert_true (json_object_get_null_member (article, "language"));
  g_assert_cmpstr (json_object_get_string_member (article, "text"), ==,
                   "Älter – als “wir”.\n\nZwei\n\neins");
  g_assert_cmpuint (strlen (json_object_get_string_member (article, "sha256")), ==, 64);

  blocks = json_object_get_array_member (article, "blocks");
  g_assert_cmpuint (json_array_get_length (blocks), ==, 3);
  block = json_array_get_object_element (blocks, 1);
  g_assert_cmpstr (json_object_get_string_member (block, "kind"), ==, "heading");
  g_assert_cmpint (json_object_get_int_member (block, "level"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (block, "start"), ==, 20);
  g_assert_cmpint (json_object_get_int_member (block, "end"), ==, 24);
  block = json_array_get_object_element (blocks, 2);
  g_assert_cmpstr (json_object_get_string_member (block, "kind"), ==, "list-item");
  link = json_array_get_object_element (json_object_get_array_member (article, "links"), 0);
  g_assert_cmpint (json_object_get_int_member (link, "start"), ==, 8);
  g_assert_cmpint (json_object_get_int_member (link, "end"), ==, 11);
  g_assert_cmpstr (json_object_get_string_member (link, "uri"), ==, "https://example.org/");
  g_unlink (path);
}

/* One line for each file, in order; a file that cannot be handled does not stop the others. */
static void
test_jsonl (void)
{
  g_autofree char *first = write_file ("first.txt", "The first one.\n", -1);
  g_autofree char *second = write_file ("second.pdf", "%PDF-1.4", -1);
  g_autofree char *missing = g_build_filename (folder, "missing.txt", NULL);
  g_autofree char *last = write_file ("last.txt", "\377\376l\0a\0s\0t\0", 10);
  g_autofree char *output = NULL;
  g_autofree char *messages = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (
      run (&output, &messages, "read", "--format=jsonl", first, second, missing, last, NULL), ==,
      1);
  lines = g_strsplit (output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[4], ==, "");
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *line = parse (parser, lines[i]);

      g_assert_true (json_object_has_member (line, "text") == (i == 0 || i == 3));
      g_assert_true (json_object_has_member (line, "error") == (i == 1 || i == 2));
      if (i == 3)
        g_assert_cmpstr (json_object_get_string_member (line, "text"), ==, "last");
    }
  g_assert_nonnull (strstr (messages, "second.pdf"));
  g_assert_nonnull (strstr (messages, "missing.txt"));
  g_unlink (first);
  g_unlink (second);
  g_unlink (last);
}

static void
test_text (void)
{
  g_autofree char *path =
      write_file ("a.txt", "The title\n\nBy Jane Doe\n\nThe text of it, which is short.\n", -1);
  g_autofree char *output = NULL;
  g_autofree char *array = NULL;
  g_autofree char *messages = NULL;

  g_assert_cmpint (run (&output, NULL, "read", path, NULL), ==, 0);
  g_assert_cmpstr (output, ==, "The title\nJane Doe\n\nThe text of it, which is short.\n");

  g_assert_cmpint (run (&array, &messages, "read", "--format=json", path, path, NULL), ==, 0);
  {
    g_autoptr (JsonParser) parser = json_parser_new ();

    g_assert_true (json_parser_load_from_data (parser, array, -1, NULL));
    g_assert_cmpuint (json_array_get_length (json_node_get_array (json_parser_get_root (parser))),
                      ==, 2);
  }
  g_unlink (path);
}

static void
test_usage (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_cmpint (run (NULL, &first, "read", NULL), ==, 2);
  g_assert_cmpint (run (NULL, &second, "read", "--format=yaml", "x", NULL), ==, 2);
  g_assert_cmpint (run (NULL, &third, "read", "--nonsense", "x", NULL), ==, 2);
  g_assert_nonnull (strstr (first, "usage:"));
  g_assert_nonnull (strstr (second, "usage:"));
  g_assert_nonnull (strstr (third, "--nonsense"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/cli-read/json", test_json);
  g_test_add_func ("/cli-read/jsonl", test_jsonl);
  g_test_add_func ("/cli-read/text", test_text);
  g_test_add_func ("/cli-read/usage", test_usage);

  result = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return result;
}

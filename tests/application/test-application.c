/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application itself, in a real window, used as a person would: by what can be read and pressed on the screen. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

#include "own-file.h"

#define QUESTION "Will Burns be confirmed before April?"

static const char *program;
static const char article_text[] =
    "The intelligence chiefs of the new administration\n"
    "\n"
    "By Ada Smith\n"
    "24 January 2021\n"
    "\n"
    "President Joe Biden has nominated William Burns as director of the CIA. Burns would report to Avril Haines, the "
    "Director of National Intelligence.\n"
    "\n"
    "Haines has criticised the assassination of Qasem Soleimani. Israel objects to the Iran nuclear deal, and it is "
    "unlikely that Biden will give it up in June.\n"
    "\n"
    "Lloyd Austin, the Secretary of Defense, met Israeli officials in Jerusalem last week.\n";

typedef struct
{
  char *article;
  char *forecasts;
} Files;

static void
set_up (Files        *files,
        gconstpointer data)
{
  files->article = own_file_new ("chiefs.txt", article_text);
  files->forecasts = own_file_beside (files->article, "chiefs.forecast.json");
}

static void
tear_down (Files        *files,
           gconstpointer data)
{
  own_file_remove (files->article);
  g_free (files->forecasts);
}

static void
keep_picture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "tests", name, NULL);

  person_take_picture (path);
  g_test_message ("Picture: %s", path);
}

static gboolean
is_node_of_haines (AtspiAccessible *accessible,
                   gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_str_has_prefix (name, "Avril Haines, person") && person_can_use (accessible);
}

static gboolean
is_article (AtspiAccessible *accessible,
            gpointer         user_data)
{
  g_autofree char *text = person_dup_text (accessible);

  return text != NULL && strstr (text, "nominated William Burns") != NULL;
}

/* So many letters into the words they are looked at: the text that is told leaves out the chips of statements, which the
 * offsets count. */
#define INTO 3

/* How WORDS look in the article: all attributes a little after they begin. */
static char *
dup_look (AtspiAccessible *article,
          const char      *words)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (article);
  g_autofree char *all = person_dup_text (article);
  g_autoptr (GHashTable) attributes = NULL;
  g_autoptr (GString) look = g_string_new (NULL);
  GList *names;
  int start;
  int end;

  g_assert_nonnull (strstr (all, words));
  attributes = atspi_text_get_attribute_run (text, (int) g_utf8_pointer_to_offset (all, strstr (all, words)) + INTO, FALSE,
                                             &start, &end, NULL);
  g_assert_nonnull (attributes);
  names = g_list_sort (g_hash_table_get_keys (attributes), (GCompareFunc) g_strcmp0);
  for (GList *l = names; l != NULL; l = l->next)
    g_string_append_printf (look, "%s: %s; ", (char *) l->data, (char *) g_hash_table_lookup (attributes, l->data));
  g_list_free (names);
  return g_string_free (g_steal_pointer (&look), FALSE);
}

typedef struct
{
  AtspiAccessible *article;
  const char *words;
  const char *before;
} Look;

static gboolean
looks_different (Person  *person,
                 gpointer user_data)
{
  Look *look = user_data;
  g_autofree char *now = dup_look (look->article, look->words);

  return g_strcmp0 (now, look->before) != 0;
}

/* A node of the diagram is activated: the article marks the entity's mentions, and a card says who it is. */
static void
activate_node (Person *person)
{
  g_autoptr (AtspiAccessible) article = person_find_matching (person, "the article", is_article, NULL);
  g_autoptr (AtspiAccessible) node =
      person_find_matching (person, "the node of Avril Haines", is_node_of_haines, NULL);
  g_autofree char *before = dup_look (article, "Haines has criticised");
  g_autofree char *other = dup_look (article, "Lloyd Austin");
  g_autofree char *other_after = NULL;
  Look look = { article, "Haines has criticised", before };

  person_activate (node, "click");
  person_wait (person, "the mentions of Avril Haines to be marked", looks_different, &look);
  other_after = dup_look (article, "Lloyd Austin");
  g_assert_cmpstr (other_after, ==, other);
}

static gboolean
is_question (AtspiAccessible *accessible,
             gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_strcmp0 (name, "Question") == 0 && person_has_state (accessible, ATSPI_STATE_FOCUSED) &&
         person_has_state (accessible, ATSPI_STATE_EDITABLE);
}

static void
write_forecast (Person *person)
{
  g_autoptr (AtspiAccessible) question = NULL;

  person_press_in (person, "No Forecasts Yet", "New Forecast");
  /* A new forecast begins with its question. */
  question = person_find_matching (person, "the field for the question", is_question, NULL);
  person_type (person, QUESTION);
  /* The slider moves the number and the word with it. */
  person_set_value (person, "Probability", 70);
  person_wait_to_read (person, "70\u00a0%, likely");
}

static gboolean
is_saved (Person  *person,
          gpointer path)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, QUESTION) != NULL &&
         strstr (contents, "\"probability\": 0.7") != NULL;
}

static void
test_whole (Files        *files,
            gconstpointer data)
{
  const char *const first[] = { program, NULL };
  g_autoptr (Person) person = person_new (first);

  person_press (person, "Open…");
  person_choose_file (person, 1, files->article);
  activate_node (person);
  write_forecast (person);
  keep_picture ("window.png");

  person_control_key (XK_s);
  person_choose_file (person, 1, files->forecasts);
  person_wait (person, "the file to be saved", is_saved, files->forecasts);
  person_control_key (XK_q);
  g_assert_cmpint (person_wait_exit (person), ==, 0);
  g_clear_pointer (&person, person_free);

  person = person_new (first);
  person_press (person, "Open…");
  person_choose_file (person, 1, files->forecasts);
  person_wait_to_read (person, QUESTION);
  person_control_key (XK_q);
  g_assert_cmpint (person_wait_exit (person), ==, 0);
}

/* What cannot be read is said in a sentence, and the window goes on. */
static void
test_damaged (Files        *files,
              gconstpointer data)
{
  const char *const argv[] = { program, files->forecasts, NULL };
  g_autoptr (Person) person = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (files->forecasts, "{ \"format\": \"liaison-forecast\", \"version\"", -1, &error);
  g_assert_no_error (error);
  person = person_new (argv);
  person_wait_to_read (person, "cut off");
  keep_picture ("damaged.png");
  person_press (person, "Open Another…");
  person_choose_file (person, 1, files->article);
  person_wait_to_read (person, "nominated William Burns");
  person_control_key (XK_q);
  g_assert_cmpint (person_wait_exit (person), ==, 0);

  g_file_get_contents (files->forecasts, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, "{ \"format\": \"liaison-forecast\", \"version\"");
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add ("/application/whole", Files, NULL, set_up, test_whole, tear_down);
  g_test_add ("/application/damaged", Files, NULL, set_up, test_damaged, tear_down);

  return g_test_run ();
}

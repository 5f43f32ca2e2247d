/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions that are not answered with yes or no, made by keyboard alone in the running application, and read back from its file. */

#include "person.h"

#include <X11/keysym.h>
#include <string.h>

#include "own-file.h"

static const char *program;

typedef struct
{
  char *article;
  char *forecasts;
  Person *person;
} Files;

static void
set_up (Files        *files,
        gconstpointer data)
{
  files->article = own_file_new ("harbour.txt", "The harbour\n\nThe ministry expects more ships in May.\n");
  files->forecasts = own_file_beside (files->article, "harbour.forecast.json");
  files->person = person_open (program, files->article);
}

static void
tear_down (Files        *files,
           gconstpointer data)
{
  person_free (files->person);
  own_file_remove (files->article);
  g_free (files->forecasts);
}

static gboolean
is_question (AtspiAccessible *accessible,
             gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return strcmp (name, "Question") == 0 && person_is_focused_field (accessible, NULL);
}

/* A new forecast, with the type that is PLACE steps below the first. */
static void
begin (Person     *person,
       const char *words,
       guint       place,
       const char *sign)
{
  g_autoptr (AtspiAccessible) question = NULL;

  person_press_in (person, "No Forecasts Yet", "New Forecast");
  question = person_find_matching (person, "the field for the question", is_question, NULL);
  person_type (person, words);
  person_tab_to (person, "Answer", ATSPI_ROLE_INVALID);
  person_key (XK_Return);
  person_wait_to_read (person, "Conditional pair"); /* the last in the list, which has opened */
  for (guint i = 0; i < place; i++)
    person_key (XK_Down);
  person_key (XK_Return);
  person_wait_to_read (person, sign);
}

typedef struct
{
  const char *path;
  const char * const *parts;
} Saved;

static gboolean
is_saved (Person  *person,
          gpointer user_data)
{
  Saved *saved = user_data;
  g_autofree char *contents = NULL;

  if (!g_file_get_contents (saved->path, &contents, NULL, NULL))
    return FALSE;
  for (guint i = 0; saved->parts[i] != NULL; i++)
    if (strstr (contents, saved->parts[i]) == NULL)
      {
        g_test_message ("no %s in %s", saved->parts[i], contents);
        return FALSE;
      }
  return TRUE;
}

static gboolean
is_focused_field_named (AtspiAccessible *accessible,
                        gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return strcmp (name, user_data) == 0 && person_is_focused_field (accessible, NULL);
}

static gboolean
is_empty_field (AtspiAccessible *accessible,
                gpointer         user_data)
{
  g_autofree char *text = person_is_focused_field (accessible, NULL) ? person_dup_text (accessible) : NULL;

  return text != NULL && *text == '\0';
}

/* Enter goes on to the next name, and behind the last to a new outcome. */
static void
name_next (Person     *person,
           const char *name)
{
  g_autoptr (AtspiAccessible) field = NULL;

  person_key (XK_Return);
  field = person_find_matching (person, "an empty name", is_empty_field, NULL);
  person_type (person, name);
}

static void
test_choice (Files        *files,
             gconstpointer data)
{
  const char *const parts[] = { "\"type\": \"choice\"", "\"name\": \"Elm\"", "\"name\": \"Ash\"", "\"name\": \"Oak\"",
                                "\": 0.5", "\": 0.25", NULL };
  Saved saved = { files->forecasts, parts };
  Person *person = files->person;

  begin (person, "Who wins the regatta?", 1, "Add Outcome");
  person_tab_to (person, "Outcome", ATSPI_ROLE_INVALID);
  person_type (person, "Elm");
  name_next (person, "Ash");
  name_next (person, "Oak");
  person_tab_to (person, "Oak, in percent", ATSPI_ROLE_INVALID);
  person_type (person, "50");
  person_key (XK_Return);
  person_wait_to_read (person, "Elm 25\u00a0%, Ash 25\u00a0%, Oak 50\u00a0%");
  person_control_key (XK_s);
  person_choose_file (person, 1, files->forecasts);
  person_wait (person, "the file to be saved", is_saved, &saved);
}

static void
test_quantity (Files        *files,
               gconstpointer data)
{
  const char *const parts[] = { "\"type\": \"quantity\"", "\"unit\": \"ships\"", "8.0,", "15.0,", "20.0", NULL };
  Saved saved = { files->forecasts, parts };
  Person *person = files->person;
  g_autoptr (AtspiAccessible) field = NULL;

  begin (person, "How many ships call in May?", 2, "Give two of the five or more");
  person_tab_to (person, "Unit", ATSPI_ROLE_INVALID);
  person_type (person, "ships");
  person_tab_to (person, "5 % below", ATSPI_ROLE_INVALID);
  person_type (person, "8");
  person_tab_to (person, "5 % above", ATSPI_ROLE_INVALID);
  field = person_find_matching (person, "the last field", is_focused_field_named, (gpointer) "5 % above");
  person_type (person, "20");
  person_wait_to_read (person, "14\u00a0ships (90\u00a0%: 8 to 20)");
  /* The drawing has come, with handles. */
  person_tab_to (person, "Median", ATSPI_ROLE_SLIDER);
  for (guint i = 0; i < 5; i++)
    person_key (XK_Right);
  person_wait_to_read (person, "15\u00a0ships (90\u00a0%: 8 to 20)");
  person_control_key (XK_s);
  person_choose_file (person, 1, files->forecasts);
  person_wait (person, "the file to be saved", is_saved, &saved);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add ("/application/answers/choice", Files, NULL, set_up, test_choice, tear_down);
  g_test_add ("/application/answers/quantity", Files, NULL, set_up, test_quantity, tear_down);

  return g_test_run ();
}

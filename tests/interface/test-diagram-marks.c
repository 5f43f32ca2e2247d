/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>
#include <string.h>

#include "interface/document-corrections.h"

static guint
count_marked (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->view->nodes->len; i++)
    n += _liaison_diagram_view_is_marked (fixture->view, i);
  return n;
}

static void
add_kallavia (Fixture *fixture)
{
  const char *text = liaison_article_get_text (liaison_document_get_article (fixture->document));
  guint start = (guint) (strstr (text, "Kallavia") - text);

  liaison_document_add_entity (fixture->document, LIAISON_ENTITY_PLACE,
                               (LiaisonSpan) { start, start + (guint) strlen ("Kallavia") });
  wait_until_arranged (fixture);
}

static gboolean
is_marked (Fixture    *fixture,
           const char *id)
{
  int number = _liaison_diagram_view_find (fixture->view, entity (fixture, id));

  return number >= 0 && _liaison_diagram_view_is_marked (fixture->view, (guint) number);
}

/* What a correction adds is marked, and nothing else, for a moment, and is not new when it comes back. */
static void
check (Fixture *fixture)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);

  g_assert_cmpuint (count_marked (fixture), ==, 0);
  add_kallavia (fixture);
  g_assert_cmpuint (count_marked (fixture), ==, 1);
  g_assert_true (is_marked (fixture, "kallavia"));
  while (count_marked (fixture) > 0)
    g_main_context_iteration (NULL, TRUE);
  liaison_history_undo (history);
  liaison_history_redo (history);
  wait_until_arranged (fixture);
  g_assert_cmpuint (count_marked (fixture), ==, 0);
}

static void
test_still (Fixture       *fixture,
            gconstpointer  data)
{
  check (fixture);
}

static void
test_fading (Fixture       *fixture,
             gconstpointer  data)
{
  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->view)))
    g_main_context_iteration (NULL, TRUE);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  check (fixture);
}

/* A kind that is shown again is not new, and of another article not everything is. */
static void
test_not_new (Fixture       *fixture,
              gconstpointer  data)
{
  LiaisonFilter *filter = liaison_document_get_filter (fixture->document);
  GPtrArray *entities = g_ptr_array_new ();

  liaison_filter_set_chosen (filter, LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, FALSE);
  liaison_filter_set_chosen (filter, LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, TRUE);
  wait_until_arranged (fixture);
  g_assert_cmpuint (count_marked (fixture), ==, 0);
  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "karo", LIAISON_ENTITY_PERSON, 0.8);
  add_entity (entities, "lund", LIAISON_ENTITY_PERSON, 0.7);
  set_network (fixture->document, entities, g_ptr_array_new (), NULL);
  wait_until_arranged (fixture);
  g_assert_cmpuint (count_marked (fixture), ==, 0);
}

/* A view that goes while something is marked. */
static void
test_destroyed (Fixture       *fixture,
                gconstpointer  data)
{
  add_kallavia (fixture);
  g_assert_cmpuint (count_marked (fixture), ==, 1);
}

#define ADD(name, function) g_test_add ("/diagram-marks/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();

  ADD ("still", test_still);
  ADD ("fading", test_fading);
  ADD ("not-new", test_not_new);
  ADD ("destroyed", test_destroyed);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network of 10,000 entities opens, is shown in full and can be filtered. */

#include "diagram-fixture.h"

#include <adwaita.h>

#define N_ENTITIES 10000

static void
set_large_network (Fixture *fixture)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  for (guint i = 0; i < N_ENTITIES; i++)
    {
      g_autofree char *id = g_strdup_printf ("entity-%u", i);

      add_entity (entities, id, i % LIAISON_N_ENTITY_KINDS, 1 - i / (double) N_ENTITIES);
      if (i > 0)
        add_relation (relations, i, i / 3, LIAISON_RELATION_REPORTS_TO);
    }
  set_network (fixture->document, entities, relations, NULL);
}

static guint
count_shown (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->view->boxes->len; i++)
    n += !g_array_index (fixture->view->boxes, LiaisonLineBox, i).hidden;
  return n;
}

static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonFilter *filter = liaison_document_get_filter (fixture->document);

  set_large_network (fixture);
  wait_until_arranged (fixture);
  g_assert_cmpuint (fixture->view->nodes->len, ==, LIAISON_DIAGRAM_MAX_ENTITIES);
  liaison_diagram_view_show_all (fixture->view);
  while (!fixture->view->arranged || fixture->view->arranging)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_shown (fixture), ==, N_ENTITIES);
  liaison_filter_set_chosen (filter, LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, FALSE);
  g_assert_cmpuint (count_shown (fixture), ==, N_ENTITIES - (N_ENTITIES + LIAISON_N_ENTITY_KINDS - 1) / LIAISON_N_ENTITY_KINDS);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (node (fixture, "entity-0"))));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (node (fixture, "entity-1"))));
  liaison_filter_set_chosen (filter, LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, TRUE);
  g_assert_cmpuint (count_shown (fixture), ==, N_ENTITIES);
}

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

  g_test_add ("/diagram-large/filter", Fixture, NULL, set_up, test_large, tear_down);

  return g_test_run ();
}

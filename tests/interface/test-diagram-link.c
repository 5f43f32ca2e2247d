/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "drawing/diagram-words.h"

static LiaisonDiagramLink *
link_of (Fixture    *fixture,
         const char *id)
{
  LiaisonRelation *relation = liaison_network_find_relation (liaison_document_get_network (fixture->document), id);

  g_assert_nonnull (relation);
  for (guint i = 0; i < fixture->view->edges->len; i++)
    if (_liaison_diagram_view_edge (fixture->view, i)->relation == relation)
      return LIAISON_DIAGRAM_LINK (_liaison_diagram_view_link (fixture->view, i));
  g_assert_not_reached ();
}

/* Who hears it hears the sentence. */
static void
test_says_relation (Fixture       *fixture,
                    gconstpointer  data)
{
  LiaisonDiagramLink *link = link_of (fixture, "voss/leads/survey");
  g_autofree char *sentence = liaison_relation_dup_sentence (liaison_diagram_link_get_relation (link));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (link)));
}

/* Enter selects the relation, and the article shows where it is said. */
static void
test_activate (Fixture       *fixture,
               gconstpointer  data)
{
  LiaisonDiagramLink *link = link_of (fixture, "tessaly/reject/raid");
  const LiaisonSpan *evidence;
  guint n_evidence;

  g_assert_true (gtk_widget_activate (GTK_WIDGET (link)));
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == liaison_diagram_link_get_relation (link));
  evidence = liaison_relation_get_evidence (liaison_diagram_link_get_relation (link), &n_evidence);
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
  g_assert_cmpuint (fixture->revealed.start, ==, evidence[0].start);
  g_assert_cmpuint (fixture->revealed.end, ==, evidence[0].end);
}

/* It stands where its line does: around both ends, and the middle. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < fixture->view->edges->len; i++)
    {
      const LiaisonLine *line = _liaison_diagram_view_edge (fixture->view, i);
      graphene_rect_t place = liaison_diagram_link_get_place (LIAISON_DIAGRAM_LINK (_liaison_diagram_view_link (fixture->view, i)));

      graphene_rect_inset (&place, -0.5f, -0.5f);
      for (double t = 0; t <= 1; t += 0.5)
        {
          double x, y;

          liaison_line_at (line, t, &x, &y);
          g_assert_true (graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/diagram-link/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("says-relation", test_says_relation);
  ADD ("activate", test_activate);
  ADD ("place", test_place);
#undef ADD
  return g_test_run ();
}

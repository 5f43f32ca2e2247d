/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"

#include <adwaita.h>
#include <math.h>

#include "interface/diagram/diagram-card.h"
#include "interface/document-changes.h"
#include "interface/document-private.h"

static void
test_nodes (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (page (fixture), ==, "network");
  g_assert_cmpuint (fixture->view->nodes->len, ==, 7);
  g_assert_cmpuint (fixture->view->edges->len, ==, 6);
  for (guint i = 0; i < 7; i++)
    {
      const LiaisonLineBox *a = &g_array_index (fixture->view->boxes, LiaisonLineBox, i);

      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (_liaison_diagram_view_node (fixture->view, i))));
      for (guint j = 0; j < i; j++)
        {
          const LiaisonLineBox *b = &g_array_index (fixture->view->boxes, LiaisonLineBox, j);

          g_assert_true (fabs (a->x - b->x) >= (a->width + b->width) / 2 || fabs (a->y - b->y) >= (a->height + b->height) / 2);
        }
    }
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkAccessible *voss = GTK_ACCESSIBLE (node (fixture, "voss"));

  gtk_test_accessible_assert_role (voss, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (voss, GTK_ACCESSIBLE_PROPERTY_LABEL, "voss, person");
  gtk_test_accessible_assert_property (voss, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "voss leads survey; adair reports to voss (expected); voss consults adair (expected)");
}

static void
test_activate_node (Fixture       *fixture,
                    gconstpointer  data)
{
  g_signal_emit_by_name (node (fixture, "voss"), "clicked");
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "voss"));
  /* The first mention by name, not the pronoun before it. */
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
  g_assert_cmpuint (fixture->revealed.start, ==, 10);
  g_assert_cmpint (state (fixture, "voss") & LIAISON_DRAWING_SELECTED, !=, 0);
  g_assert_cmpint (state (fixture, "adair") & LIAISON_DRAWING_DIMMED, ==, 0);
  g_assert_cmpint (state (fixture, "raid") & LIAISON_DRAWING_DIMMED, !=, 0);
  g_assert_true (gtk_widget_get_visible (child (fixture, "card")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child (fixture, "card")), GTK_ACCESSIBLE_PROPERTY_LABEL, "voss");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.clear", NULL);
  g_assert_null (liaison_selection_get_entity (selection (fixture)));
  g_assert_false (gtk_widget_get_visible (child (fixture, "card")));
  g_assert_cmpint (state (fixture, "raid") & LIAISON_DRAWING_DIMMED, ==, 0);
}

/* What is selected elsewhere shows here, and does not scroll the article. */
static void
test_selected_elsewhere (Fixture       *fixture,
                         gconstpointer  data)
{
  LiaisonRelation *relation = liaison_network_find_relation (fixture->document->network, "tessaly/reject/raid");

  liaison_selection_select_relation (selection (fixture), relation);
  g_assert_cmpuint (fixture->n_reveals, ==, 0);
  g_assert_cmpint (state (fixture, "tessaly") & LIAISON_DRAWING_SELECTED, !=, 0);
  g_assert_cmpint (state (fixture, "raid") & LIAISON_DRAWING_SELECTED, !=, 0);
  g_assert_cmpint (state (fixture, "survey") & LIAISON_DRAWING_DIMMED, !=, 0);
  gtk_widget_activate_action (child (fixture, "card"), "card.go-to-passage", NULL);
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
  g_assert_cmpuint (fixture->revealed.start, ==, 33);
}

static void
test_choose_relation (Fixture       *fixture,
                      gconstpointer  data)
{
  LiaisonRelation *relation = liaison_network_find_relation (fixture->document->network, "voss/leads/survey");

  liaison_diagram_view_choose_relation (fixture->view, relation);
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == relation);
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
  g_assert_cmpuint (fixture->revealed.start, ==, 30);
  g_assert_cmpuint (fixture->revealed.end, ==, 60);
}

static void
test_use_as_evidence (Fixture       *fixture,
                      gconstpointer  data)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (fixture->document->forecasts);
  LiaisonRelation *relation = liaison_network_find_relation (fixture->document->network, "voss/leads/survey");
  g_autoptr (LiaisonForecast) forecast = NULL;
  const GPtrArray *evidence;

  liaison_diagram_view_choose_relation (fixture->view, relation);
  gtk_widget_activate_action (child (fixture, "card"), "card.use-as-evidence", "s", "");
  g_assert_cmpuint (g_list_model_get_n_items (forecasts), ==, 1);
  forecast = g_list_model_get_item (forecasts, 0);
  evidence = liaison_forecast_get_evidence (forecast);
  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_cmpstr (liaison_evidence_get_relation (g_ptr_array_index (evidence, 0)), ==, "voss/leads/survey");
}

static int
hit (const LiaisonLine *lines,
     guint              n_lines,
     double             x,
     double             y,
     double             tolerance)
{
  g_autoptr (LiaisonLineIndex) index = liaison_line_index_new (lines, n_lines, NULL, 0);

  return liaison_line_index_hit_line (index, x, y, tolerance);
}

static void
test_hit (Fixture       *fixture,
          gconstpointer  data)
{
  for (guint i = 0; i < fixture->view->edges->len; i++)
    {
      const LiaisonLine *edge = _liaison_diagram_view_edge (fixture->view, i);
      double x, y;

      g_assert_true (edge->shown);
      liaison_line_at (edge, 0.5, &x, &y);
      g_assert_cmpint (hit (edge, 1, x, y, 1), ==, 0);
    }
  g_assert_cmpint (hit ((LiaisonLine *) (void *) fixture->view->edges->data, fixture->view->edges->len, 1e5, 1e5, 10), ==, -1);
}

static GtkWidget *
focused (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* Each arrow goes to a node in its direction, or stays; from any node on, each can be walked to. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP, GTK_DIR_DOWN };
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, node (fixture, "voss"));
  g_hash_table_add (reached, node (fixture, "voss"));
  while (!g_queue_is_empty (queue))
    {
      GtkWidget *from = g_queue_pop_head (queue);
      LiaisonDiagramPlace *start = liaison_diagram_node_get_place (LIAISON_DIAGRAM_NODE (from));

      for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
        {
          LiaisonDiagramPlace *end;

          gtk_widget_grab_focus (from);
          g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->view), directions[i]));
          g_assert_true (LIAISON_IS_DIAGRAM_NODE (focused (fixture)));
          end = liaison_diagram_node_get_place (LIAISON_DIAGRAM_NODE (focused (fixture)));
          if (focused (fixture) != from)
            g_assert_cmpfloat (i == 0 ? start->x - end->x : i == 1 ? end->x - start->x : i == 2 ? start->y - end->y : end->y - start->y, >, 0);
          if (g_hash_table_add (reached, focused (fixture)))
            g_queue_push_tail (queue, focused (fixture));
        }
    }
  g_assert_cmpuint (g_hash_table_size (reached), ==, 7);
}

static void
test_step_lines (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = liaison_network_dup_relations_of (fixture->document->network, entity (fixture, "voss"));

  g_assert_cmpuint (lines->len, ==, 3);
  gtk_widget_grab_focus (GTK_WIDGET (node (fixture, "voss")));
  for (guint i = 0; i < 4; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.next-line", NULL);
      g_assert_true (liaison_selection_get_relation (selection (fixture)) == g_ptr_array_index (lines, i % 3));
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.previous-line", NULL);
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == g_ptr_array_index (lines, 2));
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  double before_x, before_y, after_x, after_y;

  _liaison_diagram_view_to_plane (fixture->view, 120, 80, &before_x, &before_y);
  _liaison_diagram_view_zoom_at (fixture->view, fixture->view->zoom * 1.7, 120, 80);
  _liaison_diagram_view_to_plane (fixture->view, 120, 80, &after_x, &after_y);
  g_assert_cmpfloat_with_epsilon (before_x, after_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (before_y, after_y, 1e-6);
  liaison_diagram_view_zoom_to (fixture->view, 1e9);
  g_assert_cmpfloat (liaison_diagram_view_get_zoom (fixture->view), <, 10);
  liaison_diagram_view_zoom_to (fixture->view, 0);
  g_assert_cmpfloat (liaison_diagram_view_get_zoom (fixture->view), >, 0.01);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.fit", NULL);
  for (guint i = 0; i < fixture->view->boxes->len; i++)
    {
      const LiaisonLineBox *box = &g_array_index (fixture->view->boxes, LiaisonLineBox, i);
      double x = box->x * fixture->view->zoom + fixture->view->pan_x;
      double y = box->y * fixture->view->zoom + fixture->view->pan_y;

      g_assert_cmpfloat (x, >, 0);
      g_assert_cmpfloat (x, <, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
      g_assert_cmpfloat (y, >, 0);
      g_assert_cmpfloat (y, <, gtk_widget_get_height (GTK_WIDGET (fixture->view)));
    }
}

/* What is selected elsewhere, out of sight, is brought in. */
static void
test_bring_in (Fixture       *fixture,
               gconstpointer  data)
{
  LiaisonDiagramPlace voss;
  double x, y;

  _liaison_diagram_view_pan_by (fixture->view, 5000, -3000);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  voss = place (fixture, "voss");
  x = voss.x * fixture->view->zoom + fixture->view->pan_x;
  y = voss.y * fixture->view->zoom + fixture->view->pan_y;
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (x, <, gtk_widget_get_width (GTK_WIDGET (fixture->view)));
  g_assert_cmpfloat (y, >, 0);
  g_assert_cmpfloat (y, <, gtk_widget_get_height (GTK_WIDGET (fixture->view)));
}

static void
test_move_and_undo (Fixture       *fixture,
                    gconstpointer  data)
{
  LiaisonDiagramPlace before = place (fixture, "adair");
  double line;

  liaison_document_move_node (fixture->document, "adair", before.x + 400, before.y + 50);
  g_assert_cmpfloat (place (fixture, "adair").x, ==, before.x + 400);
  line = _liaison_diagram_view_edge (fixture->view, 1)->x[0];
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpfloat (place (fixture, "adair").x, ==, before.x);
  g_assert_cmpfloat (place (fixture, "adair").y, ==, before.y);
  g_assert_cmpfloat (_liaison_diagram_view_edge (fixture->view, 1)->x[0], <, line);
  liaison_history_redo (liaison_document_get_history (fixture->document));
  g_assert_cmpfloat (place (fixture, "adair").x, ==, before.x + 400);
}

/* The places of the file hold from the beginning. */
static void
test_pinned_at_start (Fixture       *fixture,
                      gconstpointer  data)
{
  liaison_forecast_file_set_position (fixture->document->forecasts, "raid", 777, -333);
  set_small_network (fixture->document);
  wait_until_arranged (fixture);
  g_assert_cmpfloat (place (fixture, "raid").x, ==, 777);
  g_assert_cmpfloat (place (fixture, "raid").y, ==, -333);
}

static void
set_large_network (Fixture *fixture,
                   guint    n)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("entity-%u", i);

      add_entity (entities, id, i % LIAISON_N_ENTITY_KINDS, 1 - i / (double) n);
      if (i > 0)
        add_relation (relations, i, i / 3, LIAISON_RELATION_REPORTS_TO);
    }
  set_network (fixture->document, entities, relations, NULL);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  set_large_network (fixture, 63);
  g_assert_cmpuint (fixture->view->nodes->len, ==, LIAISON_DIAGRAM_MAX_ENTITIES);
  g_assert_cmpuint (liaison_diagram_view_get_n_hidden (fixture->view), ==, 23);
  g_assert_true (gtk_widget_get_visible (child (fixture, "show_all_box")));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (child (fixture, "show_all"))), ==, "Show All 63");
  wait_until_arranged (fixture);
  /* One that is selected in the article joins. */
  liaison_selection_select_entity (selection (fixture), entity (fixture, "entity-60"));
  g_assert_cmpuint (fixture->view->nodes->len, ==, LIAISON_DIAGRAM_MAX_ENTITIES + 1);
  g_assert_nonnull (node (fixture, "entity-60"));
  g_signal_emit_by_name (child (fixture, "show_all"), "clicked");
  g_assert_cmpuint (fixture->view->nodes->len, ==, 63);
  g_assert_false (gtk_widget_get_visible (child (fixture, "show_all_box")));
  wait_until_arranged (fixture);
}

/* So many are arranged in another thread; what comes meanwhile counts. */
static void
test_thread (Fixture       *fixture,
             gconstpointer  data)
{
  set_large_network (fixture, 260);
  liaison_diagram_view_show_all (fixture->view);
  g_assert_false (fixture->view->arranged);
  set_large_network (fixture, 210);
  liaison_diagram_view_show_all (fixture->view);
  wait_until_arranged (fixture);
  g_assert_cmpuint (fixture->view->nodes->len, ==, 210);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  fixture->document->progress = 0.25;
  _liaison_document_notify (fixture->document, LIAISON_DOCUMENT_PROGRESS);
  g_assert_cmpstr (page (fixture), ==, "progress");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (child (fixture, "progress"))), ==, 0.25);
  set_network (fixture->document, g_ptr_array_new (), g_ptr_array_new (), "The text does not seem to be English.");
  fixture->document->progress = -1;
  _liaison_document_notify (fixture->document, LIAISON_DOCUMENT_PROGRESS);
  g_assert_cmpstr (page (fixture), ==, "empty");
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (child (fixture, "empty"))), ==,
                   "The text does not seem to be English.");
}

/* Of a deed the card says first who did it and to whom. */
static void
test_deed (Fixture       *fixture,
           gconstpointer  data)
{
  GtkListBox *ties = GTK_LIST_BOX (gtk_widget_get_template_child (child (fixture, "card"), LIAISON_TYPE_DIAGRAM_CARD, "ties"));
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  add_entity (entities, "raid", LIAISON_ENTITY_OPERATION, 0.9);
  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.7);
  add_entity (entities, "tessaly", LIAISON_ENTITY_PLACE, 0.6);
  add_relation (relations, 1, 0, LIAISON_RELATION_REJECT);
  add_relation (relations, 2, 0, LIAISON_RELATION_PARTICIPANT_IN);
  set_network (fixture->document, entities, relations, NULL);
  wait_until_arranged (fixture);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "raid"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (ties, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "tessaly takes part in raid (expected)");
}

/* Why a diagram is sparse stands above it. */
static void
test_remark (Fixture       *fixture,
             gconstpointer  data)
{
  GPtrArray *entities = g_ptr_array_new ();

  g_assert_false (gtk_widget_get_visible (child (fixture, "remark")));
  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  set_network (fixture->document, entities, g_ptr_array_new (), "Nothing ties them to each other.");
  g_assert_cmpstr (page (fixture), ==, "network");
  g_assert_true (gtk_widget_get_visible (child (fixture, "remark")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (child (fixture, "remark"))), ==, "Nothing ties them to each other.");
  set_small_network (fixture->document);
  g_assert_false (gtk_widget_get_visible (child (fixture, "remark")));
}

static void
test_no_document (Fixture       *fixture,
                  gconstpointer  data)
{
  liaison_diagram_set_document (fixture->diagram, NULL);
  g_assert_cmpstr (page (fixture), ==, "empty");
  g_assert_cmpuint (fixture->view->nodes->len, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "diagram.next-line", NULL);
  liaison_diagram_set_document (fixture->diagram, fixture->document);
  g_assert_cmpuint (fixture->view->nodes->len, ==, 7);
}

#define ADD(name, function) g_test_add ("/diagram/" name, Fixture, NULL, set_up, function, tear_down)

/* What has been fitted is in sight: bringing it in moves nothing. */
static void
test_bring_in_fitted (Fixture       *fixture,
                      gconstpointer  data)
{
  double x, y;

  liaison_diagram_view_fit (fixture->view);
  _liaison_diagram_view_finish_move (fixture->view);
  x = fixture->view->pan_x;
  y = fixture->view->pan_y;
  for (guint i = 0; i < fixture->view->boxes->len; i++)
    {
      const LiaisonLineBox *box = &g_array_index (fixture->view->boxes, LiaisonLineBox, i);

      _liaison_diagram_view_bring_in (fixture->view, box->x, box->y, box->width, box->height);
      _liaison_diagram_view_finish_move (fixture->view);
      g_assert_cmpfloat (fixture->view->pan_x, ==, x);
      g_assert_cmpfloat (fixture->view->pan_y, ==, y);
    }
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

  ADD ("nodes", test_nodes);
  ADD ("accessible", test_accessible);
  ADD ("activate-node", test_activate_node);
  ADD ("selected-elsewhere", test_selected_elsewhere);
  ADD ("choose-relation", test_choose_relation);
  ADD ("use-as-evidence", test_use_as_evidence);
  ADD ("hit", test_hit);
  ADD ("walk", test_walk);
  ADD ("step-lines", test_step_lines);
  ADD ("zoom", test_zoom);
  ADD ("bring-in", test_bring_in);
  ADD ("bring-in-fitted", test_bring_in_fitted);
  ADD ("move-and-undo", test_move_and_undo);
  ADD ("pinned-at-start", test_pinned_at_start);
  ADD ("many", test_many);
  ADD ("thread", test_thread);
  ADD ("pages", test_pages);
  ADD ("deed", test_deed);
  ADD ("remark", test_remark);
  ADD ("no-document", test_no_document);

  return g_test_run ();
}

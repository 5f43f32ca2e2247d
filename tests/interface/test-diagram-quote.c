/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines and passages that are dragged from the diagram, and dropped on cards and editors of forecasts. */

#include "diagram-fixture.h"
#include "widget-fixture.h"

#include <adwaita.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/diagram/diagram-card.h"
#include "interface/forecast/evidence/evidence-drop-bar.h"
#include "interface/forecast/list/forecast-row.h"
#include "interface/quotation.h"

static gpointer
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller; /* the widget holds it */
    }
  g_assert_not_reached ();
}

/* What a drag that begins at a place would carry; NULL: nothing. */
static LiaisonQuotation *
drag_from (GtkWidget *widget,
           double     x,
           double     y)
{
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) text = G_VALUE_INIT;
  g_autofree char *words = NULL;

  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_DRAG_SOURCE), "prepare", x, y, &content);
  if (content == NULL)
    return NULL;
  g_value_init (&value, LIAISON_TYPE_QUOTATION);
  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_true (gdk_content_provider_get_value (content, &text, NULL));
  words = liaison_quotation_dup_text (g_value_get_boxed (&value));
  g_assert_cmpstr (g_value_get_string (&text), ==, words);
  return g_value_dup_boxed (&value);
}

static gboolean
drop_on (GtkWidget        *widget,
         LiaisonQuotation *quotation)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, LIAISON_TYPE_QUOTATION);
  g_value_set_boxed (&value, quotation);
  g_signal_emit_by_name (find_controller (widget, GTK_TYPE_DROP_TARGET), "drop", &value, 1.0, 1.0, &taken);
  return taken;
}

/* A place on the line of a relation, where no node is in the way. */
static gboolean
find_line (Fixture         *fixture,
           LiaisonRelation *relation,
           double          *x,
           double          *y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view)), height = gtk_widget_get_height (GTK_WIDGET (fixture->view));

  for (*y = 0; *y < height; *y += 2)
    for (*x = 0; *x < width; *x += 2)
      {
        int edge = _liaison_diagram_view_pick_edge (fixture->view, *x, *y);

        if (edge >= 0 && _liaison_diagram_view_pick_node (fixture->view, *x, *y) < 0 &&
            _liaison_diagram_view_find_rim (fixture->view, *x, *y) < 0 &&
            _liaison_diagram_view_edge (fixture->view, (guint) edge)->relation == relation)
          return TRUE;
      }
  return FALSE;
}

/* The first relation that a passage states. */
static LiaisonRelation *
get_relation (Fixture *fixture)
{
  GListModel *relations = liaison_network_get_relations (liaison_document_get_network (fixture->document));
  g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, 0);
  guint n;

  liaison_relation_get_evidence (relation, &n);
  g_assert_cmpuint (n, >, 0);
  return relation; /* the network holds it */
}

static LiaisonForecast *
get_forecast (Fixture *fixture)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, 0);

  return forecast; /* the list holds it */
}

static LiaisonEvidence *
last_evidence (Fixture *fixture)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (get_forecast (fixture));

  g_assert_cmpuint (evidence->len, >, 0);
  return g_ptr_array_index (evidence, evidence->len - 1);
}

static void
set_up_forecast (Fixture       *fixture,
                 gconstpointer  data)
{
  set_up (fixture, data);
  liaison_document_add_forecast (fixture->document, "Will it hold?");
}

static void
test_line (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonRelation *relation = get_relation (fixture);
  g_autoptr (LiaisonQuotation) quotation = NULL;
  LiaisonDiagramPlace node_place;
  double x = 0.0, y = 0.0;
  guint n;

  g_assert_true (find_line (fixture, relation, &x, &y));
  quotation = drag_from (GTK_WIDGET (fixture->view), x, y);
  g_assert_nonnull (quotation);
  g_assert_true (liaison_quotation_get_relation (quotation) == relation);
  g_assert_true (liaison_quotation_get_document (quotation) == fixture->document);
  g_assert_cmpuint (liaison_quotation_get_span (quotation).start, ==, liaison_relation_get_evidence (relation, &n)[0].start);

  /* A node is moved, not quoted. */
  node_place = *liaison_diagram_node_get_place (_liaison_diagram_view_node (fixture->view, 0));
  x = node_place.x * fixture->view->zoom + fixture->view->pan_x;
  y = node_place.y * fixture->view->zoom + fixture->view->pan_y;
  g_assert_cmpint (_liaison_diagram_view_pick_node (fixture->view, x, y), ==, 0);
  g_assert_null (drag_from (GTK_WIDGET (fixture->view), x, y));
}

static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *card = widget_find (GTK_WIDGET (fixture->diagram), LIAISON_TYPE_DIAGRAM_CARD);
  g_autoptr (LiaisonQuotation) quotation = NULL;

  g_assert_null (drag_from (card, 2, 2));
  liaison_selection_select_relation (selection (fixture), get_relation (fixture));
  while (gtk_widget_get_height (card) == 0)
    g_main_context_iteration (NULL, TRUE);
  quotation = drag_from (card, 2, 2);
  g_assert_nonnull (quotation);
  g_assert_true (liaison_quotation_get_relation (quotation) == get_relation (fixture));
}

/* On a card of the list: evidence for, once. */
static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (LiaisonForecastItem) item = liaison_forecast_item_new (get_forecast (fixture), "2024-01-01");
  GtkWidget *row = g_object_ref_sink (liaison_forecast_row_new ());
  LiaisonRelation *relation = get_relation (fixture);
  guint n;
  g_autoptr (LiaisonQuotation) quotation =
    liaison_quotation_new (fixture->document, liaison_relation_get_evidence (relation, &n)[0], relation);

  g_assert_false (drop_on (row, quotation));
  liaison_forecast_row_set_item (LIAISON_FORECAST_ROW (row), item);
  g_assert_true (drop_on (row, quotation));
  g_assert_cmpint (liaison_evidence_get_bearing (last_evidence (fixture)), ==, LIAISON_BEARING_FOR);
  g_assert_cmpstr (liaison_evidence_get_relation (last_evidence (fixture)), ==, liaison_relation_get_id (relation));

  liaison_forecast_item_set (item, get_forecast (fixture), "2024-01-01");
  g_assert_false (drop_on (row, quotation));
  g_assert_cmpuint (liaison_forecast_get_evidence (get_forecast (fixture))->len, ==, 1);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpuint (liaison_forecast_get_evidence (get_forecast (fixture))->len, ==, 0);
  g_assert_finalize_object (row);
}

/* The zone of a bearing in a bar. */
static GtkWidget *
find_zone (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_zone (child, text);
  return found;
}

/* In an editor: where it is dropped says which way it speaks. */
static void
test_zones (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *zone;
    LiaisonBearing bearing;
  } cases[] = { { "For", LIAISON_BEARING_FOR }, { "Against", LIAISON_BEARING_AGAINST }, { "Context", LIAISON_BEARING_CONTEXT } };
  LiaisonEvidenceDropBar *bar = g_object_ref_sink (g_object_new (LIAISON_TYPE_EVIDENCE_DROP_BAR, NULL));
  g_autoptr (LiaisonDocument) other = liaison_document_new ();
  g_autoptr (LiaisonQuotation) foreign = liaison_quotation_new (other, (LiaisonSpan) { 0, 5 }, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonQuotation) quotation = liaison_quotation_new (fixture->document, (LiaisonSpan) { i, i + 5 }, NULL);
      GtkWidget *zone = find_zone (GTK_WIDGET (bar), cases[i].zone);

      liaison_evidence_drop_bar_set_forecast (bar, NULL);
      g_assert_false (drop_on (zone, quotation));
      liaison_evidence_drop_bar_set_forecast (bar, get_forecast (fixture));
      g_assert_false (drop_on (zone, foreign));
      g_assert_true (drop_on (zone, quotation));
      g_assert_cmpint (liaison_evidence_get_bearing (last_evidence (fixture)), ==, cases[i].bearing);
    }
  g_assert_finalize_object (bar);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/diagram/quote/line", Fixture, NULL, set_up_forecast, test_line, tear_down);
  g_test_add ("/diagram/quote/card", Fixture, NULL, set_up_forecast, test_card, tear_down);
  g_test_add ("/diagram/quote/row", Fixture, NULL, set_up_forecast, test_row, tear_down);
  g_test_add ("/diagram/quote/zones", Fixture, NULL, set_up_forecast, test_zones, tear_down);
  return g_test_run ();
}

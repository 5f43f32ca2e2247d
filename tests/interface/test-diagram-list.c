/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list form of the diagram: in step with the selection, with the diagram's filters, and with corrections. */

#include "diagram-fixture.h"
#include "widget-fixture.h"

#include <adwaita.h>
#include <time.h>

#include "interface/diagram/diagram-list.h"
#include "interface/document-corrections.h"

static LiaisonDiagramList *
list_of (Fixture *fixture)
{
  return LIAISON_DIAGRAM_LIST (child (fixture, "list"));
}

static LiaisonListTable *
table (Fixture         *fixture,
       LiaisonListPage  page)
{
  return liaison_diagram_list_get_table (list_of (fixture), page);
}

static void
settle (void)
{
  for (guint i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

/* Shows the list at PAGE, and waits until it has been laid out. */
static void
show (Fixture         *fixture,
      LiaisonListPage  page)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (fixture, "list_button")), TRUE);
  liaison_diagram_list_set_page (list_of (fixture), page);
  while (gtk_widget_get_width (GTK_WIDGET (table (fixture, page))) == 0)
    g_main_context_iteration (NULL, TRUE);
  settle ();
}

static GtkSelectionModel *
rows (Fixture         *fixture,
      LiaisonListPage  page)
{
  return GTK_SELECTION_MODEL (liaison_list_table_get_rows (table (fixture, page)));
}

static guint
n_rows (Fixture         *fixture,
        LiaisonListPage  page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (rows (fixture, page)));
}

/* The ids of the rows that are shown, or of those that are selected. */
static char *
dup_ids (Fixture         *fixture,
         LiaisonListPage  page,
         gboolean         selected)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n_rows (fixture, page); i++)
    {
      g_autoptr (LiaisonListRow) row = g_list_model_get_item (G_LIST_MODEL (rows (fixture, page)), i);

      if (!selected || gtk_selection_model_is_selected (rows (fixture, page), i))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", liaison_list_row_get_id (row));
    }
  return g_string_free (ids, FALSE);
}

static void
assert_rows (Fixture         *fixture,
             LiaisonListPage  page,
             const char      *expected)
{
  g_autofree char *ids = dup_ids (fixture, page, FALSE);

  g_assert_cmpstr (ids, ==, expected);
}

static void
assert_selected (Fixture         *fixture,
                 LiaisonListPage  page,
                 const char      *expected)
{
  g_autofree char *ids = dup_ids (fixture, page, TRUE);

  g_assert_cmpstr (ids, ==, expected);
}

static LiaisonRelation *
relation (Fixture    *fixture,
          const char *id)
{
  return liaison_network_find_relation (liaison_document_get_network (fixture->document), id);
}

static void
select_row (Fixture         *fixture,
            LiaisonListPage  page,
            const char      *id,
            gboolean         alone)
{
  for (guint i = 0; i < n_rows (fixture, page); i++)
    {
      g_autoptr (LiaisonListRow) row = g_list_model_get_item (G_LIST_MODEL (rows (fixture, page)), i);

      if (g_str_equal (liaison_list_row_get_id (row), id))
        {
          gtk_selection_model_select_item (rows (fixture, page), i, alone);
          return;
        }
    }
  g_error ("no row %s", id);
}

/* What is not looked at is not filled. */
static void
test_fills (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpuint (liaison_list_table_get_n_rows (table (fixture, LIAISON_LIST_ENTITIES)), ==, 0);
  show (fixture, LIAISON_LIST_ENTITIES);
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "voss adair survey tessaly raid accord vote");
  g_assert_cmpuint (liaison_list_table_get_n_rows (table (fixture, LIAISON_LIST_EVIDENCE)), ==, 0);
  show (fixture, LIAISON_LIST_RELATIONS);
  assert_rows (fixture, LIAISON_LIST_RELATIONS,
               "voss/leads/survey adair/reports-to/voss adair/agree/accord tessaly/reject/raid survey/assault/raid "
               "voss/consult/adair");
  show (fixture, LIAISON_LIST_EVIDENCE);
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_EVIDENCE), ==, 12);
}

static void
test_selects (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, LIAISON_LIST_ENTITIES);
  select_row (fixture, LIAISON_LIST_ENTITIES, "tessaly", TRUE);
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "tessaly"));
  g_assert_cmpuint (fixture->n_reveals, ==, 0);
  /* Several, and the first of them stays the first. */
  select_row (fixture, LIAISON_LIST_ENTITIES, "adair", FALSE);
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "tessaly"));
  g_assert_cmpuint (liaison_selection_get_others (selection (fixture))->len, ==, 1);
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "adair tessaly");
  /* The table stays when it is from there that something is selected. */
  show (fixture, LIAISON_LIST_RELATIONS);
  select_row (fixture, LIAISON_LIST_RELATIONS, "tessaly/reject/raid", TRUE);
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == relation (fixture, "tessaly/reject/raid"));
  g_assert_cmpint (liaison_diagram_list_get_page (list_of (fixture)), ==, LIAISON_LIST_RELATIONS);
  gtk_selection_model_unselect_item (rows (fixture, LIAISON_LIST_RELATIONS), 3);
  g_assert_null (liaison_selection_get_relation (selection (fixture)));
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, LIAISON_LIST_ENTITIES);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "raid"));
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "raid");
  liaison_selection_toggle_entity (selection (fixture), entity (fixture, "voss"));
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "voss raid");
  /* The list turns to the table that has it. */
  liaison_selection_select_relation (selection (fixture), relation (fixture, "voss/consult/adair"));
  g_assert_cmpint (liaison_diagram_list_get_page (list_of (fixture)), ==, LIAISON_LIST_RELATIONS);
  assert_selected (fixture, LIAISON_LIST_RELATIONS, "voss/consult/adair");
  liaison_selection_select_entity (selection (fixture), entity (fixture, "vote"));
  g_assert_cmpint (liaison_diagram_list_get_page (list_of (fixture)), ==, LIAISON_LIST_ENTITIES);
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "vote");
  liaison_selection_clear (selection (fixture));
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "");
}

/* One change of the selection is one, wherever it comes from. */
static void
count (guint *n)
{
  (*n)++;
}

static void
test_no_echo (Fixture       *fixture,
              gconstpointer  data)
{
  guint n = 0;

  show (fixture, LIAISON_LIST_ENTITIES);
  g_signal_connect_swapped (selection (fixture), "changed", G_CALLBACK (count), &n);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "raid"));
  g_assert_cmpuint (n, ==, 1);
  select_row (fixture, LIAISON_LIST_ENTITIES, "voss", TRUE);
  g_assert_cmpuint (n, ==, 2);
  liaison_selection_select_relation (selection (fixture), relation (fixture, "voss/consult/adair"));
  settle ();
  g_assert_cmpuint (n, ==, 3);
  g_signal_handlers_disconnect_by_func (selection (fixture), count, &n);
}

/* Enter on a row goes to the passage. */
static void
test_activates (Fixture       *fixture,
                gconstpointer  data)
{
  GtkColumnView *view;

  show (fixture, LIAISON_LIST_RELATIONS);
  view = liaison_list_table_get_view (table (fixture, LIAISON_LIST_RELATIONS));
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == relation (fixture, "adair/reports-to/voss"));
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
  g_assert_cmpuint (fixture->revealed.start, ==, 31);
  show (fixture, LIAISON_LIST_ENTITIES);
  g_signal_emit_by_name (liaison_list_table_get_view (table (fixture, LIAISON_LIST_ENTITIES)), "activate", 0);
  g_assert_cmpuint (fixture->n_reveals, ==, 2);
  g_assert_cmpuint (fixture->revealed.start, ==, 10);
}

/* The passages of what was selected last; to select one is to see it in the article. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  show (fixture, LIAISON_LIST_EVIDENCE);
  liaison_selection_select_relation (selection (fixture), relation (fixture, "survey/assault/raid"));
  g_assert_cmpint (liaison_diagram_list_get_page (list_of (fixture)), ==, LIAISON_LIST_EVIDENCE);
  assert_rows (fixture, LIAISON_LIST_EVIDENCE, "survey/assault/raid#0 survey/assault/raid#1");
  select_row (fixture, LIAISON_LIST_EVIDENCE, "survey/assault/raid#1", TRUE);
  g_assert_cmpuint (fixture->revealed.start, ==, 70);
  assert_selected (fixture, LIAISON_LIST_EVIDENCE, "survey/assault/raid#1");
  liaison_selection_select_entity (selection (fixture), entity (fixture, "accord"));
  assert_rows (fixture, LIAISON_LIST_EVIDENCE, "adair/agree/accord#0 adair/agree/accord#1");
}

static GtkToggleButton *
only (Fixture *fixture)
{
  return GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (list_of (fixture)), LIAISON_TYPE_DIAGRAM_LIST, "only"));
}

/* Relations can be limited to those of an entity, and stay so while one of them is selected. */
static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  show (fixture, LIAISON_LIST_RELATIONS);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (only (fixture))));
  liaison_selection_select_entity (selection (fixture), entity (fixture, "adair"));
  show (fixture, LIAISON_LIST_RELATIONS);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (only (fixture))));
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), ==, 6);
  gtk_toggle_button_set_active (only (fixture), TRUE);
  assert_rows (fixture, LIAISON_LIST_RELATIONS, "adair/reports-to/voss adair/agree/accord voss/consult/adair");
  select_row (fixture, LIAISON_LIST_RELATIONS, "voss/consult/adair", TRUE);
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), ==, 3);
  liaison_document_set_relation_confirmed (fixture->document, relation (fixture, "voss/consult/adair"), TRUE);
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), ==, 3);
  assert_selected (fixture, LIAISON_LIST_RELATIONS, "voss/consult/adair");
  gtk_toggle_button_set_active (only (fixture), FALSE);
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), ==, 6);
}

/* The passage of the row is what becomes evidence. */
static void
test_use_as_evidence (Fixture       *fixture,
                      gconstpointer  data)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecast) forecast = NULL;
  LiaisonEvidence *evidence;

  show (fixture, LIAISON_LIST_EVIDENCE);
  select_row (fixture, LIAISON_LIST_EVIDENCE, "voss/consult/adair#1", TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (list_of (fixture)), "correct.use-as-evidence", "s", ""));
  forecast = g_list_model_get_item (forecasts, 0);
  g_assert_nonnull (forecast);
  g_assert_cmpuint (liaison_forecast_get_evidence (forecast)->len, ==, 1);
  evidence = g_ptr_array_index (liaison_forecast_get_evidence (forecast), 0);
  g_assert_cmpuint (liaison_passage_get_span (liaison_evidence_get_passage (evidence)).start, ==, 70);
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  show (fixture, LIAISON_LIST_ENTITIES);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "survey"));
  liaison_filter_set_chosen (liaison_document_get_filter (fixture->document), LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, FALSE);
  liaison_diagram_list_refilter (list_of (fixture));
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "survey tessaly raid accord vote");
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "survey");
  show (fixture, LIAISON_LIST_RELATIONS);
  assert_rows (fixture, LIAISON_LIST_RELATIONS, "tessaly/reject/raid survey/assault/raid");
  liaison_filter_set_chosen (liaison_document_get_filter (fixture->document), LIAISON_FILTER_KIND, LIAISON_ENTITY_PERSON, TRUE);
  liaison_diagram_list_refilter (list_of (fixture));
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), ==, 6);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  GObject *search = gtk_widget_get_template_child (GTK_WIDGET (list_of (fixture)), LIAISON_TYPE_DIAGRAM_LIST, "search");

  gtk_editable_set_text (GTK_EDITABLE (search), text);
  g_signal_emit_by_name (search, "search-changed");
}

static void
test_searches (Fixture       *fixture,
               gconstpointer  data)
{
  GObject *search = gtk_widget_get_template_child (GTK_WIDGET (list_of (fixture)), LIAISON_TYPE_DIAGRAM_LIST, "search");

  show (fixture, LIAISON_LIST_RELATIONS);
  type (fixture, "RAID survey");
  assert_rows (fixture, LIAISON_LIST_RELATIONS, "survey/assault/raid");
  g_signal_emit_by_name (search, "activate");
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == relation (fixture, "survey/assault/raid"));
  type (fixture, "nobody");
  assert_rows (fixture, LIAISON_LIST_RELATIONS, "");
  /* Enter comes before the entry has told of the last letters. */
  gtk_editable_set_text (GTK_EDITABLE (search), "tessaly raid");
  g_signal_emit_by_name (search, "activate");
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == relation (fixture, "tessaly/reject/raid"));
  gtk_editable_set_text (GTK_EDITABLE (search), "raid survey");
  g_signal_emit_by_name (search, "activate");
  assert_rows (fixture, LIAISON_LIST_RELATIONS, "survey/assault/raid");
  g_assert_true (liaison_selection_get_relation (selection (fixture)) == relation (fixture, "survey/assault/raid"));
  g_signal_emit_by_name (search, "stop-search");
  type (fixture, gtk_editable_get_text (GTK_EDITABLE (search)));
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), ==, 6);
  assert_selected (fixture, LIAISON_LIST_RELATIONS, "survey/assault/raid");
}

/* A correction keeps the order, what is selected, and the rows themselves. */
static void
test_corrections (Fixture       *fixture,
                  gconstpointer  data)
{
  gboolean descending;
  g_autoptr (LiaisonListRow) before = NULL;
  g_autoptr (LiaisonListRow) after = NULL;

  show (fixture, LIAISON_LIST_ENTITIES);
  liaison_list_table_sort (table (fixture, LIAISON_LIST_ENTITIES), "name", TRUE);
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "vote voss tessaly survey raid adair accord");
  select_row (fixture, LIAISON_LIST_ENTITIES, "survey", TRUE);
  before = g_list_model_get_item (G_LIST_MODEL (rows (fixture, LIAISON_LIST_ENTITIES)), 1);
  liaison_document_rename_entity (fixture->document, entity (fixture, "survey"), "A survey");
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "vote voss tessaly raid adair accord survey");
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "survey");
  after = g_list_model_get_item (G_LIST_MODEL (rows (fixture, LIAISON_LIST_ENTITIES)), 1);
  g_assert_true (before == after);
  g_assert_true (liaison_list_row_get_entity (after) == entity (fixture, "voss"));
  liaison_document_remove_entity (fixture->document, entity (fixture, "raid"));
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "vote voss tessaly adair accord survey");
  liaison_history_undo (liaison_document_get_history (fixture->document));
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "vote voss tessaly raid adair accord survey");
  g_assert_cmpstr (liaison_list_table_get_sorted (table (fixture, LIAISON_LIST_ENTITIES), &descending), ==, "name");
  g_assert_true (descending);
}

static GtkWidget *
popover_in (GtkWidget *parent)
{
  for (GtkWidget *c = gtk_widget_get_last_child (parent); c != NULL; c = gtk_widget_get_prev_sibling (c))
    if (GTK_IS_POPOVER (c))
      return c;
  return NULL;
}

/* The menu of the diagram, and its keys, are there for rows too. */
static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *rows_widget;
  GtkWidget *entry;

  show (fixture, LIAISON_LIST_ENTITIES);
  rows_widget = GTK_WIDGET (table (fixture, LIAISON_LIST_ENTITIES));
  select_row (fixture, LIAISON_LIST_ENTITIES, "voss", TRUE);
  g_assert_true (gtk_widget_activate_action (rows_widget, "table.menu", NULL));
  g_assert_true (GTK_IS_POPOVER_MENU (popover_in (GTK_WIDGET (list_of (fixture)))));
  g_assert_true (gtk_widget_activate_action (rows_widget, "correct.rename", NULL));
  entry = widget_find (popover_in (GTK_WIDGET (list_of (fixture))), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "voss");
  gtk_popover_popdown (GTK_POPOVER (popover_in (GTK_WIDGET (list_of (fixture)))));
  settle ();
  g_assert_true (gtk_widget_activate_action (rows_widget, "correct.remove", NULL));
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "adair survey tessaly raid accord vote");
}

/* Several entities that are selected become one, the first. */
static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, LIAISON_LIST_ENTITIES);
  select_row (fixture, LIAISON_LIST_ENTITIES, "tessaly", TRUE);
  select_row (fixture, LIAISON_LIST_ENTITIES, "vote", FALSE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (list_of (fixture)), "correct.merge", NULL));
  assert_rows (fixture, LIAISON_LIST_ENTITIES, "voss adair survey tessaly raid accord");
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "tessaly");
}

static char *
dup_copied (Fixture *fixture)
{
  GdkContentProvider *provider = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->diagram)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (provider, &value, NULL));
  return g_value_dup_string (&value);
}

/* The rows that are selected, or all that are shown, in their order. */
static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entities = GTK_WIDGET (table (fixture, LIAISON_LIST_ENTITIES));
  g_autofree char *one = NULL;
  g_autofree char *found = NULL;

  show (fixture, LIAISON_LIST_ENTITIES);
  select_row (fixture, LIAISON_LIST_ENTITIES, "raid", TRUE);
  g_assert_true (gtk_widget_activate_action (entities, "table.copy", NULL));
  one = dup_copied (fixture);
  g_assert_cmpstr (one, ==, "raid\toperation\t\t2\t2\t40 %");
  type (fixture, "person");
  g_assert_true (gtk_widget_activate_action (entities, "table.copy-all", NULL));
  found = dup_copied (fixture);
  g_assert_cmpstr (found, ==, "voss\tperson\t\t3\t2\t90 %\nadair\tperson\t\t3\t2\t70 %");
}

static GtkWidget *
focused (Fixture *fixture)
{
  return gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (fixture->diagram)));
}

/* The focus goes from table to table. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  show (fixture, LIAISON_LIST_ENTITIES);
  gtk_widget_grab_focus (GTK_WIDGET (list_of (fixture)));
  for (guint page = LIAISON_LIST_RELATIONS; page <= LIAISON_N_LISTS; page++)
    {
      LiaisonListTable *turned = table (fixture, page % LIAISON_N_LISTS);

      gtk_widget_activate_action (GTK_WIDGET (list_of (fixture)), "tables.turn", "i", 1);
      settle ();
      g_assert_true (focused (fixture) != NULL && gtk_widget_is_ancestor (focused (fixture), GTK_WIDGET (turned)));
    }
}

static void
set_many (Fixture *fixture)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("entity-%u", i);

      add_entity (entities, id, i % LIAISON_N_ENTITY_KINDS, 1.0 / (i + 1));
    }
  for (guint i = 0; i < 30000; i++)
    add_relation (relations, i % 10000, (i * 7 + 1) % 10000, LIAISON_RELATION_CONSULT);
  set_network (fixture->document, entities, relations, NULL);
}

/* How many widgets there are for rows. */
static guint
count_row_widgets (LiaisonListTable *of)
{
  guint n = 0;

  for (GtkWidget *c = gtk_widget_get_first_child (GTK_WIDGET (liaison_list_table_get_view (of))); c != NULL;
       c = gtk_widget_get_next_sibling (c))
    if (GTK_IS_LIST_VIEW (c))
      for (GtkWidget *row = gtk_widget_get_first_child (c); row != NULL; row = gtk_widget_get_next_sibling (row))
        n++;
  return n;
}

/* Says how much of the processor's time it took. */
static void
tell (const char *what)
{
  static clock_t before;
  clock_t now = clock ();

  g_test_message ("%s: %.0f ms", what, (double) (now - before) * 1000 / CLOCKS_PER_SEC);
  before = now;
}

static void
tab (Fixture          *fixture,
     GtkDirectionType  direction)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (fixture->diagram))), direction);
}

/* Tab leaves the rows for the card, and comes back to the row where it was. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *of = GTK_WIDGET (table (fixture, LIAISON_LIST_ENTITIES));
  GtkWidget *row;

  show (fixture, LIAISON_LIST_ENTITIES);
  gtk_widget_grab_focus (GTK_WIDGET (list_of (fixture)));
  gtk_widget_child_focus (gtk_widget_get_parent (focused (fixture)), GTK_DIR_DOWN);
  row = focused (fixture);
  select_row (fixture, LIAISON_LIST_ENTITIES, "adair", TRUE);
  settle ();
  for (guint i = 0; i < 30 && !gtk_widget_is_ancestor (focused (fixture), child (fixture, "card")); i++)
    {
      tab (fixture, GTK_DIR_TAB_FORWARD);
      g_assert_false (gtk_widget_is_ancestor (focused (fixture), of));
    }
  g_assert_true (gtk_widget_is_ancestor (focused (fixture), child (fixture, "card")));
  for (guint i = 0; i < 30 && !gtk_widget_is_ancestor (focused (fixture), of); i++)
    tab (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_true (focused (fixture) == row);
}

/* So many that rows made up front would take long, and memory. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LiaisonListRow) first = NULL;
  g_autoptr (LiaisonListRow) found = NULL;

  set_many (fixture);
  tell ("the network and the diagram");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (fixture, "list_button")), TRUE);
  tell ("10,000 entities");
  liaison_diagram_list_set_page (list_of (fixture), LIAISON_LIST_RELATIONS);
  tell ("30,000 relations");
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), ==, 30000);
  liaison_list_table_sort (table (fixture, LIAISON_LIST_RELATIONS), "target", TRUE);
  tell ("sorted");
  first = g_list_model_get_item (G_LIST_MODEL (rows (fixture, LIAISON_LIST_RELATIONS)), 0);
  g_assert_cmpstr (liaison_entity_get_name (liaison_relation_get_target (liaison_list_row_get_relation (first))), ==, "entity-9999");
  type (fixture, "entity-7777");
  tell ("searched for the first time");
  type (fixture, "entity-777");
  type (fixture, "entity-7777");
  tell ("searched twice more");
  found = g_list_model_get_item (G_LIST_MODEL (rows (fixture, LIAISON_LIST_RELATIONS)), 0);
  g_assert_cmpuint (n_rows (fixture, LIAISON_LIST_RELATIONS), <, 10);
  g_assert_nonnull (found);
  type (fixture, "");
  tell ("all again");
  liaison_document_rename_entity (fixture->document, entity (fixture, "entity-5"), "Five");
  tell ("a correction, with the diagram");
  liaison_selection_select_entity (selection (fixture), entity (fixture, "entity-9000"));
  tell ("an entity selected, with the diagram");
  assert_selected (fixture, LIAISON_LIST_ENTITIES, "entity-9000");
  show (fixture, LIAISON_LIST_EVIDENCE);
  tell ("60,000 passages");
  g_assert_cmpuint (count_row_widgets (table (fixture, LIAISON_LIST_ENTITIES)), <, 1000);
  g_assert_cmpuint (count_row_widgets (table (fixture, LIAISON_LIST_RELATIONS)), <, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/diagram-list/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("fills", test_fills);
  ADD ("selects", test_selects);
  ADD ("follows", test_follows);
  ADD ("no-echo", test_no_echo);
  ADD ("activates", test_activates);
  ADD ("evidence", test_evidence);
  ADD ("limits", test_limits);
  ADD ("use-as-evidence", test_use_as_evidence);
  ADD ("filters", test_filters);
  ADD ("searches", test_searches);
  ADD ("corrections", test_corrections);
  ADD ("menu", test_menu);
  ADD ("merge", test_merge);
  ADD ("copies", test_copies);
  ADD ("focus", test_focus);
  ADD ("tab", test_tab);
  ADD ("many", test_many);
#undef ADD
  return g_test_run ();
}

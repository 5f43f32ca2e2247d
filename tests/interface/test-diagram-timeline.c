/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"
#include "widget-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-card.h"
#include "interface/diagram/diagram-timeline-private.h"
#include "interface/diagram/diagram-timeline.h"
#include "interface/document-private.h"

static void
set_time (LiaisonTime *time,
          const char  *from,
          const char  *to)
{
  g_date_set_parse (&time->from, from);
  g_date_set_parse (&time->to, to);
}

/* In 2020: a raid in January, voss leads in March and July; adair's ties carry no date. */
static void
set_dated_network (Fixture *fixture)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "adair", LIAISON_ENTITY_PERSON, 0.7);
  add_entity (entities, "survey", LIAISON_ENTITY_ORGANIZATION, 0.6);
  add_entity (entities, "raid", LIAISON_ENTITY_OPERATION, 0.5);
  add_relation (relations, 0, 2, LIAISON_RELATION_LEADS);
  add_relation (relations, 1, 0, LIAISON_RELATION_REPORTS_TO);
  add_relation (relations, 0, 1, LIAISON_RELATION_CONSULT);
  for (guint i = 0; i < 3; i++)
    ((LiaisonRelationRecord *) g_ptr_array_index (relations, i))->confidence = 0.9;
  set_time (&((LiaisonEntityRecord *) g_ptr_array_index (entities, 3))->time, "2020-01-10", "2020-01-10");
  set_time (&((LiaisonRelationRecord *) g_ptr_array_index (relations, 0))->time, "2020-03-01", "2020-03-31");
  set_time (&((LiaisonRelationRecord *) g_ptr_array_index (relations, 2))->time, "2020-07-04", "2020-07-04");
  ((LiaisonEntityRecord *) g_ptr_array_index (entities, 3))->time.words = (LiaisonSpan) { 5, 9 };
  set_network (fixture->document, entities, relations, NULL);
  wait_until_arranged (fixture);
}

static LiaisonDiagramTimeline *
get_strip (Fixture *fixture)
{
  return LIAISON_DIAGRAM_TIMELINE (child (fixture, "timeline"));
}

static LiaisonTimelinePlot *
get_plot (Fixture *fixture)
{
  return LIAISON_TIMELINE_PLOT (widget_find (child (fixture, "timeline"), LIAISON_TYPE_TIMELINE_PLOT));
}

static const char *
get_status (Fixture *fixture)
{
  GObject *status = gtk_widget_get_template_child (child (fixture, "timeline"), LIAISON_TYPE_DIAGRAM_TIMELINE, "status");

  return gtk_label_get_label (GTK_LABEL (status));
}

static void
show (Fixture *fixture)
{
  gint64 patience = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  set_dated_network (fixture);
  liaison_diagram_timeline_set_revealed (get_strip (fixture), TRUE);
  while (gtk_widget_get_width (GTK_WIDGET (get_plot (fixture))) == 0 && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (get_plot (fixture))), >, 100);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* As if the key were pressed while WIDGET has the focus; returns whether it did anything. */
static gboolean
press (GtkWidget       *widget,
       guint            keyval,
       GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (keyval, modifiers);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  return FALSE;
}

/* With the pointer from one day to another. */
static void
drag (Fixture    *fixture,
      const char *from,
      const char *to)
{
  LiaisonTimelinePlot *plot = get_plot (fixture);
  GtkEventController *gesture = find_controller (GTK_WIDGET (plot), GTK_TYPE_GESTURE_DRAG);
  GDate first, last;
  double x, by;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_parse (&first, from);
  g_date_set_parse (&last, to);
  x = _liaison_timeline_plot_x (plot, g_date_get_julian (&first) + 0.5);
  by = _liaison_timeline_plot_x (plot, g_date_get_julian (&last) + 0.5) - x;
  g_signal_emit_by_name (gesture, "drag-begin", x, 3.0);
  g_signal_emit_by_name (gesture, "drag-update", by / 2, 0.0);
  g_signal_emit_by_name (gesture, "drag-update", by, 0.0);
  g_signal_emit_by_name (gesture, "drag-end", by, 0.0);
}

/* "2020-01-10 2020-03-05", or "" */
static char *
dup_range (Fixture *fixture)
{
  char first[16], last[16];
  GDate from, to;

  if (!liaison_filter_get_range (liaison_document_get_filter (fixture->document), &from, &to))
    return g_strdup ("");
  g_date_strftime (first, sizeof first, "%Y-%m-%d", &from);
  g_date_strftime (last, sizeof last, "%Y-%m-%d", &to);
  return g_strdup_printf ("%s %s", first, last);
}

static void
assert_range (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *range = dup_range (fixture);

  g_assert_cmpstr (range, ==, expected);
}

/* The button and the strip are only there when there is something to show. */
static void
test_available (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *button = gtk_widget_get_next_sibling (child (fixture, "list_button"));
  GtkRevealer *revealer = GTK_REVEALER (widget_find (child (fixture, "timeline"), GTK_TYPE_REVEALER));

  liaison_diagram_timeline_set_revealed (get_strip (fixture), FALSE);
  g_assert_false (liaison_diagram_timeline_get_available (get_strip (fixture)));
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_false (press (GTK_WIDGET (fixture->diagram), GDK_KEY_t, GDK_CONTROL_MASK));
  set_dated_network (fixture);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_false (gtk_revealer_get_reveal_child (revealer));
  g_assert_true (press (GTK_WIDGET (fixture->diagram), GDK_KEY_t, GDK_CONTROL_MASK));
  g_assert_true (gtk_revealer_get_reveal_child (revealer));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_cmpstr (get_status (fixture), ==, "3 of 4 dated");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_false (gtk_revealer_get_reveal_child (revealer));
}

static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonFilter *filter = liaison_document_get_filter (fixture->document);

  show (fixture);
  drag (fixture, "2020-02-10", "2020-04-10");
  assert_range (fixture, "2020-02-10 2020-04-10");
  g_assert_true (g_str_has_suffix (get_status (fixture), ": 1 of 3 dated, 1 undated hidden"));
  g_assert_true (liaison_filter_shows_entity (filter, entity (fixture, "survey")));
  g_assert_false (liaison_filter_shows_entity (filter, entity (fixture, "raid")));
  /* From within it is moved, at its edges it grows; and it can be drawn backwards. */
  drag (fixture, "2020-03-01", "2020-03-11");
  assert_range (fixture, "2020-02-20 2020-04-20");
  drag (fixture, "2020-04-20", "2020-07-10");
  assert_range (fixture, "2020-02-20 2020-07-10");
  drag (fixture, "2020-02-19", "2020-01-05");
  assert_range (fixture, "2020-01-05 2020-07-10");
  liaison_filter_set_range (filter, NULL, NULL);
  drag (fixture, "2020-04-10", "2020-02-10");
  assert_range (fixture, "2020-02-10 2020-04-10");
}

static void
test_clear (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonTimelinePlot *plot = get_plot (fixture);
  GObject *button = gtk_widget_get_template_child (child (fixture, "timeline"), LIAISON_TYPE_DIAGRAM_TIMELINE, "clear_button");

  show (fixture);
  g_assert_false (press (GTK_WIDGET (plot), GDK_KEY_Escape, 0));
  drag (fixture, "2020-02-10", "2020-04-10");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_assert_true (press (GTK_WIDGET (plot), GDK_KEY_Escape, 0));
  assert_range (fixture, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (button)));
  drag (fixture, "2020-02-10", "2020-04-10");
  g_signal_emit_by_name (find_controller (GTK_WIDGET (plot), GTK_TYPE_GESTURE_CLICK), "pressed", 2, 3.0, 3.0);
  assert_range (fixture, "");
  drag (fixture, "2020-02-10", "2020-04-10");
  g_signal_emit_by_name (button, "clicked");
  assert_range (fixture, "");
  /* Nothing stays hidden when the strip has gone. */
  drag (fixture, "2020-02-10", "2020-04-10");
  liaison_diagram_timeline_set_revealed (get_strip (fixture), FALSE);
  assert_range (fixture, "");
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *plot = GTK_WIDGET (get_plot (fixture));

  show (fixture);
  g_assert_true (press (plot, GDK_KEY_Right, 0));
  g_assert_true (liaison_selection_get_entity (selection (fixture)) == entity (fixture, "raid"));
  g_assert_cmpuint (fixture->n_reveals, ==, 1);
  g_assert_cmpuint (fixture->revealed.start, ==, 5);
  press (plot, GDK_KEY_Right, 0);
  g_assert_cmpstr (liaison_relation_get_id (liaison_selection_get_relation (selection (fixture))), ==, "voss/leads/survey");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "voss leads survey, March 2020");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 2.0);
  g_assert_cmpstr (get_status (fixture), ==, "3 of 4 dated");
  press (plot, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_range (fixture, "2020-03-01 2020-07-04");
  press (plot, GDK_KEY_Home, GDK_SHIFT_MASK);
  assert_range (fixture, "2020-01-10 2020-03-31");
  press (plot, GDK_KEY_End, 0);
  g_assert_cmpint (liaison_timeline_plot_get_current (get_plot (fixture)), ==, 2);
  press (plot, GDK_KEY_Right, 0);
  g_assert_cmpint (liaison_timeline_plot_get_current (get_plot (fixture)), ==, 2);
  press (plot, GDK_KEY_Left, 0);
  g_assert_cmpint (liaison_timeline_plot_get_current (get_plot (fixture)), ==, 1);
}

/* A click on a mark selects it; what is selected elsewhere is marked. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonTimelinePlot *plot = get_plot (fixture);
  graphene_rect_t place;
  double x, y;

  show (fixture);
  liaison_timeline_plot_locate (plot, 2, &place);
  x = place.origin.x + place.size.width / 2;
  y = place.origin.y + place.size.height / 2;
  g_assert_cmpint (_liaison_timeline_plot_item_at (plot, x, y), ==, 2);
  g_assert_cmpint (_liaison_timeline_plot_item_at (plot, x - 30, y), ==, -1);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "raid"));
  g_assert_cmpint (liaison_timeline_plot_get_current (plot), ==, 0);
  liaison_selection_select_entity (selection (fixture), entity (fixture, "voss"));
  g_assert_cmpint (liaison_timeline_plot_get_current (plot), ==, -1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Nothing selected");
}

/* Time runs as one reads. */
static void
test_rtl (Fixture       *fixture,
          gconstpointer  data)
{
  LiaisonTimelinePlot *plot = get_plot (fixture);
  graphene_rect_t first, last;

  show (fixture);
  gtk_widget_set_direction (GTK_WIDGET (plot), GTK_TEXT_DIR_RTL);
  liaison_timeline_plot_locate (plot, 0, &first);
  liaison_timeline_plot_locate (plot, 2, &last);
  g_assert_cmpfloat (first.origin.x, >, last.origin.x);
  drag (fixture, "2020-02-10", "2020-04-10");
  assert_range (fixture, "2020-02-10 2020-04-10");
  press (GTK_WIDGET (plot), GDK_KEY_Left, 0);
  g_assert_cmpint (liaison_timeline_plot_get_current (plot), ==, 0);
  press (GTK_WIDGET (plot), GDK_KEY_Left, 0);
  g_assert_cmpint (liaison_timeline_plot_get_current (plot), ==, 1);
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonTimelinePlot *plot = get_plot (fixture);
  double first, last, day;

  show (fixture);
  first = plot->first;
  last = plot->last;
  day = _liaison_timeline_plot_day (plot, 100);
  liaison_timeline_plot_zoom (plot, 2, 100);
  g_assert_cmpfloat_with_epsilon (plot->last - plot->first, (last - first) / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (_liaison_timeline_plot_day (plot, 100), day, 0.01);
  liaison_timeline_plot_pan (plot, 10);
  g_assert_cmpfloat_with_epsilon (plot->last, last, 0.01);
  liaison_timeline_plot_pan (plot, -10);
  g_assert_cmpfloat_with_epsilon (plot->first, first, 0.01);
  g_assert_cmpfloat_with_epsilon (plot->last - plot->first, (last - first) / 2, 0.01);
  /* Who goes to an item sees it. */
  press (GTK_WIDGET (plot), GDK_KEY_End, 0);
  g_assert_cmpfloat (plot->last, >, liaison_timeline_get_last (plot->timeline));
  liaison_timeline_plot_zoom (plot, 1e-6, 100);
  g_assert_cmpfloat (plot->first, ==, first);
  g_assert_cmpfloat_with_epsilon (plot->last, last, 0.01);
}

/* The card tells the time too. */
static void
test_card (Fixture       *fixture,
           gconstpointer  data)
{
  GObject *about = gtk_widget_get_template_child (child (fixture, "card"), LIAISON_TYPE_DIAGRAM_CARD, "about");

  set_dated_network (fixture);
  liaison_selection_select_relation (selection (fixture),
                                     liaison_network_find_relation (fixture->document->network, "voss/leads/survey"));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (about)), "March 2020 · "));
  liaison_selection_select_entity (selection (fixture), entity (fixture, "raid"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (about)), ==, "operation · 10 January 2020");
}

#define ADD(name, function) g_test_add ("/diagram/timeline/" name, Fixture, NULL, set_up, function, tear_down)

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

  ADD ("available", test_available);
  ADD ("drag", test_drag);
  ADD ("clear", test_clear);
  ADD ("keys", test_keys);
  ADD ("choose", test_choose);
  ADD ("rtl", test_rtl);
  ADD ("zoom", test_zoom);
  ADD ("card", test_card);
  return g_test_run ();
}

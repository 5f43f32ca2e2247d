/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields and the drawing of a distribution together. */

#include "interface/forecast/answer/quantile-editor.h"

#include <math.h>

#include "forecast/answer-text.h"
#include "forecast/moment.h"
#include "interface/forecast/answer/quantile-entry.h"
#include "interface/forecast/answer/quantile-handle.h"
#include "interface/forecast/answer/quantile-plot.h"
#include "interface/forecast/date-entry.h"
#include "widget-fixture.h"

typedef struct
{
  GtkWidget *window;
  LiaisonQuantileEditor *editor;
  guint n_edits;
} Fixture;

static void
on_edited (Fixture *fixture)
{
  fixture->n_edits++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  type)
{
  fixture->editor = LIAISON_QUANTILE_EDITOR (liaison_quantile_editor_new ((LiaisonQuestionType) GPOINTER_TO_INT (type)));
  g_signal_connect_swapped (fixture->editor, "edited", G_CALLBACK (on_edited), fixture);
  fixture->window = widget_present (GTK_WIDGET (fixture->editor));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 500);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  type)
{
  widget_close (fixture->window, fixture->editor);
}

static GtkEditable *
field (Fixture *fixture,
       guint    index)
{
  return widget_nth (widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_ENTRY, index), GTK_TYPE_ENTRY, 0);
}

/* Types into a field, and leaves it. */
static void
type_in (Fixture    *fixture,
         guint       index,
         const char *text)
{
  gtk_editable_set_text (field (fixture, index), text);
  g_signal_emit_by_name (field (fixture, index), "activate");
}

static gboolean
is_derived (Fixture *fixture,
            guint    index)
{
  return gtk_widget_has_css_class (widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_ENTRY, index), "derived");
}

static void
assert_values (Fixture      *fixture,
               const double *expected)
{
  double values[LIAISON_N_QUANTILES];

  g_assert_true (liaison_quantile_editor_get_values (fixture->editor, values));
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      g_assert_cmpfloat_with_epsilon (values[i], expected[i], 1e-9);
      g_assert_cmpfloat (liaison_quantile_plot_get_value (widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_PLOT, 0), i), ==, values[i]);
    }
}

#define assert_five(fixture, ...) assert_values (fixture, (const double[]) { __VA_ARGS__ })

static void
test_two_are_enough (Fixture       *fixture,
                     gconstpointer  data)
{
  double values[LIAISON_N_QUANTILES];

  type_in (fixture, 0, "90");
  g_assert_false (liaison_quantile_editor_get_values (fixture->editor, values));
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  type_in (fixture, 4, "150");
  assert_five (fixture, 90, 107.6, 120, 132.4, 150);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (field (fixture, 2)), ==, "120");
  g_assert_true (is_derived (fixture, 2));
  g_assert_false (is_derived (fixture, 4));
  type_in (fixture, 2, "110");
  g_assert_false (is_derived (fixture, 2));
  assert_five (fixture, 90, 101.8, 110, 126.4, 150);
  /* What is emptied is derived again. */
  type_in (fixture, 2, "");
  g_assert_true (is_derived (fixture, 2));
  g_assert_cmpstr (gtk_editable_get_text (field (fixture, 2)), ==, "120");
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  const double before[] = { 1, 2, 3, 4, 5 };

  liaison_quantile_editor_set (fixture->editor, before);
  type_in (fixture, 1, "20");
  gtk_test_accessible_assert_state (field (fixture, 2), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  assert_values (fixture, before);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  /* What the document says again does not take it away. */
  liaison_quantile_editor_set (fixture->editor, before);
  g_assert_cmpstr (gtk_editable_get_text (field (fixture, 1)), ==, "20");
  type_in (fixture, 2, "30");
  type_in (fixture, 3, "40");
  type_in (fixture, 4, "50");
  assert_five (fixture, 1, 20, 30, 40, 50);
  gtk_test_accessible_assert_state (field (fixture, 2), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  liaison_quantile_editor_clear (fixture->editor);
  g_assert_cmpstr (gtk_editable_get_text (field (fixture, 1)), ==, "");
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  const double before[] = { 1, 2, 3, 4, 5 };

  liaison_quantile_editor_set (fixture->editor, before);
  type_in (fixture, 2, "three");
  gtk_test_accessible_assert_state (field (fixture, 2), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (gtk_editable_get_text (field (fixture, 2)), ==, "three");
  assert_values (fixture, before);
}

/* Where a handle is in its plot. */
static double
middle_of (Fixture *fixture,
           guint    index)
{
  GtkWidget *plot = widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_PLOT, 0);
  GtkWidget *handle = widget_nth (plot, LIAISON_TYPE_QUANTILE_HANDLE, index);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (handle, plot, &bounds));
  return bounds.origin.x + bounds.size.width / 2.0;
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  const double before[] = { 90, 108, 120, 132, 150 };
  gpointer handle;

  liaison_quantile_editor_set_unit (fixture->editor, "km");
  liaison_quantile_editor_set (fixture->editor, before);
  handle = widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_HANDLE, 2);
  gtk_test_accessible_assert_role (handle, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Median");
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 120.0);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 108.0);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 132.0);
  g_signal_emit_by_name (handle, "stepped", 2);
  assert_five (fixture, 90, 108, 122, 132, 150);
  gtk_test_accessible_assert_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 122.0);
  g_assert_cmpstr (gtk_editable_get_text (field (fixture, 2)), ==, "122");
  /* Never past its neighbour. */
  g_signal_emit_by_name (handle, "stepped", 100);
  assert_five (fixture, 90, 108, 132, 132, 150);
  g_assert_cmpuint (fixture->n_edits, ==, 2);
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  const double values[] = { 90, 108, 120, 132, 150 };
  double x[LIAISON_N_QUANTILES];

  liaison_quantile_editor_set (fixture->editor, values);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  for (guint turn = 0; turn < 2; turn++)
    {
      gtk_widget_set_direction (widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_PLOT, 0), turn == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      gtk_widget_queue_allocate (widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_PLOT, 0));
      for (guint i = 0; i < 200; i++)
        {
          g_usleep (1000);
          g_main_context_iteration (NULL, FALSE);
        }
      for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
        x[i] = middle_of (fixture, i);
      for (guint i = 1; i < LIAISON_N_QUANTILES; i++)
        g_assert_true (turn == 0 ? x[i] > x[i - 1] + 5 : x[i] < x[i - 1] - 5);
      /* 12 and 12 are the same width. */
      g_assert_cmpfloat_with_epsilon (ABS (x[2] - x[1]), ABS (x[3] - x[2]), 1.5);
    }
}

static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  double values[LIAISON_N_QUANTILES];
  g_autofree char *day = NULL;

  type_in (fixture, 0, "2024-01-01");
  type_in (fixture, 4, "2024-12-31");
  g_assert_true (liaison_quantile_editor_get_values (fixture->editor, values));
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    g_assert_cmpfloat (values[i], ==, round (values[i]));
  g_assert_cmpfloat (values[0], ==, liaison_moment_to_day ("2024-01-01"));
  day = liaison_moment_from_day ((int) values[2]);
  g_assert_cmpstr (liaison_date_entry_get_date (widget_nth (fixture->editor, LIAISON_TYPE_DATE_ENTRY, 2)), ==, day);
  g_signal_emit_by_name (widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_HANDLE, 0), "stepped", -1);
  g_assert_cmpstr (liaison_date_entry_get_date (widget_nth (fixture->editor, LIAISON_TYPE_DATE_ENTRY, 0)), <, "2024-01-01");
}

/* Where the years end, the drawing ends. */
static void
test_last_days (Fixture       *fixture,
                gconstpointer  data)
{
  double values[LIAISON_N_QUANTILES];

  type_in (fixture, 0, "9999-12-30");
  type_in (fixture, 4, "9999-12-31");
  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (widget_nth (fixture->editor, LIAISON_TYPE_QUANTILE_HANDLE, 4), "stepped", 10);
  g_assert_true (liaison_quantile_editor_get_values (fixture->editor, values));
  g_assert_cmpfloat (values[4], ==, liaison_moment_to_day ("9999-12-31"));
}

#define ADD(name, type, func) \
  g_test_add ("/forecast/quantile-editor/" name, Fixture, GINT_TO_POINTER (type), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("two-are-enough", LIAISON_QUESTION_QUANTITY, test_two_are_enough);
  ADD ("order", LIAISON_QUESTION_QUANTITY, test_order);
  ADD ("wrong", LIAISON_QUESTION_QUANTITY, test_wrong);
  ADD ("keys", LIAISON_QUESTION_QUANTITY, test_keys);
  ADD ("places", LIAISON_QUESTION_QUANTITY, test_places);
  ADD ("days", LIAISON_QUESTION_DATE, test_days);
  ADD ("last-days", LIAISON_QUESTION_DATE, test_last_days);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/forecast/date-entry.h"

#include <adwaita.h>

#include "widget-fixture.h"

typedef struct
{
  LiaisonDateEntry *widget;
  GtkEntry *entry;
  GtkCalendar *calendar;
  guint n_edits;
} Fixture;

static void
on_edited (Fixture *fixture)
{
  fixture->n_edits++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->widget = g_object_ref_sink (g_object_new (LIAISON_TYPE_DATE_ENTRY, NULL));
  fixture->entry = widget_find (GTK_WIDGET (fixture->widget), GTK_TYPE_ENTRY);
  fixture->calendar = widget_find (GTK_WIDGET (fixture->widget), GTK_TYPE_CALENDAR);
  g_signal_connect_swapped (fixture->widget, "edited", G_CALLBACK (on_edited), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->widget);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *date;
  } cases[] = {
    { "2022-01-20", "2022-01-20" }, { "  2022-01-20 ", "2022-01-20" }, { "20 January 2022", "2022-01-20" },
    { "January 20, 2022", "2022-01-20" }, { "31 Dec 2021", "2021-12-31" }, { "2023-02-29", NULL },
    { "2022-01", NULL }, { "2022-", NULL }, { "soon", NULL }, { "", NULL }, { "   ", NULL }, { "31 February 2022", NULL },
    { "20", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = liaison_date_entry_parse (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  liaison_date_entry_set_date (fixture->widget, "2022-01-20");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "20 January 2022");
  liaison_date_entry_set_date (fixture->widget, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
}

/* What is typed counts at once, and is put in order afterwards. */
static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  type (fixture, "2022-01-20");
  g_assert_cmpstr (liaison_date_entry_get_date (fixture->widget), ==, "2022-01-20");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "2022-01-20");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "20 January 2022");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  type (fixture, "");
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_null (liaison_date_entry_get_date (fixture->widget));
  g_assert_cmpuint (fixture->n_edits, ==, 2);
}

/* What is no day stays where it was typed, is marked, and changes nothing. */
static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  liaison_date_entry_set_date (fixture->widget, "2022-01-20");
  type (fixture, "2022-02-30");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->entry), "error"));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->entry), "error"));
  gtk_test_accessible_assert_state (fixture->entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "2022-02-30");
  g_assert_cmpstr (liaison_date_entry_get_date (fixture->widget), ==, "2022-01-20");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  type (fixture, "2022-02-28");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->entry), "error"));
  g_assert_cmpstr (liaison_date_entry_get_date (fixture->widget), ==, "2022-02-28");
}

static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GDateTime) day = g_date_time_new_local (2023, 5, 9, 0, 0, 0.0);

  gtk_calendar_select_day (fixture->calendar, day);
  g_assert_cmpstr (liaison_date_entry_get_date (fixture->widget), ==, "2023-05-09");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "9 May 2023");
  g_assert_cmpuint (fixture->n_edits, >=, 1);
}

#define ADD(name, func) g_test_add ("/forecast/date-entry/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/forecast/date-entry/parse", test_parse);
  ADD ("set", test_set);
  ADD ("typed", test_typed);
  ADD ("wrong", test_wrong);
  ADD ("calendar", test_calendar);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Alerts, whichever widget this version of libadwaita makes them of. */

#include "interface/compat.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *alert;
  char *response; /* nullable: none yet */
} Fixture;

static void
on_response (GtkWidget  *alert,
             const char *response,
             gpointer    user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (alert == fixture->alert);
  g_assert_null (fixture->response);
  fixture->response = g_strdup (response);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_label_new ("Content"));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));

  fixture->alert = liaison_alert_new ("Take it?", "It was changed.");
  liaison_alert_add_response (fixture->alert, "no", "_No", ADW_RESPONSE_DEFAULT);
  liaison_alert_add_response (fixture->alert, "burn", "_Burn", ADW_RESPONSE_DESTRUCTIVE);
  liaison_alert_add_response (fixture->alert, "yes", "_Yes", ADW_RESPONSE_SUGGESTED);
  liaison_alert_set_responses (fixture->alert, "yes", "no");
  liaison_alert_set_extra_child (fixture->alert, gtk_label_new ("And more"));
  g_signal_connect (fixture->alert, "response", G_CALLBACK (on_response), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->alert), (gpointer *) &fixture->alert);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->alert != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_free (fixture->response);
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *label)
{
  if (gtk_widget_get_mapped (widget) && ((GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), label)) ||
                                         (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
wait_for (Fixture    *fixture,
          const char *label)
{
  GtkWidget *found;

  while ((found = find (fixture->alert, label)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return found;
}

static void
wait_for_response (Fixture    *fixture,
                   const char *expected)
{
  while (fixture->alert != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->response, ==, expected);
}

/* The names of the style classes have changed: "suggested" became "suggested-action". */
static gboolean
looks (GtkWidget  *button,
       const char *appearance)
{
  g_autofree char *later = g_strconcat (appearance, "-action", NULL);

  return gtk_widget_has_css_class (button, appearance) || gtk_widget_has_css_class (button, later);
}

/* It says all that it was given, looks as it was told, and a press answers and takes it away. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  liaison_alert_present (fixture->alert, fixture->window);
  wait_for (fixture, "Take it?");
  wait_for (fixture, "It was changed.");
  wait_for (fixture, "And more");
  g_assert_false (looks (wait_for (fixture, "_No"), "suggested"));
  g_assert_true (looks (wait_for (fixture, "_Yes"), "suggested"));
  g_assert_true (looks (wait_for (fixture, "_Burn"), "destructive"));
  g_signal_emit_by_name (wait_for (fixture, "_Burn"), "clicked");
  wait_for_response (fixture, "burn");
}

/* A widget of a window stands for the window; Enter presses the suggested answer, Escape the one for closing. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_alert_present (fixture->alert, adw_window_get_content (ADW_WINDOW (fixture->window)));
  wait_for (fixture, "_Yes");
  gtk_widget_activate_action (wait_for (fixture, "_Yes"), data, NULL);
  wait_for_response (fixture, g_str_equal (data, "window.close") ? "no" : "yes");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, data, func) g_test_add ("/compat/alert/" name, Fixture, data, set_up, func, tear_down)
  ADD ("answer", NULL, test_answer);
  ADD ("enter", "default.activate", test_keys);
  ADD ("escape", "window.close", test_keys);
#undef ADD
  return g_test_run ();
}

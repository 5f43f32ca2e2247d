/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/article-text.h"

#include <adwaita.h>

/* On a page that is not shown the text takes no focus, where keys would be lost; on the page that is, it does. */
static void
test_focus (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *button = gtk_button_new_with_label ("Open");
  GtkWidget *text = g_object_new (LIAISON_TYPE_ARTICLE_TEXT, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_stack_add_child (GTK_STACK (stack), button);
  gtk_stack_add_child (GTK_STACK (stack), scroller);
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_widget_grab_focus (button);
  g_assert_false (gtk_widget_grab_focus (text));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
  gtk_stack_set_visible_child (GTK_STACK (stack), scroller);
  g_assert_true (gtk_widget_grab_focus (text));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == text);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/article-text/focus", test_focus);
  return g_test_run ();
}

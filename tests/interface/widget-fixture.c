/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-fixture.h"

#include <string.h>

typedef gboolean (*Match) (GtkWidget *widget, gpointer user_data);

/* The first that matches, depth first, or NULL. */
static GtkWidget *
find (GtkWidget *widget,
      Match      match,
      gpointer   user_data)
{
  GtkWidget *found = NULL;

  if (match (widget, user_data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, match, user_data);
  return found;
}

typedef struct
{
  GType type;
  guint n;      /* that come first */
} Place;

static gboolean
is_at (GtkWidget *widget,
       gpointer   user_data)
{
  Place *place = user_data;

  return G_TYPE_CHECK_INSTANCE_TYPE (widget, place->type) && place->n-- == 0;
}

gpointer
widget_find (gpointer widget,
             GType    type)
{
  Place place = { type, 0 };

  return find (GTK_WIDGET (widget), is_at, &place);
}

gpointer
widget_nth (gpointer widget,
            GType    type,
            guint    index)
{
  Place place = { type, index };
  GtkWidget *found = find (GTK_WIDGET (widget), is_at, &place);

  g_assert_nonnull (found);
  return found;
}

static gboolean
says (GtkWidget *widget,
      gpointer   words)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

GtkWidget *
widget_find_label (GtkWidget  *widget,
                   const char *words)
{
  return find (widget, says, (gpointer) words);
}

GtkWidget *
widget_present (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
widget_close (GtkWidget *window,
              gpointer   widget)
{
  g_object_add_weak_pointer (widget, &widget);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (widget);
}

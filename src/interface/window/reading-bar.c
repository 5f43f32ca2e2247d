/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonReadingBar: that a file is being read, how much of its time is gone, and a way to stop.
 * What is read soon is not mentioned. CSS node: readingbar. Accessible role: status. */

#include "interface/window/reading-bar.h"

#include <glib/gi18n.h>

#include "article/import/import.h"

/* What takes less than this is not shown, in microseconds. */
#define PATIENCE (G_USEC_PER_SEC / 2)

/* How often the time is shown, in milliseconds. */
#define TICK 100

/* A file that is being read. */
typedef struct
{
  GCancellable *cancellable;
  char *name;
  gint64 since;
} Reading;

struct _LiaisonReadingBar
{
  GtkWidget parent_instance;

  GQueue readings; /* of Reading; the first is shown */
  guint ticking;

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkLabel *time;
  GtkProgressBar *progress;
  GtkWidget *cancel_button;
};

G_DEFINE_FINAL_TYPE (LiaisonReadingBar, liaison_reading_bar, GTK_TYPE_WIDGET)

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->cancellable);
  g_free (reading->name);
  g_free (reading);
}

static void
show_time (LiaisonReadingBar *self,
           gint64             passed)
{
  guint seconds = MIN (passed / G_USEC_PER_SEC, LIAISON_IMPORT_SECONDS);
  /* Translators: seconds that have passed, of those that reading a file may take. */
  g_autofree char *text = g_strdup_printf (_("%u of %u s"), seconds, LIAISON_IMPORT_SECONDS);

  gtk_label_set_label (self->time, text);
  gtk_progress_bar_set_fraction (
      self->progress, MIN ((double) passed / G_USEC_PER_SEC / LIAISON_IMPORT_SECONDS, 1.0));
}

static gboolean
on_tick (gpointer user_data)
{
  LiaisonReadingBar *self = user_data;
  Reading *first = g_queue_peek_head (&self->readings);
  gint64 passed = g_get_monotonic_time () - first->since;

  if (passed < PATIENCE)
    return G_SOURCE_CONTINUE;
  show_time (self, passed);
  if (!gtk_revealer_get_reveal_child (self->revealer))
    {
      /* Translators: %s is the name of a file. */
      g_autofree char *text = g_strdup_printf (_("Reading “%s”…"), first->name);

      gtk_label_set_label (self->label, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
      gtk_widget_set_sensitive (self->cancel_button, TRUE);
      gtk_revealer_set_reveal_child (self->revealer, TRUE);
    }
  return G_SOURCE_CONTINUE;
}

/* Nobody waits any longer, whatever is still under way. */
static void
cancel_all (LiaisonReadingBar *self)
{
  for (GList *l = self->readings.head; l != NULL; l = l->next)
    g_cancellable_cancel (((Reading *) l->data)->cancellable);
}

static void
on_cancel (LiaisonReadingBar *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  cancel_all (self);
}

/* The window closes: whoever reads for it holds on to the bar until then. */
static void
liaison_reading_bar_unrealize (GtkWidget *widget)
{
  cancel_all (LIAISON_READING_BAR (widget));

  GTK_WIDGET_CLASS (liaison_reading_bar_parent_class)->unrealize (widget);
}

static void
liaison_reading_bar_dispose (GObject *object)
{
  LiaisonReadingBar *self = LIAISON_READING_BAR (object);
  GtkWidget *child;

  cancel_all (self);
  g_queue_clear_full (&self->readings, free_reading);
  g_clear_handle_id (&self->ticking, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_reading_bar_parent_class)->dispose (object);
}

static void
liaison_reading_bar_class_init (LiaisonReadingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_reading_bar_dispose;
  widget_class->unrealize = liaison_reading_bar_unrealize;
  gtk_widget_class_set_css_name (widget_class, "readingbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/window/reading-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadingBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadingBar, label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadingBar, time);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadingBar, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReadingBar, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
}

static void
liaison_reading_bar_init (LiaisonReadingBar *self)
{
  g_queue_init (&self->readings);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_reading_bar_begin:
 * @self: a reading bar
 * @name: the name of a file whose reading begins
 *
 * Shows, when it takes long, that the file is being read. Every reading that was begun has to be
 * ended with liaison_reading_bar_end().
 *
 * Returns: (transfer none): is cancelled when the reader wants to stop, or the bar goes away
 */
GCancellable *
liaison_reading_bar_begin (LiaisonReadingBar *self,
                           const char        *name)
{
  Reading *reading;

  g_return_val_if_fail (LIAISON_IS_READING_BAR (self), NULL);

  reading = g_new0 (Reading, 1);
  reading->cancellable = g_cancellable_new ();
  reading->name = g_strdup (name);
  reading->since = g_get_monotonic_time ();
  g_queue_push_tail (&self->readings, reading);
  if (self->ticking == 0)
    self->ticking = g_timeout_add (TICK, on_tick, self);
  return reading->cancellable;
}

/**
 * liaison_reading_bar_end:
 * @self: a reading bar
 * @reading: what liaison_reading_bar_begin() returned
 *
 * The file was read, or was not. The bar is hidden, or shows the file whose turn is next.
 */
void
liaison_reading_bar_end (LiaisonReadingBar *self,
                         GCancellable      *reading)
{
  g_return_if_fail (LIAISON_IS_READING_BAR (self));

  for (GList *l = self->readings.head; l != NULL; l = l->next)
    if (((Reading *) l->data)->cancellable == reading)
      {
        free_reading (l->data);
        g_queue_delete_link (&self->readings, l);
        break;
      }
  if (self->revealer != NULL)
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (g_queue_is_empty (&self->readings))
    g_clear_handle_id (&self->ticking, g_source_remove);
}

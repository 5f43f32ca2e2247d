/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEmptyPage: what a window without an article says can be done. Rows activate "win.open-uri". CSS node: widget. */

#include "interface/window/empty-page.h"

#include <adwaita.h>

#include "interface/window/recent.h"

struct _LiaisonEmptyPage
{
  GtkWidget parent_instance;

  GPtrArray *rows; /* of GtkWidget *, in recent_group */

  /* Template children */
  GtkWidget *open_button;
  AdwPreferencesGroup *recent_group;
  AdwPreferencesGroup *sample_group;
};

G_DEFINE_FINAL_TYPE (LiaisonEmptyPage, liaison_empty_page, GTK_TYPE_WIDGET)

static GtkWidget *
new_row (const LiaisonRecent *recent)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recent->title);
  if (recent->place != NULL)
    {
      g_autofree char *markup = g_markup_escape_text (recent->place, -1);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", recent->uri);
  return row;
}

static gboolean
liaison_empty_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIAISON_EMPTY_PAGE (widget)->open_button);
}

static void
liaison_empty_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_empty_page_parent_class)->dispose (object);
}

static void
liaison_empty_page_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_EMPTY_PAGE (object)->rows);

  G_OBJECT_CLASS (liaison_empty_page_parent_class)->finalize (object);
}

static void
liaison_empty_page_class_init (LiaisonEmptyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_empty_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_empty_page_finalize;
  widget_class->grab_focus = liaison_empty_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/window/empty-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEmptyPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEmptyPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEmptyPage, sample_group);
}

static void
liaison_empty_page_init (LiaisonEmptyPage *self)
{
  g_autoptr (GPtrArray) samples = liaison_recent_samples ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < samples->len; i++)
    adw_preferences_group_add (self->sample_group, new_row (g_ptr_array_index (samples, i)));
  liaison_empty_page_update (self);
}

void
liaison_empty_page_update (LiaisonEmptyPage *self)
{
  g_autoptr (GPtrArray) recent = NULL;

  g_return_if_fail (LIAISON_IS_EMPTY_PAGE (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  recent = liaison_recent_files ();
  for (guint i = 0; i < recent->len; i++)
    {
      GtkWidget *row = new_row (g_ptr_array_index (recent, i));

      adw_preferences_group_add (self->recent_group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), recent->len > 0);
}

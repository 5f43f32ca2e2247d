/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonExportDialog: asks in which form the diagram is to be exported, before the file dialog asks where: so the name that
 * is chosen there is the one that is written. CSS node: window. Accessible role: dialog. */

#include "interface/window/export-dialog.h"

#include <glib/gi18n.h>

#define RESOURCE "/io/github/liaison_app/Liaison/window/export-dialog.ui"

struct _LiaisonExportDialog
{
  AdwWindow parent_instance;

  AdwComboRow *format;
  AdwComboRow *size;
  GtkWidget *ground;
  GtkSwitch *dark;
};

G_DEFINE_FINAL_TYPE (LiaisonExportDialog, liaison_export_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
  gboolean is_picture;
  guint format;
} formats[] = {
  { N_("SVG – picture with text"), TRUE, LIAISON_PICTURE_SVG },
  { N_("PNG – picture in pixels"), TRUE, LIAISON_PICTURE_PNG },
  { N_("PDF – page"), TRUE, LIAISON_PICTURE_PDF },
  { N_("GraphML – for Gephi, yEd, igraph"), FALSE, LIAISON_EXPORT_GRAPHML },
  { N_("GEXF – for Gephi"), FALSE, LIAISON_EXPORT_GEXF },
  { N_("DOT – for Graphviz"), FALSE, LIAISON_EXPORT_DOT },
  { N_("CSV – table of relations"), FALSE, LIAISON_EXPORT_CSV },
  { N_("CSV – table of entities"), FALSE, LIAISON_EXPORT_CSV_ENTITIES },
  { N_("JSON – nodes and links"), FALSE, LIAISON_EXPORT_JSON },
};

const char *
liaison_export_wish_extension (const LiaisonExportWish *wish)
{
  return wish->is_picture ? liaison_picture_format_extension (wish->picture) : liaison_export_format_extension (wish->network);
}

static void
on_format_changed (LiaisonExportDialog *self)
{
  LiaisonExportWish wish = liaison_export_dialog_get_wish (self);

  gtk_widget_set_visible (GTK_WIDGET (self->size), wish.is_picture && wish.picture == LIAISON_PICTURE_PNG);
  gtk_widget_set_visible (self->ground, wish.is_picture);
}

static void
on_export (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LiaisonExportDialog *self = g_object_ref (LIAISON_EXPORT_DIALOG (widget));

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[EXPORT], 0);
  g_object_unref (self);
}

static void
liaison_export_dialog_class_init (LiaisonExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[EXPORT] = g_signal_new ("export", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, ground);
  gtk_widget_class_bind_template_child (widget_class, LiaisonExportDialog, dark);
  gtk_widget_class_install_action (widget_class, "dialog.export", NULL, on_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
liaison_export_dialog_init (LiaisonExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    gtk_string_list_append (names, _(formats[i].name));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (names));
  g_signal_connect_object (self->format, "notify::selected", G_CALLBACK (on_format_changed), self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->format));
  on_format_changed (self);
}

/**
 * liaison_export_dialog_new:
 * @parent: the window whose diagram it is
 *
 * Returns: a dialog, to be presented
 */
GtkWidget *
liaison_export_dialog_new (GtkWindow *parent)
{
  return g_object_new (LIAISON_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
}

/**
 * liaison_export_dialog_get_wish:
 * @self: a dialog
 *
 * Returns: what is chosen in it
 */
LiaisonExportWish
liaison_export_dialog_get_wish (LiaisonExportDialog *self)
{
  LiaisonExportWish wish = { 0 };
  guint chosen = MIN (adw_combo_row_get_selected (self->format), G_N_ELEMENTS (formats) - 1);

  wish.is_picture = formats[chosen].is_picture;
  if (wish.is_picture)
    wish.picture = formats[chosen].format;
  else
    wish.network = formats[chosen].format;
  wish.scale = 1 + MIN (adw_combo_row_get_selected (self->size), LIAISON_PICTURE_MAX_SCALE - 1);
  wish.style = gtk_switch_get_active (self->dark) ? LIAISON_PALETTE_DARK : LIAISON_PALETTE_LIGHT;
  return wish;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramLost: a button that says how many corrections no longer fit the article, and opens a list of them. CSS node:
 * diagram-lost. Accessible role: group, around the button. */

#include "interface/diagram/diagram-lost.h"

#include <glib/gi18n.h>

#include "interface/correction-words.h"
#include "interface/document-corrections.h"

#define MAX_CHARS 44
#define MOST_HEIGHT 260

struct _LiaisonDiagramLost
{
  GtkWidget parent_instance;

  LiaisonDocument *document;  /* nullable */
  GSignalGroup *document_signals;
  GtkMenuButton *button;
  GtkLabel *label;
  GtkWidget *rows;            /* a box */
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramLost, liaison_diagram_lost, GTK_TYPE_WIDGET)

static const GPtrArray *
get_lost (LiaisonDiagramLost *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;

  return network != NULL ? liaison_network_get_lost (network) : NULL;
}

static void
add_row (LiaisonDiagramLost      *self,
         const LiaisonCorrection *correction)
{
  g_autofree char *words = liaison_correction_dup_words (correction);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->rows), label);
}

static void
update (LiaisonDiagramLost *self)
{
  const GPtrArray *lost = get_lost (self);
  guint n = lost != NULL ? lost->len : 0;
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "%u correction no longer fits the article",
                                                        "%u corrections no longer fit the article", n), n);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < n; i++)
    add_row (self, g_ptr_array_index (lost, i));
  gtk_label_set_label (self->label, text);
  if (n == 0)
    gtk_menu_button_popdown (self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
on_drop (LiaisonDiagramLost *self)
{
  gtk_menu_button_popdown (self->button);
  if (self->document != NULL && get_lost (self) != NULL)
    liaison_document_drop_lost (self->document);
}

static GtkWidget *
make_list (LiaisonDiagramLost *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  return scroller;
}

static GtkWidget *
make_popover (LiaisonDiagramLost *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *why = gtk_label_new (_("What these change is not in this article any more. They are kept, in case it comes back."));
  GtkWidget *drop = gtk_button_new_with_mnemonic (_("_Drop Them"));

  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_xalign (GTK_LABEL (why), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (why), MAX_CHARS);
  gtk_widget_add_css_class (why, "dim-label");
  gtk_widget_set_halign (drop, GTK_ALIGN_END);
  g_signal_connect_object (drop, "clicked", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), why);
  gtk_box_append (GTK_BOX (box), drop);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
liaison_diagram_lost_dispose (GObject *object)
{
  LiaisonDiagramLost *self = LIAISON_DIAGRAM_LOST (object);

  g_clear_object (&self->document);
  g_clear_object (&self->document_signals);
  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;

  G_OBJECT_CLASS (liaison_diagram_lost_parent_class)->dispose (object);
}

static void
liaison_diagram_lost_class_init (LiaisonDiagramLostClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_lost_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "diagram-lost");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_diagram_lost_init (LiaisonDiagramLost *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, make_popover (self));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (update), self);
  update (self);
}

/**
 * liaison_diagram_lost_set_document:
 * @self: a notice
 * @document: (nullable): the document whose corrections it speaks of
 */
void
liaison_diagram_lost_set_document (LiaisonDiagramLost *self,
                                   LiaisonDocument    *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_LOST (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  update (self);
}

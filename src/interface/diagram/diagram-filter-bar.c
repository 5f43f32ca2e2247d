/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramFilterBar: a pill that is there while a filter is at work: how much it leaves, of what, and a button that ends it.
 * Also says in it why something that the reader asked for cannot be shown. CSS node: diagram-filter-bar with the class .pill-box.
 * Accessible role: status, so that a change is read out. */

#include "interface/diagram/diagram-filter-bar.h"

#include <glib/gi18n.h>

#define SECONDS 6

struct _LiaisonDiagramFilterBar
{
  GtkWidget parent_instance;

  LiaisonDocument *document; /* nullable */
  GSignalGroup *filter_signals;
  GSignalGroup *document_signals;
  char *sentence;            /* said in place of what is shown; nullable */
  guint timeout_id;

  GtkWidget *box;
  GtkLabel *label;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramFilterBar, liaison_diagram_filter_bar, GTK_TYPE_WIDGET)

static LiaisonFilter *
filter_of (LiaisonDiagramFilterBar *self)
{
  return self->document != NULL ? liaison_document_get_filter (self->document) : NULL;
}

/* What is looked at, or NULL. */
static char *
dup_focus (LiaisonFilter *filter)
{
  LiaisonEntity *entity, *other;
  guint steps;

  switch (liaison_filter_get_focus (filter, &entity, &other, &steps))
    {
    case LIAISON_FOCUS_NEIGHBOURHOOD:
      return g_strdup_printf (g_dngettext (NULL, "%u step around %s", "%u steps around %s", steps), steps,
                              liaison_entity_get_name (entity));
    case LIAISON_FOCUS_PATH:
      /* Translators: the names of the two entities between which the paths are shown */
      return g_strdup_printf (_("Between %s and %s"), liaison_entity_get_name (entity), liaison_entity_get_name (other));
    case LIAISON_FOCUS_NONE:
    default:
      return NULL;
    }
}

static char *
dup_text (LiaisonFilter *filter)
{
  GListModel *entities = liaison_network_get_entities (liaison_filter_get_network (filter));
  g_autofree char *focus = dup_focus (filter);
  /* Translators: how many of all entities a filter leaves */
  g_autofree char *count = g_strdup_printf (_("%u of %u shown"), liaison_filter_get_n_shown (filter), g_list_model_get_n_items (entities));

  return focus != NULL ? g_strconcat (focus, " · ", count, NULL) : g_steal_pointer (&count);
}

static void
update (LiaisonDiagramFilterBar *self)
{
  LiaisonFilter *filter = filter_of (self);
  gboolean active = filter != NULL && liaison_filter_get_network (filter) != NULL && liaison_filter_get_active (filter);
  g_autofree char *text = self->sentence != NULL ? g_strdup (self->sentence) : active ? dup_text (filter) : g_strdup ("");

  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  gtk_widget_set_visible (self->clear, active);
  gtk_widget_set_visible (GTK_WIDGET (self), active || self->sentence != NULL);
}

static void
stop_saying (LiaisonDiagramFilterBar *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->sentence, g_free);
}

static void
on_changed (LiaisonDiagramFilterBar *self)
{
  stop_saying (self);
  update (self);
}

static gboolean
on_timeout (gpointer user_data)
{
  LiaisonDiagramFilterBar *self = user_data;

  self->timeout_id = 0;
  on_changed (self);
  return G_SOURCE_REMOVE;
}

static void
on_clear (LiaisonDiagramFilterBar *self)
{
  LiaisonFilter *filter = filter_of (self);

  /* The button goes with what it clears; the focus goes to the diagram. */
  gtk_widget_activate_action (GTK_WIDGET (self), "explore.diagram", NULL);
  if (filter != NULL)
    liaison_filter_clear (filter);
}

static void
liaison_diagram_filter_bar_dispose (GObject *object)
{
  LiaisonDiagramFilterBar *self = LIAISON_DIAGRAM_FILTER_BAR (object);

  stop_saying (self);
  g_clear_object (&self->filter_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_diagram_filter_bar_parent_class)->dispose (object);
}

static void
liaison_diagram_filter_bar_class_init (LiaisonDiagramFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_filter_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "diagram-filter-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_diagram_filter_bar_init (LiaisonDiagramFilterBar *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_natural_wrap_mode (self->label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (self->label, 3);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  self->clear = gtk_button_new_with_mnemonic (_("Cl_ear"));
  gtk_widget_set_tooltip_text (self->clear, _("Clear Filters"));
  gtk_widget_add_css_class (self->clear, "flat");
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear), self);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self->box), self->clear);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "pill-box");
  self->filter_signals = g_signal_group_new (LIAISON_TYPE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (on_changed), self);
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (on_changed), self);
  update (self);
}

/**
 * liaison_diagram_filter_bar_set_document:
 * @self: a bar
 * @document: (nullable): the document of whose filter it tells
 */
void
liaison_diagram_filter_bar_set_document (LiaisonDiagramFilterBar *self,
                                         LiaisonDocument         *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_FILTER_BAR (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->filter_signals, filter_of (self));
  g_signal_group_set_target (self->document_signals, document);
  on_changed (self);
}

/**
 * liaison_diagram_filter_bar_say:
 * @self: a bar
 * @sentence: what to say
 *
 * Says @sentence for some seconds, or until the filter changes.
 */
void
liaison_diagram_filter_bar_say (LiaisonDiagramFilterBar *self,
                                const char              *sentence)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_FILTER_BAR (self));

  stop_saying (self);
  self->sentence = g_strdup (sentence);
  self->timeout_id = g_timeout_add_seconds (SECONDS, on_timeout, self);
  update (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramSearch: finds entities by name and alias, and relations by their words, whether or not the diagram shows them, and
 * says if it does not. Letters that are typed in the diagram begin a search. CSS node: popover with the class .search. Accessible
 * role: that of a popover, with its label. */

#include "interface/diagram/diagram-search.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "interface/diagram/diagram-private.h"
#include "interface/diagram/diagram.h"

#define MAX_RESULTS 50
#define FOUND "liaison-found"

struct _LiaisonDiagramSearch
{
  GtkPopover parent_instance;

  LiaisonDocument *document; /* nullable */
  LiaisonDiagramView *view;  /* weak */
  guint n_results;

  GtkSearchEntry *entry;
  GtkWidget *scroller;
  GtkListBox *results;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramSearch, liaison_diagram_search, GTK_TYPE_POPOVER)

/* Why what was found cannot be seen, or NULL. */
static const char *
why_hidden (LiaisonDiagramSearch *self,
            gpointer              found)
{
  LiaisonFilter *filter = liaison_document_get_filter (self->document);
  gboolean entity = LIAISON_IS_ENTITY (found);

  if (entity ? !liaison_filter_shows_entity (filter, found) : !liaison_filter_shows_relation (filter, found))
    return _("hidden by the filter");
  if (self->view == NULL)
    return NULL;
  if (entity ? _liaison_diagram_view_find (self->view, found) < 0
             : _liaison_diagram_view_find (self->view, liaison_relation_get_source (found)) < 0 ||
                 _liaison_diagram_view_find (self->view, liaison_relation_get_target (found)) < 0)
    return _("not among the most important");
  return NULL;
}

static GtkWidget *
make_row (LiaisonDiagramSearch *self,
          gpointer              found,
          const char           *icon,
          const char           *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);
  const char *hidden = why_hidden (self, found);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  g_autofree char *spoken = hidden != NULL ? g_strconcat (title, ", ", hidden, NULL) : g_strdup (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (lines), label);
  if (hidden != NULL)
    {
      GtkWidget *note = gtk_label_new (hidden);

      gtk_label_set_xalign (GTK_LABEL (note), 0);
      gtk_widget_add_css_class (note, "dim-label");
      gtk_widget_add_css_class (note, "caption");
      gtk_box_append (GTK_BOX (lines), note);
    }
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  if (LIAISON_IS_ENTITY (found))
    {
      gtk_widget_add_css_class (image, "kind");
      gtk_widget_add_css_class (image, liaison_entity_kind_to_string (liaison_entity_get_kind (found)));
    }
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), FOUND, g_object_ref (found), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
add (LiaisonDiagramSearch *self,
     gpointer              found,
     const char           *icon,
     const char           *title)
{
  gtk_list_box_append (self->results, make_row (self, found, icon, title));
  self->n_results++;
}

/* Each word that is looked for begins a word, whatever its case and accents. */
static gboolean
matches (const char *text,
         const char *words)
{
  g_autofree char *plain = g_str_to_ascii (words, "C");

  return g_str_match_string (words, text, TRUE) || g_str_match_string (plain, text, TRUE);
}

static gboolean
matches_entity (LiaisonEntity *entity,
                const char    *words)
{
  const GPtrArray *aliases = liaison_entity_get_aliases (entity);

  if (matches (liaison_entity_get_name (entity), words))
    return TRUE;
  for (guint i = 0; i < aliases->len; i++)
    if (matches (g_ptr_array_index (aliases, i), words))
      return TRUE;
  return FALSE;
}

static void
find_entities (LiaisonDiagramSearch *self,
               GListModel           *entities,
               const char           *words)
{
  for (guint i = 0; i < g_list_model_get_n_items (entities) && self->n_results < MAX_RESULTS; i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      if (matches_entity (entity, words))
        add (self, entity, liaison_entity_kind_icon (liaison_entity_get_kind (entity)), liaison_entity_get_name (entity));
    }
}

static void
find_relations (LiaisonDiagramSearch *self,
                GListModel           *relations,
                const char           *words)
{
  for (guint i = 0; i < g_list_model_get_n_items (relations) && self->n_results < MAX_RESULTS; i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      g_autofree char *label = liaison_relation_dup_label (relation);
      g_autofree char *sentence = NULL;

      if (!matches (label, words))
        continue;
      sentence = liaison_relation_dup_sentence (relation);
      add (self, relation, "liaison-relation-symbolic", sentence);
    }
}

static void
clear (LiaisonDiagramSearch *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->results, 0)) != NULL)
    gtk_list_box_remove (self->results, GTK_WIDGET (row));
  self->n_results = 0;
}

static void
on_changed (LiaisonDiagramSearch *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  clear (self);
  if (network != NULL && words[0] != '\0')
    {
      find_entities (self, liaison_network_get_entities (network), words);
      find_relations (self, liaison_network_get_relations (network), words);
    }
  gtk_list_box_select_row (self->results, gtk_list_box_get_row_at_index (self->results, 0));
  gtk_widget_set_visible (self->scroller, self->n_results > 0);
  gtk_widget_set_visible (self->none, self->n_results == 0 && words[0] != '\0');
}

/* Selects what was found, which shows it, whatever the filter says; the focus goes there. */
static void
choose (LiaisonDiagramSearch *self,
        GtkListBoxRow        *row)
{
  g_autoptr (GObject) found = g_object_ref (g_object_get_data (G_OBJECT (row), FOUND));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->view == NULL)
    return;
  if (LIAISON_IS_ENTITY (found))
    liaison_diagram_view_choose_entity (self->view, LIAISON_ENTITY (found));
  else
    liaison_diagram_view_choose_relation (self->view, LIAISON_RELATION (found));
  gtk_widget_grab_focus (gtk_widget_get_ancestor (GTK_WIDGET (self), LIAISON_TYPE_DIAGRAM));
}

static void
on_row_activated (LiaisonDiagramSearch *self,
                  GtkListBoxRow        *row)
{
  choose (self, row);
}

static void
on_activate (LiaisonDiagramSearch *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->results);

  if (row != NULL)
    choose (self, row);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
on_stop_search (LiaisonDiagramSearch *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Up and down go through what was found while the entry keeps the focus. */
static gboolean
on_entry_key (LiaisonDiagramSearch *self,
              guint                 keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->results);
  int step = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 0;
  GtkListBoxRow *next = row != NULL && step != 0
                          ? gtk_list_box_get_row_at_index (self->results, MAX (gtk_list_box_row_get_index (row) + step, 0))
                          : NULL;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  if (next == NULL)
    return GDK_EVENT_STOP;
  gtk_list_box_select_row (self->results, next);
  if (gtk_widget_compute_bounds (GTK_WIDGET (next), GTK_WIDGET (self->results), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
  return GDK_EVENT_STOP;
}

/* A letter that is no shortcut begins a search, as in a list of files. */
static gboolean
on_view_key (LiaisonDiagramSearch  *self,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             GtkEventControllerKey *controller)
{
  gboolean letter = g_unichar_isalpha (gdk_keyval_to_unicode (keyval));

  if (!letter || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || self->document == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_popover_popup (GTK_POPOVER (self));
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static void
on_show (GtkWidget *widget)
{
  LiaisonDiagramSearch *self = LIAISON_DIAGRAM_SEARCH (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  GTK_WIDGET_CLASS (liaison_diagram_search_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
liaison_diagram_search_dispose (GObject *object)
{
  LiaisonDiagramSearch *self = LIAISON_DIAGRAM_SEARCH (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (liaison_diagram_search_parent_class)->dispose (object);
}

static void
liaison_diagram_search_class_init (LiaisonDiagramSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_search_dispose;
  widget_class->show = on_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/diagram/diagram-search.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramSearch, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramSearch, results);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramSearch, none);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
liaison_diagram_search_init (LiaisonDiagramSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_entry_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * liaison_diagram_search_set_document:
 * @self: a search
 * @document: (nullable): in whose network to look
 * @view: the diagram that shows what was found, and whose keys begin a search
 */
void
liaison_diagram_search_set_document (LiaisonDiagramSearch *self,
                                     LiaisonDocument      *document,
                                     LiaisonDiagramView   *view)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_SEARCH (self));

  if (view != self->view)
    {
      GtkEventController *keys = gtk_event_controller_key_new ();

      g_set_weak_pointer (&self->view, view);
      g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_view_key), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (view), keys);
    }
  if (g_set_object (&self->document, document))
    clear (self);
}

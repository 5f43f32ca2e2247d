/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSourceList: the articles of a document. A list view, so that a thousand of them cost as little as ten. CSS node: source-list. */

#include "interface/article/source-list.h"

#include <glib/gi18n.h>

#include "interface/article/source-row.h"
#include "interface/document-sources.h"
#include "interface/fold.h"

/* In pixels. */
#define WIDTH 320
#define MOST_HEIGHT 420
#define ROW_HEIGHT 64       /* about: so much room is asked for before any row is measured */
/* Fewer need no search. */
#define MANY 8

struct _LiaisonSourceList
{
  GtkWidget parent_instance;

  LiaisonDocument *document;  /* nullable */
  char *wanted;               /* what is searched for, folded; nullable */

  GtkWidget *content;
  GtkWidget *heading;
  GtkSearchEntry *search;
  GtkScrolledWindow *scroller;
  GtkListView *view;
  GtkCheckButton *only_news;
  GtkCustomFilter *filter;
  GtkFilterListModel *found;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LiaisonSourceList, liaison_source_list, GTK_TYPE_WIDGET)

static guint chosen_signal;

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  LiaisonSourceList *self = user_data;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (self->wanted == NULL || *self->wanted == '\0')
    return TRUE;
  text = g_strjoin (" ", liaison_source_get_title (item), liaison_source_get_detail (item),
                    liaison_source_get_remark (item), NULL);
  folded = liaison_fold (text);
  return strstr (folded, self->wanted) != NULL;
}

static void
on_search_changed (LiaisonSourceList *self)
{
  g_free (self->wanted);
  self->wanted = liaison_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_activated (LiaisonSourceList *self,
              guint              position)
{
  g_autoptr (LiaisonSource) source = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (self->document == NULL || source == NULL)
    return;
  if (liaison_source_get_article (source) == NULL)
    {
      liaison_document_retry_source (self->document, source);
      return;
    }
  liaison_document_set_source (self->document, source);
  g_signal_emit (self, chosen_signal, 0);
}

static LiaisonSourceList *
list_of (LiaisonSourceRow *row)
{
  return LIAISON_SOURCE_LIST (gtk_widget_get_ancestor (GTK_WIDGET (row), LIAISON_TYPE_SOURCE_LIST));
}

static void
on_retry (LiaisonSourceRow *row)
{
  LiaisonSourceList *self = list_of (row);
  LiaisonSource *source = liaison_source_row_get_source (row);

  if (self == NULL || self->document == NULL || source == NULL)
    return;
  /* The button goes, and the focus stays in the list. */
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  liaison_document_retry_source (self->document, source);
}

static void
on_remove (LiaisonSourceRow *row)
{
  LiaisonSourceList *self = list_of (row);
  LiaisonSource *source = liaison_source_row_get_source (row);

  if (self != NULL && self->document != NULL && source != NULL)
    liaison_document_remove_source (self->document, source);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *row = liaison_source_row_new ();

  g_signal_connect (row, "retry", G_CALLBACK (on_retry), NULL);
  g_signal_connect (row, "remove", G_CALLBACK (on_remove), NULL);
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  liaison_source_row_set_source (LIAISON_SOURCE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  liaison_source_row_set_source (LIAISON_SOURCE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
on_news_toggled (LiaisonSourceList *self)
{
  if (self->document != NULL)
    liaison_document_set_only_news (self->document, gtk_check_button_get_active (self->only_news));
}

static GtkWidget *
make_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) show = g_menu_new ();
  g_autoptr (GMenu) failed = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (add, _("_Add Articles…"), "win.add-article");
  g_menu_append (add, _("Add a _Folder of Articles…"), "win.add-folder");
  g_menu_append (show, _("_Sort by Date"), "win.sort-sources");
  g_menu_append (show, _("Show A_ll in Diagram"), "win.show-all-sources");
  g_menu_append (show, _("Show _Only This One in Diagram"), "win.show-only-source");
  g_menu_append (failed, _("_Try Those That Failed Again"), "win.retry-failed-sources");
  g_menu_append (failed, _("_Remove Those That Failed"), "win.remove-failed-sources");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (add));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (show));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (failed));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
make_head (LiaisonSourceList *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *search = gtk_search_entry_new ();

  self->heading = gtk_label_new (_("Articles"));
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_widget_set_margin_start (self->heading, 6);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_box_append (GTK_BOX (head), self->heading);
  self->search = GTK_SEARCH_ENTRY (search);
  gtk_widget_set_hexpand (search, TRUE);
  g_object_set (search, "placeholder-text", _("Search articles"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search articles"), -1);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), search);
  gtk_box_append (GTK_BOX (head), make_menu_button ());
  return head;
}

static GtkWidget *
make_view (LiaisonSourceList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Articles"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  return scroller;
}

static void
liaison_source_list_dispose (GObject *object)
{
  LiaisonSourceList *self = LIAISON_SOURCE_LIST (object);

  liaison_source_list_set_document (self, NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (liaison_source_list_parent_class)->dispose (object);
}

static void
liaison_source_list_finalize (GObject *object)
{
  g_free (LIAISON_SOURCE_LIST (object)->wanted);

  G_OBJECT_CLASS (liaison_source_list_parent_class)->finalize (object);
}

static void
liaison_source_list_class_init (LiaisonSourceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_source_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_source_list_finalize;
  gtk_widget_class_set_css_name (widget_class, "source-list");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_source_list_init (LiaisonSourceList *self)
{
  GtkWidget *only_news = gtk_check_button_new_with_mnemonic (_("Show Only What Is _New in This Article"));

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->content), make_head (self));
  gtk_box_append (GTK_BOX (self->content), make_view (self));
  self->only_news = GTK_CHECK_BUTTON (only_news);
  g_signal_connect_object (only_news, "toggled", G_CALLBACK (on_news_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->content), only_news);
}

GtkWidget *
liaison_source_list_new (void)
{
  return g_object_new (LIAISON_TYPE_SOURCE_LIST, NULL);
}

/**
 * liaison_source_list_set_document:
 * @self: a list
 * @document: (nullable): whose articles to show
 */
void
liaison_source_list_set_document (LiaisonSourceList *self,
                                  LiaisonDocument   *document)
{
  g_return_if_fail (LIAISON_IS_SOURCE_LIST (self));

  if (!g_set_object (&self->document, document) || self->found == NULL)
    return;
  gtk_filter_list_model_set_model (
    self->found, document != NULL ? liaison_sources_get_model (liaison_document_get_sources (document)) : NULL);
}

void
liaison_source_list_prepare (LiaisonSourceList *self)
{
  LiaisonSource *current;
  guint n;

  g_return_if_fail (LIAISON_IS_SOURCE_LIST (self));

  if (self->document == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_check_button_set_active (self->only_news, liaison_document_get_only_news (self->document));
  current = liaison_document_get_source (self->document);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gtk_widget_set_visible (GTK_WIDGET (self->search), n >= MANY);
  gtk_widget_set_visible (self->heading, n < MANY);
  gtk_scrolled_window_set_min_content_height (self->scroller, (int) MIN (n * ROW_HEIGHT, MOST_HEIGHT));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LiaisonSource) source = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (source != current)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSourceBar: which of several articles is shown. CSS node: source-bar. */

#include "interface/article/source-bar.h"

#include <glib/gi18n.h>

#include "interface/article/source-list.h"
#include "interface/document-sources.h"

struct _LiaisonSourceBar
{
  GtkWidget parent_instance;

  LiaisonDocument *document;   /* nullable */
  GSignalGroup *signals;       /* of the document */
  GSignalGroup *work;          /* of its sources */
  GSignalGroup *items;         /* of their list */

  GtkWidget *content;
  GtkMenuButton *button;
  GtkLabel *label;
  LiaisonSourceList *list;
  GtkWidget *work_row;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (LiaisonSourceBar, liaison_source_bar, GTK_TYPE_WIDGET)

/* "2 of 5: What will be the future of …?" */
static char *
name (LiaisonSourceBar *self)
{
  LiaisonSources *sources = liaison_document_get_sources (self->document);
  LiaisonSource *source = liaison_document_get_source (self->document);
  guint place = 0;

  if (!liaison_sources_find (sources, source, &place))
    return g_strdup (_("Articles"));
  /* Translators: which article of how many is shown, and its title: "2 of 5: What Comes Next" */
  return g_strdup_printf (_("%1$u of %2$u: %3$s"), place + 1, liaison_sources_get_n (sources),
                          liaison_source_get_title (source));
}

static void
update (LiaisonSourceBar *self)
{
  LiaisonSources *sources = self->document != NULL ? liaison_document_get_sources (self->document) : NULL;
  gboolean several = sources != NULL && liaison_sources_get_n (sources) > 1;
  g_autofree char *text = several ? name (self) : g_strdup ("");

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), several);
}

/* "12 of 1,000 read: Talks Resume", while more than the one that is shown is worked on. */
static void
update_work (LiaisonSourceBar *self)
{
  LiaisonSources *sources = self->document != NULL ? liaison_document_get_sources (self->document) : NULL;
  guint left = sources != NULL ? liaison_sources_get_n_left (sources) : 0;
  LiaisonSource *working = left > 0 ? liaison_sources_get_working (sources) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->work_row, working != NULL);
  if (working == NULL)
    return;
  /* Translators: how many articles of how many are read, and the title or file of one that is being read */
  text = g_strdup_printf (_("%1$u of %2$u read: %3$s"), liaison_sources_get_n_batch (sources) - left,
                          liaison_sources_get_n_batch (sources), liaison_source_get_title (working));
  gtk_progress_bar_set_text (self->progress, text);
  gtk_progress_bar_set_fraction (self->progress, MAX (liaison_sources_get_progress (sources), 0.0));
}

static void
on_chosen (LiaisonSourceBar *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
on_shown (LiaisonSourceBar *self)
{
  liaison_source_list_prepare (self->list);
}

static void
on_cancel (LiaisonSourceBar *self)
{
  if (self->document != NULL)
    liaison_document_cancel (self->document);
}

static void
on_bound (LiaisonSourceBar *self)
{
  LiaisonSources *sources = liaison_document_get_sources (self->document);

  g_signal_group_set_target (self->work, sources);
  g_signal_group_set_target (self->items, liaison_sources_get_model (sources));
}

static GtkWidget *
make_step_button (const char *icon,
                  const char *action,
                  const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
make_list_button (LiaisonSourceBar *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  self->button = GTK_MENU_BUTTON (button);
  self->label = GTK_LABEL (label);
  self->list = LIAISON_SOURCE_LIST (liaison_source_list_new ());
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (self->button, content);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->list));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (button, _("The Articles in This Window"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_work_row (LiaisonSourceBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *progress = gtk_progress_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->progress = GTK_PROGRESS_BAR (progress);
  gtk_progress_bar_set_show_text (self->progress, TRUE);
  gtk_progress_bar_set_ellipsize (self->progress, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (progress, TRUE);
  gtk_widget_set_valign (progress, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading articles"), -1);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (on_cancel), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), progress);
  gtk_box_append (GTK_BOX (row), cancel);
  gtk_widget_set_margin_start (row, 6);
  gtk_widget_set_margin_end (row, 6);
  gtk_widget_set_visible (row, FALSE);
  return row;
}

static void
liaison_source_bar_dispose (GObject *object)
{
  LiaisonSourceBar *self = LIAISON_SOURCE_BAR (object);

  if (self->signals != NULL)
    liaison_source_bar_set_document (self, NULL);
  g_clear_object (&self->signals);
  g_clear_object (&self->work);
  g_clear_object (&self->items);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_source_bar_parent_class)->dispose (object);
}

static void
liaison_source_bar_class_init (LiaisonSourceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_source_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "source-bar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_source_bar_init (LiaisonSourceBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (row), make_step_button ("go-previous-symbolic", "win.previous-source", _("Previous Article")));
  gtk_box_append (GTK_BOX (row), make_list_button (self));
  gtk_box_append (GTK_BOX (row), make_step_button ("go-next-symbolic", "win.next-source", _("Next Article")));
  gtk_box_append (GTK_BOX (self->content), row);
  self->work_row = make_work_row (self);
  gtk_box_append (GTK_BOX (self->content), self->work_row);
  self->work = g_signal_group_new (LIAISON_TYPE_SOURCES);
  g_signal_group_connect_swapped (self->work, "notify", G_CALLBACK (update_work), self);
  self->items = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->items, "items-changed", G_CALLBACK (update), self);
  self->signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->signals, "notify::source", G_CALLBACK (update), self);
  g_signal_connect_object (self->signals, "bind", G_CALLBACK (on_bound), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * liaison_source_bar_set_document:
 * @self: a bar
 * @document: (nullable): the document to follow
 */
void
liaison_source_bar_set_document (LiaisonSourceBar *self,
                                 LiaisonDocument  *document)
{
  g_return_if_fail (LIAISON_IS_SOURCE_BAR (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->signals, document);
  if (document == NULL)
    {
      g_signal_group_set_target (self->work, NULL);
      g_signal_group_set_target (self->items, NULL);
    }
  liaison_source_list_set_document (self->list, document);
  update (self);
  update_work (self);
}

void
liaison_source_bar_open (LiaisonSourceBar *self)
{
  g_return_if_fail (LIAISON_IS_SOURCE_BAR (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_menu_button_popup (self->button);
}

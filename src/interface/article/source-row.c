/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSourceRow: one article in the list of sources. CSS node: source-row. */

#include "interface/article/source-row.h"

#include <glib/gi18n.h>

struct _LiaisonSourceRow
{
  GtkWidget parent_instance;

  LiaisonSource *source;    /* nullable */
  GSignalGroup *signals;
  gboolean updating;        /* the check follows the source, not the reader */

  GtkWidget *content;       /* a box of the others */
  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *retry;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (LiaisonSourceRow, liaison_source_row, GTK_TYPE_WIDGET)

static guint remove_signal;
static guint retry_signal;

/* "24 January 2021 · example.org · 12 new", or how far it is, or why it failed. */
static char *
describe (LiaisonSource *source)
{
  int n_new = liaison_source_get_n_new (source);
  const char *detail = liaison_source_get_detail (source);
  g_autofree char *news = NULL;

  switch (liaison_source_get_state (source))
    {
    case LIAISON_SOURCE_WAITING:
      return g_strdup (_("Waiting"));
    case LIAISON_SOURCE_READING:
      return g_strdup (_("Reading…"));
    case LIAISON_SOURCE_ANALYSING:
      return g_strdup (_("Analysing…"));
    case LIAISON_SOURCE_FAILED:
      return g_strdup (liaison_source_get_remark (source));
    case LIAISON_SOURCE_READY:
    default:
      break;
    }
  if (n_new < 0)
    return g_strdup (detail);
  /* Translators: how many people, agencies and so on an article brings that no article before it in the list has. */
  news = g_strdup_printf (g_dngettext (NULL, "%d new", "%d new", (gulong) n_new), n_new);
  return *detail != '\0' ? g_strdup_printf ("%s · %s", news, detail) : g_steal_pointer (&news);
}

static void
update (LiaisonSourceRow *self)
{
  g_autofree char *detail = self->source != NULL ? describe (self->source) : g_strdup ("");
  const char *title = self->source != NULL ? liaison_source_get_title (self->source) : "";
  gboolean failed = self->source != NULL && liaison_source_get_state (self->source) == LIAISON_SOURCE_FAILED;
  /* Translators: %s is the title of an article. */
  g_autofree char *shows = g_strdup_printf (_("Show “%s” in Diagram"), title);
  g_autofree char *removes = g_strdup_printf (_("Remove “%s”"), title);
  /* Translators: %s is the title of an article that could not be read, or the name of its file. */
  g_autofree char *retries = g_strdup_printf (_("Try to Read “%s” Again"), title);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_label_set_lines (self->detail, failed ? 4 : 1);
  if (failed)
    gtk_widget_add_css_class (GTK_WIDGET (self->detail), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->detail), "error");
  self->updating = TRUE;
  gtk_check_button_set_active (self->check, self->source != NULL && liaison_source_get_shown (self->source));
  self->updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, shows, -1);
  gtk_widget_set_visible (self->retry, failed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->retry), GTK_ACCESSIBLE_PROPERTY_LABEL, retries, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, removes, -1);
}

static void
on_toggled (LiaisonSourceRow *self)
{
  if (!self->updating && self->source != NULL)
    liaison_source_set_shown (self->source, gtk_check_button_get_active (self->check));
}

static void
on_remove (LiaisonSourceRow *self)
{
  g_signal_emit (self, remove_signal, 0);
}

static void
on_retry (LiaisonSourceRow *self)
{
  g_signal_emit (self, retry_signal, 0);
}

static GtkWidget *
add_button (LiaisonSourceRow *self,
            const char       *icon,
            const char       *tooltip,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->content), button);
  return button;
}

static GtkLabel *
add_label (GtkBox     *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
liaison_source_row_dispose (GObject *object)
{
  LiaisonSourceRow *self = LIAISON_SOURCE_ROW (object);

  if (self->signals != NULL)
    g_signal_group_set_target (self->signals, NULL);
  g_clear_object (&self->signals);
  g_clear_object (&self->source);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_source_row_parent_class)->dispose (object);
}

static void
liaison_source_row_class_init (LiaisonSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_source_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "source-row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  retry_signal = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  remove_signal = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_source_row_init (LiaisonSourceRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  self->check = GTK_CHECK_BUTTON (check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _("Show in Diagram"));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->content), check);
  self->title = add_label (GTK_BOX (texts), NULL);
  self->detail = add_label (GTK_BOX (texts), "caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (texts, 6);
  gtk_widget_set_margin_bottom (texts, 6);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->content), texts);
  self->retry = add_button (self, "view-refresh-symbolic", _("Try Again"), G_CALLBACK (on_retry));
  self->remove = add_button (self, "list-remove-symbolic", _("Remove Article"), G_CALLBACK (on_remove));
  self->signals = g_signal_group_new (LIAISON_TYPE_SOURCE);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
}

GtkWidget *
liaison_source_row_new (void)
{
  return g_object_new (LIAISON_TYPE_SOURCE_ROW, NULL);
}

LiaisonSource *
liaison_source_row_get_source (LiaisonSourceRow *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCE_ROW (self), NULL);

  return self->source;
}

/**
 * liaison_source_row_set_source:
 * @self: a row
 * @source: (nullable): what it shows and follows
 */
void
liaison_source_row_set_source (LiaisonSourceRow *self,
                               LiaisonSource    *source)
{
  g_return_if_fail (LIAISON_IS_SOURCE_ROW (self));

  if (!g_set_object (&self->source, source))
    return;
  g_signal_group_set_target (self->signals, source);
  update (self);
}

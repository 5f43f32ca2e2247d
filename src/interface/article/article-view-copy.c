/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies the selected passage with its source, and the keys that go through what was found. */

#include "interface/article/article-view-private.h"

#include <string.h>

#include "article/citation.h"
#include "interface/document-sources.h"

/* What is put on the clipboard: plain text for most programs, and HTML for those that keep the link. */
static GdkContentProvider *
new_content (LiaisonArticle *article,
             LiaisonSpan     span)
{
  g_autofree char *text = liaison_citation_to_text (article, span);
  char *html = liaison_citation_to_html (article, span);
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *parts[2];

  parts[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  parts[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

/* FALSE when nothing is selected. */
static gboolean
copy_citation (LiaisonArticleView *self)
{
  g_autoptr (GdkContentProvider) content = NULL;
  LiaisonArticle *article;
  LiaisonSpan span, own;

  if (self->document == NULL || liaison_document_get_article (self->document) == NULL ||
      !liaison_article_view_get_selection (self, &span))
    return FALSE;
  article = liaison_document_locate (self->document, span, &own);
  if (article == NULL)
    return FALSE;
  content = new_content (article, own);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  return TRUE;
}

static void
on_copy_citation (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  copy_citation (LIAISON_ARTICLE_VIEW (widget));
}

/* Without a selection the key is the window's. */
static gboolean
on_copy_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  return copy_citation (LIAISON_ARTICLE_VIEW (widget));
}

static gboolean
on_step_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  return liaison_article_find_step (LIAISON_ARTICLE_VIEW (widget)->find, g_variant_get_boolean (arguments));
}

void
_liaison_article_view_install_copy (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "article.copy-citation", NULL, on_copy_citation);
  gtk_widget_class_add_binding (klass, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, on_copy_key, NULL);
  /* Elsewhere in the window this key prints the diagram. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "win.print-article", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F3, 0, on_step_key, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_F3, GDK_SHIFT_MASK, on_step_key, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_g, GDK_CONTROL_MASK, on_step_key, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, on_step_key, "b", FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the article with its marks. */

#include "interface/window/window-paper.h"

#include <glib/gi18n.h>

#include "interface/article/article-pages.h"

static void
begin (gpointer      pages,
       PangoContext *context,
       double        width,
       double        height)
{
  liaison_article_pages_begin (pages, context, width, height);
}

static gboolean
place (gpointer pages)
{
  return liaison_article_pages_continue (pages);
}

static guint
count (gpointer pages)
{
  return liaison_article_pages_get_n (pages);
}

static void
draw (gpointer  pages,
      guint     page,
      cairo_t  *cr)
{
  liaison_article_pages_draw (pages, page, cr);
}

static const LiaisonPaper article_paper = {
  .begin = begin,
  .place = place,
  .count = count,
  .draw = draw,
  .free = (GDestroyNotify) liaison_article_pages_free,
  .button = N_("_Print…"),
  .action = "win.print-article",
};

static GtkPageSetup *
new_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, 18.0, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 14.0, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 22.0, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 22.0, GTK_UNIT_MM);
  return setup;
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonWindow *self = LIAISON_WINDOW (widget);
  LiaisonArticle *article = liaison_document_get_article (self->document);
  g_autoptr (GtkPageSetup) setup = NULL;

  if (article == NULL)
    return;
  setup = new_page_setup ();
  _liaison_window_print (_liaison_window_job_new (self), &article_paper,
                         liaison_article_pages_new (article, liaison_document_get_network (self->document)),
                         liaison_document_get_title (self->document), setup);
}

void
_liaison_window_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.print-article", NULL, on_print);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the article with its marks. GTK's dialog has the preview, and a PDF file as one of the printers. */

#include "interface/window/window-private.h"

#include <glib/gi18n.h>

#include "interface/article/article-pages.h"

typedef struct
{
  LiaisonWindow *window;
  LiaisonArticlePages *pages;
} Printing;

static void
free_printing (gpointer  data,
               GClosure *closure)
{
  Printing *printing = data;

  g_object_unref (printing->window);
  liaison_article_pages_free (printing->pages);
  g_free (printing);
}

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Printing          *printing)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  liaison_article_pages_begin (printing->pages, pango, gtk_print_context_get_width (context),
                               gtk_print_context_get_height (context));
  g_object_unref (pango);
}

static gboolean
on_paginate (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Printing          *printing)
{
  if (!liaison_article_pages_continue (printing->pages))
    return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) liaison_article_pages_get_n (printing->pages));
  return TRUE;
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  liaison_article_pages_draw (printing->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Printing                *printing)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  liaison_banner_say (printing->window->banner, error->message, _("_Print…"), "win.print-article");
}

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
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  Printing *printing;

  if (article == NULL)
    return;
  printing = g_new0 (Printing, 1);
  printing->window = g_object_ref (self);
  printing->pages = liaison_article_pages_new (article, liaison_document_get_network (self->document));
  operation = gtk_print_operation_new ();
  setup = new_page_setup ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, liaison_document_get_title (self->document));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), printing);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), printing);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), printing, free_printing, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

void
_liaison_window_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.print-article", NULL, on_print);
}

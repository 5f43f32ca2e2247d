/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints what a window has: the article, the report, the diagram. */

#include "interface/window/window-paper.h"

#include <glib/gi18n.h>

typedef struct
{
  LiaisonWindowJob *job;
  const LiaisonPaper *paper;
  gpointer pages;
} Printing;

static void
free_printing (gpointer  data,
               GClosure *closure)
{
  Printing *printing = data;

  printing->paper->free (printing->pages);
  _liaison_window_job_free (printing->job);
  g_free (printing);
}

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Printing          *printing)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  printing->paper->begin (printing->pages, pango, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  g_object_unref (pango);
}

static gboolean
on_paginate (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Printing          *printing)
{
  if (!printing->paper->place (printing->pages))
    return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) printing->paper->count (printing->pages));
  return TRUE;
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  if (printing->paper->fill != NULL)
    printing->paper->fill (printing->pages, cr, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  else
    printing->paper->draw (printing->pages, (guint) page, cr);
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
  _liaison_window_job_fail (printing->job, error, gettext (printing->paper->button), printing->paper->action);
}

GtkPrintOperation *
_liaison_window_new_operation (LiaisonWindowJob   *job,
                               const LiaisonPaper *paper,
                               gpointer            pages,
                               const char         *title,
                               GtkPageSetup       *setup)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);

  printing->job = job;
  printing->paper = paper;
  printing->pages = pages;
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (paper->fill != NULL)
    gtk_print_operation_set_n_pages (operation, 1);
  else
    {
      gtk_print_operation_set_show_progress (operation, TRUE);
      g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), printing);
      g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate), printing);
    }
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), printing);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), printing, free_printing, 0);
  return operation;
}

void
_liaison_window_print (LiaisonWindowJob   *job,
                       const LiaisonPaper *paper,
                       gpointer            pages,
                       const char         *title,
                       GtkPageSetup       *setup)
{
  GtkWindow *window = GTK_WINDOW (job->window);
  g_autoptr (GtkPrintOperation) operation = NULL;

  _liaison_window_job_stop_waiting (job);
  operation = _liaison_window_new_operation (job, paper, pages, title, setup);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/window/window-job.h"

G_BEGIN_DECLS

/* What is printed: pages that are filled piece by piece, or one page that is filled whole. Units are points. */
typedef struct
{
  /* Of pages: begins with paper of this size; places some more, and returns TRUE when all has its place; counts; draws one. */
  void         (*begin) (gpointer pages, PangoContext *context, double width, double height);
  gboolean     (*place) (gpointer pages);
  guint        (*count) (gpointer pages);
  void         (*draw)  (gpointer pages, guint page, cairo_t *cr);
  /* Of one page, in the place of these. */
  void         (*fill)  (gpointer page, cairo_t *cr, double width, double height);
  GDestroyNotify free;
  /* How the reader can go on after a failure: a label for gettext(), and an action. */
  const char    *button;
  const char    *action;
} LiaisonPaper;

/* The operation that prints PAGES, which it takes, as TITLE on paper as in SETUP, or as the printer has it where that is NULL. JOB, which
 * it takes, ends when it is done; a failure is said then. Returns: (transfer full) */
GtkPrintOperation *_liaison_window_new_operation (LiaisonWindowJob   *job,
                                                  const LiaisonPaper *paper,
                                                  gpointer            pages,
                                                  const char         *title,
                                                  GtkPageSetup       *setup);
/* The same, run with GTK's dialog, which has the preview, and a PDF file as one of the printers. */
void               _liaison_window_print         (LiaisonWindowJob   *job,
                                                  const LiaisonPaper *paper,
                                                  gpointer            pages,
                                                  const char         *title,
                                                  GtkPageSetup       *setup);

G_END_DECLS

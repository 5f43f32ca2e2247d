/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "drawing/picture.h"
#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* A report on pages of paper. It is filled step by step, and then drawn. Units are points. */
typedef struct _LiaisonReportPages LiaisonReportPages;

/* Takes PICTURE, which may be NULL; it is set already. */
LiaisonReportPages *liaison_report_pages_new      (LiaisonForecastFile *file,
                                                   const char          *today,
                                                   LiaisonPicture      *picture);
void                liaison_report_pages_free     (LiaisonReportPages  *self);
/* Begins with paper of this size. CONTEXT is the paper's. */
void                liaison_report_pages_begin    (LiaisonReportPages  *self,
                                                   PangoContext        *context,
                                                   double               width,
                                                   double               height);
/* Places some more. TRUE: all of it has its place. */
gboolean            liaison_report_pages_continue (LiaisonReportPages  *self);
guint               liaison_report_pages_get_n    (LiaisonReportPages  *self);
void                liaison_report_pages_draw     (LiaisonReportPages  *self,
                                                   guint                page,
                                                   cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReportPages, liaison_report_pages_free)

G_END_DECLS

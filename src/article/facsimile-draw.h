/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article/facsimile.h"

G_BEGIN_DECLS

void    liaison_facsimile_measure     (LiaisonFacsimile    *self,
                                       guint                page,
                                       double               scale,
                                       guint               *width,
                                       guint               *height);
void    liaison_facsimile_draw_async  (LiaisonFacsimile    *self,
                                       GFile               *file,
                                       guint                page,
                                       double               scale,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
GBytes *liaison_facsimile_draw_finish (LiaisonFacsimile    *self,
                                       GAsyncResult        *result,
                                       int                 *width,
                                       int                 *height,
                                       gsize               *stride,
                                       GError             **error);

G_END_DECLS

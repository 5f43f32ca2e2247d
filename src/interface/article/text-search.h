/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article/span.h"

G_BEGIN_DECLS

/* Where WANTED stands in TEXT without regard to case, accents and the form of quotation marks and spaces: an array of
 * LiaisonSpan, in code points, in order, that do not overlap. NULL when CANCELLABLE, which may be NULL, was cancelled. */
GArray *liaison_text_search        (const char          *text,
                                    const char          *wanted,
                                    GCancellable        *cancellable);
/* The same off the main thread; TEXT is taken over. The callback is called in the main context of the caller. */
void    liaison_text_search_async  (char                *text,
                                    const char          *wanted,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
GArray *liaison_text_search_finish (GAsyncResult        *result,
                                    GError             **error);

G_END_DECLS

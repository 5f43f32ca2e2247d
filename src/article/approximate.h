/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A pattern of code points, made ready to be compared with texts. */
typedef struct _LiaisonApproximate LiaisonApproximate;

LiaisonApproximate *liaison_approximate_new    (const gunichar           *pattern,
                                                guint                     length);
void                liaison_approximate_free   (LiaisonApproximate       *self);
void                liaison_approximate_search (const LiaisonApproximate *self,
                                                const gunichar           *text,
                                                guint                     length,
                                                gboolean                  anchored,
                                                guint                    *distances);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonApproximate, liaison_approximate_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article/facsimile.h"

G_BEGIN_DECLS

/* Pictures of the pages of a facsimile. What is wanted is drawn off the main thread, two at once at most; what is no longer wanted is
 * given up. Only so many pictures are kept as fit into a bounded memory.
 *
 * Signal: "changed" (guint page), when there is another picture of a page, or there is none and will be none. */
#define LIAISON_TYPE_FACSIMILE_PICTURES (liaison_facsimile_pictures_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFacsimilePictures, liaison_facsimile_pictures, LIAISON, FACSIMILE_PICTURES, GObject)

LiaisonFacsimilePictures *liaison_facsimile_pictures_new       (LiaisonFacsimile         *facsimile,
                                                                GFile                    *file);
/* Wants those pages, first the ones in sight, with SCALE pixels to a point. LAST is one of them. */
void                      liaison_facsimile_pictures_want      (LiaisonFacsimilePictures *self,
                                                                guint                     first,
                                                                guint                     last,
                                                                guint                     first_in_sight,
                                                                guint                     last_in_sight,
                                                                double                    scale);
/* Wants none: what is being drawn is given up. */
void                      liaison_facsimile_pictures_stop      (LiaisonFacsimilePictures *self);
/* Nullable; it may have another scale than the one that is wanted. */
GdkTexture               *liaison_facsimile_pictures_get       (LiaisonFacsimilePictures *self,
                                                                guint                     page);
/* Why there is none, in a sentence for the reader; NULL if there is one or may be one. */
const char               *liaison_facsimile_pictures_get_error (LiaisonFacsimilePictures *self,
                                                                guint                     page);
/* Tries again what failed. */
void                      liaison_facsimile_pictures_retry     (LiaisonFacsimilePictures *self);
/* How many are being drawn, and what memory all take, in bytes. */
guint                     liaison_facsimile_pictures_get_n_running (LiaisonFacsimilePictures *self);
gsize                     liaison_facsimile_pictures_get_bytes     (LiaisonFacsimilePictures *self);

G_END_DECLS

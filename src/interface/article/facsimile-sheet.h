/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/facsimile-scene.h"
#include "interface/document.h"

G_BEGIN_DECLS

/* A page of an article's document, with the article's marks. It is as wide as the view, with the paper in its middle.
 *
 * Signals: "chosen" (LiaisonEntity), when a name was chosen by keyboard; "came-to" (GtkWidget), when the focus came to one of its
 * children. */
#define LIAISON_TYPE_FACSIMILE_SHEET (liaison_facsimile_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFacsimileSheet, liaison_facsimile_sheet, LIAISON, FACSIMILE_SHEET, GtkWidget)

/* SCENE is the view's, and outlives the page. */
GtkWidget *liaison_facsimile_sheet_new          (const LiaisonFacsimileScene *scene,
                                                 guint                        page);
guint      liaison_facsimile_sheet_get_page     (LiaisonFacsimileSheet       *self);
/* SCALE is in pixels to a point; LEFT is where the paper begins, WIDTH and HEIGHT are the paper's, in pixels. */
void       liaison_facsimile_sheet_set_geometry (LiaisonFacsimileSheet       *self,
                                                 double                       scale,
                                                 int                          left,
                                                 float                        width,
                                                 float                        height);
/* The marks of the scene are others. DOCUMENT, nullable, has their statements. */
void       liaison_facsimile_sheet_fill         (LiaisonFacsimileSheet       *self,
                                                 LiaisonDocument             *document);
/* The picture is another, or why there is none. */
void       liaison_facsimile_sheet_update       (LiaisonFacsimileSheet       *self);
void       liaison_facsimile_sheet_show_caret   (LiaisonFacsimileSheet       *self,
                                                 gboolean                     shown);

G_END_DECLS

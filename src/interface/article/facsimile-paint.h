/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/facsimile-scene.h"

G_BEGIN_DECLS

/* A name's line on a page, in points. */
typedef struct
{
  graphene_rect_t box;
  LiaisonEntityKind kind;
} LiaisonFacsimileUnderline;

/* A page as it is drawn. */
typedef struct
{
  guint page;
  double scale;        /* pixels to a point */
  int left;            /* where the paper begins, in pixels of the widget */
  float width, height; /* of the paper, in pixels */
  GArray *underlines;  /* of LiaisonFacsimileUnderline */
  GArray *bars;        /* of graphene_rect_t, in points: columns of lines with statements */
  gboolean show_caret;
} LiaisonFacsimilePaper;

/* Where BOX, in points, is in pixels of the widget. */
graphene_rect_t liaison_facsimile_paper_place (const LiaisonFacsimilePaper *self,
                                               const graphene_rect_t       *box);
void            liaison_facsimile_paper_draw  (const LiaisonFacsimilePaper *self,
                                               const LiaisonFacsimileScene *scene,
                                               GtkWidget                   *widget,
                                               GtkSnapshot                 *snapshot);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/legend.h"
#include "drawing/picture.h"

G_BEGIN_DECLS

/* Shared by picture.c (what is in the picture, and where) and picture-page.c (what stands around it, and how it is painted). */
struct _LiaisonPicture
{
  LiaisonNetwork *network;
  PangoFontDescription *font;
  double resolution;
  LiaisonLayoutStyle style;
  int news_part;            /* whose news are marked, or -1 */

  GPtrArray *entities;      /* of LiaisonEntity */
  GHashTable *numbers;      /* LiaisonEntity → its number + 1 */
  GArray *places;           /* of LiaisonLayoutBox, one for each entity */
  GArray *lines;            /* of LiaisonLine */
  gboolean routed;          /* the lines came with their ways */

  /* What is set. */
  PangoContext *context;
  GPtrArray *nodes;         /* of LiaisonNodeDrawing */
  GArray *boxes;            /* of LiaisonLineBox */
  GArray *sides;            /* of LiaisonLayoutSide; nullable */
  GPtrArray *side_titles;   /* of PangoLayout, one for each */
  PangoLayout *title;       /* nullable */
  PangoLayout *caption;     /* nullable */
  LiaisonLegend *legend;
  double width;
  double height;
  double dx;                /* from the places of the diagram to those of the picture */
  double dy;
  double legend_y;
};

/* picture-page.c: gives the picture its size, when all that is in it has its place. */
void            _liaison_picture_set_page    (LiaisonPicture *self);
LiaisonArticle *_liaison_picture_get_article (LiaisonPicture *self);
gboolean        _liaison_picture_is_new      (LiaisonPicture *self,
                                              guint           number);

G_END_DECLS

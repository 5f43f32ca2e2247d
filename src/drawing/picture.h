/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/ink.h"
#include "network/layout.h"
#include "network/lines.h"
#include "network/network.h"

G_BEGIN_DECLS

#define LIAISON_PICTURE_MAX_ENTITIES 40 /* shown where nobody asks for more */

/* A picture of a network to be given away: title and source of its article above, what the signs mean below. It is filled, by
 * liaison_picture_add_*(), then set, which may be done in another thread, and from then on does not change. Units are pixels
 * at 100 %. */
typedef struct _LiaisonPicture LiaisonPicture;

LiaisonPicture *liaison_picture_new          (LiaisonNetwork             *network,
                                              const PangoFontDescription *font,
                                              double                      resolution);
void            liaison_picture_free         (LiaisonPicture             *self);
void            liaison_picture_set_style    (LiaisonPicture             *self,
                                              LiaisonLayoutStyle          style);
void            liaison_picture_add_network  (LiaisonPicture             *self,
                                              guint                       limit);
void            liaison_picture_add_entity   (LiaisonPicture             *self,
                                              LiaisonEntity              *entity);
void            liaison_picture_add_relation (LiaisonPicture             *self,
                                              LiaisonRelation            *relation);
gboolean        liaison_picture_place        (LiaisonPicture             *self,
                                              LiaisonEntity              *entity,
                                              double                      x,
                                              double                      y);
void            liaison_picture_add_line     (LiaisonPicture             *self,
                                              const LiaisonLine          *line);
/* Of a network of several articles: marks who is new in the article of PART; -1 for none. */
void            liaison_picture_mark_news    (LiaisonPicture             *self,
                                              int                         part);
gboolean        liaison_picture_set          (LiaisonPicture             *self,
                                              GCancellable               *cancellable,
                                              GError                    **error);
void            liaison_picture_get_size     (LiaisonPicture             *self,
                                              double                     *width,
                                              double                     *height);
char           *liaison_picture_dup_title    (LiaisonPicture             *self);
char           *liaison_picture_dup_description (LiaisonPicture          *self);
gboolean        liaison_picture_paint        (LiaisonPicture             *self,
                                              LiaisonInk                 *ink,
                                              const LiaisonPalette       *palette,
                                              GCancellable               *cancellable,
                                              GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPicture, liaison_picture_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/ink.h"
#include "network/relation.h"

G_BEGIN_DECLS

/* What the signs of a picture mean: only those that are in it. Units are pixels at 100 %. */
typedef struct _LiaisonLegend LiaisonLegend;

LiaisonLegend *liaison_legend_new          (void);
void           liaison_legend_free         (LiaisonLegend        *self);
void           liaison_legend_add_entity   (LiaisonLegend        *self,
                                            LiaisonEntity        *entity);
void           liaison_legend_add_relation (LiaisonLegend        *self,
                                            LiaisonRelation      *relation);
/* Something in it is new; WORDS say where. */
void           liaison_legend_set_news     (LiaisonLegend        *self,
                                            const char           *words);
double         liaison_legend_set          (LiaisonLegend        *self,
                                            PangoContext         *context,
                                            double                width);
void           liaison_legend_paint        (LiaisonLegend        *self,
                                            LiaisonInk           *ink,
                                            const LiaisonPalette *palette,
                                            double                x,
                                            double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLegend, liaison_legend_free)

G_END_DECLS

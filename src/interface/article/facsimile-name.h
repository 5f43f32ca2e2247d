/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/facsimile-scene.h"

G_BEGIN_DECLS

/* A name on a page, for the keyboard and for whoever has the page read out. The name itself is in the picture of the page.
 *
 * Signal: "chosen". */
#define LIAISON_TYPE_FACSIMILE_NAME (liaison_facsimile_name_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFacsimileName, liaison_facsimile_name, LIAISON, FACSIMILE_NAME, GtkWidget)

GtkWidget     *liaison_facsimile_name_new        (LiaisonEntity        *entity,
                                                  LiaisonSpan           span);
LiaisonEntity *liaison_facsimile_name_get_entity (LiaisonFacsimileName *self);
LiaisonSpan    liaison_facsimile_name_get_span   (LiaisonFacsimileName *self);

G_END_DECLS

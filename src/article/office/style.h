/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/manuscript.h"

G_BEGIN_DECLS

/* What a style of paragraphs or characters says. */
typedef struct
{
  LiaisonBlockKind kind;
  guint level;
  LiaisonRole role;
  gboolean hidden;
} LiaisonStyle;

void liaison_style_take_name    (LiaisonStyle *self,
                                 const char   *name);
void liaison_style_take_outline (LiaisonStyle *self,
                                 int           level);

G_END_DECLS

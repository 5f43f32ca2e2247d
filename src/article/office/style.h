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
  const char *list; /* the list of which paragraphs are items, as the document names it; or NULL */
  int list_level;   /* from 0 */
} LiaisonStyle;

void liaison_style_take_name    (LiaisonStyle     *self,
                                 const char       *name);
void liaison_style_take_outline (LiaisonStyle     *self,
                                 int               level);
void liaison_style_take_list    (LiaisonStyle     *self,
                                 LiaisonBlockKind  kind,
                                 int               level);

G_END_DECLS

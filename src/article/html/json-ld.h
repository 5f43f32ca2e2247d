/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the structured data of a page tells about its article. All nullable. */
typedef struct
{
  char *headline;
  char *author; /* the names, with commas between them */
  char *published;
  char *language;
  char *body;
} LiaisonJsonLd;

void liaison_json_ld_read  (LiaisonJsonLd *self,
                            const char    *json);
void liaison_json_ld_clear (LiaisonJsonLd *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonJsonLd, liaison_json_ld_clear)

G_END_DECLS

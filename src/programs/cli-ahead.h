/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* Reads the articles of many files in the order in which they were named, some ahead of the one
 * that is asked for: most are read by processes of their own, which several cores can do at once. */
typedef struct _LiaisonCliAhead LiaisonCliAhead;

LiaisonCliAhead *liaison_cli_ahead_new  (char            **paths);
void             liaison_cli_ahead_free (LiaisonCliAhead  *self);
LiaisonArticle  *liaison_cli_ahead_next (LiaisonCliAhead  *self,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCliAhead, liaison_cli_ahead_free)

G_END_DECLS

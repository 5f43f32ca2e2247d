/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* A passage of an article with where it stands, to be put into another text. Free with g_free(). */
char *liaison_citation_to_text (LiaisonArticle *article,
                                LiaisonSpan     span);
char *liaison_citation_to_html (LiaisonArticle *article,
                                LiaisonSpan     span);

G_END_DECLS

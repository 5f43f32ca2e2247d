/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* Title, byline, date, language and address; the text; its blocks (start, end, kind, level) and
 * links (start, end, address); its facsimile (checksum, pages, words), of which both arrays are as in
 * memory, numbers with a fraction by their bits. */
#define LIAISON_ARTICLE_VARIANT "(msmsmsmsmssa(uuuu)a(uus)m(sa(uuu)a(uuuuuu)))"

/* The longest text that is taken from elsewhere, in bytes. */
#define LIAISON_ARTICLE_MAX_TEXT (50u * 1024 * 1024)

GVariant       *liaison_article_to_variant   (LiaisonArticle *self);
LiaisonArticle *liaison_article_from_variant (GVariant       *variant);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article-builder.h"

G_BEGIN_DECLS

/* The readers of the formats. Each fills BUILDER from TEXT, valid UTF-8. */
void liaison_read_text     (LiaisonArticleBuilder *builder,
                            const char            *text);
void liaison_read_markdown (LiaisonArticleBuilder *builder,
                            const char            *text);
void liaison_read_html     (LiaisonArticleBuilder *builder,
                            const char            *text,
                            const char            *uri);

G_END_DECLS

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

/* A plain text in pieces: gathers in LINES, of LiaisonFrameLine, what liaison_read_text_end() makes
 * an article of. */
void liaison_read_text_lines (GArray                *lines,
                              const char            *text,
                              LiaisonBlockKind       kind);
void liaison_read_text_end   (LiaisonArticleBuilder *builder,
                              GArray                *lines,
                              const char            *title);

/* The readers of formats that are more than a text. They say why they refuse, but not of which
 * file. */
gboolean liaison_read_mail     (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_pdf      (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_docx     (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_word_xml (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_odt      (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_flat_odt (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_epub     (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_fb2      (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);
gboolean liaison_read_rtf      (LiaisonArticleBuilder *builder,
                                GBytes                *bytes,
                                GError               **error);

G_END_DECLS

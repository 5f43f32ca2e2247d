/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/html/html-blocks.h"

G_BEGIN_DECLS

/* What the head of a page tells about its body. All may be NULL. */
typedef struct
{
  const char *title;
  const char *byline;
  const char *body; /* the article's text, as JSON-LD may carry it */
} LiaisonHtmlHints;

void   liaison_html_body_mark  (const LiaisonHtmlPage  *page,
                                GArray                 *blocks,
                                const LiaisonHtmlHints *hints);

/* The stages, in their order. */
void   liaison_html_body_clean (const LiaisonHtmlPage  *page,
                                GArray                 *blocks);
guint  liaison_html_body_find  (const LiaisonHtmlPage  *page,
                                GArray                 *blocks);
void   liaison_html_body_prune (const LiaisonHtmlPage  *page,
                                GArray                 *blocks,
                                guint                   root);
void   liaison_html_body_guide (const LiaisonHtmlPage  *page,
                                GArray                 *blocks,
                                const LiaisonHtmlHints *hints);
void   liaison_html_body_repeat (const LiaisonHtmlPage *page,
                                 GArray                *blocks);
void   liaison_html_body_trim  (const LiaisonHtmlPage  *page,
                                GArray                 *blocks,
                                const LiaisonHtmlHints *hints);

double liaison_html_body_prose (const LiaisonHtmlBlock *block);
GArray *liaison_html_body_sums (const GArray           *blocks);
double liaison_html_body_sum   (const LiaisonHtmlPage  *page,
                                const GArray           *blocks,
                                const GArray           *sums,
                                guint                   node);

G_END_DECLS

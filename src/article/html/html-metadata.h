/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/html/html-blocks.h"

G_BEGIN_DECLS

/* What a page tells about its article. All nullable; one line each but for the body. */
typedef struct
{
  char *title;
  char *byline;
  char *published; /* "YYYY-MM-DD" */
  char *language;
  char *body; /* the article's text as JSON-LD may carry it */
} LiaisonHtmlMetadata;

void liaison_html_metadata_read  (LiaisonHtmlMetadata   *self,
                                  const LiaisonHtmlPage *page,
                                  const GArray          *blocks);
void liaison_html_metadata_clear (LiaisonHtmlMetadata   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonHtmlMetadata, liaison_html_metadata_clear)

G_END_DECLS

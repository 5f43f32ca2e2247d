/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/html/html-blocks.h"

G_BEGIN_DECLS

char  *liaison_html_title_find    (const LiaisonHtmlPage *page,
                                   const GArray          *blocks,
                                   const char            *headline);
double liaison_html_title_compare (const char            *a,
                                   const char            *b);

G_END_DECLS

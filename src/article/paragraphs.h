/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

GArray *liaison_paragraphs_find (const char *text);

G_END_DECLS

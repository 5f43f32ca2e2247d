/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* What the process that reads a file says to the one that asked for it: 0 and an article, or one
 * more than a code of LiaisonReaderError and, where the file is of a kind that is not read, which. */

/* The longest message, in bytes: a text and what is known about it. */
#define LIAISON_IMPORT_MAX_MESSAGE (64u * 1024 * 1024)

GBytes         *liaison_import_message_new  (LiaisonArticle *article,
                                             const GError   *refusal,
                                             const char     *kind);
LiaisonArticle *liaison_import_message_read (GBytes         *message,
                                             char          **kind,
                                             GError        **error);

G_END_DECLS

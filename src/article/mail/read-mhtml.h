/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article-builder.h"
#include "article/mail/mail-parts.h"

G_BEGIN_DECLS

gboolean liaison_read_mhtml (LiaisonArticleBuilder *builder,
                             GMimeMessage          *message);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/pdf/pdf-page.h"

G_BEGIN_DECLS

void liaison_pdf_margins_find (GPtrArray *pages,
                                float      body_size);

G_END_DECLS

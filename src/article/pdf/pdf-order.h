/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/pdf/pdf-page.h"

G_BEGIN_DECLS

void liaison_pdf_order (LiaisonPdfPage *page);

G_END_DECLS

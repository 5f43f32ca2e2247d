/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-list-table.h"

G_BEGIN_DECLS

/* The passage that a row of the table of evidence stands for, in code points of the article. */
LiaisonSpan liaison_list_evidence_get_span (LiaisonListRow *row);

G_END_DECLS

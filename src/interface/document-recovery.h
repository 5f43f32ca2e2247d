/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/recovery.h"
#include "interface/document.h"

G_BEGIN_DECLS

/* Takes the work of ENTRY, which a program left behind when it died, into this empty document: its forecasts, which count as not
 * saved, and its articles as far as they are at hand. The entry is removed once the document keeps the work itself. */
void liaison_document_restore (LiaisonDocument      *self,
                               LiaisonRecoveryEntry *entry);

G_END_DECLS

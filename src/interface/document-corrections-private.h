/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document-private.h"
#include "network/correction.h"

G_BEGIN_DECLS

/* LABEL names the step for the undo button. Takes CORRECTION and SENTENCE, which "corrected" tells afterwards. */
void _liaison_document_correct            (LiaisonDocument         *self,
                                           const char              *label,
                                           LiaisonCorrection       *correction,
                                           char                    *sentence);
/* The same for several at once, of LiaisonCorrection *, without a signal. */
void _liaison_document_correct_all        (LiaisonDocument         *self,
                                           const char              *label,
                                           GPtrArray               *corrections);
/* Puts AFTER, which it takes, in the place of all corrections, undoably. */
void _liaison_document_change_corrections (LiaisonDocument         *self,
                                           const char              *label,
                                           char                   **after);

G_END_DECLS

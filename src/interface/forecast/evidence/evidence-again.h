/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article/passage.h"

G_BEGIN_DECLS

/* A button that opens the places where a lost passage may stand now. Hidden while there are none. Signal "chosen" (guint start,
 * guint end): the reader chose one. */
#define LIAISON_TYPE_EVIDENCE_AGAIN (liaison_evidence_again_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonEvidenceAgain, liaison_evidence_again, LIAISON, EVIDENCE_AGAIN, GtkWidget)

GtkWidget *liaison_evidence_again_new (void);
/* Either may be NULL: then there is nothing to find. */
void       liaison_evidence_again_set (LiaisonEvidenceAgain *self,
                                       LiaisonPassage       *passage,
                                       LiaisonArticle       *article);

G_END_DECLS

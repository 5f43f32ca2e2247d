/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Whether two nouns can call the same operation or agreement: "assassination" and "killing". */
gboolean liaison_operations_same_family (const char *a,
                                         const char *b);

/* operations-dates.c: "9/11", "the October 7 attack". */

/* Takes MENTION, of a deed, for an event that is named by its day, if it is. */
gboolean liaison_operations_describe_dated (LiaisonDraft        *draft,
                                            LiaisonDraftMention *mention);
/* Makes mentions of dates that stand alone for events. */
void     liaison_operations_find_dates     (LiaisonDraft        *draft);
gboolean liaison_operations_is_year        (const LiaisonWord   *word);
/* A year that stands in the phrase of the noun HEAD or right beside it, with its month: "2008", "January 2020"; or NULL. */
char    *liaison_operations_dup_when       (const LiaisonText   *text,
                                            int                  head);
/* Keeps the same for ENTITY, if nothing has told it before. */
void     liaison_operations_set_when       (LiaisonDraft        *draft,
                                            int                  entity,
                                            int                  head);

G_END_DECLS

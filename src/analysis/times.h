/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/calendar.h"
#include "analysis/draft.h"

G_BEGIN_DECLS

/* The time that the clause of the verb or noun WORD gives to what it states. Of what is EXPECTED the time lies ahead. Returns
 * FALSE, with TIME invalid, where the words do not say it or say no day, month or year. */
gboolean liaison_times_of_word (const LiaisonDraft *draft,
                                int                 word,
                                LiaisonModality     modality,
                                LiaisonTime        *time);
/* The time that the words from I on name, which lies behind the article if they do not say otherwise. Returns the word after them,
 * or 0 if they name none. In times-read.c. */
guint    liaison_times_read    (const LiaisonCalendar *context,
                                guint                  i,
                                LiaisonPeriod         *period);
/* Gives the relations, which know their words, and the operations, events and agreements their times. */
void     liaison_times_find    (LiaisonDraft       *draft);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/phrases.h"

G_BEGIN_DECLS

/* Whose word it is. All return the word of the source, or -1. */

/* Of what VERB, a verb of saying or thinking, embeds: its subject; of the passive the agent. */
int liaison_attribution_of_verb     (const LiaisonText *text,
                                     int                verb);
/* Of what hangs on NOUN: "its claim that", "a report by officials that", "reports that". */
int liaison_attribution_of_noun     (const LiaisonText *text,
                                     int                noun);
/* Of a clause, from what stands beside it: "according to foreign sources", ", Haines said", "in
 * Iran's view"; but not FROM, a dependent of it, or -1: "said Reed, who …" is not said by Reed. */
int liaison_attribution_beside      (const LiaisonText *text,
                                     int                clause,
                                     int                from);
/* Of the quotation around WORD, also where it goes on over several sentences of a paragraph. */
int liaison_attribution_of_quote    (const LiaisonDraft *draft,
                                     int                 word);

G_END_DECLS

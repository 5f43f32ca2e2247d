/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/phrases.h"

G_BEGIN_DECLS

/* What an article says of how true a statement is, gathered on the way from the word that states it
 * up to the root of its sentence. Each function reads one step of the way into STANCE. */

typedef struct
{
  LiaisonModality modality;
  gboolean negated;
  gboolean nothing; /* nothing is stated: "never urged them to attack" */
  gboolean inside;  /* what is above still has a say */
  gboolean deed;    /* the way up so far went over nouns */
  gboolean clause;  /* of them the last one carries a clause: "its vow to attack" */
  gboolean tie;     /* a standing tie: what is done to who bears it does not touch it */
  int source;       /* word of whose word it is, or -1 */
} LiaisonStance;

/* Makes the modality MODALITY if that is the weaker: actual < expected < possible < hypothetical. */
void     liaison_stance_weaken              (LiaisonStance     *stance,
                                             LiaisonModality    modality);
/* Of several sources the one nearest to the statement counts. */
void     liaison_stance_note_source         (LiaisonStance     *stance,
                                             int                source);
/* The lemma of a verb with its particle: "rule_out". */
char    *liaison_stance_dup_key             (const LiaisonText *text,
                                             int                word);
gboolean liaison_stance_has_child           (const LiaisonText *text,
                                             int                word,
                                             const char *const *forms);
/* Whether WORD is the head of "that ..." after a noun, whatever the parser calls it. */
gboolean liaison_stance_is_noun_clause      (const LiaisonText *text,
                                             int                word);

/* What the clause of WORD says of it: auxiliaries, adverbs, conjunctions; but for negation. In
 * stance-clause.c. */
void     liaison_stance_read_own            (const LiaisonText *text,
                                             int                word,
                                             LiaisonStance     *stance);
void     liaison_stance_read_auxiliaries    (const LiaisonText *text,
                                             int                word,
                                             LiaisonStance     *stance);
void     liaison_stance_read_marks          (const LiaisonText *text,
                                             int                word,
                                             LiaisonStance     *stance);

/* What the word above makes of the clause or deed that hangs on it: "is likely to", "plan to",
 * "said that", "refused to". In stance-governors.c. */
void     liaison_stance_govern              (const LiaisonText *text,
                                             int                word,
                                             int                head,
                                             LiaisonStance     *stance);
void     liaison_stance_govern_by_adjective (const LiaisonText *text,
                                             int                adjective,
                                             LiaisonStance     *stance);
/* Returns whether the noun has anything to say. */
gboolean liaison_stance_govern_by_noun      (const LiaisonText *text,
                                             int                noun,
                                             LiaisonStance     *stance);
void     liaison_stance_govern_by_report    (const LiaisonText *text,
                                             int                verb,
                                             LiaisonStance     *stance);
void     liaison_stance_govern_openly       (const LiaisonText *text,
                                             int                verb,
                                             LiaisonStance     *stance);

G_END_DECLS

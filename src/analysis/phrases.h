/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Questions that several stages ask of the tree of a sentence. */

LiaisonSpan liaison_phrases_sentence_span (const LiaisonText    *text,
                                           int                   word);
/* The entity that WORD refers to, through a relative pronoun, an apposition or a quantity ("many
 * of the officials"); or -1. */
int         liaison_phrases_referent      (const LiaisonDraft   *draft,
                                           int                   word);
/* The word that is the subject of VERB, in its own clause or understood from the one above; or
 * -1. */
int         liaison_phrases_subject       (const LiaisonText    *text,
                                           int                   verb);
/* WORD and what is joined to it by "and", "or", "as well as", as words; free with
 * g_array_unref(). */
GArray     *liaison_phrases_conjuncts     (const LiaisonText    *text,
                                           int                   word);
/* The same of a place, with the places that it lies in: "Detroit, Michigan". */
GArray     *liaison_phrases_places        (const LiaisonDraft   *draft,
                                           int                   word);
/* The word after the phrase of WORD, without clauses and appositions that hang on it. */
guint       liaison_phrases_core_end      (const LiaisonText    *text,
                                           int                   word);
gboolean    liaison_phrases_is_question   (const LiaisonText    *text,
                                           int                   word);
/* WORD's noun phrase as the article writes it, without relative clauses. */
char       *liaison_phrases_dup_phrase    (const LiaisonText    *text,
                                           int                   word);

/* Names of persons along the words; in phrases-persons.c. WORD may be one past the end. */
const LiaisonDraftMention *
            liaison_phrases_person_at    (const LiaisonDraft *draft,
                                          guint               word);
/* The word of the name that comes next, over what calls its bearer; 0 if there is none. */
guint       liaison_phrases_next_person  (const LiaisonDraft *draft,
                                          guint               word);
void        liaison_phrases_persons_from (const LiaisonDraft *draft,
                                          guint               word,
                                          gboolean            several,
                                          GArray             *persons);
void        liaison_phrases_add_person   (const LiaisonDraft *draft,
                                          GArray             *persons,
                                          int                 entity);
/* Whether WORD is "daughter" or the like. */
gboolean    liaison_phrases_calls_kin    (const LiaisonText  *text,
                                          guint               word);

/* Sets modality, negation and attribution of a relation that the verb or noun WORD states.
 * DENIED: its frame turns it round. In stance.c. */
void        liaison_phrases_set_stance    (const LiaisonDraft   *draft,
                                           LiaisonDraftRelation *relation,
                                           int                   word,
                                           gboolean              denied);

G_END_DECLS

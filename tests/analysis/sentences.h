/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* Words for tests: one "form/lemma/UPOS/head/deprel" after the other, separated by spaces; the
 * head counts from 1 in its sentence, 0 is the root; "||" ends a sentence. "_" for the lemma
 * stands for the form in lower case. NAMES: "1-2:person 5:place", counted from 1 over all the
 * words. */
LiaisonText  *sentences_parse      (const char   *words,
                                    const char   *names);
/* Bare words with spaces between them, without a tree. */
LiaisonText  *sentences_words      (const char   *words);
/* Those of sentences_parse() as a draft that has gone through the stages up to and with coreference. BODY must
 * outlive it. */
LiaisonDraft *sentences_draft      (const char   *words,
                                    const char   *names);
/* The index of the entity of this name; the test fails if there is none. */
int           sentences_find       (LiaisonDraft *draft,
                                    const char   *name);
/* The index of the entity that the mention at WORD refers to, or -1. */
int           sentences_entity_at  (LiaisonDraft *draft,
                                    guint         word);
/* "Norway support Sweden" or "Norway support Sweden possible not": whether the draft has it. */
gboolean      sentences_has        (LiaisonDraft *draft,
                                    const char   *relation);

/* A text and what relations it gives. */
typedef struct
{
  const char *words;
  const char *names;
  const char *has;          /* relations, separated by "; " */
  const char *lacks;        /* the same, or NULL */
} SentencesCase;

/* Checks each case, after all stages up to the relations. */
void          sentences_check      (const SentencesCase *cases,
                                    guint                n_cases);

/* The model that the environment names; NULL, with the test skipped, if there is none. */
LiaisonModel *sentences_load_model (void);

G_END_DECLS

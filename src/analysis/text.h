/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/reading.h"

G_BEGIN_DECLS

/* The words of an article as the stages of the analysis see them: the tokens of a reading with
 * their strings and the tree the other way round, from a word to what depends on it. */

typedef struct
{
  const char *form;         /* as written */
  const char *lower;        /* the form in lower case, with straight apostrophes */
  const char *lemma;        /* in lower case, also of names */
  guint start;              /* code points, end exclusive */
  guint end;
  int head;                 /* index of the governing word, or -1 */
  guint sentence;
  guint8 upos;              /* LiaisonUpos */
  guint8 deprel;            /* LiaisonDeprel */
  int child;                /* first dependent in order of the text, or -1 */
  int sibling;              /* next dependent of the same head, or -1 */
  int name;                 /* index of the name that it is part of, or -1 */
  int quote;                /* number of the quotation that it stands in, or -1 */
} LiaisonWord;

/* A sentence: words from first up to, but not including, end. */
typedef struct
{
  guint first;
  guint end;
} LiaisonWordRange;

typedef struct
{
  LiaisonWord *words;
  guint n_words;
  LiaisonWordRange *sentences;
  guint n_sentences;
  LiaisonName *names;
  guint n_names;
  guint n_quotes;
  GStringChunk *strings;
} LiaisonText;

/* One word for liaison_text_new_words(). */
typedef struct
{
  const char *form;
  const char *lemma;
  LiaisonUpos upos;
  int head;                 /* counted over all the words, or -1 */
  LiaisonDeprel deprel;
  guint sentence;
  guint start;
  guint end;
} LiaisonWordInput;

LiaisonText *liaison_text_new          (const LiaisonReading   *reading);
LiaisonText *liaison_text_new_words    (const LiaisonWordInput *inputs,
                                        guint                   n_inputs,
                                        const LiaisonName      *names,
                                        guint                   n_names);
void         liaison_text_free         (LiaisonText            *self);

/* The first dependent of WORD with DEPREL, or -1; the same for the next one after PREVIOUS. */
int          liaison_text_child        (const LiaisonText      *self,
                                        int                     word,
                                        LiaisonDeprel           deprel);
int          liaison_text_next         (const LiaisonText      *self,
                                        int                     previous,
                                        LiaisonDeprel           deprel);
gboolean     liaison_text_child_is     (const LiaisonText      *self,
                                        int                     word,
                                        LiaisonDeprel           deprel,
                                        const char             *lower);
/* Whether a dependent of WORD, or of its subordinate auxiliary, negates it. */
gboolean     liaison_text_is_negated   (const LiaisonText      *self,
                                        int                     word);
/* The lemma of the preposition of WORD ("on", "out_of"), or NULL. */
const char  *liaison_text_preposition  (const LiaisonText      *self,
                                        int                     word);
/* The lowest and highest word below WORD, itself included. */
LiaisonWordRange liaison_text_subtree  (const LiaisonText      *self,
                                        int                     word);
gboolean     liaison_text_is_below     (const LiaisonText      *self,
                                        int                     word,
                                        int                     ancestor);
/* The word of FIRST up to END whose head lies outside. */
int          liaison_text_range_head   (const LiaisonText      *self,
                                        guint                   first,
                                        guint                   end);
/* The forms from FIRST up to END, joined as in the text: by a space where there was one. */
char        *liaison_text_dup_range    (const LiaisonText      *self,
                                        guint                   first,
                                        guint                   end);
void         liaison_text_reattach     (LiaisonText            *self,
                                        int                     word,
                                        int                     head,
                                        LiaisonDeprel           deprel);
/* Mends what parsers are known to get wrong. In text-mend.c. */
void         liaison_text_mend         (LiaisonText            *self);
/* While a text is made; in text-mending.c. */
void         liaison_text_mend_possessors (LiaisonText         *self);
gboolean     liaison_text_is_passive   (const LiaisonText      *self,
                                        int                     verb);

/* Whether there is a word of this number, and it is LOWER. */
static inline gboolean
liaison_text_is (const LiaisonText *self,
                 guint              word,
                 const char        *lower)
{
  return word < self->n_words && g_str_equal (self->words[word].lower, lower);
}

/* The word after the last of the sentence of WORD. */
static inline guint
liaison_text_sentence_end (const LiaisonText *self,
                           guint              word)
{
  return self->sentences[self->words[word].sentence].end;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonText, liaison_text_free)

G_END_DECLS

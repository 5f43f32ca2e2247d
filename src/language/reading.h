/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "language/token.h"

G_BEGIN_DECLS

/* What the language engine understood of a text: its tokens, sentences and names. Immutable and
 * reference counted. */
typedef struct _LiaisonReading LiaisonReading;

LiaisonReading        *liaison_reading_ref           (LiaisonReading       *self);
void                   liaison_reading_unref         (LiaisonReading       *self);

const char            *liaison_reading_get_text      (const LiaisonReading *self);
const LiaisonToken    *liaison_reading_get_tokens    (const LiaisonReading *self,
                                                      guint                *n_tokens);
const LiaisonSentence *liaison_reading_get_sentences (const LiaisonReading *self,
                                                      guint                *n_sentences);
/* In order of their first token, not overlapping. */
const LiaisonName     *liaison_reading_get_names     (const LiaisonReading *self,
                                                      guint                *n_names);
/* NUL-terminated. The form of a token is the stretch of the text; the lemma is lower-case and dictionary-like
 * ("was" → "be", "officials" → "official"); a proper noun keeps its form. Both live as long as the
 * reading. */
const char            *liaison_reading_get_form      (const LiaisonReading *self,
                                                      guint                 token);
const char            *liaison_reading_get_lemma     (const LiaisonReading *self,
                                                      guint                 token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReading, liaison_reading_unref)

G_END_DECLS

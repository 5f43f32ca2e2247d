/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/reading.h"

G_BEGIN_DECLS

/* Forms and lemmas stand one after the other in the pool, each with a NUL. */
struct _LiaisonReading
{
  gatomicrefcount ref_count;
  char *text;
  gsize length;
  GArray *tokens;           /* of LiaisonToken */
  GArray *sentences;        /* of LiaisonSentence */
  GArray *names;            /* of LiaisonName */
  GByteArray *pool;
  guint32 *forms;           /* offsets in the pool, one per token */
  guint32 *lemmas;          /* the same; at first the forms */
};

/* Copies the text, and finds tokens and sentences; nothing else is known yet. */
LiaisonReading *_liaison_reading_new       (const char     *text,
                                            const guint    *breaks,
                                            guint           n_breaks);
void            _liaison_reading_set_lemma (LiaisonReading *self,
                                            guint           token,
                                            const char     *lemma);

G_END_DECLS

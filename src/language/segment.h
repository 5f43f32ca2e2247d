/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/token.h"

G_BEGIN_DECLS

/* From text to tokens and from tokens to sentences. Both take time linear in the length of the
 * text. */

GArray   *liaison_tokenize           (const char         *text,
                                      gsize               length,
                                      const guint        *breaks,
                                      guint               n_breaks);   /* of LiaisonToken */
GArray   *liaison_split_sentences    (const char         *text,
                                      GArray             *tokens,
                                      const guint        *breaks,
                                      guint               n_breaks);   /* of LiaisonSentence */

/* What is known of a word that ends in a full stop, written with it: "Gen.". */
typedef enum
{
  LIAISON_ABBREVIATION_NONE,
  LIAISON_ABBREVIATION_TITLE,     /* a name follows: never ends a sentence */
  LIAISON_ABBREVIATION_NUMBERED,  /* an abbreviation only before a number: "No. 5" */
  LIAISON_ABBREVIATION_DATED,     /* a month or day: an abbreviation before a number or a comma */
  LIAISON_ABBREVIATION_WORD,      /* may end a sentence */
} LiaisonAbbreviation;

LiaisonAbbreviation liaison_abbreviation_find (const char *word,
                                               gsize       length);

G_END_DECLS

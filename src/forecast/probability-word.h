/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The seven words of estimative probability of Intelligence Community Directive 203, with their ranges. */
typedef struct
{
  const char *word;         /* "likely"; to be translated by the interface with gettext, context "probability" */
  double low;
  double high;
  double best;              /* what choosing the word sets */
} LiaisonProbabilityWord;

const LiaisonProbabilityWord *liaison_probability_words    (guint  *n_words); /* from least to most likely */
const LiaisonProbabilityWord *liaison_probability_word_for (double  probability);
/* "38 %", in the reader's language. */
char                         *liaison_probability_to_text  (double  probability);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIAISON_LANGUAGE_GUESSES 3

/* What Compact Language Detector 2 makes of a text: codes of languages, the largest share first, with
 * their shares in percent; unused places have "un" and 0. */
typedef struct
{
  const char *codes[LIAISON_LANGUAGE_GUESSES]; /* static */
  int percents[LIAISON_LANGUAGE_GUESSES];
  gboolean reliable;
} LiaisonLanguageGuess;

/* TEXT is valid UTF-8 without control characters. */
void _liaison_language_guess (const char           *text,
                              int                   length,
                              LiaisonLanguageGuess *guess);

G_END_DECLS

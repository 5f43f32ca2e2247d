/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way to Compact Language Detector 2, which has an interface of C++ only. */

#include "article/language-guess.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cld2/internal/cld2tablesummary.h>

namespace CLD2
{
extern const CLD2TableSummary kDeltaOcta_obj;
}

/* CLD2 finds its tables by their names, and the first library that has them wins. The one with all languages has nothing else, and
 * would be left out by the linker if nothing here asked for it. */
[[gnu::used]] static const void *const all_languages = &CLD2::kDeltaOcta_obj;

void
_liaison_language_guess (const char           *text,
                         int                   length,
                         LiaisonLanguageGuess *guess)
{
  CLD2::Language languages[LIAISON_LANGUAGE_GUESSES];
  double scores[LIAISON_LANGUAGE_GUESSES];
  int letters, valid;
  bool reliable = false;
  CLD2::CLDHints hints = { nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE };

  CLD2::ExtDetectLanguageSummaryCheckUTF8 (text, length, true, &hints, 0, languages, guess->percents, scores,
                                           nullptr, &letters, &reliable, &valid);
  for (int i = 0; i < LIAISON_LANGUAGE_GUESSES; i++)
    guess->codes[i] = CLD2::LanguageCode (languages[i]);
  guess->reliable = reliable;
}

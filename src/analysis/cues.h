/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/text.h"

G_BEGIN_DECLS

/* Where a cue must stand to be one; data/words/cues.txt says what each means. */
typedef enum
{
  LIAISON_CUE_AUXILIARY,
  LIAISON_CUE_TO,
  LIAISON_CUE_WORD,
  LIAISON_CUE_WEAK,
  LIAISON_CUE_NOUN,
  LIAISON_CUE_VERB,
  LIAISON_CUE_SHOULD,
  LIAISON_CUE_BE_TO,
} LiaisonCueHow;

typedef struct
{
  char **words;
  guint n_words;
  LiaisonCueHow how;
  gboolean denies;
  double low;
  double best;
  double high;
} LiaisonCue;

/* The longest cue that starts at WORD and stands where it must, or NULL. */
const LiaisonCue *liaison_cues_at (const LiaisonText *text,
                                   guint              word);

G_END_DECLS

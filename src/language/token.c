/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of parts of speech and of syntactic relations. */

#include "language/token.h"

#include <string.h>

static const char * const upos_names[LIAISON_N_UPOS] = {
  [LIAISON_UPOS_X] = "X",
  [LIAISON_UPOS_ADJ] = "ADJ",
  [LIAISON_UPOS_ADP] = "ADP",
  [LIAISON_UPOS_ADV] = "ADV",
  [LIAISON_UPOS_AUX] = "AUX",
  [LIAISON_UPOS_CCONJ] = "CCONJ",
  [LIAISON_UPOS_DET] = "DET",
  [LIAISON_UPOS_INTJ] = "INTJ",
  [LIAISON_UPOS_NOUN] = "NOUN",
  [LIAISON_UPOS_NUM] = "NUM",
  [LIAISON_UPOS_PART] = "PART",
  [LIAISON_UPOS_PRON] = "PRON",
  [LIAISON_UPOS_PROPN] = "PROPN",
  [LIAISON_UPOS_PUNCT] = "PUNCT",
  [LIAISON_UPOS_SCONJ] = "SCONJ",
  [LIAISON_UPOS_SYM] = "SYM",
  [LIAISON_UPOS_VERB] = "VERB",
};

static const char * const deprel_names[LIAISON_N_DEPRELS] = {
#define X(symbol, name) [LIAISON_DEPREL_##symbol] = name,
  LIAISON_DEPRELS (X)
#undef X
};

/**
 * liaison_upos_to_string:
 * @upos: a part of speech
 *
 * Returns: (transfer none): its name in Universal Dependencies, such as "PROPN"
 */
const char *
liaison_upos_to_string (LiaisonUpos upos)
{
  g_return_val_if_fail ((guint) upos < LIAISON_N_UPOS, "X");

  return upos_names[upos];
}

/**
 * liaison_upos_from_string:
 * @string: a name such as "PROPN"
 *
 * Returns: the part of speech, or %LIAISON_UPOS_X if there is none of that name
 */
LiaisonUpos
liaison_upos_from_string (const char *string)
{
  g_return_val_if_fail (string != NULL, LIAISON_UPOS_X);

  for (guint i = 0; i < LIAISON_N_UPOS; i++)
    if (strcmp (upos_names[i], string) == 0)
      return i;
  return LIAISON_UPOS_X;
}

/**
 * liaison_deprel_to_string:
 * @deprel: a syntactic relation
 *
 * Returns: (transfer none): its name in Universal Dependencies, such as "nsubj:pass"
 */
const char *
liaison_deprel_to_string (LiaisonDeprel deprel)
{
  g_return_val_if_fail ((guint) deprel < LIAISON_N_DEPRELS, "dep");

  return deprel_names[deprel];
}

static gboolean
find_deprel (const char    *string,
             gsize          length,
             LiaisonDeprel *deprel)
{
  for (guint i = 0; i < LIAISON_N_DEPRELS; i++)
    if (strlen (deprel_names[i]) == length && memcmp (deprel_names[i], string, length) == 0)
      {
        *deprel = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * liaison_deprel_from_string:
 * @string: a name such as "nsubj:pass"
 *
 * Returns: the relation; of an unknown subtype the universal relation, and of nonsense
 * %LIAISON_DEPREL_DEP
 */
LiaisonDeprel
liaison_deprel_from_string (const char *string)
{
  LiaisonDeprel deprel = LIAISON_DEPREL_DEP;

  g_return_val_if_fail (string != NULL, LIAISON_DEPREL_DEP);

  if (!find_deprel (string, strlen (string), &deprel))
    find_deprel (string, strcspn (string, ":"), &deprel);
  return deprel;
}

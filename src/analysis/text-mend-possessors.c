/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trees that a parser gets wrong in a way that the words tell, mended before anything reads them. */

#include "analysis/text.h"

#include <string.h>

/* No tree is deeper; a damaged one may have a circle. */
#define MAX_DEPTH 256

static gboolean
is_above (const LiaisonText *self,
          int                word,
          int                below)
{
  for (guint depth = 0; below >= 0 && depth < MAX_DEPTH; depth++)
    {
      if (below == word)
        return TRUE;
      below = self->words[below].head;
    }
  return FALSE;
}

/* The "of" of "the Board of Inquiry's", if it and the possessive mark both hang on OWNER; or -1. */
static int
find_of_possessor (const LiaisonText *self,
                   int                owner)
{
  const LiaisonWord *mark = &self->words[MIN (owner + 1, (int)self->n_words - 1)];

  if (self->words[owner].deprel != LIAISON_DEPREL_NMOD_POSS || mark->head != owner ||
      mark->upos != LIAISON_UPOS_PART || strcmp (mark->lower, "'s") != 0)
    return -1;
  for (int w = owner - 1; w > 0 && w >= owner - 3; w--)
    if (self->words[w].sentence != self->words[owner].sentence)
      return -1;
    else if (self->words[w].head == owner && strcmp (self->words[w].lower, "of") == 0)
      return w;
  return -1;
}

/**
 * liaison_text_mend_possessors:
 * @self: a text whose words have heads but no children yet
 *
 * "welcomed the Board of Inquiry's report": the report is welcomed, and it is the board's. A parser
 * that takes the board for what is welcomed has both "of" and "'s" on the last word.
 */
void
liaison_text_mend_possessors (LiaisonText *self)
{
  for (int owner = 2; owner + 1 < (int)self->n_words; owner++)
    {
      int of = find_of_possessor (self, owner);
      int first = of - 1;
      int owned = self->words[owner].head;
      int above = first >= 0 ? self->words[first].head : -1;

      if (of < 1 || owned < owner || above == of || above == owner ||
          self->words[owned].head == first ||
          (self->words[first].upos != LIAISON_UPOS_NOUN &&
           self->words[first].upos != LIAISON_UPOS_PROPN))
        continue;
      if (above != owned)
        {
          if (is_above (self, owned, above))
            continue;
          self->words[owned].head = above;
          self->words[owned].deprel = self->words[first].deprel;
        }
      self->words[first].head = owned;
      self->words[first].deprel = LIAISON_DEPREL_NMOD_POSS;
      self->words[owner].head = first;
      self->words[owner].deprel = LIAISON_DEPREL_NMOD;
      self->words[owner + 1].head = first;
    }
}

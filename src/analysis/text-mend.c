/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parser is known to err, and the words around tell: appositions and relative clauses that
 * it hung too high. */

#include "analysis/text.h"

#include <string.h>

/* "Reed, the envoy, and Weber, an aide, …": the aide is whoever stands before the comma. */
static void
mend_appositions (LiaisonText *self)
{
  for (guint w = 0; w < self->n_words; w++)
    {
      int head = self->words[w].head;
      int before = -1;
      guint first;

      if (self->words[w].deprel != LIAISON_DEPREL_APPOS || head < 0)
        continue;
      for (int c = self->words[head].child; c >= 0 && c < (int)w; c = self->words[c].sibling)
        if (self->words[c].deprel == LIAISON_DEPREL_CONJ &&
            self->words[c].upos == LIAISON_UPOS_PROPN)
          before = c;
      if (before < 0)
        continue;
      first = liaison_text_subtree (self, w).first;
      first += strcmp (self->words[first].form, ",") == 0;
      if (liaison_text_subtree (self, before).end + 1 == first)
        liaison_text_reattach (self, w, before, LIAISON_DEPREL_APPOS);
    }
}

/* The noun that the words up to END close, seen from a relative clause after them. */
static int
find_antecedent (const LiaisonText *self,
                 int                end)
{
  int noun = end - 1;

  while (self->words[noun].head >= 0 && self->words[noun].head < noun &&
         (self->words[noun].deprel == LIAISON_DEPREL_FLAT ||
          self->words[noun].deprel == LIAISON_DEPREL_NMOD))
    noun = self->words[noun].head;
  return self->words[noun].upos == LIAISON_UPOS_PROPN || self->words[noun].upos == LIAISON_UPOS_NOUN
             ? noun
             : -1;
}

/* "said Reed, who leads Norway": what he leads is not what he said. */
static void
mend_relatives (LiaisonText *self)
{
  for (guint w = 0; w < self->n_words; w++)
    {
      int subject = liaison_text_child (self, w, LIAISON_DEPREL_NSUBJ);
      gboolean who = subject >= 2 && strcmp (self->words[subject].lower, "who") == 0;
      gboolean which = subject >= 2 && strcmp (self->words[subject].lower, "which") == 0;
      int noun;

      if ((!who && !which) || strcmp (self->words[subject - 1].form, ",") != 0 ||
          (self->words[w].deprel != LIAISON_DEPREL_CCOMP &&
           !(who && self->words[w].deprel == LIAISON_DEPREL_ADVCL_RELCL)))
        continue;
      noun = find_antecedent (self, subject - 1);
      if (noun >= 0 && self->words[noun].sentence == self->words[w].sentence)
        liaison_text_reattach (self, w, noun, LIAISON_DEPREL_ACL_RELCL);
    }
}

/**
 * liaison_text_mend:
 * @self: a text whose words are linked
 *
 * Hangs appositions and relative clauses on the nouns before them.
 */
void
liaison_text_mend (LiaisonText *self)
{
  mend_appositions (self);
  mend_relatives (self);
}

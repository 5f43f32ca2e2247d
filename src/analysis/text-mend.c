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

/* ", whose raids on Norway go on": what hangs on "whose" is of the noun before it. */
static void
mend_possessive_relatives (LiaisonText *self)
{
  for (guint w = 2; w < self->n_words; w++)
    {
      int owned = self->words[w].head, verb, noun;

      if (strcmp (self->words[w].lower, "whose") != 0 ||
          self->words[w].deprel != LIAISON_DEPREL_NMOD_POSS || owned < 0 ||
          strcmp (self->words[w - 1].form, ",") != 0)
        continue;
      verb = self->words[owned].head;
      if (verb <= owned || self->words[owned].deprel != LIAISON_DEPREL_NSUBJ ||
          (self->words[verb].deprel != LIAISON_DEPREL_CCOMP &&
           self->words[verb].deprel != LIAISON_DEPREL_ADVCL &&
           self->words[verb].deprel != LIAISON_DEPREL_CONJ &&
           self->words[verb].deprel != LIAISON_DEPREL_PARATAXIS))
        continue;
      noun = find_antecedent (self, w - 1);
      if (noun >= 0 && self->words[noun].sentence == self->words[w].sentence)
        liaison_text_reattach (self, verb, noun, LIAISON_DEPREL_ACL_RELCL);
    }
}

/* The word after WORD and what hangs on it, without what is joined to it. */
static guint
end_without_conjuncts (const LiaisonText *self,
                       guint              word)
{
  guint end = word + 1;

  for (int c = self->words[word].child; c >= 0; c = self->words[c].sibling)
    if (self->words[c].deprel != LIAISON_DEPREL_CONJ && self->words[c].deprel != LIAISON_DEPREL_CC)
      end = MAX (end, liaison_text_subtree (self, c).end);
  return end;
}

/* "Norway, Sweden and Japan left": with "and" and no comma after it the second is one of a list and
 * no apposition. */
static void
mend_lists (LiaisonText *self)
{
  for (guint w = 2; w < self->n_words; w++)
    {
      guint first, end;
      int before;

      if (self->words[w].deprel != LIAISON_DEPREL_APPOS || self->words[w].upos != LIAISON_UPOS_PROPN)
        continue;
      first = liaison_text_subtree (self, w).first;
      end = end_without_conjuncts (self, w);
      first += strcmp (self->words[first].form, ",") == 0;
      if (first < 2 || strcmp (self->words[first - 1].form, ",") != 0 || end >= self->n_words ||
          strcmp (self->words[end].lower, "and") != 0 ||
          strcmp (self->words[end - 1].form, ",") == 0 ||
          self->words[end].sentence != self->words[w].sentence)
        continue;
      before = first - 2;
      while (self->words[before].deprel == LIAISON_DEPREL_FLAT)
        before = self->words[before].head;
      if (before != (int)w && self->words[before].upos == LIAISON_UPOS_PROPN &&
          self->words[before].sentence == self->words[w].sentence &&
          !liaison_text_is_below (self, before, w))
        liaison_text_reattach (self, w, before, LIAISON_DEPREL_CONJ);
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
  mend_lists (self);
  mend_appositions (self);
  mend_relatives (self);
  mend_possessive_relatives (self);
}

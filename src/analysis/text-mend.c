/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parser is known to err, and the words around tell: appositions and relative clauses that
 * it hung too high. */

#include "analysis/text.h"
#include "analysis/words.h"

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

/* A relative clause with "which" that hangs on a person. */
static gboolean
is_of_person (const LiaisonText *self,
              guint              verb)
{
  int head = self->words[verb].head;

  return self->words[verb].deprel == LIAISON_DEPREL_ACL_RELCL && head >= 0 &&
         self->words[head].upos == LIAISON_UPOS_NOUN &&
         (liaison_words_has ("titles", "leads", self->words[head].lemma) ||
          liaison_words_has ("titles", "office", self->words[head].lemma));
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
          (self->words[w].deprel != LIAISON_DEPREL_CCOMP && !(which && is_of_person (self, w)) &&
           !(who && self->words[w].deprel == LIAISON_DEPREL_ADVCL_RELCL)))
        continue;
      noun = is_of_person (self, w) ? subject - 2 : find_antecedent (self, subject - 1);
      if (noun >= 0 && self->words[noun].sentence == self->words[w].sentence)
        liaison_text_reattach (self, w, noun, LIAISON_DEPREL_ACL_RELCL);
    }
}

/* The verb of the clause that begins with OWNED where the parser took that for an object of what
 * stands before: the first verb after it that hangs on a word before and has no subject; or -1. */
static int
find_verb_after (const LiaisonText *self,
                 guint              owned)
{
  guint end = self->sentences[self->words[owned].sentence].end;

  for (guint w = owned + 1; w < end && strcmp (self->words[w].form, ",") != 0; w++)
    if (self->words[w].upos == LIAISON_UPOS_VERB && self->words[w].head >= 0 &&
        self->words[w].head < (int)owned &&
        liaison_text_child (self, w, LIAISON_DEPREL_NSUBJ) < 0 &&
        liaison_text_child (self, w, LIAISON_DEPREL_NSUBJ_PASS) < 0)
      return (int)w;
  return -1;
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
      if (verb >= 0 && verb < (int)w && (verb = find_verb_after (self, owned)) >= 0)
        liaison_text_reattach (self, owned, verb, LIAISON_DEPREL_NSUBJ);
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

/* "between Norway, led by Reed, and Sweden": the other one is Sweden, and not who leads. */
static void
mend_between (LiaisonText *self)
{
  for (guint w = 0; w < self->n_words; w++)
    {
      int one = self->words[w].head;
      guint end;

      if (strcmp (self->words[w].lower, "between") != 0 || one < (int)w ||
          liaison_text_child (self, one, LIAISON_DEPREL_CONJ) >= 0)
        continue;
      end = self->sentences[self->words[w].sentence].end;
      for (guint c = one + 1; c < end; c++)
        {
          int cc = liaison_text_child (self, c, LIAISON_DEPREL_CC);

          if (self->words[c].deprel != LIAISON_DEPREL_CONJ || cc < 1 ||
              self->words[c].head <= one || strcmp (self->words[cc].lower, "and") != 0 ||
              strcmp (self->words[cc - 1].form, ",") != 0)
            continue;
          if (!liaison_text_is_below (self, one, c))
            liaison_text_reattach (self, c, one, LIAISON_DEPREL_CONJ);
          break;
        }
    }
}

/* "stand shoulder to shoulder with Norway": it is with Norway that one stands. */
static void
mend_side_by_side (LiaisonText *self)
{
  static const char *const sides[] = { "shoulder", "side", "hand", "face", "arm", NULL };

  for (guint w = 2; w + 1 < self->n_words; w++)
    {
      int verb = self->words[w - 2].head;
      int with = -1;

      if (!g_strv_contains (sides, self->words[w].lower) ||
          strcmp (self->words[w].lower, self->words[w - 2].lower) != 0 ||
          strcmp (self->words[w + 1].lower, "with") != 0 || verb < 0 ||
          self->words[verb].upos != LIAISON_UPOS_VERB)
        continue;
      for (int c = self->words[w].child; c >= 0; c = self->words[c].sibling)
        if (c > (int)w && g_strcmp0 (liaison_text_preposition (self, c), "with") == 0)
          with = c;
      if (with >= 0)
        liaison_text_reattach (self, with, verb, LIAISON_DEPREL_OBL);
    }
}

/* "the government of Norway, led by Reed": what is led is what stands before the comma. */
static void
mend_participles (LiaisonText *self)
{
  for (guint w = 2; w + 1 < self->n_words; w++)
    {
      int noun = (int)w - 2;

      if (self->words[w].deprel != LIAISON_DEPREL_ACL || self->words[w].upos != LIAISON_UPOS_VERB ||
          strcmp (self->words[w - 1].form, ",") != 0 ||
          strcmp (self->words[w + 1].lower, "by") != 0 ||
          (self->words[noun].upos != LIAISON_UPOS_PROPN && self->words[noun].upos != LIAISON_UPOS_NOUN))
        continue;
      while (self->words[noun].head >= 0 && self->words[noun].head < noun &&
             (self->words[noun].deprel == LIAISON_DEPREL_FLAT ||
              (self->words[noun].deprel == LIAISON_DEPREL_NMOD &&
               g_strcmp0 (liaison_text_preposition (self, noun), "of") == 0)))
        noun = self->words[noun].head;
      if (self->words[w].head != noun && self->words[noun].sentence == self->words[w].sentence &&
          !liaison_text_is_below (self, noun, w))
        liaison_text_reattach (self, w, noun, LIAISON_DEPREL_ACL);
    }
}

/* "told the paper that Reed left": what is told, and not which paper. */
static void
mend_told (LiaisonText *self)
{
  for (guint w = 0; w < self->n_words; w++)
    {
      int noun = self->words[w].head;
      int verb = noun >= 0 ? self->words[noun].head : -1;

      if (self->words[w].deprel == LIAISON_DEPREL_ACL_RELCL && verb >= 0 &&
          (self->words[noun].deprel == LIAISON_DEPREL_OBJ ||
           self->words[noun].deprel == LIAISON_DEPREL_IOBJ) &&
          liaison_words_has ("verbs", "report", self->words[verb].lemma) &&
          liaison_text_child_is (self, w, LIAISON_DEPREL_MARK, "that") &&
          liaison_text_child (self, w, LIAISON_DEPREL_NSUBJ) >= 0)
        liaison_text_reattach (self, w, verb, LIAISON_DEPREL_CCOMP);
    }
}

static gboolean
is_many (const LiaisonText *self,
         int                noun)
{
  return liaison_text_child (self, noun, LIAISON_DEPREL_CONJ) >= 0 ||
         (self->words[noun].upos == LIAISON_UPOS_NOUN &&
          strcmp (self->words[noun].lower, self->words[noun].lemma) != 0);
}

/* Whether an auxiliary of VERB is one of a single subject: "is", "has". */
static gboolean
speaks_of_one (const LiaisonText *self,
               int                verb)
{
  static const char *const forms[] = { "is", "has", "was", NULL };

  for (int c = self->words[verb].child; c >= 0 && c < verb; c = self->words[c].sibling)
    if ((self->words[c].deprel == LIAISON_DEPREL_AUX ||
         self->words[c].deprel == LIAISON_DEPREL_AUX_PASS ||
         self->words[c].deprel == LIAISON_DEPREL_COP) &&
        g_strv_contains (forms, self->words[c].lower))
      return TRUE;
  return FALSE;
}

/* "Officials said that Reed left and is seen as …": the second goes with "left", as "is" is of one. */
static void
mend_agreement (LiaisonText *self)
{
  for (guint w = 0; w < self->n_words; w++)
    {
      int above = self->words[w].head;
      int subject, told, own;

      if (self->words[w].deprel != LIAISON_DEPREL_CONJ || above < 0 || above > (int)w ||
          self->words[above].upos != LIAISON_UPOS_VERB || !speaks_of_one (self, w) ||
          liaison_text_child (self, w, LIAISON_DEPREL_NSUBJ) >= 0 ||
          liaison_text_child (self, w, LIAISON_DEPREL_NSUBJ_PASS) >= 0)
        continue;
      subject = liaison_text_child (self, above, LIAISON_DEPREL_NSUBJ);
      told = liaison_text_child (self, above, LIAISON_DEPREL_CCOMP);
      own = told >= 0 ? liaison_text_child (self, told, LIAISON_DEPREL_NSUBJ) : -1;
      if (subject >= 0 && is_many (self, subject) && told >= 0 && told < (int)w && own >= 0 &&
          !is_many (self, own))
        liaison_text_reattach (self, w, told, LIAISON_DEPREL_CONJ);
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
  mend_between (self);
  mend_side_by_side (self);
  mend_participles (self);
  mend_told (self);
  mend_agreement (self);
}

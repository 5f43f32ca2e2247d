/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The offices that whole clauses state: copulas, "became president", "as ambassador to". Their
 * subjects may be pronouns, so that they come after coreference. */

#include "analysis/roles.h"

#include <string.h>

#include "analysis/phrases.h"
#include "analysis/titles.h"

static gboolean
is_past (const LiaisonText *text,
         int                cop)
{
  return strcmp (text->words[cop].lower, "was") == 0 ||
         strcmp (text->words[cop].lower, "were") == 0;
}

/* "Haines is the director of …", "Burns was ambassador to …". */
static void
find_copulas (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;

  for (guint w = 0; w < text->n_words; w++)
    {
      int cop = liaison_text_child (text, w, LIAISON_DEPREL_COP);
      int subject = cop >= 0 ? liaison_phrases_subject (text, w) : -1;
      int person;

      if (cop < 0 || subject < 0)
        continue;
      person = liaison_phrases_referent (draft, subject);
      if (!liaison_roles_is_person (draft, person) || liaison_text_is_negated (text, w) ||
          liaison_phrases_is_question (text, w))
        continue;
      for (int part = w; part >= 0;
           part = part == (int)w ? liaison_text_child (text, w, LIAISON_DEPREL_CONJ)
                                 : liaison_text_next (text, part, LIAISON_DEPREL_CONJ))
        {
          gboolean ahead = liaison_text_child_is (text, w, LIAISON_DEPREL_AUX, "will");

          liaison_roles_record_around (draft, person, part,
                         ahead                 ? LIAISON_ROLE_NOMINEE
                         : is_past (text, cop) ? LIAISON_ROLE_FORMER
                                               : LIAISON_ROLE_CURRENT,
                         0.75, TRUE);
        }
      if (draft->name_at[w] < 0)
        liaison_roles_link_nominal (draft, w, person);
    }
}

/* "whose chief executive is Mary Reed", "X's director is Mary Reed". */
static void
find_reversed_copulas (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;

  for (guint w = 0; w < text->n_words; w++)
    {
      int cop = liaison_text_child (text, w, LIAISON_DEPREL_COP);
      int subject = cop >= 0 ? liaison_text_child (text, w, LIAISON_DEPREL_NSUBJ) : -1;
      int person = draft->name_at[w] >= 0 ? liaison_draft_entity_of (draft, w) : -1;

      if (subject < 0 || !liaison_roles_is_person (draft, person) || liaison_text_is_negated (text, w) ||
          liaison_phrases_is_question (text, w))
        continue;
      liaison_roles_record_around (draft, person, subject,
                     is_past (text, cop) ? LIAISON_ROLE_FORMER : LIAISON_ROLE_CURRENT, 0.75, TRUE);
      liaison_roles_link_nominal (draft, subject, person);
    }
}

/* "became president of …", "remains chairman": the verb is a copula in all but name. */
static void
find_becoming (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;
  static const char *const verbs[] = { "become", "remain", "stay", NULL };

  for (guint w = 0; w < text->n_words; w++)
    {
      int office, person;

      if (!g_strv_contains (verbs, text->words[w].lemma) ||
          text->words[w].upos != LIAISON_UPOS_VERB)
        continue;
      office = liaison_text_child (text, w, LIAISON_DEPREL_XCOMP);
      if (office < 0)
        office = liaison_text_child (text, w, LIAISON_DEPREL_OBJ);
      person = office >= 0 ? liaison_phrases_subject (text, w) : -1;
      person = person >= 0 ? liaison_phrases_referent (draft, person) : -1;
      if (liaison_roles_is_person (draft, person) && !liaison_text_is_negated (text, w))
        liaison_roles_record_around (draft, person, office,
                       liaison_text_child_is (text, w, LIAISON_DEPREL_AUX, "will")
                           ? LIAISON_ROLE_NOMINEE
                           : LIAISON_ROLE_CURRENT,
                       0.75, TRUE);
    }
}

/* "as ambassador to Jordan", "while deputy director": of the subject of the clause that they stand
 * in. */
static void
find_adjuncts (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;

  for (guint w = 0; w < text->n_words; w++)
    {
      const LiaisonWord *word = &text->words[w];
      const char *preposition = liaison_text_preposition (text, w);
      int subject, person, verb;

      if (word->head < 0 || word->upos != LIAISON_UPOS_NOUN || !liaison_title_is_office (word))
        continue;
      if (!(preposition != NULL && strcmp (preposition, "as") == 0) &&
          !liaison_text_child_is (text, w, LIAISON_DEPREL_MARK, "while") &&
          !liaison_text_child_is (text, w, LIAISON_DEPREL_MARK, "as") &&
          !(preposition != NULL && strcmp (preposition, "while") == 0))
        continue;
      verb = word->head;
      /* Of a passive or of one who was named something, it is the one it was done to. */
      subject = liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);
      if (subject < 0)
        subject = liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP);
      if (!liaison_words_has ("verbs", "appoint", text->words[verb].lemma) ||
          liaison_text_is_passive (text, verb))
        subject = liaison_phrases_subject (text, verb);
      if (subject == (int)w)
        continue;
      person = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;
      if (liaison_roles_is_person (draft, person))
        {
          gboolean past = g_str_has_suffix (text->words[verb].lower, "ed") ||
                          strcmp (text->words[verb].lower, "was") == 0;

          liaison_roles_record_around (draft, person, w,
                         past || liaison_text_child_is (text, w, LIAISON_DEPREL_MARK, "while")
                             ? LIAISON_ROLE_FORMER
                             : LIAISON_ROLE_CURRENT,
                         0.65, FALSE);
        }
    }
}

/**
 * liaison_draft_find_more_roles:
 * @self: a draft whose pronouns have entities
 *
 * Fills in the roles that whole clauses state.
 */
void
liaison_draft_find_more_roles (LiaisonDraft *self)
{
  find_copulas (self);
  find_reversed_copulas (self);
  find_becoming (self);
  find_adjuncts (self);
}

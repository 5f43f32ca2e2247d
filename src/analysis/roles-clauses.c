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

/* The status that the tense of a clause gives. */
static LiaisonRoleStatus
status_of_clause (const LiaisonText *text,
                  int                predicate,
                  int                cop)
{
  static const char *const coming[] = { "will", "'ll", "would", "shall", NULL };

  for (int c = liaison_text_child (text, predicate, LIAISON_DEPREL_AUX); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_AUX))
    if (g_strv_contains (coming, text->words[c].lower))
      return LIAISON_ROLE_NOMINEE;
  if (cop < 0)
    return LIAISON_ROLE_CURRENT;
  if (liaison_text_child_is (text, predicate, LIAISON_DEPREL_AUX, "had"))
    return LIAISON_ROLE_FORMER;
  return is_past (text, cop) ? LIAISON_ROLE_FORMER : LIAISON_ROLE_CURRENT;
}

/* Records the offices from START on, and, if there are none there, that of which HEAD is the word.
 */
static void
record_from (LiaisonDraft     *draft,
             int               person,
             guint             start,
             int               head,
             LiaisonRoleStatus status,
             double            confidence)
{
  guint end;
  g_autoptr (GArray) titles = liaison_title_chain (draft, start, &end);

  if (titles->len > 0)
    {
      liaison_roles_record_chain (draft, person, titles, status, confidence, TRUE);
      return;
    }
  if (head < 0)
    return;
  liaison_roles_record_around (draft, person, head, status, confidence, TRUE);
  /* "is a dyer, and head of Acme": what is joined to something else. */
  for (int c = draft->text->words[head].child; c >= 0; c = draft->text->words[c].sibling)
    if (c > head && draft->name_at[c] < 0 &&
        (draft->text->words[c].deprel == LIAISON_DEPREL_CONJ ||
         draft->text->words[c].deprel == LIAISON_DEPREL_APPOS) &&
        liaison_text_child (draft->text, c, LIAISON_DEPREL_NSUBJ) < 0)
      {
        guint first = liaison_text_subtree (draft->text, c).first;
        g_autoptr (GArray) joined = NULL;

        while (first < (guint)c && (draft->text->words[first].upos == LIAISON_UPOS_PUNCT ||
                                    draft->text->words[first].upos == LIAISON_UPOS_CCONJ))
          first++;
        joined = liaison_title_chain (draft, first, &end);
        liaison_roles_record_chain (draft, person, joined, status, confidence, TRUE);
      }
}

/* The person named before brackets that close right before COP, or -1: "Ida Brandt (born in Oslo)
 * is". */
static int
find_before_brackets (const LiaisonDraft *draft,
                      guint               cop)
{
  const LiaisonText *text = draft->text;
  guint first = text->sentences[text->words[cop].sentence].first;
  const LiaisonDraftMention *name;

  if (cop == first || strcmp (text->words[cop - 1].form, ")") != 0)
    return -1;
  for (guint w = cop - 1; w > first; w--)
    if (strcmp (text->words[w].form, "(") == 0 &&
        (name = liaison_phrases_person_at (draft, w - 1)) != NULL)
      return name->entity;
  return -1;
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
      if (!liaison_roles_is_person (draft, person))
        person = find_before_brackets (draft, cop);
      if (!liaison_roles_is_person (draft, person) || liaison_text_is_negated (text, w) ||
          liaison_phrases_is_question (text, w))
        continue;
      record_from (draft, person, cop + 1, w, status_of_clause (text, w, cop), 0.75);
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

      if (subject < 0 || !liaison_roles_is_person (draft, person) ||
          liaison_text_is_negated (text, w) || liaison_phrases_is_question (text, w))
        continue;
      liaison_roles_record_around (draft, person, subject,
                                   is_past (text, cop) ? LIAISON_ROLE_FORMER : LIAISON_ROLE_CURRENT,
                                   0.75, TRUE);
      liaison_roles_link_nominal (draft, subject, person);
    }
}

/* Over "to the position of", "as", "to be", to where the office is named. */
static guint
skip_to_office (const LiaisonText *text,
                guint              word)
{
  static const char *const posts[] = { "position", "positions", "post",  "rank", "role", "roles",
                                       "office",   "title",     "posts", "job",  NULL };
  static const char *const links[] = { "to", "as", "be", "the", "become", NULL };
  guint limit = text->sentences[text->words[word].sentence].end;
  guint after = word;

  while (after < limit && g_strv_contains (links, text->words[after].lower))
    after++;
  if (after + 1 < limit && g_strv_contains (posts, text->words[after].lower) &&
      strcmp (text->words[after + 1].lower, "of") == 0)
    return after + 2;
  return after;
}

/* "became president of …", "was elected chairman", "was promoted to the post of director", "named
 * Mary Reed chief executive": the verb is a copula in all but name. */
static void
find_becoming (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;
  static const char *const verbs[] = { "become", "remain", "stay", NULL };
  static const char *const raising[] = { "promote", "elevate", "reelect",   "re-elect", "reappoint",
                                         "make",    "declare", "designate", NULL };

  for (guint w = 0; w < text->n_words; w++)
    {
      gboolean own = g_strv_contains (verbs, text->words[w].lemma);
      gboolean given = liaison_words_has ("verbs", "appoint", text->words[w].lemma) ||
                       g_strv_contains (raising, text->words[w].lemma);
      int who = -1, person;
      guint start = w + 1;

      if (text->words[w].upos != LIAISON_UPOS_VERB || (!own && !given) ||
          liaison_text_is_negated (text, w) || start >= text->n_words)
        continue;
      /* "was elected to the board and promoted to chairman" */
      if (own || liaison_text_is_passive (text, w) ||
          (g_str_has_suffix (text->words[w].lower, "ed") &&
           (strcmp (text->words[start].lower, "to") == 0 ||
            strcmp (text->words[start].lower, "as") == 0)))
        who = liaison_phrases_subject (text, w);
      else if (draft->name_at[start] >= 0)
        {
          who = liaison_draft_mention (draft, draft->name_at[start])->head;
          start = liaison_draft_mention (draft, draft->name_at[start])->end;
        }
      person = who >= 0 ? liaison_phrases_referent (draft, who) : -1;
      if (!liaison_roles_is_person (draft, person) || start >= text->n_words)
        continue;
      record_from (draft, person, skip_to_office (text, start), -1,
                   strcmp (text->words[w].lemma, "nominate") == 0 ? LIAISON_ROLE_NOMINEE
                                                                  : status_of_clause (text, w, -1),
                   0.75);
    }
}

/* What a verb with "as director" says of the office: "served as", "resigned as", "works as". */
static LiaisonRoleStatus
status_of_verb (const LiaisonText *text,
                int                verb)
{
  static const char *const leaving[] = { "resign", "retire",  "step",  "quit",   "oust", "fire",
                                         "remove", "dismiss", "leave", "depart", NULL };
  static const char *const entering[] = { "join",    "take",    "return",  "appoint",  "name",
                                          "elect",   "begin",   "start",   "hire",     "succeed",
                                          "replace", "follow",  "choose",  "pick",     "select",
                                          "install", "confirm", "promote", "re-elect", NULL };
  const LiaisonWord *word = &text->words[verb];

  if (g_strv_contains (leaving, word->lemma))
    return LIAISON_ROLE_FORMER;
  if (strcmp (word->lemma, "nominate") == 0)
    return LIAISON_ROLE_NOMINEE;
  if (g_strv_contains (entering, word->lemma))
    return status_of_clause (text, verb, -1);
  if (liaison_text_child_is (text, verb, LIAISON_DEPREL_AUX, "has") ||
      liaison_text_child_is (text, verb, LIAISON_DEPREL_AUX, "have"))
    return LIAISON_ROLE_CURRENT;
  if (g_str_has_suffix (word->lower, "ed") || strcmp (word->lower, "was") == 0)
    return LIAISON_ROLE_FORMER;
  return status_of_clause (text, verb, -1);
}

/* Of a passive or of one who was named something, it is the one it was done to. */
static int
find_bearer (const LiaisonDraft *draft,
             int                 verb,
             int                 office)
{
  const LiaisonText *text = draft->text;
  int who = liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);

  if (who < 0)
    who = liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP);
  if (who >= office || !liaison_words_has ("verbs", "appoint", text->words[verb].lemma) ||
      liaison_text_is_passive (text, verb))
    who = liaison_phrases_subject (text, verb);
  /* "Joseph's years as director". */
  if (who < 0 && text->words[verb].upos == LIAISON_UPOS_NOUN)
    who = liaison_text_child (text, verb, LIAISON_DEPREL_NMOD_POSS);
  return who == office || who < 0 ? -1 : liaison_phrases_referent (draft, who);
}

/* "as ambassador to Jordan", "while deputy director": of the subject of the clause that they stand
 * in. */
static void
find_adjuncts (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;

  for (guint w = 0; w + 1 < text->n_words; w++)
    {
      gboolean during = strcmp (text->words[w].lower, "while") == 0;
      g_autoptr (GArray) titles = NULL;
      int head, verb, person;
      guint end;

      if (!during && strcmp (text->words[w].lower, "as") != 0)
        continue;
      titles = liaison_title_chain (draft, skip_to_office (text, w + 1), &end);
      if (titles->len == 0)
        continue;
      head = g_array_index (titles, LiaisonTitle, 0).head;
      /* "while deputy director"; "while the director slept" has a verb of its own. */
      verb = text->words[head].head;
      if (verb < 0 || liaison_text_child (text, head, LIAISON_DEPREL_COP) >= 0 ||
          (verb > (int)w && text->words[verb].upos != LIAISON_UPOS_VERB &&
           liaison_text_child (text, verb, LIAISON_DEPREL_COP) < 0) ||
          (verb > (int)w && verb < (int)end))
        continue;
      if (during ? end < text->n_words && text->words[end].upos != LIAISON_UPOS_PUNCT &&
                       text->words[end].upos != LIAISON_UPOS_ADP
                 : text->words[head].deprel == LIAISON_DEPREL_NSUBJ)
        continue;
      person = find_bearer (draft, verb, head);
      if (liaison_roles_is_person (draft, person))
        liaison_roles_record_chain (draft, person, titles,
                                    during ? LIAISON_ROLE_FORMER : status_of_verb (text, verb), 0.7,
                                    FALSE);
    }
}

/* The offices that the sentence names before WORD, the last ones first. */
static GArray *
find_offices_before (const LiaisonDraft *draft,
                     guint               word)
{
  const LiaisonText *text = draft->text;
  guint first = text->sentences[text->words[word].sentence].first;

  for (guint w = word; w-- > first;)
    if (liaison_title_is_office (&text->words[w]) && draft->name_at[w] < 0)
      {
        guint start = w, end;
        GArray *titles;

        while (start > first && (text->words[start - 1].upos == LIAISON_UPOS_ADJ ||
                                 text->words[start - 1].upos == LIAISON_UPOS_NOUN))
          start--;
        titles = liaison_title_chain (draft, start, &end);
        if (titles->len > 0 && end <= word &&
            g_array_index (titles, LiaisonTitle, 0).organizations->len > 0)
          return titles;
        g_array_unref (titles);
      }
  return g_array_new (FALSE, FALSE, sizeof (LiaisonTitle));
}

/* "succeeded Otto Weber as chairman of Acme", "became chairman of Acme, succeeding Otto Weber":
 * Weber had held it. */
static void
find_predecessors (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;
  static const char *const verbs[] = { "succeed", "replace", NULL };

  for (guint w = 0; w + 1 < text->n_words; w++)
    {
      const LiaisonDraftMention *name;
      g_autoptr (GArray) titles = NULL;
      guint end, at;

      if (text->words[w].upos != LIAISON_UPOS_VERB ||
          !g_strv_contains (verbs, text->words[w].lemma) ||
          (at = liaison_phrases_next_person (draft, w + 1)) == 0)
        continue;
      name = liaison_phrases_person_at (draft, at);
      if (name->end + 1 < text->n_words && strcmp (text->words[name->end].lower, "as") == 0)
        titles = liaison_title_chain (draft, skip_to_office (text, name->end), &end);
      else if (strcmp (text->words[w].lower, "succeeding") == 0 ||
               strcmp (text->words[w].lower, "replacing") == 0)
        titles = find_offices_before (draft, w);
      if (titles != NULL)
        liaison_roles_record_chain (draft, name->entity, titles, LIAISON_ROLE_FORMER, 0.75, FALSE);
    }
}

/* "its chief executive Mary Reed": whose, coreference had to tell. */
static void
find_pronoun_possessors (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;
  guint n_mentions = draft->mentions->len;

  for (guint i = 0; i < n_mentions; i++)
    {
      const LiaisonDraftMention *name = liaison_draft_mention (draft, i);
      LiaisonTitle title = { 0 };
      int owner;

      if (name->form != LIAISON_MENTION_NAME || name->first < 2 ||
          !liaison_roles_is_person (draft, name->entity) ||
          /* also "its founder, Mary Reed" */
          !liaison_title_before (
              draft, name->first - (strcmp (text->words[name->first - 1].form, ",") == 0),
              &title) ||
          title.first == 0 || text->words[title.first - 1].upos != LIAISON_UPOS_PRON)
        continue;
      owner = liaison_phrases_referent (draft, title.first - 1);
      liaison_title_complete (draft, &title);
      if (title.organizations->len == 0 && owner >= 0)
        {
          g_array_append_val (title.organizations, owner);
          title.person_possessor = liaison_roles_is_person (draft, owner);
        }
      if (owner >= 0)
        liaison_roles_record (draft, name->entity, &title, 0.75, FALSE);
      liaison_title_clear (&title);
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
  find_predecessors (self);
  find_pronoun_possessors (self);
}

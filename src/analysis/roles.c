/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The offices of persons, and what holding them makes of the two: titles before names and
 * appositions. A title phrase has a head (a word of data/words/titles.txt), a status, and the
 * organizations, states or persons that it names. */

#include "analysis/roles.h"

#include <string.h>

#include "analysis/phrases.h"
#include "analysis/titles.h"

/**
 * liaison_roles_is_person:
 * @draft: a draft
 * @entity: index of an entity, or -1
 *
 * Returns: whether it is a person
 */
gboolean
liaison_roles_is_person (const LiaisonDraft *draft,
                         int                 entity)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PERSON;
}

static gboolean
heads_state (const char *lemma)
{
  static const char *const heads[] = { "president", "premier", "chancellor", "king",   "queen",
                                       "emir",      "sultan",  "emperor",    "leader", "shah",
                                       "dictator",  "ruler",   "strongman",  "prime",  NULL };

  return g_strv_contains (heads, lemma);
}

static gboolean
is_membership (const char *lemma)
{
  static const char *const members[] = {
    "member",        "fighter",   "militant",   "soldier",   "agent",    "operative", "official",
    "officer",       "employee",  "worker",     "staffer",   "player",   "student",   "alumnus",
    "graduate",      "spy",       "partner",    "fellow",    "lawmaker", "senator",   "executive",
    "engineer",      "scientist", "researcher", "professor", "lecturer", "analyst",   "reporter",
    "correspondent", "columnist", "editor",     "ally",      "activist", NULL
  };

  return g_strv_contains (members, lemma);
}

/* "director", and of more words "chief executive", "chief executive officer". */
static gboolean
leads (const LiaisonText *text,
       guint              head)
{
  g_autofree char *two =
      head > 0 ? g_strconcat (text->words[head - 1].lower, " ", text->words[head].lower, NULL)
               : NULL;
  g_autofree char *three =
      head > 1 ? g_strconcat (text->words[head - 2].lower, " ", two, NULL) : NULL;

  return liaison_words_has ("titles", "leads", text->words[head].lemma) ||
         (two != NULL && liaison_words_has ("titles", "leads", two)) ||
         (three != NULL && liaison_words_has ("titles", "leads", three));
}

/* "chief technical officer": more than an officer. */
static gboolean
is_chief_officer (const LiaisonText *text,
                  guint              head)
{
  if (strcmp (text->words[head].lemma, "officer") != 0)
    return FALSE;
  for (guint w = head; w > 0 && head - w < 5; w--)
    if (strcmp (text->words[w - 1].lower, "chief") == 0)
      return TRUE;
  return FALSE;
}

/* "executive director", "party leader": what a head of the whole is called. */
static gboolean
is_of_whole (const char *modifier)
{
  static const char *const whole[] = {
    "executive", "general",  "managing",  "founding",   "supreme", "chief",     "party",
    "head",      "national", "interim",   "acting",     "current", "incumbent", "longtime",
    "new",       "first",    "then",      "opposition", "company", "political", "spiritual",
    "team",      "group",    "caretaker", "permanent",  "global",  "overall",   "top",
    "senior",    "prime",    "long-time", "outgoing",   "late",    "veteran",   "embattled",
    "powerful",  "paramount", "de",       "facto",      "elected", "president", "chairman",
    "prime",     "club",     "agency",    "tribal",     "rebel",   "militia",   NULL
  };

  return g_strv_contains (whole, modifier);
}

/* "research director at", "head of sales for": leads a branch, and holds an office in the whole. */
static gboolean
is_of_branch (const LiaisonDraft *draft,
              const LiaisonTitle *title)
{
  const LiaisonText *text = draft->text;

  for (int c = text->words[title->head].child; c >= 0; c = text->words[c].sibling)
    {
      guint8 deprel = text->words[c].deprel;

      if (c < (int)title->first || draft->name_at[c] >= 0 ||
          (c >= (int)title->end && c != (int)title->head + 2))
        continue;
      if (c < (int)title->head &&
          (deprel == LIAISON_DEPREL_COMPOUND || deprel == LIAISON_DEPREL_AMOD) &&
          !is_of_whole (text->words[c].lower) && draft->mention_at[c] < 0)
        return TRUE;
      if (deprel == LIAISON_DEPREL_NMOD &&
          ((draft->mention_at[c] < 0 &&
            g_strcmp0 (liaison_text_preposition (text, c), "of") == 0) ||
           g_strcmp0 (liaison_text_preposition (text, c), "for") == 0))
        return TRUE;
    }
  return FALSE;
}

/* Of a state these are no mere trades: "the US attorney". */
static gboolean
serves_state (const char *lemma)
{
  static const char *const servants[] = { "attorney", "judge",  "general", "admiral",
                                          "diplomat", "consul", "colonel", NULL };

  return g_strv_contains (servants, lemma);
}

static gboolean
is_sent_to (const LiaisonText *text,
            guint              head)
{
  static const char *const envoys[] = { "ambassador", "envoy", "emissary", "representative", NULL };

  return g_strv_contains (envoys, text->words[head].lemma) && head + 1 < text->n_words &&
         strcmp (text->words[head + 1].lower, "to") == 0;
}

static LiaisonRelationKind
kind_of_office (const LiaisonDraft *draft,
                const LiaisonTitle *title,
                int                 organization)
{
  const LiaisonWord *head = &draft->text->words[title->head];
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, organization);

  if (entity->kind == LIAISON_ENTITY_PERSON)
    return LIAISON_RELATION_REPORTS_TO;
  /* "the ambassador to Jordan" holds no office of Jordan's, but speaks with it. */
  if (entity->kind == LIAISON_ENTITY_PLACE && is_sent_to (draft->text, title->head))
    return LIAISON_RELATION_CONSULT;
  if ((is_membership (head->lemma) || liaison_title_is_occupation (head) ||
       /* "a German lawyer", but "U.S. Attorney" */
       ((entity->kind == LIAISON_ENTITY_ORGANIZATION ||
         g_unichar_islower (g_utf8_get_char (head->form))) &&
        liaison_words_has ("titles", "profession", head->lemma))) &&
      !leads (draft->text, title->head) && !is_chief_officer (draft->text, title->head))
    return entity->kind == LIAISON_ENTITY_PLACE && serves_state (head->lemma)
               ? LIAISON_RELATION_HOLDS_OFFICE
               : LIAISON_RELATION_MEMBER_OF;
  if (title->status == LIAISON_ROLE_CURRENT || title->status == LIAISON_ROLE_ACTING)
    {
      if (entity->kind == LIAISON_ENTITY_PLACE && heads_state (head->lemma))
        return LIAISON_RELATION_LEADS;
      if (entity->kind == LIAISON_ENTITY_PLACE && strcmp (head->lemma, "minister") == 0 &&
          title->head > 0 && strcmp (draft->text->words[title->head - 1].lower, "prime") == 0)
        return LIAISON_RELATION_LEADS;
      if (entity->kind == LIAISON_ENTITY_ORGANIZATION && leads (draft->text, title->head) &&
          !is_of_branch (draft, title) &&
          !(title->head > 0 &&
            liaison_words_has ("titles", "deputy", draft->text->words[title->head - 1].lower)))
        return LIAISON_RELATION_LEADS;
    }
  return LIAISON_RELATION_HOLDS_OFFICE;
}

/* "former director", also where the status is the verb's. */
static char *
dup_label (const LiaisonDraft *draft,
           const LiaisonTitle *title)
{
  g_autofree char *label = liaison_title_dup_label (draft, title);

  if (title->status != LIAISON_ROLE_FORMER ||
      liaison_title_is_occupation (&draft->text->words[title->head]) ||
      liaison_words_has ("titles", "profession", draft->text->words[title->head].lemma))
    return g_steal_pointer (&label);
  for (guint w = title->label_first; w < title->end; w++)
    if (liaison_words_has ("titles", "former", draft->text->words[w].lower))
      return g_steal_pointer (&label);
  return g_strconcat ("former ", label, NULL);
}

/* "was elected president": what is said of the office is said of the election. */
static int
find_stating (const LiaisonText *text,
              int                head)
{
  int verb = text->words[head].head;

  for (guint steps = 0; verb >= 0 && steps < 3; steps++, verb = text->words[verb].head)
    if (text->words[verb].upos == LIAISON_UPOS_VERB)
      return verb < head && liaison_words_has ("verbs", "appoint", text->words[verb].lemma) ? verb
                                                                                            : head;
  return head;
}

/**
 * liaison_roles_record:
 * @draft: a draft
 * @person: index of the entity who holds the office
 * @title: a complete title
 * @confidence: from 0 to 1
 * @stated: whether the sentence states it, so that what it says of it counts
 *
 * Adds the role and its ties.
 */
void
liaison_roles_record (LiaisonDraft       *draft,
                      int                 person,
                      const LiaisonTitle *title,
                      double              confidence,
                      gboolean            stated)
{
  g_autofree char *office = liaison_title_dup_office (draft, title);
  g_autofree char *label = dup_label (draft, title);
  LiaisonSpan evidence = liaison_phrases_sentence_span (draft->text, title->head);
  int first = title->organizations->len > 0 && !title->person_possessor
                  ? g_array_index (title->organizations, int, 0)
                  : -1;

  if (office[0] == '\0' || liaison_draft_entity (draft, person)->kind != LIAISON_ENTITY_PERSON)
    return;
  liaison_draft_add_role (draft, person, office, title->status, first);
  if (!liaison_title_is_occupation (&draft->text->words[title->head]))
    liaison_draft_entity (draft, person)->subkind = "official";
  for (guint i = 0; i < title->organizations->len; i++)
    {
      int organization = g_array_index (title->organizations, int, i);
      LiaisonRelationKind kind;
      LiaisonDraftRelation *relation;

      if (organization == person ||
          (liaison_draft_entity (draft, organization)->kind == LIAISON_ENTITY_PERSON &&
           !title->person_possessor))
        continue;
      /* "Ford's editor" does not answer to him. */
      if (title->person_possessor &&
          (liaison_words_has ("titles", "leads", draft->text->words[title->head].lemma) ||
           !liaison_title_serves_person (draft->text->words[title->head].lemma)))
        continue;
      kind = kind_of_office (draft, title, organization);
      relation = liaison_draft_add_relation (draft, person, organization, kind, label, evidence);
      relation->confidence = confidence;
      relation->word = (int)title->head;
      if (title->status == LIAISON_ROLE_NOMINEE)
        relation->modality = LIAISON_MODALITY_EXPECTED;
      else if (stated)
        /* What stands beside a name is taken for granted, whatever is said of who bears it. */
        liaison_phrases_set_stance (draft, relation, find_stating (draft->text, title->head),
                                    FALSE);
    }
}

/* A title and the name after it are one phrase. Where the parser hung parts of it on different
 * words, the part after the preposition has it right; what it then hangs on takes the place that
 * the other part had: of "the killing of commander X was wrong" it was the killing that was wrong.
 */
static void
mend_tree (LiaisonText *text,
           guint        first,
           guint        end)
{
  int inner = -1, outer = -1, above;
  LiaisonDeprel deprel;

  for (guint w = first; w < end; w++)
    {
      int head = text->words[w].head;

      if (head < 0 || (head >= (int)first && head < (int)end) ||
          text->words[w].upos == LIAISON_UPOS_PUNCT)
        continue;
      if (head < (int)first && text->words[w].deprel == LIAISON_DEPREL_NMOD && inner < 0)
        inner = w;
      else if (head >= (int)end)
        outer = w;
    }
  if (inner < 0 || outer < 0)
    return;
  above = text->words[outer].head;
  deprel = text->words[outer].deprel;
  liaison_text_reattach (text, outer, -1, LIAISON_DEPREL_ROOT);
  liaison_text_reattach (text, text->words[inner].head, above, deprel);
  liaison_text_reattach (text, outer, inner, LIAISON_DEPREL_FLAT);
}

static void
claim_title (LiaisonDraft       *draft,
             const LiaisonTitle *title,
             int                 person)
{
  LiaisonDraftMention *mention;

  if (draft->mention_at[title->head] >= 0)
    mention = liaison_draft_mention (draft, draft->mention_at[title->head]);
  else
    {
      mention =
          liaison_draft_add_mention (draft, title->first, title->end, LIAISON_MENTION_NOMINAL);
      draft->mention_at[title->head] = draft->mentions->len - 1;
    }
  if (mention->form != LIAISON_MENTION_NOMINAL || mention->entity >= 0)
    return;
  mention->first = title->first;
  mention->end = title->end;
  mention->span.start = draft->text->words[title->first].start;
  mention->span.end = draft->text->words[title->end - 1].end;
  mention->head = title->head;
  mention->kind = LIAISON_ENTITY_PERSON;
  mention->entity = person;
}

/* "Acme professors Mary Reed and Otto Weber": of both. */
static void
record_joined (LiaisonDraft       *draft,
               guint               mention,
               const LiaisonTitle *title)
{
  const LiaisonWord *head = &draft->text->words[title->head];
  g_autoptr (GArray) persons = NULL;

  if (strcmp (head->lower, head->lemma) == 0 || !g_str_has_suffix (head->lower, "s"))
    return;
  persons = g_array_new (FALSE, FALSE, sizeof (int));
  liaison_phrases_persons_from (draft, liaison_draft_mention (draft, mention)->first, TRUE, persons);
  for (guint i = 1; i < persons->len; i++)
    liaison_roles_record (draft, g_array_index (persons, int, i), title, 0.8, FALSE);
}

/* "CIA Director nominee William Burns", "Iran's president, Hassan Rouhani". */
static void
find_before_names (LiaisonDraft *draft)
{
  guint n_mentions = draft->mentions->len;

  for (guint i = 0; i < n_mentions; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);
      LiaisonTitle title = { 0 };

      if (mention->form != LIAISON_MENTION_NAME || mention->entity < 0 || mention->first == 0 ||
          liaison_draft_entity (draft, mention->entity)->kind != LIAISON_ENTITY_PERSON ||
          draft->text->words[mention->first - 1].sentence !=
              draft->text->words[mention->first].sentence ||
          !liaison_title_before (draft, mention->first, &title))
        continue;
      liaison_title_complete (draft, &title);
      liaison_roles_record (draft, mention->entity, &title, 0.85, FALSE);
      record_joined (draft, i, &title);
      for (guint w = title.first; w < title.end; w++)
        draft->title_of[w] = i;
      mend_tree (draft->text, title.first, mention->end);
      /* The title is a mention of the person, too. */
      claim_title (draft, &title, mention->entity);
      liaison_title_clear (&title);
    }
}

/* "founder and CEO of X": the first has no organization of its own. */
static void
share_organizations (const LiaisonDraft *draft,
                     LiaisonTitle       *title)
{
  const LiaisonText *text = draft->text;

  for (int c = liaison_text_child (text, title->head, LIAISON_DEPREL_CONJ);
       c >= 0 && title->organizations->len == 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_CONJ))
    {
      LiaisonTitle other = { 0 };

      if (!liaison_title_around (draft, c, &other))
        continue;
      liaison_title_complete (draft, &other);
      g_array_append_vals (title->organizations, other.organizations->data,
                           other.organizations->len);
      liaison_title_clear (&other);
    }
}

/* "X, former head of Acme Mary Reed": the office is that of the next one. */
static gboolean
names_another (const LiaisonDraft *draft,
               int                 person,
               guint               word)
{
  int entity = word < draft->text->n_words && draft->name_at[word] >= 0
                   ? liaison_draft_mention (draft, draft->name_at[word])->entity
                   : -1;

  return entity != person && liaison_roles_is_person (draft, entity);
}

/**
 * liaison_roles_record_around:
 * @draft: a draft
 * @person: index of the entity who holds the office
 * @head: the word of the office
 * @least: the status that the clause gives, unless the phrase says more
 * @confidence: from 0 to 1
 * @stated: whether the sentence states it, so that what it says of it counts
 *
 * Adds the role and its ties.
 */
void
liaison_roles_record_around (LiaisonDraft     *draft,
                             int               person,
                             guint             head,
                             LiaisonRoleStatus least,
                             double            confidence,
                             gboolean          stated)
{
  LiaisonTitle title = { 0 };

  /* It was found before, as a title before a name. */
  if (draft->title_of[head] >= 0 || !liaison_title_around (draft, head, &title) ||
      names_another (draft, person, title.end))
    return;
  liaison_title_complete (draft, &title);
  share_organizations (draft, &title);
  if (least != LIAISON_ROLE_CURRENT && title.status != LIAISON_ROLE_FORMER)
    title.status = least;
  liaison_roles_record (draft, person, &title, confidence, stated);
  liaison_title_clear (&title);
}

/**
 * liaison_roles_link_nominal:
 * @draft: a draft
 * @word: the head of a noun phrase
 * @entity: index of whom it calls
 */
void
liaison_roles_link_nominal (LiaisonDraft *draft,
                            int           word,
                            int           entity)
{
  int mention = draft->mention_at[word];

  if (mention < 0 || liaison_draft_mention (draft, mention)->form != LIAISON_MENTION_NOMINAL)
    return;
  if (liaison_draft_mention (draft, mention)->entity >= 0 &&
      liaison_draft_entity (draft, liaison_draft_mention (draft, mention)->entity)->named)
    return;
  liaison_draft_mention (draft, mention)->entity = entity;
}

/* "X, an envoy, and Y, an aide": the aide is Y. */
static gboolean
is_person_between (const LiaisonDraft *draft,
                   guint               first,
                   guint               end)
{
  for (guint w = first; w <= end; w++)
    if (draft->name_at[w] >= 0 &&
        liaison_roles_is_person (draft, liaison_draft_mention (draft, draft->name_at[w])->entity))
      return TRUE;
  return FALSE;
}

/* Whether the name that WORD is part of follows the phrase of the office HEAD, with no more than a
 * comma between: not so in "X, the president of Y, and his wife, Z". */
static gboolean
is_next (const LiaisonDraft *draft,
         guint               head,
         guint               word)
{
  guint first = liaison_draft_mention (draft, draft->name_at[word])->first;
  guint end = liaison_title_end (draft, head);

  if (first < head)
    return TRUE;
  while (end < first && (draft->text->words[end].upos == LIAISON_UPOS_PUNCT ||
                         (draft->text->words[end].upos == LIAISON_UPOS_CCONJ && end + 1 < first) ||
                         draft->text->words[end].upos == LIAISON_UPOS_DET ||
                         draft->text->words[end].upos == LIAISON_UPOS_ADJ ||
                         draft->text->words[end].upos == LIAISON_UPOS_NOUN ||
                         draft->text->words[end].upos == LIAISON_UPOS_PROPN))
    end++;
  return end >= first;
}

/* "Avril Haines, the director of …" and "the director, Avril Haines". */
static void
find_appositions (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;

  for (guint w = 0; w < text->n_words; w++)
    {
      int head = text->words[w].head;

      if (text->words[w].deprel != LIAISON_DEPREL_APPOS || head < 0)
        continue;
      if (liaison_roles_is_person (draft, liaison_draft_entity_of (draft, head)) &&
          draft->name_at[head] >= 0)
        for (int part = w; part >= 0 && !is_person_between (draft, w, part);
             part = part == (int)w ? liaison_text_child (text, w, LIAISON_DEPREL_CONJ)
                                   : liaison_text_next (text, part, LIAISON_DEPREL_CONJ))
          {
            liaison_roles_record_around (draft, liaison_draft_entity_of (draft, head), part,
                                         LIAISON_ROLE_CURRENT, 0.8, FALSE);
            liaison_roles_link_nominal (draft, part, liaison_draft_entity_of (draft, head));
          }
      else if (liaison_roles_is_person (draft, liaison_draft_entity_of (draft, w)) &&
               draft->name_at[w] >= 0 && draft->name_at[head] < 0 && is_next (draft, head, w))
        {
          liaison_roles_record_around (draft, liaison_draft_entity_of (draft, w), head,
                                       LIAISON_ROLE_CURRENT, 0.8, FALSE);
          liaison_roles_link_nominal (draft, head, liaison_draft_entity_of (draft, w));
        }
    }
}

/**
 * liaison_draft_find_roles:
 * @self: a draft whose names have entities
 *
 * Fills in the roles of persons and the standing ties that they make. Copulas and adjuncts may have
 * a pronoun for subject: they are looked for after coreference, by liaison_draft_find_more_roles().
 */
void
liaison_draft_find_roles (LiaisonDraft *self)
{
  find_before_names (self);
  find_appositions (self);
  liaison_roles_after_names (self);
}

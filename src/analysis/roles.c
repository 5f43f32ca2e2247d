/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The offices of persons, and what holding them makes of the two: titles before names, appositions, copulas, "as ambassador to".
 * A title phrase has a head (a word of data/words/titles.txt), a status, and the organizations, states or persons that it names. */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/phrases.h"

typedef struct
{
  guint first;              /* the phrase, words from first up to end, without determiner and possessor */
  guint end;
  guint head;               /* the word of the office */
  guint label_first;        /* with the words of status and of the organization */
  LiaisonRoleStatus status;
  GArray *organizations;    /* of int: indices of entities */
  gboolean person_possessor; /* "Biden's adviser" */
} Title;

static gboolean
is_office (const LiaisonWord *word)
{
  return liaison_words_has ("titles", "leads", word->lower) || liaison_words_has ("titles", "office", word->lower) ||
         liaison_words_has ("titles", "leads", word->lemma) || liaison_words_has ("titles", "office", word->lemma) ||
         (liaison_words_has ("titles", "short", word->lower) && g_unichar_isupper (g_utf8_get_char (word->form)));
}

/* "a Harvard mathematician": no office, but what somebody is at a place. */
static gboolean
is_occupation (const LiaisonWord *word)
{
  static const char *const general[] = { "man", "woman", "boy", "girl", "child", "person", "friend", "victim", "guy", "hero", "suspect", "witness",
                                         "teenager", "boss", "rival", "critic", "supporter", "opponent", "refugee", "prisoner", "hostage",
                                         "predecessor", "successor", "mentor", "model", "driver", NULL };

  return word->upos == LIAISON_UPOS_NOUN && liaison_words_has ("nouns", "person", word->lemma) && !g_strv_contains (general, word->lemma) &&
         !liaison_words_has ("nouns", "family", word->lemma);
}

static void
note_status (Title             *title,
             const LiaisonWord *word)
{
  if (liaison_words_has ("titles", "former", word->lower))
    title->status = LIAISON_ROLE_FORMER;
  else if (liaison_words_has ("titles", "nominee", word->lower))
    title->status = LIAISON_ROLE_NOMINEE;
  else if (liaison_words_has ("titles", "acting", word->lower) && title->status == LIAISON_ROLE_CURRENT)
    title->status = LIAISON_ROLE_ACTING;
  else if (liaison_words_has ("titles", "deputy", word->lower) && title->status == LIAISON_ROLE_CURRENT)
    title->status = LIAISON_ROLE_DEPUTY;
}

static gboolean
is_status (const LiaisonWord *word)
{
  static const char *const sections[] = { "former", "nominee", "acting", "current" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (liaison_words_has ("titles", sections[i], word->lower))
      return TRUE;
  return FALSE;
}

static void
add_organization (const LiaisonDraft *draft,
                  Title              *title,
                  int                 entity)
{
  for (guint i = 0; i < title->organizations->len; i++)
    if (g_array_index (title->organizations, int, i) == entity)
      return;
  if (entity >= 0 && liaison_draft_entity (draft, entity)->kind != LIAISON_ENTITY_EVENT)
    g_array_append_val (title->organizations, entity);
}

static gboolean
serves_person (const char *lemma)
{
  static const char *const servants[] = { "aide", "adviser", "advisor", "assistant", "spokesman", "spokeswoman", "spokesperson", "lawyer",
                                          "attorney", "secretary", "deputy", "bodyguard", "speechwriter", "strategist", "envoy", "staffer", NULL };

  return g_strv_contains (servants, lemma);
}

/* A state has officers of all sorts; a city or a region only some: "a London designer" holds no office in London. */
static gboolean
suits_place (const LiaisonDraft *draft,
             const Title        *title,
             int                 place)
{
  static const char *const local[] = { "mayor", "governor", "gov", "gov.", "senator", "sen", "sen.", "rep", "rep.", "representative", "congressman",
                                       "congresswoman", "lawmaker", "chief", "commissioner", "sheriff", "bishop", "archbishop", "prosecutor",
                                       "councilman", "councillor", "judge", "commander", "premier", "president", "king", "queen", "duke",
                                       "minister", "secretary", "leader", "attorney", "superintendent", "mp", "ambassador", "envoy", "emir",
                                       "prince", "ruler", "warlord", NULL };

  return g_strcmp0 (liaison_draft_entity (draft, place)->subkind, "country") == 0 ||
         g_strv_contains (local, draft->text->words[title->head].lower);
}

/* The entities named in the words from FIRST up to END; an organization in the phrase hides the state before it: of
 * "US State Department spokesman" it is the department. */
static void
find_organizations (const LiaisonDraft *draft,
                    Title              *title,
                    guint               first,
                    guint               end)
{
  int state = -1;
  gboolean organized = FALSE;

  for (guint w = first; w < end; w++)
    {
      int mention = draft->name_at[w];
      const LiaisonDraftMention *name = mention >= 0 ? liaison_draft_mention (draft, mention) : NULL;

      if (name == NULL || name->entity < 0 || (w > first && draft->name_at[w - 1] == mention))
        continue;
      switch (liaison_draft_entity (draft, name->entity)->kind)
        {
        case LIAISON_ENTITY_ORGANIZATION:
          /* "IRGC Quds Force chief": the last one is meant. */
          if (name->end < title->head)
            {
              g_array_set_size (title->organizations, 0);
              state = -1;
            }
          add_organization (draft, title, name->entity);
          organized = TRUE;
          break;
        case LIAISON_ENTITY_PLACE:
          if (!suits_place (draft, title, name->entity))
            break;
          if (w < title->head)
            state = name->entity;
          else if (!organized)
            add_organization (draft, title, name->entity);
          break;
        case LIAISON_ENTITY_PERSON:
          /* "a former aide to Weber". */
          if (w > title->head && serves_person (draft->text->words[title->head].lemma) && title->organizations->len == 0)
            {
              add_organization (draft, title, name->entity);
              title->person_possessor = TRUE;
            }
          break;
        case LIAISON_ENTITY_OPERATION:
        case LIAISON_ENTITY_AGREEMENT:
        case LIAISON_ENTITY_EVENT:
        case LIAISON_N_ENTITY_KINDS:
        default:
          break;
        }
    }
  if (title->organizations->len == 0)
    add_organization (draft, title, state);
}

/* The possessor of the phrase: "Iran's president", "Biden's adviser". */
static void
find_possessor (const LiaisonDraft *draft,
                Title              *title)
{
  int possessor = liaison_text_child (draft->text, title->head, LIAISON_DEPREL_NMOD_POSS);
  int entity = possessor >= 0 ? liaison_phrases_referent (draft, possessor) : -1;

  if (entity < 0 && title->first >= 2 && strcmp (draft->text->words[title->first - 1].lower, "'s") == 0)
    entity = liaison_draft_entity_of (draft, title->first - 2);
  if (entity < 0 || title->organizations->len > 0)
    return;
  title->person_possessor = liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PERSON;
  add_organization (draft, title, entity);
}

static void
clear_title (Title *title)
{
  g_clear_pointer (&title->organizations, g_array_unref);
}

/* The title phrase that ends right before the word END, if one does: scanned leftwards, since trees differ on what governs what. */
static gboolean
title_before (const LiaisonDraft *draft,
              guint               end,
              Title              *title)
{
  const LiaisonText *text = draft->text;
  guint first = end, sentence_first;
  int head = -1;

  if (end == 0)
    return FALSE;
  sentence_first = text->sentences[text->words[end - 1].sentence].first;
  for (guint w = end; w-- > sentence_first && end - w < 14;)
    {
      const LiaisonWord *word = &text->words[w];
      gboolean part = word->upos == LIAISON_UPOS_NOUN || word->upos == LIAISON_UPOS_PROPN || word->upos == LIAISON_UPOS_ADJ ||
                      ((strcmp (word->lower, "of") == 0 || strcmp (word->lower, "for") == 0) && w > sentence_first && is_office (&text->words[w - 1])) ||
                      (strcmp (word->form, "-") == 0 && w > 0 && text->words[w - 1].end == word->start) ||
                      is_status (word) || (strcmp (word->lower, "the") == 0 && first < end && strcmp (text->words[first].lower, "of") != 0 && w > 0 &&
                       strcmp (text->words[w - 1].lower, "of") == 0) ||
                      ((strcmp (word->lower, "and") == 0 || strcmp (word->lower, "&") == 0) && first < end && w > sentence_first &&
                       (head < 0 ? g_unichar_isupper (g_utf8_get_char (text->words[first].form)) != 0 :
                                   is_office (&text->words[first]) && is_office (&text->words[w - 1])));

      if (!part || (draft->name_at[w] >= 0 && liaison_draft_mention (draft, draft->name_at[w])->kind == LIAISON_ENTITY_PERSON))
        break;
      first = w;
      if ((is_office (word) || is_occupation (word)) && (head < 0 || (w + 1 < end && strcmp (text->words[w + 1].lower, "of") == 0)))
        {
          /* "secretary of state": of two offices the one before "of"; otherwise the last one, next to the name. */
          gboolean adjacent = TRUE;

          for (guint i = w + 1; i < end && adjacent; i++)
            adjacent = is_status (&text->words[i]) || strcmp (text->words[w + 1].lower, "of") == 0 || strcmp (text->words[w + 1].lower, "for") == 0;
          if (adjacent && draft->name_at[w] < 0)
            head = w;
        }
    }
  if (head < 0)
    return FALSE;
  while (first < (guint) head && (strcmp (text->words[first].lower, "of") == 0 || strcmp (text->words[first].lower, "for") == 0 ||
                                  strcmp (text->words[first].form, "-") == 0 || strcmp (text->words[first].lower, "the") == 0))
    first++;
  title->first = first;
  title->end = end;
  title->head = head;
  return TRUE;
}

/* Sets status, organizations and label of a phrase whose words are known. */
static void
complete_title (const LiaisonDraft *draft,
                Title              *title)
{
  const LiaisonText *text = draft->text;

  title->status = LIAISON_ROLE_CURRENT;
  title->person_possessor = FALSE;
  title->organizations = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint w = title->first; w < title->end; w++)
    if (w != title->head || liaison_words_has ("titles", "nominee", text->words[w].lower))
      note_status (title, &text->words[w]);
  find_organizations (draft, title, title->first, title->end);
  find_possessor (draft, title);
  title->label_first = title->first;
}

/* The office as it is written, without words of status and without the state before it. */
static char *
dup_office (const LiaisonDraft *draft,
            const Title        *title)
{
  const LiaisonText *text = draft->text;
  guint first = title->first, end = title->end;

  while (first < title->head && (is_status (&text->words[first]) || text->words[first].upos == LIAISON_UPOS_PUNCT ||
                                 (text->words[first].upos == LIAISON_UPOS_ADJ && draft->name_at[first] < 0 &&
                                  text->words[first].head == (int) title->head && g_unichar_islower (g_utf8_get_char (text->words[first].form)) &&
                                  !liaison_words_has ("nouns", "agreement-topic", text->words[first].lower) &&
                                  strcmp (text->words[first].lower, "prime") != 0 && strcmp (text->words[first].lower, "foreign") != 0 &&
                                  strcmp (text->words[first].lower, "general") != 0 && strcmp (text->words[first].lower, "national") != 0 &&
                                  strcmp (text->words[first].lower, "supreme") != 0)))
    first++;
  while (end > title->head + 1 && is_status (&text->words[end - 1]))
    end--;
  for (guint w = first; w < title->head; w++)
    {
      int mention = draft->name_at[w];

      if (mention >= 0 && liaison_draft_mention (draft, mention)->known != NULL &&
          g_strcmp0 (liaison_draft_mention (draft, mention)->known->subkind, "country") == 0 &&
          liaison_draft_mention (draft, mention)->end <= title->head)
        first = liaison_draft_mention (draft, mention)->end;
    }
  /* Of a chain of organizations the last one is enough: "Quds Force chief". */
  for (guint w = first; w < title->head; w++)
    if (draft->name_at[w] >= 0 && w > first && draft->name_at[w - 1] >= 0 && draft->name_at[w - 1] != draft->name_at[w])
      first = w;
  return liaison_text_dup_range (text, first, end);
}

static gboolean
heads_state (const char *lemma)
{
  static const char *const heads[] = { "president", "premier", "chancellor", "king", "queen", "emir", "sultan", "emperor", "leader", "shah",
                                       "dictator", "ruler", "strongman", "prime", NULL };

  return g_strv_contains (heads, lemma);
}

static gboolean
is_membership (const char *lemma)
{
  static const char *const members[] = { "member", "fighter", "militant", "soldier", "agent", "operative", "official", "officer", "employee",
                                         "worker", "staffer", "player", "student", "alumnus", "graduate", "spy", "partner", "fellow",
                                         "lawmaker", "senator", "executive", "engineer", "scientist", "researcher", "professor", "lecturer",
                                         "analyst", "reporter", "correspondent", "columnist", "editor", "ally", "activist", NULL };

  return g_strv_contains (members, lemma);
}

/* "director", and of two words "chief executive". */
static gboolean
leads (const LiaisonText *text,
       guint              head)
{
  g_autofree char *two = head > 0 ? g_strconcat (text->words[head - 1].lower, " ", text->words[head].lower, NULL) : NULL;

  return liaison_words_has ("titles", "leads", text->words[head].lemma) || (two != NULL && liaison_words_has ("titles", "leads", two));
}

static LiaisonRelationKind
kind_of_office (const LiaisonDraft *draft,
                const Title        *title,
                int                 organization)
{
  const LiaisonWord *head = &draft->text->words[title->head];
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, organization);

  if (entity->kind == LIAISON_ENTITY_PERSON)
    return LIAISON_RELATION_REPORTS_TO;
  if ((is_membership (head->lemma) || is_occupation (head)) && !leads (draft->text, title->head))
    return LIAISON_RELATION_MEMBER_OF;
  if (title->status == LIAISON_ROLE_CURRENT || title->status == LIAISON_ROLE_ACTING)
    {
      if (entity->kind == LIAISON_ENTITY_PLACE && heads_state (head->lemma))
        return LIAISON_RELATION_LEADS;
      if (entity->kind == LIAISON_ENTITY_PLACE && strcmp (head->lemma, "minister") == 0 && title->head > 0 &&
          strcmp (draft->text->words[title->head - 1].lower, "prime") == 0)
        return LIAISON_RELATION_LEADS;
      if (entity->kind == LIAISON_ENTITY_ORGANIZATION && leads (draft->text, title->head) &&
          !(title->head > 0 && liaison_words_has ("titles", "deputy", draft->text->words[title->head - 1].lower)))
        return LIAISON_RELATION_LEADS;
    }
  return LIAISON_RELATION_HOLDS_OFFICE;
}

/* Labels have room for so many words. */
#define MAX_LABEL_WORDS 7

/* The phrase for a line of the diagram: what the line leads to need not stand on it: "vice president" of "vice president of X". */
static char *
dup_label (const LiaisonDraft *draft,
           const Title        *title)
{
  const LiaisonText *text = draft->text;
  guint end = title->end, first = title->label_first;

  for (guint w = title->head + 1; w + 1 < end; w++)
    if (text->words[w].upos == LIAISON_UPOS_ADP)
      {
        guint next = w + 1;

        while (next < end && text->words[next].upos == LIAISON_UPOS_DET)
          next++;
        if (next < end && draft->name_at[next] >= 0)
          end = w;
      }
    else if (strcmp (text->words[w].form, ",") == 0)
      end = w;
  if (end - first > MAX_LABEL_WORDS)
    {
      first = MAX (first, title->head >= 3 ? title->head - 3 : 0);
      end = MIN (end, first + MAX_LABEL_WORDS);
      end = MAX (end, title->head + 1);
    }
  return liaison_text_dup_range (text, first, end);
}

static void
record (LiaisonDraft *draft,
        int           person,
        const Title  *title,
        double        confidence,
        gboolean      stated)
{
  g_autofree char *office = dup_office (draft, title);
  g_autofree char *label = dup_label (draft, title);
  LiaisonSpan evidence = liaison_phrases_sentence_span (draft->text, title->head);
  int first = title->organizations->len > 0 && !title->person_possessor ? g_array_index (title->organizations, int, 0) : -1;

  if (office[0] == '\0' || liaison_draft_entity (draft, person)->kind != LIAISON_ENTITY_PERSON)
    return;
  liaison_draft_add_role (draft, person, office, title->status, first);
  if (!is_occupation (&draft->text->words[title->head]))
    liaison_draft_entity (draft, person)->subkind = "official";
  for (guint i = 0; i < title->organizations->len; i++)
    {
      int organization = g_array_index (title->organizations, int, i);
      LiaisonRelationKind kind;
      LiaisonDraftRelation *relation;

      if (organization == person || (liaison_draft_entity (draft, organization)->kind == LIAISON_ENTITY_PERSON && !title->person_possessor))
        continue;
      if (title->person_possessor && liaison_words_has ("titles", "leads", draft->text->words[title->head].lemma))
        continue;
      kind = kind_of_office (draft, title, organization);
      relation = liaison_draft_add_relation (draft, person, organization, kind, label, evidence);
      relation->confidence = confidence;
      if (title->status == LIAISON_ROLE_NOMINEE)
        relation->modality = LIAISON_MODALITY_EXPECTED;
      else if (stated)
        /* What stands beside a name is taken for granted, whatever is said of who bears it. */
        liaison_phrases_set_stance (draft, relation, title->head, FALSE);
    }
}

/* A title and the name after it are one phrase. Where the parser hung parts of it on different words, the part after the preposition
 * has it right; what it then hangs on takes the place that the other part had: of "the killing of commander X was wrong" it was the
 * killing that was wrong. */
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

      if (head < 0 || (head >= (int) first && head < (int) end) || text->words[w].upos == LIAISON_UPOS_PUNCT)
        continue;
      if (head < (int) first && text->words[w].deprel == LIAISON_DEPREL_NMOD && inner < 0)
        inner = w;
      else if (head >= (int) end)
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
claim_title (LiaisonDraft *draft,
             const Title  *title,
             int           person)
{
  LiaisonDraftMention *mention;

  if (draft->mention_at[title->head] >= 0)
    mention = liaison_draft_mention (draft, draft->mention_at[title->head]);
  else
    {
      mention = liaison_draft_add_mention (draft, title->first, title->end, LIAISON_MENTION_NOMINAL);
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

/* "CIA Director nominee William Burns", "Iran's president, Hassan Rouhani". */
static void
find_before_names (LiaisonDraft *draft)
{
  guint n_mentions = draft->mentions->len;

  for (guint i = 0; i < n_mentions; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);
      Title title = { 0 };

      if (mention->form != LIAISON_MENTION_NAME || mention->entity < 0 || mention->first == 0 ||
          liaison_draft_entity (draft, mention->entity)->kind != LIAISON_ENTITY_PERSON ||
          draft->text->words[mention->first - 1].sentence != draft->text->words[mention->first].sentence ||
          !title_before (draft, mention->first, &title))
        continue;
      complete_title (draft, &title);
      record (draft, mention->entity, &title, 0.85, FALSE);
      for (guint w = title.first; w < title.end; w++)
        draft->title_of[w] = i;
      mend_tree (draft->text, title.first, mention->end);
      /* The title is a mention of the person, too. */
      claim_title (draft, &title, mention->entity);
      clear_title (&title);
    }
}

/* The noun phrase around HEAD: what stands before it, and "of …", "to …", "at …" after it. */
static gboolean
title_around (const LiaisonDraft *draft,
              guint               head,
              Title              *title)
{
  const LiaisonText *text = draft->text;

  if ((!is_office (&text->words[head]) && !is_occupation (&text->words[head])) || draft->name_at[head] >= 0)
    return FALSE;
  title->head = head;
  title->first = head;
  title->end = head + 1;
  for (int c = text->words[head].child; c >= 0; c = text->words[c].sibling)
    {
      LiaisonWordRange range = liaison_text_subtree (text, c);

      if (c < (int) head && (text->words[c].deprel == LIAISON_DEPREL_AMOD || text->words[c].deprel == LIAISON_DEPREL_COMPOUND ||
                             (text->words[c].deprel == LIAISON_DEPREL_NMOD && liaison_text_preposition (text, c) == NULL)))
        title->first = MIN (title->first, range.first);
      else if (c > (int) head && text->words[c].deprel == LIAISON_DEPREL_NMOD)
        {
          const char *preposition = liaison_text_preposition (text, c);

          if (preposition != NULL && (strcmp (preposition, "of") == 0 || strcmp (preposition, "to") == 0 || strcmp (preposition, "at") == 0 ||
                                      strcmp (preposition, "for") == 0 || strcmp (preposition, "in") == 0 || strcmp (preposition, "with") == 0))
            title->end = MAX (title->end, liaison_phrases_core_end (text, c));
        }
    }
  if (title->end - title->first > 16)
    title->end = head + 1;
  /* "president of X, a company in Y": what comes after says what X is. */
  for (guint w = head + 1; w + 1 < title->end; w++)
    if (strcmp (text->words[w].form, ",") == 0 && text->words[w + 1].upos == LIAISON_UPOS_DET)
      title->end = w;
  return TRUE;
}

/* "founder and CEO of X": the first has no organization of its own. */
static void
share_organizations (const LiaisonDraft *draft,
                     Title              *title)
{
  const LiaisonText *text = draft->text;

  for (int c = liaison_text_child (text, title->head, LIAISON_DEPREL_CONJ); c >= 0 && title->organizations->len == 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_CONJ))
    {
      Title other = { 0 };

      if (!title_around (draft, c, &other))
        continue;
      complete_title (draft, &other);
      g_array_append_vals (title->organizations, other.organizations->data, other.organizations->len);
      clear_title (&other);
    }
}

static void
record_around (LiaisonDraft      *draft,
               int                person,
               guint              head,
               LiaisonRoleStatus  least,
               double             confidence,
               gboolean           stated)
{
  Title title = { 0 };

  /* It was found before, as a title before a name. */
  if (draft->title_of[head] >= 0 || !title_around (draft, head, &title))
    return;
  complete_title (draft, &title);
  share_organizations (draft, &title);
  if (least != LIAISON_ROLE_CURRENT && title.status != LIAISON_ROLE_FORMER)
    title.status = least;
  record (draft, person, &title, confidence, stated);
  clear_title (&title);
}

static void
link_nominal (LiaisonDraft *draft,
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

static gboolean
is_person (const LiaisonDraft *draft,
           int                 entity)
{
  return entity >= 0 && liaison_draft_entity (draft, entity)->kind == LIAISON_ENTITY_PERSON;
}

/* "X, an envoy, and Y, an aide": the aide is Y. */
static gboolean
is_person_between (const LiaisonDraft *draft,
                   guint               first,
                   guint               end)
{
  for (guint w = first; w <= end; w++)
    if (draft->name_at[w] >= 0 && is_person (draft, liaison_draft_mention (draft, draft->name_at[w])->entity))
      return TRUE;
  return FALSE;
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
      if (is_person (draft, liaison_draft_entity_of (draft, head)) && draft->name_at[head] >= 0)
        for (int part = w; part >= 0 && !is_person_between (draft, w, part); part = part == (int) w ? liaison_text_child (text, w, LIAISON_DEPREL_CONJ) :
                                                               liaison_text_next (text, part, LIAISON_DEPREL_CONJ))
          {
            record_around (draft, liaison_draft_entity_of (draft, head), part, LIAISON_ROLE_CURRENT, 0.8, FALSE);
            link_nominal (draft, part, liaison_draft_entity_of (draft, head));
          }
      else if (is_person (draft, liaison_draft_entity_of (draft, w)) && draft->name_at[w] >= 0 && draft->name_at[head] < 0)
        {
          record_around (draft, liaison_draft_entity_of (draft, w), head, LIAISON_ROLE_CURRENT, 0.8, FALSE);
          link_nominal (draft, head, liaison_draft_entity_of (draft, w));
        }
    }
}

static gboolean
is_past (const LiaisonText *text,
         int                cop)
{
  return strcmp (text->words[cop].lower, "was") == 0 || strcmp (text->words[cop].lower, "were") == 0;
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
      if (!is_person (draft, person) || liaison_text_is_negated (text, w) || liaison_phrases_is_question (text, w))
        continue;
      for (int part = w; part >= 0; part = part == (int) w ? liaison_text_child (text, w, LIAISON_DEPREL_CONJ) :
                                                             liaison_text_next (text, part, LIAISON_DEPREL_CONJ))
        {
          gboolean ahead = liaison_text_child_is (text, w, LIAISON_DEPREL_AUX, "will");

          record_around (draft, person, part, ahead ? LIAISON_ROLE_NOMINEE : is_past (text, cop) ? LIAISON_ROLE_FORMER : LIAISON_ROLE_CURRENT, 0.75, TRUE);
        }
      if (draft->name_at[w] < 0)
        link_nominal (draft, w, person);
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

      if (subject < 0 || !is_person (draft, person) || liaison_text_is_negated (text, w) || liaison_phrases_is_question (text, w))
        continue;
      record_around (draft, person, subject, is_past (text, cop) ? LIAISON_ROLE_FORMER : LIAISON_ROLE_CURRENT, 0.75, TRUE);
      link_nominal (draft, subject, person);
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

      if (!g_strv_contains (verbs, text->words[w].lemma) || text->words[w].upos != LIAISON_UPOS_VERB)
        continue;
      office = liaison_text_child (text, w, LIAISON_DEPREL_XCOMP);
      if (office < 0)
        office = liaison_text_child (text, w, LIAISON_DEPREL_OBJ);
      person = office >= 0 ? liaison_phrases_subject (text, w) : -1;
      person = person >= 0 ? liaison_phrases_referent (draft, person) : -1;
      if (is_person (draft, person) && !liaison_text_is_negated (text, w))
        record_around (draft, person, office, liaison_text_child_is (text, w, LIAISON_DEPREL_AUX, "will") ? LIAISON_ROLE_NOMINEE : LIAISON_ROLE_CURRENT, 0.75, TRUE);
    }
}

/* "as ambassador to Jordan", "while deputy director": of the subject of the clause that they stand in. */
static void
find_adjuncts (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;

  for (guint w = 0; w < text->n_words; w++)
    {
      const LiaisonWord *word = &text->words[w];
      const char *preposition = liaison_text_preposition (text, w);
      int subject, person, verb;

      if (word->head < 0 || word->upos != LIAISON_UPOS_NOUN || !is_office (word))
        continue;
      if (!(preposition != NULL && strcmp (preposition, "as") == 0) && !liaison_text_child_is (text, w, LIAISON_DEPREL_MARK, "while") &&
          !liaison_text_child_is (text, w, LIAISON_DEPREL_MARK, "as") && !(preposition != NULL && strcmp (preposition, "while") == 0))
        continue;
      verb = word->head;
      /* Of a passive or of one who was named something, it is the one it was done to. */
      subject = liaison_text_child (text, verb, LIAISON_DEPREL_OBJ);
      if (subject < 0)
        subject = liaison_text_child (text, verb, LIAISON_DEPREL_XCOMP);
      if (!liaison_words_has ("verbs", "appoint", text->words[verb].lemma) || liaison_text_is_passive (text, verb))
        subject = liaison_phrases_subject (text, verb);
      if (subject == (int) w)
        continue;
      person = subject >= 0 ? liaison_phrases_referent (draft, subject) : -1;
      if (is_person (draft, person))
        {
          gboolean past = g_str_has_suffix (text->words[verb].lower, "ed") || strcmp (text->words[verb].lower, "was") == 0;

          record_around (draft, person, w, past || liaison_text_child_is (text, w, LIAISON_DEPREL_MARK, "while") ? LIAISON_ROLE_FORMER : LIAISON_ROLE_CURRENT, 0.65, TRUE);
        }
    }
}

/**
 * liaison_draft_find_roles:
 * @self: a draft whose names have entities
 *
 * Fills in the roles of persons and the standing ties that they make. Copulas and adjuncts may have a pronoun for
 * subject: they are looked for after coreference, by liaison_draft_find_more_roles().
 */
void
liaison_draft_find_roles (LiaisonDraft *self)
{
  find_before_names (self);
  find_appositions (self);
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

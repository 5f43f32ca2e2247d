/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what may refer to something: the names of the reading with what the gazetteer adds, noun
 * phrases around a noun that calls a person, an organization, an operation or the like, and
 * pronouns. */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/name-filter.h"
#include "analysis/titles.h"

static gboolean
starts_with_capital (const char *form)
{
  return g_unichar_isupper (g_utf8_get_char (form));
}

static gboolean
is_dash (const char *form)
{
  return strcmp (form, "—") == 0 || strcmp (form, "–") == 0 || strcmp (form, "--") == 0 ||
         strcmp (form, "|") == 0;
}

/* A dash with space around it ends a name: "MADRID — Rafael Nadal" is two; of them the person, or
 * else the first, is meant. */
static void
cut_at_dash (const LiaisonText *text,
             guint             *first,
             guint             *end,
             gboolean           person)
{
  for (guint w = *first + 1; w + 1 < *end; w++)
    if (is_dash (text->words[w].form) && text->words[w].start > text->words[w - 1].end)
      {
        gboolean shouted = TRUE;

        for (const char *p = text->words[*first].form; *p != '\0'; p = g_utf8_next_char (p))
          shouted &= !g_unichar_islower (g_utf8_get_char (p));
        if (person && shouted)
          *first = w + 1;
        else
          *end = w;
        return;
      }
}

/* "Reed & Associates", where the reading saw only "Reed": the words after "&" belong to it. */
static gboolean
joins_partners (const LiaisonText *text,
                guint             *end)
{
  guint limit = text->sentences[text->words[*end - 1].sentence].end;
  guint w = *end + 1;

  if (w >= limit || strcmp (text->words[*end].form, "&") != 0)
    return FALSE;
  while (w < limit && text->words[w].upos == LIAISON_UPOS_PROPN &&
         starts_with_capital (text->words[w].form))
    w++;
  if (w == *end + 1 ||
      liaison_words_section_of ("nouns", "name-", text->words[w - 1].lower) == NULL)
    return FALSE;
  *end = w;
  return TRUE;
}

/* Takes "the", quotation marks and the possessive ending off a name, and titles off a person's. */
static gboolean
trim_name (const LiaisonText *text,
           guint             *first,
           guint             *end,
           gboolean           person)
{
  cut_at_dash (text, first, end, person);
  liaison_name_filter_balance (text, first, end);
  while (*end > *first && (text->words[*end - 1].upos == LIAISON_UPOS_PUNCT ||
                           text->words[*end - 1].upos == LIAISON_UPOS_ADP ||
                           (*end - *first > 1 &&
                            text->words[*end - 1].upos == LIAISON_UPOS_CCONJ) ||
                           (person && *end - *first > 1 &&
                            g_ascii_isdigit (text->words[*end - 1].form[0])) ||
                           strcmp (text->words[*end - 1].lower, "'s") == 0 ||
                           strcmp (text->words[*end - 1].lower, "'") == 0))
    if (g_str_has_suffix (text->words[*end - 1].form, ".") &&
        strlen (text->words[*end - 1].form) > 1)
      break;
    else
      (*end)--;
  while (*first < *end &&
         (text->words[*first].upos == LIAISON_UPOS_PUNCT ||
          text->words[*first].upos == LIAISON_UPOS_DET ||
          (person && *end - *first > 1 && liaison_name_filter_is_title (text->words[*first].lower) &&
           starts_with_capital (text->words[*end - 1].form))))
    (*first)++;
  return *first < *end;
}

/* Names tell by their last word what they are: "… Agency", "… Agreement", "Operation …". */
static int
kind_by_words (const LiaisonText *text,
               guint              first,
               guint              end,
               const char       **subkind)
{
  guint last = end - 1;
  const char *lower, *section;

  /* "Agency for …", "Treaty of …": the word before the preposition. */
  for (guint i = first + 1; i < end; i++)
    if (text->words[i].upos == LIAISON_UPOS_ADP)
      {
        last = i - 1;
        break;
      }
  while (last > first &&
         (text->words[last].upos == LIAISON_UPOS_NUM ||
          text->words[last].upos == LIAISON_UPOS_PUNCT ||
          strspn (text->words[last].form, "IVX") == strlen (text->words[last].form)))
    last--;
  lower = text->words[last].lower;
  if (strcmp (text->words[first].lower, "operation") == 0 && end - first > 1)
    {
      *subkind = "operation";
      return LIAISON_ENTITY_OPERATION;
    }
  if (end - first > 1 && (liaison_words_has ("nouns", "agreement", lower) ||
                          liaison_words_has ("nouns", "agreement", text->words[last].lemma)))
    {
      *subkind = g_intern_string (text->words[last].lemma);
      return LIAISON_ENTITY_AGREEMENT;
    }
  if (end - first > 1 && liaison_words_has ("nouns", "operation", text->words[last].lemma))
    {
      *subkind = g_intern_string (text->words[last].lemma);
      return LIAISON_ENTITY_OPERATION;
    }
  section = liaison_words_section_of ("nouns", "name-", lower);
  if (section == NULL || end - first < 2)
    return LIAISON_KIND_UNKNOWN;
  if (strcmp (section, "event") == 0)
    return LIAISON_ENTITY_EVENT;
  if (strcmp (section, "place") == 0)
    return LIAISON_ENTITY_PLACE;
  *subkind = g_intern_string (section);
  return LIAISON_ENTITY_ORGANIZATION;
}

static int
kind_of_name (LiaisonNameKind kind)
{
  switch (kind)
    {
    case LIAISON_NAME_PERSON:
      return LIAISON_ENTITY_PERSON;
    case LIAISON_NAME_ORGANIZATION:
      return LIAISON_ENTITY_ORGANIZATION;
    case LIAISON_NAME_PLACE:
      return LIAISON_ENTITY_PLACE;
    case LIAISON_NAME_EVENT:
      return LIAISON_ENTITY_EVENT;
    case LIAISON_NAME_NONE:
    case LIAISON_NAME_OTHER:
    default:
      return LIAISON_KIND_UNKNOWN;
    }
}

/* "Government of Norway", "Norwegian government": the state that acts. */
static const LiaisonKnown *
find_government (const char *name)
{
  static const char *const starts[] = { "Government of ", "Federal Government of ",
                                        "government of ", "Republic of ",
                                        "State of ",      NULL };
  LiaisonKnownForm form;
  const LiaisonKnown *known;

  if (g_str_has_prefix (name, "the ") || g_str_has_prefix (name, "The "))
    name += 4;
  for (guint i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (name, starts[i]))
      {
        const char *rest = name + strlen (starts[i]);

        if (g_str_has_prefix (rest, "the "))
          rest += 4;
        known = liaison_gazetteer_find (rest, &form);
        return known != NULL && known->kind == LIAISON_ENTITY_PLACE &&
                       g_strcmp0 (known->subkind, "country") == 0 && form == LIAISON_KNOWN_NAME
                   ? known
                   : NULL;
      }
  if (g_str_has_suffix (name, " government") || g_str_has_suffix (name, " Government"))
    {
      g_autofree char *state = g_strndup (name, strlen (name) - strlen (" government"));

      known = liaison_gazetteer_find (state, &form);
      return known != NULL && g_strcmp0 (known->subkind, "country") == 0 &&
                     form != LIAISON_KNOWN_CAPITAL
                 ? known
                 : NULL;
    }
  return NULL;
}

static void
decide_kind (LiaisonDraft        *draft,
             LiaisonDraftMention *mention,
             LiaisonNameKind      read,
             double               confidence)
{
  const char *subkind = NULL;
  int by_words = kind_by_words (draft->text, mention->first, mention->end, &subkind);

  mention->kind = kind_of_name (read);
  mention->confidence = confidence;
  mention->known = liaison_gazetteer_find (mention->text, &mention->known_form);
  if (mention->known == NULL && (mention->known = find_government (mention->text)) != NULL)
    mention->known_form = LIAISON_KNOWN_NAME;
  if (mention->known != NULL)
    {
      /* A person's name may be that of a country; who it is, the other names of the article decide.
       */
      if (read != LIAISON_NAME_PERSON || mention->known->kind == LIAISON_ENTITY_ORGANIZATION)
        {
          mention->kind = mention->known->kind;
          mention->confidence = 0.95;
        }
      else
        mention->known = NULL;
    }
  else if (by_words == LIAISON_ENTITY_AGREEMENT || by_words == LIAISON_ENTITY_OPERATION)
    mention->kind = by_words;
  else if (mention->kind == LIAISON_KIND_UNKNOWN && by_words == LIAISON_ENTITY_EVENT)
    mention->kind = by_words;
  if (mention->kind == LIAISON_ENTITY_ORGANIZATION && by_words != LIAISON_ENTITY_ORGANIZATION)
    subkind = NULL;
  if (mention->known != NULL)
    mention->subkind = mention->known->subkind;
  else if (mention->kind == by_words)
    mention->subkind = subkind;
}

/* The "of" between a full name of a person and what he is of, or 0; not of "Anna Maria of Prussia",
 * and not after a title. */
static guint
find_affiliation (const LiaisonText *text,
                  guint              first,
                  guint              end)
{
  for (guint w = first + 2; w + 1 < end; w++)
    if (strcmp (text->words[w].lower, "of") == 0)
      {
        const LiaisonWord *what = &text->words[w + 1];
        gboolean short_form = g_utf8_strlen (what->form, -1) > 1;

        for (const char *p = what->form; *p != '\0'; p++)
          short_form = short_form && (g_ascii_isupper (*p) || *p == '.');
        return short_form && w == first + 2 && !liaison_title_is_office (&text->words[first]) &&
                       !liaison_words_has ("titles", "female", text->words[first].lower) &&
                       !liaison_words_has ("titles", "male", text->words[first].lower)
                   ? w
                   : 0;
      }
  return 0;
}

static void
add_name (LiaisonDraft   *draft,
          guint           first,
          guint           end,
          LiaisonNameKind kind,
          double          confidence)
{
  LiaisonDraftMention *mention;
  guint of;
  gboolean joined = (kind == LIAISON_NAME_PERSON || kind == LIAISON_NAME_ORGANIZATION) &&
                    end > first && joins_partners (draft->text, &end);

  /* "Gary Lind of Acme" as one name is two. */
  if (!joined && kind == LIAISON_NAME_PERSON &&
      (of = find_affiliation (draft->text, first, end)) != 0)
    {
      add_name (draft, first, of, kind, confidence);
      add_name (draft, of + 1, end, LIAISON_NAME_ORGANIZATION, 0.6);
      return;
    }
  if (joined)
    kind = LIAISON_NAME_ORGANIZATION;
  if (kind == LIAISON_NAME_ORGANIZATION)
    {
      first = liaison_title_skip_in_name (draft->text, first, end);
      end = liaison_name_filter_cut_office (draft->text, first, end);
    }
  if (!trim_name (draft->text, &first, &end, kind == LIAISON_NAME_PERSON) ||
      (!joined && liaison_name_filter_refuses (draft->text, first, end)))
    return;
  mention = liaison_draft_add_mention (draft, first, end, LIAISON_MENTION_NAME);
  mention->text = liaison_text_dup_range (draft->text, first, end);
  mention->folded = liaison_gazetteer_fold (mention->text);
  mention->person = 3;
  mention->number = LIAISON_NUMBER_SINGULAR;
  decide_kind (draft, mention, kind, confidence);
  /* An adjective ("Israeli") stands for the state, but it is no name of it. */
  if (mention->known != NULL && mention->known_form == LIAISON_KNOWN_ADJECTIVE)
    mention->form = LIAISON_MENTION_NOMINAL;
  if (mention->kind == LIAISON_KIND_UNKNOWN || mention->folded[0] == '\0')
    g_ptr_array_remove_index (draft->mentions, draft->mentions->len - 1);
  else
    for (guint w = first; w < end; w++)
      draft->name_at[w] = draft->mentions->len - 1;
}

/* A one-word organization is taken on the gazetteer's word only where no common word looks the
 * same. */
static gboolean
is_sure (const LiaisonText  *text,
         guint               first,
         guint               end,
         const LiaisonKnown *known,
         LiaisonKnownForm    form)
{
  const LiaisonWord *word = &text->words[first];

  if (end - first > 1)
    return TRUE;
  if (form == LIAISON_KNOWN_ADJECTIVE)
    return word->upos == LIAISON_UPOS_ADJ || word->upos == LIAISON_UPOS_PROPN ||
           word->upos == LIAISON_UPOS_NOUN;
  if (word->upos != LIAISON_UPOS_PROPN)
    return FALSE;
  return known->kind == LIAISON_ENTITY_PLACE ||
         !liaison_words_has ("nouns", "name-media", word->lower);
}

static guint
add_known (LiaisonDraft *draft,
           guint         first)
{
  LiaisonText *text = draft->text;
  guint limit =
      MIN (first + LIAISON_GAZETTEER_LONGEST, text->sentences[text->words[first].sentence].end);

  for (guint end = limit; end > first; end--)
    {
      g_autofree char *name = NULL;
      const LiaisonKnown *known;
      LiaisonKnownForm form;
      gboolean covered = FALSE;

      for (guint w = first; w < end; w++)
        covered |= draft->name_at[w] >= 0;
      if (covered)
        continue;
      name = liaison_text_dup_range (text, first, end);
      known = liaison_gazetteer_find (name, &form);
      if (known == NULL || !is_sure (text, first, end, known, form))
        continue;
      add_name (draft, first, end,
                known->kind == LIAISON_ENTITY_PLACE ? LIAISON_NAME_PLACE
                                                    : LIAISON_NAME_ORGANIZATION,
                0.9);
      return end;
    }
  return first + 1;
}

/* "US-Israel": two names in one word. */
static void
add_compound (LiaisonDraft *draft,
              guint         word)
{
  const LiaisonWord *w = &draft->text->words[word];
  g_auto (GStrv) parts = g_strsplit_set (w->form, "-–", 2);
  const LiaisonKnown *known[2];
  guint offset = 0;

  if (g_strv_length (parts) != 2 || g_utf8_strlen (w->form, -1) != (glong)(w->end - w->start))
    return;
  for (guint i = 0; i < 2; i++)
    if ((known[i] = liaison_gazetteer_find (parts[i], NULL)) == NULL ||
        known[i]->kind != LIAISON_ENTITY_PLACE)
      return;
  for (guint i = 0; i < 2; i++)
    {
      LiaisonDraftMention *mention =
          liaison_draft_add_mention (draft, word, word + 1, LIAISON_MENTION_NAME);

      mention->span.start = w->start + offset;
      mention->span.end = mention->span.start + g_utf8_strlen (parts[i], -1);
      offset = mention->span.end - w->start + 1;
      mention->text = g_strdup (parts[i]);
      mention->folded = liaison_gazetteer_fold (parts[i]);
      mention->known = liaison_gazetteer_find (parts[i], &mention->known_form);
      mention->kind = mention->known->kind;
      mention->subkind = mention->known->subkind;
      mention->confidence = 0.9;
      if (mention->known_form == LIAISON_KNOWN_ADJECTIVE)
        mention->form = LIAISON_MENTION_NOMINAL;
    }
}

/* "President Xi Jinping" where the reading saw no name: capitals after a title are one. */
static void
add_titled (LiaisonDraft *draft,
            guint         title)
{
  const LiaisonText *text = draft->text;
  guint end = title + 1, limit = text->sentences[text->words[title].sentence].end;
  const char *lower = text->words[title].lower;

  if (draft->name_at[title] >= 0 || !starts_with_capital (text->words[title].form) ||
      !(liaison_words_has ("titles", "leads", lower) ||
        liaison_words_has ("titles", "office", lower) ||
        liaison_words_has ("titles", "short", lower) ||
        liaison_words_has ("titles", "honorific", lower)))
    return;
  while (end < limit && end < title + 4 && draft->name_at[end] < 0 &&
         text->words[end].upos == LIAISON_UPOS_PROPN &&
         starts_with_capital (text->words[end].form) && !liaison_name_filter_is_title (text->words[end].lower) &&
         liaison_words_section_of ("nouns", "name-", text->words[end].lower) == NULL &&
         liaison_gazetteer_find (text->words[end].form, NULL) == NULL)
    end++;
  /* "Chief Strategy Officer" is nobody. */
  if (end < limit && liaison_name_filter_is_title (text->words[end].lower))
    return;
  if (end > title + 1 && !(end < limit && draft->name_at[end] >= 0))
    add_name (draft, title + 1, end, LIAISON_NAME_PERSON, 0.6);
}

/* "Tampa, Fla.": the state of a city that is named before it, whatever the reading took it for. */
static void
add_state (LiaisonDraft *draft,
           guint         word)
{
  const LiaisonText *text = draft->text;
  LiaisonDraftMention *mention;
  const char *state;

  if (word < 2 || strcmp (text->words[word - 1].form, ",") != 0 || draft->name_at[word - 2] < 0 ||
      liaison_draft_mention (draft, draft->name_at[word - 2])->kind != LIAISON_ENTITY_PLACE ||
      !starts_with_capital (text->words[word].form) ||
      (state = liaison_words_get ("places", "after-city", text->words[word].lower)) == NULL)
    return;
  if (draft->name_at[word] < 0)
    add_name (draft, word, word + 1, LIAISON_NAME_PLACE, 0.9);
  if (draft->name_at[word] < 0)
    return;
  mention = liaison_draft_mention (draft, draft->name_at[word]);
  if (mention->end - mention->first > 1)
    return;
  mention->kind = LIAISON_ENTITY_PLACE;
  mention->known = liaison_gazetteer_find (state, &mention->known_form);
  if (mention->known != NULL && mention->known->subkind != NULL &&
      strcmp (mention->known->subkind, "region") != 0)
    mention->known = NULL;
  mention->subkind = mention->known != NULL ? mention->known->subkind : NULL;
  mention->confidence = 0.9;
}

/* "North" of "North Korean": the reading saw a part of a name that is known whole. */
static gboolean
is_part_of_known (const LiaisonText *text,
                  const LiaisonName *name)
{
  guint sentence_end = text->sentences[text->words[name->first].sentence].end;
  guint back = MIN (2, name->first - text->sentences[text->words[name->first].sentence].first);

  for (guint first = name->first - back; first <= name->first; first++)
    for (guint end = MIN (sentence_end, name->first + name->length + 2);
         end >= name->first + name->length; end--)
      {
        g_autofree char *whole = NULL;

        if (end - first <= name->length)
          continue;
        whole = liaison_text_dup_range (text, first, end);
        if (starts_with_capital (text->words[first].form) &&
            starts_with_capital (text->words[end - 1].form) &&
            liaison_gazetteer_find (whole, NULL) != NULL)
          return TRUE;
      }
  return FALSE;
}

static void
find_names (LiaisonDraft *draft)
{
  LiaisonText *text = draft->text;

  for (guint i = 0; i < text->n_names; i++)
    if (text->names[i].length > 0 && !is_part_of_known (text, &text->names[i]))
      add_name (draft, text->names[i].first, text->names[i].first + text->names[i].length,
                text->names[i].kind, text->names[i].confidence);
  for (guint w = 0; w + 1 < text->n_words; w++)
    add_titled (draft, w);
  for (guint w = 0; w < text->n_words;)
    if (draft->name_at[w] < 0 && starts_with_capital (text->words[w].form))
      {
        if (strchr (text->words[w].form, '-') != NULL || strstr (text->words[w].form, "–") != NULL)
          add_compound (draft, w);
        w = add_known (draft, w);
      }
    else
      w++;
  for (guint w = 0; w < text->n_words; w++)
    add_state (draft, w);
}

static void
set_pronoun (LiaisonDraftMention *mention,
             const char          *lower)
{
  static const struct
  {
    const char *forms;
    guint person;
    LiaisonGender gender;
    LiaisonNumber number;
  } pronouns[] = {
    { " he him his himself ", 3, LIAISON_GENDER_MALE, LIAISON_NUMBER_SINGULAR },
    { " she her hers herself ", 3, LIAISON_GENDER_FEMALE, LIAISON_NUMBER_SINGULAR },
    { " it its itself ", 3, LIAISON_GENDER_NEUTER, LIAISON_NUMBER_SINGULAR },
    { " they them their theirs themselves ", 3, LIAISON_GENDER_UNKNOWN, LIAISON_NUMBER_PLURAL },
    { " i me my mine myself ", 1, LIAISON_GENDER_UNKNOWN, LIAISON_NUMBER_SINGULAR },
    { " we us our ours ourselves ", 1, LIAISON_GENDER_UNKNOWN, LIAISON_NUMBER_PLURAL },
  };
  g_autofree char *needle = g_strconcat (" ", lower, " ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (strstr (pronouns[i].forms, needle) != NULL)
      {
        mention->person = pronouns[i].person;
        mention->gender = pronouns[i].gender;
        mention->number = pronouns[i].number;
        return;
      }
}

static void
find_pronouns (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    {
      const LiaisonWord *word = &draft->text->words[w];
      LiaisonDraftMention probe = { 0 };

      if (draft->name_at[w] >= 0 || strlen (word->lower) > 10 ||
          (word->upos != LIAISON_UPOS_PRON && word->upos != LIAISON_UPOS_DET))
        continue;
      set_pronoun (&probe, word->lower);
      if (probe.person != 0)
        set_pronoun (liaison_draft_add_mention (draft, w, w + 1, LIAISON_MENTION_PRONOUN),
                     word->lower);
    }
}

/* The kind that a common noun calls, looked up by its lemma and by its form. */
static int
kind_of_noun (const LiaisonWord *word,
              const char       **subkind)
{
  static const char *const organizations[] = { "agency",        "military",   "armed-group",
                                               "party",         "company",    "media",
                                               "international", "government", "research",
                                               "group" };

  *subkind = NULL;
  for (guint pass = 0; pass < 2; pass++)
    {
      const char *noun = pass == 0 ? word->lemma : word->lower;

      if (liaison_words_has ("nouns", "agreement", noun))
        return LIAISON_ENTITY_AGREEMENT;
      if (liaison_words_has ("nouns", "operation", noun))
        return LIAISON_ENTITY_OPERATION;
      if (liaison_words_has ("titles", "leads", noun) ||
          liaison_words_has ("titles", "office", noun) ||
          liaison_words_has ("nouns", "person", noun) ||
          liaison_words_has ("nouns", "family", noun))
        return LIAISON_ENTITY_PERSON;
      for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
        if (liaison_words_has ("nouns", organizations[i], noun))
          {
            *subkind = organizations[i];
            return LIAISON_ENTITY_ORGANIZATION;
          }
      if (liaison_words_has ("nouns", "acts-for", noun))
        return LIAISON_ENTITY_ORGANIZATION;
      if (liaison_words_has ("nouns", "place", noun))
        return LIAISON_ENTITY_PLACE;
      if (liaison_words_has ("nouns", "event", noun))
        return LIAISON_ENTITY_EVENT;
    }
  return LIAISON_KIND_UNKNOWN;
}

/* A noun phrase without what follows the noun and without a possessor: "the former CIA director".
 */
static guint
phrase_start (const LiaisonText *text,
              guint              head)
{
  guint first = head;

  for (int c = text->words[head].child; c >= 0 && c < (int)head; c = text->words[c].sibling)
    switch (text->words[c].deprel)
      {
      case LIAISON_DEPREL_DET:
      case LIAISON_DEPREL_AMOD:
      case LIAISON_DEPREL_COMPOUND:
      case LIAISON_DEPREL_NUMMOD:
      case LIAISON_DEPREL_NMOD:
      case LIAISON_DEPREL_FLAT:
        first = MIN (first, liaison_text_subtree (text, c).first);
        break;
      default:
        first = MAX (first, MIN (liaison_text_subtree (text, c).end, head));
        if (first > head)
          first = head;
        break;
      }
  /* A possessor between does not belong to it. */
  for (guint w = first; w < head; w++)
    if (text->words[w].deprel == LIAISON_DEPREL_NMOD_POSS ||
        text->words[w].upos == LIAISON_UPOS_PUNCT)
      first = w + 1;
  return head - first > 8 ? head : first;
}

static void
find_nominals (LiaisonDraft *draft)
{
  LiaisonText *text = draft->text;

  for (guint w = 0; w < text->n_words; w++)
    {
      const LiaisonWord *word = &text->words[w];
      const char *subkind;
      LiaisonDraftMention *mention;
      int kind;

      if ((word->upos != LIAISON_UPOS_NOUN && word->upos != LIAISON_UPOS_PROPN) ||
          draft->name_at[w] >= 0 || word->deprel == LIAISON_DEPREL_COMPOUND ||
          word->deprel == LIAISON_DEPREL_FLAT)
        continue;
      kind = kind_of_noun (word, &subkind);
      if (kind == LIAISON_KIND_UNKNOWN)
        continue;
      mention =
          liaison_draft_add_mention (draft, phrase_start (text, w), w + 1, LIAISON_MENTION_NOMINAL);
      mention->head = w;
      mention->kind = kind;
      mention->subkind = subkind;
      mention->person = 3;
      mention->number =
          strcmp (word->lower, word->lemma) == 0 ? LIAISON_NUMBER_SINGULAR : LIAISON_NUMBER_PLURAL;
      if (liaison_words_has ("titles", "male", word->lemma))
        mention->gender = LIAISON_GENDER_MALE;
      else if (liaison_words_has ("titles", "female", word->lemma))
        mention->gender = LIAISON_GENDER_FEMALE;
    }
}

/**
 * liaison_draft_find_mentions:
 * @self: a draft with nothing in it
 *
 * Fills in the mentions: names with their kinds, nominals, and pronouns. None has an entity yet.
 */
void
liaison_draft_find_mentions (LiaisonDraft *self)
{
  find_names (self);
  find_pronouns (self);
  find_nominals (self);
  liaison_draft_sort_mentions (self);
}

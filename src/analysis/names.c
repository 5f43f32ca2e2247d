/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes entities of names: which names are names of one thing, and what kind of thing it is. Longer
 * names come first, so that shorter ones find them, wherever in the article they stand. */

#include "analysis/draft.h"

#include <string.h>

#include "analysis/aliases.h"
#include "analysis/lexicon.h"

static gboolean
is_name (const LiaisonDraftMention *mention)
{
  return mention->form == LIAISON_MENTION_NAME || mention->known != NULL;
}

static guint
count_words (const char *name)
{
  guint n = 1;

  for (const char *p = name; *p != '\0'; p++)
    n += *p == ' ';
  return n;
}

static void
attach (LiaisonDraft        *draft,
        LiaisonDraftMention *mention,
        int                  entity)
{
  LiaisonDraftEntity *record = liaison_draft_entity (draft, entity);

  mention->entity = entity;
  mention->kind = record->kind;
  if (record->subkind == NULL && mention->subkind != NULL)
    record->subkind = mention->subkind;
  if (mention->form == LIAISON_MENTION_NAME &&
      !(mention->known != NULL && mention->known_form == LIAISON_KNOWN_CAPITAL))
    liaison_draft_add_name (draft, entity, mention->text);
}

static int
create (LiaisonDraft        *draft,
        LiaisonDraftMention *mention)
{
  int entity = liaison_draft_add_entity (draft, mention->kind, mention->text);
  LiaisonDraftEntity *record = liaison_draft_entity (draft, entity);

  record->subkind = mention->subkind;
  record->number = LIAISON_NUMBER_SINGULAR;
  mention->entity = entity;
  if (mention->kind == LIAISON_ENTITY_AGREEMENT || mention->kind == LIAISON_ENTITY_OPERATION ||
      mention->kind == LIAISON_ENTITY_EVENT)
    record->head = draft->text->words[mention->head].lemma;
  return entity;
}

/* One tells, urges or accuses a government, and visits, leaves or bombs a city. */
static gboolean
is_done_to_governments (const LiaisonText *text,
                        int                verb)
{
  int particle = liaison_text_child (text, verb, LIAISON_DEPREL_COMPOUND_PRT);
  g_autofree char *key =
      particle >= 0 ? g_strconcat (text->words[verb].lemma, "_", text->words[particle].lower, NULL)
                    : g_strdup (text->words[verb].lemma);
  static const char *const of_cities[] = { "visit",  "tour", "leave",   "abandon", "evacuate",
                                           "depart", "exit", "address", NULL };
  const GPtrArray *frames = g_strv_contains (of_cities, key) ? NULL : liaison_lexicon_verb (key);

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const LiaisonFrame *frame = g_ptr_array_index (frames, i);

      if (frame->preposition == NULL && liaison_relation_kind_is_action (frame->kind) &&
          frame->kind != LIAISON_RELATION_ASSAULT && frame->kind != LIAISON_RELATION_COERCE &&
          frame->kind != LIAISON_RELATION_RETREAT)
        return TRUE;
    }
  return FALSE;
}

/* Governments say, want and do something to somebody; of cities it is said what becomes of them. */
static gboolean
is_done_by_governments (const LiaisonText *text,
                        int                verb)
{
  const char *lemma = text->words[verb].lemma;
  static const char *const wishes[] = { "want",   "seek",   "try",  "plan",   "decide", "intend",
                                        "refuse", "prefer", "hope", "insist", "agree",  NULL };
  const GPtrArray *frames;

  if (text->words[verb].upos != LIAISON_UPOS_VERB)
    return FALSE;
  if (g_strv_contains (wishes, lemma) || liaison_words_has ("verbs", "report", lemma) ||
      liaison_words_has ("verbs", "believe", lemma))
    return TRUE;
  frames = liaison_lexicon_verb (lemma);
  for (guint i = 0; frames != NULL && i < frames->len; i++)
    if (liaison_relation_kind_is_action (
            ((const LiaisonFrame *)g_ptr_array_index (frames, i))->kind))
      return TRUE;
  return FALSE;
}

/* A capital acts as its government where something is said of what it does or wants; elsewhere it
 * is the city. */
static gboolean
stands_for_government (const LiaisonDraft        *draft,
                       const LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  const LiaisonWord *word = &text->words[mention->head];
  const char *preposition = liaison_text_preposition (text, mention->head);
  static const char *const towards[] = { "with",   "between", "by",        "against",
                                         "toward", "towards", "regarding", NULL };
  int head = word->head;

  if (mention->end - mention->first > 1)
    return FALSE;
  while (head >= 0 && word->deprel == LIAISON_DEPREL_CONJ)
    {
      if (preposition == NULL)
        preposition = liaison_text_preposition (text, head);
      word = &text->words[head];
      head = word->head;
    }
  switch (word->deprel)
    {
    case LIAISON_DEPREL_NSUBJ:
      return head >= 0 && is_done_by_governments (text, head);
    case LIAISON_DEPREL_OBL_AGENT:
    case LIAISON_DEPREL_IOBJ:
      return TRUE;
    case LIAISON_DEPREL_OBJ:
      return head >= 0 && is_done_to_governments (text, head);
    case LIAISON_DEPREL_OBL:
    case LIAISON_DEPREL_NMOD:
      if (preposition != NULL && strcmp (preposition, "to") == 0 && head >= 0)
        return strcmp (text->words[head].lemma, "ambassador") == 0 ||
               strcmp (text->words[head].lemma, "envoy") == 0;
      return preposition != NULL && g_strv_contains (towards, preposition);
    default:
      return FALSE;
    }
}

/* Whether the article has a person of this surname, and the mention does not stand where a place
 * would. */
static int
find_person_of_surname (const LiaisonDraft        *draft,
                        const LiaisonDraftMention *mention)
{
  const char *preposition = liaison_text_preposition (draft->text, mention->head);
  static const char *const of_places[] = { "in",      "at",     "near",       "from",
                                           "outside", "across", "throughout", "inside",
                                           "to",      "around", NULL };

  if (preposition != NULL && g_strv_contains (of_places, preposition))
    return -1;
  for (guint i = 0; i < draft->entities->len; i++)
    {
      LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);

      for (guint n = 0; entity->kind == LIAISON_ENTITY_PERSON && n < entity->names->len; n++)
        {
          g_autofree char *folded = liaison_gazetteer_fold (g_ptr_array_index (entity->names, n));

          if (liaison_aliases_is_surname (mention->folded, folded))
            return i;
        }
    }
  return -1;
}

static void
resolve_known (LiaisonDraft        *draft,
               LiaisonDraftMention *mention,
               GHashTable          *known)
{
  gpointer found;
  int person;

  if (mention->known_form != LIAISON_KNOWN_ADJECTIVE && !mention->placed &&
      mention->known->kind == LIAISON_ENTITY_PLACE &&
      g_strcmp0 (mention->known->subkind, "country") != 0 &&
      (person = find_person_of_surname (draft, mention)) >= 0)
    {
      mention->known = NULL;
      mention->subkind = NULL;
      attach (draft, mention, person);
      return;
    }
  if (mention->known_form == LIAISON_KNOWN_CAPITAL && !stands_for_government (draft, mention))
    {
      mention->known = NULL;
      mention->subkind = "city";
      return;
    }
  if (g_hash_table_lookup_extended (known, mention->known, NULL, &found))
    {
      attach (draft, mention, GPOINTER_TO_INT (found));
      return;
    }
  create (draft, mention);
  g_hash_table_insert (known, (gpointer)mention->known, GINT_TO_POINTER (mention->entity));
  liaison_draft_entity (draft, mention->entity)->known = mention->known;
  if (mention->known_form != LIAISON_KNOWN_NAME)
    {
      /* Of "Israeli" and "Jerusalem" the name is Israel. */
      g_ptr_array_set_size (liaison_draft_entity (draft, mention->entity)->names, 0);
      g_hash_table_remove_all (liaison_draft_entity (draft, mention->entity)->folded);
      liaison_draft_add_name (draft, mention->entity, mention->known->name);
    }
}

static gboolean
any_name_fits (const LiaisonDraftEntity  *entity,
               const LiaisonDraftMention *mention,
               gboolean                   (*fits) (const char *, const char *))
{
  GHashTableIter iter;
  gpointer folded;

  g_hash_table_iter_init (&iter, entity->folded);
  while (g_hash_table_iter_next (&iter, &folded, NULL))
    if (fits (mention->folded, folded))
      return TRUE;
  return FALSE;
}

/* Few letters and none of them small: only then is it worth a closer look. */
static gboolean
looks_like_acronym (const char *name)
{
  guint n = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)) || *p == ' ' || ++n > 10)
      return FALSE;
  return n > 1;
}

static gboolean
any_acronym_fits (const LiaisonDraftEntity  *entity,
                  const LiaisonDraftMention *mention)
{
  gboolean brief = looks_like_acronym (mention->text);

  for (guint i = 0; i < entity->names->len; i++)
    {
      const char *name = g_ptr_array_index (entity->names, i);

      if (brief ? liaison_aliases_is_acronym (mention->text, name)
                : looks_like_acronym (name) && liaison_aliases_is_acronym (name, mention->text))
        return TRUE;
    }
  return FALSE;
}

/* The last mention of ENTITY that starts before POSITION, as a word; -1 if there is none. */
static int
last_before (const LiaisonDraft *draft,
             int                 entity,
             guint               position)
{
  int last = -1;

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);

      if (mention->first >= position)
        break;
      if (mention->entity == entity)
        last = mention->first;
    }
  return last;
}

static LiaisonGender
gender_before (const LiaisonText *text,
               guint              first)
{
  if (first == 0 || text->words[first - 1].sentence != text->words[first].sentence)
    return LIAISON_GENDER_UNKNOWN;
  if (liaison_words_has ("titles", "male", text->words[first - 1].lower))
    return LIAISON_GENDER_MALE;
  if (liaison_words_has ("titles", "female", text->words[first - 1].lower))
    return LIAISON_GENDER_FEMALE;
  return LIAISON_GENDER_UNKNOWN;
}

/* How well ENTITY fits as what the name stands for: 0 not at all. */
static guint
fit (const LiaisonDraft        *draft,
     const LiaisonDraftEntity  *entity,
     const LiaisonDraftMention *mention)
{
  gboolean person = entity->kind == LIAISON_ENTITY_PERSON;

  if (entity->merged >= 0 || !entity->named)
    return 0;
  if (g_hash_table_contains (entity->folded, mention->folded))
    return (int)entity->kind == mention->kind            ? 5
           : count_words (mention->folded) > 1 || person ? 4
                                                         : 1;
  if (person && (mention->kind == LIAISON_ENTITY_PERSON ||
                 (count_words (mention->folded) == 1 && mention->known == NULL)))
    {
      LiaisonGender gender = gender_before (draft->text, mention->first);

      if (gender != LIAISON_GENDER_UNKNOWN && entity->gender != LIAISON_GENDER_UNKNOWN &&
          gender != entity->gender)
        return 0;
      if (count_words (mention->folded) > 1 &&
          any_name_fits (entity, mention, liaison_aliases_same_person))
        return 4;
      if (any_name_fits (entity, mention, liaison_aliases_is_surname))
        return 3;
      if (mention->kind == LIAISON_ENTITY_PERSON &&
          any_name_fits (entity, mention, liaison_aliases_is_first_name))
        return 2;
      return 0;
    }
  if (person || mention->kind == LIAISON_ENTITY_PERSON)
    return 0;
  if (any_acronym_fits (entity, mention))
    return 3;
  if ((int)entity->kind == mention->kind && mention->kind == LIAISON_ENTITY_ORGANIZATION &&
      any_name_fits (entity, mention, liaison_aliases_is_short))
    return 2;
  return 0;
}

/* Names that were resolved before, by kind and folded form: most mentions are repetitions. */
static char *
make_key (const LiaisonDraftMention *mention)
{
  return g_strdup_printf ("%d %s", mention->kind, mention->folded);
}

static void
resolve_unknown (LiaisonDraft        *draft,
                 LiaisonDraftMention *mention,
                 GHashTable          *resolved)
{
  g_autofree char *key = make_key (mention);
  guint best_fit = 0;
  int best = -1, best_last = -1;
  gpointer before;

  if (g_hash_table_lookup_extended (resolved, key, NULL, &before))
    {
      attach (draft, mention, GPOINTER_TO_INT (before));
      return;
    }

  for (guint i = 0; i < draft->entities->len; i++)
    {
      guint how = fit (draft, liaison_draft_entity (draft, i), mention);
      int last;

      if (how == 0 || how < best_fit)
        continue;
      last = how == best_fit ? last_before (draft, i, mention->first) : -1;
      if (how == best_fit && best_last < 0 && best >= 0)
        best_last = last_before (draft, best, mention->first);
      if (how > best_fit || last > best_last)
        {
          best = i;
          best_last = last;
          best_fit = how;
        }
    }
  if (best >= 0)
    attach (draft, mention, best);
  else
    create (draft, mention);
  /* A surname that two persons share is looked at anew each time. */
  if (best < 0 || best_fit == 5)
    g_hash_table_insert (resolved, g_steal_pointer (&key), GINT_TO_POINTER (mention->entity));
}

/* Single words that are surely names here: surnames of those who are named in full, and names that
 * were found elsewhere. */
static GHashTable *
collect_sure_words (const LiaisonDraft *draft)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);

      for (guint n = 0; entity->merged < 0 && entity->known == NULL && n < entity->names->len; n++)
        {
          const char *name = g_ptr_array_index (entity->names, n);
          const char *last = strrchr (name, ' ');

          if (last == NULL ? strlen (name) >= 3
                           : entity->kind == LIAISON_ENTITY_PERSON && strlen (last + 1) >= 3 &&
                                 strchr (last, '.') == NULL)
            g_hash_table_insert (words, g_strdup (last == NULL ? name : last + 1),
                                 GINT_TO_POINTER (i));
        }
    }
  return words;
}

/* What the reading missed, as it does at the start of sentences: words that are names elsewhere in
 * the article. */
static void
add_missed (LiaisonDraft *draft)
{
  g_autoptr (GHashTable) words = collect_sure_words (draft);
  gboolean added = FALSE;

  for (guint w = 0; w < draft->text->n_words; w++)
    {
      const LiaisonWord *word = &draft->text->words[w];
      LiaisonDraftMention *mention;
      gpointer entity;

      if (draft->name_at[w] >= 0 || !g_unichar_isupper (g_utf8_get_char (word->form)) ||
          (word->upos != LIAISON_UPOS_PROPN && word->upos != LIAISON_UPOS_NOUN &&
           word->upos != LIAISON_UPOS_X) ||
          !g_hash_table_lookup_extended (words, word->form, NULL, &entity))
        continue;
      mention = liaison_draft_add_mention (draft, w, w + 1, LIAISON_MENTION_NAME);
      mention->text = g_strdup (word->form);
      mention->folded = liaison_gazetteer_fold (word->form);
      mention->person = 3;
      mention->number = LIAISON_NUMBER_SINGULAR;
      mention->confidence = 0.7;
      attach (draft, mention, GPOINTER_TO_INT (entity));
      added = TRUE;
    }
  if (added)
    liaison_draft_sort_mentions (draft);
}

/* "… Corps (IRGC)": the name in the brackets is that before them. */
static void
join_bracketed (LiaisonDraft *draft)
{
  const LiaisonText *text = draft->text;

  for (guint i = 0; i + 1 < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *full = liaison_draft_mention (draft, i);

      if (full->entity < 0 || full->form != LIAISON_MENTION_NAME ||
          full->end + 2 >= text->n_words || strcmp (text->words[full->end].form, "(") != 0)
        continue;
      for (guint j = i + 1; j < draft->mentions->len && j < i + 4; j++)
        {
          const LiaisonDraftMention *brief = liaison_draft_mention (draft, j);

          if (brief->first == full->end + 1 && brief->entity >= 0 &&
              brief->entity != full->entity && brief->form == LIAISON_MENTION_NAME &&
              brief->end < text->n_words && strcmp (text->words[brief->end].form, ")") == 0 &&
              liaison_aliases_is_acronym (brief->text, full->text))
            liaison_draft_merge (draft, brief->entity, full->entity);
        }
    }
}

static void
set_gender (LiaisonDraftEntity *entity)
{
  for (guint i = 0; i < entity->names->len && entity->gender == LIAISON_GENDER_UNKNOWN; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_ptr_array_index (entity->names, i), " ", -1);

      /* Of a single word it is not known whether it is a first name. */
      if (g_strv_length (words) > 1 || entity->names->len == 1)
        entity->gender = liaison_words_gender (words[0]);
    }
}

/* From the titles before the names of persons, and else from their first names. */
static void
set_genders (LiaisonDraft *draft)
{
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const LiaisonDraftMention *mention = liaison_draft_mention (draft, i);
      LiaisonDraftEntity *entity =
          mention->entity >= 0 ? liaison_draft_entity (draft, mention->entity) : NULL;

      if (entity != NULL && entity->kind == LIAISON_ENTITY_PERSON &&
          entity->gender == LIAISON_GENDER_UNKNOWN && mention->form == LIAISON_MENTION_NAME)
        entity->gender = gender_before (draft->text, mention->first);
    }
  for (guint i = 0; i < draft->entities->len; i++)
    if (liaison_draft_entity (draft, i)->kind == LIAISON_ENTITY_PERSON)
      set_gender (liaison_draft_entity (draft, i));
}

/* The name to show: of a state the usual one, otherwise the fullest that the article has. */
static void
choose_name (LiaisonDraftEntity *entity)
{
  const char *best = NULL;
  guint best_words = 0;

  if (entity->known != NULL && g_strcmp0 (entity->known->subkind, "country") == 0)
    best = entity->known->name;
  if (best == NULL)
    for (guint i = 0; i < entity->names->len; i++)
      {
        const char *name = g_ptr_array_index (entity->names, i);
        guint words = count_words (name);

        if (best == NULL || words > best_words ||
            (words == best_words && strlen (name) > strlen (best) + 3))
          {
            best = name;
            best_words = words;
          }
      }
  if (best != NULL)
    {
      g_free (entity->name);
      entity->name = g_strdup (best);
    }
}

/**
 * liaison_draft_find_names:
 * @self: a draft with its mentions
 *
 * Gives every name mention an entity.
 */
void
liaison_draft_find_names (LiaisonDraft *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) resolved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  liaison_draft_weigh_uses (self);
  /* Full names of persons, so that what follows can tell Austin the secretary from Austin the city.
   */
  for (guint words = LIAISON_GAZETTEER_LONGEST; words >= 2; words--)
    for (guint i = 0; i < self->mentions->len; i++)
      {
        LiaisonDraftMention *mention = liaison_draft_mention (self, i);

        if (is_name (mention) && mention->entity < 0 && mention->kind == LIAISON_ENTITY_PERSON &&
            MIN (count_words (mention->folded), LIAISON_GAZETTEER_LONGEST) == words)
          resolve_unknown (self, mention, resolved);
      }
  set_genders (self);
  liaison_draft_tell_places (self);
  for (guint i = 0; i < self->mentions->len; i++)
    if (liaison_draft_mention (self, i)->known != NULL)
      resolve_known (self, liaison_draft_mention (self, i), known);
  for (guint words = LIAISON_GAZETTEER_LONGEST; words >= 1; words--)
    for (guint i = 0; i < self->mentions->len; i++)
      {
        LiaisonDraftMention *mention = liaison_draft_mention (self, i);

        if (is_name (mention) && mention->entity < 0 && mention->folded != NULL &&
            MIN (count_words (mention->folded), LIAISON_GAZETTEER_LONGEST) == words)
          resolve_unknown (self, mention, resolved);
      }
  join_bracketed (self);
  liaison_draft_join_stated_names (self);
  add_missed (self);
  set_genders (self);
  for (guint i = 0; i < self->entities->len; i++)
    choose_name (liaison_draft_entity (self, i));
}

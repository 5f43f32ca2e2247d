/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events that are named by their day: "9/11", "the September 11 attacks", "what happened on October 7"; and when a deed was.
 */

#include "analysis/operations.h"

#include <stdlib.h>
#include <string.h>

/* Days that everybody knows without a year. */
static const struct
{
  const char *form; /* in figures, or NULL */
  guint month;
  guint day;
  const char *year;
  const char *name;
} known[] = {
  { "9/11", 9, 11, "2001", "9/11" },
  { "7/7", 7, 7, "2005", "7/7" },
  { "26/11", 11, 26, "2008", "26/11" },
  { NULL, 10, 7, "2023", "October 7 attack" },
  { NULL, 1, 6, "2021", "January 6 attack" },
};

static guint
month_of (const char *lower)
{
  static const char *const months[] = { "january",  "february", "march",  "april",
                                        "may",      "june",     "july",   "august",
                                        "september", "october", "november", "december" };
  gsize length = strlen (lower);

  if (length > 1 && lower[length - 1] == '.')
    length--;
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (strcmp (lower, months[i]) == 0 ||
        (length >= 3 && length <= 4 && strncmp (lower, months[i], length) == 0))
      return i + 1;
  return 0;
}

static guint
day_of (const char *form)
{
  char *rest;
  long day = strtol (form, &rest, 10);

  if (!g_ascii_isdigit (form[0]) || day < 1 || day > 31)
    return 0;
  return *rest == '\0' || strcmp (rest, "th") == 0 || strcmp (rest, "st") == 0 ? (guint)day : 0;
}

/* "October 7" or "7 October" at W and the word after it. */
static gboolean
read_day (const LiaisonText *text,
          guint              w,
          guint             *month,
          guint             *day)
{
  if (w + 1 >= text->n_words || text->words[w].sentence != text->words[w + 1].sentence)
    return FALSE;
  *month = g_ascii_isupper (text->words[w].form[0]) ? month_of (text->words[w].lower) : 0;
  *day = day_of (text->words[w + 1].form);
  if (*month == 0)
    {
      *day = day_of (text->words[w].form);
      *month = g_ascii_isupper (text->words[w + 1].form[0]) ? month_of (text->words[w + 1].lower)
                                                            : 0;
    }
  return *month > 0 && *day > 0;
}

static int
find_known (guint month,
            guint day)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].month == month && known[i].day == day)
      return (int)i;
  return -1;
}

/* The event of that day, or -1; events of days keep "month/day" as their head. */
static int
find_event (const LiaisonDraft *draft,
            const char         *key)
{
  for (guint i = 0; i < draft->entities->len; i++)
    {
      const LiaisonDraftEntity *entity = liaison_draft_entity (draft, i);

      if (entity->kind == LIAISON_ENTITY_EVENT && entity->merged < 0 &&
          g_strcmp0 (entity->head, key) == 0)
        return (int)i;
    }
  return -1;
}

static int
get_event (LiaisonDraft *draft,
           guint         month,
           guint         day,
           const char   *name,
           const char   *when)
{
  g_autofree char *key = g_strdup_printf ("%u/%u", month, day);
  int number = find_known (month, day);
  int event = find_event (draft, key);
  LiaisonDraftEntity *entity;

  if (event >= 0)
    return event;
  if (number >= 0 && known[number].form != NULL)
    name = known[number].name;
  event = liaison_draft_add_entity (draft, LIAISON_ENTITY_EVENT, name);
  entity = liaison_draft_entity (draft, event);
  entity->name = g_strdup (name);
  entity->when = g_strdup (number >= 0 ? known[number].year : when);
  entity->head = g_intern_string (key);
  entity->subkind = "attack";
  return event;
}

/* Whether the deed at HEAD is called by the day before it. */
static gboolean
find_day_before (const LiaisonText *text,
                 guint              head,
                 guint             *word,
                 guint             *month,
                 guint             *day)
{
  guint first = text->sentences[text->words[head].sentence].first;

  for (guint back = 2; back <= 3 && head >= first + back; back++)
    {
      gboolean part = TRUE;

      if (!read_day (text, head - back, month, day))
        continue;
      for (guint w = head - back; w < head; w++)
        part &= liaison_text_is_below (text, w, (int)head);
      *word = head - back;
      return part;
    }
  return FALSE;
}

static gboolean
hits_somebody (const LiaisonText *text,
               guint              head)
{
  for (int c = liaison_text_child (text, (int)head, LIAISON_DEPREL_NMOD); c >= 0;
       c = liaison_text_next (text, c, LIAISON_DEPREL_NMOD))
    {
      const char *preposition = liaison_text_preposition (text, c);

      if (preposition != NULL &&
          (strcmp (preposition, "on") == 0 || strcmp (preposition, "against") == 0 ||
           strcmp (preposition, "of") == 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * liaison_operations_describe_dated:
 * @draft: a draft whose names have entities
 * @mention: a nominal that calls a deed
 *
 * "The September 11 attacks" is an event of that day. Where the phrase says whom the deed hit it is an operation like others,
 * unless the day is one that everybody knows.
 *
 * Returns: whether @mention has its entity now
 */
gboolean
liaison_operations_describe_dated (LiaisonDraft        *draft,
                                   LiaisonDraftMention *mention)
{
  const LiaisonText *text = draft->text;
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;
  guint word, month, day;

  if (!find_day_before (text, mention->head, &word, &month, &day) ||
      (hits_somebody (text, mention->head) && find_known (month, day) < 0))
    return FALSE;
  name = liaison_text_dup_range (text, word, mention->head + 1);
  when = liaison_text_dup_range (text, word, word + 2);
  mention->entity = get_event (draft, month, day, name, when);
  liaison_draft_add_name (draft, mention->entity, name);
  return TRUE;
}

/* Whether the day at W stands for what happened then: "the victims of October 7", "January 6 was …". With a year after it, or
 * where nothing else speaks of that day's event, "on October 7" is a day. */
static gboolean
stands_for_event (const LiaisonDraft *draft,
                  guint               w,
                  gboolean            spoken_of)
{
  const LiaisonText *text = draft->text;
  const char *preposition = liaison_text_preposition (text, (int)w);
  guint8 deprel = text->words[w].deprel;

  if (w + 2 < text->n_words && (strcmp (text->words[w + 2].form, ",") == 0 ||
                                g_ascii_isdigit (text->words[w + 2].form[0])))
    return FALSE;
  if (spoken_of)
    return TRUE;
  return deprel == LIAISON_DEPREL_NSUBJ || deprel == LIAISON_DEPREL_OBJ ||
         (deprel == LIAISON_DEPREL_NMOD && preposition != NULL && strcmp (preposition, "of") == 0);
}

static void
add_mention (LiaisonDraft *draft,
             guint         first,
             guint         end,
             int           event)
{
  LiaisonDraftMention *mention =
      liaison_draft_add_mention (draft, first, end, LIAISON_MENTION_NAME);

  mention->kind = LIAISON_ENTITY_EVENT;
  mention->text = liaison_text_dup_range (draft->text, first, end);
  mention->folded = liaison_gazetteer_fold (mention->text);
  mention->entity = event;
}

/* What was published before the day, or does not say when, cannot speak of it. */
static gboolean
can_know (const LiaisonDraft *draft,
          const char         *year)
{
  return !g_date_valid (&draft->published) || g_date_get_year (&draft->published) >= atoi (year);
}

static void
try_day (LiaisonDraft *draft,
         guint         w)
{
  guint month, day;
  g_autofree char *key = NULL;
  int number, event;

  if (draft->name_at[w] >= 0 || !read_day (draft->text, w, &month, &day))
    return;
  number = find_known (month, day);
  key = g_strdup_printf ("%u/%u", month, day);
  event = find_event (draft, key);
  if ((event < 0 && (number < 0 || !can_know (draft, known[number].year))) ||
      !stands_for_event (draft, w, event >= 0))
    return;
  /* Within "the October 7 attack" it is a part of that. */
  for (guint head = w + 1; event >= 0 && head < MIN (w + 5, draft->text->n_words); head++)
    if (draft->mention_at[head] >= 0 &&
        liaison_draft_mention (draft, draft->mention_at[head])->entity == event &&
        liaison_draft_mention (draft, draft->mention_at[head])->first <= w + 1)
      return;
  if (event < 0)
    event = get_event (draft, month, day, known[number].name, NULL);
  add_mention (draft, w, w + 2, event);
}

/**
 * liaison_operations_find_dates:
 * @draft: a draft whose described deeds have entities
 *
 * Makes mentions of "9/11" and the like, and of days that stand for what happened on them.
 */
void
liaison_operations_find_dates (LiaisonDraft *draft)
{
  for (guint w = 0; w < draft->text->n_words; w++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (known) && !found; i++)
        if (g_strcmp0 (draft->text->words[w].form, known[i].form) == 0)
          {
            add_mention (draft, w, w + 1,
                         get_event (draft, known[i].month, known[i].day, known[i].name, NULL));
            found = TRUE;
          }
      if (!found)
        try_day (draft, w);
    }
  liaison_draft_sort_mentions (draft);
}

gboolean
liaison_operations_is_year (const LiaisonWord *word)
{
  return strlen (word->form) == 4 && strspn (word->form, "0123456789") == 4 &&
         (word->form[0] == '1' || word->form[0] == '2') &&
         (word->form[1] == '9' || word->form[1] == '0' || word->form[1] == '8');
}

static gboolean
is_month (const char *lower)
{
  static const char *const months[] = { "january",  "february", "march",  "april",     "may",
                                        "june",     "july",     "august", "september", "october",
                                        "november", "december", NULL };

  return g_strv_contains (months, lower);
}

/* "October 7" that stands in the phrase of the noun, without a year. */
static gboolean
find_day (const LiaisonText *text,
          int                head,
          guint              first,
          guint              end,
          LiaisonWordRange  *words)
{
  for (guint w = first; w + 1 < end; w++)
    {
      char *rest;
      long day = strtol (text->words[w + 1].form, &rest, 10);

      if (is_month (text->words[w].lower) && g_ascii_isupper (text->words[w].form[0]) &&
          *rest == '\0' && day >= 1 && day <= 31 && liaison_text_is_below (text, w, head))
        {
          *words = (LiaisonWordRange){ w, w + 2 };
          return TRUE;
        }
    }
  return FALSE;
}

/* A year that stands in the phrase of the noun or right beside it, with its month: "2008", "January
 * 2020". */
static gboolean
find_when (const LiaisonText *text,
           int                head,
           LiaisonWordRange  *words)
{
  LiaisonWordRange sentence = text->sentences[text->words[head].sentence];
  guint first = (guint)head >= sentence.first + 6 ? (guint)head - 6 : sentence.first;
  guint end = MIN (sentence.end, (guint)head + 14);

  for (guint w = first; w < end; w++)
    {
      int governor = text->words[w].head;

      if (!liaison_operations_is_year (&text->words[w]))
        continue;
      if (w > first && is_month (text->words[w - 1].lower))
        governor = text->words[w - 1].head >= 0 && text->words[w - 1].head != (int)w
                       ? text->words[w - 1].head
                       : governor;
      if (!liaison_text_is_below (text, w, head) &&
          !(governor >= 0 && governor == text->words[head].head))
        continue;
      *words = (LiaisonWordRange){ w > sentence.first && is_month (text->words[w - 1].lower) ? w - 1 : w, w + 1 };
      return TRUE;
    }
  return find_day (text, head, first, end, words);
}

char *
liaison_operations_dup_when (const LiaisonText *text,
                             int                head)
{
  LiaisonWordRange words;

  return find_when (text, head, &words) ? liaison_text_dup_range (text, words.first, words.end) : NULL;
}

void
liaison_operations_set_when (LiaisonDraft *draft,
                             int           entity,
                             int           head)
{
  LiaisonDraftEntity *deed = liaison_draft_entity (draft, entity);

  if (deed->when == NULL && find_when (draft->text, head, &deed->when_words))
    deed->when = liaison_text_dup_range (draft->text, deed->when_words.first, deed->when_words.end);
}

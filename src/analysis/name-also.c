/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that the article itself says are names of one thing: "Acme Group (formerly Acme Ltd)", "the
 * Hallsberg Union (HBU)", "Ida Brandt, also known as Ida Holm". */

#include "analysis/draft.h"

#include <string.h>

/* Brackets with other names are at most so long. */
#define MAX_BRACKETS 24

static const LiaisonDraftMention *
name_from (const LiaisonDraft *draft,
           guint               word)
{
  int mention = word < draft->text->n_words ? draft->name_at[word] : -1;
  const LiaisonDraftMention *name = mention >= 0 ? liaison_draft_mention (draft, mention) : NULL;

  return name != NULL && name->form == LIAISON_MENTION_NAME && name->first == word &&
                 name->entity >= 0
             ? name
             : NULL;
}

/* "also known as", "formerly", "or the": the word after it, or WORD. */
static guint
skip_introduction (const LiaisonText *text,
                   guint              word,
                   gboolean          *explicit)
{
  static const char *const alone[] = { "formerly",  "previously", "originally", "officially", "née",
                                       "alias",     "aka",        "a.k.a.",     "abbreviated", "formally",
                                       "legally",   NULL };
  static const char *const known[] = { "known", "called", "named", "abbreviated", NULL };
  static const char *const before[] = { "also",      "formerly", "now",        "previously", "better",
                                        "commonly",  "once",     "originally", "popularly",  "more",
                                        "sometimes", "often",    "simply",     "widely", "later",
                                        "usually",   "generally", NULL };
  guint limit = text->sentences[text->words[word].sentence].end, after = word;

  while (after < limit && g_strv_contains (before, text->words[after].lower))
    after++;
  /* "Ida Brandt named Otto Lind": a deed. */
  if (after < limit && g_strv_contains (known, text->words[after].lower) &&
      (after > word || liaison_text_is (text, after + 1, "as") || liaison_text_is (text, word - 1, "(")))
    {
      after++;
      while (liaison_text_is (text, after, "as") || liaison_text_is (text, after, "simply"))
        after++;
    }
  else
    {
      after = word;
      while (after < limit && g_strv_contains (alone, text->words[after].lower))
        after++;
    }
  *explicit = after > word || liaison_text_is (text, word, "or");
  while (after < limit &&
         (liaison_text_is (text, after, "the") || liaison_text_is (text, after, "or") ||
          liaison_text_is (text, after, ",") || liaison_text_is (text, after, "as")))
    after++;
  return after;
}

/* "HBU": nothing but capitals, as a short form is. */
static gboolean
is_short_form (const LiaisonDraftMention *name)
{
  guint letters = 0;

  for (const char *p = name->text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      letters++;
    else if (*p != '&' && *p != '-' && !g_ascii_isdigit (*p))
      return FALSE;
  return letters >= 2 && letters <= 7 && name->known == NULL;
}

/* Whether one of the names up to the closing bracket is a short form. */
static gboolean
has_short_form (const LiaisonDraft *draft,
                guint               word,
                guint               limit)
{
  for (; word < limit && !liaison_text_is (draft->text, word, ")"); word++)
    if (name_from (draft, word) != NULL && is_short_form (name_from (draft, word)))
      return TRUE;
  return FALSE;
}

/* Whether the two may be names of one thing at all. */
static gboolean
agree (const LiaisonDraft        *draft,
       const LiaisonDraftMention *full,
       const LiaisonDraftMention *other)
{
  const LiaisonDraftEntity *a = liaison_draft_entity (draft, full->entity);
  const LiaisonDraftEntity *b = liaison_draft_entity (draft, other->entity);

  if (full->entity == other->entity || a->kind > LIAISON_ENTITY_ORGANIZATION ||
      b->kind > LIAISON_ENTITY_PLACE || (a->known != NULL && b->known != NULL))
    return FALSE;
  return a->kind == b->kind ||
         (a->kind == LIAISON_ENTITY_ORGANIZATION && b->known == NULL);
}

/* "(NYSE: ACM)". */
static gboolean
is_ticker (const LiaisonText *text,
           guint              word)
{
  static const char *const exchanges[] = { "nyse", "nasdaq", "lse", "amex", "tsx", "asx", NULL };

  return word + 2 < text->n_words && g_strv_contains (exchanges, text->words[word].lower) &&
         liaison_text_is (text, word + 1, ":");
}

static void
read_brackets (LiaisonDraft              *draft,
               const LiaisonDraftMention *full)
{
  const LiaisonText *text = draft->text;
  guint limit = MIN (text->sentences[text->words[full->first].sentence].end,
                     full->end + MAX_BRACKETS);
  guint word = full->end + 1;
  gboolean explicit = FALSE, first = TRUE;

  if (is_ticker (text, word))
    {
      word += 2;
      explicit = TRUE;
    }
  while (word < limit && !liaison_text_is (text, word, ")"))
    {
      gboolean introduced;
      guint next = skip_introduction (text, word, &introduced);
      const LiaisonDraftMention *other = name_from (draft, next);

      explicit |= introduced;
      if (other == NULL || !(liaison_text_is (text, other->end, ")") || liaison_text_is (text, other->end, ",") ||
                             liaison_text_is (text, other->end, "or") || liaison_text_is (text, other->end, ";") ||
                             liaison_text_is (text, other->end, "and")))
        return;
      /* Without a word for it only a short form right after a name of several words. */
      if (!explicit && !(first && full->end - full->first > 1 && other->end - other->first < 3 &&
                         has_short_form (draft, word, limit) &&
                         full->kind == LIAISON_ENTITY_ORGANIZATION))
        return;
      if (!agree (draft, full, other))
        return;
      liaison_draft_merge (draft, other->entity, full->entity);
      /* "(HBU or Hallsberg)" */
      explicit |= liaison_text_is (text, other->end, "or") || liaison_text_is (text, other->end, ",");
      first = FALSE;
      if (liaison_text_is (text, other->end, ";"))
        return;
      word = other->end + 1;
      if (liaison_text_is (text, other->end, ")"))
        return;
    }
}

/* ", also known as X,". */
static void
read_apposition (LiaisonDraft              *draft,
                 const LiaisonDraftMention *full)
{
  gboolean explicit;
  guint word = full->end;
  const LiaisonDraftMention *other;

  if (liaison_text_is (draft->text, word, ","))
    word++;
  else if (!liaison_text_is (draft->text, word + 1, "known") && !liaison_text_is (draft->text, word + 2, "as"))
    return;
  if (word >= draft->text->n_words ||
      draft->text->words[word].sentence != draft->text->words[full->first].sentence)
    return;
  word = skip_introduction (draft->text, word, &explicit);
  other = explicit ? name_from (draft, word) : NULL;
  if (other != NULL && agree (draft, full, other) && !liaison_text_is (draft->text, other->end, "'s"))
    liaison_draft_merge (draft, other->entity, full->entity);
}

/**
 * liaison_draft_join_stated_names:
 * @self: a draft whose names have entities
 *
 * Makes one entity of those that the article says to be one.
 */
void
liaison_draft_join_stated_names (LiaisonDraft *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const LiaisonDraftMention *full = liaison_draft_mention (self, i);

      if (full->form != LIAISON_MENTION_NAME || full->entity < 0 ||
          full->end + 1 >= self->text->n_words)
        continue;
      if (liaison_text_is (self->text, full->end, "("))
        read_brackets (self, full);
      else
        read_apposition (self, full);
    }
}

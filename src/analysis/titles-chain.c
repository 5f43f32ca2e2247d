/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offices that stand one after the other: "chairman of A, director of B, and former head of C".
 * They are read as the words run: such lists are long, trees of them often wrong, and their order
 * is fixed. */

#include "analysis/titles.h"

#include <string.h>

#include "analysis/phrases.h"

/* So many words may stand before the word of an office, and so many offices in a chain. */
#define MAX_BEFORE 12
#define MAX_OFFICES 8

/* Where a chain is read. */
typedef struct
{
  const LiaisonDraft *draft;
  const LiaisonText *text;
  guint limit; /* end of the sentence */
} Scan;

/* What stands before an office and is no part of it. */
typedef struct
{
  gboolean article;  /* "a", "an" */
  gboolean definite; /* "the", "his" */
  gboolean former;   /* "formerly" */
  gboolean several;  /* "one of the" */
} Lead;

static gboolean
is (const Scan *scan,
    guint       word,
    const char *lower)
{
  return word < scan->limit && strcmp (scan->text->words[word].lower, lower) == 0;
}

static gboolean
is_any (const Scan        *scan,
        guint              word,
        const char *const *lowers)
{
  return word < scan->limit && g_strv_contains (lowers, scan->text->words[word].lower);
}

static const LiaisonDraftMention *
name_of (const Scan *scan,
         guint       word)
{
  int mention = word < scan->limit ? scan->draft->name_at[word] : -1;

  return mention >= 0 ? liaison_draft_mention (scan->draft, mention) : NULL;
}

static gboolean
is_person (const Scan *scan,
           guint       word)
{
  const LiaisonDraftMention *name = name_of (scan, word);

  return name != NULL && name->kind == LIAISON_ENTITY_PERSON;
}

static gboolean
is_and (const Scan *scan,
        guint       word)
{
  return is (scan, word, "and") || is (scan, word, "&");
}

static gboolean
is_noun (const Scan *scan,
         guint       word)
{
  return word < scan->limit && (scan->text->words[word].upos == LIAISON_UPOS_NOUN ||
                                scan->text->words[word].upos == LIAISON_UPOS_PROPN ||
                                scan->text->words[word].upos == LIAISON_UPOS_ADJ);
}

static gboolean
calls_office (const Scan *scan,
              guint       word)
{
  return word < scan->limit && scan->draft->name_at[word] < 0 &&
         (liaison_title_is_office (&scan->text->words[word]) ||
          liaison_title_is_occupation (&scan->text->words[word]));
}

static gboolean
has_digit (const Scan *scan,
           guint       word)
{
  return word < scan->limit && strpbrk (scan->text->words[word].form, "0123456789") != NULL;
}

static gboolean
is_month (const Scan *scan,
          guint       word)
{
  static const char *const months[] = { "january",  "february", "march",  "april",     "may",
                                        "june",     "july",     "august", "september", "october",
                                        "november", "december", "jan.",   "feb.",      "aug.",
                                        "sept.",    "oct.",     "nov.",   "dec.",      NULL };

  return is_any (scan, word, months);
}

/* After "(" the word after ")", or @word if there is none near. */
static guint
skip_brackets (const Scan *scan,
               guint       word)
{
  if (!is (scan, word, "("))
    return word;
  for (guint w = word + 1; w < scan->limit && w < word + 10; w++)
    if (is (scan, w, ")"))
      return w + 1;
  return word;
}

static guint
skip_lead (const Scan *scan,
           guint       word,
           Lead       *lead)
{
  static const char *const articles[] = { "a", "an", NULL };
  static const char *const definite[] = { "the", "its", "his", "her", "their", "our", NULL };
  static const char *const before[] = { "formerly", "previously", "once", "earlier", NULL };
  static const char *const adverbs[] = { "also",      "currently", "now",          "later",
                                         "then",      "still",     "long",         "first",
                                         "presently", "both",      "subsequently", "concurrently",
                                         "since",     NULL };

  memset (lead, 0, sizeof *lead);
  for (; word < scan->limit; word++)
    if (is_any (scan, word, articles))
      lead->article = TRUE;
    else if (is_any (scan, word, definite))
      lead->definite = TRUE;
    else if (is_any (scan, word, before))
      lead->former = TRUE;
    else if (is (scan, word, "one") && is (scan, word + 1, "of"))
      {
        lead->several = TRUE;
        word++;
      }
    else if (!is_any (scan, word, adverbs) && scan->text->words[word].upos != LIAISON_UPOS_ADV)
      break;
  return word;
}

/* "from 1994 to 1997", "since May 2004", "(2001–2005)". */
static guint
skip_times (const Scan *scan,
            guint       word)
{
  static const char *const starts[] = { "from",    "since",  "until", "till", "between",
                                        "in",      "during", "for",   "to",   "through",
                                        "through", "by",     NULL };
  static const char *const inside[] = { "from", "to", "until", "till", "through", "and", "the",
                                        "end",  "of", "early", "late", "-",       "–",   NULL };
  guint after = skip_brackets (scan, word);

  if (after > word)
    {
      for (guint w = word; w < after; w++)
        if (has_digit (scan, w))
          return after;
      return word;
    }
  if (!is_any (scan, word, starts) || !(has_digit (scan, word + 1) || is_month (scan, word + 1) ||
                                        (is (scan, word + 1, "the") && has_digit (scan, word + 2))))
    return word;
  for (after = word + 1; after < scan->limit; after++)
    if (!has_digit (scan, after) && !is_month (scan, after) &&
        !(is_any (scan, after, inside) &&
          (has_digit (scan, after + 1) || is_month (scan, after + 1) ||
           is_any (scan, after + 1, inside))))
      break;
  return after;
}

/* Which prepositions tell where an office is held. */
static gboolean
is_preposition (const Scan *scan,
                guint       word,
                guint       head)
{
  static const char *const always[] = { "of", "at", "for", "in", "with", "on", "within", NULL };
  static const char *const senders[] = { "ambassador", "envoy",   "adviser",        "advisor",
                                         "aide",       "counsel", "assistant",      "secretary",
                                         "delegate",   "consul",  "candidate",      "consultant",
                                         "heir",       "deputy",  "representative", NULL };
  static const char *const seats[] = { "representative", "senator",  "lecturer",  "professor",
                                       "researcher",     "delegate", "scientist", "congressman",
                                       "congresswoman",  "lawmaker", "mp",        NULL };
  const char *lemma = scan->text->words[head].lemma;

  if (is (scan, word, "in") && has_digit (scan, word + 1))
    return FALSE;
  return is_any (scan, word, always) ||
         (is (scan, word, "to") && g_strv_contains (senders, lemma)) ||
         (is (scan, word, "from") && g_strv_contains (seats, lemma));
}

/* Whether what begins at WORD leads to an office: "Acme director", "Corporate and Operations
 * Officer". */
static gboolean
leads_to_office (const Scan *scan,
                 guint       word)
{
  for (guint w = word; w < scan->limit && w < word + 6; w++)
    if (calls_office (scan, w))
      return TRUE;
    else if (!is_noun (scan, w) && name_of (scan, w) == NULL &&
             !(is_and (scan, w) && w > word && is_noun (scan, w + 1)))
      return FALSE;
  return FALSE;
}

/* After a comma or "and" in the phrase after a preposition: whether the list goes on with another
 * organization. */
static gboolean
goes_on (const Scan *scan,
         guint       word)
{
  gboolean joined = is_and (scan, word);
  guint next = word + 1;
  const LiaisonDraftMention *name;

  if (is (scan, word, ",") && is_and (scan, next))
    {
      joined = TRUE;
      next++;
    }
  if (is (scan, next, "the"))
    next++;
  name = name_of (scan, next);
  if (name == NULL)
    /* "Sales and Marketing" */
    return is_and (scan, word) && is_noun (scan, next) && next == word + 1 &&
           !leads_to_office (scan, next);
  if (name->kind == LIAISON_ENTITY_PERSON || is (scan, name->end, "'s") ||
      leads_to_office (scan, name->end) ||
      (!is_and (scan, word) && name->end < scan->limit &&
       (scan->text->words[name->end].upos == LIAISON_UPOS_NOUN ||
        scan->text->words[name->end].upos == LIAISON_UPOS_ADJ)) ||
      (name->end < scan->limit && is (scan, name->end, "-")))
    return FALSE;
  return joined || name->end >= scan->limit ||
         (scan->text->words[name->end].upos != LIAISON_UPOS_VERB &&
          scan->text->words[name->end].upos != LIAISON_UPOS_AUX);
}

/* "at the time of", "in charge of": no places to hold an office at. */
static gboolean
is_time (const Scan *scan,
         guint       word)
{
  static const char *const times[] = { "time",      "age",     "moment",   "start",  "end",
                                       "beginning", "same",    "years",    "months", "year",
                                       "decade",    "decades", "least",    "most",   "first",
                                       "turn",      "charge",  "addition", "which",  NULL };

  if (is (scan, word, "the") || is (scan, word, "a"))
    word++;
  return is_any (scan, word, times) ||
         (word < scan->limit && g_ascii_isdigit (scan->text->words[word].form[0])) ||
         is_month (scan, word);
}

/* "the company “Acme”" */
static gboolean
is_quote_mark (const Scan *scan,
               guint       word)
{
  static const char *const marks[] = { "\"", "“", "”", "``", "''", NULL };

  return is_any (scan, word, marks) &&
         (name_of (scan, word + 1) != NULL || (word > 0 && name_of (scan, word - 1) != NULL));
}

static guint
read_noun_phrase (const Scan *scan,
                  guint       word)
{
  static const char *const leads[] = {
    "the", "a", "an", "its", "his", "her", "their", "our", NULL
  };
  guint start = word;

  if (is_time (scan, word))
    return start;
  while (is_any (scan, word, leads))
    word++;
  for (guint first = word; word < scan->limit;)
    {
      const LiaisonDraftMention *name = name_of (scan, word);

      /* "head of Acme Mary Reed": the name ends it; not so in "aide to President Reed". */
      if (name != NULL && name->kind == LIAISON_ENTITY_PERSON && word > first &&
          !calls_office (scan, word - 1))
        break;
      if (name != NULL && name->end > word)
        word = name->end;
      else if (is_noun (scan, word) || is (scan, word, "/") || is_quote_mark (scan, word) ||
               is (scan, word, "'s") || is (scan, word, "-") || is (scan, word, "'"))
        word++;
      else if (word > first && (is_and (scan, word) || is (scan, word, ",")) &&
               goes_on (scan, word))
        {
          word++;
          while (is_and (scan, word) || is (scan, word, "the"))
            word++;
        }
      else if (word == first)
        return start;
      else
        break;
    }
  return word;
}

/* "president-elect", "professor emeritus": said of the office after its word. */
static gboolean
is_trailing (const Scan *scan,
             guint       word)
{
  static const char *const trailing[] = { "emeritus", "emerita",   "designate", "elect",
                                          "nominee",  "candidate", "general",   NULL };

  return is_any (scan, word, trailing);
}

static int
find_head (const Scan *scan,
           guint       word)
{
  int head = -1;

  for (guint w = word; w < scan->limit && w - word < MAX_BEFORE; w++)
    {
      const LiaisonWord *it = &scan->text->words[w];

      if (calls_office (scan, w))
        head = w;
      else if (head >= 0)
        {
          if (is_trailing (scan, w) || (strcmp (it->form, "-") == 0 && is_trailing (scan, w + 1)))
            continue;
          /* "deputy CIA director" */
          if (name_of (scan, w) != NULL && !is_person (scan, w) && name_of (scan, w)->end > w &&
              leads_to_office (scan, name_of (scan, w)->end))
            {
              w = name_of (scan, w)->end - 1;
              continue;
            }
          /* "deputy managing director" */
          if (it->upos == LIAISON_UPOS_VERB && g_str_has_suffix (it->lower, "ing") &&
              leads_to_office (scan, w + 1))
            continue;
          /* "chief technical officer" */
          if (name_of (scan, w) == NULL && leads_to_office (scan, is_and (scan, w) ? w + 1 : w) &&
              (it->upos == LIAISON_UPOS_ADJ || (is_and (scan, w) && w > (guint)head + 1)))
            continue;
          /* "member states", "the president's decision": no office. */
          if (is (scan, w, "'s") ||
              ((it->upos == LIAISON_UPOS_NOUN || it->upos == LIAISON_UPOS_PROPN) &&
               name_of (scan, w) == NULL))
            {
              head = -1;
              continue;
            }
          break;
        }
      else if (is_person (scan, w) && !is (scan, name_of (scan, w)->end, "'s"))
        break;
      else if (!is_noun (scan, w) && it->upos != LIAISON_UPOS_NUM && !is (scan, w, "'s") &&
               strcmp (it->form, "-") != 0 && name_of (scan, w) == NULL &&
               !(it->upos == LIAISON_UPOS_VERB &&
                 (g_str_has_suffix (it->lower, "ing") || g_str_has_suffix (it->lower, "ed"))) &&
               !(is_and (scan, w) && w > word && is_noun (scan, w + 1)))
        break;
    }
  return head;
}

/* The word after the office whose word is HEAD, with "of …", "at …", "for …". */
static guint
read_end (const Scan *scan,
          guint       head)
{
  guint end = head + 1;

  if (is (scan, end, "-") && is (scan, end + 1, "in") && is (scan, end + 3, "chief"))
    end += 4;
  else if (is (scan, end, "in") && (is (scan, end + 1, "chief") || is (scan, end + 1, "charge")))
    end += 2;
  while (is_trailing (scan, end) || (is (scan, end, "-") && is_trailing (scan, end + 1)))
    end++;
  for (;;)
    {
      guint after = skip_brackets (scan, end), next;

      /* "and of Biology": the preposition said again. */
      if (after == end && end > head + 1 && is_and (scan, end) &&
          is_preposition (scan, end + 1, head))
        after++;
      if (!is_preposition (scan, after, head))
        return end;
      next = read_noun_phrase (scan, after + 1);
      if (next == after + 1)
        return end;
      end = next;
    }
}

/**
 * liaison_title_end:
 * @draft: a draft
 * @head: the word of an office
 *
 * Returns: the word after what says where it is held: "of …", "at …"
 */
guint
liaison_title_end (const LiaisonDraft *draft,
                   guint               head)
{
  Scan scan = { draft, draft->text, draft->text->sentences[draft->text->words[head].sentence].end };

  return read_end (&scan, head);
}

static gboolean
read_office (const Scan   *scan,
             guint         word,
             LiaisonTitle *title)
{
  int head = find_head (scan, word);

  if (head < 0)
    return FALSE;
  title->first = word;
  title->head = head;
  title->end = read_end (scan, head);
  /* "chief executive, Acme." */
  if (title->end == (guint)head + 1 && is (scan, title->end, ","))
    {
      const LiaisonDraftMention *name = name_of (scan, title->end + 1);

      if (name != NULL && name->kind == LIAISON_ENTITY_ORGANIZATION &&
          (name->end >= scan->limit || is (scan, name->end, ".") || is (scan, name->end, ")")))
        title->end = name->end;
    }
  return TRUE;
}

/* "Acme, a leader in food", "…, a member of the Holm Group": of the organization before. */
static gboolean
is_of_organization (const Scan         *scan,
                    const LiaisonTitle *title,
                    const Lead         *lead,
                    gboolean            after_comma)
{
  static const char *const heads[] = { "leader",   "member",    "partner",  "owner",     "agent",
                                       "designer", "publisher", "producer", "developer", NULL };

  return after_comma && lead->article &&
         g_strv_contains (heads, scan->text->words[title->head].lemma);
}

static gboolean
is_plural (const Scan *scan,
           guint       head)
{
  const LiaisonWord *word = &scan->text->words[head];

  return word->upos == LIAISON_UPOS_NOUN && strcmp (word->lower, word->lemma) != 0 &&
         g_str_has_suffix (word->lower, "s") && !g_str_has_suffix (word->lower, "ss");
}

/* What an office without an organization of its own may take from the one joined to it. */
static gboolean
shares (const LiaisonText  *text,
        const LiaisonTitle *title)
{
  return title->organizations->len == 0 && title->end <= title->head + 2 &&
         !liaison_title_is_occupation (&text->words[title->head]) &&
         !liaison_words_has ("titles", "profession", text->words[title->head].lemma);
}

static void
copy_organizations (LiaisonTitle       *title,
                    const LiaisonTitle *from)
{
  g_array_append_vals (title->organizations, from->organizations->data, from->organizations->len);
  title->person_possessor = from->person_possessor;
}

/* "founder and CEO of X": the first has no organization of its own. "President of X and CEO": nor
 * has the last. */
static void
share_organizations (const LiaisonText *text,
                     GArray            *titles,
                     const GArray      *leads)
{
  for (guint i = titles->len; i-- > 1;)
    {
      LiaisonTitle *title = &g_array_index (titles, LiaisonTitle, i - 1);

      if (shares (text, title))
        copy_organizations (title, &g_array_index (titles, LiaisonTitle, i));
    }
  for (guint i = 1; i < titles->len; i++)
    {
      LiaisonTitle *title = &g_array_index (titles, LiaisonTitle, i);

      if (shares (text, title) && !g_array_index (leads, Lead, i).article &&
          liaison_words_has ("titles", "leads", text->words[title->head].lemma))
        copy_organizations (title, &g_array_index (titles, LiaisonTitle, i - 1));
    }
}

static void
clear_title (gpointer title)
{
  liaison_title_clear (title);
}

/* The word after a comma, "and" or both; WORD if there is neither. COMMA: whether there was no more
 * than a comma. */
static guint
skip_separator (const Scan *scan,
                guint       word,
                gboolean   *comma)
{
  guint after = word;

  *comma = is (scan, after, ",") || is (scan, after, ";");
  if (*comma)
    after++;
  if (is_and (scan, after) || is (scan, after, "then") || is (scan, after, "/"))
    {
      after++;
      *comma = FALSE;
    }
  else if (is (scan, after, "as") && is (scan, after + 1, "well") && is (scan, after + 2, "as"))
    {
      after += 3;
      *comma = FALSE;
    }
  /* "as CEO of A, and earlier as director of B" */
  if (after > word &&
      (is (scan, after, "earlier") || is (scan, after, "later") ||
       is (scan, after, "previously")) &&
      is (scan, after + 1, "as"))
    after++;
  if (after > word && is (scan, after, "as"))
    after++;
  return after;
}

/**
 * liaison_title_chain:
 * @draft: a draft
 * @start: the first word
 * @end: (out): the word after the chain
 *
 * Reads the offices that stand from @start on, one after the other, joined by commas and "and".
 * Those without an organization of their own share that of the one beside them.
 *
 * Returns: (transfer full) (element-type LiaisonTitle): complete titles; none if there is no office
 */
GArray *
liaison_title_chain (const LiaisonDraft *draft,
                     guint               start,
                     guint              *end)
{
  GArray *titles = g_array_new (FALSE, TRUE, sizeof (LiaisonTitle));
  g_autoptr (GArray) leads = g_array_new (FALSE, TRUE, sizeof (Lead));
  Scan scan = { draft, draft->text, 0 };
  gboolean comma = FALSE;
  guint word = start;

  g_array_set_clear_func (titles, clear_title);
  *end = start;
  if (start >= draft->text->n_words)
    return titles;
  scan.limit = draft->text->sentences[draft->text->words[start].sentence].end;
  while (titles->len < MAX_OFFICES)
    {
      LiaisonTitle title = { 0 };
      Lead lead;
      guint first = skip_lead (&scan, word, &lead);

      if (!read_office (&scan, first, &title) || is_person (&scan, title.end) ||
          (is_plural (&scan, title.head) && !lead.several && titles->len > 0) ||
          (titles->len > 0 && is_of_organization (&scan, &title, &lead, comma)))
        break;
      title.plural = is_plural (&scan, title.head) && !lead.several;
      liaison_title_complete (draft, &title);
      if (lead.former)
        title.status = LIAISON_ROLE_FORMER;
      /* "former president and CEO": of both. */
      if (titles->len > 0 && is_and (&scan, first - 1) && !is (&scan, first - 2, ",") &&
          !lead.article && !lead.definite && title.status == LIAISON_ROLE_CURRENT)
        title.status = g_array_index (titles, LiaisonTitle, titles->len - 1).status;
      g_array_append_val (titles, title);
      g_array_append_val (leads, lead);
      *end = title.end;
      word = skip_separator (&scan, skip_times (&scan, title.end), &comma);
      if (word == skip_times (&scan, title.end))
        break;
    }
  share_organizations (draft->text, titles, leads);
  return titles;
}

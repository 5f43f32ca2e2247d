/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where sentences end. One pass over the tokens: after a mark that may end a sentence, and what
 * closes with it, the next token decides. Blank lines and the given breaks always end one; a single
 * line break does if the line looks complete. */

#include "language/segment.h"

#include <string.h>

/* A line shorter than this (code points) that is followed by a capital or a bullet is a heading or
 * a list item. */
#define SHORT_LINE 60

/* A text without any end is cut after so many tokens, so that work on it can be told and stopped. */
#define LONGEST 10000

/* What follows an abbreviation when that ended the sentence: words that seldom go on after a name.
 */
static const char * const starters[] = {
  "A",         "According", "After",   "Although", "All",    "Also",    "An",    "And",
  "Another",   "As",        "At",      "Because",  "Before", "Both",    "But",   "By",
  "Despite",   "During",    "Each",    "Earlier",  "Even",   "Every",   "For",   "From",
  "He",        "Her",       "Here",    "His",      "How",    "However", "I",     "If",
  "In",        "Indeed",    "Instead", "It",       "Its",    "Last",    "Later", "Many",
  "Meanwhile", "More",      "Most",    "My",       "No",     "Nor",     "Not",   "Now",
  "Officials", "On",        "Once",    "One",      "Only",   "Or",      "Other", "Our",
  "Perhaps",   "She",       "Since",   "So",       "Some",   "Still",   "Such",  "That",
  "The",       "Their",     "Then",    "There",    "These",  "They",    "This",  "Those",
  "Though",    "Thus",      "Today",   "Two",      "Under",  "Until",   "We",    "What",
  "When",      "Where",     "While",   "Who",      "Why",    "With",    "Yet",   "Yesterday",
  "You",       "Your",
};

typedef struct
{
  const char *text;
  const LiaisonToken *tokens;
  guint n;
  const guint *breaks;
  guint n_breaks;
  guint next_break;
  guint line_start;         /* offset of the first token on the line */
} Splitter;

static const char *
token_text (Splitter *self,
            guint     i)
{
  return self->text + self->tokens[i].byte_start;
}

static guint
token_length (Splitter *self,
              guint     i)
{
  return self->tokens[i].byte_end - self->tokens[i].byte_start;
}

static gboolean
token_is (Splitter   *self,
          guint       i,
          const char *word)
{
  return token_length (self, i) == strlen (word) &&
         memcmp (token_text (self, i), word, strlen (word)) == 0;
}

static gboolean
follows_directly (Splitter *self,
                  guint     i)
{
  return i > 0 && self->tokens[i - 1].byte_end == self->tokens[i].byte_start;
}

static gunichar
first_char (Splitter *self,
            guint     i)
{
  return g_utf8_get_char (token_text (self, i));
}

/* How a token can end a sentence: 0 not at all, '.', '!' (also '?') or '~' (an ellipsis). */
static char
find_terminal (Splitter *self,
               guint     i)
{
  const char *p = token_text (self, i);
  guint length = token_length (self, i);
  gunichar c = g_utf8_get_char (p);

  if (c == 0x2026 || (*p == '.' && length > 1))
    return '~';
  if (*p == '!' || *p == '?')
    return '!';
  if (*p == '.')
    return '.';
  return c == 0x3002 || c == 0xff01 || c == 0xff1f ? '!' : 0;
}

/* Whether the token is a word that carries its full stop. */
static gboolean
is_stopped_word (Splitter *self,
                 guint     i)
{
  guint length = token_length (self, i);

  return length > 1 && token_text (self, i)[length - 1] == '.' && token_text (self, i)[0] != '.';
}

static gboolean
is_closer (Splitter *self,
           guint     i)
{
  gunichar c = first_char (self, i);

  if (token_is (self, i, "''") || c == ')' || c == ']' || c == '}' || c == 0x201d || c == 0xbb ||
      c == 0x203a)
    return TRUE;
  return follows_directly (self, i) && token_length (self, i) <= 3 &&
         (c == '"' || c == '\'' || c == 0x2019);
}

static gboolean
is_opener (Splitter *self,
           guint     i)
{
  gunichar c = first_char (self, i);

  return token_is (self, i, "``") || c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201c ||
         c == 0x2018 || c == 0xab || c == 0x2039;
}

static gboolean
is_bullet (Splitter *self,
           guint     i)
{
  gunichar c = first_char (self, i);

  return token_length (self, i) <= 3 && (c == 0x2022 || c == 0x25cf || c == 0x25aa || c == 0xb7 ||
                                         c == '*' || c == '-' || c == 0x2013);
}

/* The first token from I on that is not an opening quote or bracket. */
static guint
skip_openers (Splitter *self,
              guint     i)
{
  for (guint k = 0; k < 3 && i + 1 < self->n && is_opener (self, i); k++)
    i++;
  return i;
}

static gboolean
is_starter (Splitter *self,
            guint     i)
{
  for (guint k = 0; k < G_N_ELEMENTS (starters); k++)
    if (token_is (self, i, starters[k]))
      return TRUE;
  return FALSE;
}

/* Whether what stands at I can begin a sentence: a capital, a digit, a bullet or a symbol, but no
 * small letter and no comma. */
static gboolean
can_begin (Splitter *self,
           guint     i)
{
  guint k = skip_openers (self, i);
  gunichar c = first_char (self, k);

  if (g_unichar_islower (c) || (c < 0x80 && strchr (",;:)]}.!?%/", (int) c) != NULL))
    return FALSE;
  return c != 0x2026 && c != 0x2019 && !(c == '\'' && token_length (self, k) > 1) &&
         !(c == '-' && !follows_directly (self, k + 1 < self->n ? k + 1 : k)) && c != 0x2014 &&
         c != 0x2013;
}

/* A word with its full stop ends a sentence if no title, and a word that often begins one follows.
 */
static gboolean
stopped_word_ends (Splitter *self,
                   guint     i,
                   guint     next)
{
  guint k = skip_openers (self, next);
  guint length = token_length (self, i);

  if (!can_begin (self, next))
    return FALSE;
  switch (liaison_abbreviation_find (token_text (self, i), length))
    {
    case LIAISON_ABBREVIATION_TITLE:
    case LIAISON_ABBREVIATION_NUMBERED:
      return FALSE;
    default:
      break;
    }
  if (length == 2 && !(token_is (self, i, "I.") && is_starter (self, k)))
    return FALSE;
  return is_starter (self, k) || (k > next && g_unichar_isupper (first_char (self, k)));
}

/* A lone full stop at the beginning of a line after a number is a list's: "1. Open". */
static gboolean
is_list_number (Splitter *self,
                guint     i)
{
  return i > 0 && self->tokens[i - 1].start == self->line_start && follows_directly (self, i) &&
         self->tokens[i].end - self->line_start <= 3 &&
         (g_ascii_isdigit (*token_text (self, i - 1)) || token_length (self, i - 1) == 1);
}

static gboolean
terminal_ends (Splitter *self,
               guint     i,
               guint     next)
{
  char terminal = find_terminal (self, i);

  if (terminal == 0)
    return is_stopped_word (self, i) && stopped_word_ends (self, i, next);
  if (!can_begin (self, next))
    return FALSE;
  if (terminal == '.')
    return !is_list_number (self, i);
  if (terminal == '~')
    return g_unichar_isupper (first_char (self, skip_openers (self, next))) &&
           !follows_directly (self, next);
  return TRUE;
}

/* Whether the text between token I - 1 and I has a break, a blank line, or a line break that ends a
 * heading or list item. */
static gboolean
gap_breaks (Splitter *self,
            guint     i,
            guint    *n_lines)
{
  const char *p = self->text + self->tokens[i - 1].byte_end;
  const char *end = token_text (self, i);

  *n_lines = 0;
  while (self->next_break < self->n_breaks &&
         self->breaks[self->next_break] < self->tokens[i - 1].end)
    self->next_break++;
  for (; p < end; p++)
    *n_lines += *p == '\n' || (*p == '\r' && p[1] != '\n');
  if (self->next_break < self->n_breaks && self->breaks[self->next_break] <= self->tokens[i].start)
    return TRUE;
  if (*n_lines >= 2)
    return TRUE;
  if (*n_lines == 0)
    return FALSE;
  if (is_bullet (self, i))
    return TRUE;
  return self->tokens[i - 1].end - self->line_start < SHORT_LINE && can_begin (self, i) &&
         strchr (",-(&", *token_text (self, i - 1)) == NULL;
}

/* Whether a note's mark stands at I: "[12]". */
static gboolean
is_note_mark (Splitter *self,
              guint     i)
{
  return i + 2 < self->n && token_is (self, i, "[") && token_is (self, i + 2, "]") &&
         g_ascii_isdigit (*token_text (self, i + 1)) && token_length (self, i + 1) <= 3;
}

/* The first token beyond I that does not close what the sentence at I opened. */
static guint
skip_closers (Splitter *self,
              guint     i)
{
  guint next = i + 1;

  for (;;)
    {
      if (is_note_mark (self, next))
        next += 3;
      else if (next < self->n && (is_closer (self, next) || (find_terminal (self, next) != 0 &&
                                                             follows_directly (self, next))))
        next++;
      else
        return next;
    }
}

/* One past the last token of the sentence that begins at FIRST. */
static guint
find_end (Splitter *self,
          guint     first)
{
  guint ends_at = 0;

  for (guint i = first; i < self->n; i++)
    {
      guint n_lines = 0;

      if (i > 0 && i > first && gap_breaks (self, i, &n_lines))
        {
          self->line_start = self->tokens[i].start;
          return i;
        }
      if (n_lines > 0)
        self->line_start = self->tokens[i].start;
      if ((i == ends_at && i > first) || i - first >= LONGEST)
        return i;
      if (i >= ends_at && (find_terminal (self, i) != 0 || is_stopped_word (self, i)))
        {
          guint next = skip_closers (self, i);

          if (next < self->n && terminal_ends (self, i, next))
            ends_at = next;
        }
    }
  return self->n;
}

/**
 * liaison_split_sentences:
 * @text: the text that the tokens were cut from
 * @tokens: (element-type LiaisonToken): its tokens; their member `sentence` is filled in
 * @breaks: (array length=n_breaks): offsets in code points, ascending, at which a sentence surely
 * ends
 * @n_breaks: their number
 *
 * Groups the tokens into sentences.
 *
 * Returns: (transfer full) (element-type LiaisonSentence): the sentences in order; together they
 * hold every token
 */
GArray *
liaison_split_sentences (const char  *text,
                         GArray      *tokens,
                         const guint *breaks,
                         guint        n_breaks)
{
  Splitter self = { text, (const LiaisonToken *)tokens->data, tokens->len, breaks, n_breaks, 0, 0 };
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (LiaisonSentence));

  if (self.n > 0)
    self.line_start = self.tokens[0].start;
  for (guint first = 0; first < self.n;)
    {
      guint end = find_end (&self, first);
      LiaisonSentence sentence = { first, end - first };

      for (guint i = first; i < end; i++)
        g_array_index (tokens, LiaisonToken, i).sentence = sentences->len;
      g_array_append_val (sentences, sentence);
      first = end;
    }
  return sentences;
}

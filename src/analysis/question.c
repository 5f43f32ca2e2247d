/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions from sentences: a starting point for the reader, who knows better what to ask. The
 * sentence's own form decides, step by step: what opens it is dropped, its estimate becomes "Will",
 * and what hangs on behind a comma is left out. Negation is dropped as well, since the question
 * asks whether the thing happens and the estimate says how likely that is. */

#include "analysis/question.h"

#include <string.h>

/* A subject with more words than this is rarely one. */
#define MAX_SUBJECT_WORDS 16

/* What can stand before the subject, in the order in which it is dropped. */
static const char *const openings[] = {
  "^(?:But|And|So|Yet|Still|However|Likewise|Further|Furthermore|Moreover|Meanwhile|Nevertheless|"
  "Instead|Also|In addition|"
  "In the end|At the same time|For now|After all),? ",
  "^(?:If|With|While|When|Once|As|After|Before|Because|Since|Although|Though|Despite|In|On|At|By|"
  "Under|Without|Unless|Until|For|"
  "Given|From|Even)\\b[^,]*(?:, [^,]*)??, "
  "(?=(?:the|a|an|it|he|she|they|we|there|this|that|these|those|his|her|its|their)\\b|[A-Z])",
  "^(?:It|it) (?:is|was|seems|looks|appears) (?:also |still |now |very |highly |quite |widely "
  "|most |more |less |increasingly )*"
  "(?:un)?(?:likely|expected|anticipated|probable|possible|conceivable|thought|believed|improbable|"
  "certain)"
  "(?:,? though,?)? that (?:at some point,? )?",
  "^(?:[A-Z][\\w’'.-]*(?: [\\w’'.-]+){0,5}|[Mm]ost \\w+|[Mm]any \\w+|I|[Ww]e) "
  "(?:think|thinks|believe|believes|say|says|said|expect|expects|"
  "predict|predicts|predicted|warn|warns|warned|doubt|doubts|hope|hopes) that ",
};

#define ADVERBS                                                                                    \
  "(?:also|still|probably|likely|not|never|soon|now|almost|certainly|surely|very|well|likely|"     \
  "even|then|again|eventually)"

/* A subject, an estimate, and what would happen. */
static const char *const forms[] = {
  "^(?<subject>.+?),? (?:will|won[’']t|may|might|could|would|can|shall)(?: " ADVERBS
  ")* (?<rest>.+)$",
  "^(?<subject>.+?),? (?:is|are|was|were|remains?|seems?|appears?|looks?)(?: " ADVERBS ")*"
  "(?: (?:far|much|a little|even|highly|quite|rather|most|more|less))* "
  "(?:un)?(?:likely|expected|about|set|poised|due|bound|certain|sure|going|forecast|anticipated|"
  "predicted|scheduled|projected) to "
  "(?<rest>.+)$",
};

/* Where what would happen ends. */
#define TAIL                                                                                       \
  "(?:[,;:] "                                                                                      \
  "(?:but|and|which|who|although|though|even|as|so|despite|while|because|since|if|unless|or|not|"  \
  "with|where|when)\\b|"                                                                           \
  "[,;] (?:he|she|they|it|\\w+ \\w+) (?:said|says|added)\\b| – | — |; ).*$"

/* Words that are written small unless a sentence starts with them. */
static const char *const small_words[] = { "The",   "A",    "An",   "This", "That",  "These",
                                           "Those", "His",  "Her",  "Its",  "Their", "Our",
                                           "My",    "It",   "He",   "She",  "They",  "We",
                                           "There", "Some", "Many", "Most", "Both",  "All",
                                           "Other", "Few",  "No",   "One",  "Two",   "Such" };

static char *
replace (const char *pattern,
         char       *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autofree char *before = text;
  char *after = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);

  return after != NULL ? after : g_steal_pointer (&before);
}

static char *
drop_openings (const char *sentence)
{
  char *text = g_strstrip (g_strdup (sentence));

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    text = replace (openings[i], text);
  return text;
}

static guint
count_words (const char *text)
{
  guint n = 1;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ';
  return n;
}

static void
write_small (char *subject)
{
  gsize length = strcspn (subject, " ");

  for (guint i = 0; i < G_N_ELEMENTS (small_words); i++)
    if (strlen (small_words[i]) == length && strncmp (subject, small_words[i], length) == 0)
      *subject = g_ascii_tolower (*subject);
}

static gboolean
is_plain (const char *subject)
{
  return count_words (subject) <= MAX_SUBJECT_WORDS && strpbrk (subject, "\"?;:,") == NULL &&
         strstr (subject, "“") == NULL && strstr (subject, "”") == NULL;
}

/* Sets SUBJECT and REST if the sentence has the form, and its subject is plain. */
static gboolean
match_form (const char *text,
            const char *form,
            char      **subject,
            char      **rest)
{
  g_autoptr (GRegex) regex = g_regex_new (form, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  found = g_match_info_fetch_named (match, "subject");
  if (!is_plain (found))
    return FALSE;
  *subject = g_steal_pointer (&found);
  *rest = g_match_info_fetch_named (match, "rest");
  return TRUE;
}

/* The form whose estimate comes first in the sentence is the one of its main clause. */
static gboolean
match_first (const char *text,
             char      **subject,
             char      **rest)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *other_subject = NULL;
      g_autofree char *other_rest = NULL;

      if (!match_form (text, forms[i], &other_subject, &other_rest) ||
          (*subject != NULL && strlen (*subject) <= strlen (other_subject)))
        continue;
      g_free (*subject);
      g_free (*rest);
      *subject = g_steal_pointer (&other_subject);
      *rest = g_steal_pointer (&other_rest);
    }
  return *subject != NULL;
}

/**
 * liaison_question_from_sentence:
 * @sentence: a sentence of an article
 *
 * Returns: (transfer full): a question for a forecast, or @sentence itself where its form does not
 * give one
 */
char *
liaison_question_from_sentence (const char *sentence)
{
  g_autofree char *text = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *rest = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  text = drop_openings (sentence);
  if (!match_first (text, &subject, &rest))
    return g_strdup (sentence);
  rest = replace (TAIL, g_steal_pointer (&rest));
  rest = replace ("[\\s.!?…”\"’']+$", g_steal_pointer (&rest));
  if (*rest == '\0')
    return g_strdup (sentence);
  write_small (subject);
  return g_strdup_printf ("Will %s %s?", subject, rest);
}

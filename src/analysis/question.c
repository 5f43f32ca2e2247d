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
  "^(?:But|And|So|Yet|Still|However|Likewise|Furthermore|Moreover|Meanwhile|Nevertheless|"
  "Instead|Also|In addition|"
  "In the end|In sum|In other words|At the same time|For now|After all),? ",
  "^(?:Further|Now|Then|Here|Today|Therefore|Thus|Separately|Traditionally|Ironically|Eventually),"
  " ",
  "^(?:If|With|While|When|Once|As|After|Before|Because|Since|Although|Though|Despite|In|On|At|By|"
  "Under|Without|Unless|Until|For|"
  "Given|From|Even|Facing|Amid|[A-Z]\\w+ing)\\b[^,]*(?:, [^,]*)??, "
  "(?=(?:the|a|an|it|he|she|they|we|there|this|that|these|those|his|her|its|their)\\b|[A-Z]|"
  "[a-z]+(?: [\\w’'-]+){0,6} (?:will|would|may|might|could|is|are)\\b)",
  "^(?:It|it)(?:[’']s| is| was| seems| looks| appears) (?:also |still |now |very |highly |quite "
  "|widely "
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
  "^(?<subject>.+?),? (?:is|are|was|were|remains?|seems?|appears?|looks?|ha(?:s|ve) "
  "been)(?: " ADVERBS ")*"
  "(?: (?:far|much|a little|even|highly|quite|rather|most|more|less))* "
  "(?:un)?(?:likely|expected|about|set|poised|due|bound|certain|sure|going|forecast|anticipated|"
  "predicted|scheduled|projected) to "
  "(?<rest>.+)$",
  "^(?<subject>.+?),? (?:ha(?:s|ve) "
  ")?(?:stands?|plans?|planned|intends?|vows?|vowed|pledge[sd]?|promise[sd]?|"
  "threaten(?:s|ed)?|expects?) to (?<rest>.+)$",
};

/* Who says it, and what hangs on before the subject: "the brokerage said that", "…, and". */
static const char before_subject[] =
    "^.*(?:\\b(?:said|says?|announced|announces|stressed|stresses|added|adds|warned|warns?|noted|"
    "notes|"
    "predicted|predicts?|projected|projects?|argued?|argues|believed?|believes|thinks?|thought|"
    "hopes?|"
    "hoped|hopeful|confident|fears?|feared|means|told \\w+(?: \\w+){0,3}(?= that)|suggests?|"
    "suggested|insists?|insisted|likely that|possible that)"
    "(?: (?:in|at|on) (?:an?|the|his|her|its|their) (?:\\w+ ){1,3}?that |(?: (?:in|on|at|last|this) \\w+)?(?: that)? )|"
    "[,;] (?:and|but|so|though|although|because|which means) )";

/* A subject that has a verb of its own, or that only a reader of the sentences before knows. */
static const char no_subject[] =
    "\\b(?:is|are|was|were|has|have|had|said|says|when|whether|because|declined|if|who|which|"
    "revealed|unveiled|presented|outlined|told|asked|led|took|made|released|gave)\\b|"
    "^(?:[Nn]either|[Nn]obody|[Nn]one|[Nn]othing|[Nn]o|[Oo]ur|[Mm]y)\\b|"
    "^(?:that|this|these|those|I|we|you|it is|We|That|This|You|These|Those|which|who|Which|Who)$|"
    "\\b(?:we|I|you)$|[’']s$";

/* Where what would happen ends. */
#define TAIL                                                                                       \
  "(?:[,;:] "                                                                                      \
  "(?:but|and|which|who|although|though|even|as|so|despite|while|because|since|if|unless|or|not|"  \
  "with|where|when)\\b|"                                                                           \
  "[,;] (?:he|she|they|it|\\w+ \\w+) (?:said|says|added|told|warned|wrote|argued)\\b|"               \
  ",?[”\"]?,? (?:said|says|according to) |[,.][”\"] |[”\"], | and (?:[\\w’'-]+ "           \
  "){0,4}(?:will|may|might|could|would|is|are)\\b| – | — |; ).*$"

/* Words that are written small unless a sentence starts with them. */
static const char *const small_words[] = {
  "The",       "A",         "An",          "This",      "That",   "These",  "Those",     "His",
  "Her",       "Its",       "Their",       "Our",       "My",     "It",     "He",        "She",
  "They",      "We",        "There",       "Some",      "Many",   "Most",   "Both",      "All",
  "Other",     "Few",       "No",          "One",       "Two",    "Such",   "Any",       "Each",
  "More",      "Further",   "Another",     "Several",   "People", "Peace",  "Analysts",  "Experts",
  "Officials", "Critics",   "Talks",       "Investors", "Voters", "Prices", "Consumers", "Tariffs",
  "Sanctions", "Elections", "Negotiations"
};

static char *
replace (const char *pattern, char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  g_autofree char *before = text;
  char *after = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);

  return after != NULL ? after : g_steal_pointer (&before);
}

static char *
drop_openings (const char *sentence)
{
  char *text = replace ("^(?:“|\"|‘)", g_strstrip (g_strdup (sentence)));

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
  return count_words (subject) <= MAX_SUBJECT_WORDS &&
         !g_regex_match_simple ("[\"?;:“”(]|,(?!\\d)", subject, 0, 0) &&
         !g_regex_match_simple (no_subject, subject, 0, 0);
}

/* Quotation marks whose others were cut off. */
static void
drop_torn_quotes (char *text)
{
  static const char *const marks[] = { "“", "”", "\"" };
  guint counts[G_N_ELEMENTS (marks)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (const char *p = text; (p = strstr (p, marks[i])) != NULL; p += strlen (marks[i]))
      counts[i]++;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gboolean torn = i == 2 ? counts[2] % 2 != 0 : counts[0] != counts[1];
      char *p;

      while (torn && (p = strstr (text, marks[i])) != NULL)
        memmove (p, p + strlen (marks[i]), strlen (p + strlen (marks[i])) + 1);
    }
}

/* Sets SUBJECT and REST if the sentence has the form, and its subject is plain. */
static gboolean
match_form (const char *text, const char *form, char **subject, char **rest)
{
  g_autoptr (GRegex) regex = g_regex_new (form, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;
  g_autofree char *after = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  found = replace (before_subject, g_match_info_fetch_named (match, "subject"));
  after = g_match_info_fetch_named (match, "rest");
  /* "may have been right": of what is over. */
  if (*found == '\0' || !is_plain (found) ||
      g_regex_match_simple (
          "^(?:(?:very )?well )?(?:have|want to|like) (?:been|had|to|\\w+ed|\\w+en)\\b", after, 0,
          0))
    return FALSE;
  *subject = g_steal_pointer (&found);
  *rest = g_steal_pointer (&after);
  return TRUE;
}

/* The form whose estimate comes first in the sentence is the one of its main clause. */
static gboolean
match_first (const char *text, char **subject, char **rest)
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
  drop_torn_quotes (rest);
  write_small (subject);
  return g_strdup_printf ("Will %s %s?", subject, rest);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How likely a statement is, in words: what people in surveys understood by the article's own words, and beside it the word
 * that analysts write for the same by Intelligence Community Directive 203. The two differ, and the reader is to see it. */

#include "interface/statement-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/moment.h"
#include "forecast/probability-word.h"

static int
percent (double probability)
{
  return (int) lround (probability * 100.0);
}

/**
 * liaison_statement_dup_range:
 * @statement: a statement
 *
 * Returns: (transfer full): the range of probability that its words convey
 */
char *
liaison_statement_dup_range (const LiaisonStatement *statement)
{
  /* Translators: a range of percentages; the space is one that does not break. */
  return g_strdup_printf (_("%1$d–%2$d %%"), percent (statement->low), percent (statement->high));
}

/**
 * liaison_statement_dup_cue:
 * @statement: a statement
 *
 * Returns: (transfer full): its words, and the range of probability that they convey
 */
char *
liaison_statement_dup_cue (const LiaisonStatement *statement)
{
  g_autofree char *range = liaison_statement_dup_range (statement);

  /* Translators: %1$s is the article's own word, such as "unlikely"; %2$s a range of percentages. Of a statement that is denied
   * ("will not") the range is of what would happen. */
  return g_strdup_printf (_("“%1$s”: %2$s"), statement->cue, range);
}

/**
 * liaison_statement_dup_standard:
 * @statement: a statement
 *
 * Returns: (transfer full): the word of the standard for the statement's best value, with the range it stands for
 */
char *
liaison_statement_dup_standard (const LiaisonStatement *statement)
{
  const LiaisonProbabilityWord *word = liaison_probability_word_for (statement->best);

  /* Translators: ICD 203 is the standard of the intelligence services of the United States; %1$s is its word, such as
   * "likely", the numbers are what it stands for. */
  return g_strdup_printf (_("ICD 203: %1$s (%2$d–%3$d %%)"), g_dpgettext2 (NULL, "probability", word->word),
                          percent (word->low), percent (word->high));
}

/**
 * liaison_statement_dup_marked:
 * @statement: a statement
 * @article: the article that makes it
 *
 * Returns: (transfer full): its sentence as Pango markup, with the words that tell how likely it is in bold and underlined
 */
char *
liaison_statement_dup_marked (const LiaisonStatement *statement,
                              LiaisonArticle         *article)
{
  LiaisonSpan cue = statement->cue_span;
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;
  g_autofree char *after = NULL;

  if (cue.start >= cue.end || !liaison_span_contains (statement->span, cue))
    {
      g_autofree char *sentence = liaison_article_dup_span (article, statement->span);

      return g_markup_escape_text (sentence, -1);
    }
  before = liaison_article_dup_span (article, (LiaisonSpan) { statement->span.start, cue.start });
  words = liaison_article_dup_span (article, cue);
  after = liaison_article_dup_span (article, (LiaisonSpan) { cue.end, statement->span.end });
  return g_markup_printf_escaped ("%s<span weight=\"bold\" underline=\"single\">%s</span>%s", before, words, after);
}

/**
 * liaison_statement_dup_start:
 * @statement: a statement
 *
 * Returns: (transfer full): with which estimate a forecast of it begins, and when it closes
 */
char *
liaison_statement_dup_start (const LiaisonStatement *statement)
{
  g_autofree char *number = liaison_probability_to_text (statement->best);
  g_autofree char *day = NULL;

  if (statement->horizon_to == NULL)
    /* Translators: %s is a probability, "25 %": the first estimate of a forecast that is to be made. */
    return g_strdup_printf (_("Starts at %s, without a close date"), number);
  day = liaison_moment_to_text (statement->horizon_to);
  if (statement->horizon == NULL)
    /* Translators: %1$s is a probability, %2$s a day. */
    return g_strdup_printf (_("Starts at %1$s, closes %2$s"), number, day);
  /* Translators: %1$s is a probability, %2$s a day, %3$s the article's own words for it: "in June". */
  return g_strdup_printf (_("Starts at %1$s, closes %2$s (“%3$s”)"), number, day, statement->horizon);
}

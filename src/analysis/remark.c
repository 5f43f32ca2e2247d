/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says in a sentence why there is little to show: a text that is empty, not English, no prose, or
 * without names. */

#include "analysis/remark.h"

#include <string.h>

#include <glib/gi18n.h>

#include "article/language.h"

/* In English prose of some length about half of the words are among the hundred most frequent ones;
 * lists, tables and code have fewer, and other languages hardly any. */
#define MIN_FUNCTION_WORDS 0.22
#define FOREIGN_FUNCTION_WORDS 0.12

/* No language writes so many of its words large, or with digits; lists of names and tables do. */
#define MAX_LARGE 0.5

/* The longest sentences of the press have some eighty words. */
#define MAX_SENTENCE 150

static double
share_of_function_words (const LiaisonDraft *draft,
                         guint              *n_words)
{
  guint found = 0;

  *n_words = 0;
  for (guint i = 0; i < draft->text->n_words; i++)
    {
      const LiaisonWord *word = &draft->text->words[i];

      if (!g_unichar_isalpha (g_utf8_get_char (word->lower)))
        continue;
      (*n_words)++;
      found += liaison_words_has ("english", "function-words", word->lower);
    }
  return *n_words > 0 ? (double)found / *n_words : 0.0;
}

static double
share_of_large_words (const LiaisonDraft *draft)
{
  guint large = 0, n = 0;

  for (guint i = 0; i < draft->text->n_words; i++)
    {
      const char *form = draft->text->words[i].form;
      gunichar first = g_utf8_get_char (form);

      if (!g_unichar_isalnum (first))
        continue;
      n++;
      large += g_unichar_isupper (first) || g_unichar_isdigit (first) || strstr (form, "://") != NULL;
    }
  return n > 0 ? (double)large / n : 0.0;
}

/**
 * liaison_remark_is_foreign:
 * @draft: a draft with its words
 *
 * Returns: whether the text is in another language than English
 */
gboolean
liaison_remark_is_foreign (const LiaisonDraft *draft)
{
  guint n_words;
  double share = share_of_function_words (draft, &n_words);

  return n_words >= 20 && share < FOREIGN_FUNCTION_WORDS &&
         share_of_large_words (draft) <= MAX_LARGE;
}

/**
 * liaison_remark_for_language:
 * @tag: a BCP 47 tag of another language than English
 *
 * Returns: (transfer full): a sentence that says why an article in it is not analysed
 */
char *
liaison_remark_for_language (const char *tag)
{
  g_autofree char *language = liaison_language_to_words (tag);

  /* Translators: %s is the name of a language as it stands in a dictionary, such as "French". */
  return g_strdup_printf (_ ("The language of this article is %s. Liaison analyses only English so far, but you can "
                             "mark names by hand: select one in the article."),
                          language);
}

/* What kind of text it is that has so few of the small words of English. */
static const char *
remark_on_words (const LiaisonDraft *draft)
{
  if (liaison_remark_is_foreign (draft))
    return _ ("The text does not seem to be English, the only language that Liaison reads.");
  return _ ("The text is hardly made of sentences, so that little can be said about who is tied to "
            "whom.");
}

/**
 * liaison_remark_for:
 * @draft: a complete draft
 * @n_entities: how many entities are shown
 * @n_relations: how many relations are shown
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL if there is nothing to explain
 */
char *
liaison_remark_for (const LiaisonDraft *draft,
                    guint               n_entities,
                    guint               n_relations)
{
  guint n_words;
  double share = share_of_function_words (draft, &n_words);

  if (n_words == 0)
    return g_strdup (_ ("The text has no words that could be read."));
  if (n_words >= 20 && share < MIN_FUNCTION_WORDS)
    return g_strdup (remark_on_words (draft));
  if (draft->text->n_sentences > 0 && n_words / draft->text->n_sentences > MAX_SENTENCE)
    return g_strdup (_ ("The text has sentences without end, so that little can be said about who "
                        "is tied to whom."));
  if (n_entities == 0)
    return g_strdup (_ ("No names of people, organizations or places were found in the text."));
  if (n_relations == 0)
    return g_strdup (_ ("Names were found in the text, but nothing that ties them to each other."));
  return NULL;
}

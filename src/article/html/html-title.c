/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the title of a page's article. Pages state it several times, often with the name of the
 * site behind it; the headline that the reader sees is best, when something else confirms that
 * it is one. */

#include "article/html/html-title.h"

#include "article/clean.h"

#include <string.h>

/* The words of TEXT in lower case, each once, as a set. */
static GHashTable *
words_of (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (text, NULL, NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    g_hash_table_add (words, g_steal_pointer (&tokens[i]));
  return words;
}

/* How many of the words of two lines are the same, as a part of the words of the longer one. */
double
liaison_html_title_compare (const char *a,
                            const char *b)
{
  g_autoptr (GHashTable) words_a = words_of (a);
  g_autoptr (GHashTable) words_b = words_of (b);
  GHashTableIter iter;
  gpointer word;
  guint common = 0;

  g_hash_table_iter_init (&iter, words_a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    common += g_hash_table_contains (words_b, word);
  return (double) common / MAX (1, MAX (g_hash_table_size (words_a), g_hash_table_size (words_b)));
}

/* Where the separator begins that stands last in TEXT, as between a title and the name of a
 * site; NULL without. */
static char *
last_separator (char        *text,
                const char **after)
{
  static const char *const separators[] = { " | ", " - ", " – ", " — ", " :: ", " » ",
                                            " · ", " • ", " < ", " / ", "|" };
  char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      char *found = g_strrstr (text, separators[i]);

      if (found != NULL && (last == NULL || found > last))
        {
          last = found;
          *after = found + strlen (separators[i]);
        }
    }
  return last;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == ' ';
  return n + 1;
}

/* TITLE without the names of site and section that stand behind it. Takes TITLE over. */
static char *
cut_site (char       *title,
          const char *site)
{
  for (guint i = 0; i < 3; i++)
    {
      const char *after = NULL;
      char *separator = last_separator (title, &after);
      gboolean named;

      if (separator == NULL)
        break;
      named = site != NULL && g_ascii_strcasecmp (after, site) == 0;
      *separator = '\0';
      if (!named && (count_words (after) > 5 || count_words (title) < 3 ||
                     count_words (title) <= count_words (after)))
        {
          *separator = ' ';
          break;
        }
      g_strchomp (title);
    }
  return title;
}

/* The headings of the first level, or when there are none of the second, that stand before any
 * other text that is alike. Returns the one that CLAIM confirms, or when CLAIM is NULL the only
 * one. */
static char *
find_heading (const LiaisonHtmlPage *page,
              const GArray          *blocks,
              const char            *claim)
{
  for (guint level = 1; level <= 2; level++)
    {
      g_autofree char *first = NULL;
      guint n = 0;

      for (guint i = 0; i < blocks->len; i++)
        {
          const LiaisonHtmlBlock *block = liaison_html_block (blocks, i);
          g_autofree char *text = NULL;

          if (block->kind != LIAISON_BLOCK_HEADING || block->level != level || block->words < 2)
            continue;
          text = liaison_html_blocks_text (page, block);
          if (claim != NULL && liaison_html_title_compare (text, claim) >= 0.5)
            return g_steal_pointer (&text);
          n++;
          if (first == NULL)
            first = g_steal_pointer (&text);
        }
      if (claim == NULL && n == 1 && level == 1)
        return g_steal_pointer (&first);
    }
  return NULL;
}

/* The title of the article on PAGE, or NULL. HEADLINE, which may be NULL, is what structured
 * data calls it. */
char *
liaison_html_title_find (const LiaisonHtmlPage *page,
                         const GArray          *blocks,
                         const char            *headline)
{
  g_autofree char *site = liaison_clean_markup (liaison_html_page_meta (page, "og:site_name"));
  const char *claims[] = {
    headline,
    liaison_html_page_meta (page, "og:title"),
    liaison_html_page_meta (page, "twitter:title"),
    page->title,
    liaison_html_page_meta (page, "dc.title"),
    liaison_html_page_meta (page, "title"),
  };
  g_autofree char *claimed = NULL;
  char *heading;

  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      g_autofree char *claim = liaison_clean_markup (claims[i]);

      if (claim == NULL)
        continue;
      if (i > 0)
        claim = cut_site (claim, site);
      heading = find_heading (page, blocks, claim);
      if (heading != NULL)
        return heading;
      if (claimed == NULL && *claim != '\0')
        claimed = g_steal_pointer (&claim);
    }
  if (claimed != NULL && count_words (claimed) > 2)
    return g_steal_pointer (&claimed);
  heading = find_heading (page, blocks, NULL);
  return heading != NULL ? heading : g_steal_pointer (&claimed);
}

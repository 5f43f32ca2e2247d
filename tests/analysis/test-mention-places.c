/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names in a PDF document are marked where they were drawn: the words of the page that stand for a mention spell it. */

#include "analysis/analysis-cached.h"
#include "pdf-sheet.h"
#include "sentences.h"

#include <glib/gstdio.h>
#include <string.h>

static GBytes *
draw_article (Sheet *self)
{
  sheet_begin (self);
  sheet_lines (self, 60, 100,
               "President Anna Lindholm of Norway met with Chancellor Otto We-\n"
               "ber on Monday. Norway and Sweden have condemned Russia, and Tur-\n"
               "key will not support Sweden, which the chancellor of Germany knows.");
  sheet_lines (self, 60, 160,
               "Lindholm said that she hopes to visit Germany in June. “CIA director Mary Reed\n"
               "met Weber in Vienna,” she said, and called the talks of Norway and the Euro-");
  sheet_next_page (self);
  sheet_lines (self, 60, 80,
               "pean Union a success. It is unlikely that Russia will withdraw from Ukraine this\n"
               "year (as Mary Reed, who leads the CIA, has said before).");
  return paper_end (&self->paper);
}

/* What was drawn at the words that stand for SPAN, with a space between two that do not adjoin. */
static char *
spell (Sheet          *sheet,
       LiaisonArticle *article,
       LiaisonSpan     span)
{
  LiaisonFacsimile *facsimile = liaison_article_get_facsimile (article);
  GString *said = g_string_new (NULL);
  guint offset = span.start;
  guint page, index, n;

  while (offset < span.end && liaison_facsimile_find (facsimile, offset, &page, &index))
    {
      const LiaisonFacsimileWord *word = liaison_facsimile_get_words (facsimile, page, &n) + index;
      const char *drawn = find_drawn (sheet, page, word);
      guint from = MAX (word->span.start, span.start) - word->span.start;
      guint to = MIN (word->span.end, span.end) - word->span.start;
      g_autofree char *part = NULL;

      if (word->span.start >= span.end)
        break;
      g_assert_nonnull (drawn);
      if (said->len > 0 && word->span.start > offset)
        g_string_append_c (said, ' ');
      part = g_utf8_substring (drawn, from, to);
      g_string_append (said, part);
      offset = word->span.end;
    }
  return g_string_free (said, FALSE);
}

static void
check_mentions (Sheet           *sheet,
                LiaisonAnalysis *analysis)
{
  LiaisonArticle *article = liaison_analysis_get_article (analysis);
  guint cut = 0;
  guint total = 0;

  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    {
      const LiaisonEntityRecord *entity = liaison_analysis_get_entity (analysis, i);

      for (guint k = 0; k < entity->mentions->len; k++)
        {
          LiaisonSpan span = g_array_index (entity->mentions, LiaisonMention, k).span;
          g_autofree char *mention = liaison_article_dup_span (article, span);
          g_autofree char *said = spell (sheet, article, span);

          g_assert_cmpstr (said, ==, mention);
          cut += strstr (mention, "Weber") != NULL || strcmp (mention, "Turkey") == 0 || strstr (mention, "European Union") != NULL;
          total++;
        }
    }
  g_test_message ("%u mentions, %u of them names that line ends cut, or others of theirs", total, cut);
  g_assert_cmpuint (total, >=, 12);
  g_assert_cmpuint (cut, >=, 3);
}

/* As it is read, and as the cache has it from then. */
static void
test_mentions (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autofree char *folder = g_dir_make_tmp ("liaison-places-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "talks.pdf", NULL);
  g_autofree char *kept = g_build_filename (folder, "kept", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LiaisonCache) cache = liaison_cache_new (kept, "test", 1 << 24);
  Sheet sheet;
  g_autoptr (GBytes) bytes = draw_article (&sheet);
  const char *name;
  GDir *dir;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  for (guint i = 0; i < 2 && model != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article = liaison_article_read_cached (file, cache, NULL, &error);
      g_autoptr (LiaisonAnalysis) analysis = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (liaison_article_get_facsimile (article));
      analysis = liaison_analysis_new (article, model, NULL, NULL, &error);
      g_assert_no_error (error);
      check_mentions (&sheet, analysis);
    }
  g_array_unref (sheet.words);
  dir = g_dir_open (kept, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *entry = g_build_filename (kept, name, NULL);

      g_unlink (entry);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (kept);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mention-places/mentions", test_mentions);
  return g_test_run ();
}

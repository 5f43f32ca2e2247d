/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/manuscript.h"

#include "article-description.h"

static void
assert_ends_as (LiaisonManuscript     *manuscript,
                LiaisonArticleBuilder *builder,
                const char            *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = NULL;
  g_autofree char *description = NULL;

  g_assert_true (liaison_manuscript_end (manuscript, &error));
  g_assert_no_error (error);
  article = liaison_article_builder_end (builder);
  description = describe (article);
  g_assert_cmpstr (description, ==, expected);
}

/* A heading is better than what the file calls itself, unless somebody chose that. */
static void
test_title (void)
{
  for (guint trusted = 0; trusted < 2; trusted++)
    {
      g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
      g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);

      liaison_manuscript_set_title (manuscript, "The Book", trusted != 0);
      liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_HEADING, 1);
      liaison_manuscript_add_text (manuscript, "A chapter");
      liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_PARAGRAPH, 0);
      liaison_manuscript_add_text (manuscript, "Some text.");
      assert_ends_as (manuscript, builder,
                      trusted ? "title: The Book\nbyline: -\npublished: -\nlanguage: -\n"
                                "heading 1: A chapter\nparagraph 0: Some text.\n"
                              : "title: A chapter\nbyline: -\npublished: -\nlanguage: -\n"
                                "paragraph 0: Some text.\n");
    }
}

/* What the text says of its author and date is better than what the file does. */
static void
test_frame (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);
  static const char *const lines[] = { "The talks", "By Ann Lee", "January 24, 2021",
                                       "The talks went on." };

  liaison_manuscript_add_author (manuscript, "Bo Roe");
  liaison_manuscript_set_published (manuscript, "2022-02-02");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_PARAGRAPH, 0);
      liaison_manuscript_add_text (manuscript, lines[i]);
    }
  assert_ends_as (manuscript, builder,
                  "title: The talks\nbyline: Ann Lee\npublished: 2021-01-24\nlanguage: -\n"
                  "paragraph 0: The talks went on.\n");
}

/* Boxes in boxes, however many, come after the text around them; notes come last. */
static void
test_asides (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);

  liaison_manuscript_set_title (manuscript, "T", TRUE);
  liaison_manuscript_add_text (manuscript, "One, ");
  liaison_manuscript_begin_aside (manuscript, LIAISON_ASIDE_NOTE);
  liaison_manuscript_add_text (manuscript, "a note");
  liaison_manuscript_end_aside (manuscript);
  for (guint i = 0; i < 1000; i++)
    liaison_manuscript_begin_aside (manuscript, LIAISON_ASIDE_AFTER);
  liaison_manuscript_add_text (manuscript, "a box");
  for (guint i = 0; i < 1000; i++)
    liaison_manuscript_end_aside (manuscript);
  liaison_manuscript_end_aside (manuscript);
  liaison_manuscript_add_text (manuscript, "two.");
  liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_manuscript_add_text (manuscript, "The end.");
  assert_ends_as (manuscript, builder,
                  "title: T\nbyline: -\npublished: -\nlanguage: -\nparagraph 0: One, two.\n"
                  "paragraph 0: a box\nparagraph 0: The end.\nparagraph 0: a note\n");
}

/* A label stands in front of what it numbers, and alone it is nothing. */
static void
test_label (void)
{
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);

  liaison_manuscript_set_title (manuscript, "T", FALSE);
  liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_manuscript_add_text (manuscript, "The parties agree as follows.");
  liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_HEADING, 1);
  liaison_manuscript_set_label (manuscript, "§ 1");
  liaison_manuscript_add_text (manuscript, "Scope");
  liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_manuscript_begin_link (manuscript, "https://example.org/");
  liaison_manuscript_add_text (manuscript, "linked");
  liaison_manuscript_end_link (manuscript);
  liaison_manuscript_add_text (manuscript, " text");
  liaison_manuscript_change_block (manuscript, LIAISON_BLOCK_UNMARKED_ITEM, 2);
  liaison_manuscript_set_label (manuscript, "(1)");
  liaison_manuscript_set_label (manuscript, "(2)");
  liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_UNMARKED_ITEM, 1);
  liaison_manuscript_set_label (manuscript, "(3)");
  liaison_manuscript_add_text (manuscript, " ");
  liaison_manuscript_begin_aside (manuscript, LIAISON_ASIDE_NOTE);
  liaison_manuscript_begin_block (manuscript, LIAISON_BLOCK_UNMARKED_ITEM, 1);
  liaison_manuscript_set_label (manuscript, "a.");
  liaison_manuscript_end_aside (manuscript);
  assert_ends_as (manuscript, builder,
                  "title: T\nbyline: -\npublished: -\nlanguage: -\n"
                  "paragraph 0: The parties agree as follows.\nheading 1: § 1 Scope\n"
                  "unmarked-item 2: (1) linked text\nlink: linked -> https://example.org/\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/manuscript/title", test_title);
  g_test_add_func ("/article/manuscript/frame", test_frame);
  g_test_add_func ("/article/manuscript/asides", test_asides);
  g_test_add_func ("/article/manuscript/label", test_label);
  return g_test_run ();
}

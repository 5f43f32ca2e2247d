/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/article-marks.h"

#include "facsimile-fixture.h"

/* All names in the order of the text, whosever they are, and the statement. */
static void
test_order (void)
{
  Facsimile facsimile = { 0 };
  g_autoptr (LiaisonArticleMarks) marks = NULL;
  const LiaisonArticleStatement *statement;
  guint last = 0;

  facsimile_set_up (&facsimile, 1);
  marks = liaison_article_marks_new (facsimile.article, facsimile.network);
  g_assert_cmpuint (marks->start, ==, 0);
  g_assert_cmpuint (marks->names->len, ==, 11);
  for (guint i = 0; i < marks->names->len; i++)
    {
      const LiaisonArticleName *name = &g_array_index (marks->names, LiaisonArticleName, i);

      g_assert_cmpuint (name->span.start, >=, last);
      g_assert_true (liaison_article_marks_entity_at (marks, name->span.start) == name->entity);
      last = name->span.start;
    }
  g_assert_cmpuint (marks->statements->len, ==, 1);
  statement = &g_array_index (marks->statements, LiaisonArticleStatement, 0);
  g_assert_cmpuint (statement->span.start, ==, facsimile_find (&facsimile, "Lee Adair accused").start);
  g_assert_cmpuint (statement->index, ==, 0);
  facsimile_tear_down (&facsimile);
}

static void
test_find (void)
{
  Facsimile facsimile = { 0 };
  g_autoptr (LiaisonArticleMarks) marks = NULL;
  const LiaisonArticleName *name;
  LiaisonSpan tessaly;
  guint first;

  facsimile_set_up (&facsimile, 1);
  marks = liaison_article_marks_new (facsimile.article, facsimile.network);
  tessaly = facsimile_find (&facsimile, "Tessaly");
  first = liaison_article_marks_first_name (marks, tessaly.start - 2);
  name = &g_array_index (marks->names, LiaisonArticleName, first);
  g_assert_cmpuint (name->span.start, ==, tessaly.start);
  g_assert_cmpstr (liaison_entity_get_name (name->entity), ==, "Tessaly");
  g_assert_cmpuint (liaison_article_marks_first_name (marks, liaison_article_get_length (facsimile.article)), ==, 11);
  g_assert_null (liaison_article_marks_entity_at (marks, facsimile_find (&facsimile, "praised").start));
  facsimile_tear_down (&facsimile);
}

/* Of an article that is none of the network's, and without a network, nothing is known. */
static void
test_none (void)
{
  Facsimile facsimile = { 0 };
  g_autoptr (LiaisonArticle) other = liaison_article_new_plain ("Mara Voss leads Orrin.");
  g_autoptr (LiaisonArticleMarks) marks = NULL;
  g_autoptr (LiaisonArticleMarks) nothing = NULL;

  facsimile_set_up (&facsimile, 1);
  marks = liaison_article_marks_new (other, facsimile.network);
  nothing = liaison_article_marks_new (other, NULL);
  g_assert_cmpuint (marks->names->len, ==, 0);
  g_assert_cmpuint (marks->statements->len, ==, 0);
  g_assert_cmpuint (nothing->names->len, ==, 0);
  g_assert_null (liaison_article_marks_entity_at (nothing, 0));
  g_assert_cmpuint (liaison_article_marks_first_name (nothing, 0), ==, 0);
  facsimile_tear_down (&facsimile);
}

static void
test_tooltip (void)
{
  Facsimile facsimile = { 0 };
  g_autofree char *plain = NULL;
  g_autofree char *with_summary = NULL;

  facsimile_set_up (&facsimile, 1);
  plain = liaison_entity_dup_tooltip (liaison_network_find_entity (facsimile.network, "tessaly"));
  with_summary = liaison_entity_dup_tooltip (liaison_network_find_entity (facsimile.network, "lee-adair"));
  g_assert_cmpstr (plain, ==, "<b>Tessaly</b>");
  g_assert_true (g_str_has_prefix (with_summary, "<b>Lee Adair</b>\n"));
  facsimile_tear_down (&facsimile);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-marks/order", test_order);
  g_test_add_func ("/article-marks/find", test_find);
  g_test_add_func ("/article-marks/none", test_none);
  g_test_add_func ("/article-marks/tooltip", test_tooltip);
  return g_test_run ();
}

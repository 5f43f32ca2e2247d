/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/facsimile-boxes.h"

#include <string.h>

/* Two columns of two lines each, of words that are 40 wide and 10 high, and below them a line over both:
 *
 *   aaaa bbbb      eeee ffff
 *   cccc dddd      gggg hhhh
 *
 *   iiii jjjj kkkk llll mmmm                       */
#define TEXT "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm"

static void
add_word (GArray *words,
          guint   index,
          float   x,
          float   y)
{
  LiaisonFacsimileWord word = { { 5 * index, 5 * index + 4 }, x, y, x + 40, y + 10 };

  g_array_append_val (words, word);
}

static LiaisonFacsimile *
make_facsimile (void)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimilePage));
  GArray *words = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileWord));
  LiaisonFacsimilePage page = { 300, 200, 13 }, empty = { 300, 200, 0 };
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "", 0);
  LiaisonFacsimile *facsimile;

  for (guint i = 0; i < 8; i++)
    add_word (words, i, (i < 4 ? 20.0f : 160.0f) + 45.0f * (float) (i % 2), i / 2 % 2 == 0 ? 20.0f : 34.0f);
  for (guint i = 8; i < 13; i++)
    add_word (words, i, 20.0f + 45.0f * (float) (i - 8), 120.0f);
  g_array_append_val (pages, page);
  g_array_append_val (pages, empty);
  facsimile = liaison_facsimile_new_take (sum, pages, words, strlen (TEXT));
  g_assert_nonnull (facsimile);
  return facsimile;
}

static GArray *
get_boxes (LiaisonFacsimile *facsimile,
           guint             start,
           guint             end,
           gboolean          right_to_left)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  liaison_facsimile_add_boxes (facsimile, 0, (LiaisonSpan) { start, end }, right_to_left, boxes);
  return boxes;
}

static void
assert_box (GArray *boxes,
            guint   index,
            float   x,
            float   y,
            float   width,
            float   height)
{
  const graphene_rect_t *box = &g_array_index (boxes, graphene_rect_t, index);

  g_assert_cmpuint (index, <, boxes->len);
  g_assert_cmpfloat_with_epsilon (box->origin.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (box->origin.y, y, 0.01);
  g_assert_cmpfloat_with_epsilon (box->size.width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (box->size.height, height, 0.01);
}

/* One box for each line, and parts of words in proportion. */
static void
test_boxes (void)
{
  g_autoptr (LiaisonFacsimile) facsimile = make_facsimile ();
  g_autoptr (GArray) line = get_boxes (facsimile, 0, 9, FALSE);
  g_autoptr (GArray) part = get_boxes (facsimile, 1, 4, FALSE);
  g_autoptr (GArray) mirrored = get_boxes (facsimile, 1, 4, TRUE);
  g_autoptr (GArray) lines = get_boxes (facsimile, 5, 24, FALSE);
  g_autoptr (GArray) space = get_boxes (facsimile, 4, 5, FALSE);

  g_assert_cmpuint (line->len, ==, 1);
  assert_box (line, 0, 20, 20, 85, 10);
  assert_box (part, 0, 30, 20, 30, 10);
  assert_box (mirrored, 0, 20, 20, 30, 10);
  /* The second word, the second line, and the first word of the other column. */
  g_assert_cmpuint (lines->len, ==, 3);
  assert_box (lines, 0, 65, 20, 40, 10);
  assert_box (lines, 1, 20, 34, 85, 10);
  assert_box (lines, 2, 160, 20, 40, 10);
  g_assert_cmpuint (space->len, ==, 0);
}

/* All of the lines, column by column. */
static void
test_blocks (void)
{
  g_autoptr (LiaisonFacsimile) facsimile = make_facsimile ();
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  liaison_facsimile_add_blocks (facsimile, 0, (LiaisonSpan) { 5, 24 }, blocks);
  g_assert_cmpuint (blocks->len, ==, 2);
  assert_box (blocks, 0, 20, 20, 85, 24);
  assert_box (blocks, 1, 160, 20, 85, 10);
  g_array_set_size (blocks, 0);
  /* Too far below to be of the same column. */
  liaison_facsimile_add_blocks (facsimile, 0, (LiaisonSpan) { 35, 44 }, blocks);
  g_assert_cmpuint (blocks->len, ==, 2);
  g_array_set_size (blocks, 0);
  liaison_facsimile_add_blocks (facsimile, 1, (LiaisonSpan) { 0, 64 }, blocks);
  g_assert_cmpuint (blocks->len, ==, 0);
}

static void
test_places (void)
{
  g_autoptr (LiaisonFacsimile) facsimile = make_facsimile ();
  guint word = 99;

  g_assert_true (liaison_facsimile_word_at (facsimile, 0, 25, 25, &word));
  g_assert_cmpuint (word, ==, 0);
  g_assert_false (liaison_facsimile_word_at (facsimile, 0, 130, 25, &word));
  /* Between the columns on the height of the second line; below all; on a page without words. */
  g_assert_true (liaison_facsimile_nearest_word (facsimile, 0, 120, 40, &word));
  g_assert_cmpuint (word, ==, 3);
  g_assert_true (liaison_facsimile_nearest_word (facsimile, 0, 220, 190, &word));
  g_assert_cmpuint (word, ==, 12);
  g_assert_false (liaison_facsimile_nearest_word (facsimile, 1, 10, 10, &word));
}

static void
test_lines (void)
{
  g_autoptr (LiaisonFacsimile) facsimile = make_facsimile ();
  guint first, last, word;

  liaison_facsimile_get_line (facsimile, 0, 10, &first, &last);
  g_assert_cmpuint (first, ==, 8);
  g_assert_cmpuint (last, ==, 12);
  liaison_facsimile_get_line (facsimile, 0, 3, &first, &last);
  g_assert_cmpuint (first, ==, 2);
  g_assert_cmpuint (last, ==, 3);
  g_assert_true (liaison_facsimile_word_beyond (facsimile, 0, 1, TRUE, &word));
  g_assert_cmpuint (word, ==, 3);
  g_assert_true (liaison_facsimile_word_beyond (facsimile, 0, 6, FALSE, &word));
  g_assert_cmpuint (word, ==, 4);
  g_assert_false (liaison_facsimile_word_beyond (facsimile, 0, 4, FALSE, &word));
  g_assert_false (liaison_facsimile_word_beyond (facsimile, 0, 9, TRUE, &word));
}

static void
test_text (void)
{
  g_autoptr (LiaisonFacsimile) facsimile = make_facsimile ();
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (TEXT);
  g_autofree char *text = liaison_facsimile_dup_text (facsimile, 0, article);
  g_autofree char *nothing = liaison_facsimile_dup_text (facsimile, 1, article);

  g_assert_cmpstr (text, ==, TEXT);
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facsimile-boxes/boxes", test_boxes);
  g_test_add_func ("/facsimile-boxes/blocks", test_blocks);
  g_test_add_func ("/facsimile-boxes/places", test_places);
  g_test_add_func ("/facsimile-boxes/lines", test_lines);
  g_test_add_func ("/facsimile-boxes/text", test_text);
  return g_test_run ();
}

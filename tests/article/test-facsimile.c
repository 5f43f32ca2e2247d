/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/facsimile.h"

#include <math.h>

#define SHA256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define LENGTH 40

/* Three pages, the second empty. The last word of the first page is a note, at the end of the text; a line end cuts the word at 7. */
static const LiaisonFacsimilePage pages[] = { { 595, 842, 4 }, { 595, 842, 0 }, { 842, 595, 2 } };
static const LiaisonFacsimileWord words[] = {
  { { 0, 3 }, 10, 10, 40, 20 },   { { 4, 6 }, 50, 10, 60, 20 },    { { 7, 10 }, 70, 10, 90, 20 },
  { { 30, 40 }, 10, 800, 90, 810 }, { { 10, 14 }, 10, 10, 50, 20 }, { { 20, 24 }, 800, 580, 842, 595 },
};

static GArray *
dup_pages (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimilePage));

  return g_array_append_vals (array, pages, G_N_ELEMENTS (pages));
}

static GArray *
dup_words (void)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimileWord));

  return g_array_append_vals (array, words, G_N_ELEMENTS (words));
}

static void
test_values (void)
{
  g_autoptr (LiaisonFacsimile) facsimile = liaison_facsimile_new_take (SHA256, dup_pages (), dup_words (), LENGTH);
  const LiaisonFacsimileWord *found;
  float width, height;
  guint n;

  g_assert_nonnull (facsimile);
  g_assert_cmpstr (liaison_facsimile_get_sha256 (facsimile), ==, SHA256);
  g_assert_cmpuint (liaison_facsimile_get_n_pages (facsimile), ==, 3);
  liaison_facsimile_get_size (facsimile, 2, &width, &height);
  g_assert_cmpfloat (width, ==, 842);
  g_assert_cmpfloat (height, ==, 595);
  liaison_facsimile_get_words (facsimile, 1, &n);
  g_assert_cmpuint (n, ==, 0);
  found = liaison_facsimile_get_words (facsimile, 2, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (found[1].span.start, ==, 20);
  g_assert_cmpfloat (found[1].x2, ==, 842);
}

static void
test_find (void)
{
  g_autoptr (LiaisonFacsimile) facsimile = liaison_facsimile_new_take (SHA256, dup_pages (), dup_words (), LENGTH);
  static const struct
  {
    guint offset, page, word;
  } places[] = {
    { 0, 0, 0 },  { 2, 0, 0 },  { 3, 0, 1 },  { 9, 0, 2 },  { 10, 2, 0 }, { 13, 2, 0 },
    { 14, 2, 1 }, { 23, 2, 1 }, { 24, 0, 3 }, { 30, 0, 3 }, { 39, 0, 3 },
  };
  guint page, word;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_true (liaison_facsimile_find (facsimile, places[i].offset, &page, &word));
      g_assert_cmpuint (page, ==, places[i].page);
      g_assert_cmpuint (word, ==, places[i].word);
    }
  g_assert_false (liaison_facsimile_find (facsimile, 40, &page, &word));
  g_assert_false (liaison_facsimile_find (facsimile, G_MAXUINT, &page, &word));
}

/* Whether there is a facsimile with word INDEX replaced by WORD. */
static gboolean
is_taken (guint                index,
          LiaisonFacsimileWord word)
{
  GArray *changed = dup_words ();
  g_autoptr (LiaisonFacsimile) facsimile = NULL;

  g_array_index (changed, LiaisonFacsimileWord, index) = word;
  facsimile = liaison_facsimile_new_take (SHA256, dup_pages (), changed, LENGTH);
  return facsimile != NULL;
}

static void
test_bad_words (void)
{
  g_assert_true (is_taken (2, words[2]));
  /* A part of a word may have the stretch of the whole. */
  g_assert_true (is_taken (2, (LiaisonFacsimileWord) { { 4, 6 }, 70, 10, 90, 20 }));
  /* Stretches: empty, backwards, beyond the text, out of order, overlapping on a page and over pages. */
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 7 }, 70, 10, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 9, 7 }, 70, 10, 90, 20 }));
  g_assert_false (is_taken (3, (LiaisonFacsimileWord) { { 30, 41 }, 70, 10, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 1, 2 }, 70, 10, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 5, 8 }, 70, 10, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 12 }, 70, 10, 90, 20 }));
  /* Boxes: no numbers, empty, turned, beyond the page. */
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, NAN, 10, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, 70, 10, 90, NAN }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, 70, 10, INFINITY, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, -INFINITY, 10, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, 90, 10, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, 70, 20, 90, 10 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, 70, -1, 90, 20 }));
  g_assert_false (is_taken (2, (LiaisonFacsimileWord) { { 7, 10 }, 70, 10, 596, 20 }));
}

/* Whether there is a facsimile with the first page replaced by PAGE. */
static gboolean
is_page_taken (LiaisonFacsimilePage page)
{
  GArray *changed = dup_pages ();
  g_autoptr (LiaisonFacsimile) facsimile = NULL;

  g_array_index (changed, LiaisonFacsimilePage, 0) = page;
  facsimile = liaison_facsimile_new_take (SHA256, changed, dup_words (), LENGTH);
  return facsimile != NULL;
}

static void
test_bad_pages (void)
{
  g_assert_true (is_page_taken (pages[0]));
  g_assert_false (is_page_taken ((LiaisonFacsimilePage) { 0, 842, 4 }));
  g_assert_false (is_page_taken ((LiaisonFacsimilePage) { 595, NAN, 4 }));
  g_assert_false (is_page_taken ((LiaisonFacsimilePage) { INFINITY, 842, 4 }));
  g_assert_false (is_page_taken ((LiaisonFacsimilePage) { 595, 1e9f, 4 }));
  g_assert_false (is_page_taken ((LiaisonFacsimilePage) { 595, 842, 3 }));
  g_assert_false (is_page_taken ((LiaisonFacsimilePage) { 595, 842, 5 }));
  g_assert_false (is_page_taken ((LiaisonFacsimilePage) { 595, 842, G_MAXUINT }));
}

static void
test_bad_documents (void)
{
  GArray *none = g_array_new (FALSE, FALSE, sizeof (LiaisonFacsimilePage));
  GArray *many = dup_pages ();

  g_assert_null (liaison_facsimile_new_take ("", dup_pages (), dup_words (), LENGTH));
  g_assert_null (liaison_facsimile_new_take (SHA256 "0", dup_pages (), dup_words (), LENGTH));
  g_assert_null (liaison_facsimile_new_take ("G3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", dup_pages (), dup_words (), LENGTH));
  g_assert_null (liaison_facsimile_new_take (SHA256, none, dup_words (), LENGTH));
  while (many->len <= LIAISON_FACSIMILE_MOST_PAGES)
    g_array_append_val (many, pages[1]);
  g_assert_null (liaison_facsimile_new_take (SHA256, many, dup_words (), LENGTH));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facsimile/values", test_values);
  g_test_add_func ("/facsimile/find", test_find);
  g_test_add_func ("/facsimile/bad-words", test_bad_words);
  g_test_add_func ("/facsimile/bad-pages", test_bad_pages);
  g_test_add_func ("/facsimile/bad-documents", test_bad_documents);
  return g_test_run ();
}

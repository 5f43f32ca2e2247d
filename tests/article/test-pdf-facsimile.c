/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words of an article stand on the pages that it was read from, against where they were drawn. */

#include "article/import/import.h"
#include "article/reader.h"

#include "draw-page.h"
#include "pdf-sheet.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* DRAWN is SAID, but for the hyphen that a line end takes. */
static gboolean
is_spelt (const char *drawn,
          const char *said)
{
  gsize length = strlen (said);

  return strncmp (drawn, said, length) == 0 && (drawn[length] == '\0' || strcmp (drawn + length, "-") == 0);
}

/* Checks that each word of ARTICLE stands where just that was drawn. Returns how many there are. */
static guint
check_words (Sheet          *self,
             LiaisonArticle *article)
{
  LiaisonFacsimile *facsimile = liaison_article_get_facsimile (article);
  guint total = 0;

  g_assert_nonnull (facsimile);
  for (guint page = 0; page < liaison_facsimile_get_n_pages (facsimile); page++)
    {
      guint n;
      const LiaisonFacsimileWord *words = liaison_facsimile_get_words (facsimile, page, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *said = liaison_article_dup_span (article, words[i].span);
          const char *drawn = find_drawn (self, page, &words[i]);

          if (drawn == NULL || !is_spelt (drawn, said))
            g_error ("Page %u, “%s” at %.1f, %.1f: drawn is “%s”.", page + 1, said, words[i].x1, words[i].y1,
                     drawn != NULL ? drawn : "nothing");
          total++;
        }
    }
  return total;
}

/* Reads BYTES, which are given up, in the confined process. */
static LiaisonArticle *
read_article (GBytes *bytes)
{
  g_autoptr (GBytes) own = bytes;
  g_autoptr (GError) error = NULL;
  LiaisonArticle *article = liaison_import_bytes (own, "a.pdf", NULL, NULL, &error);

  g_assert_no_error (error);
  return article;
}

/* A title, which is no part of the text, paragraphs with words that line ends cut, also over pages, a list without its marks, the
 * mark of a footnote and the note, which comes last. */
static GBytes *
draw_sheet (Sheet *self)
{
  double y;

  sheet_begin (self);
  paper_font (&self->paper, 22, TRUE);
  paper_text (&self->paper, 60, 90, "The harbour talks resume");
  paper_font (&self->paper, 10, FALSE);
  y = sheet_lines (self, 60, 130,
                   "The two delegations met on Monday in the old customs house, where the govern-\n"
                   "ment of the island had set up a long table. Nobody expected the Israel-\n"
                   "Palestine question to be settled, and Mr Adlerstein of the naïve Ligue de Bel-\n"
                   "grade was put off.");
  paper_font (&self->paper, 6, FALSE);
  paper_text (&self->paper, 154, 165, "1");
  paper_font (&self->paper, 10, FALSE);
  y = sheet_lines (self, 60, y + 20,
                   "The harbour stays closed until the letters are answered, and the ferries wait on\n"
                   "the other side of the bay, as they did in the spring of the year before.\n"
                   "• the first ferry\n"
                   "• the second ferry");
  paper_font (&self->paper, 7, FALSE);
  sheet_lines (self, 60, 780, "1 The league was founded by the delegations of the two harbours.");
  paper_font (&self->paper, 10, FALSE);
  sheet_lines (self, 60, 700,
               "Envoys of both sides stayed in the city for the rest of the week and spoke with\n"
               "each other only through letters that were carried across the square by inter-");
  sheet_next_page (self);
  sheet_lines (self, 60, 80, "preters, who had been chosen by lot among the people of the island for many years.");
  return paper_end (&self->paper);
}

static void
test_words (void)
{
  Sheet sheet;
  g_autoptr (LiaisonArticle) article = read_article (draw_sheet (&sheet));
  guint n = check_words (&sheet, article);

  /* All but two bullets, and the mark of the note perhaps. */
  g_test_message ("%s", liaison_article_get_text (article));
  g_assert_cmpuint (n, >=, sheet.words->len - 3);
  g_assert_cmpuint (n, <=, sheet.words->len - 2);
  g_array_unref (sheet.words);
}

/* The words that stand for a stretch of the text, as they were drawn. */
static char *
spell (Sheet          *self,
       LiaisonArticle *article,
       const char     *text)
{
  LiaisonFacsimile *facsimile = liaison_article_get_facsimile (article);
  const char *all = liaison_article_get_text (article);
  const char *at = strstr (all, text);
  GString *said = g_string_new (NULL);
  guint offset, end;

  g_assert_nonnull (at);
  offset = (guint) g_utf8_pointer_to_offset (all, at);
  end = offset + (guint) g_utf8_strlen (text, -1);
  while (offset < end)
    {
      const LiaisonFacsimileWord *word;
      guint page, index, n;

      g_assert_true (liaison_facsimile_find (facsimile, offset, &page, &index));
      word = liaison_facsimile_get_words (facsimile, page, &n) + index;
      g_assert_cmpuint (index, <, n);
      if (word->span.start >= end)
        break;
      g_string_append_printf (said, "%s%u:%s", said->len > 0 ? " " : "", page, find_drawn (self, page, word));
      offset = word->span.end;
    }
  return g_string_free (said, FALSE);
}

/* Names and other stretches are found where they were drawn, over line ends and pages. */
static void
test_stretches (void)
{
  Sheet sheet;
  g_autoptr (LiaisonArticle) article = read_article (draw_sheet (&sheet));
  static const char *const stretches[][2] = {
    { "Mr Adlerstein", "0:Mr 0:Adlerstein" },
    { "naïve Ligue de Belgrade", "0:naïve 0:Ligue 0:de 0:Bel- 0:grade" },
    { "government", "0:govern- 0:ment" },
    { "vernme", "0:govern- 0:ment" },
    { "the Israel-Palestine question", "0:the 0:Israel- 0:Palestine 0:question" },
    { "by interpreters, who", "0:by 0:inter- 1:preters, 1:who" },
    { "the second ferry", "0:the 0:second 0:ferry" },
    { "The league was founded", "0:The 0:league 0:was 0:founded" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_autofree char *said = spell (&sheet, article, stretches[i][0]);

      g_assert_cmpstr (said, ==, stretches[i][1]);
    }
  g_array_unref (sheet.words);
}

/* How many words of PAGE have ink in their boxes; in OUTSIDE how much ink stands in none. */
static guint
count_inked (LiaisonFacsimile *facsimile,
             guint             page,
             double            scale,
             Picture          *picture,
             guint            *outside)
{
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (facsimile, page, &n);
  guint inked = 0;

  for (guint i = 0; i < n; i++)
    inked += picture_count_ink (picture, (int) (words[i].x1 * scale), (int) (words[i].y1 * scale),
                                (int) (words[i].x2 * scale) + 1, (int) (words[i].y2 * scale) + 1) > 0;
  if (outside != NULL)
    {
      guint8 *data = g_malloc (g_bytes_get_size (picture->pixels));
      g_autoptr (GBytes) copy = NULL;
      Picture rest = *picture;

      memcpy (data, g_bytes_get_data (picture->pixels, NULL), g_bytes_get_size (picture->pixels));
      for (guint i = 0; i < n; i++)
        for (int y = MAX ((int) (words[i].y1 * scale) - 1, 0); y < MIN ((int) (words[i].y2 * scale) + 2, picture->height); y++)
          for (int x = MAX ((int) (words[i].x1 * scale) - 1, 0); x < MIN ((int) (words[i].x2 * scale) + 2, picture->width); x++)
            ((guint32 *) (data + y * picture->stride))[x] = 0xffffffff;
      rest.pixels = copy = g_bytes_new_take (data, g_bytes_get_size (picture->pixels));
      *outside = picture_count_ink (&rest, 0, 0, picture->width, picture->height);
    }
  return inked;
}

/* Draws the pages of BYTES, which are given up, and checks that all the ink on them is in the boxes of words, and some in each. */
static void
check_ink (GBytes *bytes,
           guint   n_words)
{
  g_autoptr (GBytes) own = bytes;
  g_autoptr (LiaisonArticle) article = read_article (g_bytes_ref (own));
  LiaisonFacsimile *facsimile = liaison_article_get_facsimile (article);
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("liaison-test-XXXXXX.pdf", &path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint total = 0;

  close (descriptor);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (own, NULL), (gssize) g_bytes_get_size (own), NULL));
  g_assert_nonnull (facsimile);
  for (guint page = 0; page < liaison_facsimile_get_n_pages (facsimile); page++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (Picture) picture = draw_page (facsimile, file, page, 2, NULL, &error);
      guint n, outside;

      g_assert_no_error (error);
      liaison_facsimile_get_words (facsimile, page, &n);
      g_assert_cmpuint (count_inked (facsimile, page, 2, &picture, &outside), ==, n);
      g_assert_cmpuint (outside, ==, 0);
      total += n;
    }
  g_assert_cmpuint (total, ==, n_words);
  g_unlink (path);
}

static const char long_text[] = "The harbour stays closed until the letters are answered, and the ferries\n"
                                "wait on the other side of the bay, as they did in the spring of the year\n"
                                "before, when nobody had heard of a league.";

/* Text along the page in each direction, on pages of another shape than the first. */
static void
test_turned (void)
{
  static const double places[][3] = { { 100, 100, 0 }, { 400, 100, 90 }, { 500, 500, 180 }, { 100, 700, 270 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      Paper paper;

      g_test_message ("%g degrees", places[i][2]);
      paper_begin (&paper);
      paper_font (&paper, 10, FALSE);
      cairo_translate (paper.cr, places[i][0], places[i][1]);
      cairo_rotate (paper.cr, places[i][2] * G_PI / 180);
      paper_lines (&paper, 0, 0, 13, long_text);
      check_ink (paper_end (&paper), 37);
    }
}

/* A page that is shown turned, and of which only a part is shown. */
static void
test_cropped (void)
{
  static const char content[] = "BT /F 9 Tf 80 200 Td (The harbour stays closed until the letters are) Tj\n"
                                "0 -12 Td (answered, and the ferries wait in the bay.) Tj ET";

  for (guint turn = 0; turn < 360; turn += 90)
    {
      char *text = g_strdup_printf (
          "%%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
          "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n"
          "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /CropBox [50 70 350 250] /Rotate %u /Contents 4 0 R "
          "/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj\n"
          "4 0 obj <</Length %zu>> stream\n%s\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%%%EOF\n",
          turn, strlen (content), content);

      g_test_message ("%u degrees", turn);
      check_ink (g_bytes_new_take (text, strlen (text)), 16);
    }
}

/* Letters that are written from right to left, which Poppler gives one by one, make words. */
static void
test_right_to_left (void)
{
  Paper paper;

  paper_begin (&paper);
  paper_font (&paper, 12, FALSE);
  paper_text (&paper, 100, 100, "םולש לכל םלועה ימע תיבב לודגה");
  check_ink (paper_end (&paper), 6);
}

/* Only what can be seen of a page has a place on it. */
static void
test_beyond (void)
{
  Paper paper;
  g_autoptr (LiaisonArticle) article = NULL;
  const LiaisonFacsimileWord *words;
  guint n;

  paper_begin (&paper);
  paper_font (&paper, 10, FALSE);
  paper_lines (&paper, 60, 100, 13, long_text);
  paper_text (&paper, 60, 200, "This is the last line of it, and it goes on beyond the right edge of the paper, where nobody can read whatever it may say.");
  article = read_article (paper_end (&paper));
  words = liaison_facsimile_get_words (liaison_article_get_facsimile (article), 0, &n);
  g_assert_cmpuint (n, >, 45);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (words[i].x2, <=, 595.3f);
}

/* Documents of many makers: how much of their text has a place, and how many of these places have ink. */
static void
check_sample (const char *path,
              guint      *totals)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_file (file, NULL, &error);
  LiaisonFacsimile *facsimile;
  guint letters = 0;
  guint placed = 0;
  guint inked = 0;
  guint looked = 0;

  if (article == NULL)
    return;
  facsimile = liaison_article_get_facsimile (article);
  g_assert_nonnull (facsimile);
  for (const char *p = liaison_article_get_text (article); *p != '\0'; p = g_utf8_next_char (p))
    letters += !g_unichar_isspace (g_utf8_get_char (p));
  for (guint page = 0; page < liaison_facsimile_get_n_pages (facsimile); page++)
    {
      guint n;
      const LiaisonFacsimileWord *words = liaison_facsimile_get_words (facsimile, page, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = liaison_article_dup_span (article, words[i].span);

          g_assert_null (strpbrk (text, " \n"));
          placed += words[i].span.end - words[i].span.start;
        }
      if (page == 0 && n > 0)
        {
          g_auto (Picture) picture = draw_page (facsimile, file, page, 1.5, NULL, &error);

          g_assert_no_error (error);
          inked += count_inked (facsimile, page, 1.5, &picture, NULL);
          looked += n;
        }
    }
  g_test_message ("%s: %u of %u letters have a place, %u of %u words have ink", path, placed, letters, inked, looked);
  g_assert_cmpuint (placed, <=, letters);
  totals[0] += placed;
  totals[1] += letters;
  totals[2] += inked;
  totals[3] += looked;
}

static void
test_samples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "shared", "samples", "pdf", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint totals[4] = { 0 };
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("the documents are not at hand");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      check_sample (path, totals);
    }
  g_test_message ("%u of %u letters, %u of %u words", totals[0], totals[1], totals[2], totals[3]);
  g_assert_cmpuint (totals[3], >, 1000);
  g_assert_cmpuint (totals[0] * 1000ull, >=, totals[1] * 995ull);
  g_assert_cmpuint (totals[2] * 1000ull, >=, totals[3] * 995ull);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-facsimile/words", test_words);
  g_test_add_func ("/pdf-facsimile/stretches", test_stretches);
  g_test_add_func ("/pdf-facsimile/turned", test_turned);
  g_test_add_func ("/pdf-facsimile/cropped", test_cropped);
  g_test_add_func ("/pdf-facsimile/right-to-left", test_right_to_left);
  g_test_add_func ("/pdf-facsimile/beyond", test_beyond);
  g_test_add_func ("/pdf-facsimile/samples", test_samples);
  return g_test_run ();
}

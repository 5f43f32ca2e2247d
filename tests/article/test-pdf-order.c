/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading order, in documents whose order is known: each word of them is another, and lines are
 * painted in an order that has nothing to do with how they are read. Where pdftotext is installed,
 * it reads the same documents. */

#include "article/reader.h"

#include "pdf-paper.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_DOCUMENTS 30
#define N_PAGES 2

typedef struct
{
  double x, y, size;
  double width; /* to which its words are spread, or 0 */
  char *text;
} Line;

typedef struct
{
  GRand *rand;
  GPtrArray *words; /* in their order */
  GArray *lines;    /* of the page, of Line */
  cairo_t *cr;
} Writer;

static void
clear_line (gpointer data)
{
  g_free (((Line *) data)->text);
}

/* The next word, which no other is like: three letters of its own, and none to three syllables. */
static char *
next_word (Writer *self)
{
  static const char consonants[] = "bdfghjklmnprstvwz";
  guint n = self->words->len * 7;
  GString *word = g_string_new (NULL);

  g_string_append_c (word, consonants[n % 17]);
  g_string_append_c (word, "aeiou"[n / 17 % 5]);
  g_string_append_c (word, consonants[n / 85 % 17]);
  for (guint i = g_rand_int_range (self->rand, 0, 4); i > 0; i--)
    g_string_append (word, "el");
  return g_string_free (word, FALSE);
}

static double
width_of (Writer     *self,
          const char *text,
          double      size)
{
  cairo_text_extents_t extents;

  cairo_set_font_size (self->cr, size);
  cairo_text_extents (self->cr, text, &extents);
  return extents.x_advance;
}

static void
add_line (Writer     *self,
          double      x,
          double      y,
          double      size,
          double      width,
          const char *text)
{
  Line line = { x, y, size, width, g_strdup (text) };

  g_array_append_val (self->lines, line);
}

/* Writes N_LINES lines in a column from X, Y. Paragraphs of them are set in. Returns the end. */
static double
write_column (Writer *self,
              double  x,
              double  y,
              double  width,
              double  size,
              guint   n_lines)
{
  guint left = g_rand_int_range (self->rand, 3, 9);

  for (guint i = 0; i < n_lines; i++, left--)
    {
      const double indent = i == 0 || left == 0 ? 12 : 0;
      g_autoptr (GString) line = g_string_new (NULL);

      if (left == 0)
        left = g_rand_int_range (self->rand, 3, 9);
      for (;;)
        {
          g_autofree char *word = next_word (self);
          g_autofree char *longer = line->len > 0 ? g_strconcat (line->str, " ", word, NULL)
                                                  : g_strdup (word);

          if (line->len > 0 && width_of (self, longer, size) > width - indent)
            break;
          g_string_assign (line, longer);
          g_ptr_array_add (self->words, g_steal_pointer (&word));
        }
      if (left == 1)
        g_string_append_c (line, '.');
      add_line (self, x + indent, y, size, left == 1 || i + 1 == n_lines ? 0 : width - indent,
                line->str);
      y += size * 1.25;
    }
  return y;
}

/* A line of its own across the page. */
static double
write_heading (Writer *self,
               double  x,
               double  y,
               double  size,
               guint   n_words)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      char *word = next_word (self);

      g_string_append_printf (line, "%s%s", i > 0 ? " " : "", word);
      g_ptr_array_add (self->words, word);
    }
  add_line (self, x, y, size, 0, line->str);
  return y + size * 1.8;
}

static void
write_page (Writer *self,
            guint   number)
{
  g_autofree char *folio = g_strdup_printf ("%u", number + 41);
  guint n_columns = g_rand_int_range (self->rand, 2, 4);
  double gutter = g_rand_double_range (self->rand, 10, 24);
  double width = (495 - gutter * (n_columns - 1)) / n_columns;
  double size = n_columns == 3 ? 8 : 10;
  guint n_bands = g_rand_int_range (self->rand, 1, 4);
  double y = number > 0 ? 80 : write_heading (self, 60, 80, 20, 5);

  add_line (self, 50, 40, 8, 0, "The Yearbook of Words, volume 3");
  add_line (self, 520, 810, 8, 0, folio);
  for (guint band = 0; band < n_bands; band++)
    {
      guint n_lines = g_rand_int_range (self->rand, 6, 40 / n_bands);
      double end = y;

      if (band > 0)
        y = write_heading (self, 50, y + 10, 13, 6);
      for (guint i = 0; i < n_columns; i++)
        {
          guint lines = i + 1 < n_columns ? n_lines : (guint) g_rand_int_range (self->rand, 4, n_lines + 1);

          double bottom = write_column (self, 50 + i * (width + gutter), y, width, size, lines);

          end = MAX (end, bottom);
        }
      y = end;
    }
}

/* Paints the words of LINE, which are spread to its width. */
static void
paint_line (Writer     *self,
            const Line *line)
{
  g_auto (GStrv) words = g_strsplit (line->text, " ", -1);
  guint n = g_strv_length (words);
  double space = width_of (self, " ", line->size);
  double x = line->x;

  if (line->width > 0 && n > 1)
    space += (line->width - width_of (self, line->text, line->size)) / (n - 1);
  for (guint i = 0; i < n; i++)
    {
      cairo_move_to (self->cr, x, line->y);
      cairo_show_text (self->cr, words[i]);
      x += width_of (self, words[i], line->size) + space;
    }
}

static void
paint_page (Writer *self)
{
  for (guint i = self->lines->len; i > 1; i--)
    {
      guint other = g_rand_int_range (self->rand, 0, i);
      Line line = g_array_index (self->lines, Line, i - 1);

      g_array_index (self->lines, Line, i - 1) = g_array_index (self->lines, Line, other);
      g_array_index (self->lines, Line, other) = line;
    }
  for (guint i = 0; i < self->lines->len; i++)
    paint_line (self, &g_array_index (self->lines, Line, i));
}

/* How well the order of WORDS is kept in TEXT: Kendall's tau of those that are in it. BREAKS becomes
 * how often a word does not come right after the one before it. */
static double
measure (GPtrArray  *words,
         const char *text,
         guint      *found,
         guint      *breaks)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) read = g_strsplit_set (text, " .\n\f", -1);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize inversions = 0;
  guint place = 0;

  for (guint i = 0; read[i] != NULL; i++)
    if (*read[i] != '\0')
      g_hash_table_insert (places, read[i], GUINT_TO_POINTER (++place));
  for (guint i = 0; i < words->len; i++)
    {
      place = GPOINTER_TO_UINT (g_hash_table_lookup (places, words->pdata[i]));
      if (place > 0)
        g_array_append_val (order, place);
    }
  *breaks = 0;
  for (guint i = 0; i < order->len; i++)
    for (guint k = i + 1; k < order->len; k++)
      {
        guint first = g_array_index (order, guint, i);
        guint second = g_array_index (order, guint, k);

        inversions += second < first;
        *breaks += k == i + 1 && second != first + 1;
      }
  *found = order->len;
  return order->len < 2 ? 1 : 1 - 4.0 * inversions / (order->len * (order->len - 1.0));
}

/* What pdftotext reads in BYTES, to be freed; NULL when it is not installed. */
static char *
read_with_pdftotext (GBytes *bytes)
{
  g_autofree char *path = NULL;
  char *text = NULL;
  int fd = g_file_open_tmp ("liaison-order-XXXXXX.pdf", &path, NULL);
  const char *argv[] = { "pdftotext", path, "-", NULL };

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, &text, NULL, NULL, NULL))
    text = NULL;
  g_unlink (path);
  return text;
}

/* The document that SEED makes; WORDS becomes its words in their order. */
static GBytes *
make_document (guint32     seed,
               GPtrArray **words)
{
  Paper paper;
  Writer writer = { g_rand_new_with_seed (seed), g_ptr_array_new_with_free_func (g_free),
                    g_array_new (FALSE, FALSE, sizeof (Line)), NULL };

  paper_begin (&paper);
  paper_font (&paper, 10, FALSE);
  writer.cr = paper.cr;
  g_array_set_clear_func (writer.lines, clear_line);
  for (guint i = 0; i < N_PAGES; i++)
    {
      Line *last;
      char *text;

      write_page (&writer, i);
      last = &g_array_index (writer.lines, Line, writer.lines->len - 1);
      text = last->text;
      last->text = i + 1 < N_PAGES ? g_strdup (text) : g_strconcat (text, ".", NULL);
      g_free (text);
      paint_page (&writer);
      g_array_set_size (writer.lines, 0);
      cairo_show_page (paper.cr);
    }
  g_array_unref (writer.lines);
  g_rand_free (writer.rand);
  *words = writer.words;
  return paper_end (&paper);
}

/* What is read in BYTES, title and text, to be freed. */
static char *
read_here (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, "a.pdf", NULL, &error);
  const char *title;

  g_assert_no_error (error);
  title = liaison_article_get_title (article);
  return g_strconcat (title != NULL ? title : "", " ", liaison_article_get_text (article), NULL);
}

static void
test_order (void)
{
  double ours = 0;
  double theirs = 0;
  guint breaks_ours = 0;
  guint breaks_theirs = 0;
  guint n_theirs = 0;

  for (guint32 seed = 1; seed <= N_DOCUMENTS; seed++)
    {
      g_autoptr (GPtrArray) words = NULL;
      g_autoptr (GBytes) bytes = make_document (seed, &words);
      g_autofree char *text = read_here (bytes);
      g_autofree char *other = read_with_pdftotext (bytes);
      guint found;
      guint breaks;

      ours += measure (words, text, &found, &breaks);
      breaks_ours += breaks;
      g_assert_cmpuint (found, ==, words->len);
      if (other == NULL)
        continue;
      theirs += measure (words, other, &found, &breaks);
      breaks_theirs += breaks;
      n_theirs++;
    }
  g_test_message ("%d documents: Kendall's tau %.4f, %u breaks", N_DOCUMENTS, ours / N_DOCUMENTS,
                  breaks_ours);
  g_assert_cmpfloat (ours / N_DOCUMENTS, >=, 0.995);
  if (n_theirs < N_DOCUMENTS)
    {
      g_test_message ("There is no pdftotext to compare with.");
      return;
    }
  g_test_message ("pdftotext: Kendall's tau %.4f, %u breaks", theirs / n_theirs, breaks_theirs);
  g_assert_cmpfloat (ours, >=, theirs);
  g_assert_cmpuint (breaks_ours, <, breaks_theirs);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/pdf-order/columns", test_order);
  return g_test_run ();
}

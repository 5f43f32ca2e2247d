/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/reader.h"

#include "article-description.h"
#include "pdf-paper.h"

#include <string.h>

/* Reads BYTES, which are given up, and describes the article. */
static char *
read_and_describe (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, "a.pdf", NULL, &error);

  g_assert_no_error (error);
  g_bytes_unref (bytes);
  return describe (article);
}

static void
check_refused (const char *data,
               gssize      length,
               int         code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length < 0 ? (gssize) strlen (data) : length);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, "a.pdf", NULL, &error);

  g_assert_null (article);
  g_assert_error (error, LIAISON_READER_ERROR, code);
  g_assert_nonnull (strstr (error->message, "“a.pdf”"));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* Title, heading, paragraphs told by indent and by space, and words that line ends cut. */
static void
test_paragraphs (void)
{
  Paper paper;
  g_autofree char *said = NULL;

  paper_begin (&paper);
  cairo_pdf_surface_set_metadata (paper.surface, CAIRO_PDF_METADATA_TITLE,
                                  "Microsoft Word - draft7.doc");
  cairo_pdf_surface_set_metadata (paper.surface, CAIRO_PDF_METADATA_AUTHOR, "Petra Zander");
  paper_font (&paper, 22, TRUE);
  paper_text (&paper, 60, 90, "The harbour talks resume");
  paper_font (&paper, 10, FALSE);
  paper_lines (&paper, 60, 130, 13,
               "The two delegations met on Monday in the old customs house, where the govern-\n"
               "ment of the island had set up a long table. Nobody expected the Israel-\n"
               "Palestine question to be settled, and a decision on the short- and long-term\n"
               "plans was put off. What the govern­ment wants is known, and so is what the\n"
               "well-known envoy of the league thinks of it.");
  paper_lines (&paper, 60, 208, 13,
               "    A second meeting is planned.");
  paper_lines (&paper, 60, 234, 13,
               "Envoys of both sides stayed in the city for the rest of the week and spoke with\n"
               "each other only through letters that were carried across the square.");
  paper_font (&paper, 13, TRUE);
  paper_text (&paper, 60, 280, "What comes next");
  paper_font (&paper, 10, FALSE);
  paper_lines (&paper, 60, 300, 13,
               "The harbour stays closed until the letters are answered, and the ferries wait on\n"
               "the other side of the bay, as they did in the spring of the year before.\n"
               "• the first ferry\n"
               "• the second ferry");
  said = read_and_describe (paper_end (&paper));
  g_assert_cmpstr (
      said, ==,
      "title: The harbour talks resume\n"
      "byline: Petra Zander\n"
      "published: 2021-01-24\n"
      "language: en\n"
      "paragraph 0: The two delegations met on Monday in the old customs house, where the "
      "government of the island had set up a long table. Nobody expected the Israel-Palestine "
      "question to be settled, and a decision on the short- and long-term plans was put off. What "
      "the government wants is known, and so is what the well-known envoy of the league thinks of "
      "it.\n"
      "paragraph 0: A second meeting is planned.\n"
      "paragraph 0: Envoys of both sides stayed in the city for the rest of the week and spoke "
      "with each other only through letters that were carried across the square.\n"
      "heading 2: What comes next\n"
      "paragraph 0: The harbour stays closed until the letters are answered, and the ferries wait "
      "on the other side of the bay, as they did in the spring of the year before.\n"
      "list-item 1: the first ferry\n"
      "list-item 1: the second ferry\n");
}

static const char left_top[] = "The first column begins with a\n"
                               "sentence that is long enough for\n"
                               "several lines, and it ends before\n"
                               "the gutter between the columns.\n"
                               "It goes on at the head of the";
static const char right_top[] = "next column, in the middle of a\n"
                                "sentence, so that both parts are\n"
                                "one paragraph. There is nothing\n"
                                "else in this column but for some\n"
                                "words that fill it to its end.";
static const char left_foot[] = "Under the heading there are two\n"
                                "columns again. The left one is\n"
                                "read first, and then what stands\n"
                                "beside it, not line by line over\n"
                                "both of them as a printer might.";
static const char right_foot[] = "Here the article comes to an end\n"
                                 "with a last paragraph that has a\n"
                                 "few lines more than it would have\n"
                                 "if it were not there to fill this\n"
                                 "column down to the foot.";

/* Two columns, cut by a heading over both, are read column by column. */
static void
test_columns (void)
{
  Paper paper;
  g_autofree char *said = NULL;

  paper_begin (&paper);
  paper_font (&paper, 20, TRUE);
  paper_text (&paper, 100, 90, "Two columns and what stands across them");
  paper_font (&paper, 10, FALSE);
  /* Line by line over the page, as some programs write. */
  for (guint i = 0; i < 5; i++)
    {
      g_auto (GStrv) left = g_strsplit (left_top, "\n", -1);
      g_auto (GStrv) right = g_strsplit (right_top, "\n", -1);

      paper_text (&paper, 60, 130 + 13 * i, left[i]);
      paper_text (&paper, 310, 130 + 13 * i, right[i]);
    }
  paper_font (&paper, 14, TRUE);
  paper_text (&paper, 60, 230, "A heading that goes over both of the columns");
  paper_font (&paper, 10, FALSE);
  paper_lines (&paper, 310, 260, 13, right_foot);
  paper_lines (&paper, 60, 260, 13, left_foot);
  said = read_and_describe (paper_end (&paper));
  g_assert_cmpstr (
      said, ==,
      "title: Two columns and what stands across them\n"
      "byline: -\n"
      "published: 2021-01-24\n"
      "language: en\n"
      "paragraph 0: The first column begins with a sentence that is long enough for several lines, "
      "and it ends before the gutter between the columns. It goes on at the head of the next "
      "column, in the middle of a sentence, so that both parts are one paragraph. There is nothing "
      "else in this column but for some words that fill it to its end.\n"
      "heading 2: A heading that goes over both of the columns\n"
      "paragraph 0: Under the heading there are two columns again. The left one is read first, and "
      "then what stands beside it, not line by line over both of them as a printer might.\n"
      "paragraph 0: Here the article comes to an end with a last paragraph that has a few lines "
      "more than it would have if it were not there to fill this column down to the foot.\n");
}

/* Running headers, page numbers, footnote marks and text at the margin go; notes come last. */
static void
test_margins (void)
{
  static const char *const pages[] = {
    "The council voted on the treaty late in the evening after a debate of nine hours, which\n"
    "ended when the speaker left the chamber. Members of the smaller parties had asked for",
    "more time, and were refused it. Their leader said that the vote would be remembered for\n"
    "a long while. The speaker did not answer questions.",
    "In the capital people gathered before the building. They carried lamps, as is the custom\n"
    "on such evenings, and went home at midnight.",
  };
  Paper paper;
  g_autofree char *said = NULL;

  paper_begin (&paper);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 7);

      paper_font (&paper, 8, FALSE);
      paper_text (&paper, 60, 40, "The Lamp Quarterly, winter issue");
      paper_text (&paper, 300, 810, number);
      cairo_save (paper.cr);
      cairo_move_to (paper.cr, 30, 600);
      cairo_rotate (paper.cr, -G_PI / 2);
      cairo_show_text (paper.cr, "copy for reading only");
      cairo_restore (paper.cr);
      paper_font (&paper, 10, FALSE);
      paper_lines (&paper, 60, 130, 13, pages[i]);
      if (i == 1)
        {
          paper_font (&paper, 6, FALSE);
          cairo_move_to (paper.cr, 330, 139);
          cairo_show_text (paper.cr, "12");
          paper_font (&paper, 8, FALSE);
          paper_text (&paper, 60, 760, "12 Minutes of the council, page 4.");
        }
      cairo_show_page (paper.cr);
    }
  said = read_and_describe (paper_end (&paper));
  g_assert_cmpstr (
      said, ==,
      "title: -\n"
      "byline: -\n"
      "published: 2021-01-24\n"
      "language: en\n"
      "paragraph 0: The council voted on the treaty late in the evening after a debate of nine "
      "hours, which ended when the speaker left the chamber. Members of the smaller parties had "
      "asked for more time, and were refused it. Their leader said that the vote would be "
      "remembered for a long while. The speaker did not answer questions.\n"
      "paragraph 0: In the capital people gathered before the building. They carried lamps, as is "
      "the custom on such evenings, and went home at midnight.\n"
      "paragraph 0: 12 Minutes of the council, page 4.\n");
}

/* The outline names headings that their type does not tell. */
static void
test_outline (void)
{
  Paper paper;
  g_autofree char *said = NULL;
  int part;

  paper_begin (&paper);
  part = cairo_pdf_surface_add_outline (paper.surface, CAIRO_PDF_OUTLINE_ROOT, "1 Before the vote",
                                        "page=1 pos=[60 100]", 0);
  cairo_pdf_surface_add_outline (paper.surface, part, "The count", "page=1 pos=[60 200]", 0);
  paper_font (&paper, 20, FALSE);
  paper_text (&paper, 60, 70, "A vote in the old hall");
  paper_font (&paper, 10, FALSE);
  paper_text (&paper, 60, 100, "Before the vote");
  paper_text (&paper, 60, 130, "The hall was full, and the doors were closed at nine.");
  paper_text (&paper, 60, 200, "The count");
  paper_text (&paper, 60, 230, "It took until noon, and nobody left the hall.");
  said = read_and_describe (paper_end (&paper));
  g_assert_nonnull (strstr (said, "heading 2: Before the vote\nparagraph 0: The hall"));
  g_assert_nonnull (strstr (said, "heading 3: The count\nparagraph 0: It took"));
}

/* A large first letter belongs to the first of the lines beside it. */
static void
test_capital (void)
{
  Paper paper;
  g_autofree char *said = NULL;

  paper_begin (&paper);
  paper_font (&paper, 36, FALSE);
  paper_text (&paper, 60, 156, "N");
  paper_font (&paper, 10, FALSE);
  paper_lines (&paper, 92, 130, 13,
               "obody in the harbour had seen the ship before it\n"
               "lay at the quay in the morning, with all its lamps lit");
  paper_lines (&paper, 92, 156, 13, "and no one on its deck but a dog that slept there,");
  paper_lines (&paper, 60, 169, 13, "as if it had come across the sea alone and was tired.");
  said = read_and_describe (paper_end (&paper));
  g_assert_nonnull (strstr (said, "paragraph 0: Nobody in the harbour had seen the ship before it "
                                  "lay at the quay in the morning, with all its lamps lit and no "
                                  "one on its deck but a dog that slept there, as if it had come "
                                  "across the sea alone and was tired.\n"));
}

/* The cells of a table stay in rows. */
static void
test_table (void)
{
  Paper paper;
  g_autofree char *said = NULL;

  paper_begin (&paper);
  paper_font (&paper, 10, FALSE);
  paper_lines (&paper, 60, 130, 20, "Ferries\nTrains\nCoaches\nBoats");
  paper_lines (&paper, 260, 130, 20, "12\n14\n16\n18");
  paper_lines (&paper, 400, 130, 20, "30 %\n31 %\n32 %\n33 %");
  said = read_and_describe (paper_end (&paper));
  g_assert_nonnull (strstr (said, "Ferries 12 30 %"));
  g_assert_nonnull (strstr (said, "Boats 18 33 %"));
}

static void
test_right_to_left (void)
{
  Paper paper;
  g_autofree char *said = NULL;

  paper_begin (&paper);
  paper_font (&paper, 12, FALSE);
  /* Letters as they are painted: from the left, the last first. */
  paper_text (&paper, 300, 130, "םלוע םולש");
  said = read_and_describe (paper_end (&paper));
  g_assert_nonnull (strstr (said, "שלום עולם"));
}

static void
test_refused (void)
{
  static const char encrypted[] =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n"
      "4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<00112233445566778899aabbccddeeff"
      "00112233445566778899aabbccddeeff>/U<00112233445566778899aabbccddeeff"
      "00112233445566778899aabbccddeeff>>>endobj\n"
      "trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\n%%EOF\n";
  g_autoptr (GString) many = g_string_new ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
  Paper paper;
  g_autoptr (GBytes) bytes = NULL;

  check_refused ("%PDF-1.4\n1 0 obj", -1, LIAISON_READER_ERROR_DAMAGED);
  check_refused (encrypted, -1, LIAISON_READER_ERROR_PROTECTED);
  g_string_append (many, "2 0 obj<</Type/Pages/MediaBox[0 0 9 9]/Count 2500/Kids[");
  for (guint i = 0; i < 2500; i++)
    g_string_append_printf (many, "%u 0 R ", i + 3);
  g_string_append (many, "]>>endobj\n");
  for (guint i = 0; i < 2500; i++)
    g_string_append_printf (many, "%u 0 obj<</Type/Page/Parent 2 0 R>>endobj\n", i + 3);
  g_string_append (many, "trailer<</Root 1 0 R/Size 2503>>\n%%EOF\n");
  check_refused (many->str, many->len, LIAISON_READER_ERROR_TOO_LARGE);
  paper_begin (&paper);
  cairo_rectangle (paper.cr, 100, 100, 200, 200);
  cairo_fill (paper.cr);
  bytes = paper_end (&paper);
  check_refused (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                 LIAISON_READER_ERROR_PICTURES);
}

/* A document that breaks off anywhere gives an article or a sentence. */
static void
test_truncated (void)
{
  Paper paper;
  g_autoptr (GBytes) whole = NULL;
  gsize length;

  paper_begin (&paper);
  paper_font (&paper, 10, FALSE);
  paper_lines (&paper, 60, 130, 13, left_top);
  whole = paper_end (&paper);
  length = g_bytes_get_size (whole);
  for (gsize n = 0; n < length; n += length / 23)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (part, "a.pdf", NULL, &error);

      g_assert_true ((article == NULL) == (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/read-pdf/paragraphs", test_paragraphs);
  g_test_add_func ("/article/read-pdf/columns", test_columns);
  g_test_add_func ("/article/read-pdf/margins", test_margins);
  g_test_add_func ("/article/read-pdf/outline", test_outline);
  g_test_add_func ("/article/read-pdf/capital", test_capital);
  g_test_add_func ("/article/read-pdf/table", test_table);
  g_test_add_func ("/article/read-pdf/right-to-left", test_right_to_left);
  g_test_add_func ("/article/read-pdf/refused", test_refused);
  g_test_add_func ("/article/read-pdf/truncated", test_truncated);
  return g_test_run ();
}

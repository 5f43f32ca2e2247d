/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/pdf/pdf-marks.h"

static void
test_items (void)
{
  gsize n;

  g_assert_cmpint (liaison_pdf_marks_item ("• one", &n), ==, LIAISON_PDF_ITEM_BULLET);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (liaison_pdf_marks_item ("12. one", &n), ==, LIAISON_PDF_ITEM_NUMBER);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (liaison_pdf_marks_item ("[3] one", NULL), ==, LIAISON_PDF_ITEM_NUMBER);
  g_assert_cmpint (liaison_pdf_marks_item ("(a) one", NULL), ==, LIAISON_PDF_ITEM_NUMBER);
  g_assert_cmpint (liaison_pdf_marks_item ("1.5 percent", NULL), ==, LIAISON_PDF_ITEM_NONE);
  g_assert_cmpint (liaison_pdf_marks_item ("2001. ", NULL), ==, LIAISON_PDF_ITEM_NONE);
  g_assert_cmpint (liaison_pdf_marks_item ("-one", NULL), ==, LIAISON_PDF_ITEM_NONE);
  g_assert_cmpint (liaison_pdf_marks_item ("", NULL), ==, LIAISON_PDF_ITEM_NONE);
  g_assert_cmpint (liaison_pdf_marks_item ("(", NULL), ==, LIAISON_PDF_ITEM_NONE);
}

static void
test_captions (void)
{
  g_assert_true (liaison_pdf_marks_is_caption ("Figure 3. The harbour"));
  g_assert_true (liaison_pdf_marks_is_caption ("Table 1: Ferries"));
  g_assert_true (liaison_pdf_marks_is_caption ("Figure 12 The harbour"));
  g_assert_false (liaison_pdf_marks_is_caption ("Figure 3 shows the harbour"));
  g_assert_false (liaison_pdf_marks_is_caption ("Figure of speech"));
}

static void
test_notes (void)
{
  g_assert_true (liaison_pdf_marks_is_note ("12 Minutes of the council", FALSE));
  g_assert_true (liaison_pdf_marks_is_note ("† see there", FALSE));
  g_assert_true (liaison_pdf_marks_is_note ("3see there", TRUE));
  g_assert_false (liaison_pdf_marks_is_note ("1 for (i = 0;", FALSE));
  g_assert_false (liaison_pdf_marks_is_note ("Minutes", FALSE));
  g_assert_true (liaison_pdf_marks_is_reference ("12"));
  g_assert_true (liaison_pdf_marks_is_reference ("1,2"));
  g_assert_true (liaison_pdf_marks_is_reference ("†"));
  g_assert_true (liaison_pdf_marks_is_reference ("∗+"));
  g_assert_false (liaison_pdf_marks_is_reference ("th"));
  g_assert_false (liaison_pdf_marks_is_reference ("2nd"));
}

static void
test_ends (void)
{
  g_assert_true (liaison_pdf_marks_ends_sentence ("end."));
  g_assert_true (liaison_pdf_marks_ends_sentence ("end.”"));
  g_assert_true (liaison_pdf_marks_ends_sentence ("end.12"));
  g_assert_true (liaison_pdf_marks_ends_sentence ("最期。"));
  g_assert_false (liaison_pdf_marks_ends_sentence ("end"));
  g_assert_false (liaison_pdf_marks_ends_sentence ("12"));
  g_assert_false (liaison_pdf_marks_ends_sentence (""));
  g_assert_true (liaison_pdf_marks_ends_hyphened ("govern-"));
  g_assert_false (liaison_pdf_marks_ends_hyphened ("-"));
  g_assert_false (liaison_pdf_marks_ends_hyphened ("govern –"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/pdf-marks/items", test_items);
  g_test_add_func ("/article/pdf-marks/captions", test_captions);
  g_test_add_func ("/article/pdf-marks/notes", test_notes);
  g_test_add_func ("/article/pdf-marks/ends", test_ends);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* PDF documents of many makers, where they are at hand. */

#include "article/reader.h"

#include <string.h>

/* What is known of a document. Where it is refused, CODE tells why. */
static const struct
{
  const char *name;
  const char *title;
  const char *published;
  const char *first; /* words of the text */
  const char *last;
  int code;
} samples[] = {
  { "formats_tika-testPDF", "Apache Tika - Apache Tika", "2007-09-15", NULL, "Incubator PMC." },
  { "formats_tika-testPDFFileEmbInAnnotation", "This is a pdf document", "2014-09-29",
    "This is embeded", NULL },
  { "formats_tika-testPDFPackage", "Multiple files are bound together in this PDF Package.",
    "2006-05-24", "Adobe recommends using", "view it." },
  { "formats_tika-testPDFTripleLangTitle", NULL, NULL, "Hello World", "Hello World" },
  { "formats_tika-testPDFVarious", "Footnote appears here", "2011-09-02", "Bold italic underline",
    "a footnote." },
  { "formats_tika-testPDF_Version.10.x", .code = LIAISON_READER_ERROR_PICTURES },
  { "formats_tika-testPDF_Version.11.x.PDFA-1b", .code = LIAISON_READER_ERROR_PICTURES },
  { "formats_tika-testPDF_Version.8.x", .code = LIAISON_READER_ERROR_PICTURES },
  { "formats_tika-testPDF_acroform3", NULL, "2014-01-24", "Example PDF file", NULL },
  { "formats_tika-testPDF_diffTitles", .code = LIAISON_READER_ERROR_PICTURES },
  { "formats_tika-testPDF_incrementalUpdates", "Test", "2023-03-27", "Testing", NULL },
  { "formats_tika-testPDF_jsActionOnPage", .code = LIAISON_READER_ERROR_PICTURES },
  { "formats_tika-testPDF_no_extract_yes_accessibility_owner_empty", NULL, NULL, "Hello World",
    "Hello World" },
  { "formats_tika-testPDF_no_extract_yes_accessibility_owner_user",
    .code = LIAISON_READER_ERROR_PROTECTED },
  { "pdfs-TAMReview", .code = LIAISON_READER_ERROR_GARBLED },
  { "pdfs-basicapi", "Basic API Test", "2012-04-10", NULL, NULL },
  { "pdfs-issue14297", NULL, NULL, NULL, NULL },
  { "pdfs-issue6127", NULL, "2008-11-03", NULL, NULL },
  { "pdfs-issue9949", NULL, "2018-08-02", "Lorem", "sit amet" },
  { "pdfs-prefilled_f1040", "2010 Form 1040", "2008-11-18", NULL, NULL },
  { "pdfs-tracemonkey", "Trace-based Just-in-Time Type Specialization for Dynamic Languages",
    "2009-04-01", "Andreas Gal", NULL },
  { "pdfs-tracemonkey_a11y",
    "Trace-based Just-in-Time Type Specialization for Dynamic Languages", "2022-07-28",
    "Andreas Gal", NULL },
  { "pdfs_pypdf-002-trivial-libre-office-writer", NULL, "2022-04-03", "Lorem ipsum dolor",
    "sit amet." },
  { "pdfs_pypdf-google-doc-document", "Example document", NULL, "Beautiful is better", NULL },
  { "pdfs_pypdf-imagemagick-ASCII85Decode", .code = LIAISON_READER_ERROR_PICTURES },
  { "pdfs_pypdf-imagemagick-images", .code = LIAISON_READER_ERROR_PICTURES },
  { "pdfs_pypdf-libre-office-link", NULL, "2022-07-31", "This is a", "awesome blog." },
  { "pdfs_pypdf-libreoffice-form", "Example for a Form", "2022-06-26", "First Name", "Other" },
  { "pdfs_pypdf-mistitled_outlines_example", NULL, "2022-04-06", "1 Foo", NULL },
  { "pdfs_pypdf-pdflatex-4-pages", NULL, "2022-04-03", "Hello, here is", "language." },
  { "pdfs_pypdf-pdflatex-image", "1 Your Chapter", "2022-04-03", "Lorem ipsum dolor", "amet." },
  { "pdfs_pypdf-with-attachment", NULL, NULL, "Lorem ipsum dolor", "amet." },
};

static void
check_sample (guint       i,
              const char *folder)
{
  g_autofree char *name = g_strconcat (samples[i].name, ".pdf", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = NULL;
  const char *text;
  char *data;
  gsize length;

  g_test_message ("%s", name);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  bytes = g_bytes_new_take (data, length);
  article = liaison_reader_read_bytes (bytes, name, NULL, &error);
  if (samples[i].code != 0)
    {
      g_assert_error (error, LIAISON_READER_ERROR, samples[i].code);
      g_assert_nonnull (strstr (error->message, name));
      return;
    }
  g_assert_no_error (error);
  text = liaison_article_get_text (article);
  if (samples[i].title != NULL)
    g_assert_cmpstr (liaison_article_get_title (article), ==, samples[i].title);
  g_assert_cmpstr (liaison_article_get_published (article), ==, samples[i].published);
  if (samples[i].first != NULL)
    g_assert_true (g_str_has_prefix (text, samples[i].first));
  if (samples[i].last != NULL)
    g_assert_true (g_str_has_suffix (text, samples[i].last));
}

static void
test_samples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "shared", "samples", "pdf",
                                                   NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the documents are not at hand");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    check_sample (i, folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/pdf-samples", test_samples);
  return g_test_run ();
}

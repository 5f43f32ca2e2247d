/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mails, pages and texts that others made, and what is found in them. Only a few words of each
 * stand here; the documents stay with their makers. */

#include "article/reader.h"

#include <string.h>

static const struct
{
  const char *path; /* below the folder of samples */
  const char *title;
  const char *byline;
  const char *published;
  const char *language;
  const char *first;
  const char *last;
} samples[] = {
  { "eml/formats_tika-testRFC822_multipart_attachments.eml", "EML 1", "Bugs Bunny", NULL, NULL,
    "Hi,", "Chetan" },
  { "html/formats_tika-testHTMLNoisyMetaEncoding_1.html", NULL, NULL, NULL, "ar", "وأعرب الاتحاد",
    "ذلك\"." },
  { "html/formats_tika-testHTML_embedded_data_uri_js.html", "Title", NULL, NULL, "en", "some content",
    "some content" },
  { "html/formats_tika-testHTML_embedded_img_in_js.html", "Title", NULL, NULL, "en", "some content",
    "some content" },
  { "html/formats_tika-testHTML_head.html", NULL, NULL, NULL, NULL, NULL, NULL },
  { "html/formats_tika-testHTML_metadata.html", "OldMetaTitle", "John Doe", NULL, NULL, "All meta",
    "section..." },
  { "txt/formats_tika-LICENSE.txt", "Apache License", NULL, NULL, "en", "Version 2.0", "SOFTWARE." },
  { "txt/formats_tika-testRFC822_simple_inline_body.txt", "Csh Programming Considered Harmful",
    "blah", "1992-11-30", "en", "Archive-name", "csh?\"." },
};

static void
check_sample (guint       i,
              const char *folder)
{
  g_autofree char *path = g_build_filename (folder, samples[i].path, NULL);
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = NULL;

  g_test_message ("%s", samples[i].path);
  if (!g_file_get_contents (path, &content, &length, NULL))
    return;
  bytes = g_bytes_new (content, length);
  article = liaison_reader_read_bytes (bytes, samples[i].path, NULL, &error);
  if (samples[i].first == NULL)
    {
      g_assert_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_EMPTY);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (liaison_article_get_title (article), ==, samples[i].title);
  g_assert_cmpstr (liaison_article_get_byline (article), ==, samples[i].byline);
  g_assert_cmpstr (liaison_article_get_published (article), ==, samples[i].published);
  g_assert_cmpstr (liaison_article_get_language (article), ==, samples[i].language);
  g_assert_true (g_str_has_prefix (liaison_article_get_text (article), samples[i].first));
  g_assert_true (g_str_has_suffix (liaison_article_get_text (article), samples[i].last));
}

static void
test_samples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "shared", "samples", NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the documents are not at hand");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    check_sample (i, folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples/documents", test_samples);

  return g_test_run ();
}

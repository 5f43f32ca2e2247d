/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/reader.h"

#include <string.h>

/* Documents from the tests of other programs, which are not part of this one: what is known of each, and the first and last
 * words of its text. CODE is one more than the error, 0 when it is read. */
static const struct
{
  const char *name;
  int code;
  const char *title;
  const char *published;
  const char *first;
  const char *last;
} samples[] = {
  { "docx/formats-alternate_document_path.docx", 0,
    "Test", "2019-01-31",
    "This is", "italic underlined." },
  { "docx/formats-block_quotes.docx", 0,
    "Some block quotes, in different ways", "2014-06-12",
    "This is", "normal style." },
  { "docx/formats-enumerated_headings.docx", 0,
    "1 H1", "2016-03-15",
    "1.1 H2", "some text" },
  { "docx/formats-inline_code.docx", 0,
    NULL, NULL,
    "This is", "three spaces." },
  { "docx/formats-metadata.docx", 0,
    "This Is the Title", "2014-07-28",
    "Aurore Dupin", "normal text." },
  { "docx/formats-metadata_after_normal.docx", 0,
    "This Is the Title", "2014-07-28",
    "Aurore Dupin", "a difference." },
  { "docx/formats-nested_smart_tags.docx", 0,
    "159. And It Came to Pass in the Course of Those Many Days", "2017-10-06",
    "I heard", "of Egypt." },
  { "docx/formats-numbered_header.docx", 0,
    "1. A Numbered Header.", "2014-09-04",
    "1. A Numbered", "Numbered Header." },
  { "docx/formats-pageref.docx", 0,
    "Title", "2021-06-11",
    "Title 2", "Title2" },
  { "docx/formats-paragraph_insertion_deletion.docx", 0,
    "This is a", "2017-09-17",
    "splitParagraph.", "splitParagraph." },
  { "docx/formats-special_punctuation.docx", 0,
    "Soft hyphen: []", NULL,
    "Non-breaking hyphen:", "hyphen: [-]" },
  { "docx/formats-table_with_list_cell.docx", 0,
    "Cell with text", "2015-02-13",
    "Cell with", "Numbered list." },
  { "docx/formats-tabs.docx", 0,
    NULL, "2014-06-19",
    "Some text", "Tab-indented text." },
  { "docx/formats-textbox_image.docx", 0,
    "<%AcceptAction::Approve%>", "2025-02-26",
    "The image", "is above." },
  { "docx/formats-track_changes_deletion.docx", 0,
    NULL, "2014-06-25",
    "This is", "a deletion." },
  { "docx/formats-track_changes_move.docx", 0,
    NULL, "2016-04-16",
    "Here is", "more text." },
  { "docx/formats-track_changes_scrubbed_metadata.docx", 0,
    NULL, "2020-10-02",
    "Here is", "test document." },
  { "docx/formats-trailing_spaces_in_formatting.docx", 0,
    NULL, "2014-06-23",
    "Turn my", "the spaces." },
  { "docx/formats_tika-testWORD_3imgs.docx", 0,
    "The quick brown fox jumps over the lazy dog", "2005-05-26",
    "The Alfresco", "The end!" },
  { "docx/formats_tika-testWORD_charts.docx", LIAISON_READER_ERROR_EMPTY + 1, NULL, NULL, NULL, NULL },
  { "docx/formats_tika-testWORD_custom_props.docx", 0,
    "My Title", "2011-07-29",
    "Document content", "Document content" },
  { "docx/formats_tika-testWORD_multi_authors.docx", LIAISON_READER_ERROR_EMPTY + 1, NULL, NULL, NULL, NULL },
  { "docx/formats_tika-testWORD_no_format.docx", 0,
    NULL, "2012-05-02",
    "This is", "an exception." },
  { "docx/formats_tika-testWORD_protected_passtika.docx", LIAISON_READER_ERROR_PROTECTED + 1, NULL, NULL, NULL, NULL },
  { "docx/formats_tika-testWORD_sdtInTextBox.docx", 0,
    "simple-text", "2019-01-04",
    "rich-text-content-control_in", "text-content-control" },
  { "docx/formats_tika-testWORD_signed.docx", 0,
    NULL, "2019-09-27",
    "signed", "signed" },
  { "docx/formats_tika-testWORD_various.docx", 0,
    "Footnote appears here", "2011-09-05",
    "Here is", "a footnote." },
  { "odt/formats-blockquote2.odt", 0,
    "Paragraph", "2023-01-29",
    "A blockquote.", "A blockquote." },
  { "odt/formats-bold.odt", 0,
    NULL, "2015-03-01",
    "Here comes", "bold text" },
  { "odt/formats-expression.odt", 0,
    NULL, "2015-03-01",
    "123", "123" },
  { "odt/formats-expressionUnevaluated.odt", 0,
    NULL, "2015-03-01",
    "12", "12" },
  { "odt/formats-externalLink.odt", 0,
    NULL, "2015-03-01",
    "Here comes", "to example.com." },
  { "odt/formats-formula.odt", 0,
    NULL, "2015-03-01",
    "E =", "m ⋅ c²" },
  { "odt/formats-horizontalRule.odt", LIAISON_READER_ERROR_EMPTY + 1, NULL, NULL, NULL, NULL },
  { "odt/formats-italic.odt", 0,
    NULL, "2015-03-01",
    "Here comes", "italic text" },
  { "odt/formats-orderedListMixed.odt", 0,
    NULL, "2015-03-01",
    "1. A list", "we can." },
  { "odt/formats-preformattedText.odt", 0,
    "void main() {", "2026-02-15",
    "printf(\"Hello world\");", "intf(\"Hello world\");" },
  { "odt/formats-preformattedTextParentStyle.odt", 0,
    "void main() {", NULL,
    "printf(\"Hello world\");", "intf(\"Hello world\");" },
  { "odt/formats-referenceAllInOne.odt", 0,
    "A header", "2015-03-01",
    "1. A list", "A header." },
  { "odt/formats-referenceToChapter.odt", 0,
    "A chapter", "2015-03-01",
    "Some text.", "A chapter." },
  { "odt/formats-referenceToListItem.odt", 0,
    NULL, "2015-03-01",
    "1. A list", "item 1.." },
  { "odt/formats-simpleTableWithHeader.odt", 0,
    "A", "2024-01-10",
    "B", "3" },
  { "odt/formats-tab.odt", 0,
    NULL, "2015-03-01",
    "Three tabs", "A B." },
  { "odt/formats-underlined.odt", 0,
    NULL, "2015-03-01",
    "Here comes", "underlined text" },
  { "odt/formats-unorderedList.odt", 0,
    NULL, "2015-03-01",
    "A list", "Pushed us?" },
  { "odt/formats-unorderedListHeader.odt", 0,
    NULL, "2015-03-01",
    "A list", "Pushed us?" },
  { "odt/formats-variable.odt", LIAISON_READER_ERROR_EMPTY + 1, NULL, NULL, NULL, NULL },
  { "odt/formats_tika-testODTMacro.odt", 0,
    NULL, "2020-05-18",
    "Hello dear", "- hacker" },
  { "odt/formats_tika-testODT_svgTitleInStyledSpan.odt", 0,
    "身 分 証 影 印 本", "2016-09-14",
    "國立雲林科技大學國際課程活動甄", "學生簽章：____________" },
  { "rtf/formats-accent.rtf", 0,
    NULL, NULL,
    "le café", "fume pas" },
  { "rtf/formats-footnote.rtf", 0,
    NULL, NULL,
    "Mead's landmark", "this chapter." },
  { "rtf/formats-formatting.rtf", 0,
    NULL, "2021-08-04",
    "This is", "xsubscript" },
  { "rtf/formats-image.rtf", LIAISON_READER_ERROR_EMPTY + 1, NULL, NULL, NULL, NULL },
  { "rtf/formats-table_nested.rtf", 0,
    "Level two before", NULL,
    "Deep A", "Outside table" },
  { "rtf/formats_tika-testRTFBoldItalic.rtf", 0,
    "bold", "2011-09-11",
    "bold italic", "not italic" },
  { "rtf/formats_tika-testRTFBoldPlain.rtf", LIAISON_READER_ERROR_EMPTY + 1, NULL, NULL, NULL, NULL },
  { "rtf/formats_tika-testRTFControls.rtf", 0,
    "Thiswordhasanem—dash", "2011-09-05",
    "Thiswordhasanen–dash", "text again”" },
  { "rtf/formats_tika-testRTFCorruptListOverride.rtf", 0,
    "Stuff", NULL,
    "what is", "George Formby" },
  { "rtf/formats_tika-testRTFEmbeddedLink.rtf", LIAISON_READER_ERROR_EMPTY + 1, NULL, NULL, NULL, NULL },
  { "rtf/formats_tika-testRTFInvalidUnicode.rtf", 0,
    NULL, NULL,
    "Unpaired hi", "pair here" },
  { "rtf/formats_tika-testRTFListMicrosoftWord.rtf", 0,
    NULL, "2012-12-30",
    "A short", "c" },
  { "rtf/formats_tika-testRTFListOverride.rtf", 0,
    NULL, NULL,
    "Body", "Body" },
  { "rtf/formats_tika-testRTFTIKA_1713.rtf", 0,
    NULL, NULL,
    "For discussion", "(35 KB)" },
  { "rtf/formats_tika-testRTFTIKA_2500.rtf", 0,
    NULL, NULL,
    "Level1:", "level2 paragraph." },
  { "rtf/formats_tika-testRTFTIKA_2883.rtf", 0,
    NULL, NULL,
    "This message", "meu iPhone" },
  { "rtf/formats_tika-testRTFUmlautSpaces.rtf", 0,
    NULL, NULL,
    "Übersicht", "Übersicht" },
  { "rtf/formats_tika-testRTFWindowsCodepage1250.rtf", 0,
    "zażółć gęślą jaźń", NULL,
    "ZAŻÓŁĆ GĘŚLĄ", "GĘŚLĄ JAŹŃ" },
  { "rtf/formats_tika-testRTFWithCurlyBraces.rtf", 0,
    "{ some text inside curly brackets }", "2006-06-13",
    "{ some", "brackets }" },
  { "rtf/formats_tika-testRTFWordPadCzechCharacters.rtf", 0,
    "Článek týdne", NULL,
    "Část svitku", "našeho letopočtu." },
  { "rtf/formats_tika-testRTF_annotation_spacing.rtf", 0,
    NULL, "2019-03-13",
    "This is", "supercalifragilistic" },
  { "epub/epub3-epub30-spec.epub", 0,
    "EPUB 3.0 Specification", "2012-02-27",
    "The documents", "meta element." },
  { "epub/formats-epub2_cover.epub", 0,
    "Pandoc EPUB Test", "2019-06-22",
    "Pandoc EPUB2", "EPUB2 Test" },
  { "epub/formats-epub2_no_cover.epub", 0,
    "Pandoc EPUB Test", "2019-06-22",
    "Pandoc EPUB2", "EPUB2 Test" },
  { "epub/formats-img.epub", 0,
    "EPUBTEST 0100 - Reflowable Content Tests", "2014-04-24",
    "Multimedia", "test passes." },
  { "fb2/formats-basic.fb2", 0,
    "Top-level title", NULL,
    "Section", "Sometimes." },
  { "fb2/formats-math.fb2", 0,
    NULL, NULL,
    "List math:", "Display math:" },
  { "fb2/formats-notes.fb2", 0,
    NULL, NULL,
    "Note .", "note contents." },
  { "fb2/formats-poem.fb2", 0,
    "Poem title", NULL,
    "Poem epigraph", "April 2018" },
};

static void
check_sample (guint       i,
              const char *folder)
{
  g_autofree char *path = g_build_filename (folder, samples[i].name, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = NULL;
  char *data;
  gsize length;

  g_test_message ("%s", name);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  bytes = g_bytes_new_take (data, length);
  article = liaison_reader_read_bytes (bytes, name, NULL, &error);
  if (samples[i].code != 0)
    {
      g_assert_error (error, LIAISON_READER_ERROR, samples[i].code - 1);
      g_assert_nonnull (strstr (error->message, name));
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (liaison_article_get_title (article), ==, samples[i].title);
  g_assert_cmpstr (liaison_article_get_published (article), ==, samples[i].published);
  g_assert_true (g_str_has_prefix (liaison_article_get_text (article), samples[i].first));
  g_assert_true (g_str_has_suffix (liaison_article_get_text (article), samples[i].last));
}

/* Whatever there is, it is read or refused with a sentence. */
static void
check_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article = NULL;
      char *data;
      gsize length;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (file, &data, &length, NULL));
      bytes = g_bytes_new_take (data, length);
      article = liaison_reader_read_bytes (bytes, name, NULL, &error);
      g_assert_true ((article != NULL) == (error == NULL));
      g_assert_true (error == NULL || (strstr (error->message, name) != NULL &&
                                       g_str_has_suffix (error->message, ".")));
    }
}

static void
test_samples (void)
{
  static const char *const formats[] = { "docx", "odt", "rtf", "epub", "fb2" };
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "shared", "samples", NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the documents are not at hand");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    check_sample (i, folder);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_build_filename (folder, formats[i], NULL);

      check_folder (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/document-samples", test_samples);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/rtf.h"
#include "read-document.h"

static const struct
{
  const char *rtf;
  const char *text;
} texts[] = {
  { "{\\rtf1 one\\par two}", "one\n\ntwo" },
  { "{\\rtf1 caf\\'e9 \\u8364?\\u-10179?\\u-8704? }", "café €😀" },
  { "{\\rtf1\\uc2 a\\u8364\\'e2\\'82 b{\\uc0\\u228 c}\\u228??d}", "a€ bäcäd" },
  { "{\\rtf1\\ansicpg1251 \\'cc\\'e8\\'f0}", "Мир" },
  { "{\\rtf1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}{\\f3\\fchar"
    "set2 Symbol;}}\\f1\\'cc{\\f2\\'93\\'fa}\\f3 a\\plain b}",
    "М日αb" },
  { "{\\rtf1 a{\\*\\unknown gone}b{\\pict 0a0b}{\\*\\shppict{\\pict 0c}}{\\header gone}c}", "abc" },
  { "{\\rtf1 a\\bin5 {}{}}b}", "ab" },
  { "{\\rtf1 a{\\v gone}\\deleted gone\\deleted0 b}", "ab" },
  { "{\\rtf1 a\\tab b\\line c\\~d\\_e\\-f\\{\\\\\\}\\emdash g}", "a b c d-ef{\\}—g" },
  { "{\\rtf1 a{\\footnote A note.} b\\par c}", "a b\n\nc\n\nA note." },
  { "{\\rtf1 a{\\field{\\*\\fldinst PAGE}{\\fldrslt 5}}b}", "a5b" },
  { "{\\rtf1 {\\upr{ab}{\\*\\ud{a\\u351?b}}}}", "aşb" },
  { "{\\rtf1\\trowd one\\cell two\\cell\\row\\pard three}", "one\n\ntwo\n\nthree" },
  { "{\\rtf1 a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt box\\par}}{\\shprslt box}}b}",
    "ab\n\nbox" },
  { "{\\rtf1 a}}}b", "a" },
  { "{\\rtf1 a\\u99999999999999999999?\\u-99999999999?b\\fs-2147483648 c}", "abc" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LiaisonArticle) article = read_flat (texts[i].rtf);
      const char *title = liaison_article_get_title (article);
      g_autofree char *text = g_strconcat (title != NULL ? title : "", title != NULL ? "\n\n" : "",
                                           liaison_article_get_text (article), NULL);

      /* What stands first and is short is taken for the title. */
      g_test_message ("%s", texts[i].rtf);
      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

static void
test_document (void)
{
  g_autoptr (LiaisonArticle) article = read_flat (
      "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 "
      "heading 1;}{\\s2 Quote;}{\\s3 Title;}}{\\info{\\title Document1}{\\upr{\\author A?n Lee}{\\*\\ud{\\author "
      "\\u65?nn Lee}}}{\\creatim"
      "\\yr2020\\mo3\\dy4}{\\revtim\\yr2021\\mo1\\dy1}}\\pard\\s3 The Title\\par\\pard\\s1 A part"
      "\\par\\pard\\s2 Said.\\par\\pard\\ls1\\ilvl1{\\listtext 1.}Item\\par\\pard See {\\field{\\*"
      "\\fldinst{HYPERLINK \"https://example.org/\"}}{\\fldrslt here}}.\\par}");
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==,
                   "title: The Title\nbyline: Ann Lee\npublished: 2020-03-04\nlanguage: -\n"
                   "heading 1: A part\nquote 0: Said.\nunmarked-item 2: 1. Item\nparagraph 0: See here.\n"
                   "link: here -> https://example.org/\n");
}

/* What stands in front of an item is as the program that wrote the file showed it. */
static void
test_lists (void)
{
  g_autoptr (LiaisonArticle) article = read_flat (
      "{\\rtf1\\deflang1031{\\fonttbl{\\f0 A;}{\\f3\\fcharset2 Symbol;}}{\\stylesheet{\\s1\\outlinelevel0 "
      "heading 1;}}{\\info{\\title Der Vertrag}}\\pard Die Parteien vereinbaren das Folgende.\\par"
      "\\pard\\s1{\\listtext\\pard\\plain \\'a7 1\\tab}Umfang\\par\\pard\\ls1\\ilvl1{\\listtext\\f0 (a)\\tab}"
      "eins\\par{\\listtext (b)\\tab}\\par{\\*\\pn\\pnlvlbody{\\pntxta )}}{\\pntext\\f0 c)\\tab}drei\\par"
      "{\\listtext\\f3\\'b7\\tab}vier\\par{\\v{\\listtext (d)\\tab}weg\\par}\\pard{\\header{\\listtext "
      "9.}}Schluss.}");
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==,
                   "title: Der Vertrag\nbyline: -\npublished: -\nlanguage: de\n"
                   "paragraph 0: Die Parteien vereinbaren das Folgende.\nheading 1: § 1 Umfang\n"
                   "unmarked-item 2: (a) eins\nunmarked-item 2: c) drei\nlist-item 2: vier\n"
                   "paragraph 0: Schluss.\n");
}

static void
test_languages (void)
{
  static const struct
  {
    int number;
    const char *code;
  } languages[] = {
    { 1031, "de" },    { 2057, "en" }, { 1033, "en" },  { 1044, "nb" }, { 2068, "nn" },
    { 1050, "hr" },    { 2074, "sr" }, { 5146, "bs" },  { 2052, "zh-Hans" }, { 1028, "zh-Hant" },
    { 1024, NULL },    { 0, NULL },    { -1031, NULL }, { 0x7fffffff, NULL }, { 1023, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_assert_cmpstr (liaison_rtf_language (languages[i].number), ==, languages[i].code);
}

static void
test_depth (void)
{
  g_autoptr (GString) rtf = g_string_new ("{\\rtf1 ");
  g_autoptr (GBytes) deep = NULL;
  g_autoptr (GBytes) cut = g_bytes_new_static ("{\\rtf1 {a", 9);

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (rtf, '{');
  deep = g_bytes_new (rtf->str, rtf->len);
  assert_refused (deep, LIAISON_READER_ERROR_TOO_LARGE);
  assert_refused (cut, LIAISON_READER_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/read-rtf/texts", test_texts);
  g_test_add_func ("/article/read-rtf/document", test_document);
  g_test_add_func ("/article/read-rtf/lists", test_lists);
  g_test_add_func ("/article/read-rtf/languages", test_languages);
  g_test_add_func ("/article/read-rtf/depth", test_depth);
  return g_test_run ();
}

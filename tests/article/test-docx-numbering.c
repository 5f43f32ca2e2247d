/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-document.h"

#define WORD "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define LEVEL(n, format, text, more)                                                               \
  "<w:lvl w:ilvl='" n "'><w:start w:val='1'/><w:numFmt w:val='" format "'/>" more                  \
  "<w:lvlText w:val='" text "'/></w:lvl>"
#define P(properties, text)                                                                        \
  "<w:p><w:pPr>" properties "</w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define IN(list, level) "<w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" list "'/></w:numPr>"
#define STYLED(style) "<w:pStyle w:val='" style "'/>"

static const char relations[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='s' Type='" RELATION "styles' Target='styles.xml'/>"
    "<Relationship Id='n' Type='" RELATION "numbering' Target='numbering.xml'/></Relationships>";
static const char styles[] =
    "<w:styles " WORD "><w:style w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:numPr>"
    "<w:numId w:val='4'/></w:numPr></w:pPr></w:style><w:style w:styleId='H2'><w:name "
    "w:val='heading 2'/><w:basedOn w:val='H1'/></w:style><w:style w:styleId='B'><w:name "
    "w:val='own'/><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    "</w:style><w:style w:styleId='C'><w:name w:val='none'/><w:basedOn w:val='B'/><w:pPr><w:numPr>"
    "<w:numId w:val='0'/></w:numPr></w:pPr></w:style><w:style w:styleId='V'><w:name w:val='v'/>"
    "<w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
static const char numbering[] =
    "<w:numbering " WORD "><w:abstractNum w:abstractNumId='0'>" LEVEL ("0", "decimal", "%1.", "")
    LEVEL ("1", "lowerLetter", "(%2)", "") LEVEL ("2", "upperRoman", "%3", "") "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='1'>" LEVEL ("0", "bullet", "o", "")
    LEVEL ("1", "none", "", "") "</w:abstractNum><w:abstractNum w:abstractNumId='2'>"
    LEVEL ("0", "upperRoman", "%1.", "<w:pStyle w:val='H1'/>")
    LEVEL ("1", "decimal", "%1.%2", "<w:pStyle w:val='H2'/><w:isLgl/>") "</w:abstractNum>"
    "<w:abstractNum w:abstractNumId='3'><w:numStyleLink w:val='L'/></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='4'><w:styleLink w:val='L'/>"
    LEVEL ("0", "decimalZero", "%1)", "") "</w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride "
    "w:val='6'/></w:lvlOverride><w:lvlOverride w:ilvl='1'>" LEVEL ("1", "lowerLetter", "%1%2", "")
    "</w:lvlOverride></w:num><w:num w:numId='3'><w:abstractNumId w:val='1'/></w:num>"
    "<w:num w:numId='4'><w:abstractNumId w:val='2'/></w:num>"
    "<w:num w:numId='5'><w:abstractNumId w:val='3'/></w:num></w:numbering>";

static void
assert_read (const char *body,
             const char *expected)
{
  g_autofree char *document = g_strdup_printf (
      "<w:document " WORD "><w:body>" P ("", "The parties agree as follows.") "%s</w:body>"
      "</w:document>", body);
  const ContainerMember members[] = {
    { "word/document.xml", document },
    { "word/_rels/document.xml.rels", relations },
    { "word/styles.xml", styles },
    { "word/numbering.xml", numbering },
    { NULL, NULL },
  };
  g_autoptr (LiaisonArticle) article = read_packed (members);
  g_autofree char *description = describe (article);
  const char *blocks = strstr (description, "agree as follows.\n");

  g_assert_nonnull (blocks);
  g_assert_cmpstr (blocks + strlen ("agree as follows.\n"), ==, expected);
}

static void
test_items (void)
{
  assert_read (P (IN ("1", "0"), "one") P (IN ("1", "1"), "two") P (IN ("1", "1"), "three")
               P ("", "between") P (IN ("1", "0"), "four") P (IN ("1", "1"), "five")
               P (IN ("1", "2"), "six") P (IN ("3", "0"), "seven") P (IN ("3", "1"), "eight")
               P (IN ("1", "0"), "nine") P (IN ("9", "0"), "ten"),
               "unmarked-item 1: 1. one\nunmarked-item 2: (a) two\nunmarked-item 2: (b) three\n"
               "paragraph 0: between\nunmarked-item 1: 2. four\nunmarked-item 2: (a) five\n"
               "unmarked-item 3: I six\nlist-item 1: seven\nunmarked-item 2: eight\n"
               "unmarked-item 1: 3. nine\nlist-item 1: ten\n");
}

/* A list may begin at a number of its own, once, and goes on with the count of its definition. */
static void
test_overrides (void)
{
  assert_read (P (IN ("1", "0"), "one") P (IN ("2", "0"), "two") P (IN ("2", "1"), "three")
               P (IN ("2", "0"), "four") P (IN ("1", "0"), "five") P (IN ("5", "0"), "six"),
               "unmarked-item 1: 1. one\nunmarked-item 1: 6. two\nunmarked-item 2: 6a three\n"
               "unmarked-item 1: 7. four\nunmarked-item 1: 8. five\nunmarked-item 1: 01) six\n");
}

/* A style may number its paragraphs, at the level that the list has for it. */
static void
test_styles (void)
{
  assert_read (P (STYLED ("H1"), "Scope") P (STYLED ("H2"), "Terms") P (STYLED ("B"), "one")
               P (STYLED ("C"), "two") P (STYLED ("B") IN ("0", "0"), "three")
               P (STYLED ("H1") "<w:numPr><w:numId w:val='0'/></w:numPr>", "Part")
               P (STYLED ("H1"), "Fees") P (STYLED ("H2"), "Due"),
               "heading 1: I. Scope\nheading 2: 1.1 Terms\nunmarked-item 2: (a) one\n"
               "paragraph 0: two\nparagraph 0: three\nheading 1: Part\nheading 1: II. Fees\n"
               "heading 2: 2.1 Due\n");
}

/* What is hidden or was deleted has no number; what is joined with the next has that of the next. */
static void
test_unseen (void)
{
  assert_read (P (IN ("1", "0"), "one") P (STYLED ("V") IN ("1", "0"), "hidden")
               "<w:p><w:pPr>" IN ("1", "0") "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>"
               "deleted</w:delText></w:r></w:del></w:p>" P (IN ("1", "0"), "two")
               "<w:p><w:pPr>" IN ("1", "0") "<w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t "
               "xml:space='preserve'>joined </w:t></w:r></w:p>" P (IN ("1", "1"), "three")
               "<w:p><w:pPr>" IN ("1", "0") "<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr>"
               "<w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>" P (IN ("1", "0"), "four")
               P (IN ("1", "0"), "") P (IN ("1", "0"), "five"),
               "unmarked-item 1: 1. one\nunmarked-item 1: 2. two\n"
               "unmarked-item 2: (a) joined three\nunmarked-item 1: 3. four\n"
               "unmarked-item 1: 5. five\n");
}

/* Word 2003 wrote beside the list what it showed. */
static void
test_written (void)
{
  g_autoptr (LiaisonArticle) article = read_flat (
      "<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument xmlns:w='"
      "http://schemas.microsoft.com/office/word/2003/wordml' xmlns:wx='http://schemas.microsoft.com"
      "/office/word/2003/auxHint'><w:body>" P ("", "The parties agree as follows.")
      P ("<w:listPr><w:ilvl w:val='1'/><w:ilfo w:val='2'/><wx:t wx:val='(b)'/></w:listPr>", "one")
      P ("<w:listPr><w:ilvl w:val='0'/><wx:t wx:val='·'/></w:listPr>", "two") "</w:body>"
      "</w:wordDocument>");
  g_autofree char *description = describe (article);

  g_assert_true (g_str_has_suffix (description, "unmarked-item 2: (b) one\nlist-item 1: two\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/docx-numbering/items", test_items);
  g_test_add_func ("/article/docx-numbering/overrides", test_overrides);
  g_test_add_func ("/article/docx-numbering/styles", test_styles);
  g_test_add_func ("/article/docx-numbering/unseen", test_unseen);
  g_test_add_func ("/article/docx-numbering/written", test_written);
  return g_test_run ();
}

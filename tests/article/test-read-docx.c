/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-document.h"

#define WORD "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define STRICT "xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define SPACES                                                                                     \
  WORD " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "           \
       "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define DOCUMENT(body) "<w:document " SPACES "><w:body>" body "</w:body></w:document>"

static const char top[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='a' Type='" RELATION "officeDocument' Target='/other/main.xml'/>"
    "<Relationship Id='b' Type='http://schemas.openxmlformats.org/package/2006/relationships/"
    "metadata/core-properties' Target='docProps/core.xml'/></Relationships>";
static const char relations[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='l1' Type='" RELATION "hyperlink' Target='https://example.org/a' "
    "TargetMode='External'/><Relationship Id='l2' Type='" RELATION "hyperlink' "
    "Target='file:///etc/passwd' TargetMode='External'/>"
    "<Relationship Id='s' Type='" RELATION "styles' Target='./x/../styles.xml'/>"
    "<Relationship Id='n' Type='" RELATION "footnotes' Target='notes.xml'/></Relationships>";
static const char styles[] =
    "<w:styles " WORD "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='en-GB'/></w:rPr>"
    "</w:rPrDefault></w:docDefaults><w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='H'><w:name w:val='heading 2'/><w:basedOn w:val='I'/></w:style>"
    "<w:style w:styleId='I'><w:name w:val='own'/><w:basedOn w:val='H'/></w:style>"
    "<w:style w:styleId='Q'><w:name w:val='Intense Quote'/></w:style>"
    "<w:style w:styleId='V'><w:name w:val='v'/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
static const char core[] =
    "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/"
    "core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/' "
    "xmlns:dcterms='http://purl.org/dc/terms/'><dc:title>Microsoft Word - a.doc</dc:title>"
    "<dc:creator>Ann Lee;user</dc:creator><dcterms:created>2020-03-04T05:06:07Z</dcterms:created>"
    "</cp:coreProperties>";
static const char notes[] =
    "<w:footnotes " WORD "><w:footnote w:id='0'>" P ("no note") "</w:footnote>"
    "<w:footnote w:id='2'>" P ("The second note.") "</w:footnote>"
    "<w:footnote w:id='1'>" P ("The first note.") "</w:footnote></w:footnotes>";

static void
assert_read (const char *body,
             const char *expected)
{
  g_autofree char *document = g_strdup_printf (DOCUMENT ("%s"), body);
  const ContainerMember members[] = {
    { "[Content_Types].xml", "" },
    { "_rels/.rels", top },
    { "other/main.xml", document },
    { "other/_rels/main.xml.rels", relations },
    { "other/styles.xml", styles },
    { "other/notes.xml", notes },
    { "docProps/core.xml", core },
    { NULL, NULL },
  };
  g_autoptr (LiaisonArticle) article = read_packed (members);
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==, expected);
}

#define KNOWN(title) "title: " title "\nbyline: Ann Lee\npublished: 2020-03-04\nlanguage: en-GB\n"

static void
test_blocks (void)
{
  assert_read ("<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr><w:r><w:t>The Title</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:pStyle w:val='I'/></w:pPr><w:r><w:t>A part</w:t></w:r></w:p>" P (
                   "Some text.") "<w:p><w:pPr><w:pStyle w:val='Q'/></w:pPr><w:r><w:t>Said.</w:t>"
               "</w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr>"
               "<w:pPrChange><w:pPr><w:pStyle w:val='T'/></w:pPr></w:pPrChange></w:pPr><w:r>"
               "<w:t>Item</w:t></w:r></w:p><w:tbl><w:tr><w:tc>" P ("one") "</w:tc><w:tc>" P (
                   "two") "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" P (
                   "gone") "</w:tc></w:tr></w:tbl><w:sectPr/>",
               KNOWN ("The Title") "heading 2: A part\nparagraph 0: Some text.\nquote 0: Said.\n"
                                   "list-item 2: Item\nparagraph 0: one\nparagraph 0: two\n");
}

static void
test_changes (void)
{
  assert_read (P ("The title") "<w:p><w:ins><w:r><w:t xml:space='preserve'>Kept </w:t></w:r></w:ins>"
               "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:moveFrom><w:r>"
               "<w:t>moved away</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>moved here</w:t></w:r>"
               "</w:moveTo></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r>"
               "<w:t xml:space='preserve'>One </w:t></w:r></w:p>" P ("paragraph."),
               KNOWN ("The title") "paragraph 0: Kept moved here\nparagraph 0: One paragraph.\n");
}

static void
test_runs (void)
{
  assert_read (P ("The title") "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"
               "<w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font='Symbol' w:char='F061'/>"
               "</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish "
               "w:val='0'/></w:rPr><w:t> shown</w:t></w:r><w:r><w:rPr><w:rStyle w:val='V'/></w:rPr>"
               "<w:t>hidden</w:t></w:r></w:p>",
               KNOWN ("The title") "paragraph 0: a b c-dα shown\n");
}

static void
test_fields (void)
{
  assert_read (P ("The title") "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
               "<w:instrText> HYPERLINK \"https://example.org/b\" </w:instrText></w:r><w:r>"
               "<w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>linked</w:t></w:r><w:r>"
               "<w:fldChar w:fldCharType='end'/></w:r><w:r><w:t xml:space='preserve"
               "'> and </w:t></w:r><w:hyperlink r:id='l1'><w:r><w:t>here</w:t></w:r></w:hyperlink>"
               "<w:hyperlink r:id='l2'><w:r><w:t>, not there</w:t></w:r></w:hyperlink><w:fldSimple "
               "w:instr='AUTHOR'><w:r><w:t>.</w:t></w:r></w:fldSimple></w:p>",
               KNOWN ("The title") "paragraph 0: linked and here, not there.\n"
                                   "link: linked -> https://example.org/b\n"
                                   "link: here -> https://example.org/a\n");
}

static void
test_apart (void)
{
  assert_read (P ("The title") "<w:p><w:r><w:t>With a note</w:t></w:r><w:r><w:footnoteReference "
               "w:id='1'/></w:r><w:r><w:t> and a box</w:t></w:r><w:r><w:footnoteReference "
               "w:id='2'/></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" P (
                   "In the box.") "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P (
                   "In the box.") "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r>"
               "<w:t>.</w:t></w:r></w:p>" P ("The end."),
               KNOWN ("The title") "paragraph 0: With a note and a box.\nparagraph 0: In the box.\n"
                                   "paragraph 0: The end.\nparagraph 0: The first note.\n"
                                   "paragraph 0: The second note.\n");
}

static void
test_other_forms (void)
{
  const ContainerMember strict[] = {
    { "[Content_Types].xml", "" },
    { "word/document.xml", "<w:document " STRICT "><w:body>" P ("Strict") "</w:body></w:document>" },
    { NULL, NULL },
  };
  g_autoptr (LiaisonArticle) packed = read_packed (strict);
  g_autoptr (LiaisonArticle) flat = read_flat (
      "<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument xmlns:w='"
      "http://schemas.microsoft.com/office/word/2003/wordml' xmlns:o='urn:schemas-microsoft-com:"
      "office:office'><o:DocumentProperties><o:Title>A title</o:Title><o:Created>2004-05-06T07:08"
      ":09Z</o:Created></o:DocumentProperties><w:body>" P ("Some text.") "</w:body>"
      "</w:wordDocument>");

  g_assert_cmpstr (liaison_article_get_text (packed), ==, "Strict");
  g_assert_cmpstr (liaison_article_get_text (flat), ==, "Some text.");
  g_assert_cmpstr (liaison_article_get_title (flat), ==, "A title");
  g_assert_cmpstr (liaison_article_get_published (flat), ==, "2004-05-06");
}

static void
test_refused (void)
{
  const ContainerMember none[] = { { "[Content_Types].xml", "" }, { NULL, NULL } };
  const ContainerMember cut[] = {
    { "word/document.xml", "<w:document " WORD "><w:body><w:p>" },
    { NULL, NULL },
  };
  const ContainerMember empty[] = { { "word/document.xml", DOCUMENT ("<w:p/>") }, { NULL, NULL } };
  const ContainerMember table[] = { { "xl/workbook.xml", "<a/>" }, { NULL, NULL } };
  g_autoptr (GBytes) one = container_pack (none, NULL);
  g_autoptr (GBytes) two = container_pack (cut, NULL);
  g_autoptr (GBytes) three = container_pack (empty, NULL);
  g_autoptr (GBytes) four = container_pack (table, NULL);
  g_autoptr (GBytes) five = container_pack (empty, "password");

  assert_refused (one, LIAISON_READER_ERROR_DAMAGED);
  assert_refused (two, LIAISON_READER_ERROR_DAMAGED);
  assert_refused (three, LIAISON_READER_ERROR_EMPTY);
  assert_refused (four, LIAISON_READER_ERROR_UNSUPPORTED);
  assert_refused (five, LIAISON_READER_ERROR_PROTECTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/read-docx/blocks", test_blocks);
  g_test_add_func ("/article/read-docx/changes", test_changes);
  g_test_add_func ("/article/read-docx/runs", test_runs);
  g_test_add_func ("/article/read-docx/fields", test_fields);
  g_test_add_func ("/article/read-docx/apart", test_apart);
  g_test_add_func ("/article/read-docx/other-forms", test_other_forms);
  g_test_add_func ("/article/read-docx/refused", test_refused);
  return g_test_run ();
}

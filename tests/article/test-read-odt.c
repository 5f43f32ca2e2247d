/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-document.h"

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES                                                                                     \
  "xmlns:office='" OASIS "office:1.0' xmlns:text='" OASIS "text:1.0' xmlns:style='" OASIS          \
  "style:1.0' xmlns:fo='" OASIS "xsl-fo-compatible:1.0' xmlns:draw='" OASIS                        \
  "drawing:1.0' xmlns:meta='" OASIS "meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "       \
  "xmlns:xlink='http://www.w3.org/1999/xlink'"
#define STYLES                                                                                     \
  "<office:automatic-styles><style:style style:name='P1' style:parent-style-name='Quotations'/>"   \
  "<style:style style:name='P2' style:parent-style-name='Title'/><style:style style:name='T1'>"    \
  "<style:text-properties text:display='none'/></style:style><style:default-style style:family="   \
  "'paragraph'><style:text-properties fo:language='en' fo:country='US'/></style:default-style>"    \
  "</office:automatic-styles>"
#define META                                                                                       \
  "<office:meta><dc:title>Untitled 1</dc:title><dc:creator>Bo Roe</dc:creator><meta:initial-"      \
  "creator>Ann Lee</meta:initial-creator><meta:creation-date>2020-03-04T05:06:07</meta:creation-"  \
  "date><dc:date>2021-03-04T05:06:07</dc:date></office:meta>"
#define BODY                                                                                       \
  "<office:body><office:text><text:tracked-changes><text:changed-region><text:p>deleted</text:p>"  \
  "</text:changed-region></text:tracked-changes> <text:p text:style-name='P2'>The Title</text:p>"  \
  "<text:h text:outline-level='2'>A part</text:h><text:p text:style-name='P1'>Said.</text:p>"      \
  "<text:p>one<text:s text:c='3'/>two<text:tab/>three<text:line-break/>four<text:note><text:note-" \
  "citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"       \
  "</text:note><text:span text:style-name='T1'>hidden</text:span> <text:a xlink:href='https://"    \
  "example.org/'>linked</text:a><office:annotation><text:p>remark</text:p></office:annotation>."   \
  "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>"  \
  "<text:list><text:list-item><text:p>Item</text:p><text:list><text:list-item><text:p>Inner</text" \
  ":p></text:list-item></text:list></text:list-item></text:list><text:section text:display="       \
  "'none'><text:p>hidden</text:p></text:section><text:p>The end.</text:p></office:text>"           \
  "</office:body>"

static const char expected[] =
    "title: The Title\nbyline: Ann Lee\npublished: 2020-03-04\nlanguage: en-US\n"
    "heading 2: A part\nquote 0: Said.\nparagraph 0: one two three four linked.\n"
    "paragraph 0: In the box.\nlist-item 1: Item\nlist-item 2: Inner\nparagraph 0: The end.\n"
    "paragraph 0: A note.\nlink: linked -> https://example.org/\n";

static void
test_packed (void)
{
  const ContainerMember members[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml", "<office:document-content " SPACES ">" STYLES BODY
                     "</office:document-content>" },
    { "styles.xml", "<office:document-styles " SPACES ">" STYLES "</office:document-styles>" },
    { "meta.xml", "<office:document-meta " SPACES ">" META "</office:document-meta>" },
    { NULL, NULL },
  };
  g_autoptr (LiaisonArticle) article = read_packed (members);
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_flat (void)
{
  g_autoptr (LiaisonArticle) article =
      read_flat ("<?xml version='1.0' encoding='UTF-8'?>\n<office:document " SPACES ">" META STYLES
                     BODY "</office:document>");
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_encrypted (void)
{
  const ContainerMember members[] = {
    { "content.xml", "not XML" },
    { "META-INF/manifest.xml",
      "<manifest:manifest xmlns:manifest='" OASIS "manifest:1.0'><manifest:file-entry><manifest:"
      "encryption-data/></manifest:file-entry></manifest:manifest>" },
    { NULL, NULL },
  };
  g_autoptr (GBytes) bytes = container_pack (members, NULL);

  assert_refused (bytes, LIAISON_READER_ERROR_PROTECTED);
}

static void
test_refused (void)
{
  const ContainerMember damaged[] = { { "content.xml", "not XML" }, { NULL, NULL } };
  const ContainerMember table[] = {
    { "content.xml", "<office:document-content " SPACES "><office:body><office:spreadsheet/>"
                     "</office:body></office:document-content>" },
    { NULL, NULL },
  };
  g_autoptr (GBytes) one = container_pack (damaged, NULL);
  g_autoptr (GBytes) two = container_pack (table, NULL);

  assert_refused (one, LIAISON_READER_ERROR_DAMAGED);
  assert_refused (two, LIAISON_READER_ERROR_UNSUPPORTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/read-odt/packed", test_packed);
  g_test_add_func ("/article/read-odt/flat", test_flat);
  g_test_add_func ("/article/read-odt/encrypted", test_encrypted);
  g_test_add_func ("/article/read-odt/refused", test_refused);
  return g_test_run ();
}

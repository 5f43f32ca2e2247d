/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-document.h"

#define CONTAINER                                                                                  \
  "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile "       \
  "full-path='OPS/book.opf'/></rootfiles></container>"
#define PACKAGE                                                                                    \
  "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'>"     \
  "<metadata><dc:title>The Book</dc:title><dc:title>Sub</dc:title><dc:creator>Ann Lee</dc:creator" \
  "><dc:creator>Bo Roe</dc:creator><dc:date>2020-03-04</dc:date><dc:language>en-GB</dc:language>"  \
  "</metadata><manifest><item id='n' href='nav.xhtml' media-type='application/xhtml+xml' "         \
  "properties='nav'/><item id='t' href='toc.xhtml' media-type='application/xhtml+xml'/><item "     \
  "id='a' href='a%20b.xhtml' media-type='application/xhtml+xml'/><item id='b' href='../c.xhtml' "  \
  "media-type='application/xhtml+xml'/><item id='p' href='p.png' media-type='image/png'/>"         \
  "</manifest><spine><itemref idref='n'/><itemref idref='t'/><itemref idref='b'/><itemref "        \
  "idref='a'/><itemref idref='b'/></spine><guide><reference type='toc' href='toc.xhtml'/></guide>" \
  "</package>"
#define PAGE(body) "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>" body   \
                   "</body></html>"

static ContainerMember members[] = {
  { "mimetype", "application/epub+zip" },
  { "META-INF/container.xml", CONTAINER },
  { "OPS/book.opf", PACKAGE },
  { "OPS/nav.xhtml", PAGE ("<nav><a href='a b.xhtml'>Second</a></nav>") },
  { "OPS/toc.xhtml", PAGE ("<p><a href='c.xhtml'>First</a></p>") },
  { "OPS/a b.xhtml", PAGE ("<h1>Second</h1><blockquote><p>Said.</p></blockquote><ul><li>Item</li>"
                           "</ul>") },
  { "c.xhtml", PAGE ("<h1>First</h1><p>Some <a href='https://example.org/'>linked</a> "
                     "text.</p>") },
  { "META-INF/encryption.xml", "<encryption/>" },
  { NULL, NULL },
};

static void
test_book (void)
{
  g_autoptr (LiaisonArticle) article = read_packed (members);
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==,
                   "title: The Book\nbyline: Ann Lee, Bo Roe\npublished: 2020-03-04\n"
                   "language: en-GB\nheading 1: First\nparagraph 0: Some linked text.\n"
                   "heading 1: Second\nquote 0: Said.\nlist-item 1: Item\n"
                   "link: linked -> https://example.org/\n");
}

/* The day it came out goes before the day it was last changed, wherever they stand. */
static void
test_dates (void)
{
  static const char *const dates[][2] = {
    { "<dc:date>2020-03-04</dc:date><meta property='dcterms:modified'>2021-01-01T00:00:00Z</meta>",
      "2020-03-04" },
    { "<meta property='dcterms:modified'>2021-01-01T00:00:00Z</meta><meta property='page-progress'>"
      "2001-01-01</meta>", "2021-01-01" },
    { "<dc:date o:event='modification'>2022-01-01</dc:date><dc:date o:event='publication'>2011-06-05"
      "</dc:date><dc:date o:event='creation'>2010-01-01</dc:date>", "2011-06-05" },
    { "<dc:date o:event='modification'>2022-01-01</dc:date><meta property='dcterms:issued'>2012-02-03"
      "</meta>", "2012-02-03" },
    { "<dc:date o:event='other'>2013-01-01</dc:date>", "2013-01-01" },
    { "<meta name='dcterms:modified' content='2014-01-01'/>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *package = g_strdup_printf (
          "<package xmlns='http://www.idpf.org/2007/opf' xmlns:o='http://www.idpf.org/2007/opf' "
          "xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>The Book</dc:title>%s"
          "</metadata><manifest><item id='b' href='../c.xhtml' media-type='application/xhtml+xml'/>"
          "</manifest><spine><itemref idref='b'/></spine></package>", dates[i][0]);
      const ContainerMember book[] = {
        { "META-INF/container.xml", CONTAINER },
        { "OPS/book.opf", package },
        { "c.xhtml", PAGE ("<p>Some text.</p>") },
        { NULL, NULL },
      };
      g_autoptr (LiaisonArticle) article = read_packed (book);

      g_assert_cmpstr (liaison_article_get_published (article), ==, dates[i][1]);
    }
}

#define ENCRYPTION(algorithm)                                                                      \
  "<encryption xmlns:e='http://www.w3.org/2001/04/xmlenc#'><e:EncryptedData><e:EncryptionMethod "  \
  "Algorithm='" algorithm "'/></e:EncryptedData></encryption>"

/* Fonts may be scrambled; pages may not. */
static void
test_locked (void)
{
  ContainerMember *encryption = &members[G_N_ELEMENTS (members) - 2];
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (GBytes) bytes = NULL;

  encryption->content = ENCRYPTION ("http://www.idpf.org/2008/embedding");
  article = read_packed (members);
  g_assert_nonnull (article);
  encryption->content = ENCRYPTION ("http://www.w3.org/2001/04/xmlenc#aes128-cbc");
  bytes = container_pack (members, NULL);
  assert_refused (bytes, LIAISON_READER_ERROR_LOCKED);
}

static void
test_refused (void)
{
  const ContainerMember without[] = { { "META-INF/container.xml", CONTAINER }, { NULL, NULL } };
  const ContainerMember pageless[] = {
    { "META-INF/container.xml", CONTAINER },
    { "OPS/book.opf", PACKAGE },
    { NULL, NULL },
  };
  g_autoptr (GBytes) one = container_pack (without, NULL);
  g_autoptr (GBytes) two = container_pack (pageless, NULL);

  assert_refused (one, LIAISON_READER_ERROR_DAMAGED);
  assert_refused (two, LIAISON_READER_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/read-epub/book", test_book);
  g_test_add_func ("/article/read-epub/dates", test_dates);
  g_test_add_func ("/article/read-epub/locked", test_locked);
  g_test_add_func ("/article/read-epub/refused", test_refused);
  return g_test_run ();
}

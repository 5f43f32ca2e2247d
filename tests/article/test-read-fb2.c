/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-document.h"

#define BOOK                                                                                       \
  "<?xml version='1.0' encoding='UTF-8'?><FictionBook xmlns='http://www.gribuser.ru/xml/"          \
  "fictionbook/2.0' xmlns:l='http://www.w3.org/1999/xlink'><description><title-info><author>"      \
  "<first-name>Ann</first-name><last-name>Lee</last-name></author><book-title>The Book</book-"     \
  "title><lang>en</lang><date value='1999-01-02'>then</date></title-info></description><body>"     \
  "<title><p>Part</p><p>One</p></title><epigraph><p>Said.</p></epigraph><section><title><p>"       \
  "Chapter</p></title><p>Text with a note<a l:href='#n1' type='note'>[1]</a> &amp; a <a l:href="   \
  "'https://example.org/'>link</a>.</p><poem><stanza><v>A verse</v></stanza></poem></section>"     \
  "</body><body name='notes'><section id='n1'><title><p>1</p></title><p>The note.</p></section>"   \
  "</body><binary id='a.png'>QUJD</binary></FictionBook>"

static const char expected[] =
    "title: The Book\nbyline: Ann Lee\npublished: 1999-01-02\nlanguage: en\n"
    "heading 1: Part One\nquote 0: Said.\nheading 2: Chapter\n"
    "paragraph 0: Text with a note & a link.\nparagraph 0: A verse\nlist-item 1: The note.\n"
    "link: link -> https://example.org/\n";

static void
test_flat (void)
{
  g_autoptr (LiaisonArticle) article = read_flat (BOOK);
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_packed (void)
{
  const ContainerMember members[] = { { "a.fb2", BOOK }, { NULL, NULL } };
  g_autoptr (LiaisonArticle) article = read_packed (members);
  g_autofree char *description = describe (article);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) cut = g_bytes_new_static (BOOK, strlen (BOOK) - 200);
  g_autoptr (GBytes) other = g_bytes_new_static ("<FictionBook><a/></FictionBook>", 31);

  assert_refused (cut, LIAISON_READER_ERROR_DAMAGED);
  assert_refused (other, LIAISON_READER_ERROR_UNSUPPORTED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/read-fb2/flat", test_flat);
  g_test_add_func ("/article/read-fb2/packed", test_packed);
  g_test_add_func ("/article/read-fb2/refused", test_refused);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "read-document.h"

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define SPACES                                                                                     \
  "xmlns:office='" OASIS "office:1.0' xmlns:text='" OASIS "text:1.0' xmlns:style='" OASIS          \
  "style:1.0' xmlns:draw='" OASIS "drawing:1.0' xmlns:xlink='http://www.w3.org/1999/xlink'"
#define LEVEL(kind, level, format, more)                                                           \
  "<text:" kind " text:level='" level "' style:num-format='" format "' " more "/>"
#define NUMBER "list-level-style-number"
#define LIST(attributes, items) "<text:list " attributes ">" items "</text:list>"
#define NAMED(name) "text:style-name='" name "'"
#define ITEM(inner) "<text:list-item>" inner "</text:list-item>"
#define P(text) "<text:p>" text "</text:p>"
#define H(level, attributes, text)                                                                 \
  "<text:h text:outline-level='" level "' " attributes ">" text "</text:h>"

static const char styles[] =
    "<office:document-styles " SPACES "><text:outline-style style:name='Outline'>"
    LEVEL ("outline-level-style", "1", "I", "style:num-suffix='.'")
    LEVEL ("outline-level-style", "2", "1", "text:display-levels='2' style:num-prefix='§ '")
    "<text:outline-level-style text:level='3'/></text:outline-style><text:list-style "
    "style:name='N'>" LEVEL (NUMBER, "1", "1", "style:num-suffix='.'")
    LEVEL (NUMBER, "2", "a", "style:num-prefix='(' style:num-suffix=')'")
    LEVEL (NUMBER, "3", "i", "text:display-levels='3' text:start-value='3'")
    "<text:list-level-style-bullet text:level='4'/></text:list-style><text:list-style "
    "style:name='B'><text:list-level-style-bullet text:level='1'/></text:list-style>"
    "<text:list-style style:name='E'>" LEVEL (NUMBER, "1", "", "") "</text:list-style>"
    "<style:style style:name='P1' style:list-style-name='N'/><style:style style:name='P2' "
    "style:list-style-name=''/></office:document-styles>";

static char *
read_blocks (const char *body,
             const char *object)
{
  g_autofree char *content = g_strdup_printf (
      "<office:document-content " SPACES "><office:body><office:text>"
      P ("The parties agree as follows.") "%s</office:text></office:body>"
      "</office:document-content>", body);
  const ContainerMember members[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml", content },
    { "styles.xml", styles },
    { "Object 1/content.xml", object },
    { NULL, NULL },
  };
  g_autoptr (LiaisonArticle) article = read_packed (members);
  g_autofree char *description = describe (article);
  const char *blocks = strstr (description, "agree as follows.\n");

  g_assert_nonnull (blocks);
  return g_strdup (blocks + strlen ("agree as follows.\n"));
}

static void
assert_read (const char *body,
             const char *expected)
{
  g_autofree char *blocks = read_blocks (body, "");

  g_assert_cmpstr (blocks, ==, expected);
}

static void
test_items (void)
{
  assert_read (
      LIST (NAMED ("N"),
            ITEM (P ("one") P ("further") LIST ("", ITEM (P ("two")) ITEM (P ("three") LIST (
                "", ITEM (P ("four")) ITEM (P ("five") LIST ("", ITEM (P ("six"))))))))
            ITEM (P ("seven") LIST ("", ITEM (P ("eight"))))) P ("between")
      LIST (NAMED ("N"), "<text:list-header>" P ("head") "</text:list-header>" ITEM (P ("nine")))
      LIST (NAMED ("B"), ITEM (P ("ten"))) LIST (NAMED ("E"), ITEM (P ("eleven")))
      LIST (NAMED ("missing"), ITEM (P ("twelve"))) LIST ("", ITEM ("<text:p text:style-name='P1'>"
      "thirteen</text:p>")),
      "unmarked-item 1: 1. one\nunmarked-item 1: further\nunmarked-item 2: (a) two\n"
      "unmarked-item 2: (b) three\nunmarked-item 3: 1.b.iii four\nunmarked-item 3: 1.b.iv five\n"
      "list-item 4: six\nunmarked-item 1: 2. seven\nunmarked-item 2: (a) eight\n"
      "paragraph 0: between\nunmarked-item 1: head\nunmarked-item 1: 1. nine\nlist-item 1: ten\n"
      "unmarked-item 1: eleven\nlist-item 1: twelve\nunmarked-item 1: 1. thirteen\n");
}

/* Lists go on with others, and items begin at numbers of their own. */
static void
test_continued (void)
{
  assert_read (
      LIST (NAMED ("N") " xml:id='a'", ITEM (P ("one"))) LIST (NAMED ("N") " xml:id='b'",
                                                              ITEM (P ("two")))
      LIST (NAMED ("N") " text:continue-list='a'", ITEM (P ("three")))
      LIST (NAMED ("N") " text:continue-numbering='true'", ITEM (P ("four"))
            "<text:list-item text:start-value='10'>" P ("five") "</text:list-item>"
            "<text:list-item text:start-value='0'>" P ("six") "</text:list-item>" ITEM (P ("seven"))
            "<text:list-item text:style-override='B'>" P ("eight") "</text:list-item>")
      LIST (NAMED ("N"), ITEM ("<text:number>IX.</text:number>" P ("nine"))
            ITEM ("<text:number>–</text:number>" P ("ten"))),
      "unmarked-item 1: 1. one\nunmarked-item 1: 1. two\nunmarked-item 1: 2. three\n"
      "unmarked-item 1: 3. four\nunmarked-item 1: 10. five\nunmarked-item 1: 0. six\n"
      "unmarked-item 1: 1. seven\nlist-item 1: eight\nunmarked-item 1: IX. nine\n"
      "unmarked-item 1: 2. ten\n");
}

static void
test_headings (void)
{
  assert_read (
      H ("1", "", "Scope") H ("2", "", "Terms") H ("2", "text:is-list-header='true'", "Note")
      H ("2", "", "Words") H ("3", "", "Deep") H ("1", "text:style-name='P2'", "Part")
      LIST (NAMED ("Outline"), ITEM (H ("1", "", "Fees")))
      LIST ("", ITEM (LIST ("", ITEM (H ("2", "", "Due")))))
      H ("2", "text:restart-numbering='true' text:start-value='7'", "Late")
      H ("2", "text:restart-numbering='true'", "Paid"),
      "heading 1: I. Scope\nheading 2: § I.1 Terms\nheading 2: Note\nheading 2: § I.2 Words\n"
      "heading 3: Deep\nheading 1: Part\nheading 1: II. Fees\nheading 2: § II.1 Due\n"
      "heading 2: § II.7 Late\nheading 2: § II.1 Paid\n");
}

/* Formulas stand in objects of their own. */
static void
test_formulas (void)
{
  static const char body[] =
      P ("Where <draw:frame><draw:object xlink:href='./Object 1'/></draw:frame> holds, and "
         "<draw:frame><draw:object><math xmlns='http://www.w3.org/1998/Math/MathML'><mi>a</mi>"
         "</math></draw:object></draw:frame>, <draw:frame><draw:object xlink:href='../Object 1'/>"
         "</draw:frame>it ends.");
  g_autofree char *formula = read_blocks (
      body, "<math xmlns='http://www.w3.org/1998/Math/MathML'><msup><mi>c</mi><mn>2</mn></msup>"
            "<annotation>c^2</annotation></math>");
  g_autofree char *chart = read_blocks (body, "<office:document-content " SPACES "><office:body>"
                                              P ("chart") "</office:body></office:document-content>");
  g_autofree char *damaged = read_blocks (body, "<math");

  g_assert_cmpstr (formula, ==, "paragraph 0: Where c² holds, and a , it ends.\n");
  g_assert_cmpstr (chart, ==, "paragraph 0: Where holds, and a , it ends.\n");
  g_assert_cmpstr (damaged, ==, "paragraph 0: Where holds, and a , it ends.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/odt-lists/items", test_items);
  g_test_add_func ("/article/odt-lists/continued", test_continued);
  g_test_add_func ("/article/odt-lists/headings", test_headings);
  g_test_add_func ("/article/odt-lists/formulas", test_formulas);
  return g_test_run ();
}

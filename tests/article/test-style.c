/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/style.h"

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    LiaisonBlockKind kind;
    guint level;
    LiaisonRole role;
  } names[] = {
    { "heading 1", LIAISON_BLOCK_HEADING, 1, LIAISON_ROLE_BODY },
    { "Heading_20_3", LIAISON_BLOCK_HEADING, 3, LIAISON_ROLE_BODY },
    { "heading 9", LIAISON_BLOCK_HEADING, 6, LIAISON_ROLE_BODY },
    { "heading", LIAISON_BLOCK_PARAGRAPH, 0, LIAISON_ROLE_BODY },
    { "Intense Quote", LIAISON_BLOCK_QUOTE, 0, LIAISON_ROLE_BODY },
    { "Quotations", LIAISON_BLOCK_QUOTE, 0, LIAISON_ROLE_BODY },
    { " Title ", LIAISON_BLOCK_PARAGRAPH, 0, LIAISON_ROLE_TITLE },
    { "Author", LIAISON_BLOCK_PARAGRAPH, 0, LIAISON_ROLE_AUTHOR },
    { "Date", LIAISON_BLOCK_PARAGRAPH, 0, LIAISON_ROLE_DATE },
    { "Subtitle", LIAISON_BLOCK_PARAGRAPH, 0, LIAISON_ROLE_BODY },
    { "", LIAISON_BLOCK_PARAGRAPH, 0, LIAISON_ROLE_BODY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LiaisonStyle style = { .kind = LIAISON_BLOCK_PARAGRAPH };

      liaison_style_take_name (&style, names[i].name);
      g_assert_cmpint (style.kind, ==, names[i].kind);
      g_assert_cmpuint (style.level, ==, names[i].level);
      g_assert_cmpint (style.role, ==, names[i].role);
    }
}

static void
test_outline (void)
{
  LiaisonStyle style = { .kind = LIAISON_BLOCK_PARAGRAPH };

  liaison_style_take_outline (&style, 99);
  g_assert_cmpint (style.kind, ==, LIAISON_BLOCK_HEADING);
  g_assert_cmpuint (style.level, ==, 6);
  liaison_style_take_outline (&style, 0);
  g_assert_cmpint (style.kind, ==, LIAISON_BLOCK_PARAGRAPH);
  g_assert_cmpuint (style.level, ==, 0);
}

/* Headings and quotations may be numbered, and stay what they are. */
static void
test_list (void)
{
  LiaisonStyle item = { .kind = LIAISON_BLOCK_PARAGRAPH };
  LiaisonStyle heading = { .kind = LIAISON_BLOCK_HEADING, .level = 2 };

  liaison_style_take_list (&item, LIAISON_BLOCK_UNMARKED_ITEM, 2);
  g_assert_cmpint (item.kind, ==, LIAISON_BLOCK_UNMARKED_ITEM);
  g_assert_cmpuint (item.level, ==, 3);
  liaison_style_take_list (&item, LIAISON_BLOCK_LIST_ITEM, 1000);
  g_assert_cmpuint (item.level, ==, 9);
  liaison_style_take_list (&item, LIAISON_BLOCK_PARAGRAPH, 2);
  g_assert_cmpint (item.kind, ==, LIAISON_BLOCK_PARAGRAPH);
  g_assert_cmpuint (item.level, ==, 0);
  liaison_style_take_list (&heading, LIAISON_BLOCK_UNMARKED_ITEM, 0);
  g_assert_cmpint (heading.kind, ==, LIAISON_BLOCK_HEADING);
  g_assert_cmpuint (heading.level, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/style/names", test_names);
  g_test_add_func ("/article/style/outline", test_outline);
  g_test_add_func ("/article/style/list", test_list);
  return g_test_run ();
}

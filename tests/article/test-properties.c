/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/properties.h"

#include <glib.h>

typedef char *(*Clean) (const char *text);

static void
assert_clean (Clean              clean,
              const char *const *kept,
              const char *const *dropped)
{
  g_assert_null (clean (NULL));
  for (guint i = 0; kept[i] != NULL; i++)
    {
      g_autofree char *text = clean (kept[i]);

      g_assert_cmpstr (text, ==, kept[i]);
    }
  for (guint i = 0; dropped[i] != NULL; i++)
    {
      g_autofree char *text = clean (dropped[i]);

      g_test_message ("%s", dropped[i]);
      g_assert_null (text);
    }
}

static void
test_title (void)
{
  static const char *const kept[] = { "The war in Yemen", "1984 and after", "Documents of a war",
                                      "Draft treaty", NULL };
  static const char *const dropped[] = { "", " ", "Microsoft Word - a.doc", "Untitled", "untitled 3",
                                         "Document1", "Dokument (2)", "report-final.docx", "123-45",
                                         "https://example.org/", NULL };

  assert_clean (liaison_properties_clean_title, kept, dropped);
}

static void
test_author (void)
{
  static const char *const kept[] = { "Ann Lee", "McCandless", "Иван Петров", "王伟", "Reuters",
                                      NULL };
  static const char *const dropped[] = { "", "user", "User", "Microsoft Office User", "jdoe42",
                                         "Administrator", "python-docx", NULL };

  assert_clean (liaison_properties_clean_author, kept, dropped);
}

static void
test_date (void)
{
  static const char *const kept[] = { "2020-03-04", NULL };
  static const char *const dropped[] = { "1601-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2150-01-01",
                                         "0000-00-00", "yesterday", "2020", NULL };

  assert_clean (liaison_properties_clean_date, kept, dropped);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/properties/title", test_title);
  g_test_add_func ("/article/properties/author", test_author);
  g_test_add_func ("/article/properties/date", test_date);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/pdf/pdf-metadata.h"

#include <string.h>

static void
test_titles (void)
{
  static const char *const junk[] = {
    "Microsoft Word - draft7.doc", "untitled", "Untitled-1", "report.pdf", "ANNUAL_REPORT 2",
    "draft-7", "C:\\Users\\x", "  ", "12 34", "PowerPoint Presentation",
  };
  g_autofree char *title = liaison_pdf_metadata_clean_title (" The harbour\n talks ");

  g_assert_cmpstr (title, ==, "The harbour talks");
  g_assert_null (liaison_pdf_metadata_clean_title (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (junk); i++)
    {
      g_test_message ("%s", junk[i]);
      g_assert_null (liaison_pdf_metadata_clean_title (junk[i]));
    }
}

static void
test_authors (void)
{
  static const char *const junk[] = { "Administrator", "ARRAY(0x2c7cf020)", "someone@example.org",
                                      "user", "SE:W:CAR:MP", "pzander", "NAME-01940", "" };
  g_autofree char *author = liaison_pdf_metadata_clean_author ("Petra Zander, Jonas Roe");

  g_assert_cmpstr (author, ==, "Petra Zander, Jonas Roe");
  for (guint i = 0; i < G_N_ELEMENTS (junk); i++)
    {
      g_test_message ("%s", junk[i]);
      g_assert_null (liaison_pdf_metadata_clean_author (junk[i]));
    }
}

static void
test_days (void)
{
  g_autoptr (GDateTime) good = g_date_time_new_utc (2021, 1, 24, 23, 30, 0);
  g_autoptr (GDateTime) old = g_date_time_new_utc (1970, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) later = g_date_time_add_years (now, 1);
  g_autofree char *day = liaison_pdf_metadata_day (good);

  g_assert_cmpstr (day, ==, "2021-01-24");
  g_assert_null (liaison_pdf_metadata_day (old));
  g_assert_null (liaison_pdf_metadata_day (later));
  g_assert_null (liaison_pdf_metadata_day (NULL));
}

static void
check_language (const char *document,
                const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autofree char *language = liaison_pdf_metadata_language (bytes);

  g_assert_cmpstr (language, ==, expected);
}

static void
test_languages (void)
{
  check_language ("<</Type/Catalog/Lang (en-GB)/Pages 2 0 R>>", "en-GB");
  check_language ("<</Lang(de)>>", "de");
  check_language ("<</Language/x /Lang 5 0 R>>", NULL);
  check_language ("<</Lang(\376\377)>>", NULL);
  check_language ("<</Lang(", NULL);
  check_language ("/Lang", NULL);
  check_language ("/", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/pdf-metadata/titles", test_titles);
  g_test_add_func ("/article/pdf-metadata/authors", test_authors);
  g_test_add_func ("/article/pdf-metadata/days", test_days);
  g_test_add_func ("/article/pdf-metadata/languages", test_languages);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/csv-table.h"

#include <string.h>

static LiaisonCsvTable *
read_table (const char *text)
{
  g_autoptr (GError) error = NULL;
  LiaisonCsvTable *table = liaison_csv_table_new (text, strlen (text), &error);

  g_assert_no_error (error);
  return table;
}

static void
test_read (void)
{
  g_autoptr (LiaisonCsvTable) table =
    read_table ("\xef\xbb\xbfName, Note ,Name\r\nAda,\"a \"\"b\"\",\nc\",x\n\nBo\rCy,,, too many");

  g_assert_cmpuint (liaison_csv_table_get_n_rows (table), ==, 3);
  g_assert_true (liaison_csv_table_has (table, "Note"));
  g_assert_false (liaison_csv_table_has (table, "note"));
  g_assert_cmpstr (liaison_csv_table_get (table, 0, "Name"), ==, "Ada");
  g_assert_cmpstr (liaison_csv_table_get (table, 0, "Note"), ==, "a \"b\",\nc");
  g_assert_cmpstr (liaison_csv_table_get (table, 1, "Name"), ==, "Bo");
  g_assert_cmpstr (liaison_csv_table_get (table, 1, "Note"), ==, "");
  g_assert_cmpstr (liaison_csv_table_get (table, 2, "Else"), ==, "");
  g_assert_cmpuint (liaison_csv_table_get_line (table, 0), ==, 2);
  g_assert_cmpuint (liaison_csv_table_get_line (table, 1), ==, 5);
  g_assert_cmpuint (liaison_csv_table_get_line (table, 2), ==, 6);
}

static void
test_nothing (void)
{
  g_autoptr (LiaisonCsvTable) table = read_table ("");
  g_autoptr (LiaisonCsvTable) names = read_table ("a,b\n");

  g_assert_cmpuint (liaison_csv_table_get_n_rows (table), ==, 0);
  g_assert_cmpuint (liaison_csv_table_get_n_rows (names), ==, 0);
}

static void
test_damaged (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    const char *says;
  } cases[] = {
    { "a,b\n1,\"open\n\n", 12, "line 2" },
    { "a\n\xff\n", 4, "UTF-8" },
    { "a\n\0b\n", 5, "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (liaison_csv_table_new (cases[i].text, cases[i].length, &error));
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

/* What is written is read as it was. */
static void
test_round_trip (void)
{
  const char *names[] = { "a", "b", "c", "d", "e" };
  const char *fields[] = { "plain", "a,b", "say \"x\"\nand y", NULL, "é" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonCsvTable) table = NULL;

  liaison_csv_table_append (text, names, 5);
  liaison_csv_table_append (text, fields, 5);
  g_assert_cmpstr (text->str, ==, "a,b,c,d,e\r\nplain,\"a,b\",\"say \"\"x\"\"\nand y\",,é\r\n");
  table = read_table (text->str);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (liaison_csv_table_get (table, 0, names[i]), ==, fields[i] != NULL ? fields[i] : "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/csv-table/read", test_read);
  g_test_add_func ("/forecast/csv-table/nothing", test_nothing);
  g_test_add_func ("/forecast/csv-table/damaged", test_damaged);
  g_test_add_func ("/forecast/csv-table/round-trip", test_round_trip);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/json-print.h"

#include <math.h>
#include <string.h>

static char *
finish (LiaisonJsonPrinter *printer)
{
  g_autoptr (GBytes) bytes = liaison_json_print_end (printer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_form (void)
{
  static const char * const texts[] = { "x", "y", NULL };
  static const char * const none[] = { NULL };
  LiaisonJsonPrinter printer;
  g_autofree char *text = NULL;

  liaison_json_print_begin (&printer);
  liaison_json_print_begin_object (&printer, NULL);
  liaison_json_print_text (&printer, "a", "b\n\"\\\x01é");
  liaison_json_print_text (&printer, "n", NULL);
  liaison_json_print_begin_array (&printer, "list");
  liaison_json_print_begin_object (&printer, NULL);
  liaison_json_print_end_object (&printer);
  liaison_json_print_whole (&printer, NULL, -7);
  liaison_json_print_end_array (&printer);
  liaison_json_print_texts (&printer, "texts", texts);
  liaison_json_print_texts (&printer, "none", none);
  liaison_json_print_end_object (&printer);
  text = finish (&printer);
  g_assert_cmpstr (text, ==,
                   "{\n  \"a\": \"b\\n\\\"\\\\\\u0001é\",\n  \"n\": null,\n  \"list\": [\n    {},\n    -7\n  ],\n"
                   "  \"texts\": [\n    \"x\",\n    \"y\"\n  ],\n  \"none\": []\n}\n");
}

static void
test_node (void)
{
  g_autoptr (JsonNode) node = json_from_string ("{\"a\":[1,2.5],\"b\":[[],{}],\"c\":false}", NULL);
  LiaisonJsonPrinter printer;
  g_autofree char *text = NULL;

  liaison_json_print_begin (&printer);
  liaison_json_print_node (&printer, NULL, node);
  text = finish (&printer);
  g_assert_cmpstr (text, ==, "{\n  \"a\": [1, 2.5],\n  \"b\": [\n    [],\n    {}\n  ],\n  \"c\": false\n}\n");
}

static char *
print_number (double number)
{
  LiaisonJsonPrinter printer;
  char *text;

  liaison_json_print_begin (&printer);
  liaison_json_print_number (&printer, NULL, number);
  text = finish (&printer);
  return g_strchomp (text);
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0.7, "0.7" },       { 0.1 + 0.2, "0.30000000000000004" }, { 2.0, "2.0" },         { 0.0, "0.0" },
    { -0.25, "-0.25" },   { 1e-5, "1e-05" },                    { 1e300, "1e+300" },    { 123456.789, "123456.789" },
    { -1e9, "-1000000000.0" }, { 1.0 / 3.0, "0.333333333333333" }, { 0.001, "0.001" }, { NAN, "null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = print_number (cases[i].number);

      /* A third needs more digits than are shown here. */
      g_assert_true (g_str_has_prefix (text, cases[i].text));
      if (cases[i].number != 1.0 / 3.0)
        g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Whatever the number, what is written reads back as the same. */
static void
test_numbers_read_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double number = i % 2 == 0 ? g_test_rand_int () / pow (10.0, g_test_rand_int_range (0, 12))
                                 : g_test_rand_double_range (-2.0, 2.0);
      g_autofree char *text = print_number (number);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
    }
}

static void
test_number_arrays (void)
{
  LiaisonJsonPrinter printer;
  const double numbers[] = { -1.5, 2.0, 1e300 };
  g_autofree char *text = NULL;

  liaison_json_print_begin (&printer);
  liaison_json_print_begin_object (&printer, NULL);
  liaison_json_print_numbers (&printer, "a", numbers, 3);
  liaison_json_print_numbers (&printer, "b", numbers, 0);
  liaison_json_print_end_object (&printer);
  text = finish (&printer);
  g_assert_cmpstr (text, ==, "{\n  \"a\": [-1.5, 2.0, 1e+300],\n  \"b\": []\n}\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/json-print/form", test_form);
  g_test_add_func ("/forecast/json-print/node", test_node);
  g_test_add_func ("/forecast/json-print/numbers", test_numbers);
  g_test_add_func ("/forecast/json-print/numbers-read-back", test_numbers_read_back);
  g_test_add_func ("/forecast/json-print/number-arrays", test_number_arrays);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/encoding.h"

#include <string.h>

#define BYTES(literal) literal, sizeof (literal) - 1

static const struct
{
  const char *what;
  const char *bytes;
  gsize length;
  const char *text;
} cases[] = {
  { "ASCII", BYTES ("plain"), "plain" },
  { "UTF-8", BYTES ("caf\303\251 \342\200\224"), "café —" },
  { "UTF-8 with BOM", BYTES ("\357\273\277caf\303\251"), "café" },
  { "UTF-16LE with BOM", BYTES ("\377\376c\0a\0f\0\351\0"), "café" },
  { "UTF-16BE with BOM", BYTES ("\376\377\0c\0a\0f\0\351"), "café" },
  { "UTF-16LE without BOM", BYTES ("c\0a\0f\0e\0 \0a\0u\0"), "cafe au" },
  { "UTF-16BE without BOM", BYTES ("\0c\0a\0f\0e\0 \0a\0u"), "cafe au" },
  { "UTF-16 with a surrogate pair", BYTES ("\377\376\064\330\036\335!\0"), "𝄞!" },
  { "UTF-16 with half a pair", BYTES ("\377\376a\0\064\330"), "a" },
  { "UTF-32LE with BOM", BYTES ("\377\376\0\0c\0\0\0\351\0\0\0"), "cé" },
  { "Windows-1252", BYTES ("\223caf\351\224 \226 \200 5"), "“café” – € 5" },
  { "Windows-1252 with nothing", BYTES ("a\201b \351"), "a\ufffdb é" },
  { "declared ISO-8859-1, written Windows-1252", BYTES ("<meta charset=iso-8859-1>\222"),
    "<meta charset=iso-8859-1>’" },
  { "declared KOI8-R", BYTES ("<meta charset='koi8-r'>\345\324\317"),
    "<meta charset='koi8-r'>Ето" },
  { "declared windows-1251",
    BYTES (
        "<META http-equiv=Content-Type content=\"text/html; charset=windows-1251\">\317\360\350"),
    "<META http-equiv=Content-Type content=\"text/html; charset=windows-1251\">При" },
  { "declared in XML", BYTES ("<?xml version='1.0' encoding='iso-8859-2'?>\263"),
    "<?xml version='1.0' encoding='iso-8859-2'?>ł" },
  { "declared Shift_JIS", BYTES ("<meta charset=Shift_JIS>\223\372\226\173"),
    "<meta charset=Shift_JIS>日本" },
  { "declared ISO-2022-JP", BYTES ("<meta charset=iso-2022-jp>\033$BF|K\\\033(B"),
    "<meta charset=iso-2022-jp>日本" },
  { "declared otherwise, but UTF-8", BYTES ("<meta charset=windows-1251>\303\251"),
    "<meta charset=windows-1251>é" },
  { "declared nonsense", BYTES ("<meta charset=klingon-7>\351"), "<meta charset=klingon-7>é" },
  { "a word in a text is no declaration", BYTES ("The charset=koi8-r was \351t\351"),
    "The charset=koi8-r was été" },
  { "UTF-8 with one broken byte", BYTES ("\303\251\303\251\303\251\303\251\303\251\377"),
    "ééééé\ufffd" },
  { "UTF-8 with a NUL", BYTES ("a\0b\303\251"), "abé" },
  { "nothing", BYTES (""), "" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = liaison_encoding_decode (cases[i].bytes, cases[i].length);

      g_test_message ("%s", cases[i].what);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      if (strcmp (cases[i].what, "UTF-16 with half a pair") == 0)
        g_assert_true (g_str_has_prefix (text, cases[i].text));
      else
        g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Whatever the bytes are, the text is valid. */
static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      char bytes[64];
      gsize n = g_test_rand_int_range (0, sizeof bytes);
      g_autofree char *text = NULL;

      for (gsize k = 0; k < n; k++)
        bytes[k] = (char) g_test_rand_int_range (0, 256);
      text = liaison_encoding_decode (bytes, n);
      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/encoding/table", test_table);
  g_test_add_func ("/encoding/random", test_random);

  return g_test_run ();
}

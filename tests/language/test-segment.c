/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences and tokens of hard cases: tokens are separated by a space, sentences by " | ". */

#include "language/segment.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "plain", "The minister resigned. She left at once.",
    "The minister resigned . | She left at once ." },
  { "initialisms", "The U.S. and the U.K. agreed. In the U.S. The vote is over.",
    "The U.S. and the U.K. agreed . | In the U.S. | The vote is over ." },
  { "titles", "Lt. Gen. Mark Ross met Mr. Hale and Sen. Ann Lowe on Jan. 5.",
    "Lt. Gen. Mark Ross met Mr. Hale and Sen. Ann Lowe on Jan. 5 ." },
  { "initials", "J. D. Moss and Anna K. Berg signed it. George W. Holt did not.",
    "J. D. Moss and Anna K. Berg signed it . | George W. Holt did not ." },
  { "companies", "Acme Corp. said so. He joined Acme Inc. He left again.",
    "Acme Corp. said so . | He joined Acme Inc. | He left again ." },
  { "numbered", "See No. 5 and p. 12. He said no. Then he left.",
    "See No. 5 and p. 12 . | He said no . | Then he left ." },
  { "hyphens", "A US-led force and a 15-year-old non-aligned ex-minister of the anti-tank unit",
    "A US - led force and a 15 - year - old non-aligned ex-minister of the anti-tank unit" },
  { "possessives", "Iran’s, the officials' and Congress's plans",
    "Iran ’s , the officials ' and Congress 's plans" },
  { "contractions", "I don't, can’t, won't, cannot and I'm gonna say they'll've gone",
    "I do n't , ca n’t , wo n't , can not and I 'm gon na say they 'll 've gone" },
  { "names with apostrophes", "O'Neill met d'Alema’s aide in N'Djamena",
    "O'Neill met d'Alema ’s aide in N'Djamena" },
  { "curly quotes", "“We will go,” she said. ‘Now?’ he asked. “Now!” The door closed.",
    "“ We will go , ” she said . | ‘ Now ? ’ he asked . | “ Now ! ” | The door closed ." },
  { "straight quotes", "\"It is over.\" \"Is it?\" he said.",
    "\" It is over . \" | \" Is it ? \" he said ." },
  { "dateline", "WASHINGTON (AP) — The president spoke.",
    "WASHINGTON ( AP ) — The president spoke ." },
  { "dashes", "It was late--very late – and dark—so we left.",
    "It was late -- very late – and dark — so we left ." },
  { "ellipses", "He waited ... and waited… Nothing came.",
    "He waited ... and waited … | Nothing came ." },
  { "numbers",
    "It cost $1,250.50, or 3.5%, US$4 and €7m; 1,000 men, 10:30am, 2003-2004, 5/15/2001, 555-0100.",
    "It cost $ 1,250.50 , or 3.5 % , US$ 4 and € 7 m ; 1,000 men , 10:30 am , 2003 - 2004 , "
    "5/15/2001 , 555-0100 ." },
  { "addresses", "Write to a.b@example.org, see https://example.org/a?b=c. Or www.example.org!",
    "Write to a.b@example.org , see https://example.org/a?b=c . | Or www.example.org !" },
  { "ampersands", "AT&T and R&D at the M&A firm Ross & Co.",
    "AT&T and R&D at the M&A firm Ross & Co." },
  { "brackets", "He left (in May) [sic]. It rained.",
    "He left ( in May ) [ sic ] . | It rained ." },
  { "notes", "It ended in 1999.[12] Peace came. [3] Then war.",
    "It ended in 1999 . [ 12 ] | Peace came . [ 3 ] | Then war ." },
  { "headline", "Talks fail\n\nBy Ann Lowe\n\nThe talks failed.",
    "Talks fail | By Ann Lowe | The talks failed ." },
  { "list", "Demands:\n1. Leave the town\n2. Free them\n• Pay",
    "Demands : | 1 . Leave the town | 2 . Free them | • Pay" },
  { "wrapped lines",
    "The long sentence of an old newspaper, which goes on and on, was\nwrapped here. It went on.",
    "The long sentence of an old newspaper , which goes on and on , was wrapped here . | It went "
    "on ." },
  { "missing space", "They went home.Then it rained. He bought 3.5 of CNN.com.",
    "They went home . | Then it rained . | He bought 3.5 of CNN.com ." },
  { "times", "It began at 5 p.m. on Monday and ended at 6 a.m. The guests left.",
    "It began at 5 p.m. on Monday and ended at 6 a.m. | The guests left ." },
  { "exclamations", "No!!! Really?! Yahoo! said so.", "No !!! | Really ?! | Yahoo ! said so ." },
  { "slashes", "and/or the 9/11 attacks w/o cause", "and / or the 9/11 attacks w/o cause" },
  { "clipped", "In '72 and the ’90s, get 'em", "In '72 and the ’90s , get 'em" },
  { "accents", "Erdoğan’s visit to São Paulo—Việt Nam’s too",
    "Erdoğan ’s visit to São Paulo — Việt Nam ’s too" },
  { "nothing", " \n\t ", "" },
};

static char *
show (const char  *text,
      const guint *breaks,
      guint        n_breaks)
{
  g_autoptr (GArray) tokens = liaison_tokenize (text, strlen (text), breaks, n_breaks);
  g_autoptr (GArray) sentences = liaison_split_sentences (text, tokens, breaks, n_breaks);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const LiaisonToken *token = &g_array_index (tokens, LiaisonToken, i);
      gboolean first = g_array_index (sentences, LiaisonSentence, token->sentence).first == i;

      if (i > 0)
        g_string_append (shown, first ? " | " : " ");
      g_string_append_len (shown, text + token->byte_start, token->byte_end - token->byte_start);
    }
  return g_string_free (shown, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *shown = show (c->text, NULL, 0);

  g_assert_cmpstr (shown, ==, c->expected);
}

static void
test_breaks (void)
{
  const guint breaks[] = { 5, 12 };
  g_autofree char *shown = show ("HallóYou go. now and then", breaks, G_N_ELEMENTS (breaks));

  g_assert_cmpstr (shown, ==, "Halló | You go . | now and then");
}

/* Every token is its bytes, code points and bytes agree, tokens do not overlap, and only white
 * space lies between. */
static void
check_offsets (const char *text)
{
  g_autoptr (GArray) tokens = liaison_tokenize (text, strlen (text), NULL, 0);
  g_autoptr (GArray) sentences = liaison_split_sentences (text, tokens, NULL, 0);
  guint byte = 0, offset = 0, n = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const LiaisonToken *token = &g_array_index (tokens, LiaisonToken, i);

      g_assert_cmpuint (token->byte_start, >=, byte);
      g_assert_cmpuint (token->byte_end, >, token->byte_start);
      offset += g_utf8_strlen (text + byte, token->byte_start - byte);
      g_assert_cmpuint (token->start, ==, offset);
      offset += g_utf8_strlen (text + token->byte_start, token->byte_end - token->byte_start);
      g_assert_cmpuint (token->end, ==, offset);
      g_assert_true (
          g_utf8_validate (text + token->byte_start, token->byte_end - token->byte_start, NULL));
      for (guint b = byte; b < token->byte_start; b++)
        g_assert_false (g_ascii_isgraph (text[b]));
      byte = token->byte_end;
    }
  for (guint i = 0; i < sentences->len; i++)
    {
      const LiaisonSentence *sentence = &g_array_index (sentences, LiaisonSentence, i);

      g_assert_cmpuint (sentence->first, ==, n);
      g_assert_cmpuint (sentence->length, >, 0);
      n += sentence->length;
    }
  g_assert_cmpuint (n, ==, tokens->len);
}

static void
test_offsets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_offsets (cases[i].text);
  check_offsets (
      "\xef\xbb\xbfZoë’s naïve café\u00a0— 日本語テキスト。👩‍👩‍👧 "
      "e\xcc\x81!\u200b");
}

/* Texts of random pieces, fixed by the seed. */
static void
test_random (void)
{
  static const char * const pieces[] = {
    " ",      "\n",     ".",   "..",  ",",  "'",       "’",    "“", "”",  "-",    "—",
    "/",      "@",      "&",   "$",   "%",  "(",       "[",    "1", "22", "333",  "a",
    "B",      "Mr",     "no",  "n't", "U",  "http://", "www.", "é", "漢", "👩",    "\u200d",
    "\u0301", "\u200b", ":-)", "e",   "pm", "s",       "I",    "*", "_",  "\x01",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (20210124);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int n = g_rand_int_range (random, 1, 40); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      check_offsets (text->str);
    }
}

/* Random bytes, made valid as a reader would. */
static void
test_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 2000; round++)
    {
      char bytes[200];
      g_autofree char *text = NULL;

      for (guint i = 0; i < sizeof bytes; i++)
        bytes[i] = (char) g_rand_int_range (random, 1, 256);
      text = g_utf8_make_valid (bytes, sizeof bytes);
      check_offsets (text);
    }
}

/* A long text without a space, and a sentence without an end. */
static void
test_long (void)
{
  g_autoptr (GString) solid = g_string_new (NULL);
  g_autoptr (GString) endless = g_string_new (NULL);
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GArray) sentences = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append (solid, "ab-c'd.e@");
      g_string_append (endless, "word, ");
    }
  check_offsets (solid->str);
  check_offsets (endless->str);
  tokens = liaison_tokenize (endless->str, endless->len, NULL, 0);
  sentences = liaison_split_sentences (endless->str, tokens, NULL, 0);
  for (guint i = 0; i < sentences->len; i++)
    g_assert_cmpuint (g_array_index (sentences, LiaisonSentence, i).length, <=, 10000);
}

/* A mark is a token, and so are very many of it. */
static void
test_ornament (void)
{
  static const char *const marks[] = { "(", "]", "\"", "|", "“", "•" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (guint n = 7; n <= 100000; n = n == 7 ? 8 : n * 50)
      {
        g_autoptr (GString) run = g_string_new (NULL);
        g_autoptr (GArray) tokens = NULL;

        for (guint j = 0; j < n; j++)
          g_string_append (run, marks[i]);
        tokens = liaison_tokenize (run->str, run->len, NULL, 0);
        g_assert_cmpuint (tokens->len, ==, n == 7 ? 7 : 1);
        check_offsets (run->str);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/segment/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/language/segment/breaks", test_breaks);
  g_test_add_func ("/language/segment/offsets", test_offsets);
  g_test_add_func ("/language/segment/random", test_random);
  g_test_add_func ("/language/segment/bytes", test_bytes);
  g_test_add_func ("/language/segment/long", test_long);
  g_test_add_func ("/language/segment/ornament", test_ornament);
  return g_test_run ();
}

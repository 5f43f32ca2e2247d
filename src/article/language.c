/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which language a text is in, by Compact Language Detector 2 (quadgrams of letters against tables of 160
 * languages), and what languages are called. A text of a few words in Latin letters tells too little: names
 * of people and places look like all languages. */

#include "article/language.h"

#include <string.h>

#include <glib/gi18n.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "article/language-guess.h"

/* As much of the text is looked at, in pieces from all over it, each of whole characters. */
#define SAMPLE_PIECES 8
#define PIECE_BYTES 4096

/* With fewer words in Latin letters, or other letters, nothing is said. In 15,700 sentences of English news
 * and encyclopedias none with more words was taken for another language. */
#define MIN_WORDS 12
#define MIN_LETTERS 8

/* So many percent of English, and the text is for readers of English. */
#define ENGLISH_ENOUGH 40

/* Codes of CLD2 or of older lists, the code of BCP 47 for the same, and languages so close to each other that a
 * page's own word is worth more than their letters. */
static const char *const renamed[][2] = {
  { "iw", "he" }, { "in", "id" }, { "ji", "yi" }, { "jw", "jv" }, { "mo", "ro" }, { "no", "nb" },
};
static const char *const close_languages[][2] = {
  { "nb", "no" }, { "nn", "no" }, { "da", "no" }, { "hr", "sr" }, { "bs", "sr" }, { "sh", "sr" },
  { "cnr", "sr" }, { "ms", "id" }, { "fil", "tl" }, { "prs", "fa" }, { "gl", "pt" }, { "sk", "cs" },
  { "xh", "zu" }, { "tn", "st" }, { "nso", "st" }, { "yue", "zh" }, { "cmn", "zh" },
};

/* What of a text is looked at: no more than its letters are needed. */
typedef struct
{
  GString *text;
  guint words;   /* in Latin letters */
  guint letters; /* of other scripts */
} Sample;

static gboolean
is_latin (gunichar c)
{
  return c < 0x250 || (c >= 0x1e00 && c < 0x1f00);
}

/* From P on, PIECE_BYTES; what is no letter is a space. */
static void
add_piece (Sample     *sample,
           const char *p,
           const char *end)
{
  gboolean inside = FALSE;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean letter = g_unichar_isalpha (c) || g_unichar_ismark (c);

      if (letter || g_unichar_ispunct (c))
        g_string_append_unichar (sample->text, c);
      else
        g_string_append_c (sample->text, ' ');
      if (letter && !is_latin (c))
        sample->letters++;
      else if (letter)
        sample->words += !inside;
      inside = letter;
    }
  g_string_append_c (sample->text, ' ');
}

static void
take_sample (Sample     *sample,
             const char *text)
{
  gsize length = strlen (text);

  sample->text = g_string_sized_new (MIN (length, SAMPLE_PIECES * PIECE_BYTES) + SAMPLE_PIECES);
  if (length <= SAMPLE_PIECES * PIECE_BYTES)
    {
      add_piece (sample, text, text + length);
      return;
    }
  for (gsize i = 0; i < SAMPLE_PIECES; i++)
    {
      const char *start = text + (length - PIECE_BYTES) / (SAMPLE_PIECES - 1) * i;

      /* Inside a character, its start is before. */
      while (start > text && ((guchar) *start & 0xc0) == 0x80)
        start--;
      add_piece (sample, start, MIN (start + PIECE_BYTES, text + length));
    }
}

/* (nullable) (transfer full) */
static char *
tag_of_code (const char *code)
{
  gsize primary = strcspn (code, "-");

  if (primary < 2 || primary > 3 || g_str_equal (code, "un") || g_str_has_prefix (code, "xx"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (code, renamed[i][0]))
      return g_strdup (renamed[i][1]);
  return g_strdup (code);
}

/**
 * liaison_language_detect:
 * @text: a text, valid UTF-8
 *
 * Tells the language from the text alone. A text that is to a good part English is English.
 *
 * Returns: (transfer full) (nullable): a BCP 47 tag such as "de" or "zh-Hant"; %NULL for a text that is too short or in no
 *   language that is known
 */
char *
liaison_language_detect (const char *text)
{
  Sample sample = { 0 };
  LiaisonLanguageGuess guess = { { NULL } };
  char *tag = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  take_sample (&sample, text);
  if (sample.words >= MIN_WORDS || sample.letters >= MIN_LETTERS)
    {
      _liaison_language_guess (sample.text->str, (int) sample.text->len, &guess);
      for (guint i = 0; i < LIAISON_LANGUAGE_GUESSES && tag == NULL; i++)
        if (g_str_equal (guess.codes[i], "en") && guess.percents[i] >= ENGLISH_ENOUGH)
          tag = g_strdup ("en");
      if (tag == NULL && guess.reliable)
        tag = tag_of_code (guess.codes[0]);
    }
  g_string_free (sample.text, TRUE);
  return tag;
}

/* The language itself, without script and country; of those that are close to each other the same. */
static char *
family_of (const char *tag)
{
  g_autofree char *primary = g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"));

  for (guint i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (primary, renamed[i][0]))
      return g_strdup (g_str_equal (renamed[i][1], "nb") ? "no" : renamed[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (close_languages); i++)
    if (g_str_equal (primary, close_languages[i][0]))
      return g_strdup (close_languages[i][1]);
  return g_steal_pointer (&primary);
}

/**
 * liaison_language_settle:
 * @declared: (nullable): what the document says its language is, a BCP 47 tag
 * @text: its text
 *
 * Puts together what a document says and what its text shows. Many pages say the language of the site and not that of the
 * article, so the text counts where it is clear; but the document knows the country, and tells languages apart that are close
 * to each other.
 *
 * Returns: (transfer full) (nullable): a BCP 47 tag, or %NULL
 */
char *
liaison_language_settle (const char *declared,
                         const char *text)
{
  g_autofree char *detected = liaison_language_detect (text);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (detected == NULL || declared == NULL)
    return detected != NULL ? g_steal_pointer (&detected) : g_strdup (declared);
  one = family_of (declared);
  other = family_of (detected);
  return g_str_equal (one, other) ? g_strdup (declared) : g_steal_pointer (&detected);
}

/**
 * liaison_language_is_english:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: whether it is English, or nothing is known
 */
gboolean
liaison_language_is_english (const char *tag)
{
  gsize primary;

  if (tag == NULL)
    return TRUE;
  primary = strcspn (tag, "-_");
  return (primary == 2 && g_ascii_strncasecmp (tag, "en", 2) == 0) ||
         (primary == 3 && (g_ascii_strncasecmp (tag, "eng", 3) == 0 || g_ascii_strncasecmp (tag, "und", 3) == 0));
}

/**
 * liaison_language_is_right_to_left:
 * @text: a paragraph
 *
 * Returns: whether its lines begin at the right: whether the first letter that has a direction goes that way, as the bidirectional
 *   algorithm of Unicode has it
 */
gboolean
liaison_language_is_right_to_left (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      UCharDirection direction = u_charDirection ((UChar32) g_utf8_get_char (p));

      if (direction == U_LEFT_TO_RIGHT)
        return FALSE;
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
        return TRUE;
    }
  return FALSE;
}

/* The language of the messages, as their catalogue says it; "en" without one. */
static char *
message_language (void)
{
  const char *header = g_dgettext (NULL, "");
  const char *line = strstr (header, "\nLanguage: ");

  if (line == NULL)
    return g_strdup ("en");
  line += strlen ("\nLanguage: ");
  return g_strndup (line, strcspn (line, "\n"));
}

/**
 * liaison_language_to_words:
 * @tag: a BCP 47 tag
 *
 * Returns: (transfer full): what the language is called, in the language of the messages; @tag itself where it has no name
 */
char *
liaison_language_to_words (const char *tag)
{
  g_autofree char *into = message_language ();
  g_autofree char *primary = NULL;
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[128];
  char name[384];
  int32_t length;

  g_return_val_if_fail (tag != NULL, NULL);

  primary = g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"));
  uloc_getDisplayLanguage (primary, into, wide, G_N_ELEMENTS (wide), &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    return g_strdup (tag);
  u_strToUTF8 (name, sizeof name, &length, wide, -1, &status);
  return g_strdup (U_FAILURE (status) ? tag : name);
}

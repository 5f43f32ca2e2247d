/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/language.h"

#include <locale.h>

#include "article/article.h"

#define GERMAN                                                                                                         \
  "Der Präsident hat gestern mit der Kanzlerin über den neuen Vertrag gesprochen, und beide waren sich einig, dass er " \
  "nicht mehr lange zu halten ist. Die Minister wollen im Juni wieder zusammenkommen. "
#define ENGLISH                                                                                                        \
  "The president spoke with the chancellor yesterday about the new treaty, and both agreed that it cannot be kept for " \
  "much longer. The ministers mean to meet again in June. "

static const struct
{
  const char *text;
  const char *tag;
} texts[] = {
  { ENGLISH, "en" },
  { GERMAN, "de" },
  { "Le président a parlé hier avec la chancelière du nouveau traité, et tous deux étaient d'accord pour dire qu'il ne tiendra plus "
    "longtemps.", "fr" },
  { "Ayer el presidente habló con la canciller sobre el nuevo tratado, y los dos dijeron que no se podrá mantener mucho "
    "tiempo más.", "es" },
  { "Presidenten snakket i går med kansleren om den nye avtalen, og begge var enige om at den ikke kan holde mye lenger.", "nb" },
  { "Вчера президент говорил с канцлером о новом договоре, и оба согласились, что долго он не продержится.", "ru" },
  { "تحدث الرئيس أمس مع المستشارة حول المعاهدة الجديدة واتفقا على أنها لن تصمد طويلا.", "ar" },
  { "הנשיא שוחח אתמול עם הקנצלרית על ההסכם החדש, ושניהם הסכימו שהוא לא יחזיק מעמד זמן רב.", "he" },
  { "رئیس جمهور دیروز با صدراعظم درباره پیمان تازه گفت‌وگو کرد و هر دو پذیرفتند که این پیمان دیر نخواهد پایید.", "fa" },
  { "大統領は昨日、新しい条約について首相と話し合い、長くは続かないことで意見が一致した。", "ja" },
  /* With few words, or names alone, nothing is said. */
  { "", NULL },
  { "Macron met Scholz in Berlin.", NULL },
  { "Die Minister kommen.", NULL },
  { "2021 – 34 : 12 … !!! 1,000,000", NULL },
  /* English with many names of other languages. */
  { "Foreign minister Jean-Yves Le Drian, Heiko Maas, Josep Borrell and Mohammad Javad Zarif met at the Palais Coburg in Vienna; "
    "Le Monde, Die Zeit and El País wrote about it.", "en" },
  /* Mixed texts: English where a good part of it is, otherwise the larger part. */
  { ENGLISH GERMAN, "en" },
  { GERMAN GERMAN GERMAN GERMAN ENGLISH, "de" },
};

static void
test_detect (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *tag = liaison_language_detect (texts[i].text);

      g_test_message ("%s", texts[i].text);
      g_assert_cmpstr (tag, ==, texts[i].tag);
    }
}

static void
test_settle (void)
{
  static const struct
  {
    const char *declared;
    const char *text;
    const char *tag;
  } cases[] = {
    { NULL, GERMAN, "de" },
    { "de-AT", GERMAN, "de-AT" },
    { "EN-gb", ENGLISH, "EN-gb" },
    { "en-US", GERMAN, "de" },       /* a page that says the language of its site */
    { "fr", ENGLISH, "en" },
    { "fr", "Bonjour.", "fr" },      /* too short to say otherwise */
    { NULL, "Bonjour.", NULL },
    { "no", "Presidenten snakket i går med kansleren om den nye avtalen, og begge var enige om at den ikke kan holde mye lenger.", "no" },
    { "da", "Presidenten snakket i går med kansleren om den nye avtalen, og begge var enige om at den ikke kan holde mye lenger.", "da" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = liaison_language_settle (cases[i].declared, cases[i].text);
      g_autofree char *again = liaison_language_settle (tag, cases[i].text);

      g_assert_cmpstr (tag, ==, cases[i].tag);
      g_assert_cmpstr (again, ==, tag);
    }
}

/* A long text is looked at in pieces, which do not cut characters; what is beside letters does not disturb. */
static void
test_long (void)
{
  static const char *const words[] = {
    "вчера", "президент", "говорил", "с", "канцлером", "о", "новом", "договоре", "и", "оба", "согласились", "что", "долго", "он",
    "не", "продержится", "министры", "встретятся", "снова", "в", "июне", "когда", "будет", "готов", "проект", "решения", "по",
    "границе",
  };
  g_autoptr (GString) text = g_string_new ("\x0c");
  g_autofree char *tag = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (text, "%s%s", words[(i * 7 + i * i / 5) % G_N_ELEMENTS (words)], i % 50 == 49 ? ". 🙂\n" : " ");
  tag = liaison_language_detect (text->str);
  g_assert_cmpstr (tag, ==, "ru");
}

static void
test_article (void)
{
  g_autoptr (LiaisonArticle) german = liaison_article_new_plain (GERMAN);
  g_autoptr (LiaisonArticle) names = liaison_article_new_plain ("Angela Merkel");

  g_assert_cmpstr (liaison_article_get_language (german), ==, "de");
  g_assert_null (liaison_article_get_language (names));
}

static void
test_is_english (void)
{
  const char *const yes[] = { "en", "EN", "en-GB", "en_US", "eng", "und" };
  const char *const no[] = { "de", "enm", "e", "", "ang", "fr-CA", "zh-Hant" };

  g_assert_true (liaison_language_is_english (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    g_assert_true (liaison_language_is_english (yes[i]));
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    g_assert_false (liaison_language_is_english (no[i]));
}

static void
test_direction (void)
{
  g_assert_true (liaison_language_is_right_to_left ("2021: قالت الحكومة (BBC)"));
  g_assert_true (liaison_language_is_right_to_left ("– הנשיא שוחח"));
  g_assert_true (liaison_language_is_right_to_left ("\u200f12 min"));
  g_assert_false (liaison_language_is_right_to_left ("1. The word سلام"));
  g_assert_false (liaison_language_is_right_to_left ("123 …"));
  g_assert_false (liaison_language_is_right_to_left (""));
}

static void
test_words (void)
{
  static const char *const names[][2] = {
    { "de", "German" }, { "de-AT", "German" }, { "zh-Hant", "Chinese" }, { "el", "Greek" }, { "qqq", "qqq" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = liaison_language_to_words (names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/detect", test_detect);
  g_test_add_func ("/language/settle", test_settle);
  g_test_add_func ("/language/long", test_long);
  g_test_add_func ("/language/article", test_article);
  g_test_add_func ("/language/is-english", test_is_english);
  g_test_add_func ("/language/direction", test_direction);
  g_test_add_func ("/language/words", test_words);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/passage.h"

#include <string.h>

static const char original[] =
    "The ferry left the harbour at dawn. The minister was not on board.\n\n"
    "Officials in the capital denied that the talks had failed. The ambassador said that the "
    "agreement would be signed "
    "before the end of the month, and that no side had asked for more time.\n\n"
    "He denied it. The general, who had led the raid on the depot, was recalled on Friday.\n\n"
    "A spokesman for the agency said nothing. He denied it. The ferry came back empty.\n";

static const char sentence[] =
    "The ambassador said that the agreement would be signed before the end of the month";

static LiaisonSpan
span_of (const char *text,
         const char *part)
{
  const char *found = strstr (text, part);
  guint start;

  g_assert_nonnull (found);
  start = g_utf8_pointer_to_offset (text, found);
  return (LiaisonSpan) { start, start + g_utf8_strlen (part, -1) };
}

static LiaisonPassage *
passage_of (const char *text,
            const char *part)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);

  return liaison_passage_of_article (article, span_of (text, part));
}

/* What the passage is found as in TEXT, or NULL when it is lost. */
static char *
find_in (const LiaisonPassage *passage,
         const char           *text,
         double               *confidence)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);
  LiaisonSpan span = { 7, 7 };
  double found = -1.0;

  if (!liaison_passage_find (passage, article, &span, &found))
    {
      g_assert_cmpuint (span.start, ==, 7);
      g_assert_cmpfloat (found, ==, -1.0);
      return NULL;
    }
  g_assert_cmpfloat (found, >=, 0.5);
  g_assert_cmpfloat (found, <=, 1.0);
  if (confidence != NULL)
    *confidence = found;
  return liaison_article_dup_span (article, span);
}

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv (new, parts);
}

static void
test_of_article (void)
{
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);
  g_autoptr (LiaisonPassage) first = passage_of (original, "The ferry");
  g_autoptr (LiaisonPassage) last = passage_of (original, "came back empty.\n");

  g_assert_cmpstr (liaison_passage_get_exact (passage), ==, sentence);
  g_assert_cmpstr (liaison_passage_get_prefix (passage), ==, "nied that the talks had failed. ");
  g_assert_cmpuint (g_utf8_strlen (liaison_passage_get_suffix (passage), -1), ==, 32);
  g_assert_cmpuint (liaison_passage_get_span (passage).start, ==,
                    span_of (original, sentence).start);
  g_assert_cmpstr (liaison_passage_get_prefix (first), ==, "");
  g_assert_cmpstr (liaison_passage_get_suffix (last), ==, "");
}

static void
test_boxed (void)
{
  g_autoptr (LiaisonPassage) a = liaison_passage_new ("x\xff", NULL, NULL, (LiaisonSpan) { 1, 3 });
  g_autoptr (LiaisonPassage) b = liaison_passage_new ("x\ufffd", "", "", (LiaisonSpan) { 1, 3 });
  g_autoptr (LiaisonPassage) c = liaison_passage_new ("x\ufffd", "", "", (LiaisonSpan) { 1, 4 });
  GValue value = G_VALUE_INIT;

  g_assert_true (liaison_passage_equal (a, b));
  g_assert_false (liaison_passage_equal (a, c));
  g_value_init (&value, LIAISON_TYPE_PASSAGE);
  g_value_set_boxed (&value, a);
  g_assert_true (g_value_get_boxed (&value) == a);
  g_value_unset (&value);
}

static void
test_unchanged (void)
{
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);
  double confidence;
  g_autofree char *found = find_in (passage, original, &confidence);

  g_assert_cmpstr (found, ==, sentence);
  g_assert_cmpfloat (confidence, ==, 1.0);
}

/* The same words twice: the place is known as long as nothing changed. */
static void
test_duplicate_unchanged (void)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (original);
  LiaisonSpan second = span_of (original, "He denied it. The ferry");
  LiaisonSpan found;
  double confidence;
  g_autoptr (LiaisonPassage) passage = NULL;

  second.end = second.start + strlen ("He denied it.");
  passage = liaison_passage_of_article (article, second);
  g_assert_true (liaison_passage_find (passage, article, &found, &confidence));
  g_assert_cmpuint (found.start, ==, second.start);
  g_assert_cmpuint (found.end, ==, second.end);
}

static void
test_moved (void)
{
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);
  g_autofree char *text =
      g_strconcat ("A correction has been made to this article — see below.\n\n", original, NULL);
  double confidence;
  g_autofree char *found = find_in (passage, text, &confidence);

  g_assert_cmpstr (found, ==, sentence);
  g_assert_cmpfloat (confidence, >, 0.95);
  g_assert_cmpfloat (confidence, <, 1.0);
}

/* Moved to another place altogether: the context is gone, the long text speaks for itself. */
static void
test_moved_without_context (void)
{
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);
  g_autofree char *text =
      g_strconcat ("Quite another beginning. ", sentence, ". Quite another end.", NULL);
  double confidence;
  g_autofree char *found = find_in (passage, text, &confidence);

  g_assert_cmpstr (found, ==, sentence);
  g_assert_cmpfloat (confidence, <, 0.95);
}

/* Of two equal sentences the one with the same surroundings is meant. */
static void
test_duplicate_moved (void)
{
  LiaisonSpan second = span_of (original, "He denied it. The ferry");
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (original);
  g_autofree char *text = g_strconcat ("Updated on Monday.\n\n", original, NULL);
  g_autoptr (LiaisonArticle) changed = liaison_article_new_plain (text);
  g_autoptr (LiaisonPassage) passage = NULL;
  LiaisonSpan found;

  second.end = second.start + strlen ("He denied it.");
  passage = liaison_passage_of_article (article, second);
  g_assert_true (liaison_passage_find (passage, changed, &found, NULL));
  g_assert_cmpuint (found.start, ==, second.start + strlen ("Updated on Monday.\n\n"));
}

/* Two places fit equally well: neither is given. */
static void
test_ambiguous (void)
{
  const char *paragraph = "The council met again on the island that day. No decision was taken by "
                          "the council. Then it rained.\n\n";
  g_autofree char *before = g_strconcat (paragraph, "Something else.\n\n", NULL);
  g_autofree char *after = g_strconcat ("New. ", before, before, NULL);
  g_autoptr (LiaisonPassage) passage = passage_of (before, "No decision was taken by the council.");

  g_assert_null (find_in (passage, after, NULL));
}

static void
test_edited (void)
{
  static const struct
  {
    const char *old;
    const char *new;
    const char *found;
  } cases[] = {
    { "would be signed", "will be signed",
      "The ambassador said that the agreement will be signed before the end of the month" },
    { "The ambassador said", "The British ambassador said",
      "The British ambassador said that the agreement would be signed before the end of the "
      "month" },
    { "The ambassador said that", "the Ambassador  said that",
      "the Ambassador  said that the agreement would be signed before the end of the month" },
    { "before the end of the month, and", "before the month’s end, and",
      "The ambassador said that the agreement would be signed before the month’s end" },
  };
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *edited = replace (original, cases[i].old, cases[i].new);
      g_autofree char *text = g_strconcat ("Updated. ", edited, NULL);
      g_autofree char *found = NULL;
      double confidence;

      found = find_in (passage, text, &confidence);
      g_test_message ("%s → %s", cases[i].old, cases[i].new);
      g_assert_nonnull (found);
      /* Where an end was edited, a few characters more or less are right as well. */
      g_assert_cmpuint (ABS ((int) strlen (found) - (int) strlen (cases[i].found)), <=, 12);
      g_assert_nonnull (strstr (found, "agreement w"));
      g_assert_cmpfloat (confidence, <, 1.0);
    }
}

/* Quotation marks, dashes, case and line ends that a program changed do not matter much. */
static void
test_retyped (void)
{
  const char *before = "She said: “We don’t know – not yet – who gave the order to the fleet,” and "
                       "left the room at once.";
  const char *after = "Intro.\nShe said: \"We don't know - not yet - who\ngave the order to the "
                      "fleet,\" and left the room at once.";
  g_autoptr (LiaisonPassage) passage =
      passage_of (before, "“We don’t know – not yet – who gave the order to the fleet,”");
  double confidence;
  g_autofree char *found = find_in (passage, after, &confidence);

  g_assert_cmpstr (found, ==, "\"We don't know - not yet - who\ngave the order to the fleet,\"");
  g_assert_cmpfloat (confidence, >, 0.9);
}

static void
test_deleted (void)
{
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);
  g_autofree char *text = replace (original, sentence, "Nobody could be reached");

  g_assert_null (find_in (passage, text, NULL));
}

/* A short word stands elsewhere, too, but the passage was the one that is gone. */
static void
test_deleted_short (void)
{
  g_autoptr (LiaisonPassage) passage = passage_of (original, "general");
  const char *text = "Quite another article about the general mood in the villages of the north "
                     "after the elections.";

  g_assert_null (find_in (passage, text, NULL));
}

/* Sentences of the same mould that say something else are not the passage. */
static void
test_same_mould (void)
{
  const char *before = "On Monday, the United States imposed sanctions on 12 officers of the "
                       "Iranian navy. Tehran protested.";
  const char *after = "In March, the European Union imposed sanctions on 40 managers of the "
                      "Russian railway. Moscow shrugged.";
  g_autoptr (LiaisonPassage) passage =
      passage_of (before, "the United States imposed sanctions on 12 officers of the Iranian navy");

  g_assert_null (find_in (passage, after, NULL));
}

static void
test_empty (void)
{
  g_autoptr (LiaisonPassage) nothing = liaison_passage_new ("", "a", "b", (LiaisonSpan) { 0, 0 });
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);

  g_assert_null (find_in (nothing, original, NULL));
  g_assert_null (find_in (passage, "", NULL));
}

/* Far into a long article of several-byte characters, and a passage of several thousand
 * characters. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonPassage) one = NULL;
  g_autoptr (LiaisonPassage) whole = NULL;
  g_autofree char *paragraph = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *edited = NULL;
  g_autofree char *found = NULL;
  g_autofree char *found_whole = NULL;
  char *part;

  for (guint i = 0; i < 12000; i++)
    g_string_append_printf (
        text, "Délégué %u said that village %u would not be evacuated “today”. ", i, i * 7 % 1000);
  part = strstr (text->str, "Délégué 9000 said");
  paragraph = g_strndup (part, strstr (part, "Délégué 9060 said") - part);
  one = passage_of (text->str, "Délégué 9000 said that village 0 would not be evacuated");
  whole = passage_of (text->str, paragraph);
  g_assert_cmpuint (strlen (paragraph), >, 3000);
  moved = g_strconcat ("Correction. ", text->str, NULL);
  edited = replace (moved, "Délégué 9030 said that village 210 would not",
                    "Délégué 9030 denied that village 210 would");

  found = find_in (one, edited, NULL);
  g_assert_cmpstr (found, ==, "Délégué 9000 said that village 0 would not be evacuated");
  found_whole = find_in (whole, edited, NULL);
  g_assert_nonnull (found_whole);
  g_assert_true (g_str_has_prefix (found_whole, "Délégué 9000 said"));
  g_assert_nonnull (strstr (found_whole, "9030 denied"));
  g_assert_nonnull (strstr (found_whole, "Délégué 9059 said"));
  g_assert_null (strstr (found_whole, "Délégué 9061 said"));
}

/* Two places that fit alike are lost to the program, and a choice for the reader. */
static void
test_places (void)
{
  g_autoptr (LiaisonPassage) passage = passage_of (original, sentence);
  g_autofree char *text = g_strconcat ("First. ", sentence, ". Then again: ", sentence, ". Last.", NULL);
  g_autoptr (LiaisonArticle) twice = liaison_article_new_plain (text);
  g_autoptr (LiaisonArticle) edited = liaison_article_new_plain (
    "News came. An ambassador told us the agreement might be signed before the end of that month, or not.");
  g_autoptr (LiaisonArticle) other = liaison_article_new_plain ("Rain fell on the harbour, and nobody was there to see it fall.");
  g_autoptr (GArray) both = liaison_passage_find_places (passage, twice, 5);
  g_autoptr (GArray) one = liaison_passage_find_places (passage, twice, 1);
  g_autoptr (GArray) near = liaison_passage_find_places (passage, edited, 5);
  g_autoptr (GArray) none = liaison_passage_find_places (passage, other, 5);

  g_assert_false (liaison_passage_find (passage, twice, NULL, NULL));
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpfloat (g_array_index (both, LiaisonPassagePlace, 0).confidence, >=,
                     g_array_index (both, LiaisonPassagePlace, 1).confidence);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_false (liaison_passage_find (passage, edited, NULL, NULL));
  g_assert_cmpuint (near->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passage/of-article", test_of_article);
  g_test_add_func ("/passage/boxed", test_boxed);
  g_test_add_func ("/passage/unchanged", test_unchanged);
  g_test_add_func ("/passage/duplicate-unchanged", test_duplicate_unchanged);
  g_test_add_func ("/passage/moved", test_moved);
  g_test_add_func ("/passage/moved-without-context", test_moved_without_context);
  g_test_add_func ("/passage/duplicate-moved", test_duplicate_moved);
  g_test_add_func ("/passage/ambiguous", test_ambiguous);
  g_test_add_func ("/passage/edited", test_edited);
  g_test_add_func ("/passage/retyped", test_retyped);
  g_test_add_func ("/passage/deleted", test_deleted);
  g_test_add_func ("/passage/deleted-short", test_deleted_short);
  g_test_add_func ("/passage/same-mould", test_same_mould);
  g_test_add_func ("/passage/empty", test_empty);
  g_test_add_func ("/passage/long", test_long);

  g_test_add_func ("/article/passage/places", test_places);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

#include <string.h>

#include "analysis/horizon.h"

typedef struct
{
  const char *words;
  const char *found; /* NULL: no horizon */
  const char *from;  /* NULL: not dated */
  const char *to;
} Case;

/* For an article of Sunday, 24 January 2021. */
static const Case cases[] = {
  { "It will end in June .", "in June", "2021-06-01", "2021-06-30" },
  { "It will end by the end of next year .", "by the end of next year", "2021-01-24",
    "2022-12-31" },
  { "It will end by the end of the year .", "by the end of the year", "2021-01-24", "2021-12-31" },
  { "It will end within months .", "within months", "2021-01-24", "2021-07-24" },
  { "It will end within two weeks .", "within two weeks", "2021-01-24", "2021-02-07" },
  { "It will end in 2023 .", "in 2023", "2023-01-01", "2023-12-31" },
  { "It will end by 2030 .", "by 2030", "2021-01-24", "2030-12-31" },
  { "It will end in early 2022 .", "in early 2022", "2022-01-01", "2022-04-30" },
  { "It will end on 3 March 2022 .", "on 3 March 2022", "2022-03-03", "2022-03-03" },
  { "It will end on March 3 , 2022 .", "on March 3 , 2022", "2022-03-03", "2022-03-03" },
  { "It will end in December 2021 .", "in December 2021", "2021-12-01", "2021-12-31" },
  { "It will end next week .", "next week", "2021-01-25", "2021-01-31" },
  { "It will end next month .", "next month", "2021-02-01", "2021-02-28" },
  { "It will end later this year .", "later this year", "2021-01-24", "2021-12-31" },
  { "It will end on Wednesday .", "on Wednesday", "2021-01-27", "2021-01-27" },
  { "It will end by Friday .", "by Friday", "2021-01-24", "2021-01-29" },
  { "It will end tomorrow .", "tomorrow", "2021-01-25", "2021-01-25" },
  { "It will end this spring .", "this spring", "2021-03-01", "2021-05-31" },
  { "It will end in the coming weeks .", "in the coming weeks", "2021-01-24", "2021-03-07" },
  { "It will end over the next six months .", "over the next six months", "2021-01-24",
    "2021-07-24" },
  { "It will end in the next decade .", "in the next decade", "2021-01-24", "2031-01-24" },
  { "It will end in the early 2030s .", "in the early 2030s", "2030-01-01", "2033-12-31" },
  { "It will end in the second half of 2025 .", "in the second half of 2025", "2025-07-01",
    "2025-12-31" },
  { "It will end in the first quarter of next year .", "in the first quarter of next year",
    "2022-01-01", "2022-03-31" },
  { "It will end early next year .", "early next year", "2022-01-01", "2022-04-30" },
  { "It will end next weekend .", "next weekend", "2021-01-30", "2021-01-31" },
  { "It will end next Tuesday .", "next Tuesday", "2021-01-26", "2021-01-26" },
  { "It will stay for several more years .", "for several more years", "2021-01-24", "2027-01-24" },
  { "It will end at some point .", "at some point", NULL, NULL },
  { "It will end in the near future .", "in the near future", NULL, NULL },
  /* What is over is no horizon, and "may" is no month. */
  { "It ended in 2003 .", NULL, NULL, NULL },
  { "It may end .", NULL, NULL, NULL },
  { "It will end in Paris .", NULL, NULL, NULL },
  { "It will end in principle .", NULL, NULL, NULL },
  { "", NULL, NULL, NULL },
};

static void
assert_date (const GDate *date,
             const char  *expected)
{
  char text[16];

  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (LiaisonText) text = sentences_words (expected->words);
  LiaisonHorizon horizon;
  GDate published;
  gboolean found;

  g_date_clear (&published, 1);
  g_date_set_dmy (&published, 24, 1, 2021);
  found = liaison_horizon_find (text, 0, text->n_words, &published, &horizon);
  g_assert_cmpint (found, ==, expected->found != NULL);
  if (found)
    {
      g_autofree char *words =
          liaison_text_dup_range (text, horizon.words.first, horizon.words.end);

      g_assert_cmpstr (words, ==, expected->found);
      g_assert_cmpint (horizon.dated, ==, expected->from != NULL);
      if (!horizon.dated)
        return;
      assert_date (&horizon.from, expected->from);
      assert_date (&horizon.to, expected->to);
    }
}

static void
test_undated (void)
{
  g_autoptr (LiaisonText) relative = sentences_words ("It will end in June .");
  g_autoptr (LiaisonText) absolute = sentences_words ("It will end in June 2030 .");
  LiaisonHorizon horizon;
  GDate published;

  /* Without a date of publication the words are all that is known, unless they have a year. */
  g_date_clear (&published, 1);
  g_assert_true (liaison_horizon_find (relative, 0, relative->n_words, &published, &horizon));
  g_assert_false (horizon.dated);
  g_assert_true (liaison_horizon_find (absolute, 0, absolute->n_words, &published, &horizon));
  g_assert_true (horizon.dated);
  assert_date (&horizon.to, "2030-06-30");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/horizon/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/horizon/undated", test_undated);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

#include "analysis/times.h"

typedef struct
{
  const char *words;
  const char *found; /* NULL: nothing is read */
  const char *from;  /* NULL: not dated */
  const char *to;
} Case;

/* Of what happened before an article of Sunday, 24 January 2021. */
static const Case cases[] = {
  { "in 2018", "in 2018", "2018-01-01", "2018-12-31" },
  { "in January 2020", "in January 2020", "2020-01-01", "2020-01-31" },
  { "in December", "in December", "2020-12-01", "2020-12-31" },
  { "in January", "in January", "2021-01-01", "2021-01-31" },
  { "in October last year", "in October last year", "2020-10-01", "2020-10-31" },
  { "in March of last year", "in March of last year", "2020-03-01", "2020-03-31" },
  { "on January 3", "on January 3", "2021-01-03", "2021-01-03" },
  { "on January 30", "on January 30", "2020-01-30", "2020-01-30" },
  { "on 3 March 2019", "on 3 March 2019", "2019-03-03", "2019-03-03" },
  { "Jan. 3", "Jan. 3", "2021-01-03", "2021-01-03" },
  { "on Friday", "on Friday", "2021-01-22", "2021-01-22" },
  { "on Sunday", "on Sunday", "2021-01-24", "2021-01-24" },
  { "last Sunday", "last Sunday", "2021-01-17", "2021-01-17" },
  { "Thursday night", "Thursday night", "2021-01-21", "2021-01-21" },
  { "on Monday , January 4", "on Monday , January 4", "2021-01-04", "2021-01-04" },
  { "yesterday", "yesterday", "2021-01-23", "2021-01-23" },
  { "last night", "last night", "2021-01-23", "2021-01-23" },
  { "this morning", "this morning", "2021-01-24", "2021-01-24" },
  { "over the weekend", "over the weekend", "2021-01-23", "2021-01-24" },
  { "last week", "last week", "2021-01-11", "2021-01-17" },
  { "last month", "last month", "2020-12-01", "2020-12-31" },
  { "last year", "last year", "2020-01-01", "2020-12-31" },
  { "late last year", "late last year", "2020-09-01", "2020-12-31" },
  { "earlier this month", "earlier this month", "2021-01-01", "2021-01-24" },
  { "over the past two years", "over the past two years", "2019-01-24", "2021-01-24" },
  { "in the last three months", "in the last three months", "2020-10-24", "2021-01-24" },
  { "two years ago", "two years ago", "2019-01-01", "2019-12-31" },
  { "a month ago", "a month ago", "2020-12-01", "2020-12-31" },
  { "three weeks ago", "three weeks ago", "2020-12-28", "2021-01-03" },
  { "five days ago", "five days ago", "2021-01-19", "2021-01-19" },
  { "since 2015", "since 2015", "2015-01-01", "2021-01-24" },
  { "from 2003 to 2011", "from 2003 to 2011", "2003-01-01", "2011-12-31" },
  { "between 1964 and 1967", "between 1964 and 1967", "1964-01-01", "1967-12-31" },
  { "from March to June 2020", "from March to June 2020", "2020-03-01", "2020-06-30" },
  { "in the 1990s", "in the 1990s", "1990-01-01", "1999-12-31" },
  { "in the late 1970s", "in the late 1970s", "1976-01-01", "1979-12-31" },
  { "in the spring of 2019", "in the spring of 2019", "2019-03-01", "2019-05-31" },
  { "last summer", "last summer", "2020-06-01", "2020-08-31" },
  /* What says that it is not then, or only one end, or not which. */
  { "after 2015", "after 2015", NULL, NULL },
  { "before Monday", "before Monday", NULL, NULL },
  { "until last week", "until last week", NULL, NULL },
  { "from 2003", "from 2003", NULL, NULL },
  { "from 2011 to 2003", "from 2011 to 2003", NULL, NULL },
  { "in the last weeks", "in the last weeks", NULL, NULL },
  { "eight hours ago", "eight hours ago", NULL, NULL },
  /* No time at all. */
  { "in Paris", NULL, NULL, NULL },
  { "two years", NULL, NULL, NULL },
  { "may", NULL, NULL, NULL },
  { "last resort", NULL, NULL, NULL },
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
  g_autofree char *words = NULL;
  GDate published;
  LiaisonCalendar calendar = { text, text->n_words, &published, TRUE, -1 };
  LiaisonPeriod period;
  guint end;

  g_date_clear (&published, 1);
  g_date_set_dmy (&published, 24, 1, 2021);
  end = liaison_times_read (&calendar, 0, &period);
  g_assert_cmpint (end != 0, ==, expected->found != NULL);
  if (end == 0)
    return;
  words = liaison_text_dup_range (text, 0, end);
  g_assert_cmpstr (words, ==, expected->found);
  g_assert_cmpint (period.dated, ==, expected->from != NULL);
  if (period.dated)
    {
      assert_date (&period.from, expected->from);
      assert_date (&period.to, expected->to);
    }
}

/* Without a date of publication, or a direction, only what has a year is dated. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *words;
    gboolean published;
    gboolean dated;
  } unknown[] = {
    { "in 2018", FALSE, TRUE },        { "in January 2020", FALSE, TRUE }, { "last week", FALSE, FALSE },
    { "two years ago", FALSE, FALSE }, { "since 2015", FALSE, FALSE },     { "on Monday", TRUE, FALSE },
    { "in December", TRUE, FALSE },    { "last week", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (LiaisonText) text = sentences_words (unknown[i].words);
      GDate published;
      LiaisonCalendar calendar = { text, text->n_words, &published, unknown[i].published, 0 };
      LiaisonPeriod period;

      g_date_clear (&published, 1);
      if (unknown[i].published)
        g_date_set_dmy (&published, 24, 1, 2021);
      g_test_message ("%s", unknown[i].words);
      g_assert_cmpuint (liaison_times_read (&calendar, 0, &period), ==, text->n_words);
      g_assert_cmpint (period.dated, ==, unknown[i].dated);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/times-read/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/times-read/unknown", test_unknown);
  return g_test_run ();
}

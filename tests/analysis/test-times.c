/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

#include "analysis/times.h"

typedef struct
{
  const char *words;
  guint word;         /* that states something, counted from 1 */
  LiaisonModality modality;
  const char *from;   /* NULL: no time */
  const char *to;
} Case;

#define ACTUAL LIAISON_MODALITY_ACTUAL
#define EXPECTED LIAISON_MODALITY_EXPECTED

/* In an article of Sunday, 24 January 2021. */
static const Case cases[] = {
  /* Norway bombed Sweden on Monday . */
  { "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root Sweden/_/PROPN/2/obj on/_/ADP/5/case Monday/_/PROPN/2/obl", 2, ACTUAL,
    "2021-01-18", "2021-01-18" },
  /* Norway met Sweden in Paris in January 2020 , as the parser has it . */
  { "Norway/_/PROPN/2/nsubj met/meet/VERB/0/root Sweden/_/PROPN/2/obj in/_/ADP/5/case Paris/_/PROPN/2/obl in/_/ADP/7/case "
    "January/_/PROPN/5/nmod 2020/_/NUM/7/nmod:unmarked", 2, ACTUAL, "2020-01-01", "2020-01-31" },
  /* Norway will meet Sweden on Friday . */
  { "Norway/_/PROPN/3/nsubj will/_/AUX/3/aux meet/_/VERB/0/root Sweden/_/PROPN/3/obj on/_/ADP/6/case Friday/_/PROPN/3/obl", 3,
    EXPECTED, "2021-01-29", "2021-01-29" },
  /* Norway meets Sweden on Friday: who knows which . */
  { "Norway/_/PROPN/2/nsubj meets/meet/VERB/0/root Sweden/_/PROPN/2/obj on/_/ADP/5/case Friday/_/PROPN/2/obl", 2, ACTUAL, NULL,
    NULL },
  /* Norway vowed that it would leave Sweden on Friday: likewise . */
  { "Norway/_/PROPN/2/nsubj vowed/vow/VERB/0/root that/_/SCONJ/6/mark it/_/PRON/6/nsubj would/_/AUX/6/aux leave/_/VERB/2/ccomp "
    "Sweden/_/PROPN/6/obj on/_/ADP/9/case Friday/_/PROPN/6/obl", 6, EXPECTED, NULL, NULL },
  /* Norway may have hit Sweden in December . */
  { "Norway/_/PROPN/4/nsubj may/_/AUX/4/aux have/_/AUX/4/aux hit/_/VERB/0/root Sweden/_/PROPN/4/obj in/_/ADP/7/case "
    "December/_/PROPN/4/obl", 4, LIAISON_MODALITY_POSSIBLE, "2020-12-01", "2020-12-31" },
  /* Norway planned to attack Sweden in 2019 . */
  { "Norway/_/PROPN/2/nsubj planned/plan/VERB/0/root to/_/PART/4/mark attack/_/VERB/2/xcomp Sweden/_/PROPN/4/obj in/_/ADP/7/case "
    "2019/_/NUM/4/obl", 4, EXPECTED, "2019-01-01", "2019-12-31" },
  /* In 2014 , Norway invaded Sweden and attacked Japan: both . */
  { "In/_/ADP/2/case 2014/_/NUM/5/obl ,/,/PUNCT/2/punct Norway/_/PROPN/5/nsubj invaded/invade/VERB/0/root Sweden/_/PROPN/5/obj "
    "and/_/CCONJ/8/cc attacked/attack/VERB/5/conj Japan/_/PROPN/8/obj", 8, ACTUAL, "2014-01-01", "2014-12-31" },
  /* Norway invaded Sweden in 2014 and attacked Japan: the first alone . */
  { "Norway/_/PROPN/2/nsubj invaded/invade/VERB/0/root Sweden/_/PROPN/2/obj in/_/ADP/5/case 2014/_/NUM/2/obl and/_/CCONJ/7/cc "
    "attacked/attack/VERB/2/conj Japan/_/PROPN/7/obj", 7, ACTUAL, NULL, NULL },
  /* Norway said on Monday that Sweden attacked Japan . */
  { "Norway/_/PROPN/2/nsubj said/say/VERB/0/root on/_/ADP/4/case Monday/_/PROPN/2/obl that/_/SCONJ/7/mark Sweden/_/PROPN/7/nsubj "
    "attacked/attack/VERB/2/ccomp Japan/_/PROPN/7/obj", 7, ACTUAL, NULL, NULL },
  /* Norway launched an attack on Sweden last week: the attack was then . */
  { "Norway/_/PROPN/2/nsubj launched/launch/VERB/0/root an/_/DET/4/det attack/_/NOUN/2/obj on/_/ADP/6/case Sweden/_/PROPN/4/nmod "
    "last/_/ADJ/8/amod week/_/NOUN/2/obl:unmarked", 4, ACTUAL, "2021-01-11", "2021-01-17" },
  /* Norway condemned the attack on Sweden in 2003: neither that the one nor that the other was then is sure . */
  { "Norway/_/PROPN/2/nsubj condemned/condemn/VERB/0/root the/_/DET/4/det attack/_/NOUN/2/obj on/_/ADP/6/case Sweden/_/PROPN/4/nmod "
    "in/_/ADP/8/case 2003/_/NUM/2/obl", 4, ACTUAL, NULL, NULL },
  { "Norway/_/PROPN/2/nsubj condemned/condemn/VERB/0/root the/_/DET/4/det attack/_/NOUN/2/obj on/_/ADP/6/case Sweden/_/PROPN/4/nmod "
    "in/_/ADP/8/case 2003/_/NUM/2/obl", 2, ACTUAL, NULL, NULL },
  /* … on Friday: the condemnation was . */
  { "Norway/_/PROPN/2/nsubj condemned/condemn/VERB/0/root the/_/DET/4/det attack/_/NOUN/2/obj on/_/ADP/6/case Sweden/_/PROPN/4/nmod "
    "on/_/ADP/8/case Friday/_/PROPN/2/obl", 2, ACTUAL, "2021-01-22", "2021-01-22" },
  /* Norway has backed Sweden since 2015 . */
  { "Norway/_/PROPN/3/nsubj has/have/AUX/3/aux backed/back/VERB/0/root Sweden/_/PROPN/3/obj since/_/ADP/6/case 2015/_/NUM/3/obl", 3,
    ACTUAL, "2015-01-01", "2021-01-24" },
  /* Norway backed Sweden from 2003 to 2011 . */
  { "Norway/_/PROPN/2/nsubj backed/back/VERB/0/root Sweden/_/PROPN/2/obj from/_/ADP/5/case 2003/_/NUM/2/obl to/_/ADP/7/case "
    "2011/_/NUM/2/obl", 2, ACTUAL, "2003-01-01", "2011-12-31" },
  /* Norway attacked Sweden after 2015 . */
  { "Norway/_/PROPN/2/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/2/obj after/_/ADP/5/case 2015/_/NUM/2/obl", 2, ACTUAL, NULL,
    NULL },
  /* Norway visited Oslo two years ago , accusing Sweden . */
  { "Norway/_/PROPN/2/nsubj visited/visit/VERB/0/root Oslo/_/PROPN/2/obj two/_/NUM/5/nummod years/year/NOUN/6/obl:unmarked "
    "ago/_/ADV/2/advmod ,/,/PUNCT/8/punct accusing/accuse/VERB/2/advcl Sweden/_/PROPN/8/obj", 8, ACTUAL, "2019-01-01",
    "2019-12-31" },
  /* Norway visited Oslo two years ago after accusing Sweden . */
  { "Norway/_/PROPN/2/nsubj visited/visit/VERB/0/root Oslo/_/PROPN/2/obj two/_/NUM/5/nummod years/year/NOUN/6/obl:unmarked "
    "ago/_/ADV/2/advmod after/_/SCONJ/8/mark accusing/accuse/VERB/2/advcl Sweden/_/PROPN/8/obj", 8, ACTUAL, NULL, NULL },
  /* Norway left the 2015 deal . */
  { "Norway/_/PROPN/2/nsubj left/leave/VERB/0/root the/_/DET/5/det 2015/_/NUM/5/nummod deal/_/NOUN/2/obj", 5, ACTUAL, "2015-01-01",
    "2015-12-31" },
  { "Norway/_/PROPN/2/nsubj left/leave/VERB/0/root the/_/DET/5/det 2015/_/NUM/5/nummod deal/_/NOUN/2/obj", 2, ACTUAL, NULL, NULL },
  /* Ann , born 1981 in Norway: a year; Norway killed 2020 in Japan: a number . */
  { "Ann/_/PROPN/0/root ,/,/PUNCT/3/punct born/bear/VERB/1/acl 1981/_/NUM/3/obl:unmarked in/_/ADP/6/case Norway/_/PROPN/3/obl", 3,
    ACTUAL, "1981-01-01", "1981-12-31" },
  { "Norway/_/PROPN/2/nsubj killed/kill/VERB/0/root 2020/_/NUM/2/obl:unmarked in/_/ADP/5/case Japan/_/PROPN/2/obl", 2, ACTUAL, NULL,
    NULL },
  /* Ann served as president of Norway from 2003 to 2011: her office . */
  { "Ann/_/PROPN/2/nsubj served/serve/VERB/0/root as/_/ADP/4/case president/_/NOUN/2/obl of/_/ADP/6/case Norway/_/PROPN/4/nmod "
    "from/_/ADP/8/case 2003/_/NUM/2/obl to/_/ADP/10/case 2011/_/NUM/2/obl", 4, ACTUAL, "2003-01-01", "2011-12-31" },
  /* Norway bombed Japan this year: up to today . */
  { "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root Japan/_/PROPN/2/obj this/_/DET/5/det year/_/NOUN/2/obl:unmarked", 2, ACTUAL,
    "2021-01-01", "2021-01-24" },
  /* Norway bombed Japan in 2030: the article is not from then . */
  { "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root Japan/_/PROPN/2/obj in/_/ADP/5/case 2030/_/NUM/2/obl", 2, ACTUAL, NULL, NULL },
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
  g_autoptr (LiaisonDraft) draft = sentences_draft (expected->words, "");
  LiaisonTime time = { 0 };
  gboolean found;

  g_date_set_dmy (&draft->published, 24, 1, 2021);
  found = liaison_times_of_word (draft, (int)expected->word - 1, expected->modality, &time);
  g_assert_cmpint (found, ==, expected->from != NULL);
  g_assert_cmpint (found, ==, g_date_valid (&time.from));
  if (found)
    {
      assert_date (&time.from, expected->from);
      assert_date (&time.to, expected->to);
    }
}

/* Norway 's invasion of Sweden in May 2019 was wrong . */
static void
test_deed (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Norway/_/PROPN/3/nmod:poss 's/_/PART/1/case invasion/_/NOUN/9/nsubj of/_/ADP/5/case Sweden/_/PROPN/3/nmod in/_/ADP/7/case "
      "May/_/PROPN/3/nmod 2019/_/NUM/7/nmod:unmarked wrong/_/ADJ/0/root",
      "");
  const LiaisonDraftEntity *invasion;
  guint dated = 0;

  liaison_draft_find_relations (draft);
  invasion = liaison_draft_entity (draft, (guint)sentences_find (draft, "Invasion of Sweden"));
  assert_date (&invasion->time.from, "2019-05-01");
  assert_date (&invasion->time.to, "2019-05-31");
  for (guint i = 0; i < draft->relations->len; i++)
    {
      const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      if (relation->kind != LIAISON_RELATION_TARGET_OF)
        continue;
      assert_date (&relation->time.from, "2019-05-01");
      dated++;
    }
  g_assert_cmpuint (dated, ==, 1);
}

/* Sweden ended Norway 's invasion of Japan in 2019: that is not when it was . */
static void
test_end (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Sweden/_/PROPN/2/nsubj ended/end/VERB/0/root Norway/_/PROPN/5/nmod:poss 's/_/PART/3/case invasion/_/NOUN/2/obj "
      "of/_/ADP/7/case Japan/_/PROPN/5/nmod in/_/ADP/9/case 2019/_/NUM/2/obl",
      "");
  const LiaisonDraftEntity *invasion;

  liaison_draft_find_relations (draft);
  invasion = liaison_draft_entity (draft, (guint)sentences_find (draft, "Invasion of Japan"));
  g_assert_cmpstr (invasion->when, ==, "2019");
  g_assert_false (g_date_valid (&invasion->time.from));
}

/* Norway bombed Sweden . || Norway bombed Sweden in 2019 . || Norway bombed Sweden in 2020: the first that is told . */
static void
test_merged (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root Sweden/_/PROPN/2/obj || "
      "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root Sweden/_/PROPN/2/obj in/_/ADP/5/case 2019/_/NUM/2/obl || "
      "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root Sweden/_/PROPN/2/obj in/_/ADP/5/case 2020/_/NUM/2/obl",
      "");
  const LiaisonDraftRelation *relation;

  liaison_draft_find_relations (draft);
  g_assert_cmpuint (draft->relations->len, ==, 1);
  relation = g_ptr_array_index (draft->relations, 0);
  assert_date (&relation->time.from, "2019-01-01");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/times/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/times/deed", test_deed);
  g_test_add_func ("/analysis/times/end", test_end);
  g_test_add_func ("/analysis/times/merged", test_merged);
  return g_test_run ();
}

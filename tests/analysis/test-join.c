/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/join.h"

#include <string.h>

#include "article/article-join.h"
#include "articles.h"

static LiaisonAnalysis *
join (const char *const *words)
{
  g_autoptr (GPtrArray) all = articles_all (words);

  return liaison_analysis_new_joined (all);
}

/* Whether entity A of the first article and B of the second are one, by their names in each alone. */
typedef struct
{
  const char *a;
  const char *b;
  gboolean one;
} Case;

static const Case cases[] = {
  { "person Avril Haines", "person Avril Haines", TRUE },
  { "person Avril Haines", "person Avril D. Haines", TRUE },
  { "person William J. Burns", "person William Joseph Burns", TRUE },
  { "person Bill Burns", "person William Burns", TRUE },
  { "person J.D. Vance", "person JD Vance", TRUE },
  { "person J. D. Vance", "person JD Vance", TRUE },
  { "person Recep Tayyip Erdoğan", "person Recep Tayyip Erdogan", TRUE },
  { "person Lech Wałęsa", "person Lech Walesa", TRUE },
  { "person Gerhard Schröder", "person Gerhard Schroeder", TRUE },
  { "person Mohammed bin Salman", "person Muhammad bin Salman", TRUE },
  { "person Volodymyr Zelenskyy", "person Volodymyr Zelensky", TRUE },
  { "person Yevgeniy Prigozhin", "person Evgeny Prigozhin", TRUE },
  { "person Qassem Soleimani", "person Qasem Soleimani", TRUE },
  { "person Kim Jong-un", "person Kim Jong Un", TRUE },
  { "person Bashar al-Assad", "person Bashar Assad", TRUE },
  { "person Mohammad Javad Zarif", "person Javad Zarif", TRUE },
  { "person Dr. Ann Reed", "person Ann Reed", TRUE },
  { "person Haines", "person Haines", FALSE },
  { "person Avril Haines | Haines", "person Haines", FALSE },
  { "person Avril Haines", "person Mary Haines", FALSE },
  { "person George W. Bush", "person George H. W. Bush", FALSE },
  { "person Donald Trump", "person Donald Trump Jr.", FALSE },
  { "person Robert Hall Sr.", "person Robert Hall Jr.", FALSE },
  { "person John F. Hall", "person John Q. Hall", FALSE },
  { "person J. Smith", "person John Smith", FALSE },
  { "person Jordan Reed", "organization Jordan Reed", FALSE },
  { "person Kim Jong-un", "person Kim Jong-il", FALSE },
  { "person Bruce Lee", "person Bruce Li", FALSE },
  { "place France\nperson Jean Roy || President@france", "place Gabon\nperson Jean Roy || President@gabon", FALSE },
  { "place France\nperson Jean Roy || President@france", "person Jean Roy || French President", TRUE },
  { "place France\nperson Jean Roy || President@france", "person Jean Roy || economist", TRUE },
  { "place United States", "place US", TRUE },
  { "organization Central Intelligence Agency", "organization CIA", TRUE },
  { "organization Corvane Guard Corps | CGC", "organization CGC", TRUE },
  { "organization Corvane National Guard Corps", "organization CNGC", TRUE },
  { "organization Corvane Guards Corps", "organization Corvane Guard Corps", TRUE },
  { "organization Corvane Guard Corps | Guard", "organization Guard", FALSE },
  { "organization Defence Ministry", "organization Defence Ministry", FALSE },
  { "place Gabon\norganization Defence Ministry\n> defence-ministry part-of gabon",
    "place Gabon\norganization Defense Ministry\n> defense-ministry part-of gabon", TRUE },
  { "place Gabon\norganization Defence Ministry\n> defence-ministry part-of gabon",
    "place Ghana\norganization Defence Ministry\n> defence-ministry part-of ghana", FALSE },
  { "operation strike", "operation strike", FALSE },
  { "operation Operation Lentil", "operation Operation Lentil", TRUE },
  { "operation assassination of Ann Reed", "operation assassination of Ann Reed", TRUE },
  { "event Corvane election | | | 2016", "event Corvane election | | | 2020", FALSE },
  { "event the Corvane election | | | 2016", "event the Corvane election | | | 2016", TRUE },
  { "event the Corvane Open", "event the Corvane Open", FALSE },
  { "operation Invasion of Corvane | | | 1979", "operation Invasion of Corvane | | | 2001", FALSE },
  { "operation Invasion of Corvane | | | 2001", "operation Invasion of Corvane | | | 2001", TRUE },
  { "operation Invasion of Corvane", "operation Invasion of Corvane", FALSE },
  { "agreement Corvane Charter", "agreement Corvane Charter", TRUE },
  { "agreement Nuclear agreement with Corvane", "agreement Nuclear agreement with Corvane", FALSE },
  { "person Pius XI", "person Pius XII", FALSE },
  { "person Tin Oo", "person Tin Oo", TRUE },
  { "person Viktor Yanukovych", "person Victor Yanukovych", TRUE },
  { "person The author", "person The author", FALSE },
  { "person Prime Minister", "person Prime Minister", FALSE },
  { "person Foreign Secretary", "person Foreign Secretary", FALSE },
  { "person Stephen King", "person Stephen King", TRUE },
  { "agreement Corvane Council Resolution", "agreement Corvane Council Resolution", FALSE },
};

/* Of an article of WORDS the entity that is meant is the last. */
static int
place_of_last (LiaisonAnalysis *joined,
               GPtrArray       *all,
               guint            part)
{
  LiaisonAnalysis *analysis = g_ptr_array_index (all, part);
  guint n = liaison_analysis_get_n_entities (analysis);

  return liaison_analysis_find_in_part (joined, part, liaison_analysis_get_entity (analysis, n - 1)->id);
}

static void
test_who (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint turn = 0; turn < 2; turn++)
      {
        const char *const words[] = { turn == 0 ? cases[i].a : cases[i].b, turn == 0 ? cases[i].b : cases[i].a, NULL };
        g_autoptr (GPtrArray) all = articles_all (words);
        g_autoptr (LiaisonAnalysis) joined = liaison_analysis_new_joined (all);
        gboolean one = place_of_last (joined, all, 0) == place_of_last (joined, all, 1);

        if (one != cases[i].one)
          g_error ("%s / %s: %s", words[0], words[1], one ? "joined" : "not joined");
      }
}

static void
test_one_article (void)
{
  g_autoptr (GPtrArray) all = articles_all ((const char *const[]) { "person Ann Reed", NULL });
  g_autoptr (LiaisonAnalysis) joined = liaison_analysis_new_joined (all);

  g_assert_true (joined == g_ptr_array_index (all, 0));
  g_assert_cmpint (liaison_analysis_find_in_part (joined, 0, "ann-reed"), ==, 0);
}

static void
test_ambiguous (void)
{
  static const char *const words[] = { "person George W. Bush", "person George H. W. Bush", "person George Bush",
                                       "person George Bush", "person George Walker Bush", NULL };
  g_autoptr (LiaisonAnalysis) joined = join (words);

  /* Whom the bare name means nobody knows, not even that both mean the same. */
  g_assert_cmpuint (liaison_analysis_get_n_entities (joined), ==, 4);
  g_assert_cmpint (liaison_analysis_find_in_part (joined, 0, "george-w--bush"), ==,
                   liaison_analysis_find_in_part (joined, 4, "george-walker-bush"));
}

static void
test_clear_lead (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)liaison_analysis_unref);
  g_autoptr (LiaisonAnalysis) joined = NULL;

  for (guint i = 0; i < 10; i++)
    g_ptr_array_add (all, articles_make ("place France\nperson Jean Roy || President@france"));
  g_ptr_array_add (all, articles_make ("place Gabon\nperson Jean Roy || President@gabon"));
  g_ptr_array_add (all, articles_make ("person Jean Roy"));
  joined = liaison_analysis_new_joined (all);

  g_assert_cmpint (liaison_analysis_find_in_part (joined, 11, "jean-roy"), ==,
                   liaison_analysis_find_in_part (joined, 0, "jean-roy"));
  g_assert_cmpint (liaison_analysis_find_in_part (joined, 10, "jean-roy"), !=,
                   liaison_analysis_find_in_part (joined, 0, "jean-roy"));
}

static void
test_acronym_of_two (void)
{
  static const char *const words[] = { "organization Corvane National Guard Corps | CNGC",
                                       "organization Corvane Nature Garden Club | CNGC", "organization CNGC", NULL };
  g_autoptr (LiaisonAnalysis) joined = join (words);

  g_assert_cmpuint (liaison_analysis_get_n_entities (joined), ==, 3);
}

static void
test_records (void)
{
  static const char *const words[] = {
    "person Ann Reed | Reed | minister@corvane\nplace Corvane\nperson Bob Hall\n> ann-reed accuse bob-hall",
    "person Bob Hall\nplace Corvane\nperson Dr Ann Reed || Minister@corvane; chair\n> dr-ann-reed accuse bob-hall\n"
    "> bob-hall support corvane",
    NULL
  };
  g_autoptr (LiaisonAnalysis) joined = join (words);
  LiaisonArticle *article = liaison_analysis_get_article (joined);
  int place = liaison_analysis_find_entity (joined, "ann-reed");
  const LiaisonEntityRecord *record;
  const LiaisonRelationRecord *relation;

  g_assert_cmpuint (liaison_analysis_get_n_entities (joined), ==, 3);
  g_assert_cmpuint (liaison_analysis_get_n_relations (joined), ==, 2);
  g_assert_cmpint (place, >=, 0);
  record = liaison_analysis_get_entity (joined, place);
  g_assert_cmpstr (record->name, ==, "Ann Reed");
  g_assert_cmpuint (record->aliases->len, ==, 2);
  g_assert_cmpuint (record->roles->len, ==, 2);
  g_assert_cmpuint (record->mentions->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      LiaisonSpan span = g_array_index (record->mentions, LiaisonMention, i).span, own;
      guint part;
      LiaisonArticle *there = liaison_article_locate (article, span, &own, &part);
      g_autofree char *text = liaison_article_dup_span (article, span);
      g_autofree char *own_text = liaison_article_dup_span (there, own);

      g_assert_cmpuint (part, ==, i);
      g_assert_cmpstr (text, ==, i == 0 ? "Ann Reed" : "Dr Ann Reed");
      g_assert_cmpstr (own_text, ==, text);
    }
  relation = liaison_analysis_get_relation (joined, 0);
  g_assert_cmpuint (relation->evidence->len, ==, 2);
  g_assert_cmpuint (relation->source, ==, place);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Who stands with whom, whatever they are called: "0:ann-reed 2:ann-reed-x", sorted. */
static char *
describe (LiaisonAnalysis *joined,
          GPtrArray       *all,
          const guint     *order)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint e = 0; e < liaison_analysis_get_n_entities (joined); e++)
    {
      g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);

      for (guint part = 0; part < all->len; part++)
        {
          LiaisonAnalysis *analysis = g_ptr_array_index (all, part);

          for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
            if (liaison_analysis_find_in_part (joined, part, liaison_analysis_get_entity (analysis, i)->id) == (int)e)
              g_ptr_array_add (members, g_strdup_printf ("%u:%s", order[part], liaison_analysis_get_entity (analysis, i)->id));
        }
      g_ptr_array_sort (members, compare_strings);
      g_ptr_array_add (members, NULL);
      g_ptr_array_add (groups, g_strjoinv (" ", (char **)members->pdata));
    }
  g_ptr_array_sort (groups, compare_strings);
  for (guint i = 0; i < groups->len; i++)
    g_string_append_printf (text, "%s\n", (char *)g_ptr_array_index (groups, i));
  return g_string_free (text, FALSE);
}

/* A random article of people and bodies whose names get in each other's way. */
static char *
make_random (GRand *rand)
{
  static const char *const lines[] = {
    "place France", "place Gabon", "person Ann Reed", "person Ann B. Reed", "person Ann C. Reed", "person Reed",
    "person Ann Reed Jr.", "person Jean Roy || President@france", "person Jean Roy || President@gabon", "person Jean Roy",
    "person Mohammad Javad Zarif", "person Javad Zarif", "person Jean Paul Roy", "organization Corvane Guard Corps | CGC",
    "organization Corvane Grain Council | CGC", "organization CGC", "organization Senate", "person Bill Burns",
    "person William J. Burns", "person William K. Burns", "operation Operation Lentil",
    "operation siege of Old Corvane City | | | 2016", "operation siege of Old Corvane City | | | 2020",
    "operation siege of Old Corvane City",
  };
  GString *words = g_string_new ("place France\nplace Gabon\n");
  gboolean used[G_N_ELEMENTS (lines)] = { TRUE, TRUE };

  for (guint i = 0; i < 8; i++)
    {
      guint line = (guint)g_rand_int_range (rand, 0, G_N_ELEMENTS (lines));

      if (!used[line])
        g_string_append_printf (words, "%s\n", lines[line]);
      used[line] = TRUE;
    }
  return g_string_free (words, FALSE);
}

static void
shuffle (GRand     *rand,
         GPtrArray *all,
         guint     *order)
{
  for (guint i = all->len; i > 1; i--)
    {
      guint j = (guint)g_rand_int_range (rand, 0, (gint32)i);
      gpointer analysis = all->pdata[j];
      guint number = order[j];

      all->pdata[j] = all->pdata[i - 1];
      all->pdata[i - 1] = analysis;
      order[j] = order[i - 1];
      order[i - 1] = number;
    }
}

static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint turn = 0; turn < 60; turn++)
    {
      g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)liaison_analysis_unref);
      g_autofree char *expected = NULL;
      guint order[9];

      for (guint i = 0; i < G_N_ELEMENTS (order); i++)
        {
          g_autofree char *words = make_random (rand);

          order[i] = i;
          g_ptr_array_add (all, articles_make (words));
        }
      for (guint again = 0; again < 4; again++)
        {
          g_autoptr (LiaisonAnalysis) joined = liaison_analysis_new_joined (all);
          g_autofree char *found = describe (joined, all, order);

          if (expected == NULL)
            expected = g_strdup (found);
          g_assert_cmpstr (found, ==, expected);
          shuffle (rand, all, order);
        }
    }
}

static char *
list_records (LiaisonAnalysis *analysis)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    {
      const LiaisonEntityRecord *record = liaison_analysis_get_entity (analysis, i);

      g_string_append_printf (text, "%s %s %u %.9f\n", record->id, record->name, record->mentions->len, record->importance);
    }
  for (guint i = 0; i < liaison_analysis_get_n_relations (analysis); i++)
    {
      const LiaisonRelationRecord *record = liaison_analysis_get_relation (analysis, i);

      g_string_append_printf (text, "%u %u %u\n", record->source, record->target, record->evidence->len);
    }
  return g_string_free (text, FALSE);
}

/* Adding and removing gives what never having had gives. Those who were there keep their ids when an article is added. */
static void
test_add_and_remove (void)
{
  static const char *const words[] = {
    "person Ann Reed\nperson Bob Hall\n> ann-reed accuse bob-hall", "person Ann Reed\norganization Ann Reed",
    "person Carl Low\nperson Ann Reed Jr.", NULL
  };
  g_autoptr (GPtrArray) all = articles_all (words);
  g_autoptr (LiaisonAnalysis) three = liaison_analysis_new_joined (all);
  g_autoptr (LiaisonAnalysis) two = NULL;
  g_autoptr (LiaisonAnalysis) fresh = NULL;
  g_autoptr (GPtrArray) again = articles_all ((const char *const[]) { words[0], words[1], NULL });
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  g_ptr_array_remove_index (all, 2);
  two = liaison_analysis_new_joined (all);
  fresh = liaison_analysis_new_joined (again);
  found = list_records (two);
  expected = list_records (fresh);
  g_assert_cmpstr (found, ==, expected);
  for (guint i = 0; i < liaison_analysis_get_n_entities (two); i++)
    {
      const LiaisonEntityRecord *before = liaison_analysis_get_entity (two, i);
      int place = liaison_analysis_find_entity (three, before->id);

      g_assert_cmpint (place, >=, 0);
      g_assert_cmpstr (liaison_analysis_get_entity (three, place)->name, ==, before->name);
      g_assert_cmpint (liaison_analysis_get_entity (three, place)->kind, ==, before->kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/join/who", test_who);
  g_test_add_func ("/analysis/join/one-article", test_one_article);
  g_test_add_func ("/analysis/join/ambiguous", test_ambiguous);
  g_test_add_func ("/analysis/join/clear-lead", test_clear_lead);
  g_test_add_func ("/analysis/join/acronym-of-two", test_acronym_of_two);
  g_test_add_func ("/analysis/join/records", test_records);
  g_test_add_func ("/analysis/join/order", test_order);
  g_test_add_func ("/analysis/join/add-and-remove", test_add_and_remove);
  return g_test_run ();
}

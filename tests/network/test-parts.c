/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network of several articles: what stands in which, what is new in one, and corrections over all. */

#include "network/parts.h"

#include <string.h>

#include "analysis/join.h"
#include "articles.h"
#include "network/correction-parts.h"
#include "network/news.h"

static const char *const words[] = {
  "person Ann Reed\nperson Bob Hall\nplace Corvane\n> ann-reed accuse bob-hall\n> corvane support bob-hall\n> ann-reed leads corvane",
  "person Bob Hall\nperson Ann Reed\nperson Carl Low\n> ann-reed accuse bob-hall\n> carl-low accuse ann-reed",
  "place Corvane\nperson Bob Hall\nperson Ann Reed\nperson Carl Low\n> ann-reed not leads corvane\n> corvane accuse bob-hall\n"
  "> carl-low support ann-reed",
  NULL
};

static LiaisonNetwork *
make_network (GPtrArray *corrections)
{
  g_autoptr (GPtrArray) all = articles_all (words);
  g_autoptr (LiaisonAnalysis) joined = liaison_analysis_new_joined (all);

  return liaison_network_new_corrected (joined, corrections);
}

static LiaisonRelation *
find_relation (LiaisonNetwork *network,
               const char     *id)
{
  LiaisonRelation *relation = liaison_network_find_relation (network, id);

  g_assert_nonnull (relation);
  return relation;
}

static LiaisonEntity *
find_entity (LiaisonNetwork *network,
             const char     *id)
{
  LiaisonEntity *entity = liaison_network_find_entity (network, id);

  g_assert_nonnull (entity);
  return entity;
}

static void
test_in_part (void)
{
  g_autoptr (LiaisonNetwork) network = make_network (NULL);
  LiaisonEntity *low = find_entity (network, "carl-low");
  LiaisonRelation *accuse = find_relation (network, "ann-reed/accuse/bob-hall");
  guint n;

  g_assert_cmpuint (liaison_network_get_n_parts (network), ==, 3);
  for (guint part = 0; part < 3; part++)
    {
      guint start;
      LiaisonArticle *article = liaison_network_get_part (network, part, &start);
      const LiaisonMention *mentions = liaison_network_get_mentions_in (network, low, part, &n);

      g_assert_cmpint (liaison_network_find_part (network, article), ==, part);
      g_assert_cmpuint (n, ==, part == 0 ? 0 : 1);
      g_assert_true ((mentions == NULL) == (part == 0));
      if (mentions != NULL)
        {
          LiaisonSpan own = { mentions[0].span.start - start, mentions[0].span.end - start };
          g_autofree char *text = liaison_article_dup_span (article, own);

          g_assert_cmpstr (text, ==, "Carl Low");
        }
      liaison_network_get_evidence_in (network, accuse, part, &n);
      g_assert_cmpuint (n, ==, part == 2 ? 0 : 1);
    }
  g_assert_cmpint (liaison_network_first_part_of_entity (network, low), ==, 1);
  g_assert_cmpint (liaison_network_first_part_of_relation (network, accuse), ==, 0);
}

static void
test_news (void)
{
  g_autoptr (LiaisonNetwork) network = make_network (NULL);
  g_autoptr (LiaisonNews) first = liaison_news_new (network, 0);
  g_autoptr (LiaisonNews) second = liaison_news_new (network, 1);
  g_autoptr (LiaisonNews) third = liaison_news_new (network, 2);
  const GArray *contradictions = liaison_news_get_contradictions (third);
  gboolean denied = FALSE, turned = FALSE;

  g_assert_cmpuint (liaison_news_get_entities (first)->len, ==, 3);
  g_assert_cmpuint (liaison_news_get_relations (first)->len, ==, 3);
  g_assert_cmpuint (liaison_news_get_entities (second)->len, ==, 1);
  g_assert_true (g_ptr_array_index (liaison_news_get_entities (second), 0) == find_entity (network, "carl-low"));
  g_assert_cmpuint (liaison_news_get_relations (second)->len, ==, 1);
  g_assert_cmpuint (liaison_news_get_contradictions (second)->len, ==, 0);
  g_assert_cmpuint (liaison_news_get_entities (third)->len, ==, 0);
  g_assert_cmpuint (liaison_news_get_relations (third)->len, ==, 3);
  g_assert_cmpuint (contradictions->len, ==, 3);
  for (guint i = 0; i < contradictions->len; i++)
    {
      const LiaisonContradiction *found = &g_array_index (contradictions, LiaisonContradiction, i);

      g_assert_true (liaison_news_has_relation (third, found->relation));
      g_assert_false (liaison_news_has_relation (third, found->earlier));
      denied = denied || (found->turn == LIAISON_NEWS_DENIES &&
                          found->earlier == find_relation (network, "ann-reed/leads/corvane"));
      turned = turned || (found->turn == LIAISON_NEWS_TURNS &&
                          found->earlier == find_relation (network, "corvane/support/bob-hall"));
    }
  g_assert_true (denied);
  g_assert_true (turned);
}

static const char *const sentences[] = {
  "Norway is likely to withdraw in June.", "norway is likely, to withdraw in June.", "Norway is unlikely to withdraw.",
};

/* A statement in the same words is no news; other words are. */
static void
test_new_statements (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_analysis_unref);
  g_autoptr (LiaisonModel) model = liaison_model_load_default (NULL);
  g_autoptr (LiaisonAnalysis) joined = NULL;
  g_autoptr (LiaisonNetwork) network = NULL;

  if (model == NULL)
    {
      g_test_skip ("There is no model.");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (LiaisonArticle) article = liaison_article_new_plain (sentences[i]);

      g_ptr_array_add (all, liaison_analysis_new (article, model, NULL, NULL, NULL));
    }
  joined = liaison_analysis_new_joined (all);
  network = liaison_network_new (joined);
  g_assert_cmpuint (liaison_analysis_get_n_statements (joined), ==, 3);
  for (guint part = 0; part < 3; part++)
    {
      g_autoptr (LiaisonNews) news = liaison_news_new (network, part);

      g_assert_cmpuint (liaison_news_get_statements (news)->len, ==, part == 1 ? 0 : 1);
      if (part != 1)
        g_assert_cmpuint (g_array_index (liaison_news_get_statements (news), guint, 0), ==, part);
    }
}

static GPtrArray *
list_of (LiaisonCorrection *correction)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);

  /* As it comes from a file. */
  g_ptr_array_add (list, liaison_correction_new_from_string (liaison_correction_to_string (correction)));
  liaison_correction_unref (correction);
  return list;
}

/* A split of mentions in two articles finds them again, by where they stand in their own. */
static void
test_split (void)
{
  g_autoptr (LiaisonNetwork) network = make_network (NULL);
  LiaisonEntity *reed = find_entity (network, "ann-reed");
  LiaisonSpan spans[2];
  LiaisonCorrection *correction;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (LiaisonNetwork) corrected = NULL;
  guint n;

  for (guint i = 0; i < 2; i++)
    spans[i] = liaison_network_get_mentions_in (network, reed, i + 1, &n)[0].span;
  correction = liaison_correction_new_split (network, reed, "Other Reed", spans, 2);
  g_assert_true (liaison_correction_get_article (correction) == liaison_network_get_part (network, 1, NULL));
  list = list_of (correction);
  corrected = make_network (list);
  g_assert_cmpuint (liaison_network_get_n_lost (corrected), ==, 0);
  for (guint part = 0; part < 3; part++)
    {
      liaison_network_get_mentions_in (corrected, find_entity (corrected, "other-reed"), part, &n);
      g_assert_cmpuint (n, ==, part == 0 ? 0 : 1);
      liaison_network_get_mentions_in (corrected, find_entity (corrected, "ann-reed"), part, &n);
      g_assert_cmpuint (n, ==, part == 0 ? 1 : 0);
    }
}

/* Corrections made in one article alone hold when others come before and after it. */
static void
test_of_one_article (void)
{
  g_autoptr (LiaisonAnalysis) second = articles_make (words[1]);
  g_autoptr (LiaisonNetwork) alone = liaison_network_new (second);
  g_autoptr (GPtrArray) list = list_of (liaison_correction_new_relation_kind (
    alone, find_relation (alone, "carl-low/accuse/ann-reed"), LIAISON_RELATION_THREATEN));
  g_autoptr (LiaisonNetwork) corrected = NULL;

  g_ptr_array_add (list, liaison_correction_new_rename (find_entity (alone, "carl-low"), "Charles Low"));
  corrected = make_network (list);
  g_assert_cmpuint (liaison_network_get_n_lost (corrected), ==, 0);
  g_assert_cmpstr (liaison_entity_get_name (find_entity (corrected, "carl-low")), ==, "Charles Low");
  g_assert_cmpint (liaison_relation_get_kind (find_relation (corrected, "carl-low/accuse/ann-reed")), ==,
                   LIAISON_RELATION_THREATEN);
}

/* Two articles with each a Haines, who are not one: in their network the second one is called "haines-2". */
typedef struct
{
  LiaisonAnalysis *analyses[2];
} Two;

static void
two_set_up (Two           *two,
            gconstpointer  data)
{
  two->analyses[0] = articles_make ("person Haines\nplace Norland\nperson Ann Reed\nperson Reed\n> haines accuse norland");
  two->analyses[1] = articles_make ("person Haines\nplace Norland\nplace Corvane\nplace Tessaly\n> haines support norland");
}

static void
two_tear_down (Two           *two,
               gconstpointer  data)
{
  liaison_analysis_unref (two->analyses[0]);
  liaison_analysis_unref (two->analyses[1]);
}

/* "s1" and "s2". */
static const char *
name_source (LiaisonArticle *article,
             gpointer        user_data)
{
  Two *two = user_data;

  return article == liaison_analysis_get_article (two->analyses[0]) ? "s1" : "s2";
}

static gboolean
has_same_text (gconstpointer a,
               gconstpointer b)
{
  return g_str_equal (liaison_correction_to_string (a), liaison_correction_to_string (b));
}

/* The network of the articles of ORDER, "12", "21", "1" or "2", with CORRECTIONS as a file has them. */
static LiaisonNetwork *
network_of (Two        *two,
            const char *order,
            GPtrArray  *corrections)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) told = NULL;
  g_autoptr (LiaisonAnalysis) joined = NULL;

  for (const char *p = order; *p != '\0'; p++)
    {
      g_ptr_array_add (all, two->analyses[*p - '1']);
      g_hash_table_insert (parts, *p == '1' ? "s1" : "s2", GUINT_TO_POINTER (all->len));
    }
  joined = liaison_analysis_new_joined (all);
  if (corrections == NULL)
    return liaison_network_new (joined);
  told = liaison_corrections_for_analysis (corrections, joined, parts);
  for (guint i = 0; i < told->len; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (corrections, g_ptr_array_index (told, i), has_same_text, NULL));
  return liaison_network_new_corrected (joined, told);
}

/* Adds CORRECTION, made in NETWORK, to LIST as it comes out of a file. */
static void
keep (Two               *two,
      GPtrArray         *list,
      LiaisonNetwork    *network,
      LiaisonCorrection *correction)
{
  g_autoptr (LiaisonCorrection) own = correction;
  g_autoptr (LiaisonCorrection) written = liaison_correction_new_for_file (own, network, name_source, two);

  g_ptr_array_add (list, liaison_correction_new_from_string (liaison_correction_to_string (written)));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "haines = Haines, haines-2 = Mary" of those whose ids begin with START. */
static char *
describe (Two        *two,
          const char *order,
          GPtrArray  *corrections,
          const char *start)
{
  g_autoptr (LiaisonNetwork) network = network_of (two, order, corrections);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GListModel *entities = liaison_network_get_entities (network);

  g_assert_cmpuint (liaison_network_get_n_lost (network), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) one = g_list_model_get_item (entities, i);

      if (g_str_has_prefix (liaison_entity_get_id (one), start))
        g_ptr_array_add (lines, g_strdup_printf ("%s = %s", liaison_entity_get_id (one), liaison_entity_get_name (one)));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv (", ", (char **) lines->pdata);
}

static void
check (Two        *two,
       GPtrArray  *corrections,
       const char *order,
       const char *start,
       const char *expected)
{
  g_autofree char *found = describe (two, order, corrections, start);

  g_assert_cmpstr (found, ==, expected);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
}

/* Who was renamed in one article is that one in the network of both, whichever comes first, and not the other. */
static void
test_made_alone (Two           *two,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (LiaisonNetwork) alone = network_of (two, "2", NULL);

  keep (two, list, alone, liaison_correction_new_rename (find_entity (alone, "haines"), "Mary"));
  check (two, list, "2", "haines", "haines = Mary");
  check (two, list, "1", "haines", "haines = Haines");
  check (two, list, "12", "haines", "haines = Haines, haines-2 = Mary");
  check (two, list, "21", "haines", "haines = Mary, haines-2 = Haines");
}

/* The same the other way round, also of the one whose id is the same in both; who is clear over both is renamed in all. */
static void
test_made_together (Two           *two,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (LiaisonNetwork) both = network_of (two, "12", NULL);

  keep (two, list, both, liaison_correction_new_rename (find_entity (both, "haines-2"), "Mary"));
  keep (two, list, both, liaison_correction_new_rename (find_entity (both, "haines"), "Otto"));
  keep (two, list, both, liaison_correction_new_rename (find_entity (both, "norland"), "North"));
  check (two, list, "12", "haines", "haines = Otto, haines-2 = Mary");
  check (two, list, "21", "haines", "haines = Mary, haines-2 = Otto");
  check (two, list, "1", "haines", "haines = Otto");
  check (two, list, "2", "haines", "haines = Mary");
  check (two, list, "1", "norland", "norland = North");
  check (two, list, "21", "norland", "norland = North");
}

static void
test_merge_namesakes (Two           *two,
                      gconstpointer  data)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (LiaisonNetwork) both = network_of (two, "12", NULL);

  keep (two, list, both, liaison_correction_new_merge (find_entity (both, "haines-2"), find_entity (both, "haines")));
  check (two, list, "12", "haines", "haines = Haines");
  check (two, list, "21", "haines", "haines-2 = Haines");
  check (two, list, "1", "haines", "haines = Haines");
}

/* A relation of the second one, by the id that it has in its article. */
static void
test_relation_of_namesake (Two           *two,
                           gconstpointer  data)
{
  static const struct
  {
    const char *order;
    const char *id;
  } cases[] = { { "12", "haines-2/support/norland" }, { "21", "haines/support/norland" }, { "2", "haines/support/norland" } };

  for (guint made = 0; made < G_N_ELEMENTS (cases); made++)
    {
      g_autoptr (GPtrArray) list = new_list ();
      g_autoptr (LiaisonNetwork) network = network_of (two, cases[made].order, NULL);

      keep (two, list, network,
            liaison_correction_new_relation_kind (network, find_relation (network, cases[made].id), LIAISON_RELATION_AID));
      keep (two, list, network,
            liaison_correction_new_for_relation (network, find_relation (network, cases[made].id), LIAISON_CORRECTION_RELATION_CONFIRM));
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autoptr (LiaisonNetwork) corrected = network_of (two, cases[i].order, list);
          LiaisonRelation *relation = find_relation (corrected, cases[i].id);

          g_assert_cmpint (liaison_relation_get_kind (relation), ==, LIAISON_RELATION_AID);
          g_assert_cmpuint (liaison_relation_get_changes (relation), ==,
                            LIAISON_RELATION_CHANGED_KIND | LIAISON_RELATION_CHANGED_CONFIRMED);
          g_assert_cmpuint (liaison_network_get_n_lost (corrected), ==, 0);
        }
    }
}

/* What is added in one article is joined with who has its full name in the other, but not with any Reed; later corrections know it. */
static void
test_added (Two           *two,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (LiaisonNetwork) alone = network_of (two, "2", NULL);
  g_autoptr (LiaisonNetwork) with = NULL;
  LiaisonEntity *corvane = find_entity (alone, "corvane");
  LiaisonEntity *tessaly = find_entity (alone, "tessaly");
  guint n;

  keep (two, list, alone,
        liaison_correction_new_add (alone, "Ann Reed", LIAISON_ENTITY_PERSON, liaison_entity_get_mentions (corvane, &n)[0].span));
  keep (two, list, alone,
        liaison_correction_new_add (alone, "Reed", LIAISON_ENTITY_PERSON, liaison_entity_get_mentions (tessaly, &n)[0].span));
  with = network_of (two, "2", list);
  keep (two, list, with,
        liaison_correction_new_relate (with, find_entity (with, "reed"), find_entity (with, "haines"), LIAISON_RELATION_AID,
                                       LIAISON_MODALITY_ACTUAL));
  keep (two, list, with, liaison_correction_new_rename (find_entity (with, "reed"), "Olga Reed"));
  check (two, list, "2", "reed", "reed = Olga Reed");
  check (two, list, "12", "reed", "reed = Reed, reed-2 = Olga Reed");
  check (two, list, "12", "ann-reed", "ann-reed = Ann Reed");
  g_clear_object (&with);
  with = network_of (two, "12", list);
  liaison_network_get_mentions_in (with, find_entity (with, "ann-reed"), 1, &n);
  g_assert_cmpuint (n, ==, 1);
  find_relation (with, "reed-2/aid/haines-2");
}

static void
test_one_part (void)
{
  g_autoptr (LiaisonAnalysis) analysis = articles_make (words[0]);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);
  g_autoptr (LiaisonNews) news = liaison_news_new (network, 0);
  guint n;

  g_assert_cmpuint (liaison_network_get_n_parts (network), ==, 1);
  liaison_network_get_mentions_in (network, find_entity (network, "ann-reed"), 0, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (liaison_news_get_entities (news)->len, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/parts/in-part", test_in_part);
  g_test_add_func ("/network/parts/one-part", test_one_part);
  g_test_add_func ("/network/parts/news", test_news);
  g_test_add_func ("/network/parts/new-statements", test_new_statements);
  g_test_add_func ("/network/parts/split", test_split);
  g_test_add_func ("/network/parts/of-one-article", test_of_one_article);
#define ADD(name, func) g_test_add ("/network/parts/" name, Two, NULL, two_set_up, func, two_tear_down)
  ADD ("made-alone", test_made_alone);
  ADD ("made-together", test_made_together);
  ADD ("merge-namesakes", test_merge_namesakes);
  ADD ("relation-of-namesake", test_relation_of_namesake);
  ADD ("added", test_added);
#undef ADD
  return g_test_run ();
}

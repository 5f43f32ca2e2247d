/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A network of several articles: what stands in which, what is new in one, and corrections over all. */

#include "network/parts.h"

#include "analysis/join.h"
#include "articles.h"
#include "network/correction.h"
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
  return g_test_run ();
}

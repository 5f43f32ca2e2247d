/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/network.h"

#include "analysis/analysis-private.h"

static const char text[] = "Mara Voss leads Orrin. Voss said that Orrin may attack Tessaly. Lin Adair, a former envoy, disagreed.";

static LiaisonEntityRecord *
make_entity (const char *id,
             const char *name,
             double      importance)
{
  LiaisonEntityRecord *record = g_new0 (LiaisonEntityRecord, 1);

  record->id = g_strdup (id);
  record->name = g_strdup (name);
  record->aliases = g_ptr_array_new ();
  record->roles = g_ptr_array_new ();
  record->mentions = g_array_new (FALSE, FALSE, sizeof (LiaisonMention));
  record->importance = importance;
  return record;
}

static void
add_mention (LiaisonEntityRecord *record,
             guint                start,
             guint                end)
{
  LiaisonMention mention = { { start, end }, LIAISON_MENTION_NAME };

  g_array_append_val (record->mentions, mention);
}

static void
add_role (LiaisonEntityRecord *record,
          const char          *title,
          LiaisonRoleStatus    status)
{
  LiaisonRole *role = g_new0 (LiaisonRole, 1);

  role->title = g_strdup (title);
  role->status = status;
  g_ptr_array_add (record->roles, role);
}

static double relation_confidence = 0.5;

static LiaisonRelationRecord *
make_relation (guint               source,
               guint               target,
               LiaisonRelationKind kind,
               guint               start)
{
  LiaisonRelationRecord *record = g_new0 (LiaisonRelationRecord, 1);
  LiaisonSpan evidence = { start, start + 10 };

  record->source = source;
  record->target = target;
  record->kind = kind;
  record->attributed_to = -1;
  record->confidence = relation_confidence;
  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_array_append_val (record->evidence, evidence);
  return record;
}

static void
set_june (LiaisonTime *time)
{
  g_date_set_dmy (&time->from, 1, 6, 2030);
  g_date_set_dmy (&time->to, 30, 6, 2030);
}

static LiaisonNetwork *
make_network (void)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  LiaisonRelationRecord *attack;

  g_ptr_array_add (entities, make_entity ("orrin", "Orrin", 0.4));
  add_mention (g_ptr_array_index (entities, 0), 16, 21);
  g_ptr_array_add (entities, make_entity ("mara-voss", "Mara Voss", 0.9));
  add_mention (g_ptr_array_index (entities, 1), 0, 9);
  add_mention (g_ptr_array_index (entities, 1), 23, 27);
  g_ptr_array_add (entities, make_entity ("attack", "attack on Tessaly", 0.2));
  add_mention (g_ptr_array_index (entities, 2), 48, 62);
  ((LiaisonEntityRecord *) g_ptr_array_index (entities, 2))->when = g_strdup ("June 2030");
  g_ptr_array_add (entities, make_entity ("tessaly", "Tessaly", 0.3));
  add_mention (g_ptr_array_index (entities, 3), 55, 62);
  g_ptr_array_add (entities, make_entity ("lin-adair", "Lin Adair", 0.3));
  add_role (g_ptr_array_index (entities, 4), "envoy", LIAISON_ROLE_FORMER);

  set_june (&((LiaisonEntityRecord *) g_ptr_array_index (entities, 2))->time);
  attack = make_relation (0, 3, LIAISON_RELATION_ASSAULT, 23);
  attack->attributed_to = 1;
  attack->modality = LIAISON_MODALITY_POSSIBLE;
  set_june (&attack->time);
  g_ptr_array_add (relations, attack);
  g_ptr_array_add (relations, make_relation (0, 3, LIAISON_RELATION_ASSAULT, 60));
  g_ptr_array_add (relations, make_relation (1, 0, LIAISON_RELATION_LEADS, 0));
  analysis = _liaison_analysis_new_take (article, entities, relations, NULL);
  return liaison_network_new (analysis);
}

static void
assert_item (GListModel *model,
             guint       position,
             const char *id)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  g_assert_nonnull (item);
  if (LIAISON_IS_ENTITY (item))
    g_assert_cmpstr (liaison_entity_get_id (LIAISON_ENTITY (item)), ==, id);
  else
    g_assert_cmpstr (liaison_relation_get_id (LIAISON_RELATION (item)), ==, id);
}

static void
test_order (void)
{
  g_autoptr (LiaisonNetwork) network = make_network ();
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);

  g_assert_cmpuint (g_list_model_get_n_items (entities), ==, 5);
  assert_item (entities, 0, "mara-voss");
  assert_item (entities, 1, "orrin");
  assert_item (entities, 2, "lin-adair");
  assert_item (entities, 3, "tessaly");
  assert_item (entities, 4, "attack");
  g_assert_cmpuint (g_list_model_get_n_items (relations), ==, 3);
  assert_item (relations, 0, "mara-voss/leads/orrin");
  assert_item (relations, 1, "orrin/assault/tessaly");
  assert_item (relations, 2, "orrin/assault/tessaly/2");
}

static void
test_find (void)
{
  g_autoptr (LiaisonNetwork) network = make_network ();
  LiaisonEntity *orrin = liaison_network_find_entity (network, "orrin");
  LiaisonRelation *relation = liaison_network_find_relation (network, "orrin/assault/tessaly");
  g_autoptr (GPtrArray) of_orrin = NULL;
  g_autoptr (GPtrArray) of_adair = NULL;

  g_assert_cmpstr (liaison_entity_get_name (orrin), ==, "Orrin");
  g_assert_null (liaison_network_find_entity (network, "nobody"));
  g_assert_true (liaison_relation_get_source (relation) == orrin);
  g_assert_true (liaison_relation_get_attributed_to (relation) ==
                 liaison_network_find_entity (network, "mara-voss"));
  g_assert_cmpint (liaison_relation_get_modality (relation), ==, LIAISON_MODALITY_POSSIBLE);
  of_orrin = liaison_network_dup_relations_of (network, orrin);
  g_assert_cmpuint (of_orrin->len, ==, 3);
  g_assert_true (g_ptr_array_index (of_orrin, 1) == relation);
  of_adair = liaison_network_dup_relations_of (network, liaison_network_find_entity (network, "lin-adair"));
  g_assert_cmpuint (of_adair->len, ==, 0);
}

static void
test_certainty (void)
{
  static const struct
  {
    double confidence;
    LiaisonCertainty certainty;
  } cases[] = { { 0.0, LIAISON_CERTAINTY_WEAK }, { 0.5, LIAISON_CERTAINTY_WEAK }, { 0.7, LIAISON_CERTAINTY_FAIR },
                { 0.8, LIAISON_CERTAINTY_CERTAIN }, { 1.0, LIAISON_CERTAINTY_CERTAIN } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonNetwork) network = NULL;
      LiaisonRelation *relation;

      relation_confidence = cases[i].confidence;
      network = make_network ();
      relation = liaison_network_find_relation (network, "mara-voss/leads/orrin");
      g_assert_cmpfloat (liaison_relation_get_confidence (relation), ==, cases[i].confidence);
      g_assert_cmpint (liaison_relation_get_certainty (relation), ==, cases[i].certainty);
    }
}

static void
assert_at (LiaisonNetwork *network,
           guint           offset,
           const char     *id)
{
  LiaisonEntity *entity = liaison_network_entity_at (network, offset);

  g_assert_cmpstr (entity != NULL ? liaison_entity_get_id (entity) : NULL, ==, id);
}

static void
test_at (void)
{
  g_autoptr (LiaisonNetwork) network = make_network ();

  assert_at (network, 0, "mara-voss");
  assert_at (network, 8, "mara-voss");
  assert_at (network, 9, NULL);
  assert_at (network, 16, "orrin");
  assert_at (network, 22, NULL);
  assert_at (network, 50, "attack");
  assert_at (network, 55, "tessaly");
  assert_at (network, 61, "tessaly");
  assert_at (network, 62, NULL);
  assert_at (network, 100000, NULL);
}

static void
test_summary (void)
{
  g_autoptr (LiaisonNetwork) network = make_network ();

  g_assert_cmpstr (liaison_entity_get_summary (liaison_network_find_entity (network, "lin-adair")), ==, "former envoy");
  g_assert_cmpstr (liaison_entity_get_summary (liaison_network_find_entity (network, "attack")), ==, "June 2030");
  g_assert_null (liaison_entity_get_summary (liaison_network_find_entity (network, "orrin")));
}

static void
test_time (void)
{
  g_autoptr (LiaisonNetwork) network = make_network ();
  const LiaisonTime *attack = liaison_entity_get_time (liaison_network_find_entity (network, "attack"));
  const LiaisonTime *assault = liaison_relation_get_time (liaison_network_find_relation (network, "orrin/assault/tessaly"));

  g_assert_cmpint (g_date_get_day (&attack->to), ==, 30);
  g_assert_cmpint (g_date_compare (&attack->from, &assault->from), ==, 0);
  g_assert_null (liaison_entity_get_time (liaison_network_find_entity (network, "orrin")));
  g_assert_null (liaison_relation_get_time (liaison_network_find_relation (network, "mara-voss/leads/orrin")));
}

/* What the network gave out outlives it. */
static void
test_lifetime (void)
{
  LiaisonNetwork *network = make_network ();
  g_autoptr (LiaisonRelation) relation = NULL;

  relation = g_object_ref (liaison_network_find_relation (network, "mara-voss/leads/orrin"));
  g_assert_finalize_object (network);
  g_assert_cmpstr (liaison_entity_get_name (liaison_relation_get_target (relation)), ==, "Orrin");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network/order", test_order);
  g_test_add_func ("/network/find", test_find);
  g_test_add_func ("/network/certainty", test_certainty);
  g_test_add_func ("/network/at", test_at);
  g_test_add_func ("/network/summary", test_summary);
  g_test_add_func ("/network/time", test_time);
  g_test_add_func ("/network/lifetime", test_lifetime);

  return g_test_run ();
}

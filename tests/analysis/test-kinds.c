/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/kinds.h"

static void
test_entity_kinds (void)
{
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    {
      LiaisonEntityKind kind;

      g_assert_true (liaison_entity_kind_from_string (liaison_entity_kind_to_string (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_cmpstr (liaison_entity_kind_to_string (LIAISON_ENTITY_AGREEMENT), ==, "agreement");
}

static void
test_relation_kinds (void)
{
  guint n_actions = 0;

  for (guint i = 0; i < LIAISON_N_RELATION_KINDS; i++)
    {
      LiaisonRelationKind kind;

      g_assert_true (
          liaison_relation_kind_from_string (liaison_relation_kind_to_string (i), &kind));
      g_assert_cmpuint (kind, ==, i);
      n_actions += liaison_relation_kind_is_action (i);
    }
  /* The sixteen of PLOVER, and appoint. */
  g_assert_cmpuint (n_actions, ==, 17);
  g_assert_cmpstr (liaison_relation_kind_to_string (LIAISON_RELATION_REPORTS_TO), ==, "reports-to");
}

static void
test_unknown_words (void)
{
  LiaisonEntityKind entity = LIAISON_ENTITY_EVENT;
  LiaisonRelationKind relation = LIAISON_RELATION_FAMILY;

  g_assert_false (liaison_entity_kind_from_string ("planet", &entity));
  g_assert_false (liaison_entity_kind_from_string (NULL, &entity));
  g_assert_false (liaison_relation_kind_from_string ("", &relation));
  g_assert_cmpuint (entity, ==, LIAISON_ENTITY_EVENT);
  g_assert_cmpuint (relation, ==, LIAISON_RELATION_FAMILY);
}

static void
test_other_words (void)
{
  g_assert_cmpstr (liaison_mention_form_to_string (LIAISON_MENTION_NOMINAL), ==, "nominal");
  g_assert_cmpstr (liaison_role_status_to_string (LIAISON_ROLE_NOMINEE), ==, "nominee");
  g_assert_cmpstr (liaison_valence_to_string (LIAISON_VALENCE_NEGATIVE), ==, "negative");
  g_assert_cmpstr (liaison_modality_to_string (LIAISON_MODALITY_HYPOTHETICAL), ==, "hypothetical");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/kinds/entities", test_entity_kinds);
  g_test_add_func ("/analysis/kinds/relations", test_relation_kinds);
  g_test_add_func ("/analysis/kinds/unknown", test_unknown_words);
  g_test_add_func ("/analysis/kinds/others", test_other_words);
  return g_test_run ();
}

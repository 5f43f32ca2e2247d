/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/selection.h"

typedef struct
{
  guint changes;
  LiaisonSpan revealed;
} Seen;

static void
on_changed (Seen *seen)
{
  seen->changes++;
}

static void
on_reveal (LiaisonSelection *selection,
           guint             start,
           guint             end,
           Seen             *seen)
{
  seen->revealed = (LiaisonSpan) { start, end };
}

static void
test_changes (void)
{
  LiaisonSelection *selection = liaison_selection_new ();
  g_autoptr (LiaisonEntity) entity = g_object_new (LIAISON_TYPE_ENTITY, NULL);
  g_autoptr (LiaisonRelation) relation = g_object_new (LIAISON_TYPE_RELATION, NULL);
  Seen seen = { 0 };

  g_signal_connect_swapped (selection, "changed", G_CALLBACK (on_changed), &seen);
  liaison_selection_clear (selection);
  g_assert_cmpuint (seen.changes, ==, 0);

  liaison_selection_select_entity (selection, entity);
  liaison_selection_select_entity (selection, entity);
  g_assert_cmpuint (seen.changes, ==, 1);
  g_assert_true (liaison_selection_get_entity (selection) == entity);

  liaison_selection_select_relation (selection, relation);
  g_assert_cmpuint (seen.changes, ==, 2);
  g_assert_null (liaison_selection_get_entity (selection));
  g_assert_true (liaison_selection_get_relation (selection) == relation);

  liaison_selection_clear (selection);
  g_assert_cmpuint (seen.changes, ==, 3);
  g_assert_null (liaison_selection_get_relation (selection));
  g_assert_finalize_object (selection);
}

/* Of several the first stays the one that the rest of the window speaks of. */
static void
test_several (void)
{
  LiaisonSelection *selection = liaison_selection_new ();
  g_autoptr (LiaisonEntity) first = g_object_new (LIAISON_TYPE_ENTITY, NULL);
  g_autoptr (LiaisonEntity) second = g_object_new (LIAISON_TYPE_ENTITY, NULL);
  Seen seen = { 0 };

  g_signal_connect_swapped (selection, "changed", G_CALLBACK (on_changed), &seen);
  liaison_selection_toggle_entity (selection, first);
  liaison_selection_toggle_entity (selection, second);
  g_assert_cmpuint (seen.changes, ==, 2);
  g_assert_true (liaison_selection_get_entity (selection) == first);
  g_assert_cmpuint (liaison_selection_get_others (selection)->len, ==, 1);
  liaison_selection_toggle_entity (selection, first);
  g_assert_true (liaison_selection_get_entity (selection) == second);
  g_assert_cmpuint (liaison_selection_get_others (selection)->len, ==, 0);
  liaison_selection_toggle_entity (selection, first);
  liaison_selection_select_entity (selection, second);
  g_assert_cmpuint (seen.changes, ==, 5);
  g_assert_cmpuint (liaison_selection_get_others (selection)->len, ==, 0);
  liaison_selection_toggle_entity (selection, second);
  g_assert_null (liaison_selection_get_entity (selection));
  g_assert_finalize_object (selection);
}

static void
test_all (void)
{
  LiaisonSelection *selection = liaison_selection_new ();
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LiaisonRelation) relation = g_object_new (LIAISON_TYPE_RELATION, NULL);
  Seen seen = { 0 };

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (entities, g_object_new (LIAISON_TYPE_ENTITY, NULL));
  liaison_selection_select_relation (selection, relation);
  g_signal_connect_swapped (selection, "changed", G_CALLBACK (on_changed), &seen);
  liaison_selection_select_entities (selection, entities);
  liaison_selection_select_entities (selection, entities);
  g_assert_cmpuint (seen.changes, ==, 1);
  g_assert_null (liaison_selection_get_relation (selection));
  g_assert_true (liaison_selection_get_entity (selection) == g_ptr_array_index (entities, 0));
  g_assert_cmpuint (liaison_selection_get_others (selection)->len, ==, 2);
  g_assert_true (g_ptr_array_index (liaison_selection_get_others (selection), 1) == g_ptr_array_index (entities, 2));
  g_ptr_array_set_size (entities, 0);
  liaison_selection_select_entities (selection, entities);
  g_assert_cmpuint (seen.changes, ==, 2);
  g_assert_null (liaison_selection_get_entity (selection));
  g_assert_finalize_object (selection);
}

static void
test_reveal (void)
{
  LiaisonSelection *selection = liaison_selection_new ();
  Seen seen = { 0 };

  g_signal_connect (selection, "reveal", G_CALLBACK (on_reveal), &seen);
  liaison_selection_reveal (selection, (LiaisonSpan) { 7, 12 });
  g_assert_cmpuint (seen.revealed.start, ==, 7);
  g_assert_cmpuint (seen.revealed.end, ==, 12);
  g_assert_finalize_object (selection);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/changes", test_changes);
  g_test_add_func ("/selection/several", test_several);
  g_test_add_func ("/selection/all", test_all);
  g_test_add_func ("/selection/reveal", test_reveal);
  return g_test_run ();
}

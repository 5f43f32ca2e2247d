/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/diagram-words.h"

#include "corrections-fixture.h"

static LiaisonNetwork *
make (const char *command)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) plain = liaison_network_new (analysis);
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);

  if (command != NULL)
    g_ptr_array_add (corrections, corrections_make (plain, command));
  return liaison_network_new_corrected (analysis, corrections);
}

static void
test_label (void)
{
  g_autoptr (LiaisonNetwork) network = make (NULL);
  g_autoptr (LiaisonNetwork) denied = make ("deny mara-voss/leads/orrin");
  g_autofree char *label = liaison_relation_dup_label (liaison_network_find_relation (network, "mara-voss/leads/orrin"));
  g_autofree char *not = liaison_relation_dup_label (liaison_network_find_relation (denied, "mara-voss/leads/orrin"));

  g_assert_cmpstr (label, ==, "word");
  g_assert_cmpstr (not, ==, "not: word");
}

static void
test_sentence (void)
{
  g_autoptr (LiaisonNetwork) network = make ("rmodality mara-voss/leads/orrin|expected");
  g_autofree char *sentence =
    liaison_relation_dup_sentence (liaison_network_find_relation (network, "mara-voss/leads/orrin"));

  g_assert_cmpstr (sentence, ==, "Mara Voss leads Orrin (expected)");
}

static void
test_ties (void)
{
  g_autoptr (LiaisonNetwork) network = make (NULL);
  g_autofree char *ties = liaison_entity_dup_ties (network, liaison_network_find_entity (network, "orrin"), NULL);
  g_autofree char *none = liaison_entity_dup_ties (network, liaison_network_find_entity (network, "tessaly"), NULL);

  g_assert_cmpstr (ties, ==, "Mara Voss leads Orrin (weak); Lee is a member of Orrin (weak)");
  g_assert_cmpstr (none, ==, "No relations");
}

static void
test_entity (void)
{
  g_autoptr (LiaisonNetwork) network = make (NULL);
  g_autofree char *plain = liaison_entity_dup_label (liaison_network_find_entity (network, "orrin"));
  g_autofree char *full = liaison_entity_dup_label (liaison_network_find_entity (network, "lee-adair"));

  g_assert_cmpstr (plain, ==, "Orrin, organization");
  g_assert_cmpstr (full, ==, "Lee Adair, person, envoy");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagram-words/label", test_label);
  g_test_add_func ("/diagram-words/sentence", test_sentence);
  g_test_add_func ("/diagram-words/ties", test_ties);
  g_test_add_func ("/diagram-words/entity", test_entity);

  return g_test_run ();
}

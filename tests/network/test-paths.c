/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "network/paths.h"

#include "graph-fixture.h"

/* Two ways from a to d of the same length, a longer one over e, and f on its own. */
#define ENTITIES "a:person b:person c:person d:person e:person f:person"
#define RELATIONS                                                                                                     \
  "a leads b; b consult d; d accuse c; c support a; a leads c; a consult e; e consult b; a accuse a; e reject d weak"

static gboolean
goes_along_certain (LiaisonRelation *relation,
                    gpointer         data)
{
  return liaison_relation_get_certainty (relation) != LIAISON_CERTAINTY_WEAK;
}

static gboolean
goes_along_all (LiaisonRelation *relation,
                gpointer         data)
{
  return TRUE;
}

/* "a0 b1": the entities with their steps, by name. */
static char *
describe (LiaisonNetwork *network,
          GHashTable     *steps)
{
  const char *ids[] = { "a", "b", "c", "d", "e", "f" };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (steps, liaison_network_find_entity (network, ids[i])));

      if (n > 0)
        g_string_append_printf (words, "%s%s%u", words->len > 0 ? " " : "", ids[i], n - 1);
    }
  return g_string_free (words, FALSE);
}

static void
test_measure (void)
{
  static const struct
  {
    const char *start;
    guint limit;
    LiaisonPathsFunc may_go;
    const char *expected;
  } cases[] = {
    { "a", 0, goes_along_all, "a0" },
    { "a", 1, goes_along_all, "a0 b1 c1 e1" },
    { "a", G_MAXUINT, goes_along_all, "a0 b1 c1 d2 e1" },
    { "d", 1, goes_along_certain, "b1 c1 d0" },
    { "d", 1, goes_along_all, "b1 c1 d0 e1" },
    { "d", 2, goes_along_certain, "a2 b1 c1 d0 e2" },
    { "f", 3, goes_along_all, "f0" },
  };
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) steps = liaison_paths_measure (network, liaison_network_find_entity (network, cases[i].start),
                                                            cases[i].limit, cases[i].may_go, NULL);
      g_autofree char *found = describe (network, steps);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    LiaisonPathsFunc may_go;
    const char *expected; /* NULL: there is none */
  } cases[] = {
    { "a", "b", goes_along_all, "a0 b1" },
    { "a", "d", goes_along_certain, "a0 b1 c1 d2" },
    { "a", "d", goes_along_all, "a0 b1 c1 d2 e1" },
    { "d", "a", goes_along_certain, "a2 b1 c1 d0" },
    { "c", "e", goes_along_certain, "a1 c0 e2" },
    { "a", "f", goes_along_all, NULL },
    { "f", "a", goes_along_all, NULL },
  };
  g_autoptr (LiaisonNetwork) network = graph_make (ENTITIES, RELATIONS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) path = liaison_paths_find (network, liaison_network_find_entity (network, cases[i].from),
                                                        liaison_network_find_entity (network, cases[i].to), cases[i].may_go, NULL);
      g_autofree char *found = path != NULL ? describe (network, path) : NULL;

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paths/measure", test_measure);
  g_test_add_func ("/paths/find", test_find);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/gazetteer.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *name;
    const char *folded;
  } cases[] = {
    { "U.S.", "us" },
    { "the  Élysée ", "elysee" },
    { "Cote d’Ivoire", "cote d'ivoire" },
    { "The Hague", "hague" },
    { "The", "the" },
    { "", "" },
    { "“Quoted”", "quoted" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = liaison_gazetteer_fold (cases[i].name);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_states (void)
{
  LiaisonKnownForm form;
  const LiaisonKnown *known = liaison_gazetteer_find ("U.S.", &form);

  g_assert_nonnull (known);
  g_assert_cmpstr (known->name, ==, "United States");
  g_assert_cmpuint (known->kind, ==, LIAISON_ENTITY_PLACE);
  g_assert_cmpuint (form, ==, LIAISON_KNOWN_NAME);
  g_assert_true (liaison_gazetteer_find ("American", &form) == known);
  g_assert_cmpuint (form, ==, LIAISON_KNOWN_ADJECTIVE);
  g_assert_true (liaison_gazetteer_find ("Washington", &form) == known);
  g_assert_cmpuint (form, ==, LIAISON_KNOWN_CAPITAL);
}

static void
test_case (void)
{
  /* The pronoun and the verb are no states and no organizations. */
  g_assert_null (liaison_gazetteer_find ("us", NULL));
  g_assert_null (liaison_gazetteer_find ("Us", NULL));
  g_assert_null (liaison_gazetteer_find ("who", NULL));
  g_assert_null (liaison_gazetteer_find ("Is", NULL));
  g_assert_nonnull (liaison_gazetteer_find ("WHO", NULL));
  g_assert_nonnull (liaison_gazetteer_find ("the CIA", NULL));
}

static void
test_organizations (void)
{
  const LiaisonKnown *known = liaison_gazetteer_find ("IRGC", NULL);

  g_assert_nonnull (known);
  g_assert_true (known == liaison_gazetteer_find ("Islamic Revolutionary Guard Corps", NULL));
  g_assert_cmpstr (known->subkind, ==, "military");
  g_assert_cmpstr (known->country, ==, "Iran");
  g_assert_null (liaison_gazetteer_find ("Society of Nowhere", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/gazetteer/fold", test_fold);
  g_test_add_func ("/analysis/gazetteer/states", test_states);
  g_test_add_func ("/analysis/gazetteer/case", test_case);
  g_test_add_func ("/analysis/gazetteer/organizations", test_organizations);
  return g_test_run ();
}

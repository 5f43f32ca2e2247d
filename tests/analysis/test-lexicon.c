/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/lexicon.h"

static const LiaisonFrame *
frame_of (const char *lemma,
          const char *preposition)
{
  const GPtrArray *frames = liaison_lexicon_verb (lemma);

  for (guint i = 0; frames != NULL && i < frames->len; i++)
    if (g_strcmp0 (((const LiaisonFrame *)g_ptr_array_index (frames, i))->preposition,
                   preposition) == 0)
      return g_ptr_array_index (frames, i);
  return NULL;
}

static void
test_verbs (void)
{
  g_assert_cmpuint (frame_of ("assassinate", NULL)->kind, ==, LIAISON_RELATION_ASSAULT);
  g_assert_cmpuint (frame_of ("report", "to")->kind, ==, LIAISON_RELATION_REPORTS_TO);
  g_assert_cmpuint (frame_of ("tip_off", NULL)->kind, ==, LIAISON_RELATION_CONSULT);
  g_assert_cmpstr (frame_of ("negotiate", NULL)->restriction == NULL
                       ? ""
                       : frame_of ("negotiate", NULL)->restriction,
                   ==, "agreement");
  g_assert_null (liaison_lexicon_verb ("photosynthesize"));
}

static void
test_mutual (void)
{
  const GPtrArray *frames = liaison_lexicon_verb ("meet");
  guint n_mutual = 0;

  for (guint i = 0; i < frames->len; i++)
    n_mutual += ((const LiaisonFrame *)g_ptr_array_index (frames, i))->mutual;
  g_assert_cmpuint (n_mutual, ==, 1);
}

static const LiaisonNounFrame *
noun_frame (const char *lemma,
            guint       index)
{
  const GPtrArray *frames = liaison_lexicon_noun (lemma);

  g_assert_nonnull (frames);
  g_assert_cmpuint (index, <, frames->len);
  return g_ptr_array_index (frames, index);
}

static void
test_nouns (void)
{
  const LiaisonNounFrame *war = noun_frame ("war", 0);

  g_assert_cmpuint (war->kind, ==, LIAISON_RELATION_ASSAULT);
  g_assert_cmpstr (war->restriction, ==, "fighting");
  g_assert_true (g_strv_contains (war->targets, "on"));
  g_assert_true (g_strv_contains (war->mutual, "between"));
  g_assert_cmpuint (noun_frame ("war", 1)->kind, ==, LIAISON_RELATION_REJECT);
  g_assert_true (g_strv_contains (noun_frame ("fall", 0)->sources, "to"));
  g_assert_cmpuint (noun_frame ("objection", 0)->kind, ==, LIAISON_RELATION_REJECT);
  g_assert_null (liaison_lexicon_noun ("banana"));
}

/* "use:weapon+against", "fall+to@place-". */
static void
test_marks (void)
{
  const LiaisonFrame *use = frame_of ("use", "against");
  const LiaisonFrame *fall = frame_of ("fall", "to");

  g_assert_cmpstr (use->class, ==, "weapon");
  g_assert_false (use->reversed);
  g_assert_true (fall->reversed);
  g_assert_cmpstr (fall->restriction, ==, "place");
}

static void
test_valence (void)
{
  g_assert_cmpuint (liaison_lexicon_valence (LIAISON_RELATION_SUPPORT), ==,
                    LIAISON_VALENCE_POSITIVE);
  g_assert_cmpuint (liaison_lexicon_valence (LIAISON_RELATION_ASSAULT), ==,
                    LIAISON_VALENCE_NEGATIVE);
  g_assert_cmpuint (liaison_lexicon_valence (LIAISON_RELATION_REPORTS_TO), ==,
                    LIAISON_VALENCE_NEUTRAL);
}

/* Every word in the list stands under a kind that there is: a section with a slip of the pen would
 * be lost. */
static void
test_all_kinds (void)
{
  static const char *const samples[] = {
    "agree",  "meet",   "support",     "apologize", "cooperate", "help",     "withdraw",
    "urge",   "accuse", "reject",      "threaten",  "protest",   "sanction", "deploy",
    "arrest", "attack", "appoint",     "lead",      "report",    "join",     "merge",
    "base",   "marry",  "participate", "ally"
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    g_assert_nonnull (liaison_lexicon_verb (samples[i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/lexicon/verbs", test_verbs);
  g_test_add_func ("/analysis/lexicon/mutual", test_mutual);
  g_test_add_func ("/analysis/lexicon/nouns", test_nouns);
  g_test_add_func ("/analysis/lexicon/marks", test_marks);
  g_test_add_func ("/analysis/lexicon/valence", test_valence);
  g_test_add_func ("/analysis/lexicon/all-kinds", test_all_kinds);
  return g_test_run ();
}

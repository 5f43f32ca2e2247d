/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language/lemma.h"

typedef struct
{
  LiaisonUpos upos;
  const char *form;
  const char *lemma;
} Case;

static const Case cases[] = {
  { LIAISON_UPOS_AUX, "was", "be" },
  { LIAISON_UPOS_AUX, "has", "have" },
  { LIAISON_UPOS_AUX, "’ll", "will" },
  { LIAISON_UPOS_VERB, "Meeting", "meet" },
  { LIAISON_UPOS_VERB, "accused", "accuse" },
  { LIAISON_UPOS_VERB, "agreed", "agree" },
  { LIAISON_UPOS_VERB, "agrees", "agree" },
  { LIAISON_UPOS_VERB, "appointing", "appoint" },
  { LIAISON_UPOS_VERB, "threatened", "threaten" },
  { LIAISON_UPOS_VERB, "stopped", "stop" },
  { LIAISON_UPOS_VERB, "killed", "kill" },
  { LIAISON_UPOS_VERB, "controlled", "control" },
  { LIAISON_UPOS_VERB, "struck", "strike" },
  { LIAISON_UPOS_VERB, "invading", "invade" },
  { LIAISON_UPOS_VERB, "invites", "invite" },
  { LIAISON_UPOS_VERB, "imposed", "impose" },
  { LIAISON_UPOS_VERB, "denies", "deny" },
  { LIAISON_UPOS_VERB, "denied", "deny" },
  { LIAISON_UPOS_VERB, "lying", "lie" },
  { LIAISON_UPOS_VERB, "changing", "change" },
  { LIAISON_UPOS_VERB, "bringing", "bring" },
  { LIAISON_UPOS_VERB, "visited", "visit" },
  { LIAISON_UPOS_VERB, "negotiating", "negotiate" },
  { LIAISON_UPOS_VERB, "defeated", "defeat" },
  { LIAISON_UPOS_VERB, "assassinated", "assassinate" },
  { LIAISON_UPOS_VERB, "clashes", "clash" },
  { LIAISON_UPOS_VERB, "passes", "pass" },
  { LIAISON_UPOS_VERB, "using", "use" },
  { LIAISON_UPOS_VERB, "owed", "owe" },
  { LIAISON_UPOS_VERB, "argued", "argue" },
  { LIAISON_UPOS_NOUN, "officials", "official" },
  { LIAISON_UPOS_NOUN, "agencies", "agency" },
  { LIAISON_UPOS_NOUN, "crises", "crisis" },
  { LIAISON_UPOS_NOUN, "gunmen", "gunman" },
  { LIAISON_UPOS_NOUN, "forces", "force" },
  { LIAISON_UPOS_NOUN, "allies", "ally" },
  { LIAISON_UPOS_NOUN, "Speeches", "speech" },
  { LIAISON_UPOS_NOUN, "bus", "bus" },
  { LIAISON_UPOS_NOUN, "politics", "politics" },
  { LIAISON_UPOS_ADJ, "better", "good" },
  { LIAISON_UPOS_PRON, "them", "they" },
  { LIAISON_UPOS_PART, "n’t", "not" },
  { LIAISON_UPOS_PROPN, "Haines", "Haines" },
  { LIAISON_UPOS_PROPN, "Emirates", "Emirates" },
  { LIAISON_UPOS_NUM, "5s", "5s" },
  { LIAISON_UPOS_VERB, "s", "be" },
  { LIAISON_UPOS_NOUN, "s", "s" },
  { LIAISON_UPOS_VERB, "ing", "ing" },
  { LIAISON_UPOS_VERB, "", "" },
  { LIAISON_UPOS_NOUN, "Écoles", "école" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lemma = liaison_lemmatize (cases[i].form, cases[i].upos);

      g_assert_cmpstr (lemma, ==, cases[i].lemma);
    }
}

/* No word and no part of speech breaks it. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 20000; round++)
    {
      char word[12] = "";
      g_autofree char *lemma = NULL;
      int length = g_rand_int_range (random, 0, 11);

      for (int i = 0; i < length; i++)
        word[i] = "aeingstdlypx'"[g_rand_int_range (random, 0, 13)];
      lemma = liaison_lemmatize (word, g_rand_int_range (random, 0, LIAISON_N_UPOS));
      g_assert_true (g_utf8_validate (lemma, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/lemma/cases", test_cases);
  g_test_add_func ("/language/lemma/random", test_random);
  return g_test_run ();
}

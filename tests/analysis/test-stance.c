/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How true a statement is said to be: a table of sentences with all the relations that they state,
 * each with its modality and whether it is denied. */

#include "sentences.h"

typedef struct
{
  const char *name;
  const char *words;
  const char *relations; /* separated by ";"; all that there are */
} Case;

static const Case cases[] = {
  { "hearsay",
    "Norway/_/PROPN/3/nsubj:pass is/be/AUX/3/aux:pass said/say/VERB/0/root "
    "to/_/PART/6/mark have/_/AUX/6/aux attacked/attack/VERB/3/xcomp Sweden/_/PROPN/6/obj",
    "Norway assault Sweden possible" },
  { "appearance",
    "Norway/_/PROPN/2/nsubj appears/appear/VERB/0/root to/_/PART/4/mark "
    "support/_/VERB/2/xcomp Sweden/_/PROPN/4/obj",
    "Norway support Sweden possible" },
  { "future",
    "Norway/_/PROPN/3/nsubj is/be/AUX/3/aux going/go/VERB/0/root to/_/PART/5/mark "
    "attack/_/VERB/3/xcomp Sweden/_/PROPN/5/obj",
    "Norway assault Sweden expected" },
  { "no-longer",
    "Norway/_/PROPN/4/nsubj no/_/ADV/3/advmod longer/_/ADV/4/advmod "
    "supports/support/VERB/0/root Sweden/_/PROPN/4/obj",
    "Norway support Sweden not" },
  { "yet-to",
    "Norway/_/PROPN/2/nsubj has/have/VERB/0/root yet/_/ADV/2/advmod to/_/PART/5/mark "
    "support/_/VERB/2/xcomp Sweden/_/PROPN/5/obj",
    "Norway support Sweden not" },
  { "unable",
    "Norway/_/PROPN/3/nsubj was/be/AUX/3/cop unable/_/ADJ/0/root to/_/PART/5/mark "
    "support/_/VERB/3/xcomp Sweden/_/PROPN/5/obj",
    "Norway support Sweden not" },
  { "instead",
    "Instead/_/ADV/3/mark of/_/SCONJ/1/fixed attacking/attack/VERB/7/advcl "
    "Sweden/_/PROPN/3/obj ,/_/PUNCT/3/punct Norway/_/PROPN/7/nsubj fled/flee/VERB/0/root",
    "Norway assault Sweden not" },
  { "rather",
    "Norway/_/PROPN/2/nsubj chose/choose/VERB/0/root to/_/PART/4/mark "
    "support/_/VERB/2/xcomp Japan/_/PROPN/4/obj rather/_/ADV/8/cc than/_/ADP/6/fixed "
    "attack/_/VERB/4/conj Sweden/_/PROPN/8/obj",
    "Norway support Japan;Norway assault Sweden not" },
  { "counterfactual",
    "Norway/_/PROPN/4/nsubj could/_/AUX/4/aux have/_/AUX/4/aux attacked/attack/VERB/0/root "
    "Sweden/_/PROPN/4/obj",
    "Norway assault Sweden hypothetical" },
  { "grants",
    "Why/_/ADV/4/advmod did/do/AUX/4/aux Norway/_/PROPN/4/nsubj attack/_/VERB/0/root "
    "Sweden/_/PROPN/4/obj ?/_/PUNCT/4/punct",
    "Norway assault Sweden" },
  { "question",
    "Did/_/AUX/3/aux Norway/_/PROPN/3/nsubj attack/_/VERB/0/root Sweden/_/PROPN/3/obj "
    "?/_/PUNCT/3/punct",
    "Norway assault Sweden hypothetical" },
  { "not-said",
    "Norway/_/PROPN/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod say/_/VERB/0/root "
    "that/_/SCONJ/7/mark Japan/_/PROPN/7/nsubj attacked/attack/VERB/4/ccomp "
    "Sweden/_/PROPN/7/obj",
    "Japan assault Sweden possible" },
  { "accused",
    "Norway/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass accused/accuse/VERB/0/root "
    "of/_/SCONJ/5/mark attacking/attack/VERB/3/advcl Sweden/_/PROPN/5/obj",
    "Norway assault Sweden possible" },
  { "factive",
    "Norway/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass criticised/criticise/VERB/0/root "
    "for/_/SCONJ/5/mark attacking/attack/VERB/3/advcl Sweden/_/PROPN/5/obj",
    "Norway assault Sweden" },
  { "purpose",
    "Norway/_/PROPN/2/nsubj sent/send/VERB/0/root ships/ship/NOUN/2/obj to/_/PART/5/mark "
    "attack/_/VERB/2/advcl Sweden/_/PROPN/5/obj",
    "Norway assault Sweden possible" },
  { "called-for",
    "Norway/_/PROPN/2/nsubj:pass called/call/VERB/0/root for/_/ADP/4/case "
    "sanctions/sanction/NOUN/2/obl on/_/ADP/6/case Sweden/_/PROPN/4/nmod",
    "Norway sanction Sweden possible" },
  { "threatened",
    "Norway/_/PROPN/2/nsubj threatened/threaten/VERB/0/root sanctions/sanction/NOUN/2/obj "
    "against/_/ADP/5/case Sweden/_/PROPN/3/nmod",
    "Norway sanction Sweden possible" },
  { "imposed-not",
    "Norway/_/PROPN/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod impose/_/VERB/0/root "
    "sanctions/sanction/NOUN/4/obj on/_/ADP/7/case Sweden/_/PROPN/4/obl",
    "Norway sanction Sweden not" },
  { "imposed-later",
    "Norway/_/PROPN/3/nsubj will/_/AUX/3/aux impose/_/VERB/0/root "
    "sanctions/sanction/NOUN/3/obj on/_/ADP/6/case Sweden/_/PROPN/3/obl",
    "Norway sanction Sweden expected" },
  { "ruled-out",
    "Norway/_/PROPN/2/nsubj ruled/rule/VERB/0/root out/_/ADP/2/compound:prt "
    "attacking/attack/VERB/2/advcl Sweden/_/PROPN/4/obj",
    "Norway assault Sweden not" },
  { "urged",
    "Norway/_/PROPN/2/nsubj urged/urge/VERB/0/root Japan/_/PROPN/2/obj to/_/PART/5/mark "
    "attack/_/VERB/2/xcomp Sweden/_/PROPN/5/obj",
    "Norway request Japan;Japan assault Sweden possible" },
  { "never-urged",
    "Norway/_/PROPN/3/nsubj never/_/ADV/3/advmod urged/urge/VERB/0/root "
    "Japan/_/PROPN/3/obj to/_/PART/6/mark attack/_/VERB/3/xcomp Sweden/_/PROPN/6/obj",
    "Norway request Japan not" },
  { "noun-plan",
    "Norway/_/PROPN/3/nmod:poss 's/'s/PART/1/case plan/_/NOUN/8/nsubj:pass "
    "to/_/PART/5/mark attack/_/VERB/3/acl Sweden/_/PROPN/5/obj was/be/AUX/8/aux:pass "
    "leaked/_/VERB/0/root",
    "Norway assault Sweden expected" },
  { "noun-refusal",
    "Norway/_/PROPN/3/nmod:poss 's/'s/PART/1/case refusal/_/NOUN/7/nsubj to/_/PART/5/mark "
    "support/_/VERB/3/acl Sweden/_/PROPN/5/obj worried/worry/VERB/0/root "
    "Japan/_/PROPN/7/obj",
    "Norway support Sweden not" },
  { "noun-vow",
    "Norway/_/PROPN/2/nsubj repeated/repeat/VERB/0/root its/_/PRON/4/nmod:poss "
    "vow/_/NOUN/2/obj that/_/SCONJ/8/mark Japan/_/PROPN/8/nsubj would/_/AUX/8/aux "
    "attack/_/VERB/4/acl:relcl Sweden/_/PROPN/8/obj",
    "Japan assault Sweden expected" },
  { "noun-claim",
    "Norway/_/PROPN/2/nsubj repeated/repeat/VERB/0/root its/_/PRON/4/nmod:poss "
    "claim/_/NOUN/2/obj that/_/SCONJ/8/mark Japan/_/PROPN/8/nsubj had/have/AUX/8/aux "
    "attacked/attack/VERB/4/acl:relcl Sweden/_/PROPN/8/obj",
    "Japan assault Sweden possible" },
  { "no-evidence",
    "There/_/PRON/2/expl is/be/VERB/0/root no/_/DET/4/det evidence/_/NOUN/2/nsubj "
    "that/_/SCONJ/7/mark Norway/_/PROPN/7/nsubj attacked/attack/VERB/4/acl:relcl "
    "Sweden/_/PROPN/7/obj",
    "Norway assault Sweden possible not" },
  { "alternatives",
    "Norway/_/PROPN/4/nsubj did/do/AUX/4/aux not/_/PART/4/advmod praise/_/VERB/0/root "
    "or/_/CCONJ/6/cc attack/_/VERB/4/conj Sweden/_/PROPN/6/obj",
    "Norway support Sweden not;Norway assault Sweden not" },
  { "neither",
    "Neither/_/CCONJ/5/mark Norway/_/PROPN/5/nsubj nor/_/CCONJ/4/cc Japan/_/PROPN/2/conj "
    "supported/support/VERB/0/root Sweden/_/PROPN/5/obj",
    "Norway support Sweden not;Japan support Sweden not" },
  { "own-clause",
    "Norway/_/PROPN/3/nsubj may/_/AUX/3/aux attack/_/VERB/0/root Japan/_/PROPN/3/obj "
    ",/_/PUNCT/8/punct and/_/CCONJ/8/cc Brazil/_/PROPN/8/nsubj "
    "condemned/condemn/VERB/3/conj Sweden/_/PROPN/8/obj",
    "Norway assault Japan possible;Brazil accuse Sweden" },
  { "talks-expected",
    "Talks/talk/NOUN/7/nsubj:pass between/_/ADP/3/case Norway/_/PROPN/1/nmod "
    "and/_/CCONJ/5/cc Sweden/_/PROPN/3/conj are/be/AUX/7/aux:pass "
    "expected/expect/VERB/0/root to/_/PART/9/mark begin/_/VERB/7/xcomp",
    "Norway consult Sweden expected" },
  { "talks-begin",
    "Talks/talk/NOUN/7/nsubj between/_/ADP/3/case Norway/_/PROPN/1/nmod and/_/CCONJ/5/cc "
    "Sweden/_/PROPN/3/conj will/_/AUX/7/aux begin/_/VERB/0/root",
    "Norway consult Sweden expected" },
  { "talks-unlikely",
    "Talks/talk/NOUN/7/nsubj between/_/ADP/3/case Norway/_/PROPN/1/nmod and/_/CCONJ/5/cc "
    "Sweden/_/PROPN/3/conj are/be/AUX/7/cop unlikely/_/ADJ/0/root",
    "Norway consult Sweden expected not" },
  { "talks-hoped",
    "Japan/_/PROPN/2/nsubj called/call/VERB/0/root for/_/ADP/4/case talks/talk/NOUN/2/obl "
    "between/_/ADP/6/case Norway/_/PROPN/4/nmod and/_/CCONJ/8/cc Sweden/_/PROPN/6/conj",
    "Norway consult Sweden possible" },
  { "granted",
    "Japan/_/PROPN/3/nsubj should/_/AUX/3/aux welcome/_/VERB/0/root "
    "Norway/_/PROPN/6/nmod:poss 's/'s/PART/4/case invasion/_/NOUN/3/obj of/_/ADP/8/case "
    "Sweden/_/PROPN/6/nmod",
    "Japan support Invasion of Sweden possible;Japan support Norway possible;Norway assault Sweden;"
    "Norway participant-in Invasion of Sweden;Sweden target-of Invasion of Sweden" },
  { "after",
    "Norway/_/PROPN/3/nsubj will/_/AUX/3/aux flee/_/VERB/0/root after/_/SCONJ/5/mark "
    "attacking/attack/VERB/3/advcl Sweden/_/PROPN/5/obj",
    "Norway assault Sweden expected" },
  { "when",
    "When/_/ADV/3/advmod Norway/_/PROPN/3/nsubj attacks/attack/VERB/8/advcl "
    "Sweden/_/PROPN/3/obj ,/_/PUNCT/3/punct Japan/_/PROPN/8/nsubj will/_/AUX/8/aux "
    "flee/_/VERB/0/root",
    "Norway assault Sweden expected" },
  { "apart",
    "Norway/_/PROPN/2/nsubj fled/flee/VERB/0/root after/_/SCONJ/4/mark "
    "attacking/attack/VERB/2/advcl Sweden/_/PROPN/4/obj",
    "Norway assault Sweden" },
  { "short-of",
    "Norway/_/PROPN/3/nsubj has/have/AUX/3/aux stopped/stop/VERB/0/root "
    "short/_/ADJ/3/xcomp of/_/SCONJ/6/mark attacking/attack/VERB/4/advcl "
    "Sweden/_/PROPN/6/obj",
    "Norway assault Sweden not" },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (LiaisonDraft) draft = sentences_draft (expected->words, "");
  g_auto (GStrv) relations = g_strsplit (expected->relations, ";", -1);

  liaison_draft_find_relations (draft);
  for (char **relation = relations; *relation != NULL; relation++)
    g_assert_true (sentences_has (draft, *relation));
  if (draft->relations->len != g_strv_length (relations))
    sentences_has (draft, "to list what there is");
  g_assert_cmpuint (draft->relations->len, ==, g_strv_length (relations));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/stance/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}

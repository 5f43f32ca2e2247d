/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What trees say about two parties: a table of sentences with all the relations that they state. */

#include "sentences.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *words;
  const char *names;
  const char *relations; /* separated by ";"; all that there are */
} Case;

static const Case cases[] = {
  { "active", "Norway/_/PROPN/2/nsubj praised/praise/VERB/0/root Sweden/_/PROPN/2/obj", "",
    "Norway support Sweden" },
  { "passive",
    "Norway/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass bombed/bomb/VERB/0/root by/_/ADP/5/case "
    "Sweden/_/PROPN/3/obl:agent",
    "", "Sweden assault Norway" },
  { "coordination",
    "Norway/_/PROPN/6/nsubj and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj have/_/AUX/6/aux "
    "all/_/DET/6/advmod praised/praise/VERB/0/root Japan/_/PROPN/6/obj",
    "", "Norway support Japan;Sweden support Japan" },
  { "mutual", "Norway/_/PROPN/4/nsubj and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj met/meet/VERB/0/root",
    "", "Norway consult Sweden" },
  { "preposition",
    "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat reports/report/VERB/0/root to/_/ADP/5/case "
    "Otto/_/PROPN/3/obl Weber/_/PROPN/5/flat",
    "1-2:person 5-6:person", "Mary Reed reports-to Otto Weber" },
  { "relative",
    "Norway/_/PROPN/0/root ,/,/PUNCT/4/punct which/_/PRON/4/nsubj attacked/attack/VERB/1/acl:relcl "
    "Sweden/_/PROPN/4/obj",
    "", "Norway assault Sweden" },
  { "control",
    "Norway/_/PROPN/2/nsubj wants/want/VERB/0/root to/_/PART/4/mark attack/_/VERB/2/xcomp "
    "Sweden/_/PROPN/4/obj",
    "", "Norway assault Sweden possible" },
  { "refusal",
    "Norway/_/PROPN/2/nsubj refused/refuse/VERB/0/root to/_/PART/4/mark help/_/VERB/2/xcomp "
    "Sweden/_/PROPN/4/obj",
    "", "Norway aid Sweden not" },
  { "negation",
    "Norway/_/PROPN/4/nsubj will/_/AUX/4/aux not/_/PART/4/advmod support/_/VERB/0/root "
    "Sweden/_/PROPN/4/obj",
    "", "Norway support Sweden expected not" },
  { "hedge", "Norway/_/PROPN/3/nsubj may/_/AUX/3/aux attack/_/VERB/0/root Sweden/_/PROPN/3/obj", "",
    "Norway assault Sweden possible" },
  { "condition",
    "If/if/SCONJ/3/mark Norway/_/PROPN/3/nsubj attacks/attack/VERB/6/advcl Sweden/_/PROPN/3/obj "
    ",/,/PUNCT/3/punct flee/_/VERB/0/root",
    "", "Norway assault Sweden hypothetical" },
  { "unlikely",
    "It/it/PRON/3/expl is/be/AUX/3/cop unlikely/_/ADJ/0/root that/_/SCONJ/7/mark "
    "Norway/_/PROPN/7/nsubj will/_/AUX/7/aux support/_/VERB/3/ccomp Sweden/_/PROPN/7/obj",
    "", "Norway support Sweden expected not" },
  { "denial",
    "Norway/_/PROPN/2/nsubj denied/deny/VERB/0/root attacking/attack/VERB/2/xcomp "
    "Sweden/_/PROPN/3/obj",
    "", "Norway assault Sweden not" },
  { "accused-of",
    "Japan/_/PROPN/2/nsubj accused/accuse/VERB/0/root Norway/_/PROPN/2/obj of/_/SCONJ/5/mark "
    "attacking/attack/VERB/2/advcl Sweden/_/PROPN/5/obj",
    "", "Japan accuse Norway;Norway assault Sweden possible" },
  { "nominalization",
    "Norway/_/PROPN/3/nmod:poss 's/_/PART/1/case objections/objection/NOUN/6/nsubj to/_/ADP/5/case "
    "Sweden/_/PROPN/3/nmod remain/_/VERB/0/root",
    "", "Norway reject Sweden" },
  { "light-verb",
    "Norway/_/PROPN/2/nsubj imposed/impose/VERB/0/root sanctions/sanction/NOUN/2/obj "
    "on/_/ADP/5/case Sweden/_/PROPN/3/nmod",
    "", "Norway sanction Sweden" },
  { "ended",
    "Norway/_/PROPN/2/nsubj ended/end/VERB/0/root support/_/NOUN/2/obj for/_/ADP/5/case "
    "Sweden/_/PROPN/3/nmod",
    "", "Norway support Sweden not" },
  { "between",
    "Talks/talk/NOUN/0/root between/_/ADP/3/case Norway/_/PROPN/1/nmod and/_/CCONJ/5/cc "
    "Sweden/_/PROPN/3/conj",
    "", "Norway consult Sweden" },
  { "aspect",
    "Norway/_/PROPN/2/nsubj condemned/condemn/VERB/0/root Sweden/_/PROPN/5/nmod:poss "
    "'s/_/PART/3/case decision/_/NOUN/2/obj",
    "", "Norway accuse Sweden" },
  { "instrument",
    "Norway/_/PROPN/2/nsubj fired/fire/VERB/0/root missiles/missile/NOUN/2/obj "
    "which/_/PRON/5/nsubj hit/_/VERB/3/acl:relcl Sweden/_/PROPN/5/obj",
    "", "Norway assault Sweden" },
  { "judgement",
    "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat said/say/VERB/0/root Norway/_/PROPN/7/nsubj "
    "is/be/AUX/7/cop a/_/DET/7/det threat/_/NOUN/3/ccomp",
    "1-2:person", "Mary Reed accuse Norway" },
  { "family",
    "Mary/_/PROPN/7/nsubj Reed/_/PROPN/1/flat ,/,/PUNCT/4/punct sister/_/NOUN/1/appos "
    "of/_/ADP/6/case Otto/_/PROPN/4/nmod spoke/speak/VERB/0/root",
    "1-2:person 6:person", "Mary Reed family Otto" },
  { "team",
    "Weber/_/PROPN/3/nmod:poss 's/_/PART/1/case team/_/NOUN/6/nsubj:pass will/_/AUX/6/aux "
    "be/_/AUX/6/aux:pass led/lead/VERB/0/root by/_/ADP/8/case Reed/_/PROPN/6/obl:agent",
    "1:person 8:person", "Reed reports-to Weber expected" },
  { "nothing",
    "Norway/_/PROPN/4/nsubj and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj slept/sleep/VERB/0/root", "",
    "" },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (LiaisonDraft) draft = sentences_draft (expected->words, expected->names);
  g_auto (GStrv) relations = g_strsplit (expected->relations, ";", -1);

  liaison_draft_find_relations (draft);
  for (char **relation = relations; *relation != NULL; relation++)
    g_assert_true (sentences_has (draft, *relation));
  if (draft->relations->len != g_strv_length (relations))
    sentences_has (draft, "to list what there is");
  g_assert_cmpuint (draft->relations->len, ==, g_strv_length (relations));
}

/* The same tie stated twice is one relation with two pieces of evidence. */
static void
test_merging (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Norway/_/PROPN/2/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/2/obj || "
      "Norway/_/PROPN/3/nsubj may/_/AUX/3/aux attack/_/VERB/0/root Sweden/_/PROPN/3/obj",
      "");
  const LiaisonDraftRelation *relation;

  liaison_draft_find_relations (draft);
  g_assert_cmpuint (draft->relations->len, ==, 1);
  relation = g_ptr_array_index (draft->relations, 0);
  g_assert_cmpuint (relation->evidence->len, ==, 2);
  g_assert_cmpuint (relation->modality, ==, LIAISON_MODALITY_ACTUAL);
  g_assert_cmpuint (relation->valence, ==, LIAISON_VALENCE_NEGATIVE);
}

static void
test_attribution (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat said/say/VERB/0/root Norway/_/PROPN/5/nsubj "
      "attacked/attack/VERB/3/ccomp Sweden/_/PROPN/5/obj || "
      "According/according/VERB/4/case to/_/ADP/1/fixed foreign/_/ADJ/4/amod "
      "sources/source/NOUN/6/obl Japan/_/PROPN/6/nsubj helped/help/VERB/0/root "
      "Sweden/_/PROPN/6/obj",
      "1-2:person");
  const LiaisonDraftRelation *relation;

  liaison_draft_find_relations (draft);
  g_assert_cmpuint (draft->relations->len, ==, 2);
  relation = g_ptr_array_index (draft->relations, 0);
  g_assert_cmpint (relation->attributed_to, ==, sentences_find (draft, "Mary Reed"));
  relation = g_ptr_array_index (draft->relations, 1);
  g_assert_cmpint (relation->attributed_to, ==, -1);
  g_assert_cmpstr (relation->attribution, ==, "foreign sources");
}

static void
test_operation (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("The/the/DET/2/det killing/_/NOUN/6/nsubj of/_/ADP/4/case "
                       "Karim/_/PROPN/2/nmod Haddad/_/PROPN/4/flat failed/fail/VERB/0/root || "
                       "Norway/_/PROPN/2/nsubj killed/kill/VERB/0/root Haddad/_/PROPN/2/obj || "
                       "Mossad/_/PROPN/2/nsubj assisted/assist/VERB/0/root in/_/ADP/5/case "
                       "the/_/DET/5/det operation/_/NOUN/2/obl",
                       "4-5:person 9:person 10:organization");

  liaison_draft_find_relations (draft);
  g_assert_true (sentences_has (draft, "Karim Haddad target-of Killing of Karim Haddad"));
  g_assert_true (sentences_has (draft, "Norway assault Karim Haddad"));
  g_assert_true (sentences_has (draft, "Norway participant-in Killing of Karim Haddad"));
  g_assert_true (sentences_has (draft, "Mossad participant-in Killing of Karim Haddad"));
  g_assert_cmpuint (draft->relations->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/relations/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/relations/merging", test_merging);
  g_test_add_func ("/analysis/relations/attribution", test_attribution);
  g_test_add_func ("/analysis/relations/operation", test_operation);
  return g_test_run ();
}

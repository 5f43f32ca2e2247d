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
  { "owner",
    "NATO/_/PROPN/2/nsubj acquired/acquire/VERB/0/root Hamas/_/PROPN/2/obj", "",
    "Hamas part-of NATO" },
  { "owner-person",
    "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat owns/own/VERB/0/root Hamas/_/PROPN/3/obj",
    "1-2:person", "Mary Reed leads Hamas" },
  { "dangling",
    "While/while/SCONJ/2/mark attacking/attack/VERB/7/advcl Sweden/_/PROPN/2/obj ,/,/PUNCT/2/punct "
    "dogs/dog/NOUN/7/nsubj:pass were/be/AUX/7/aux:pass seen/see/VERB/0/root by/_/ADP/9/case "
    "Norway/_/PROPN/7/obl:agent",
    "", "" },
  { "one-official",
    "Norway/_/PROPN/2/nsubj killed/kill/VERB/0/root a/_/DET/5/det Swedish/_/ADJ/5/amod "
    "official/_/NOUN/2/obj",
    "", "" },
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
  { "no-judgement",
    "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat said/say/VERB/0/root Norway/_/PROPN/8/nsubj "
    "is/be/AUX/8/cop under/_/ADP/8/case a/_/DET/8/det threat/_/NOUN/3/ccomp",
    "1-2:person", "" },
  { "family",
    "Mary/_/PROPN/7/nsubj Reed/_/PROPN/1/flat ,/,/PUNCT/4/punct sister/_/NOUN/1/appos "
    "of/_/ADP/6/case Otto/_/PROPN/4/nmod spoke/speak/VERB/0/root",
    "1-2:person 6:person", "Mary Reed family Otto" },
  { "team",
    "Weber/_/PROPN/3/nmod:poss 's/_/PART/1/case team/_/NOUN/6/nsubj:pass will/_/AUX/6/aux "
    "be/_/AUX/6/aux:pass led/lead/VERB/0/root by/_/ADP/8/case Reed/_/PROPN/6/obl:agent",
    "1:person 8:person", "Reed reports-to Weber expected" },
  { "two-frames",
    "Norway/_/PROPN/2/nsubj seized/seize/VERB/0/root Kirkenes/_/PROPN/2/obj from/_/ADP/5/case "
    "Sweden/_/PROPN/2/obl",
    "3:place", "Norway coerce Kirkenes;Norway coerce Sweden" },
  { "on-the-object",
    "Norway/_/PROPN/2/nsubj used/use/VERB/0/root gas/_/NOUN/2/obj against/_/ADP/5/case "
    "Sweden/_/PROPN/3/nmod",
    "", "Norway assault Sweden" },
  { "no-weapon",
    "Norway/_/PROPN/2/nsubj used/use/VERB/0/root charm/_/NOUN/2/obj against/_/ADP/5/case "
    "Sweden/_/PROPN/2/obl",
    "", "" },
  { "compound-participle",
    "Iran/_/PROPN/3/compound -/_/PUNCT/1/punct backed/back/VERB/4/amod "
    "Hezbollah/_/PROPN/5/nsubj slept/sleep/VERB/0/root",
    "", "Iran support Hezbollah" },
  { "held",
    "Norway/_/PROPN/2/nsubj shelled/shell/VERB/0/root Swedish/_/ADJ/4/amod "
    "positions/position/NOUN/2/obj",
    "", "Norway assault Sweden" },
  { "share-of-people",
    "Norway/_/PROPN/2/nsubj killed/kill/VERB/0/root dozens/dozen/NOUN/2/obj of/_/ADP/6/case "
    "Swedish/_/ADJ/6/amod civilians/civilian/NOUN/3/nmod",
    "", "Norway assault Sweden" },
  { "share-of-sanctions",
    "Norway/_/PROPN/2/nsubj imposed/impose/VERB/0/root a/_/DET/4/det series/_/NOUN/2/obj "
    "of/_/ADP/6/case sanctions/sanction/NOUN/4/nmod on/_/ADP/8/case Sweden/_/PROPN/6/nmod",
    "", "Norway sanction Sweden" },
  { "purpose",
    "Norway/_/PROPN/2/nsubj launched/launch/VERB/0/root a/_/DET/4/det campaign/_/NOUN/2/obj "
    "to/_/PART/6/mark isolate/_/VERB/4/acl Sweden/_/PROPN/6/obj",
    "", "Norway sanction Sweden possible" },
  { "purpose-of-others",
    "Japan/_/PROPN/2/nsubj saw/see/VERB/0/root Norwegian/_/ADJ/4/amod efforts/effort/NOUN/2/obj "
    "to/_/PART/6/mark isolate/_/VERB/4/acl Sweden/_/PROPN/6/obj",
    "", "Norway sanction Sweden possible" },
  { "raid",
    "Sweden/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass bombed/bomb/VERB/0/root "
    "in/_/ADP/6/case a/_/DET/6/det raid/_/NOUN/3/obl conducted/conduct/VERB/6/acl "
    "by/_/ADP/9/case Norway/_/PROPN/7/obl:agent",
    "", "Norway assault Sweden" },
  { "joined-passives",
    "Sweden/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass besieged/besiege/VERB/0/root "
    "and/_/CCONJ/5/cc shelled/shell/VERB/3/conj by/_/ADP/7/case Norway/_/PROPN/5/obl",
    "", "Norway coerce Sweden;Norway assault Sweden" },
  { "shared-object",
    "Norway/_/PROPN/2/nsubj besieged/besiege/VERB/0/root and/_/CCONJ/4/cc "
    "invaded/invade/VERB/2/conj Sweden/_/PROPN/4/obj",
    "", "Norway coerce Sweden;Norway assault Sweden" },
  { "receiver",
    "Norway/_/PROPN/2/nsubj provided/provide/VERB/0/root Sweden/_/PROPN/2/obj "
    "with/_/ADP/5/case trucks/truck/NOUN/2/obl",
    "", "Norway aid Sweden" },
  { "support-against",
    "Norway/_/PROPN/2/nsubj backs/back/VERB/0/root Sweden/_/PROPN/2/obj against/_/ADP/5/case "
    "Japan/_/PROPN/2/obl",
    "", "Norway support Sweden;Norway reject Japan" },
  { "joint",
    "Norway/_/PROPN/2/nsubj joined/join/VERB/0/root Sweden/_/PROPN/2/obj in/_/ADP/6/case "
    "the/_/DET/6/det fight/_/NOUN/2/obl against/_/ADP/8/case Japan/_/PROPN/6/nmod",
    "", "Norway cooperate Sweden;Sweden assault Japan;Norway assault Japan" },
  { "metaphor",
    "Norway/_/PROPN/2/nsubj fights/fight/VERB/0/root Mary/_/PROPN/2/obj Reed/_/PROPN/3/flat",
    "3-4:person", "Norway reject Mary Reed" },
  { "two-modifiers",
    "US/_/PROPN/4/compound -/_/PUNCT/1/punct Norway/_/PROPN/4/compound "
    "talks/talk/NOUN/5/nsubj failed/fail/VERB/0/root",
    "", "United States consult Norway" },
  { "state",
    "Norway/_/PROPN/4/nsubj is/be/AUX/4/cop in/_/ADP/4/case contact/_/NOUN/0/root "
    "with/_/ADP/6/case Sweden/_/PROPN/4/nmod",
    "", "Norway consult Sweden" },
  { "purpose-of-meeting",
    "Norway/_/PROPN/2/nsubj invited/invite/VERB/0/root Sweden/_/PROPN/2/obj for/_/ADP/5/case "
    "talks/talk/NOUN/2/obl",
    "", "Norway request Sweden;Norway consult Sweden possible" },
  { "imposed-by",
    "Japan/_/PROPN/2/nsubj noted/note/VERB/0/root the/_/DET/4/det "
    "sanctions/sanction/NOUN/2/obj imposed/impose/VERB/4/acl on/_/ADP/7/case "
    "Sweden/_/PROPN/5/obl by/_/ADP/9/case Norway/_/PROPN/5/obl",
    "", "Norway sanction Sweden" },
  { "felt",
    "Norway/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass outraged/outrage/VERB/0/root "
    "by/_/ADP/7/case Sweden/_/PROPN/7/nmod:poss 's/_/PART/5/case decision/_/NOUN/3/obl:agent",
    "", "Norway accuse Sweden" },
  { "under-fire",
    "Norway/_/PROPN/2/nsubj came/come/VERB/0/root under/_/ADP/4/case fire/_/NOUN/2/obl "
    "from/_/ADP/6/case Sweden/_/PROPN/2/obl",
    "", "Sweden assault Norway" },
  { "fell", "Kirkenes/_/PROPN/2/nsubj fell/fall/VERB/0/root to/_/ADP/4/case Sweden/_/PROPN/2/obl",
    "1:place", "Sweden coerce Kirkenes" },
  { "called",
    "Kirkenes/_/PROPN/4/nsubj is/be/AUX/4/cop a/_/DET/4/det city/_/NOUN/0/root "
    "controlled/control/VERB/4/acl by/_/ADP/7/case Hezbollah/_/PROPN/5/obl:agent",
    "1:place", "Hezbollah leads Kirkenes" },
  { "particle",
    "Norway/_/PROPN/2/nsubj pushed/push/VERB/0/root Hezbollah/_/PROPN/2/obj "
    "back/_/ADV/2/advmod",
    "", "Norway assault Hezbollah" },
  { "witness",
    "Norway/_/PROPN/2/nsubj questioned/question/VERB/0/root Mary/_/PROPN/2/obj Reed/_/PROPN/3/flat",
    "3-4:person", "Norway consult Mary Reed" },
  { "position",
    "Norway/_/PROPN/2/nsubj struck/strike/VERB/0/root a/_/DET/5/det Swedish/_/ADJ/5/amod "
    "position/_/NOUN/2/obj south/_/ADV/5/advmod of/_/ADP/8/case Oslo/_/PROPN/5/nmod",
    "8:place", "Norway assault Sweden" },
  { "cargo",
    "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat returned/return/VERB/0/root cargo/_/NOUN/3/obj "
    "to/_/ADP/6/case Oslo/_/PROPN/3/obl",
    "1-2:person 6:place", "" },
  { "believed",
    "Mary/_/PROPN/3/nsubj Reed/_/PROPN/1/flat believed/believe/VERB/0/root Norway/_/PROPN/3/obj "
    "attacked/attack/VERB/3/ccomp Sweden/_/PROPN/5/obj",
    "1-2:person", "Norway assault Sweden possible" },
  { "no-part",
    "Norway/_/PROPN/3/nmod:poss 's/_/PART/1/case Blizz/_/PROPN/4/nsubj fell/fall/VERB/0/root",
    "3:organization", "" },
  { "conjunct-weapon",
    "Norway/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass involved/involve/VERB/0/root "
    "in/_/ADP/5/case "
    "use/_/NOUN/3/obl of/_/ADP/7/case guns/gun/NOUN/5/nmod and/_/CCONJ/9/cc gas/_/NOUN/7/conj "
    "against/_/ADP/11/case Sweden/_/PROPN/9/nmod",
    "", "Norway assault Sweden" },
  { "coordinated-in-support",
    "Norway/_/PROPN/2/nsubj conducted/conduct/VERB/0/root strikes/strike/NOUN/2/obj "
    "coordinated/coordinate/VERB/3/acl in/_/ADP/6/case support/_/NOUN/4/obl of/_/ADP/8/case "
    "Sweden/_/PROPN/6/nmod",
    "", "Norway support Sweden" },
  { "efforts-beside",
    "Norway/_/PROPN/2/nsubj supported/support/VERB/0/root Sweden/_/PROPN/2/obj in/_/ADP/6/case "
    "Japanese/_/ADJ/6/amod efforts/effort/NOUN/2/obl to/_/PART/8/mark isolate/_/VERB/2/advcl "
    "France/_/PROPN/8/obj",
    "", "Norway support Sweden;Japan sanction France possible" },
  { "request-of",
    "At/at/ADP/3/case the/_/DET/3/det request/_/NOUN/7/obl of/_/ADP/5/case Norway/_/PROPN/3/nmod "
    "Sweden/_/PROPN/7/nsubj left/leave/VERB/0/root",
    "", "Norway request Sweden" },
  { "sum-of-aid",
    "Norway/_/PROPN/2/nsubj provided/provide/VERB/0/root millions/million/NOUN/2/obj "
    "in/_/ADP/5/case "
    "aid/_/NOUN/2/obl to/_/ADP/7/case Sweden/_/PROPN/5/nmod",
    "", "Norway aid Sweden" },
  { "counterparts",
    "Norway/_/PROPN/2/nsubj met/meet/VERB/0/root its/_/PRON/5/nmod:poss Swedish/_/ADJ/5/amod "
    "counterparts/counterpart/NOUN/2/obj",
    "", "Norway consult Sweden" },
  { "name-after",
    "Norway/_/PROPN/2/nsubj condemned/condemn/VERB/0/root terrorism/_/NOUN/2/obj of/_/ADP/6/case "
    "the/_/DET/6/det group/_/NOUN/3/nmod Hezbollah/_/PROPN/3/nmod",
    "", "Norway accuse Hezbollah" },
  { "office",
    "Sudan/_/PROPN/3/nmod:poss 's/_/PART/1/case president/_/NOUN/4/nsubj met/meet/VERB/0/root "
    "the/_/DET/7/det Swedish/_/ADJ/7/amod ambassador/_/NOUN/4/obj",
    "", "Sudan consult Sweden" },
  { "truce",
    "Norway/_/PROPN/4/nsubj and/_/CCONJ/3/cc Sweden/_/PROPN/1/conj agreed/agree/VERB/0/root "
    "to/_/ADP/7/case a/_/DET/7/det truce/_/NOUN/4/obl",
    "", "Norway agree Sweden" },
  { "tanks",
    "Norway/_/PROPN/2/nsubj delivered/deliver/VERB/0/root tanks/tank/NOUN/2/obj to/_/ADP/5/case "
    "Sweden/_/PROPN/3/nmod",
    "", "Norway aid Sweden" },
  { "troops",
    "Norway/_/PROPN/2/nsubj sent/send/VERB/0/root troops/troop/NOUN/2/obj to/_/ADP/5/case "
    "Sweden/_/PROPN/2/obl",
    "", "Norway mobilize Sweden" },
  { "site",
    "Norway/_/PROPN/2/nsubj bombed/bomb/VERB/0/root a/_/DET/4/det hotel/_/NOUN/2/obj "
    "in/_/ADP/6/case Kirkenes/_/PROPN/2/obl",
    "6:place", "Norway assault Kirkenes" },
  { "responsibility",
    "Hezbollah/_/PROPN/2/nsubj claimed/claim/VERB/0/root responsibility/_/NOUN/2/obj "
    "for/_/ADP/6/case the/_/DET/6/det attack/_/NOUN/3/nmod on/_/ADP/8/case Sweden/_/PROPN/6/nmod",
    "", "Hezbollah assault Sweden possible;Sweden target-of Attack on Sweden;"
    "Hezbollah participant-in Attack on Sweden possible" },
  { "right-after",
    "Japan/_/PROPN/2/nsubj weakened/weaken/VERB/0/root Norway/_/PROPN/5/nmod:poss 's/_/PART/3/case "
    "defenses/defense/NOUN/2/obj against/_/ADP/7/case Sweden/_/PROPN/2/obl",
    "", "Norway reject Sweden" },
  { "possessor-with-of",
    "Japan/_/PROPN/2/nsubj praised/praise/VERB/0/root the/_/DET/4/det government/_/NOUN/2/obj "
    "of/_/ADP/6/case Norway/_/PROPN/8/nmod:poss 's/_/PART/6/case report/_/NOUN/2/obl",
    "", "Japan support Norway" },
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

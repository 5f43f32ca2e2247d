/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentences.h"

static const LiaisonRole *
role_of (LiaisonDraft *draft,
         const char   *name,
         guint         index)
{
  const LiaisonDraftEntity *entity = liaison_draft_entity (draft, sentences_find (draft, name));

  g_assert_cmpuint (index, <, entity->roles->len);
  return g_ptr_array_index (entity->roles, index);
}

static void
test_nominee (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("CIA/_/PROPN/2/compound Director/_/PROPN/3/compound nominee/_/NOUN/6/nsubj "
                       "Mary/_/PROPN/3/appos Reed/_/PROPN/4/flat spoke/speak/VERB/0/root",
                       "1:organization 4-5:person");
  const LiaisonRole *role = role_of (draft, "Mary Reed", 0);

  g_assert_cmpuint (role->status, ==, LIAISON_ROLE_NOMINEE);
  g_assert_true (g_str_has_prefix (role->title, "CIA Director"));
  g_assert_true (sentences_has (draft, "Mary Reed holds-office CIA expected"));
}

static void
test_former (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("former/_/ADJ/3/amod CIA/_/PROPN/3/compound director/_/NOUN/4/nmod:desc "
                       "Mary/_/PROPN/6/nsubj Reed/_/PROPN/4/flat spoke/speak/VERB/0/root",
                       "2:organization 4-5:person");

  g_assert_cmpuint (role_of (draft, "Mary Reed", 0)->status, ==, LIAISON_ROLE_FORMER);
  g_assert_cmpstr (role_of (draft, "Mary Reed", 0)->title, ==, "CIA director");
  g_assert_true (sentences_has (draft, "Mary Reed holds-office CIA"));
}

static void
test_title_with_of (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "US/_/PROPN/2/compound Secretary/_/PROPN/5/nmod:desc of/_/ADP/4/case Defense/_/PROPN/2/nmod "
      "Otto/_/PROPN/7/nsubj Weber/_/PROPN/5/flat left/leave/VERB/0/root",
      "1:place 5-6:person");

  g_assert_cmpstr (role_of (draft, "Otto Weber", 0)->title, ==, "Secretary of Defense");
  g_assert_true (sentences_has (draft, "Otto Weber holds-office United States"));
}

static void
test_apposition (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("Mary/_/PROPN/9/nsubj Reed/_/PROPN/1/flat ,/_/PUNCT/5/punct the/_/DET/5/det "
                       "president/_/NOUN/1/appos of/_/ADP/7/case Norway/_/PROPN/5/nmod "
                       ",/_/PUNCT/5/punct left/leave/VERB/0/root",
                       "1-2:person 7:place");

  g_assert_true (sentences_has (draft, "Mary Reed leads Norway"));
}

/* Who heads a branch holds an office in the whole, and does not lead it. */
static void
test_branch (void)
{
  g_autoptr (LiaisonDraft) draft = sentences_draft (
      "Mary/_/PROPN/9/nsubj Reed/_/PROPN/1/flat ,/_/PUNCT/6/punct the/_/DET/6/det "
      "research/_/NOUN/6/compound director/_/NOUN/1/appos of/_/ADP/8/case Acme/_/PROPN/6/nmod "
      "left/leave/VERB/0/root || "
      "Otto/_/PROPN/9/nsubj Weber/_/PROPN/1/flat ,/_/PUNCT/6/punct the/_/DET/6/det "
      "executive/_/ADJ/6/amod director/_/NOUN/1/appos of/_/ADP/8/case Acme/_/PROPN/6/nmod "
      "left/leave/VERB/0/root",
      "1-2:person 8:organization 10-11:person 17:organization");

  g_assert_true (sentences_has (draft, "Mary Reed holds-office Acme"));
  g_assert_true (sentences_has (draft, "Otto Weber leads Acme"));
}

static void
test_copula (void)
{
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("Mary/_/PROPN/5/nsubj Reed/_/PROPN/1/flat was/be/AUX/5/cop the/_/DET/5/det "
                       "ambassador/_/NOUN/0/root to/_/ADP/7/case Jordan/_/PROPN/5/nmod "
                       "and/_/CCONJ/9/cc Russia/_/PROPN/7/conj",
                       "1-2:person 7:place 9:place");

  g_assert_cmpuint (role_of (draft, "Mary Reed", 0)->status, ==, LIAISON_ROLE_FORMER);
  g_assert_true (sentences_has (draft, "Mary Reed consult Jordan"));
  g_assert_true (sentences_has (draft, "Mary Reed consult Russia"));
}

static void
test_not_a_title (void)
{
  /* "assassination of" is no office, and no part of one. */
  g_autoptr (LiaisonDraft) draft =
      sentences_draft ("assassination/_/NOUN/0/root of/_/ADP/5/case Hamas/_/PROPN/4/compound "
                       "chief/_/NOUN/5/nmod:desc Karim/_/PROPN/1/nmod Haddad/_/PROPN/5/flat",
                       "3:organization 5-6:person");

  g_assert_cmpstr (role_of (draft, "Karim Haddad", 0)->title, ==, "Hamas chief");
  g_assert_true (sentences_has (draft, "Karim Haddad leads Hamas"));
  g_assert_true (sentences_has (draft, "Karim Haddad target-of Assassination of Karim Haddad"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/roles/nominee", test_nominee);
  g_test_add_func ("/analysis/roles/former", test_former);
  g_test_add_func ("/analysis/roles/title-with-of", test_title_with_of);
  g_test_add_func ("/analysis/roles/apposition", test_apposition);
  g_test_add_func ("/analysis/roles/branch", test_branch);
  g_test_add_func ("/analysis/roles/copula", test_copula);
  g_test_add_func ("/analysis/roles/not-a-title", test_not_a_title);
  return g_test_run ();
}

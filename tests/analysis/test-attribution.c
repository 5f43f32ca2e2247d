/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose word it is that Norway attacked Sweden: a table of sentences. */

#include "sentences.h"

typedef struct
{
  const char *name;
  const char *words;
  const char *source; /* "": the article's own */
} Case;

static const Case cases[] = {
  { "verb",
    "Officials/official/NOUN/2/nsubj said/say/VERB/0/root Norway/_/PROPN/4/nsubj "
    "attacked/attack/VERB/2/ccomp Sweden/_/PROPN/4/obj",
    "officials" },
  { "after",
    "Norway/_/PROPN/2/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/2/obj "
    ",/_/PUNCT/6/punct Japan/_/PROPN/6/nsubj said/say/VERB/2/parataxis",
    "Japan" },
  { "inside",
    "Norway/_/PROPN/7/nsubj ,/_/PUNCT/1/punct Japan/_/PROPN/4/nsubj "
    "warned/warn/VERB/0/root ,/_/PUNCT/4/punct might/_/AUX/7/aux attack/_/VERB/4/ccomp "
    "Sweden/_/PROPN/7/obj",
    "Japan" },
  { "according",
    "Norway/_/PROPN/2/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/2/obj "
    ",/_/PUNCT/7/punct according/accord/VERB/7/case to/_/ADP/5/fixed Japan/_/PROPN/2/obl",
    "Japan" },
  { "view",
    "In/_/ADP/4/case Japan/_/PROPN/4/nmod:poss 's/'s/PART/2/case view/_/NOUN/7/obl "
    ",/_/PUNCT/4/punct Norway/_/PROPN/7/nsubj attacked/attack/VERB/0/root "
    "Sweden/_/PROPN/7/obj",
    "Japan" },
  { "as",
    "As/_/SCONJ/3/mark Japan/_/PROPN/3/nsubj said/say/VERB/6/advcl ,/_/PUNCT/3/punct "
    "Norway/_/PROPN/6/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/6/obj",
    "Japan" },
  { "nearest",
    "Brazil/_/PROPN/2/nsubj said/say/VERB/0/root that/_/SCONJ/5/mark Japan/_/PROPN/5/nsubj "
    "reported/report/VERB/2/ccomp that/_/SCONJ/8/mark Norway/_/PROPN/8/nsubj "
    "attacked/attack/VERB/5/ccomp Sweden/_/PROPN/8/obj",
    "Japan" },
  { "whom",
    "Japan/_/PROPN/2/nsubj told/tell/VERB/0/root reporters/_/NOUN/2/obj "
    "that/_/SCONJ/7/mark Norway/_/PROPN/7/nsubj had/have/AUX/7/aux "
    "attacked/attack/VERB/3/acl:relcl Sweden/_/PROPN/7/obj",
    "Japan" },
  { "passive",
    "It/_/PRON/3/nsubj:pass was/be/AUX/3/aux:pass reported/report/VERB/0/root "
    "by/_/ADP/5/case Japan/_/PROPN/3/obl:agent that/_/SCONJ/8/mark Norway/_/PROPN/8/nsubj "
    "attacked/attack/VERB/5/acl:relcl Sweden/_/PROPN/8/obj",
    "Japan" },
  { "nobody",
    "It/_/PRON/3/nsubj:pass was/be/AUX/3/aux:pass reported/report/VERB/0/root "
    "that/_/SCONJ/6/mark Norway/_/PROPN/6/nsubj attacked/attack/VERB/3/ccomp "
    "Sweden/_/PROPN/6/obj",
    "" },
  { "owner",
    "Brazil/_/PROPN/2/nsubj repeated/repeat/VERB/0/root Japan/_/PROPN/5/nmod:poss "
    "'s/'s/PART/3/case claim/_/NOUN/2/obj that/_/SCONJ/9/mark Norway/_/PROPN/9/nsubj "
    "had/have/AUX/9/aux attacked/attack/VERB/5/acl:relcl Sweden/_/PROPN/9/obj",
    "Japan" },
  { "noun",
    "Reports/report/NOUN/0/root that/_/SCONJ/4/mark Norway/_/PROPN/4/nsubj "
    "attacked/attack/VERB/1/ccomp Sweden/_/PROPN/4/obj worried/worry/VERB/1/acl "
    "Japan/_/PROPN/6/obj",
    "reports" },
  { "accuser",
    "Japan/_/PROPN/2/nsubj accused/accuse/VERB/0/root Norway/_/PROPN/2/obj "
    "of/_/SCONJ/5/mark attacking/attack/VERB/2/advcl Sweden/_/PROPN/5/obj",
    "Japan" },
  { "denier",
    "Japan/_/PROPN/2/nsubj denied/deny/VERB/0/root that/_/SCONJ/5/mark "
    "Norway/_/PROPN/5/nsubj attacked/attack/VERB/2/ccomp Sweden/_/PROPN/5/obj",
    "Japan" },
  { "fact",
    "Norway/_/PROPN/2/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/2/obj "
    "after/_/SCONJ/6/mark Japan/_/PROPN/6/nsubj spoke/_/VERB/2/advcl",
    "" },
  { "of-the-speaker",
    "It/_/PRON/2/nsubj rained/rain/VERB/0/root ,/_/PUNCT/4/punct said/say/VERB/2/parataxis "
    "Japan/_/PROPN/4/nsubj ,/_/PUNCT/8/punct which/_/PRON/8/nsubj fears/fear/VERB/5/acl:relcl "
    "Norway/_/PROPN/8/obj ,/_/PUNCT/12/punct which/_/PRON/12/nsubj "
    "attacked/attack/VERB/9/acl:relcl Sweden/_/PROPN/12/obj",
    "" },
  { "quote-on",
    "\"/_/PUNCT/3/punct We/_/PRON/3/nsubj know/_/VERB/10/ccomp who/_/PRON/5/nsubj "
    "did/do/VERB/3/ccomp it/_/PRON/5/obj ,/_/PUNCT/3/punct \"/_/PUNCT/3/punct "
    "Japan/_/PROPN/10/nsubj said/say/VERB/0/root || \"/_/PUNCT/3/punct "
    "Norway/_/PROPN/3/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/3/obj "
    "\"/_/PUNCT/3/punct",
    "Japan" },
  { "quote-before",
    "\"/_/PUNCT/3/punct Norway/_/PROPN/3/nsubj attacked/attack/VERB/0/root "
    "Sweden/_/PROPN/3/obj \"/_/PUNCT/3/punct || \"/_/PUNCT/3/punct We/_/PRON/3/nsubj "
    "saw/_/VERB/8/ccomp it/_/PRON/3/obj ,/_/PUNCT/3/punct \"/_/PUNCT/3/punct "
    "Japan/_/PROPN/8/nsubj said/say/VERB/0/root",
    "Japan" },
  { "quote-other",
    "Japan/_/PROPN/2/nsubj said/say/VERB/0/root nothing/_/PRON/2/obj || "
    "Norway/_/PROPN/2/nsubj attacked/attack/VERB/0/root Sweden/_/PROPN/2/obj",
    "" },
};

static const LiaisonDraftRelation *
find_attack (LiaisonDraft *draft)
{
  int source = sentences_find (draft, "Norway"), target = sentences_find (draft, "Sweden");

  for (guint i = 0; i < draft->relations->len; i++)
    {
      const LiaisonDraftRelation *relation = g_ptr_array_index (draft->relations, i);

      if (relation->source == source && relation->target == target)
        return relation;
    }
  g_assert_not_reached ();
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (LiaisonDraft) draft = sentences_draft (expected->words, "");
  const LiaisonDraftRelation *relation;

  liaison_draft_find_relations (draft);
  relation = find_attack (draft);
  g_assert_cmpuint (relation->kind, ==, LIAISON_RELATION_ASSAULT);
  if (*expected->source == '\0')
    g_assert_null (relation->attribution);
  else
    {
      g_autofree char *lower =
          relation->attribution != NULL ? g_ascii_strdown (relation->attribution, -1) : NULL;
      g_autofree char *source = g_ascii_strdown (expected->source, -1);

      g_assert_cmpstr (lower, ==, source);
    }
  if (relation->attributed_to >= 0)
    g_assert_cmpint (relation->attributed_to, ==, sentences_find (draft, expected->source));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/attribution/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}

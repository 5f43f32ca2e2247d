/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/document-corrections.h"

#include <string.h>

#include "article/article-builder.h"
#include "corrections-fixture.h"
#include "interface/document-private.h"

#define MAX_STEPS 6

/* Commands as corrections_make() has them, each of which is one step; beside these "accept-all", "reject-all", "merge-all" of two
 * entities into a third, and "unconfirm". */
typedef struct
{
  const char *name;
  const char *commands[MAX_STEPS];
} Case;

static const Case cases[] = {
  { "rename", { "rename lee|Lee Senn" } },
  { "kind", { "kind orrin|place" } },
  { "merge", { "merge lee|lee-adair" } },
  { "split", { "split mara-voss|Oda Voss|1,2" } },
  { "remove", { "remove lee" } },
  { "add", { "add organization|Board" } },
  { "relate", { "relate tessaly|support|orrin|expected" } },
  { "relation-kind", { "rkind mara-voss/leads/orrin|assault" } },
  { "relation-modality", { "rmodality mara-voss/leads/orrin|possible" } },
  { "deny", { "deny lee-adair/accuse/mara-voss" } },
  { "reverse", { "reverse mara-voss/leads/orrin" } },
  { "relation-remove", { "rremove mara-voss/leads/orrin" } },
  { "confirm", { "confirm mara-voss/leads/orrin" } },
  { "take-confirmation-back", { "confirm mara-voss/leads/orrin", "confirm lee/member-of/orrin",
                                "unconfirm mara-voss/leads/orrin" } },
  { "merge-several", { "merge-all lee|tessaly|lee-adair" } },
  { "accept-all", { "confirm mara-voss/leads/orrin", "accept-all" } },
  { "reject-all", { "confirm mara-voss/leads/orrin", "rkind lee/member-of/orrin|leads", "reject-all" } },
  { "accept-all-then-more", { "accept-all", "relate tessaly|support|orrin|expected", "rename lee|Lee Senn" } },
  { "many", { "rename lee|Lee Senn", "merge lee|lee-adair", "split lee-adair|Lee|0,2", "add organization|Board",
              "relate board|part-of|orrin|actual", "remove tessaly" } },
};

typedef struct
{
  LiaisonDocument *document;
  guint n_told;
} Fixture;

static void
on_corrected (LiaisonDocument *document,
              const char      *sentence,
              Fixture         *fixture)
{
  g_assert_cmpstr (sentence, !=, "");
  fixture->n_told++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);

  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  fixture->document = liaison_document_new ();
  fixture->n_told = 0;
  liaison_document_set_article (fixture->document, liaison_analysis_get_article (analysis));
  _liaison_document_set_network (fixture->document, network);
  g_signal_connect (fixture->document, "corrected", G_CALLBACK (on_corrected), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->document);
}

static LiaisonNetwork *
network_of (Fixture *fixture)
{
  return liaison_document_get_network (fixture->document);
}

static LiaisonEntity *
entity_of (Fixture    *fixture,
           const char *id)
{
  LiaisonEntity *entity = liaison_network_find_entity (network_of (fixture), id);

  g_assert_nonnull (entity);
  return entity;
}

static LiaisonRelation *
relation_of (Fixture    *fixture,
             const char *id)
{
  LiaisonRelation *relation = liaison_network_find_relation (network_of (fixture), id);

  g_assert_nonnull (relation);
  return relation;
}

static LiaisonModality
modality_of (const char *word)
{
  for (guint i = 0; i < LIAISON_MODALITY_HYPOTHETICAL; i++)
    if (g_str_equal (word, liaison_modality_to_string (i)))
      return i;
  return LIAISON_MODALITY_HYPOTHETICAL;
}

static void
split (Fixture  *fixture,
       char    **parts)
{
  LiaisonEntity *entity = entity_of (fixture, parts[0]);
  g_auto (GStrv) numbers = g_strsplit (parts[2], ",", -1);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n);

  for (guint i = 0; numbers[i] != NULL; i++)
    g_array_append_val (spans, mentions[g_ascii_strtoull (numbers[i], NULL, 10)].span);
  liaison_document_split_entity (fixture->document, entity, parts[1], (LiaisonSpan *) (void *) spans->data, spans->len);
}

static LiaisonSpan
find (const char *word)
{
  const char *place = strstr (CORRECTIONS_TEXT, word);
  guint start = (guint) (place - CORRECTIONS_TEXT);

  return (LiaisonSpan) { start, start + (guint) strlen (word) };
}

static void
do_command (Fixture    *fixture,
            const char *command)
{
  LiaisonDocument *document = fixture->document;
  g_auto (GStrv) words = g_strsplit (command, " ", 2);
  g_auto (GStrv) parts = words[1] != NULL ? g_strsplit (words[1], "|", -1) : NULL;
  LiaisonRelationKind relation_kind;
  LiaisonEntityKind kind;

  if (g_str_equal (words[0], "accept-all"))
    liaison_document_accept_all (document);
  else if (g_str_equal (words[0], "reject-all"))
    liaison_document_reject_all (document);
  else if (g_str_equal (words[0], "rename"))
    liaison_document_rename_entity (document, entity_of (fixture, parts[0]), parts[1]);
  else if (g_str_equal (words[0], "kind") && liaison_entity_kind_from_string (parts[1], &kind))
    liaison_document_set_entity_kind (document, entity_of (fixture, parts[0]), kind);
  else if (g_str_equal (words[0], "merge"))
    liaison_document_merge_entities (document, entity_of (fixture, parts[0]), entity_of (fixture, parts[1]));
  else if (g_str_equal (words[0], "split"))
    split (fixture, parts);
  else if (g_str_equal (words[0], "remove"))
    liaison_document_remove_entity (document, entity_of (fixture, parts[0]));
  else if (g_str_equal (words[0], "add") && liaison_entity_kind_from_string (parts[0], &kind))
    liaison_document_add_entity (document, kind, find (parts[1]));
  else if (g_str_equal (words[0], "relate") && liaison_relation_kind_from_string (parts[1], &relation_kind))
    liaison_document_relate (document, entity_of (fixture, parts[0]), entity_of (fixture, parts[2]), relation_kind,
                             modality_of (parts[3]));
  else if (g_str_equal (words[0], "rkind") && liaison_relation_kind_from_string (parts[1], &relation_kind))
    liaison_document_set_relation_kind (document, relation_of (fixture, parts[0]), relation_kind);
  else if (g_str_equal (words[0], "rmodality"))
    liaison_document_set_relation_modality (document, relation_of (fixture, parts[0]), modality_of (parts[1]), FALSE);
  else if (g_str_equal (words[0], "deny"))
    liaison_document_set_relation_modality (document, relation_of (fixture, parts[0]), LIAISON_MODALITY_ACTUAL, TRUE);
  else if (g_str_equal (words[0], "reverse"))
    liaison_document_reverse_relation (document, relation_of (fixture, parts[0]));
  else if (g_str_equal (words[0], "rremove"))
    liaison_document_remove_relation (document, relation_of (fixture, parts[0]));
  else if (g_str_equal (words[0], "confirm"))
    liaison_document_set_relation_confirmed (document, relation_of (fixture, parts[0]), TRUE);
  else if (g_str_equal (words[0], "unconfirm"))
    liaison_document_set_relation_confirmed (document, relation_of (fixture, parts[0]), FALSE);
  else if (g_str_equal (words[0], "merge-all"))
    {
      g_autoptr (GPtrArray) entities = g_ptr_array_new ();

      g_ptr_array_add (entities, entity_of (fixture, parts[0]));
      g_ptr_array_add (entities, entity_of (fixture, parts[1]));
      liaison_document_merge_all (document, entities, entity_of (fixture, parts[2]));
    }
  else
    g_error ("no command %s", command);
}

/* Takes the confirmation of a relation out of CORRECTIONS. */
static void
take_back (GPtrArray  *corrections,
           const char *relation)
{
  for (guint i = 0; i < corrections->len; i++)
    if (g_strcmp0 (liaison_correction_get_relation (g_ptr_array_index (corrections, i)), relation) == 0)
      {
        g_ptr_array_remove_index (corrections, i);
        return;
      }
  g_assert_not_reached ();
}

/* What is expected after COMMAND: the network that the corrections give which it stands for. */
static char *
expect (GPtrArray      *corrections,
        LiaisonNetwork *before,
        const char     *command)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) after = NULL;
  GListModel *relations = liaison_network_get_relations (before);
  gboolean accept = g_str_equal (command, "accept-all");

  if (accept || g_str_equal (command, "reject-all"))
    for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
      {
        g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
        g_autofree char *one = g_strdup_printf ("%s %s", accept ? "confirm" : "rremove",
                                                liaison_relation_get_id (relation));

        if (liaison_relation_get_changes (relation) == 0)
          g_ptr_array_add (corrections, corrections_make (before, one));
      }
  else if (g_str_equal (command, "merge-all lee|tessaly|lee-adair"))
    {
      g_ptr_array_add (corrections, corrections_make (before, "merge lee|lee-adair"));
      g_ptr_array_add (corrections, corrections_make (before, "merge tessaly|lee-adair"));
    }
  else if (g_str_has_prefix (command, "unconfirm "))
    take_back (corrections, command + strlen ("unconfirm "));
  else
    g_ptr_array_add (corrections, corrections_make (before, command));
  after = liaison_network_new_corrected (analysis, corrections);
  return corrections_describe (after);
}

static void
assert_network (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *description = corrections_describe (network_of (fixture));

  g_assert_cmpstr (description, ==, expected);
}

/* Another document that loads what FIXTURE's would save, and then gets the same analysis, has the same network. */
static void
assert_saved (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GBytes) bytes = liaison_forecast_file_to_bytes (liaison_document_get_forecasts (fixture->document));
  g_autoptr (LiaisonForecastFile) forecasts = liaison_forecast_file_from_bytes (bytes, NULL);
  Fixture other;

  set_up (&other, NULL);
  g_assert_nonnull (forecasts);
  _liaison_document_replace_forecasts (other.document, forecasts, NULL, NULL);
  assert_network (&other, expected);
  g_assert_false (liaison_document_get_modified (other.document));
  tear_down (&other, NULL);
}

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  const Case *one = data;
  LiaisonHistory *history = liaison_document_get_history (fixture->document);
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  char *expected[MAX_STEPS + 1] = { NULL };
  guint n_silent = 0;
  guint n = 0;

  expected[0] = corrections_describe (network_of (fixture));
  for (; n < MAX_STEPS && one->commands[n] != NULL; n++)
    {
      expected[n + 1] = expect (corrections, network_of (fixture), one->commands[n]);
      g_assert_cmpstr (expected[n + 1], !=, expected[n]);
      do_command (fixture, one->commands[n]);
      assert_network (fixture, expected[n + 1]);
      n_silent += g_str_has_prefix (one->commands[n], "unconfirm ");
      g_assert_cmpuint (fixture->n_told, ==, n + 1 - n_silent);
    }
  assert_saved (fixture, expected[n]);
  for (guint i = n; i > 0; i--)
    {
      liaison_history_undo (history);
      assert_network (fixture, expected[i - 1]);
    }
  g_assert_false (liaison_document_get_modified (fixture->document));
  for (guint i = 1; i <= n; i++)
    {
      liaison_history_redo (history);
      assert_network (fixture, expected[i]);
    }
  for (guint i = 0; i <= n; i++)
    g_free (expected[i]);
}

/* What would change nothing is no step. */
static void
test_nothing_to_do (Fixture       *fixture,
                    gconstpointer  data)
{
  LiaisonDocument *document = fixture->document;
  LiaisonEntity *lee = entity_of (fixture, "lee");
  LiaisonRelation *leads = relation_of (fixture, "mara-voss/leads/orrin");
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (lee, &n);
  LiaisonSpan all[2] = { mentions[0].span, mentions[1].span };

  liaison_document_rename_entity (document, lee, " Lee ");
  liaison_document_rename_entity (document, lee, "  ");
  liaison_document_set_entity_kind (document, lee, LIAISON_ENTITY_PERSON);
  liaison_document_merge_entities (document, lee, lee);
  liaison_document_split_entity (document, lee, "Other", all, 2);
  liaison_document_split_entity (document, lee, "Other", all, 0);
  liaison_document_relate (document, lee, lee, LIAISON_RELATION_LEADS, LIAISON_MODALITY_ACTUAL);
  liaison_document_set_relation_kind (document, leads, LIAISON_RELATION_LEADS);
  liaison_document_set_relation_modality (document, leads, LIAISON_MODALITY_ACTUAL, FALSE);
  liaison_document_set_relation_confirmed (document, leads, FALSE);
  liaison_document_add_entity (document, LIAISON_ENTITY_PERSON, (LiaisonSpan) { 9, 10 });
  g_assert_false (liaison_history_get_can_undo (liaison_document_get_history (document)));
  g_assert_cmpuint (fixture->n_told, ==, 0);
}

static void
test_confirmation (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *id = "mara-voss/leads/orrin";
  g_autofree char *before = corrections_describe (network_of (fixture));

  g_assert_cmpuint (liaison_document_count_unconfirmed (fixture->document), ==, 5);
  liaison_document_set_relation_confirmed (fixture->document, relation_of (fixture, id), TRUE);
  g_assert_cmpuint (liaison_document_count_unconfirmed (fixture->document), ==, 4);
  liaison_document_set_relation_confirmed (fixture->document, relation_of (fixture, id), FALSE);
  assert_network (fixture, before);
  liaison_document_accept_all (fixture->document);
  g_assert_cmpuint (liaison_document_count_unconfirmed (fixture->document), ==, 0);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpuint (liaison_document_count_unconfirmed (fixture->document), ==, 5);
}

/* What is selected stays so, as the entity that it is in the new network; what comes anew is selected. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  LiaisonSelection *selection = liaison_document_get_selection (fixture->document);
  LiaisonEntity *selected;

  liaison_selection_select_entity (selection, entity_of (fixture, "lee"));
  liaison_document_rename_entity (fixture->document, entity_of (fixture, "lee"), "Lee Senn");
  g_assert_true (liaison_selection_get_entity (selection) == entity_of (fixture, "lee"));
  liaison_document_merge_entities (fixture->document, entity_of (fixture, "lee"), entity_of (fixture, "lee-adair"));
  g_assert_true (liaison_selection_get_entity (selection) == entity_of (fixture, "lee-adair"));
  liaison_document_add_entity (fixture->document, LIAISON_ENTITY_ORGANIZATION, find ("Board of"));
  selected = liaison_selection_get_entity (selection);
  g_assert_cmpstr (liaison_entity_get_name (selected), ==, "Board of");
  liaison_document_relate (fixture->document, selected, entity_of (fixture, "orrin"), LIAISON_RELATION_PART_OF,
                           LIAISON_MODALITY_ACTUAL);
  g_assert_cmpstr (liaison_relation_get_id (liaison_selection_get_relation (selection)), ==, "board-of/part-of/orrin");
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_null (liaison_selection_get_relation (selection));
}

/* Another article, or the same one after a change: FIXTURE's document gets its text and its analysis. */
static void
open_article (Fixture    *fixture,
              const char *text,
              const char *uri)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (text);
  g_autoptr (LiaisonArticleBuilder) builder = liaison_article_builder_new ();
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (LiaisonNetwork) network = NULL;

  liaison_article_builder_set_uri (builder, uri);
  liaison_article_builder_begin_block (builder, LIAISON_BLOCK_PARAGRAPH, 0);
  liaison_article_builder_add_text (builder, text);
  article = liaison_article_builder_end (builder);
  liaison_document_set_article (fixture->document, article);
  network = _liaison_document_make_network (fixture->document, analysis);
  _liaison_document_set_network (fixture->document, network);
}

static void
assert_name (Fixture    *fixture,
             const char *id,
             const char *name)
{
  g_assert_cmpstr (liaison_entity_get_name (entity_of (fixture, id)), ==, name);
}

/* A file keeps the corrections of several articles; each has its own, also after its text was changed. */
static void
test_articles (Fixture       *fixture,
               gconstpointer  data)
{
  static const char changed[] = "It rained. " CORRECTIONS_TEXT;

  open_article (fixture, CORRECTIONS_TEXT, "https://example.org/one");
  liaison_document_rename_entity (fixture->document, entity_of (fixture, "lee"), "Lee Senn");
  open_article (fixture, CORRECTIONS_TEXT " The end.", "https://example.org/two");
  assert_name (fixture, "lee", "Lee");
  liaison_document_rename_entity (fixture->document, entity_of (fixture, "tessaly"), "Upper Tessaly");
  open_article (fixture, changed, "https://example.org/one");
  assert_name (fixture, "lee", "Lee Senn");
  assert_name (fixture, "tessaly", "Tessaly");
  g_assert_cmpuint (liaison_network_get_n_lost (network_of (fixture)), ==, 0);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  liaison_history_undo (liaison_document_get_history (fixture->document));
  assert_name (fixture, "lee", "Lee");
}

/* Those of earlier versions do not say where they were made. */
static void
test_without_source (Fixture       *fixture,
                     gconstpointer  data)
{
  const char *const corrections[] = {
    "{\"type\":\"rename\",\"entity\":{\"id\":\"lee\"},\"name\":\"Lee Senn\"}",
    "{\"type\":\"rename\",\"entity\":{\"id\":\"tessaly\"},\"name\":\"Upper Tessaly\",\"source\":\"s9\"}",
    NULL,
  };

  liaison_forecast_file_set_corrections (liaison_document_get_forecasts (fixture->document), corrections);
  open_article (fixture, CORRECTIONS_TEXT, "https://example.org/one");
  assert_name (fixture, "lee", "Lee Senn");
  assert_name (fixture, "tessaly", "Tessaly");
}

static char *
dup_all (Fixture *fixture)
{
  g_auto (GStrv) texts = liaison_forecast_file_dup_corrections (liaison_document_get_forecasts (fixture->document));

  return g_strjoinv ("\n", texts);
}

/* Those that no longer fit are dropped, and no others, and come back. */
static void
test_drop_lost (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  open_article (fixture, CORRECTIONS_TEXT, "https://example.org/one");
  liaison_document_rename_entity (fixture->document, entity_of (fixture, "lee"), "Lee Senn");
  liaison_document_add_entity (fixture->document, LIAISON_ENTITY_ORGANIZATION, find ("Board"));
  open_article (fixture, "Mara Voss leads Orrin. Voss met Lee in Tessaly. Lee Adair accused Voss. Lee left Orrin. "
                         "Mara Voss praised Adair.", "https://example.org/one");
  g_assert_cmpuint (liaison_network_get_n_lost (network_of (fixture)), ==, 1);
  before = dup_all (fixture);
  liaison_document_drop_lost (fixture->document);
  g_assert_cmpuint (liaison_network_get_n_lost (network_of (fixture)), ==, 0);
  assert_name (fixture, "lee", "Lee Senn");
  after = dup_all (fixture);
  g_assert_nonnull (strstr (after, "rename"));
  g_assert_null (strstr (after, "\"add\""));
  liaison_history_undo (liaison_document_get_history (fixture->document));
  undone = dup_all (fixture);
  g_assert_cmpstr (undone, ==, before);
}

/* White space and stops around a name are no part of it, and a name that is known is no new entity. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  LiaisonSelection *selection = liaison_document_get_selection (fixture->document);
  guint n = g_list_model_get_n_items (liaison_network_get_entities (network_of (fixture)));
  LiaisonSpan span = find ("Tessaly. ");

  liaison_document_add_entity (fixture->document, LIAISON_ENTITY_ORGANIZATION, span);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_network_get_entities (network_of (fixture))), ==, n);
  g_assert_true (liaison_selection_get_entity (selection) == entity_of (fixture, "tessaly"));
  g_assert_cmpint (liaison_entity_get_kind (entity_of (fixture, "tessaly")), ==, LIAISON_ENTITY_ORGANIZATION);
  liaison_document_add_entity (fixture->document, LIAISON_ENTITY_ORGANIZATION, find (" Board "));
  g_assert_cmpstr (liaison_entity_get_name (entity_of (fixture, "board")), ==, "Board");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/document-corrections/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  g_test_add ("/document-corrections/nothing-to-do", Fixture, NULL, set_up, test_nothing_to_do, tear_down);
  g_test_add ("/document-corrections/confirmation", Fixture, NULL, set_up, test_confirmation, tear_down);
  g_test_add ("/document-corrections/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/document-corrections/articles", Fixture, NULL, set_up, test_articles, tear_down);
  g_test_add ("/document-corrections/without-source", Fixture, NULL, set_up, test_without_source, tear_down);
  g_test_add ("/document-corrections/drop-lost", Fixture, NULL, set_up, test_drop_lost, tear_down);
  g_test_add ("/document-corrections/add-names", Fixture, NULL, set_up, test_add, tear_down);
  return g_test_run ();
}

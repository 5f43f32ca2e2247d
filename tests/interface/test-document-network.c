/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrections of a network that is too large to be made anew at once: a thread makes it, and whatever the reader does meanwhile counts. */

#include "interface/document-network.h"

#include <gtk/gtk.h>

#include "analysis/analysis-private.h"
#include "analysis/records.h"
#include "interface/document-corrections.h"
#include "interface/document-private.h"

#define N_ENTITIES 1200
#define N_RELATIONS 800

typedef struct
{
  LiaisonDocument *document;
} Fixture;

static LiaisonEntityRecord *
make_entity (guint number)
{
  LiaisonEntityRecord *record = _liaison_entity_record_new ();
  LiaisonMention mention = { { 4 * number, 4 * number + 3 }, LIAISON_MENTION_NAME };

  record->id = g_strdup_printf ("p%u", number);
  record->name = g_strdup_printf ("Person %u", number);
  record->kind = LIAISON_ENTITY_PERSON;
  record->importance = 1.0 - number / (double) N_ENTITIES;
  g_array_append_val (record->mentions, mention);
  return record;
}

static LiaisonRelationRecord *
make_relation (guint number)
{
  LiaisonRelationRecord *record = g_new0 (LiaisonRelationRecord, 1);
  LiaisonSpan span = { 4 * number, 4 * number + 7 };

  record->source = number;
  record->target = number + 1;
  record->kind = LIAISON_RELATION_ACCUSE;
  record->attributed_to = -1;
  record->confidence = 0.9;
  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_array_append_val (record->evidence, span);
  return record;
}

static LiaisonAnalysis *
make_analysis (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  g_autoptr (LiaisonArticle) article = NULL;

  for (guint i = 0; i < N_ENTITIES; i++)
    {
      g_string_append_printf (text, "%c%c%c ", 'a' + i / 676 % 26, 'a' + i / 26 % 26, 'a' + i % 26);
      g_ptr_array_add (entities, make_entity (i));
    }
  for (guint i = 0; i < N_RELATIONS; i++)
    g_ptr_array_add (relations, make_relation (i));
  article = liaison_article_new_plain (text->str);
  return _liaison_analysis_new_take (article, entities, relations, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LiaisonAnalysis) analysis = make_analysis ();
  g_autoptr (LiaisonNetwork) network = NULL;

  fixture->document = liaison_document_new ();
  network = _liaison_document_make_network (fixture->document, analysis);
  _liaison_document_set_network (fixture->document, network);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->document);
}

static LiaisonEntity *
find (Fixture    *fixture,
      const char *id)
{
  return liaison_network_find_entity (liaison_document_get_network (fixture->document), id);
}

static const char *
name_of (Fixture    *fixture,
         const char *id)
{
  return liaison_entity_get_name (find (fixture, id));
}

static void
wait_until_corrected (Fixture *fixture)
{
  while (_liaison_document_is_correcting (fixture->document))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_corrections (Fixture *fixture)
{
  g_auto (GStrv) texts = liaison_forecast_file_dup_corrections (liaison_document_get_forecasts (fixture->document));

  return g_strv_length (texts);
}

/* It does not wait for the network, and each of several in a row comes into it; undo as well. */
static void
test_in_a_row (Fixture       *fixture,
               gconstpointer  data)
{
  LiaisonHistory *history = liaison_document_get_history (fixture->document);

  liaison_document_rename_entity (fixture->document, find (fixture, "p3"), "Mara Voss");
  g_assert_true (_liaison_document_is_correcting (fixture->document));
  g_assert_cmpstr (name_of (fixture, "p3"), ==, "Person 3");
  g_assert_cmpuint (count_corrections (fixture), ==, 1);
  liaison_document_rename_entity (fixture->document, find (fixture, "p4"), "Lee Adair");
  liaison_document_set_entity_kind (fixture->document, find (fixture, "p5"), LIAISON_ENTITY_PLACE);
  wait_until_corrected (fixture);
  g_assert_cmpstr (name_of (fixture, "p3"), ==, "Mara Voss");
  g_assert_cmpstr (name_of (fixture, "p4"), ==, "Lee Adair");
  g_assert_cmpint (liaison_entity_get_kind (find (fixture, "p5")), ==, LIAISON_ENTITY_PLACE);
  liaison_history_undo (history);
  liaison_history_undo (history);
  wait_until_corrected (fixture);
  g_assert_cmpstr (name_of (fixture, "p3"), ==, "Mara Voss");
  g_assert_cmpstr (name_of (fixture, "p4"), ==, "Person 4");
  g_assert_cmpint (liaison_entity_get_kind (find (fixture, "p5")), ==, LIAISON_ENTITY_PERSON);
}

/* What is to be selected is so when it is there. */
static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonSelection *selection = liaison_document_get_selection (fixture->document);

  liaison_selection_select_entity (selection, find (fixture, "p7"));
  liaison_document_merge_entities (fixture->document, find (fixture, "p7"), find (fixture, "p900"));
  g_assert_true (liaison_selection_get_entity (selection) == find (fixture, "p7"));
  wait_until_corrected (fixture);
  g_assert_null (find (fixture, "p7"));
  g_assert_true (liaison_selection_get_entity (selection) == find (fixture, "p900"));
  liaison_document_relate (fixture->document, find (fixture, "p1"), find (fixture, "p900"), LIAISON_RELATION_AID,
                           LIAISON_MODALITY_ACTUAL);
  wait_until_corrected (fixture);
  g_assert_cmpstr (liaison_relation_get_id (liaison_selection_get_relation (selection)), ==, "p1/aid/p900");
}

/* Asked for twice, all are confirmed once. */
static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  liaison_document_accept_all (fixture->document);
  liaison_document_accept_all (fixture->document);
  liaison_document_reject_all (fixture->document);
  g_assert_cmpuint (count_corrections (fixture), ==, N_RELATIONS);
  wait_until_corrected (fixture);
  g_assert_cmpuint (liaison_document_count_unconfirmed (fixture->document), ==, 0);
  liaison_document_set_relation_confirmed (
    fixture->document, liaison_network_find_relation (liaison_document_get_network (fixture->document), "p5/accuse/p6"), FALSE);
  wait_until_corrected (fixture);
  g_assert_cmpuint (count_corrections (fixture), ==, N_RELATIONS - 1);
  g_assert_cmpuint (liaison_document_count_unconfirmed (fixture->document), ==, 1);
}

/* Another network that comes meanwhile stays; a document that goes is not kept. */
static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LiaisonAnalysis) analysis = make_analysis ();
  g_autoptr (LiaisonNetwork) other = NULL;

  liaison_document_rename_entity (fixture->document, find (fixture, "p3"), "Mara Voss");
  other = _liaison_document_make_network (fixture->document, analysis);
  _liaison_document_set_network (fixture->document, other);
  wait_until_corrected (fixture);
  g_assert_true (liaison_document_get_network (fixture->document) == other);
  g_assert_cmpstr (name_of (fixture, "p3"), ==, "Mara Voss");
  liaison_document_rename_entity (fixture->document, find (fixture, "p3"), "Mara Senn");
  g_assert_true (_liaison_document_is_correcting (fixture->document));
  g_assert_finalize_object (g_steal_pointer (&fixture->document));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/document-network/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("in-a-row", test_in_a_row);
  ADD ("select", test_select);
  ADD ("all", test_all);
  ADD ("late", test_late);
#undef ADD
  return g_test_run ();
}

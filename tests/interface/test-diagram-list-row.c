/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the list form, and what they are as text. */

#include "diagram-fixture.h"

#include <adwaita.h>

#include "interface/diagram/diagram-list-copy.h"
#include "interface/diagram/diagram-list-table.h"

static LiaisonListRow *
row_of (Fixture    *fixture,
        const char *id)
{
  LiaisonListRow *row = liaison_list_row_new (id);
  LiaisonNetwork *network = liaison_document_get_network (fixture->document);
  gpointer subject = liaison_network_find_relation (network, id);

  liaison_list_row_set (row, subject != NULL ? subject : entity (fixture, id), 0, liaison_document_get_article (fixture->document));
  return row;
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (LiaisonListRow) row = row_of (fixture, "voss");
  guint n = 0;

  g_signal_connect_swapped (row, "changed", G_CALLBACK (count), &n);
  g_assert_true (liaison_list_row_get_entity (row) == entity (fixture, "voss"));
  g_assert_null (liaison_list_row_get_relation (row));
  liaison_list_row_set_number (row, 0);
  g_assert_cmpuint (n, ==, 0);
  liaison_list_row_set_number (row, 3);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (liaison_list_row_get_number (row), ==, 3);
}

/* What is kept for sorting and searching is made anew with the subject. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LiaisonListRow) row = row_of (fixture, "voss");
  g_autoptr (LiaisonListRow) other = row_of (fixture, "adair");
  const LiaisonListColumn *name = &liaison_list_entities.columns[0];
  const char *const voss[] = { "vos", "person", NULL };
  const char *const nobody[] = { "vos", "place", NULL };

  g_assert_cmpstr (liaison_list_row_get_key (row, 0, name->dup_text), >, liaison_list_row_get_key (other, 0, name->dup_text));
  g_assert_true (liaison_list_row_has_words (row, voss, liaison_list_entities.dup_searched));
  g_assert_false (liaison_list_row_has_words (row, nobody, liaison_list_entities.dup_searched));
  liaison_list_row_set (row, entity (fixture, "accord"), 0, NULL);
  g_assert_cmpstr (liaison_list_row_get_key (row, 0, name->dup_text), <, liaison_list_row_get_key (other, 0, name->dup_text));
  g_assert_false (liaison_list_row_has_words (row, voss, liaison_list_entities.dup_searched));
}

static void
assert_sentence (const LiaisonListKind *kind,
                 LiaisonListRow        *row,
                 const char            *expected)
{
  g_autofree char *sentence = liaison_list_row_dup_text (row, kind->dup_sentence);

  g_assert_cmpstr (sentence, ==, expected);
}

/* A screen reader says a row in one sentence. */
static void
test_sentences (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (LiaisonListRow) voss = row_of (fixture, "voss");
  g_autoptr (LiaisonListRow) accord = row_of (fixture, "adair/agree/accord");

  liaison_list_row_set_number (voss, 3);
  assert_sentence (&liaison_list_entities, voss, "voss, person; 3 relations");
  assert_sentence (&liaison_list_relations, accord, "adair agrees with accord (possible) (denied)");
  assert_sentence (&liaison_list_evidence, accord, "adair agrees with accord (possible) (denied): “. Lin Adair reports to Voss an”");
}

static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;

  g_ptr_array_add (rows, row_of (fixture, "voss/leads/survey"));
  g_ptr_array_add (rows, row_of (fixture, "adair/agree/accord"));
  text = liaison_list_to_text (&liaison_list_relations, rows);
  csv = liaison_list_to_csv (&liaison_list_relations, rows);
  g_assert_cmpstr (text, ==,
                   "voss\tleads\tsurvey\t\tneutral\tactual\tcertain\t\t\t2\n"
                   "adair\tagrees with\taccord\t\thostile\tpossible, denied\tcertain\t\t\t2");
  g_assert_cmpstr (csv, ==,
                   "From,Relation,To,In the Article,Tone,Modality,Certainty,Date,According to,Passages\r\n"
                   "voss,leads,survey,,neutral,actual,certain,,,2\r\n"
                   "adair,agrees with,accord,,hostile,\"possible, denied\",certain,,,2\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/diagram-list-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("set", test_set);
  ADD ("keys", test_keys);
  ADD ("sentences", test_sentences);
  ADD ("copies", test_copies);
#undef ADD
  return g_test_run ();
}

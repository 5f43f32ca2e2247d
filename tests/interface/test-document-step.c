/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/document-step.h"

#include <gtk/gtk.h>

/* What stands in the document, and what was let go since. */
static const char *stands;
static guint n_freed;

static void
put (LiaisonDocument *document,
     gpointer         value)
{
  g_assert_true (LIAISON_IS_DOCUMENT (document));
  stands = value;
}

static void
free_value (gpointer value)
{
  n_freed++;
  g_free (value);
}

static void
test_step (void)
{
  g_autoptr (LiaisonDocument) document = liaison_document_new ();
  LiaisonHistory *history = liaison_document_get_history (document);
  g_autofree char *label = NULL;

  n_freed = 0;
  _liaison_document_do_step (document, "Paint", put, g_strdup ("white"), g_strdup ("blue"), free_value);
  g_assert_cmpstr (stands, ==, "blue");
  g_assert_true (liaison_history_get_modified (history));
  g_object_get (history, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Paint");
  liaison_history_undo (history);
  g_assert_cmpstr (stands, ==, "white");
  g_assert_false (liaison_history_get_modified (history));
  liaison_history_redo (history);
  g_assert_cmpstr (stands, ==, "blue");
  g_assert_cmpuint (n_freed, ==, 0);
  liaison_history_clear (history);
  g_assert_cmpuint (n_freed, ==, 2);
}

static void
test_aside (void)
{
  g_autoptr (LiaisonDocument) document = liaison_document_new ();
  LiaisonHistory *history = liaison_document_get_history (document);

  _liaison_document_do_step_aside (document, "Sort", put, g_strdup ("as they came"), g_strdup ("by date"), free_value);
  g_assert_cmpstr (stands, ==, "by date");
  g_assert_true (liaison_history_get_can_undo (history));
  g_assert_false (liaison_history_get_modified (history));
  liaison_history_undo (history);
  g_assert_cmpstr (stands, ==, "as they came");
}

/* Nothing is put into a document that has gone. */
static void
test_outlived (void)
{
  LiaisonDocument *document = liaison_document_new ();
  g_autoptr (LiaisonHistory) history = g_object_ref (liaison_document_get_history (document));

  n_freed = 0;
  _liaison_document_do_step (document, "Paint", put, g_strdup ("white"), g_strdup ("blue"), free_value);
  g_assert_finalize_object (document);
  stands = "nothing";
  if (liaison_history_get_can_undo (history))
    liaison_history_undo (history);
  g_assert_cmpstr (stands, ==, "nothing");
  g_clear_object (&history);
  g_assert_cmpuint (n_freed, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-step/step", test_step);
  g_test_add_func ("/document-step/aside", test_aside);
  g_test_add_func ("/document-step/outlived", test_outlived);
  return g_test_run ();
}

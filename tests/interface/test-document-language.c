/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An article in another language than English: it is not analysed, and the reader can mark names by hand. */

#include "interface/document-corrections.h"
#include "interface/document-storage.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>

#define GERMAN                                                                                                         \
  "Die Ministerin Mara Voss hat am Montag in Orrin mit Otto Lind über den neuen Vertrag gesprochen, und beide waren "   \
  "sich einig, dass er nicht mehr lange zu halten ist.\n\nDie Verhandlungen gehen im Juni weiter, sagte Voss.\n"

typedef struct
{
  char *folder;
  GFile *article;
  GFile *forecasts;
  LiaisonDocument *document;
  gboolean done;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->article = g_file_new_build_filename (fixture->folder, "bericht.txt", NULL);
  fixture->forecasts = g_file_new_build_filename (fixture->folder, "bericht.forecast.json", NULL);
  g_assert_true (g_file_replace_contents (fixture->article, GERMAN, strlen (GERMAN), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                          NULL));
  fixture->document = liaison_document_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->document);
  g_file_delete (fixture->article, NULL, NULL);
  g_file_delete (fixture->forecasts, NULL, NULL);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->article);
  g_object_unref (fixture->forecasts);
  g_free (fixture->folder);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  liaison_document_open_finish (LIAISON_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  ((Fixture *) user_data)->done = TRUE;
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  liaison_document_save_finish (LIAISON_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  ((Fixture *) user_data)->done = TRUE;
}

static void
wait_done (Fixture *fixture)
{
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  fixture->done = FALSE;
}

static void
open_file (Fixture *fixture,
           GFile   *file)
{
  liaison_document_open_async (fixture->document, file, NULL, on_opened, fixture);
  wait_done (fixture);
  while (liaison_document_get_network (fixture->document) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static LiaisonSpan
find (Fixture    *fixture,
      const char *name)
{
  const char *text = liaison_article_get_text (liaison_document_get_article (fixture->document));
  guint start = (guint) g_utf8_pointer_to_offset (text, strstr (text, name));

  return (LiaisonSpan) { start, start + (guint) g_utf8_strlen (name, -1) };
}

static guint
count (GListModel *model)
{
  return g_list_model_get_n_items (model);
}

static void
test_by_hand (Fixture       *fixture,
              gconstpointer  data)
{
  LiaisonNetwork *network;
  LiaisonEntity *voss, *orrin;

  open_file (fixture, fixture->article);
  network = liaison_document_get_network (fixture->document);
  g_assert_cmpstr (liaison_article_get_language (liaison_document_get_article (fixture->document)), ==, "de");
  g_assert_cmpuint (count (liaison_network_get_entities (network)), ==, 0);
  g_assert_nonnull (strstr (liaison_document_get_remark (fixture->document), "German"));

  liaison_document_add_entity (fixture->document, LIAISON_ENTITY_PERSON, find (fixture, "Mara Voss"));
  liaison_document_add_entity (fixture->document, LIAISON_ENTITY_PLACE, find (fixture, "Orrin"));
  network = liaison_document_get_network (fixture->document);
  g_assert_cmpuint (count (liaison_network_get_entities (network)), ==, 2);
  voss = liaison_network_entity_at (network, find (fixture, "Mara Voss").start);
  orrin = liaison_network_entity_at (network, find (fixture, "Orrin").start);
  g_assert_cmpstr (liaison_entity_get_name (voss), ==, "Mara Voss");
  g_assert_cmpint (liaison_entity_get_kind (orrin), ==, LIAISON_ENTITY_PLACE);
  liaison_document_relate (fixture->document, voss, orrin, LIAISON_RELATION_LEADS, LIAISON_MODALITY_ACTUAL);
  network = liaison_document_get_network (fixture->document);
  g_assert_cmpuint (count (liaison_network_get_relations (network)), ==, 1);

  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_cmpuint (count (liaison_network_get_relations (liaison_document_get_network (fixture->document))), ==, 0);
  liaison_history_redo (liaison_document_get_history (fixture->document));

  /* It is there again when the file is opened again. */
  liaison_document_save_async (fixture->document, fixture->forecasts, FALSE, on_saved, fixture);
  wait_done (fixture);
  g_clear_object (&fixture->document);
  fixture->document = liaison_document_new ();
  open_file (fixture, fixture->forecasts);
  network = liaison_document_get_network (fixture->document);
  g_assert_cmpuint (count (liaison_network_get_entities (network)), ==, 2);
  g_assert_cmpuint (count (liaison_network_get_relations (network)), ==, 1);
  g_assert_nonnull (liaison_network_entity_at (network, find (fixture, "Orrin").start));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  g_test_add ("/document-language/by-hand", Fixture, NULL, set_up, test_by_hand, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* save-document-forever FILE: a document that is changed and saved until it is killed. */

#include "interface/document-changes.h"
#include "interface/document-storage.h"

static GFile *file;

static void save (LiaisonDocument *document);

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!liaison_document_save_finish (LIAISON_DOCUMENT (source), result, &error))
    g_error ("%s", error->message);
  save (LIAISON_DOCUMENT (source));
}

/* By turns a large and a small one. */
static void
save (LiaisonDocument *document)
{
  GListModel *forecasts = liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (document));
  LiaisonHistory *history = liaison_document_get_history (document);

  if (g_list_model_get_n_items (forecasts) > 1)
    while (liaison_history_get_can_undo (history))
      liaison_history_undo (history);
  else
    for (guint i = 0; i < 300; i++)
      liaison_document_add_forecast (document, "Will the file be whole, whatever happens to the one who writes it?");
  liaison_document_save_async (document, file, FALSE, on_saved, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LiaisonDocument) document = liaison_document_new ();

  if (argc != 2)
    return 2;
  file = g_file_new_for_path (argv[1]);
  save (document);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs that open and save files. They start in the folder that was used last. */

#include "interface/window/file-dialogs.h"

#include <glib/gi18n.h>

#include "interface/settings.h"

typedef struct
{
  LiaisonFilesFunc func;
  gpointer user_data;
} Wanted;

static void
add_filter (GtkFileChooser     *chooser,
            const char         *name,
            const char * const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser,
             LiaisonFiles    wanted)
{
  static const char * const all[] = { "txt", "text", "md",  "markdown",     "html",
                                      "htm", "xhtml", "mht", "mhtml",        "eml",
                                      "docx", "odt", "fodt", "rtf",         "epub",
                                      "fb2", "pdf", "forecast.json", NULL };
  static const char * const text[] = { "txt", "text", NULL };
  static const char * const markdown[] = { "md", "markdown", NULL };
  static const char * const html[] = { "html", "htm", "xhtml", "mht", "mhtml", NULL };
  static const char * const documents[] = { "docx", "odt", "fodt", "rtf", NULL };
  static const char * const books[] = { "epub", "fb2", "fb2.zip", NULL };
  static const char * const mail[] = { "eml", NULL };
  static const char * const pdf[] = { "pdf", NULL };
  static const char * const forecasts[] = { "forecast.json", "json", NULL };
  static const char * const tables[] = { "csv", "zip", NULL };
  g_autoptr (GtkFileFilter) any = gtk_file_filter_new ();

  if (wanted == LIAISON_FILES_ALL)
    add_filter (chooser, _("Articles and forecasts"), all);
  if (wanted == LIAISON_FILES_TABLES)
    add_filter (chooser, _("Tables of Fatebook and Metaculus"), tables);
  else
    {
      add_filter (chooser, _("Web pages"), html);
      add_filter (chooser, _("PDF documents"), pdf);
      add_filter (chooser, _("Documents"), documents);
      add_filter (chooser, _("Books"), books);
      add_filter (chooser, _("Mail"), mail);
      add_filter (chooser, _("Plain text"), text);
      add_filter (chooser, _("Markdown"), markdown);
    }
  if (wanted == LIAISON_FILES_ALL)
    add_filter (chooser, _("Forecast files"), forecasts);
  gtk_file_filter_set_name (any, _("All files"));
  gtk_file_filter_add_pattern (any, "*");
  gtk_file_chooser_add_filter (chooser, any);
}

static void
start_in_last_folder (GtkFileChooser *chooser)
{
  GSettings *settings = liaison_settings_get ();
  g_autofree char *uri =
      settings != NULL ? g_settings_get_string (settings, "last-folder") : NULL;
  g_autoptr (GFile) folder = uri != NULL && *uri != '\0' ? g_file_new_for_uri (uri) : NULL;

  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

static void
remember_folder (GtkFileChooser *chooser)
{
  GSettings *settings = liaison_settings_get ();
  g_autoptr (GFile) folder = gtk_file_chooser_get_current_folder (chooser);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (settings != NULL && uri != NULL)
    g_settings_set_string (settings, "last-folder", uri);
}

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autofree Wanted *wanted = user_data;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      remember_folder (GTK_FILE_CHOOSER (dialog));
    }
  else
    files = G_LIST_MODEL (g_list_store_new (G_TYPE_FILE));
  wanted->func (files, wanted->user_data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
show (GtkFileChooserNative *dialog,
      LiaisonFilesFunc      func,
      gpointer              user_data)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->func = func;
  wanted->user_data = user_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), wanted);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
liaison_file_dialog_open (GtkWindow        *parent,
                          LiaisonFiles      wanted,
                          LiaisonFilesFunc  func,
                          gpointer          user_data)
{
  const char *title = wanted == LIAISON_FILES_ALL      ? _("Open Articles or Forecasts")
                      : wanted == LIAISON_FILES_MORE   ? _("Add Articles")
                      : wanted == LIAISON_FILES_TABLES ? _("Import Forecasts")
                                                       : _("Locate Article");
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), wanted != LIAISON_FILES_ARTICLES);
  add_filters (GTK_FILE_CHOOSER (dialog), wanted);
  start_in_last_folder (GTK_FILE_CHOOSER (dialog));
  show (dialog, func, user_data);
}

void
liaison_file_dialog_folder (GtkWindow        *parent,
                            const char       *title,
                            LiaisonFilesFunc  func,
                            gpointer          user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  start_in_last_folder (GTK_FILE_CHOOSER (dialog));
  show (dialog, func, user_data);
}

void
liaison_file_dialog_save (GtkWindow        *parent,
                          const char       *title,
                          GFile            *present,
                          const char       *name,
                          LiaisonFilesFunc  func,
                          gpointer          user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autoptr (GFile) folder = present != NULL ? g_file_get_parent (present) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  else
    start_in_last_folder (GTK_FILE_CHOOSER (dialog));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  show (dialog, func, user_data);
}

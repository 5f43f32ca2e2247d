/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be opened again: the files that this application opened lately, as the desktop remembers them, and the samples that
 * it carries as resources. */

#include "interface/window/recent.h"

#include "article/reader.h"

#define MAX_RECENT 6
#define SAMPLES "/io/github/liaison_app/Liaison/articles/"

void
liaison_recent_free (LiaisonRecent *recent)
{
  g_free (recent->uri);
  g_free (recent->title);
  g_free (recent->place);
  g_free (recent);
}

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_recent_free);
}

static char *
dup_folder (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;
  const char *home = g_get_home_dir ();

  if (path == NULL)
    return NULL;
  if (g_str_has_prefix (path, home) && (path[strlen (home)] == '/' || path[strlen (home)] == '\0'))
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_strdup (path);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_modified (*(GtkRecentInfo **) a),
                               gtk_recent_info_get_modified (*(GtkRecentInfo **) b));
}

/**
 * liaison_recent_files:
 *
 * Returns: (transfer full) (element-type LiaisonRecent): the files that were opened lately and are still there, newest first
 */
GPtrArray *
liaison_recent_files (void)
{
  GPtrArray *files = new_array ();
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) infos =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *l = items; l != NULL; l = l->next)
    g_ptr_array_add (infos, l->data);
  g_list_free (items);
  g_ptr_array_sort (infos, compare_newest_first);

  for (guint i = 0; i < infos->len && files->len < MAX_RECENT; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (infos, i);
      LiaisonRecent *recent;

      if (!gtk_recent_info_has_application (info, g_get_application_name ()) ||
          !gtk_recent_info_is_local (info) || !gtk_recent_info_exists (info))
        continue;
      recent = g_new0 (LiaisonRecent, 1);
      recent->uri = g_strdup (gtk_recent_info_get_uri (info));
      recent->title = g_strdup (gtk_recent_info_get_display_name (info));
      recent->place = dup_folder (recent->uri);
      g_ptr_array_add (files, recent);
    }
  return files;
}

static char *
dup_sample_title (const char *path,
                  const char *name)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (LiaisonArticle) article =
      bytes != NULL ? liaison_reader_read_bytes (bytes, name, NULL, NULL) : NULL;

  if (article != NULL && liaison_article_get_title (article) != NULL)
    return g_strdup (liaison_article_get_title (article));
  return g_strdup (name);
}

static GPtrArray *
read_samples (void)
{
  GPtrArray *samples = new_array ();
  g_auto (GStrv) names =
      g_resources_enumerate_children (SAMPLES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SAMPLES, names[i], NULL);
      LiaisonRecent *recent = g_new0 (LiaisonRecent, 1);

      recent->uri = g_strconcat ("resource://", path, NULL);
      recent->title = dup_sample_title (path, names[i]);
      g_ptr_array_add (samples, recent);
    }
  return samples;
}

/**
 * liaison_recent_samples:
 *
 * Returns: (transfer full) (element-type LiaisonRecent): the sample articles, by the names of their files; they are read for
 *   their titles once in the life of the program
 */
GPtrArray *
liaison_recent_samples (void)
{
  static GPtrArray *samples = NULL;

  if (samples == NULL)
    samples = read_samples ();
  return g_ptr_array_ref (samples);
}

/**
 * liaison_recent_add:
 * @file: a file that was opened
 *
 * Remembers @file where the desktop keeps such things. Samples are not remembered.
 */
void
liaison_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *content_type = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *mime_type = g_content_type_get_mime_type (content_type);
  g_autofree char *command = g_strjoin (" ", g_get_prgname (), "%f", NULL);
  GtkRecentData data = { 0 };

  if (!g_file_has_uri_scheme (file, "file"))
    return;
  data.mime_type = mime_type != NULL ? mime_type : (char *) "text/plain";
  data.app_name = (char *) g_get_application_name ();
  data.app_exec = command;
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
liaison_recent_fill_menu (GMenu     *menu,
                          GPtrArray *recent)
{
  g_menu_remove_all (menu);
  for (guint i = 0; i < recent->len; i++)
    {
      const LiaisonRecent *item = g_ptr_array_index (recent, i);
      g_auto (GStrv) parts = g_strsplit (item->title, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) entry = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (entry, "win.open-uri", "s", item->uri);
      g_menu_append_item (menu, entry);
    }
}

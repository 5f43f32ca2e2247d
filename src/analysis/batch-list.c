/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which files of a folder are articles. */

#include <string.h>

#include "analysis/batch.h"

#define MOST_FILES 100000
#define MOST_FOLDERS 20000

static gboolean
is_called_article (const char *name)
{
  static const char *const endings[] = { ".txt",  ".text", ".md",   ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx",
                                         ".odt",  ".rtf",  ".epub", ".fb2",      ".mhtml", ".mht", ".eml" };
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *first = g_file_get_basename (*(GFile **)a);
  g_autofree char *second = g_file_get_basename (*(GFile **)b);

  return strcmp (first, second);
}

/* Sorts what is in FOLDER into FILES and FOLDERS; what cannot be looked at is left out. */
static void
look_into (GFile        *folder,
           GPtrArray    *files,
           GPtrArray    *folders,
           GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) enumerator = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK,
      G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  GFileInfo *info;

  while (enumerator != NULL && files->len < MOST_FILES && (info = g_file_enumerator_next_file (enumerator, cancellable, NULL)) != NULL)
    {
      const char *name = g_file_info_get_name (info);
      GFileType type = g_file_info_get_file_type (info);

      if (g_file_info_get_is_hidden (info))
        ;
      else if (type == G_FILE_TYPE_DIRECTORY && !g_file_info_get_is_symlink (info) && folders->len < MOST_FOLDERS)
        g_ptr_array_add (folders, g_file_get_child (folder, name));
      else if (type == G_FILE_TYPE_REGULAR && is_called_article (name))
        g_ptr_array_add (files, g_file_get_child (folder, name));
      g_object_unref (info);
    }
}

/* The articles of FOLDER, then those of the folders in it. */
static void
add_folder (GFile        *folder,
            GPtrArray    *files,
            GCancellable *cancellable)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_folders = 0;

  g_ptr_array_add (waiting, g_object_ref (folder));
  while (waiting->len > 0 && n_folders++ < MOST_FOLDERS && files->len < MOST_FILES)
    {
      g_autoptr (GFile) next = g_ptr_array_steal_index (waiting, waiting->len - 1);
      g_autoptr (GPtrArray) here = g_ptr_array_new ();
      g_autoptr (GPtrArray) below = g_ptr_array_new ();

      look_into (next, here, below, cancellable);
      g_ptr_array_sort (here, compare_names);
      g_ptr_array_sort (below, compare_names);
      g_ptr_array_extend_and_steal (files, g_steal_pointer (&here));
      for (guint i = below->len; i > 0; i--)
        g_ptr_array_add (waiting, g_ptr_array_index (below, i - 1));
    }
}

/**
 * liaison_batch_list:
 * @files: (element-type GFile): files and folders
 * @cancellable: (nullable): to stop
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type GFile): the articles, or %NULL with @error set
 */
GPtrArray *
liaison_batch_list (GPtrArray     *files,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (files != NULL, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
        add_folder (file, list, cancellable);
      else
        g_ptr_array_add (list, g_object_ref (file));
    }
  return g_steal_pointer (&list);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the files of a team, in a thread of its own. */

#include "forecast/team-private.h"

#include <string.h>

#include "forecast/conflict-name.h"
#include "forecast/forecast-store.h"

#define ATTRIBUTES                                                                                                     \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE                 \
  "," G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_UNIX_INODE

static void
clear_file (gpointer data)
{
  LiaisonTeamFile *self = data;

  g_clear_object (&self->file);
  g_free (self->stamp);
  g_free (self->person);
  g_clear_object (&self->content);
  g_clear_pointer (&self->forecasts, g_hash_table_unref);
  g_free (self->problem);
}

LiaisonTeamFile *
liaison_team_file_ref (LiaisonTeamFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
liaison_team_file_unref (LiaisonTeamFile *self)
{
  g_atomic_rc_box_release_full (self, clear_file);
}

/* A file that is to be read. */
typedef struct
{
  GFile *file;
  char *stamp;
} Found;

static void
free_found (gpointer data)
{
  Found *found = data;

  g_object_unref (found->file);
  g_free (found->stamp);
  g_free (found);
}

static void
add_found (GPtrArray *files,
           GFile     *file,
           GFileInfo *info,
           GFile     *own)
{
  Found *found;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || (own != NULL && g_file_equal (file, own)))
    return;
  found = g_new0 (Found, 1);
  found->file = g_object_ref (file);
  found->stamp = g_strdup_printf ("%" G_GUINT64_FORMAT ".%u %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT,
                                  g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                                  g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
                                  g_file_info_get_size (info),
                                  g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
  g_ptr_array_add (files, found);
}

static gboolean
list_folder (GFile         *folder,
             GFile         *own,
             GPtrArray     *files,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (folder, ATTRIBUTES, 0, cancellable, error);
  GFileInfo *info;
  GFile *child;

  if (children == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (children, &info, &child, cancellable, error))
    {
      if (info == NULL)
        return TRUE;
      if (liaison_conflict_name_is_shared (g_file_info_get_name (info)))
        add_found (files, child, info, own);
    }
  return FALSE;
}

/* A file that is not there any more is no failure, for others may delete theirs. */
static gboolean
list_place (GFile         *place,
            GFile         *own,
            GPtrArray     *files,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (place, ATTRIBUTES, 0, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return list_folder (place, own, files, cancellable, error);
  add_found (files, place, info, own);
  return TRUE;
}

/* In an order that does not change. */
static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *first = g_file_get_uri ((*(Found **) a)->file);
  g_autofree char *second = g_file_get_uri ((*(Found **) b)->file);

  return strcmp (first, second);
}

/* Fails only if there is no place at all that can be read. */
static GPtrArray *
list_files (GPtrArray     *places,
            GFile         *own,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_found);
  g_autoptr (GError) first = NULL;
  guint n_read = 0;

  for (guint i = 0; i < places->len; i++)
    n_read += list_place (g_ptr_array_index (places, i), own, files, cancellable, first == NULL ? &first : NULL);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (n_read == 0 && first != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return NULL;
    }
  g_ptr_array_sort (files, compare_found);
  return g_steal_pointer (&files);
}

static char *
dup_person (LiaisonForecastFile *content,
            GFile               *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *stripped = liaison_conflict_name_strip (name);
  g_autofree char *shown = g_filename_display_name (stripped != NULL ? stripped : name);
  char *dot = strchr (shown + 1, '.');

  if (content != NULL && liaison_forecast_file_get_author (content) != NULL)
    return g_strdup (liaison_forecast_file_get_author (content));
  if (dot != NULL)
    *dot = '\0';
  return g_steal_pointer (&shown);
}

/* From ids; the content keeps the forecasts alive. */
static GHashTable *
index_forecasts (LiaisonForecastFile *content)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *forecasts = liaison_forecast_file_get_forecasts (content);

  for (guint i = 0; i < g_list_model_get_n_items (forecasts); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (forecasts, i);

      g_hash_table_insert (table, (gpointer) liaison_forecast_get_id (forecast), forecast);
    }
  return table;
}

/* What cannot be read now keeps what it had. */
static LiaisonTeamFile *
read_file (Found           *found,
           LiaisonTeamFile *before,
           GCancellable    *cancellable)
{
  LiaisonTeamFile *self = g_atomic_rc_box_new0 (LiaisonTeamFile);
  g_autoptr (GError) error = NULL;

  self->file = g_object_ref (found->file);
  self->stamp = g_strdup (found->stamp);
  self->content = liaison_forecast_store_load (found->file, NULL, cancellable, &error);
  if (self->content == NULL)
    {
      self->problem = g_strdup (error->message);
      self->unfinished = g_error_matches (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED);
      if (before != NULL)
        g_set_object (&self->content, before->content);
    }
  self->person = dup_person (self->content, found->file);
  if (self->content != NULL)
    self->forecasts = index_forecasts (self->content);
  return self;
}

static GHashTable *
index_files (GPtrArray *files)
{
  GHashTable *table = g_hash_table_new (g_file_hash, (GEqualFunc) g_file_equal);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      LiaisonTeamFile *file = g_ptr_array_index (files, i);

      g_hash_table_insert (table, file->file, file);
    }
  return table;
}

/* Whether nothing became of it since, and nothing may have been missed. */
static gboolean
is_same (LiaisonTeamFile *before,
         Found           *found)
{
  return before != NULL && !before->unfinished && strcmp (before->stamp, found->stamp) == 0;
}

/**
 * liaison_team_read: (skip)
 * @places: (element-type GFile): folders and files
 * @before: (nullable) (element-type LiaisonTeamFile): what was read the last time
 * @own: (nullable): a file that is left out
 * @progress: (nullable): called, in this thread, after each file
 * @user_data: for @progress
 * @cancellable: (nullable): to give up
 * @error: of #G_IO_ERROR
 *
 * Reads the files of a team.
 *
 * Returns: (transfer full) (element-type LiaisonTeamFile): all of them
 */
GPtrArray *
liaison_team_read (GPtrArray            *places,
                   GPtrArray            *before,
                   GFile                *own,
                   LiaisonTeamProgress   progress,
                   gpointer              user_data,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_autoptr (GPtrArray) found = list_files (places, own, cancellable, error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_team_file_unref);
  g_autoptr (GHashTable) known = index_files (before);

  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->len; i++)
    {
      Found *one = g_ptr_array_index (found, i);
      LiaisonTeamFile *was = g_hash_table_lookup (known, one->file);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (files, is_same (was, one) ? liaison_team_file_ref (was) : read_file (one, was, cancellable));
      if (progress != NULL)
        progress (i + 1, found->len, user_data);
    }
  return g_steal_pointer (&files);
}

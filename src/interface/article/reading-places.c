/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file that remembers where the reader stopped: a line for each article, with the offset of the first passage in sight and
 * when that was. A passage and not a scroll position, so that it holds for windows of any size. Only hashes of texts stand in it,
 * and only the user may read it. What cannot be read or written is forgotten without a word: it is a convenience. */

#include "interface/article/reading-places.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define GROUP "Places"

/* More than that is not our file. */
#define MAX_BYTES (256 * 1024)

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "liaison", "reading-places", NULL);
}

static GKeyFile *
load (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *places = g_key_file_new ();
  GStatBuf info;

  if (g_stat (path, &info) == 0 && info.st_size <= MAX_BYTES)
    g_key_file_load_from_file (places, path, G_KEY_FILE_NONE, NULL);
  return places;
}

static void
save (GKeyFile *places)
{
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  gsize length;
  g_autofree char *data = g_key_file_to_data (places, &length, NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

/* When the place of KEY was kept; 0 where the file says nothing sensible. */
static gint64
time_of (GKeyFile   *places,
         const char *key)
{
  gsize n = 0;
  g_autofree char *value = g_key_file_get_string (places, GROUP, key, NULL);
  g_auto (GStrv) parts = value != NULL ? g_strsplit (value, " ", 2) : NULL;

  n = parts != NULL ? g_strv_length (parts) : 0;
  return n == 2 ? g_ascii_strtoll (parts[1], NULL, 10) : 0;
}

static void
drop_oldest (GKeyFile *places)
{
  gsize n = 0;
  g_auto (GStrv) keys = g_key_file_get_keys (places, GROUP, &n, NULL);

  for (; n > LIAISON_READING_PLACES_MAX; n--)
    {
      const char *oldest = NULL;

      for (guint i = 0; keys[i] != NULL; i++)
        if (g_key_file_has_key (places, GROUP, keys[i], NULL) &&
            (oldest == NULL || time_of (places, keys[i]) < time_of (places, oldest)))
          oldest = keys[i];
      g_key_file_remove_key (places, GROUP, oldest, NULL);
    }
}

/**
 * liaison_reading_places_get:
 * @sha256: the hash of an article's text
 * @offset: (out): the first passage that was in sight, in code points of the text
 *
 * Returns: %FALSE if nothing is known of the article
 */
gboolean
liaison_reading_places_get (const char *sha256,
                            guint      *offset)
{
  g_autoptr (GKeyFile) places = load ();
  g_autofree char *value = g_key_file_get_string (places, GROUP, sha256, NULL);
  char *end;
  guint64 number;

  if (value == NULL)
    return FALSE;
  number = g_ascii_strtoull (value, &end, 10);
  if (end == value || number > G_MAXUINT)
    return FALSE;
  *offset = (guint) number;
  return TRUE;
}

/**
 * liaison_reading_places_set:
 * @sha256: the hash of an article's text
 * @offset: the first passage in sight, in code points of the text
 */
void
liaison_reading_places_set (const char *sha256,
                            guint       offset)
{
  g_autoptr (GKeyFile) places = load ();
  g_autofree char *value = g_strdup_printf ("%u %" G_GINT64_FORMAT, offset, g_get_real_time ());

  g_key_file_set_string (places, GROUP, sha256, value);
  drop_oldest (places);
  save (places);
}

/**
 * liaison_reading_places_forget:
 * @sha256: the hash of the text of an article that is read, or not begun
 */
void
liaison_reading_places_forget (const char *sha256)
{
  g_autoptr (GKeyFile) places = load ();

  if (g_key_file_remove_key (places, GROUP, sha256, NULL))
    save (places);
}

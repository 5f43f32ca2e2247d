/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tools that carry files between computers keep both when a file was changed on two of them, and give one another name. To whom it
 * belongs is still to be seen in it:
 *
 *   Syncthing  ada.forecast.sync-conflict-20240131-101112-ABCDEF7.json
 *   Nextcloud  ada.forecast (conflicted copy 2024-01-31 101112).json
 *   ownCloud   ada.forecast_conflict-20240131-101112.json
 *   Dropbox    ada.forecast (Ada's conflicted copy 2024-01-31).json, also with " (1)" before the last dot
 *
 * Sources: docs.syncthing.net/users/syncing.html#conflicting-changes; the desktop clients of Nextcloud and ownCloud,
 * Utility::makeConflictFileName(); help.dropbox.com, "What's a conflicted copy?". */

#include "forecast/conflict-name.h"

#include <string.h>

#define SUFFIX ".forecast.json"

/* What stands between the name and its last dot, or before it. */
#define MARKS                                                      \
  "\\.sync-conflict-\\d{8}-\\d{6}-[A-Z0-9]{7}"                     \
  "|_conflict-\\d{8}-\\d{6}"                                       \
  "| \\([^()]*(?:conflicted copy|case conflict)[^()]*(?:\\(\\d+\\))?[^()]*\\)(?: \\(\\d+\\))?"

static GRegex *
get_marks (void)
{
  static GRegex *marks = NULL;

  if (g_once_init_enter (&marks))
    g_once_init_leave (&marks, g_regex_new ("(?:" MARKS ")+(?=(?:\\.[a-z]+)*$)", G_REGEX_DEFAULT, 0, NULL));
  return marks;
}

/**
 * liaison_conflict_name_strip:
 * @name: the name of a file, without folders
 *
 * Returns: (transfer full) (nullable): the name that it had before there was a conflict
 */
char *
liaison_conflict_name_strip (const char *name)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  /* In no encoding that is known, and so made by none of them. */
  if (!g_utf8_validate (name, -1, NULL) || !g_regex_match (get_marks (), name, 0, NULL))
    return NULL;
  stripped = g_regex_replace_literal (get_marks (), name, -1, 0, "", 0, NULL);
  return g_steal_pointer (&stripped);
}

/**
 * liaison_conflict_name_is_shared:
 * @name: the name of a file, without folders
 *
 * Returns: whether it is a forecast file, or a conflict copy of one
 */
gboolean
liaison_conflict_name_is_shared (const char *name)
{
  g_autofree char *stripped = liaison_conflict_name_strip (name);
  const char *own = stripped != NULL ? stripped : name;

  return own[0] != '.' && strcmp (own, SUFFIX) != 0 && g_str_has_suffix (own, SUFFIX);
}

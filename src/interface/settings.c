/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application's settings. A missing schema, as in a program run from where it was built, is no reason to stop. */

#include "interface/settings.h"

#include "config.h"

/**
 * liaison_settings_get:
 *
 * Returns: (transfer none) (nullable): the settings
 */
GSettings *
liaison_settings_get (void)
{
  static GSettings *settings = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings != NULL || source == NULL)
    return settings;
  schema = g_settings_schema_source_lookup (source, LIAISON_APPLICATION_ID, TRUE);
  if (schema != NULL)
    settings = g_settings_new_full (schema, NULL, NULL);
  return settings;
}

/**
 * liaison_settings_dup_author:
 *
 * Returns: (transfer full) (nullable): the name under which the reader forecasts
 */
char *
liaison_settings_dup_author (void)
{
  g_autofree char *name = NULL;

  if (liaison_settings_get () != NULL)
    name = g_settings_get_string (liaison_settings_get (), "author-name");
  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);
  if (g_strcmp0 (g_get_real_name (), "Unknown") != 0)
    return g_strdup (g_get_real_name ());
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Networks for other programs: the formats there are, and which writer each has. */

#include "network/export-private.h"

#include <string.h>

static const struct
{
  const char *word;
  const char *extension;
  char *(*write) (LiaisonNetwork *network);
} formats[LIAISON_N_EXPORT_FORMATS] = {
  [LIAISON_EXPORT_GRAPHML] = { "graphml", "graphml", _liaison_network_to_graphml },
  [LIAISON_EXPORT_GEXF] = { "gexf", "gexf", _liaison_network_to_gexf },
  [LIAISON_EXPORT_DOT] = { "dot", "dot", _liaison_network_to_dot },
  [LIAISON_EXPORT_CSV] = { "csv", "csv", _liaison_network_to_csv },
  [LIAISON_EXPORT_CSV_ENTITIES] = { "csv-entities", "csv", _liaison_network_entities_to_csv },
  [LIAISON_EXPORT_JSON] = { "json", "json", _liaison_network_to_json },
};

/**
 * liaison_export_format_to_string:
 * @format: a format
 *
 * Returns: its word on the command line
 */
const char *
liaison_export_format_to_string (LiaisonExportFormat format)
{
  g_return_val_if_fail (format < LIAISON_N_EXPORT_FORMATS, NULL);

  return formats[format].word;
}

/**
 * liaison_export_format_extension:
 * @format: a format
 *
 * Returns: what the names of its files end in, without the dot
 */
const char *
liaison_export_format_extension (LiaisonExportFormat format)
{
  g_return_val_if_fail (format < LIAISON_N_EXPORT_FORMATS, NULL);

  return formats[format].extension;
}

/**
 * liaison_export_format_from_string:
 * @string: a word
 * @format: (out): the format that it names
 *
 * Returns: whether there is such a format
 */
gboolean
liaison_export_format_from_string (const char          *string,
                                   LiaisonExportFormat *format)
{
  for (guint i = 0; i < LIAISON_N_EXPORT_FORMATS; i++)
    if (strcmp (string, formats[i].word) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * liaison_network_export:
 * @network: a network
 * @format: how to write it
 *
 * Returns: (transfer full): the whole network
 */
char *
liaison_network_export (LiaisonNetwork     *network,
                        LiaisonExportFormat format)
{
  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);
  g_return_val_if_fail (format < LIAISON_N_EXPORT_FORMATS, NULL);

  return formats[format].write (network);
}

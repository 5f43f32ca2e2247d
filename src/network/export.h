/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/network.h"

G_BEGIN_DECLS

/* A network for other programs. */

typedef enum
{
  LIAISON_EXPORT_GRAPHML,   /* Gephi, yEd, igraph, NetworkX */
  LIAISON_EXPORT_GEXF,      /* Gephi */
  LIAISON_EXPORT_DOT,       /* Graphviz */
  LIAISON_EXPORT_CSV,       /* the relations as a table, for spreadsheets */
  LIAISON_EXPORT_CSV_ENTITIES, /* the entities as a table */
  LIAISON_EXPORT_JSON,      /* nodes and links, as NetworkX and D3 read them */
  LIAISON_N_EXPORT_FORMATS
} LiaisonExportFormat;

/* The word of the command line ("graphml"), and what its files end in, without the dot. */
const char *liaison_export_format_to_string    (LiaisonExportFormat  format);
const char *liaison_export_format_extension    (LiaisonExportFormat  format);
/* FALSE, with FORMAT left alone, if STRING is no such word. */
gboolean    liaison_export_format_from_string  (const char          *string,
                                                LiaisonExportFormat *format);

/* The whole network in FORMAT, as text in UTF-8; free with g_free(). The same network gives the same text. */
char       *liaison_network_export             (LiaisonNetwork      *network,
                                                LiaisonExportFormat  format);

G_END_DECLS

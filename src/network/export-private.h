/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/export.h"

G_BEGIN_DECLS

/* What is told of an entity or a relation, by column: each format writes all of them, in its own way. */

typedef enum
{
  LIAISON_COLUMN_STRING,
  LIAISON_COLUMN_DOUBLE,
  LIAISON_COLUMN_INTEGER,
  LIAISON_COLUMN_BOOLEAN,
} LiaisonColumnType;

typedef struct
{
  const char *name;
  LiaisonColumnType type;
} LiaisonColumn;

/* What a format writes as rows. */
typedef struct
{
  const LiaisonColumn *columns; /* ends with one without a name */
  GListModel *(*get_rows) (LiaisonNetwork *network);
  /* What stands in COLUMN of a row, as text that means the same in every format (a number with a point, "true" or "false"); NULL
   * where nothing is known. Free with g_free(). Characters that XML cannot hold are left out. */
  char *(*dup_cell) (gpointer row,
                     guint    column);
} LiaisonTable;

extern const LiaisonTable _liaison_entity_table;   /* of LiaisonEntity */
extern const LiaisonTable _liaison_relation_table; /* of LiaisonRelation */

/* Without what no XML file may hold: control characters, and the two that are no characters. NULL gives NULL. */
char *_liaison_export_dup_clean    (const char      *string);
/* What the exported file is called: the title of the article, or NULL. */
char *_liaison_network_dup_title   (LiaisonNetwork  *network);

/* The writers. */
char *_liaison_network_to_graphml  (LiaisonNetwork  *network);
char *_liaison_network_to_gexf     (LiaisonNetwork  *network);
char *_liaison_network_to_dot      (LiaisonNetwork  *network);
char *_liaison_network_to_csv      (LiaisonNetwork  *network);
char *_liaison_network_entities_to_csv (LiaisonNetwork *network);
char *_liaison_network_to_json     (LiaisonNetwork  *network);

G_END_DECLS

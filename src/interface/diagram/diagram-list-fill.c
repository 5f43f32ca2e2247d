/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills the tables of the list form from the network of a document. */

#include "interface/diagram/diagram-list-fill.h"

#include "interface/document-sources.h"

static void
begin (LiaisonListTable *table,
       LiaisonDocument  *document)
{
  liaison_list_table_begin (table, document != NULL ? liaison_document_get_whole (document) : NULL);
}

static LiaisonNetwork *
network_of (LiaisonDocument *document)
{
  return document != NULL ? liaison_document_get_network (document) : NULL;
}

static void
count_one (GHashTable    *counts,
           LiaisonEntity *entity)
{
  g_hash_table_insert (counts, entity, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, entity)) + 1));
}

/* LiaisonEntity → in how many relations it is. */
static GHashTable *
count_relations (LiaisonNetwork         *network,
                 LiaisonListCountedFunc  counted,
                 gpointer                user_data)
{
  GListModel *relations = liaison_network_get_relations (network);
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      LiaisonEntity *source = liaison_relation_get_source (relation);
      LiaisonEntity *target = liaison_relation_get_target (relation);

      if (!counted (relation, user_data))
        continue;
      count_one (counts, source);
      if (target != source)
        count_one (counts, target);
    }
  return counts;
}

/**
 * liaison_list_fill_entities:
 * @table: the table of entities
 * @document: (nullable): whose network it shows
 * @counted: which relations are counted
 * @user_data: for @counted
 */
void
liaison_list_fill_entities (LiaisonListTable       *table,
                            LiaisonDocument        *document,
                            LiaisonListCountedFunc  counted,
                            gpointer                user_data)
{
  LiaisonNetwork *network = network_of (document);
  GListModel *entities = network != NULL ? liaison_network_get_entities (network) : NULL;
  g_autoptr (GHashTable) counts = network != NULL ? count_relations (network, counted, user_data) : NULL;

  begin (table, document);
  for (guint i = 0; entities != NULL && i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      liaison_list_table_add (table, liaison_entity_get_id (entity), entity,
                              GPOINTER_TO_UINT (g_hash_table_lookup (counts, entity)), liaison_document_is_new (document, entity));
    }
  liaison_list_table_end (table);
}

/**
 * liaison_list_fill_relations:
 * @table: the table of relations
 * @document: (nullable): whose network it shows
 */
void
liaison_list_fill_relations (LiaisonListTable *table,
                             LiaisonDocument  *document)
{
  LiaisonNetwork *network = network_of (document);
  GListModel *relations = network != NULL ? liaison_network_get_relations (network) : NULL;

  begin (table, document);
  for (guint i = 0; relations != NULL && i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      liaison_list_table_add (table, liaison_relation_get_id (relation), relation, 0, FALSE);
    }
  liaison_list_table_end (table);
}

typedef struct
{
  LiaisonRelation *relation; /* belongs to the network */
  guint number;
  guint start;
} Passage;

static int
compare_passages (gconstpointer a,
                  gconstpointer b)
{
  guint first = ((const Passage *) a)->start;
  guint second = ((const Passage *) b)->start;

  return (first > second) - (first < second);
}

/* The passages in the order of the article, of Passage. */
static GArray *
collect_passages (LiaisonNetwork *network)
{
  GListModel *relations = liaison_network_get_relations (network);
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (Passage));

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      guint n;
      const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n);

      for (guint j = 0; j < n; j++)
        {
          Passage passage = { relation, j, evidence[j].start };

          g_array_append_val (passages, passage);
        }
    }
  g_array_sort (passages, compare_passages);
  return passages;
}

/**
 * liaison_list_fill_evidence:
 * @table: the table of evidence
 * @document: (nullable): whose network it shows
 */
void
liaison_list_fill_evidence (LiaisonListTable *table,
                            LiaisonDocument  *document)
{
  LiaisonNetwork *network = network_of (document);
  g_autoptr (GArray) passages = network != NULL ? collect_passages (network) : NULL;

  begin (table, document);
  for (guint i = 0; passages != NULL && i < passages->len; i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);
      g_autofree char *id = g_strdup_printf ("%s#%u", liaison_relation_get_id (passage->relation), passage->number);

      liaison_list_table_add (table, id, passage->relation, passage->number, FALSE);
    }
  liaison_list_table_end (table);
}

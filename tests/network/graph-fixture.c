/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "graph-fixture.h"

#include <string.h>

#include "analysis/analysis-private.h"

/* "2021-01-01..2021-02-01" */
static void
set_time (LiaisonTime *time,
          const char  *words)
{
  g_auto (GStrv) days = g_strsplit (words, "..", 2);

  g_date_set_parse (&time->from, days[0]);
  g_date_set_parse (&time->to, days[1]);
  g_assert_true (g_date_valid (&time->from) && g_date_valid (&time->to));
}

static void
add_entity (GPtrArray  *entities,
            const char *words,
            double      importance)
{
  g_auto (GStrv) parts = g_strsplit (words, ":", 3);
  LiaisonEntityRecord *record = g_new0 (LiaisonEntityRecord, 1);

  g_assert_true (liaison_entity_kind_from_string (parts[1], &record->kind));
  record->id = g_strdup (parts[0]);
  record->name = g_strdup (parts[0]);
  record->importance = importance;
  if (parts[2] != NULL)
    set_time (&record->time, parts[2]);
  record->aliases = g_ptr_array_new ();
  record->roles = g_ptr_array_new ();
  record->mentions = g_array_new (FALSE, FALSE, sizeof (LiaisonMention));
  g_ptr_array_add (entities, record);
}

static guint
find (GPtrArray  *entities,
      const char *id)
{
  for (guint i = 0; i < entities->len; i++)
    if (strcmp (((LiaisonEntityRecord *) g_ptr_array_index (entities, i))->id, id) == 0)
      return i;
  g_assert_not_reached ();
}

static void
set_word (LiaisonRelationRecord *record,
          const char            *word)
{
  guint found = FALSE;

  for (guint i = 0; i <= LIAISON_VALENCE_NEGATIVE; i++)
    if (strcmp (liaison_valence_to_string (i), word) == 0)
      {
        record->valence = i;
        found = TRUE;
      }
  for (guint i = 0; i <= LIAISON_MODALITY_HYPOTHETICAL; i++)
    if (strcmp (liaison_modality_to_string (i), word) == 0)
      {
        record->modality = i;
        found = TRUE;
      }
  if (strcmp (word, "weak") == 0)
    record->confidence = 0.3;
  else if (strstr (word, "..") != NULL)
    set_time (&record->time, word);
  else if (word[0] >= '1' && word[0] <= '9')
    for (LiaisonSpan span = { 1, 2 }; (int) record->evidence->len < word[0] - '0'; span.start = span.end, span.end += 2)
      g_array_append_val (record->evidence, span);
  else
    g_assert_true (found);
}

static void
add_relation (GPtrArray  *relations,
              GPtrArray  *entities,
              const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  LiaisonRelationRecord *record = g_new0 (LiaisonRelationRecord, 1);
  LiaisonSpan evidence = { 0, 1 };

  record->source = find (entities, parts[0]);
  g_assert_true (liaison_relation_kind_from_string (parts[1], &record->kind));
  record->target = find (entities, parts[2]);
  record->attributed_to = -1;
  record->confidence = 0.95;
  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_array_append_val (record->evidence, evidence);
  for (guint i = 3; parts[i] != NULL; i++)
    set_word (record, parts[i]);
  g_ptr_array_add (relations, record);
}

LiaisonNetwork *
graph_make (const char *entities,
            const char *relations)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("What is said of all these is said somewhere.");
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  g_auto (GStrv) names = g_strsplit (entities, " ", -1);
  g_auto (GStrv) ties = g_strsplit (relations, "; ", -1);
  GPtrArray *entity_records = g_ptr_array_new ();
  GPtrArray *relation_records = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    add_entity (entity_records, names[i], 1.0 / (i + 1));
  for (guint i = 0; ties[i] != NULL; i++)
    add_relation (relation_records, entity_records, ties[i]);
  analysis = _liaison_analysis_new_take (article, entity_records, relation_records, NULL);
  return liaison_network_new (analysis);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of relations: what stands in its columns. */

#include "interface/diagram/diagram-list-table.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "drawing/time-words.h"

static char *
dup_source (LiaisonListRow *row,
            LiaisonArticle *article)
{
  return g_strdup (liaison_entity_get_name (liaison_relation_get_source (liaison_list_row_get_relation (row))));
}

static char *
dup_target (LiaisonListRow *row,
            LiaisonArticle *article)
{
  return g_strdup (liaison_entity_get_name (liaison_relation_get_target (liaison_list_row_get_relation (row))));
}

static char *
dup_phrase (LiaisonListRow *row,
            LiaisonArticle *article)
{
  return g_strdup (liaison_relation_kind_phrase (liaison_relation_get_kind (liaison_list_row_get_relation (row))));
}

/* The article's own word. */
static char *
dup_word (LiaisonListRow *row,
          LiaisonArticle *article)
{
  const char *word = liaison_relation_get_label (liaison_list_row_get_relation (row));

  return g_strdup (word != NULL ? word : "");
}

static double
get_valence (LiaisonListRow *row)
{
  LiaisonValence valence = liaison_relation_get_valence (liaison_list_row_get_relation (row));

  return valence == LIAISON_VALENCE_POSITIVE ? 1 : valence == LIAISON_VALENCE_NEGATIVE ? -1 : 0;
}

static char *
dup_valence (LiaisonListRow *row,
             LiaisonArticle *article)
{
  return g_strdup (liaison_valence_name (liaison_relation_get_valence (liaison_list_row_get_relation (row))));
}

static const char *
get_valence_style (LiaisonListRow *row)
{
  return liaison_valence_to_string (liaison_relation_get_valence (liaison_list_row_get_relation (row)));
}

static double
get_modality (LiaisonListRow *row)
{
  LiaisonRelation *relation = liaison_list_row_get_relation (row);

  return 2 * liaison_relation_get_modality (relation) + liaison_relation_get_negated (relation);
}

/* "expected, denied" */
static char *
dup_modality (LiaisonListRow *row,
              LiaisonArticle *article)
{
  LiaisonRelation *relation = liaison_list_row_get_relation (row);
  const char *name = liaison_modality_name (liaison_relation_get_modality (relation));

  if (name == NULL)
    name = C_("modality", "actual");
  return liaison_relation_get_negated (relation) ? g_strdup_printf (_("%1$s, %2$s"), name, C_("relation", "denied"))
                                                 : g_strdup (name);
}

static double
get_certainty (LiaisonListRow *row)
{
  return liaison_relation_get_confidence (liaison_list_row_get_relation (row));
}

static char *
dup_certainty (LiaisonListRow *row,
               LiaisonArticle *article)
{
  return g_strdup (liaison_certainty_name (liaison_relation_get_certainty (liaison_list_row_get_relation (row))));
}

/* What has no date comes after all that have. */
static double
get_start (LiaisonListRow *row)
{
  const LiaisonTime *time = liaison_relation_get_time (liaison_list_row_get_relation (row));

  return time != NULL ? g_date_get_julian (&time->from) : G_MAXUINT32;
}

static char *
dup_time (LiaisonListRow *row,
          LiaisonArticle *article)
{
  const LiaisonTime *time = liaison_relation_get_time (liaison_list_row_get_relation (row));

  return time != NULL ? liaison_time_dup_text (time) : g_strdup ("");
}

static double
get_n_evidence (LiaisonListRow *row)
{
  guint n;

  liaison_relation_get_evidence (liaison_list_row_get_relation (row), &n);
  return n;
}

static char *
dup_n_evidence (LiaisonListRow *row,
                LiaisonArticle *article)
{
  return g_strdup_printf ("%.0f", get_n_evidence (row));
}

/* "William Burns reports to Avril Haines" */
static char *
dup_title (LiaisonListRow *row,
           LiaisonArticle *article)
{
  LiaisonRelation *relation = liaison_list_row_get_relation (row);

  return g_strdup_printf (_("%1$s %2$s %3$s"), liaison_entity_get_name (liaison_relation_get_source (relation)),
                          liaison_relation_kind_phrase (liaison_relation_get_kind (relation)),
                          liaison_entity_get_name (liaison_relation_get_target (relation)));
}

/* "friendly · expected · fairly sure" */
static char *
dup_details (LiaisonListRow *row,
             LiaisonArticle *article)
{
  g_autofree char *valence = dup_valence (row, article);
  g_autofree char *modality = dup_modality (row, article);
  g_autofree char *certainty = dup_certainty (row, article);
  g_autofree char *time = dup_time (row, article);

  return g_strjoin (" · ", valence, modality, certainty, *time != '\0' ? time : NULL, NULL);
}

static char *
dup_searched (LiaisonListRow *row,
              LiaisonArticle *article)
{
  g_autofree char *sentence = liaison_list_row_dup_relation (row, article);
  g_autofree char *word = dup_word (row, article);
  g_autofree char *details = dup_details (row, article);
  g_autofree char *speaker = liaison_list_row_dup_speaker (row, article);

  return g_strjoin ("\n", sentence, word, details, speaker, NULL);
}

static const LiaisonListColumn columns[] = {
  { .id = "source", .title = NC_("column", "From"), .dup_text = dup_source },
  { .id = "relation", .title = NC_("column", "Relation"), .dup_text = dup_phrase, .width = 19, .from = 500 },
  { .id = "target", .title = NC_("column", "To"), .dup_text = dup_target, .from = 500 },
  { .id = "word", .title = NC_("column", "In the Article"), .dup_text = dup_word, .width = 14, .from = 1280 },
  { .id = "valence", .title = NC_("column", "Tone"), .dup_text = dup_valence, .get_number = get_valence, .width = 9, .from = 600,
    .falls = TRUE, .get_style = get_valence_style },
  { .id = "modality", .title = NC_("column", "Modality"), .dup_text = dup_modality, .get_number = get_modality, .width = 12, .from = 700 },
  { .id = "certainty", .title = NC_("column", "Certainty"), .dup_text = dup_certainty, .get_number = get_certainty, .width = 11, .from = 800,
    .falls = TRUE },
  { .id = "date", .title = NC_("column", "Date"), .dup_text = dup_time, .get_number = get_start, .width = 16, .from = 1020 },
  { .id = "attribution", .title = NC_("column", "According to"), .dup_text = liaison_list_row_dup_speaker, .width = 16, .from = 1160 },
  { .id = "evidence", .title = NC_("column", "Passages"), .dup_text = dup_n_evidence, .get_number = get_n_evidence, .width = 4, .from = 900,
    .falls = TRUE, .aligns_end = TRUE },
};

const LiaisonListKind liaison_list_relations = {
  .name = N_("Relations"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .dup_title = dup_title,
  .dup_folded = dup_details,
  .dup_sentence = liaison_list_row_dup_relation,
  .dup_searched = dup_searched,
  .folded = 500,
  .lines = 2,
  .unsorted = N_("Order in the Article"),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of evidence: the passages that state relations, and what stands in its columns. */

#include "interface/diagram/diagram-list-evidence.h"

#include <glib/gi18n.h>

#include "article/article-join.h"
#include "drawing/diagram-words.h"

LiaisonSpan
liaison_list_evidence_get_span (LiaisonListRow *row)
{
  guint n;
  const LiaisonSpan *spans = liaison_relation_get_evidence (liaison_list_row_get_relation (row), &n);
  guint number = liaison_list_row_get_number (row);

  return number < n ? spans[number] : (LiaisonSpan) { 0, 0 };
}

static double
get_start (LiaisonListRow *row)
{
  return liaison_list_evidence_get_span (row).start;
}

static char *
dup_passage (LiaisonListRow *row,
             LiaisonArticle *article)
{
  LiaisonSpan span = liaison_list_evidence_get_span (row);
  g_autofree char *text = NULL;
  g_autofree char *quote = NULL;
  LiaisonArticle *part;
  const char *title;

  if (article == NULL)
    return g_strdup ("");
  part = liaison_article_get_part (article, liaison_article_find_part (article, span.start), NULL);
  title = part != article ? liaison_article_get_title (part) : NULL;
  text = liaison_article_dup_span (article, span);
  g_strdelimit (text, "\r\n", ' ');
  quote = g_strdup_printf (_("“%s”"), g_strstrip (text));
  /* Which article says so, where there are several. */
  return title != NULL ? g_strdup_printf ("%s — %s", quote, title) : g_steal_pointer (&quote);
}

static char *
dup_sentence (LiaisonListRow *row,
              LiaisonArticle *article)
{
  g_autofree char *relation = liaison_list_row_dup_relation (row, article);
  g_autofree char *passage = dup_passage (row, article);

  /* Translators: a relation and the passage that states it, as a screen reader says them */
  return g_strdup_printf (_("%1$s: %2$s"), relation, passage);
}

static const LiaisonListColumn columns[] = {
  { .id = "passage", .title = NC_("column", "Passage"), .dup_text = dup_passage, .get_number = get_start },
  { .id = "relation", .title = NC_("column", "Relation"), .dup_text = liaison_list_row_dup_relation, .width = 34, .from = 560 },
  { .id = "attribution", .title = NC_("column", "According to"), .dup_text = liaison_list_row_dup_speaker, .width = 16, .from = 860 },
};

const LiaisonListKind liaison_list_evidence = {
  .name = N_("Evidence"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .dup_folded = liaison_list_row_dup_relation,
  .dup_sentence = dup_sentence,
  .dup_searched = dup_sentence,
  .folded = 560,
  .lines = 3,
  .sorted = "passage",
};

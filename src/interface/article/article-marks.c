/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names and statements of one article of a network, in order, for whatever shows that article. */

#include "interface/article/article-marks.h"

#include "network/parts.h"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const LiaisonArticleName *one = a, *other = b;

  return one->span.start < other->span.start ? -1 : one->span.start > other->span.start;
}

static int
compare_statements (gconstpointer a,
                    gconstpointer b)
{
  const LiaisonArticleStatement *one = a, *other = b;

  return one->span.start < other->span.start ? -1 : one->span.start > other->span.start;
}

static LiaisonSpan
back (LiaisonArticleMarks *self,
      LiaisonSpan          span)
{
  return (LiaisonSpan) { span.start - self->start, span.end - self->start };
}

static void
collect_names (LiaisonArticleMarks *self,
               guint                part)
{
  GListModel *entities = liaison_network_get_entities (self->network);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);
      guint n_mentions;
      const LiaisonMention *mentions = liaison_network_get_mentions_in (self->network, entity, part, &n_mentions);

      for (guint m = 0; m < n_mentions; m++)
        {
          LiaisonArticleName name = { back (self, mentions[m].span), entity };

          if (mentions[m].form != LIAISON_MENTION_PRONOUN)
            g_array_append_val (self->names, name);
        }
    }
  g_array_sort (self->names, compare_names);
}

static void
collect_statements (LiaisonArticleMarks *self,
                    LiaisonSpan          whole)
{
  LiaisonAnalysis *analysis = liaison_network_get_analysis (self->network);

  for (guint i = 0; i < liaison_analysis_get_n_statements (analysis); i++)
    {
      LiaisonSpan span = liaison_analysis_get_statement (analysis, i)->span;
      LiaisonArticleStatement statement = { back (self, span), i };

      if (liaison_span_overlaps (span, whole))
        g_array_append_val (self->statements, statement);
    }
  g_array_sort (self->statements, compare_statements);
}

/**
 * liaison_article_marks_new:
 * @article: an article
 * @network: (nullable): a network
 *
 * Returns: (transfer full): what @network says about @article; nothing if it is not of it
 */
LiaisonArticleMarks *
liaison_article_marks_new (LiaisonArticle *article,
                           LiaisonNetwork *network)
{
  LiaisonArticleMarks *self = g_new0 (LiaisonArticleMarks, 1);
  int part = network != NULL ? liaison_network_find_part (network, article) : -1;

  self->names = g_array_new (FALSE, FALSE, sizeof (LiaisonArticleName));
  self->statements = g_array_new (FALSE, FALSE, sizeof (LiaisonArticleStatement));
  if (part < 0)
    return self;
  self->network = g_object_ref (network);
  liaison_network_get_part (network, (guint) part, &self->start);
  collect_names (self, (guint) part);
  collect_statements (self, (LiaisonSpan) { self->start, self->start + liaison_article_get_length (article) });
  return self;
}

void
liaison_article_marks_free (LiaisonArticleMarks *self)
{
  g_clear_object (&self->network);
  g_array_unref (self->names);
  g_array_unref (self->statements);
  g_free (self);
}

guint
liaison_article_marks_first_name (const LiaisonArticleMarks *self,
                                  guint                      start)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->names, LiaisonArticleName, middle).span.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

LiaisonEntity *
liaison_article_marks_entity_at (const LiaisonArticleMarks *self,
                                 guint                      offset)
{
  return self->network != NULL ? liaison_network_entity_at (self->network, offset + self->start) : NULL;
}

char *
liaison_entity_dup_tooltip (LiaisonEntity *entity)
{
  const char *summary;

  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);

  summary = liaison_entity_get_summary (entity);
  return g_markup_printf_escaped (summary != NULL ? "<b>%s</b>\n%s" : "<b>%s</b>", liaison_entity_get_name (entity), summary);
}

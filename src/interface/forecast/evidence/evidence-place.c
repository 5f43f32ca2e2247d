/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds evidence again: its passage in the open article, and the relation that it states in the diagram. */

#include "interface/forecast/evidence/evidence-place.h"

#include <string.h>

#include "interface/document-sources.h"

/**
 * liaison_evidence_find_source:
 * @document: a document
 * @evidence: a piece of evidence of one of its forecasts
 *
 * Returns: (transfer none) (nullable): what its file knows of the article that it is from
 */
const LiaisonForecastSource *
liaison_evidence_find_source (LiaisonDocument *document,
                              LiaisonEvidence *evidence)
{
  const GPtrArray *sources = liaison_forecast_file_get_sources (liaison_document_get_forecasts (document));
  const char *id = liaison_evidence_get_source (evidence);

  for (guint i = 0; i < sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (sources, i);

      if (strcmp (source->id, id) == 0)
        return source;
    }
  return NULL;
}

/* Whether the evidence is of the open article, as far as its file can tell. */
static gboolean
is_of (LiaisonDocument *document,
       LiaisonEvidence *evidence,
       LiaisonArticle  *article)
{
  const char *open = liaison_forecast_file_find_source (liaison_document_get_forecasts (document), article);

  return liaison_evidence_find_source (document, evidence) == NULL ||
         g_strcmp0 (open, liaison_evidence_get_source (evidence)) == 0;
}

/* Whether SOURCE and the article may be two versions of one: they have the same address, or title. */
static gboolean
is_version_of (const LiaisonForecastSource *source,
               LiaisonArticle              *article)
{
  if (source == NULL)
    return TRUE;
  if (source->uri != NULL && g_strcmp0 (source->uri, liaison_article_get_uri (article)) == 0)
    return TRUE;
  return source->title != NULL && g_strcmp0 (source->title, liaison_article_get_title (article)) == 0;
}

/* Whether the article has something that comes near to the passage. */
static gboolean
comes_near (LiaisonPassage *passage,
            LiaisonArticle *article)
{
  g_autoptr (GArray) places = liaison_passage_find_places (passage, article, 1);

  return places->len > 0;
}

/* The article of the document that the evidence was taken from, or else the one that is shown; nullable. */
static LiaisonArticle *
find_article (LiaisonDocument *document,
              LiaisonEvidence *evidence)
{
  LiaisonForecastFile *forecasts = liaison_document_get_forecasts (document);
  LiaisonSources *sources = liaison_document_get_sources (document);

  for (guint i = 0; i < liaison_sources_get_n (sources); i++)
    {
      LiaisonArticle *article = liaison_source_get_article (liaison_sources_get (sources, i));

      if (article != NULL &&
          g_strcmp0 (liaison_forecast_file_find_source (forecasts, article), liaison_evidence_get_source (evidence)) == 0)
        return article;
    }
  return liaison_document_get_article (document);
}

/**
 * liaison_evidence_find_article:
 * @document: a document
 * @evidence: a piece of evidence of one of its forecasts
 *
 * Returns: (transfer none) (nullable): the article in which it is looked for: the one it was taken from, or, where that is not open,
 *   the one that is shown
 */
LiaisonArticle *
liaison_evidence_find_article (LiaisonDocument *document,
                               LiaisonEvidence *evidence)
{
  return find_article (document, evidence);
}

/* What stands at SPAN of ARTICLE, in the text of all. */
static LiaisonSpan
put_among_all (LiaisonDocument *document,
               LiaisonArticle  *article,
               LiaisonSpan      span)
{
  guint start = liaison_document_find_start (document, article);

  return start != G_MAXUINT ? (LiaisonSpan) { span.start + start, span.end + start } : span;
}

/**
 * liaison_evidence_find_place:
 * @document: a document
 * @evidence: a piece of evidence of one of its forecasts
 * @span: (out): where it stands in the text of all articles, set when it is found
 *
 * Looks for the passage in the article that it was taken from; if that is not open in the one that is shown: it may quote it.
 *
 * Returns: whether it stands there, and how
 */
LiaisonEvidencePlace
liaison_evidence_find_place (LiaisonDocument *document,
                             LiaisonEvidence *evidence,
                             LiaisonSpan     *span)
{
  LiaisonArticle *article = find_article (document, evidence);
  LiaisonPassage *passage = liaison_evidence_get_passage (evidence);
  LiaisonSpan own;
  g_autofree char *now = NULL;

  if (article == NULL)
    return LIAISON_EVIDENCE_UNKNOWN;
  if (liaison_passage_find (passage, article, &own, NULL))
    {
      *span = put_among_all (document, article, own);
      now = liaison_article_dup_span (article, own);
      return strcmp (now, liaison_passage_get_exact (passage)) == 0 ? LIAISON_EVIDENCE_FOUND : LIAISON_EVIDENCE_REWORDED;
    }
  if (is_of (document, evidence, article) || is_version_of (liaison_evidence_find_source (document, evidence), article) ||
      comes_near (passage, article))
    return LIAISON_EVIDENCE_LOST;
  return LIAISON_EVIDENCE_ELSEWHERE;
}

static guint
count_overlap (LiaisonRelation *relation,
               LiaisonSpan      span)
{
  guint n, most = 0;
  const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n);

  for (guint i = 0; i < n; i++)
    if (liaison_span_overlaps (evidence[i], span))
      most = MAX (most, MIN (evidence[i].end, span.end) - MAX (evidence[i].start, span.start));
  return most;
}

/* The relation that shares most with SPAN. */
static LiaisonRelation *
find_relation_at (LiaisonNetwork *network,
                  LiaisonSpan     span)
{
  GListModel *relations = liaison_network_get_relations (network);
  LiaisonRelation *best = NULL;
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      guint overlap = count_overlap (relation, span);

      if (overlap > most)
        {
          most = overlap;
          best = relation; /* the network holds it */
        }
    }
  return best;
}

static GPtrArray *
find_entities (LiaisonNetwork  *network,
               LiaisonEvidence *evidence)
{
  const char * const *ids = liaison_evidence_get_entities (evidence);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      LiaisonEntity *entity = liaison_network_find_entity (network, ids[i]);

      if (entity != NULL && !g_ptr_array_find (found, entity, NULL))
        g_ptr_array_add (found, entity);
    }
  return found;
}

/* The relation that the evidence states; else one that the passage states; else whom it is about. */
static void
light (LiaisonSelection *selection,
       LiaisonNetwork   *network,
       LiaisonEvidence  *evidence,
       LiaisonSpan       span)
{
  const char *id = liaison_evidence_get_relation (evidence);
  LiaisonRelation *relation = id != NULL ? liaison_network_find_relation (network, id) : NULL;
  g_autoptr (GPtrArray) entities = NULL;

  if (relation == NULL)
    relation = find_relation_at (network, span);
  if (relation != NULL)
    {
      liaison_selection_select_relation (selection, relation);
      return;
    }
  entities = find_entities (network, evidence);
  if (entities->len > 0)
    liaison_selection_select_entities (selection, entities);
}

/**
 * liaison_evidence_show:
 * @document: a document
 * @evidence: a piece of evidence of one of its forecasts
 * @span: where it stands in the text of all articles
 *
 * Selects the relation that the evidence states, or the entities that it is about, and has the article scroll to the passage and
 * mark it.
 */
void
liaison_evidence_show (LiaisonDocument *document,
                       LiaisonEvidence *evidence,
                       LiaisonSpan      span)
{
  LiaisonNetwork *network = liaison_document_get_network (document);
  LiaisonSelection *selection = liaison_document_get_selection (document);

  if (network != NULL)
    light (selection, network, evidence, span);
  /* Last: a selection has the article show its own passage. */
  liaison_document_reveal (document, span);
}

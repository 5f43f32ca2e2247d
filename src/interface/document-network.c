/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the corrections of a forecast file come into the network of a document. A small network is made anew at once. One of many articles
 * is made in a thread, one at a time: what the reader corrects meanwhile is in the next. */

#include "interface/document-network.h"

#include "article/article-join.h"
#include "interface/document-private.h"
#include "network/correction-parts.h"
#include "network/parts.h"

/* Entities and relations together: to make more anew takes longer than a few frames. */
#define MOST_AT_ONCE 1500

struct _LiaisonNetworkPlan
{
  char **texts;            /* the corrections as the file has them */
  GHashTable *parts;       /* what the file calls an article → the number of its part + 1 */
};

static void
add_part (LiaisonNetworkPlan *self,
          LiaisonDocument    *document,
          LiaisonArticle     *article,
          guint               part)
{
  const char *source = article != NULL ? liaison_forecast_file_find_source (document->forecasts, article) : NULL;

  if (source != NULL && !g_hash_table_contains (self->parts, source))
    g_hash_table_insert (self->parts, g_strdup (source), GUINT_TO_POINTER (part + 1));
}

LiaisonNetworkPlan *
_liaison_network_plan_new (LiaisonDocument *document,
                           GPtrArray       *articles)
{
  LiaisonNetworkPlan *self = g_new0 (LiaisonNetworkPlan, 1);

  self->texts = liaison_forecast_file_dup_corrections (document->forecasts);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < articles->len; i++)
    add_part (self, document, g_ptr_array_index (articles, i), i);
  /* The one that is shown may be another edition of it. */
  if (articles->len == 1)
    add_part (self, document, document->article, 0);
  return self;
}

void
_liaison_network_plan_free (LiaisonNetworkPlan *self)
{
  g_strfreev (self->texts);
  g_hash_table_unref (self->parts);
  g_free (self);
}

GPtrArray *
_liaison_network_plan_list (const LiaisonNetworkPlan *self,
                            LiaisonAnalysis          *analysis)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);

  for (guint i = 0; self->texts[i] != NULL; i++)
    g_ptr_array_add (all, liaison_correction_new_from_string (self->texts[i]));
  return liaison_corrections_for_analysis (all, analysis, self->parts);
}

LiaisonNetwork *
_liaison_network_plan_run (const LiaisonNetworkPlan *self,
                           LiaisonAnalysis          *analysis)
{
  g_autoptr (GPtrArray) corrections = _liaison_network_plan_list (self, analysis);

  return liaison_network_new_corrected (analysis, corrections);
}

gboolean
_liaison_network_plan_fits (const LiaisonNetworkPlan *self,
                            LiaisonDocument          *document)
{
  g_auto (GStrv) texts = liaison_forecast_file_dup_corrections (document->forecasts);

  return g_strv_equal ((const char *const *) texts, (const char *const *) self->texts);
}

static LiaisonNetworkPlan *
plan_for (LiaisonDocument *self,
          LiaisonAnalysis *analysis)
{
  LiaisonArticle *article = liaison_analysis_get_article (analysis);
  guint n = liaison_article_get_n_parts (article);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (articles, liaison_article_get_part (article, i, NULL));
  return _liaison_network_plan_new (self, articles);
}

LiaisonNetwork *
_liaison_document_make_network (LiaisonDocument *self,
                                LiaisonAnalysis *analysis)
{
  g_autoptr (LiaisonNetworkPlan) plan = plan_for (self, analysis);

  return _liaison_network_plan_run (plan, analysis);
}

GPtrArray *
_liaison_document_list_corrections (LiaisonDocument *self)
{
  LiaisonAnalysis *analysis = liaison_network_get_analysis (self->network);
  g_autoptr (LiaisonNetworkPlan) plan = plan_for (self, analysis);

  return _liaison_network_plan_list (plan, analysis);
}

void
_liaison_document_swap_network (LiaisonDocument *self,
                                LiaisonNetwork  *network)
{
  LiaisonEntity *entity = liaison_selection_get_entity (self->selection);
  LiaisonRelation *relation = liaison_selection_get_relation (self->selection);
  g_autofree char *entity_id = entity != NULL ? g_strdup (liaison_entity_get_id (entity)) : NULL;
  g_autofree char *relation_id = relation != NULL ? g_strdup (liaison_relation_get_id (relation)) : NULL;

  _liaison_document_set_network (self, network);
  if (entity_id != NULL)
    liaison_selection_select_entity (self->selection, liaison_network_find_entity (network, entity_id));
  if (relation_id != NULL)
    liaison_selection_select_relation (self->selection, liaison_network_find_relation (network, relation_id));
}

/* What a correction was about. */
static void
select_now (LiaisonDocument *self)
{
  LiaisonEntity *entity = self->wanted_entity != NULL ? liaison_network_find_entity (self->network, self->wanted_entity) : NULL;
  LiaisonRelation *relation =
    self->wanted_relation != NULL ? liaison_network_find_relation (self->network, self->wanted_relation) : NULL;

  if (entity != NULL)
    liaison_selection_select_entity (self->selection, entity);
  if (relation != NULL)
    liaison_selection_select_relation (self->selection, relation);
  g_clear_pointer (&self->wanted_entity, g_free);
  g_clear_pointer (&self->wanted_relation, g_free);
}

static void
select_soon (LiaisonDocument *self,
             const char      *entity,
             const char      *relation)
{
  g_free (self->wanted_entity);
  g_free (self->wanted_relation);
  self->wanted_entity = g_strdup (entity);
  self->wanted_relation = g_strdup (relation);
  if (self->correcting == NULL)
    select_now (self);
}

void
_liaison_document_select_entity (LiaisonDocument *self,
                                 const char      *id)
{
  select_soon (self, id, NULL);
}

void
_liaison_document_select_relation (LiaisonDocument *self,
                                   const char      *id)
{
  select_soon (self, NULL, id);
}

/* A network that a thread makes. */
typedef struct
{
  GWeakRef document;
  GCancellable *token;     /* its identity tells a late result from a wanted one */
  LiaisonAnalysis *analysis;
  LiaisonNetworkPlan *plan;
} Correcting;

static void
free_correcting (gpointer data)
{
  Correcting *correcting = data;

  g_weak_ref_clear (&correcting->document);
  g_object_unref (correcting->token);
  liaison_analysis_unref (correcting->analysis);
  _liaison_network_plan_free (correcting->plan);
  g_free (correcting);
}

static void
correct_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Correcting *correcting = task_data;

  g_task_return_pointer (task, _liaison_network_plan_run (correcting->plan, correcting->analysis), g_object_unref);
}

static void correct_soon (LiaisonDocument *self);

static void
on_corrected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Correcting *correcting = g_task_get_task_data (G_TASK (result));
  g_autoptr (LiaisonDocument) self = g_weak_ref_get (&correcting->document);
  g_autoptr (LiaisonNetwork) network = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean fits;

  if (self == NULL || self->correcting != correcting->token)
    return;
  g_clear_object (&self->correcting);
  /* Another network may have come meanwhile, of more articles. */
  fits = self->network != NULL && liaison_network_get_analysis (self->network) == correcting->analysis;
  if (self->corrects_again)
    {
      correct_soon (self);
      return;
    }
  if (fits)
    _liaison_document_swap_network (self, network);
  if (self->network != NULL)
    select_now (self);
}

/* One at a time. */
static void
correct_soon (LiaisonDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Correcting *correcting;

  self->corrects_again = self->correcting != NULL;
  if (self->correcting != NULL || self->network == NULL)
    return;
  correcting = g_new0 (Correcting, 1);
  self->correcting = g_cancellable_new ();
  g_weak_ref_init (&correcting->document, self);
  correcting->token = g_object_ref (self->correcting);
  correcting->analysis = liaison_analysis_ref (liaison_network_get_analysis (self->network));
  correcting->plan = plan_for (self, correcting->analysis);
  task = g_task_new (NULL, NULL, on_corrected, NULL);
  g_task_set_task_data (task, correcting, free_correcting);
  g_task_run_in_thread (task, correct_in_thread);
}

static gboolean
is_large (LiaisonNetwork *network)
{
  return g_list_model_get_n_items (liaison_network_get_entities (network)) +
           g_list_model_get_n_items (liaison_network_get_relations (network)) >
         MOST_AT_ONCE;
}

void
_liaison_document_correct_network (LiaisonDocument *self)
{
  g_autoptr (LiaisonNetwork) network = NULL;

  if (self->network == NULL)
    return;
  if (is_large (self->network))
    {
      correct_soon (self);
      return;
    }
  network = _liaison_document_make_network (self, liaison_network_get_analysis (self->network));
  _liaison_document_swap_network (self, network);
}

gboolean
_liaison_document_is_correcting (LiaisonDocument *self)
{
  return self->correcting != NULL;
}

void
_liaison_document_stop_correcting (LiaisonDocument *self)
{
  g_clear_object (&self->correcting);
  self->corrects_again = FALSE;
  g_clear_pointer (&self->wanted_entity, g_free);
  g_clear_pointer (&self->wanted_relation, g_free);
}

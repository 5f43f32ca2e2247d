/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one network over the articles of a document. That of one article is made at once. That of several is made in a thread, and while
 * more articles come, only when there are half as many again as were joined last: all the joining costs a few times the last. The
 * first one waits a little for all, as what is shown once stays where it is. */

#include "interface/document-join.h"

#include "analysis/join.h"
#include "interface/document-network.h"
#include "interface/document-private.h"
#include "interface/source-private.h"
#include "network/parts.h"

#define FIRST_WAIT (1500 * G_TIME_SPAN_MILLISECOND) /* for articles that are opened together */
#define FIRST_LOOK 50                               /* milliseconds between looks whether all are there */

void
_liaison_document_update_remark (LiaisonDocument *self)
{
  LiaisonSourceState state = self->current != NULL ? liaison_source_get_state (self->current) : LIAISON_SOURCE_WAITING;
  gboolean settled = state == LIAISON_SOURCE_READY || state == LIAISON_SOURCE_FAILED;

  _liaison_document_set_remark (self, settled ? liaison_source_get_remark (self->current) : NULL);
}

/* Only of what has nothing to show yet: more articles beside others do not keep anybody from reading. */
void
_liaison_document_update_progress (LiaisonDocument *self)
{
  double progress = liaison_sources_get_progress (self->sources);

  if (self->network != NULL)
    progress = -1.0;
  else if (progress < 0.0 && (self->joining != NULL || self->join_id != 0))
    progress = 1.0;
  _liaison_document_set_progress (self, progress);
}

/* The analyses that there are, in the order of the list. */
static GPtrArray *
list_analyses (LiaisonDocument *self)
{
  GPtrArray *analyses = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_analysis_unref);

  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    {
      LiaisonAnalysis *analysis = liaison_source_get_analysis (liaison_sources_get (self->sources, i));

      if (analysis != NULL)
        g_ptr_array_add (analyses, liaison_analysis_ref (analysis));
    }
  return analyses;
}

/* Whether the network is of just these. */
static gboolean
is_of (LiaisonDocument *self,
       GPtrArray       *analyses)
{
  if (self->network == NULL || liaison_network_get_n_parts (self->network) != analyses->len)
    return self->network == NULL && analyses->len == 0;
  for (guint i = 0; i < analyses->len; i++)
    if (liaison_network_get_part (self->network, i, NULL) != liaison_analysis_get_article (g_ptr_array_index (analyses, i)))
      return FALSE;
  return TRUE;
}

/* How many entities each source brings that none before it has. */
static void
count_news (LiaisonDocument *self)
{
  guint n_parts = self->network != NULL ? liaison_network_get_n_parts (self->network) : 0;
  g_autofree int *counts = g_new0 (int, MAX (n_parts, 1));
  GListModel *entities = n_parts > 0 ? liaison_network_get_entities (self->network) : NULL;
  guint part = 0;

  for (guint i = 0; entities != NULL && i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);
      int first = liaison_network_first_part_of_entity (self->network, entity);

      if (first >= 0)
        counts[first]++;
    }
  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    {
      LiaisonSource *source = liaison_sources_get (self->sources, i);
      LiaisonArticle *article = liaison_source_get_article (source);
      /* The parts come in the order of the list. */
      gboolean joined = part < n_parts && article != NULL && liaison_network_get_part (self->network, part, NULL) == article;

      _liaison_source_set_n_new (source, joined ? counts[part] : -1);
      part += joined ? 1 : 0;
    }
}

static void
show_network (LiaisonDocument *self,
              LiaisonNetwork  *network)
{
  if (network == NULL || self->network == NULL)
    _liaison_document_set_network (self, network);
  else
    _liaison_document_swap_network (self, network);
  count_news (self);
  _liaison_document_update_progress (self);
}

/* What a thread joins. */
typedef struct
{
  GWeakRef document;
  GCancellable *cancellable;
} Joining;

/* What it joins it of. */
typedef struct
{
  GPtrArray *analyses;
  LiaisonNetworkPlan *plan;
} Parts;

static void
free_parts (gpointer data)
{
  Parts *parts = data;

  g_ptr_array_unref (parts->analyses);
  _liaison_network_plan_free (parts->plan);
  g_free (parts);
}

static void
join_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Parts *parts = task_data;
  g_autoptr (LiaisonAnalysis) joined = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  joined = liaison_analysis_new_joined (parts->analyses);
  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (task, _liaison_network_plan_run (parts->plan, joined), g_object_unref);
}

static void
on_joined (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Joining *joining = user_data;
  g_autoptr (GCancellable) cancellable = joining->cancellable;
  g_autoptr (LiaisonDocument) self = g_weak_ref_get (&joining->document);
  g_autoptr (LiaisonNetwork) network = g_task_propagate_pointer (G_TASK (result), NULL);
  Parts *parts = g_task_get_task_data (G_TASK (result));

  g_weak_ref_clear (&joining->document);
  if (self == NULL || self->joining != cancellable)
    return;
  g_clear_object (&self->joining);
  if (network != NULL)
    {
      show_network (self, network);
      /* The reader went on correcting meanwhile. */
      if (!_liaison_network_plan_fits (parts->plan, self))
        _liaison_document_correct_network (self);
    }
  _liaison_document_join_soon (self);
}

static LiaisonNetworkPlan *
plan (LiaisonDocument *self,
      GPtrArray       *analyses)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  for (guint i = 0; i < analyses->len; i++)
    g_ptr_array_add (articles, liaison_analysis_get_article (g_ptr_array_index (analyses, i)));
  return _liaison_network_plan_new (self, articles);
}

static void
join_several (LiaisonDocument *self,
              GPtrArray       *analyses)
{
  g_autoptr (GTask) task = NULL;
  Joining *joining = g_new0 (Joining, 1);
  Parts *parts = g_new0 (Parts, 1);

  self->joining = g_cancellable_new ();
  g_weak_ref_init (&joining->document, self);
  joining->cancellable = g_object_ref (self->joining);
  parts->analyses = g_ptr_array_ref (analyses);
  parts->plan = plan (self, analyses);
  task = g_task_new (NULL, self->joining, on_joined, joining);
  g_task_set_task_data (task, parts, free_parts);
  g_task_run_in_thread (task, join_in_thread);
}

static void
join_now (LiaisonDocument *self)
{
  g_autoptr (GPtrArray) analyses = list_analyses (self);

  if (is_of (self, analyses))
    count_news (self);
  else if (analyses->len == 0)
    show_network (self, NULL);
  else if (analyses->len == 1)
    {
      g_autoptr (LiaisonNetwork) network = _liaison_document_make_network (self, g_ptr_array_index (analyses, 0));

      show_network (self, network);
    }
  else
    join_several (self, analyses);
}

/* Whether it is not worth while yet, since more is coming. */
static gboolean
may_wait (LiaisonDocument *self)
{
  guint joined = self->network != NULL ? liaison_network_get_n_parts (self->network) : 0;
  guint ready = 0;

  if (joined == 0 || liaison_sources_get_n_left (self->sources) == 0)
    return FALSE;
  for (guint i = 0; i < liaison_sources_get_n (self->sources); i++)
    ready += liaison_source_get_analysis (liaison_sources_get (self->sources, i)) != NULL;
  return ready > joined && 2 * ready < 3 * joined;
}

/* Whether all articles that were opened together may be there soon. */
static gboolean
waits_for_all (LiaisonDocument *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->network != NULL || liaison_sources_get_n_left (self->sources) == 0)
    {
      self->first_wanted = 0;
      return FALSE;
    }
  if (self->first_wanted == 0)
    self->first_wanted = now;
  return now < self->first_wanted + FIRST_WAIT;
}

static gboolean
on_join (gpointer user_data)
{
  LiaisonDocument *self = user_data;

  self->join_id = 0;
  if (waits_for_all (self))
    self->join_id = g_timeout_add (FIRST_LOOK, on_join, self);
  else if (self->joining == NULL && !may_wait (self))
    join_now (self);
  _liaison_document_update_progress (self);
  return G_SOURCE_REMOVE;
}

void
_liaison_document_join_soon (LiaisonDocument *self)
{
  /* One article that is all there is: at once. */
  if (liaison_sources_get_n (self->sources) == 1 && self->joining == NULL && self->join_id == 0)
    join_now (self);
  else if (self->join_id == 0)
    self->join_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_join, self, NULL);
}

void
_liaison_document_stop_joining (LiaisonDocument *self)
{
  g_clear_handle_id (&self->join_id, g_source_remove);
  if (self->joining != NULL)
    g_cancellable_cancel (self->joining);
  g_clear_object (&self->joining);
  _liaison_document_stop_correcting (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonSources: the articles of a document in their order. Each is read and analysed in a thread, by way of the cache, a few at
 * a time, in the order of the list. A job belongs to its source as long as that is in the list: a late result of another finds its
 * cancellable gone. */

#include "interface/source-private.h"
#include "interface/sources.h"

#include <glib/gi18n.h>

#include "analysis/analysis-cached.h"

/* How many are worked on at a time; each wants a processor. */
#define MOST_AT_WORK 4
/* How often it is told how far the work is, in milliseconds. */
#define TELL_EVERY 100
/* The fraction of an analysis is kept as so many parts. */
#define PARTS 1000

struct _LiaisonSources
{
  GObject parent_instance;

  GListStore *model;         /* of LiaisonSource */
  GHashTable *jobs;          /* LiaisonSource → Job */
  GQueue waiting;            /* of LiaisonSource, owned */
  guint n_batch;             /* sources that were begun or waited for since there was no work last */
  guint n_settled;           /* of these */
  LiaisonSource *working;    /* nullable */
  guint tell_id;
  gboolean starting;         /* what fails at once does not begin the next from within */
};

G_DEFINE_FINAL_TYPE (LiaisonSources, liaison_sources, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROGRESS,
  PROP_N_LEFT,
  N_PROPS
};

enum
{
  READ,
  SETTLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The work on one source. */
typedef struct
{
  gatomicrefcount references;
  GWeakRef sources;
  LiaisonSource *source;
  GCancellable *cancellable;
  LiaisonModel *model;   /* nullable, until it analyses */
  int fraction;          /* of PARTS; atomic: the thread sets it */
} Job;

static Job *
ref_job (Job *job)
{
  g_atomic_ref_count_inc (&job->references);
  return job;
}

static void
unref_job (gpointer data)
{
  Job *job = data;

  if (!g_atomic_ref_count_dec (&job->references))
    return;
  g_weak_ref_clear (&job->sources);
  g_object_unref (job->source);
  g_object_unref (job->cancellable);
  g_clear_pointer (&job->model, liaison_model_unref);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, unref_job)

/* The sources that still want the result of JOB, or NULL; free with g_object_unref(). */
static LiaisonSources *
dup_sources_of (Job *job)
{
  g_autoptr (LiaisonSources) self = g_weak_ref_get (&job->sources);

  return self != NULL && g_hash_table_lookup (self->jobs, job->source) == job ? g_steal_pointer (&self) : NULL;
}

/* The model, loaded once for the process. */
static LiaisonModel *
shared_model (GError **error)
{
  static LiaisonModel *model = NULL;

  if (model == NULL)
    model = liaison_model_load_default (error);
  return model;
}

static void
tell (LiaisonSources *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LEFT]);
}

static void start_some (LiaisonSources *self);

/* JOB is over, and its source ready or failed. */
static void
settle (LiaisonSources *self,
        Job            *job)
{
  g_autoptr (LiaisonSource) source = g_object_ref (job->source);

  g_hash_table_remove (self->jobs, source);
  self->n_settled++;
  g_signal_emit (self, signals[SETTLED], 0, source);
  start_some (self);
}

/* In the thread. */
static gboolean
on_analysis_progress (double   fraction,
                      gpointer user_data)
{
  Job *job = user_data;

  g_atomic_int_set (&job->fraction, (int) (CLAMP (fraction, 0.0, 1.0) * PARTS));
  return !g_cancellable_is_cancelled (job->cancellable);
}

static void
analyse_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  LiaisonAnalysis *analysis =
    liaison_analysis_new_cached (liaison_source_get_article (job->source), job->model, liaison_cache_get_default (),
                                 on_analysis_progress, job, &error);

  if (analysis != NULL)
    g_task_return_pointer (task, analysis, (GDestroyNotify) liaison_analysis_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_analysed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (LiaisonSources) self = dup_sources_of (job);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonAnalysis) analysis = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL)
    return;
  if (analysis != NULL)
    _liaison_source_set_analysis (job->source, analysis);
  else
    _liaison_source_fail (job->source, error->message);
  settle (self, job);
}

/* Runs FUNC in a thread, and DONE here; both have JOB. */
static void
run_job (Job                 *job,
         GTaskThreadFunc      func,
         GAsyncReadyCallback  done)
{
  g_autoptr (GTask) task = g_task_new (NULL, job->cancellable, done, ref_job (job));

  /* What is late finds that nobody waits, and is let go. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, ref_job (job), unref_job);
  g_task_run_in_thread (task, func);
}

static void
analyse (LiaisonSources *self,
         Job            *job)
{
  g_autoptr (GError) error = NULL;
  LiaisonModel *model = shared_model (&error);

  if (model == NULL)
    {
      _liaison_source_fail (job->source, error->message);
      settle (self, job);
      return;
    }
  _liaison_source_set_state (job->source, LIAISON_SOURCE_ANALYSING);
  job->model = liaison_model_ref (model);
  run_job (job, analyse_in_thread, on_analysed);
}

/* Another of the sources that has the same text, or NULL. */
static LiaisonSource *
find_same (LiaisonSources *self,
           LiaisonSource  *source,
           LiaisonArticle *article)
{
  for (guint i = 0; i < liaison_sources_get_n (self); i++)
    {
      LiaisonSource *other = liaison_sources_get (self, i);
      LiaisonArticle *its = liaison_source_get_article (other);

      if (other != source && its != NULL && g_str_equal (liaison_article_get_sha256 (its), liaison_article_get_sha256 (article)))
        return other;
    }
  return NULL;
}

static void
take_article (LiaisonSources *self,
              Job            *job,
              LiaisonArticle *article)
{
  LiaisonSource *same = find_same (self, job->source, article);

  if (same != NULL)
    {
      /* Translators: %s is the title of an article. */
      g_autofree char *remark = g_strdup_printf (_("This is the same text as “%s”."), liaison_source_get_title (same));

      _liaison_source_fail (job->source, remark);
      settle (self, job);
      return;
    }
  _liaison_source_set_article (job->source, article);
  g_signal_emit (self, signals[READ], 0, job->source);
  /* Whoever is told may have taken it out of the list. */
  if (g_hash_table_lookup (self->jobs, job->source) == job)
    analyse (self, job);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  LiaisonArticle *article = liaison_article_read_cached (liaison_source_get_file (job->source), liaison_cache_get_default (),
                                                         job->cancellable, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_read (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (LiaisonSources) self = dup_sources_of (job);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonArticle) article = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL)
    return;
  if (article != NULL)
    {
      take_article (self, job, article);
      return;
    }
  _liaison_source_fail (job->source, error->message);
  settle (self, job);
}

static void
start (LiaisonSources *self,
       LiaisonSource  *source)
{
  Job *job = g_new0 (Job, 1);

  g_atomic_ref_count_init (&job->references);
  g_weak_ref_init (&job->sources, self);
  job->source = g_object_ref (source);
  job->cancellable = g_cancellable_new ();
  g_hash_table_insert (self->jobs, source, job);
  g_set_object (&self->working, source);
  if (liaison_source_get_article (source) != NULL)
    {
      analyse (self, job);
      return;
    }
  _liaison_source_set_state (source, LIAISON_SOURCE_READING);
  run_job (job, read_in_thread, on_read);
}

static gboolean
on_tell (gpointer user_data)
{
  LiaisonSources *self = user_data;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  return G_SOURCE_CONTINUE;
}

/* While there is work. */
static void
tell_now_and_then (LiaisonSources *self,
                   gboolean        busy)
{
  if (busy && self->tell_id == 0)
    self->tell_id = g_timeout_add (TELL_EVERY, on_tell, self);
  else if (!busy)
    g_clear_handle_id (&self->tell_id, g_source_remove);
}

static guint
most_at_work (void)
{
  return CLAMP (g_get_num_processors (), 1, MOST_AT_WORK);
}

static void
start_some (LiaisonSources *self)
{
  if (self->starting)
    return;
  self->starting = TRUE;
  while (g_hash_table_size (self->jobs) < most_at_work () && !g_queue_is_empty (&self->waiting))
    {
      g_autoptr (LiaisonSource) source = g_queue_pop_head (&self->waiting);

      start (self, source);
    }
  self->starting = FALSE;
  if (liaison_sources_get_n_left (self) == 0)
    {
      self->n_batch = 0;
      self->n_settled = 0;
      g_clear_object (&self->working);
    }
  tell_now_and_then (self, liaison_sources_get_n_left (self) > 0);
  tell (self);
}

static void
stop (LiaisonSources *self,
      LiaisonSource  *source)
{
  Job *job = g_hash_table_lookup (self->jobs, source);
  GList *link = g_queue_find (&self->waiting, source);

  if (job != NULL)
    {
      g_cancellable_cancel (job->cancellable);
      g_hash_table_remove (self->jobs, source);
      self->n_settled++;
    }
  if (link != NULL)
    {
      g_queue_delete_link (&self->waiting, link);
      g_object_unref (source);
      self->n_settled++;
    }
}

static gboolean
wants_work (LiaisonSource *source)
{
  LiaisonSourceState state = liaison_source_get_state (source);

  return state != LIAISON_SOURCE_READY && state != LIAISON_SOURCE_FAILED;
}

static void
liaison_sources_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LiaisonSources *self = LIAISON_SOURCES (object);

  if (prop_id == PROP_PROGRESS)
    g_value_set_double (value, liaison_sources_get_progress (self));
  else if (prop_id == PROP_N_LEFT)
    g_value_set_uint (value, liaison_sources_get_n_left (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stop_all (LiaisonSources *self)
{
  GHashTableIter iter;
  Job *job;

  g_hash_table_iter_init (&iter, self->jobs);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &job))
    g_cancellable_cancel (job->cancellable);
  g_hash_table_remove_all (self->jobs);
  g_queue_clear_full (&self->waiting, g_object_unref);
}

static void
liaison_sources_dispose (GObject *object)
{
  LiaisonSources *self = LIAISON_SOURCES (object);

  stop_all (self);
  tell_now_and_then (self, FALSE);
  g_clear_object (&self->working);

  G_OBJECT_CLASS (liaison_sources_parent_class)->dispose (object);
}

static void
liaison_sources_finalize (GObject *object)
{
  LiaisonSources *self = LIAISON_SOURCES (object);

  g_hash_table_unref (self->jobs);
  g_object_unref (self->model);

  G_OBJECT_CLASS (liaison_sources_parent_class)->finalize (object);
}

static void
liaison_sources_class_init (LiaisonSourcesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = liaison_sources_get_property;
  object_class->dispose = liaison_sources_dispose;
  object_class->finalize = liaison_sources_finalize;

  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, -1.0, 1.0, -1.0, flags);
  properties[PROP_N_LEFT] = g_param_spec_uint ("n-left", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                LIAISON_TYPE_SOURCE);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   LIAISON_TYPE_SOURCE);
}

static void
liaison_sources_init (LiaisonSources *self)
{
  self->model = g_list_store_new (LIAISON_TYPE_SOURCE);
  self->jobs = g_hash_table_new_full (NULL, NULL, NULL, unref_job);
  g_queue_init (&self->waiting);
}

LiaisonSources *
liaison_sources_new (void)
{
  return g_object_new (LIAISON_TYPE_SOURCES, NULL);
}

GListModel *
liaison_sources_get_model (LiaisonSources *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), NULL);

  return G_LIST_MODEL (self->model);
}

guint
liaison_sources_get_n (LiaisonSources *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

LiaisonSource *
liaison_sources_get (LiaisonSources *self,
                     guint           index)
{
  g_autoptr (LiaisonSource) source = NULL;

  g_return_val_if_fail (LIAISON_IS_SOURCES (self), NULL);

  source = g_list_model_get_item (G_LIST_MODEL (self->model), index);
  return source; /* the list holds it */
}

gboolean
liaison_sources_find (LiaisonSources *self,
                      LiaisonSource  *source,
                      guint          *index)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), FALSE);

  return source != NULL && g_list_store_find (self->model, source, index);
}

LiaisonSource *
liaison_sources_find_article (LiaisonSources *self,
                              LiaisonArticle *article)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), NULL);

  for (guint i = 0; article != NULL && i < liaison_sources_get_n (self); i++)
    if (liaison_source_get_article (liaison_sources_get (self, i)) == article)
      return liaison_sources_get (self, i);
  return NULL;
}

LiaisonSource *
liaison_sources_find_file (LiaisonSources *self,
                           GFile          *file)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), NULL);

  for (guint i = 0; i < liaison_sources_get_n (self); i++)
    {
      LiaisonSource *source = liaison_sources_get (self, i);

      if (liaison_source_get_file (source) != NULL && g_file_equal (liaison_source_get_file (source), file))
        return source;
    }
  return NULL;
}

/* SOURCE is worked on when its turn comes. */
static void
wait (LiaisonSources *self,
      LiaisonSource  *source)
{
  _liaison_source_wait (source);
  g_queue_push_tail (&self->waiting, g_object_ref (source));
  self->n_batch++;
}

/**
 * liaison_sources_splice:
 * @self: sources
 * @index: a place in their order
 * @n_removed: how many go
 * @added: (element-type LiaisonSource) (nullable): what comes to their place
 *
 * Changes the list, and what is worked on with it.
 */
void
liaison_sources_splice (LiaisonSources *self,
                        guint           index,
                        guint           n_removed,
                        GPtrArray      *added)
{
  g_return_if_fail (LIAISON_IS_SOURCES (self));
  g_return_if_fail (index + n_removed <= liaison_sources_get_n (self));

  for (guint i = 0; i < n_removed; i++)
    stop (self, liaison_sources_get (self, index + i));
  g_list_store_splice (self->model, index, n_removed, added != NULL ? added->pdata : NULL, added != NULL ? added->len : 0);
  for (guint i = 0; added != NULL && i < added->len; i++)
    if (wants_work (g_ptr_array_index (added, i)))
      wait (self, g_ptr_array_index (added, i));
  start_some (self);
}

/**
 * liaison_sources_retry:
 * @self: sources
 * @source: one of them
 *
 * Works again on @source if it failed, after those that wait already: reads it, or only analyses it if it was read.
 */
void
liaison_sources_retry (LiaisonSources *self,
                       LiaisonSource  *source)
{
  g_return_if_fail (LIAISON_IS_SOURCES (self));
  g_return_if_fail (LIAISON_IS_SOURCE (source));

  if (liaison_source_get_state (source) != LIAISON_SOURCE_FAILED || !liaison_sources_find (self, source, NULL))
    return;
  wait (self, source);
  start_some (self);
}

/**
 * liaison_sources_reorder:
 * @self: sources
 * @order: (element-type LiaisonSource): the same sources in another order
 *
 * The work on them goes on.
 */
void
liaison_sources_reorder (LiaisonSources *self,
                         GPtrArray      *order)
{
  g_return_if_fail (LIAISON_IS_SOURCES (self));
  g_return_if_fail (order->len == liaison_sources_get_n (self));

  g_list_store_splice (self->model, 0, order->len, order->pdata, order->len);
}

/**
 * liaison_sources_cancel:
 * @self: sources
 *
 * Stops all work.
 *
 * Returns: (transfer full) (element-type LiaisonSource): those that were not read; they are still in the list
 */
GPtrArray *
liaison_sources_cancel (LiaisonSources *self)
{
  GPtrArray *unread = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LIAISON_IS_SOURCES (self), unread);

  stop_all (self);
  for (guint i = 0; i < liaison_sources_get_n (self); i++)
    {
      LiaisonSource *source = liaison_sources_get (self, i);

      if (!wants_work (source))
        continue;
      if (liaison_source_get_article (source) == NULL)
        g_ptr_array_add (unread, g_object_ref (source));
      else
        {
          _liaison_source_fail (source, _("The analysis was cancelled."));
          g_signal_emit (self, signals[SETTLED], 0, source);
        }
    }
  start_some (self);
  return unread;
}

double
liaison_sources_get_progress (LiaisonSources *self)
{
  GHashTableIter iter;
  double done;
  Job *job;

  g_return_val_if_fail (LIAISON_IS_SOURCES (self), -1.0);

  if (self->n_batch == 0)
    return -1.0;
  done = self->n_settled;
  g_hash_table_iter_init (&iter, self->jobs);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &job))
    done += (double) g_atomic_int_get (&job->fraction) / PARTS;
  return CLAMP (done / self->n_batch, 0.0, 1.0);
}

guint
liaison_sources_get_n_left (LiaisonSources *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), 0);

  return g_hash_table_size (self->jobs) + g_queue_get_length (&self->waiting);
}

guint
liaison_sources_get_n_batch (LiaisonSources *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), 0);

  return self->n_batch;
}

LiaisonSource *
liaison_sources_get_working (LiaisonSources *self)
{
  g_return_val_if_fail (LIAISON_IS_SOURCES (self), NULL);

  return self->working;
}

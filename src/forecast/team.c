/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTeam: the forecast files of several people, and what they say together. What is in the files is read in the background by
 * team-read.c; this file decides when, and keeps the list of people; team-questions.c puts their words together. */

#include "forecast/team-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Sync tools write in bursts, and in pieces. In milliseconds. */
#define READ_SOON 250
#define READ_AGAIN 1000
#define MAX_TRIES 8
/* A file may be read so many times before progress is told again. */
#define PROGRESS_STEP 8

struct _LiaisonTeam
{
  GObject parent_instance;

  GPtrArray *places;          /* of GFile */
  GFile *own;                 /* nullable */
  GPtrArray *files;           /* of LiaisonTeamFile */
  GListStore *people;
  GPtrArray *monitors;        /* of GFileMonitor */
  GCancellable *loading;      /* of the first reading; nullable */
  double progress;
  guint read_id;              /* the source that will read again */
  gboolean reading;
  gboolean again;             /* something happened while files were read */
  guint tries;                /* how often a file was found unfinished */
};

G_DEFINE_FINAL_TYPE (LiaisonTeam, liaison_team, G_TYPE_OBJECT)

enum
{
  PROP_PROGRESS = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint changed;

static void read_later (LiaisonTeam *self,
                        guint        milliseconds);

/* --- people --- */

/* What is said of one person, gathered from files. */
typedef struct
{
  const char *name;
  guint n_files;
  GHashTable *ids;
  const char *problem;
} Gathered;

static void
free_gathered (gpointer data)
{
  Gathered *gathered = data;

  g_hash_table_unref (gathered->ids);
  g_free (gathered);
}

static void
gather (GHashTable      *people,
        LiaisonTeamFile *file)
{
  Gathered *gathered = g_hash_table_lookup (people, file->person);
  GHashTableIter iter;
  gpointer id;

  if (gathered == NULL)
    {
      gathered = g_new0 (Gathered, 1);
      gathered->name = file->person;
      gathered->ids = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (people, file->person, gathered);
    }
  gathered->n_files++;
  if (file->problem != NULL)
    gathered->problem = file->problem;
  if (file->forecasts == NULL)
    return;
  g_hash_table_iter_init (&iter, file->forecasts);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (gathered->ids, id);
}

static int
compare_gathered (gconstpointer a,
                  gconstpointer b)
{
  const char *first = (*(Gathered **) a)->name, *second = (*(Gathered **) b)->name;
  int order = g_utf8_collate (first, second);

  return order != 0 ? order : strcmp (first, second);
}

static GPtrArray *
sort_gathered (GHashTable *people)
{
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer gathered;

  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, NULL, &gathered))
    g_ptr_array_add (sorted, gathered);
  g_ptr_array_sort (sorted, compare_gathered);
  return sorted;
}

static GPtrArray *
list_people (LiaisonTeam *self)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_gathered);
  g_autoptr (GPtrArray) sorted = NULL;
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->files->len; i++)
    gather (table, g_ptr_array_index (self->files, i));
  sorted = sort_gathered (table);
  for (guint i = 0; i < sorted->len; i++)
    {
      Gathered *one = g_ptr_array_index (sorted, i);

      g_ptr_array_add (people, liaison_person_new (one->name, one->n_files, g_hash_table_size (one->ids), one->problem));
    }
  return people;
}

/* Only what lies between the first and the last difference is replaced, so that whoever shows the rest keeps it. */
static void
show_people (LiaisonTeam *self)
{
  g_autoptr (GPtrArray) people = list_people (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  guint first = 0, last = 0;

  for (; first < MIN (n, people->len); first++)
    {
      g_autoptr (LiaisonPerson) present = g_list_model_get_item (G_LIST_MODEL (self->people), first);

      if (!liaison_person_equal (present, g_ptr_array_index (people, first)))
        break;
    }
  for (; last < MIN (n, people->len) - first; last++)
    {
      g_autoptr (LiaisonPerson) present = g_list_model_get_item (G_LIST_MODEL (self->people), n - 1 - last);

      if (!liaison_person_equal (present, g_ptr_array_index (people, people->len - 1 - last)))
        break;
    }
  if (n - first - last > 0 || people->len - first - last > 0)
    g_list_store_splice (self->people, first, n - first - last, people->pdata + first, people->len - first - last);
}

/* --- reading --- */

typedef struct
{
  GPtrArray *places;
  GPtrArray *before;
  GFile *own;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->places);
  g_ptr_array_unref (job->before);
  g_clear_object (&job->own);
  g_free (job);
}

static void
set_progress (LiaisonTeam *self,
              double       progress)
{
  if (self->progress == progress)
    return;
  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

typedef struct
{
  LiaisonTeam *team;
  double fraction;
} Report;

static gboolean
on_report (gpointer user_data)
{
  Report *report = user_data;

  if (report->team->reading && report->team->progress >= 0.0)
    set_progress (report->team, report->fraction);
  return G_SOURCE_REMOVE;
}

static void
free_report (gpointer data)
{
  Report *report = data;

  g_object_unref (report->team);
  g_free (report);
}

static void
on_file_read (guint    n_read,
              guint    n_files,
              gpointer user_data)
{
  GTask *task = user_data;
  Report *report;

  if (n_read % PROGRESS_STEP != 0)
    return;
  report = g_new (Report, 1);
  report->team = g_object_ref (g_task_get_source_object (task));
  report->fraction = (double) n_read / n_files;
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, on_report, report, free_report);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *files = liaison_team_read (job->places, job->before, job->own, on_file_read, task, cancellable, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_reading (LiaisonTeam         *self,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->places = g_ptr_array_ref (self->places);
  job->before = g_ptr_array_ref (self->files);
  g_set_object (&job->own, self->own);
  self->reading = TRUE;
  self->again = FALSE;
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, read_in_thread);
}

static gboolean
has_unfinished (LiaisonTeam *self)
{
  for (guint i = 0; i < self->files->len; i++)
    if (((LiaisonTeamFile *) g_ptr_array_index (self->files, i))->unfinished)
      return TRUE;
  return FALSE;
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

/* Takes what was read; NULL if it could not be. */
static void
finish_reading (LiaisonTeam *self,
                GPtrArray   *files)
{
  self->reading = FALSE;
  set_progress (self, -1.0);
  if (files != NULL && !are_same (self->files, files))
    {
      g_ptr_array_unref (self->files);
      self->files = g_ptr_array_ref (files);
      show_people (self);
      g_signal_emit (self, changed, 0);
    }
  if (self->again)
    read_later (self, READ_SOON);
  else if (has_unfinished (self) && ++self->tries < MAX_TRIES)
    read_later (self, READ_AGAIN);
}

static void
on_read_again (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  LiaisonTeam *self = LIAISON_TEAM (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), &error);

  if (files == NULL)
    g_info ("The files of the team cannot be read now: %s", error->message);
  finish_reading (self, files);
}

static gboolean
on_read (gpointer user_data)
{
  LiaisonTeam *self = user_data;

  self->read_id = 0;
  if (self->reading)
    self->again = TRUE;
  else
    start_reading (self, NULL, on_read_again, NULL);
  return G_SOURCE_REMOVE;
}

static void
read_later (LiaisonTeam *self,
            guint        milliseconds)
{
  if (self->read_id == 0)
    self->read_id = g_timeout_add (milliseconds, on_read, self);
}

/* --- watching --- */

static void
on_place_event (LiaisonTeam       *self,
                GFile             *file,
                GFile             *other,
                GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    return;
  self->tries = 0;
  read_later (self, READ_SOON);
}

static void
watch (LiaisonTeam *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      GFileMonitor *monitor = g_file_monitor (g_ptr_array_index (self->places, i), G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

      if (monitor == NULL)
        continue;
      g_signal_connect_object (monitor, "changed", G_CALLBACK (on_place_event), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->monitors, monitor);
    }
}

/* --- object --- */

static void
liaison_team_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_PROGRESS)
    g_value_set_double (value, LIAISON_TEAM (object)->progress);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_team_dispose (GObject *object)
{
  LiaisonTeam *self = LIAISON_TEAM (object);

  g_clear_handle_id (&self->read_id, g_source_remove);
  g_ptr_array_set_size (self->monitors, 0);

  G_OBJECT_CLASS (liaison_team_parent_class)->dispose (object);
}

static void
liaison_team_finalize (GObject *object)
{
  LiaisonTeam *self = LIAISON_TEAM (object);

  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_object (&self->own);
  g_clear_object (&self->loading);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->monitors);
  g_object_unref (self->people);

  G_OBJECT_CLASS (liaison_team_parent_class)->finalize (object);
}

static void
liaison_team_class_init (LiaisonTeamClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = liaison_team_get_property;
  object_class->dispose = liaison_team_dispose;
  object_class->finalize = liaison_team_finalize;

  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, -1.0, 1.0, -1.0,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  changed = g_signal_new ("changed", LIAISON_TYPE_TEAM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_team_init (LiaisonTeam *self)
{
  self->progress = -1.0;
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_team_file_unref);
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  self->people = g_list_store_new (LIAISON_TYPE_PERSON);
}

/**
 * liaison_team_new:
 * @places: (element-type GFile): folders and forecast files
 *
 * Returns: (transfer full): a team of which nothing is known yet
 */
LiaisonTeam *
liaison_team_new (GPtrArray *places)
{
  LiaisonTeam *self = g_object_new (LIAISON_TYPE_TEAM, NULL);

  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (self->places, g_object_ref (g_ptr_array_index (places, i)));
  return self;
}

/**
 * liaison_team_set_own:
 * @self: a team
 * @file: (nullable): the reader's own file
 *
 * Says which file is the reader's: its forecasts are in a document, and no other person's.
 */
void
liaison_team_set_own (LiaisonTeam *self,
                      GFile       *file)
{
  g_return_if_fail (LIAISON_IS_TEAM (self));

  if (g_set_object (&self->own, file) && (self->reading || self->monitors->len > 0))
    read_later (self, READ_SOON);
}

/**
 * liaison_team_load_async:
 * @self: a team
 * @callback: called when all files are read
 * @user_data: for @callback
 *
 * Reads all files for the first time, and watches them from then on.
 */
void
liaison_team_load_async (LiaisonTeam         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LIAISON_IS_TEAM (self));
  g_return_if_fail (!self->reading);

  /* What happens meanwhile is not missed. */
  watch (self);
  set_progress (self, 0.0);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  start_reading (self, self->loading, callback, user_data);
}

/**
 * liaison_team_load_finish:
 * @self: a team
 * @result: as given to the callback
 * @error: of #G_IO_ERROR
 *
 * Returns: whether the files were read; of those that cannot be, the person says so
 */
gboolean
liaison_team_load_finish (LiaisonTeam   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  files = g_task_propagate_pointer (G_TASK (result), error);
  if (files == NULL)
    {
      g_ptr_array_set_size (self->monitors, 0);
      g_clear_handle_id (&self->read_id, g_source_remove);
      self->again = FALSE;
    }
  finish_reading (self, files);
  return files != NULL;
}

void
liaison_team_cancel (LiaisonTeam *self)
{
  g_return_if_fail (LIAISON_IS_TEAM (self));

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
}

GListModel *
liaison_team_get_people (LiaisonTeam *self)
{
  g_return_val_if_fail (LIAISON_IS_TEAM (self), NULL);

  return G_LIST_MODEL (self->people);
}

double
liaison_team_get_progress (LiaisonTeam *self)
{
  g_return_val_if_fail (LIAISON_IS_TEAM (self), -1.0);

  return self->progress;
}

/**
 * liaison_team_dup_title:
 * @self: a team
 *
 * Returns: (transfer full): where its files are: the name of the folder, or how many files
 */
char *
liaison_team_dup_title (LiaisonTeam *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIAISON_IS_TEAM (self), NULL);

  if (self->places->len != 1)
    return g_strdup_printf (ngettext ("%u file", "%u files", self->places->len), self->places->len);
  name = g_file_get_basename (g_ptr_array_index (self->places, 0));
  return name != NULL ? g_filename_display_name (name) : g_strdup ("");
}

/* Of LiaisonTeamFile. */
const GPtrArray *
_liaison_team_get_files (LiaisonTeam *self)
{
  return self->files;
}

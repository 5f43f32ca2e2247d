/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonOpinion: one person's estimates of one question beside those of others. A list of them follows the question without becoming
 * another list: somebody who looks at a person goes on looking at the same. */

#include "forecast/opinion.h"

#include <string.h>

#include "forecast/forecast-private.h"

struct _LiaisonOpinion
{
  GObject parent_instance;

  char *name;
  gboolean own;
  LiaisonForecast *forecast;
  LiaisonEstimate *now;
  LiaisonEstimate *before;
};

G_DEFINE_FINAL_TYPE (LiaisonOpinion, liaison_opinion, G_TYPE_OBJECT)

static guint changed;

static void
liaison_opinion_finalize (GObject *object)
{
  LiaisonOpinion *self = LIAISON_OPINION (object);

  g_free (self->name);
  g_clear_object (&self->forecast);
  g_clear_object (&self->now);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (liaison_opinion_parent_class)->finalize (object);
}

static void
liaison_opinion_class_init (LiaisonOpinionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_opinion_finalize;
  changed = g_signal_new ("changed", LIAISON_TYPE_OPINION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_opinion_init (LiaisonOpinion *self)
{
}

const char *
liaison_opinion_get_name (LiaisonOpinion *self)
{
  g_return_val_if_fail (LIAISON_IS_OPINION (self), NULL);

  return self->name;
}

gboolean
liaison_opinion_get_own (LiaisonOpinion *self)
{
  g_return_val_if_fail (LIAISON_IS_OPINION (self), FALSE);

  return self->own;
}

LiaisonForecast *
liaison_opinion_get_forecast (LiaisonOpinion *self)
{
  g_return_val_if_fail (LIAISON_IS_OPINION (self), NULL);

  return self->forecast;
}

LiaisonEstimate *
liaison_opinion_get_now (LiaisonOpinion *self)
{
  g_return_val_if_fail (LIAISON_IS_OPINION (self), NULL);

  return self->now;
}

LiaisonEstimate *
liaison_opinion_get_before (LiaisonOpinion *self)
{
  g_return_val_if_fail (LIAISON_IS_OPINION (self), NULL);

  return self->before;
}

gboolean
liaison_opinion_get_moved (LiaisonOpinion *self)
{
  g_return_val_if_fail (LIAISON_IS_OPINION (self), FALSE);

  return self->before == NULL ||
         liaison_answer_compare (liaison_estimate_get_answer (self->before), liaison_estimate_get_answer (self->now)) != 0;
}

/* --- from a question --- */

/* From names, "" for none, to arrays of LiaisonEstimate, oldest first. */
static GHashTable *
sort_by_person (LiaisonForecast *question)
{
  GHashTable *people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  const GPtrArray *estimates = liaison_forecast_get_estimates (question);

  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);
      const char *by = liaison_estimate_get_by (estimate);
      GPtrArray *own = g_hash_table_lookup (people, by != NULL ? by : "");

      if (own == NULL)
        {
          own = g_ptr_array_new ();
          g_hash_table_insert (people, (gpointer) (by != NULL ? by : ""), own);
        }
      g_ptr_array_add (own, estimate);
    }
  return people;
}

static LiaisonForecast *
with_estimates (LiaisonForecast *question,
                const GPtrArray *estimates)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (question);

  liaison_forecast_builder_set_estimates (builder, estimates);
  liaison_forecast_builder_set_modified (builder, liaison_forecast_get_modified (question));
  return liaison_forecast_builder_end (builder);
}

static LiaisonEstimate *
find_at (const GPtrArray *estimates,
         gint64           instant)
{
  for (guint i = estimates->len; i > 0; i--)
    if (liaison_estimate_get_instant (g_ptr_array_index (estimates, i - 1)) <= instant)
      return g_ptr_array_index (estimates, i - 1);
  return NULL;
}

static gboolean
has_estimates (LiaisonForecast *forecast,
               const GPtrArray *estimates)
{
  const GPtrArray *present = forecast != NULL ? liaison_forecast_get_estimates (forecast) : NULL;

  if (present == NULL || present->len != estimates->len)
    return FALSE;
  for (guint i = 0; i < present->len; i++)
    {
      LiaisonEstimate *a = g_ptr_array_index (present, i), *b = g_ptr_array_index (estimates, i);

      if (a != b && (liaison_estimate_get_instant (a) != liaison_estimate_get_instant (b) ||
                     liaison_answer_compare (liaison_estimate_get_answer (a), liaison_estimate_get_answer (b)) != 0 ||
                     g_strcmp0 (liaison_estimate_get_reason (a), liaison_estimate_get_reason (b)) != 0))
        return FALSE;
    }
  return TRUE;
}

static void
set_words (LiaisonOpinion  *self,
           LiaisonForecast *question,
           const GPtrArray *estimates,
           gint64           since)
{
  LiaisonEstimate *before = find_at (estimates, since);
  gboolean same = has_estimates (self->forecast, estimates) && (self->before == NULL) == (before == NULL) &&
                  (before == NULL || liaison_estimate_get_instant (before) == liaison_estimate_get_instant (self->before)) &&
                  g_strcmp0 (liaison_forecast_get_modified (self->forecast), liaison_forecast_get_modified (question)) == 0;

  if (same)
    return;
  g_clear_object (&self->forecast);
  self->forecast = with_estimates (question, estimates);
  g_set_object (&self->now, g_ptr_array_index (estimates, estimates->len - 1));
  g_set_object (&self->before, before);
  g_signal_emit (self, changed, 0);
}

/* The reader is first. */
static int
compare_names (const char *a,
               gboolean    a_own,
               const char *b,
               gboolean    b_own)
{
  int order;

  if (a_own != b_own)
    return a_own ? -1 : 1;
  order = g_utf8_collate (a != NULL ? a : "", b != NULL ? b : "");
  return order != 0 ? order : g_strcmp0 (a, b);
}

static int
compare_opinions (gconstpointer a,
                  gconstpointer b)
{
  const LiaisonOpinion *first = *(LiaisonOpinion **) a, *second = *(LiaisonOpinion **) b;

  return compare_names (first->name, first->own, second->name, second->own);
}

/* From names to those that are in the list. */
static GHashTable *
index_present (GListStore *opinions)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (opinions)); i++)
    {
      LiaisonOpinion *opinion = g_list_model_get_item (G_LIST_MODEL (opinions), i);

      g_hash_table_insert (table, opinion->name != NULL ? opinion->name : (gpointer) "", opinion);
    }
  return table;
}

static LiaisonOpinion *
make_opinion (GHashTable *present,
              const char *name,
              gboolean    own)
{
  LiaisonOpinion *opinion = g_hash_table_lookup (present, name);

  if (opinion != NULL && opinion->own == own)
    return g_object_ref (opinion);
  opinion = g_object_new (LIAISON_TYPE_OPINION, NULL);
  opinion->name = *name != '\0' ? g_strdup (name) : NULL;
  opinion->own = own;
  return opinion;
}

static GPtrArray *
make_opinions (GListStore      *opinions,
               LiaisonForecast *question,
               const char      *own,
               gint64           since)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) present = index_present (opinions);
  g_autoptr (GHashTable) people = question != NULL ? sort_by_person (question) : NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (LiaisonForecast) bare = NULL;
  GHashTableIter iter;
  gpointer name, estimates;

  if (people == NULL)
    return made;
  /* Everybody's estimates are not to be copied for each of them. */
  bare = with_estimates (question, none);
  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, &name, &estimates))
    {
      LiaisonOpinion *opinion = make_opinion (present, name, strcmp (name, own != NULL ? own : "") == 0);

      set_words (opinion, bare, estimates, since);
      g_ptr_array_add (made, opinion);
    }
  g_ptr_array_sort (made, compare_opinions);
  return made;
}

/* Both are sorted in the same way, so that one pass finds who comes and who goes. */
static void
show (GListStore *opinions,
      GPtrArray  *made)
{
  guint i = 0;

  for (guint j = 0; j < made->len || i < g_list_model_get_n_items (G_LIST_MODEL (opinions));)
    {
      g_autoptr (LiaisonOpinion) present = g_list_model_get_item (G_LIST_MODEL (opinions), i);
      LiaisonOpinion *wanted = j < made->len ? g_ptr_array_index (made, j) : NULL;

      if (present != NULL && present == wanted)
        {
          i++;
          j++;
        }
      else if (wanted == NULL || (present != NULL && compare_opinions (&present, &wanted) <= 0))
        g_list_store_remove (opinions, i);
      else
        {
          g_list_store_insert (opinions, i++, wanted);
          j++;
        }
    }
}

/**
 * liaison_opinions_update:
 * @opinions: a list of #LiaisonOpinion
 * @question: (nullable): a forecast with everybody's estimates
 * @own: (nullable): the reader's name; estimates without a name are theirs if it is %NULL
 * @since: a moment, in microseconds since 1970
 *
 * Makes the list say what people say to a question, each person once.
 */
void
liaison_opinions_update (GListStore      *opinions,
                         LiaisonForecast *question,
                         const char      *own,
                         gint64           since)
{
  g_autoptr (GPtrArray) made = NULL;

  g_return_if_fail (G_IS_LIST_STORE (opinions));

  made = make_opinions (opinions, question, own, since);
  show (opinions, made);
}

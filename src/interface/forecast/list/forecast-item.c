/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastItem: one line of the list of forecasts. It keeps what sorting and searching ask for again and again. */

#include "interface/forecast/list/forecast-item.h"

#include <string.h>

#include "interface/fold.h"

struct _LiaisonForecastItem
{
  GObject parent_instance;

  LiaisonForecast *forecast;
  LiaisonForecastSection section;
  char *folded;                /* nullable: what is searched; made when it is asked for */
};

G_DEFINE_FINAL_TYPE (LiaisonForecastItem, liaison_forecast_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
append_line (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  g_string_append (text, part);
  g_string_append_c (text, '\n');
}

/* All that the reader may remember of a forecast. */
static char *
dup_searched (LiaisonForecast *forecast)
{
  GString *text = g_string_new (NULL);
  const char *const *tags = liaison_forecast_get_tags (forecast);
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  append_line (text, liaison_forecast_get_question (forecast));
  append_line (text, liaison_forecast_get_criteria (forecast));
  append_line (text, liaison_forecast_get_background (forecast));
  append_line (text, liaison_forecast_get_verdict (forecast));
  for (guint i = 0; tags[i] != NULL; i++)
    append_line (text, tags[i]);
  for (guint i = 0; i < evidence->len; i++)
    {
      LiaisonEvidence *piece = g_ptr_array_index (evidence, i);
      LiaisonPassage *passage = liaison_evidence_get_passage (piece);

      append_line (text, passage != NULL ? liaison_passage_get_exact (passage) : NULL);
      append_line (text, liaison_evidence_get_note (piece));
    }
  return g_string_free (text, FALSE);
}

static void
liaison_forecast_item_finalize (GObject *object)
{
  LiaisonForecastItem *self = LIAISON_FORECAST_ITEM (object);

  g_clear_object (&self->forecast);
  g_free (self->folded);

  G_OBJECT_CLASS (liaison_forecast_item_parent_class)->finalize (object);
}

static void
liaison_forecast_item_class_init (LiaisonForecastItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_forecast_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_forecast_item_init (LiaisonForecastItem *self)
{
}

/**
 * liaison_forecast_item_new:
 * @forecast: a forecast
 * @today: the day that it is, "2022-01-20"
 *
 * Returns: (transfer full): an item for it
 */
LiaisonForecastItem *
liaison_forecast_item_new (LiaisonForecast *forecast,
                           const char      *today)
{
  LiaisonForecastItem *self = g_object_new (LIAISON_TYPE_FORECAST_ITEM, NULL);

  self->forecast = g_object_ref (forecast);
  self->section = liaison_forecast_get_section (forecast, today);
  return self;
}

/**
 * liaison_forecast_item_get_forecast:
 * @self: an item
 *
 * Returns: (transfer none): the forecast as it is now
 */
LiaisonForecast *
liaison_forecast_item_get_forecast (LiaisonForecastItem *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_ITEM (self), NULL);

  return self->forecast;
}

/**
 * liaison_forecast_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): the id of its forecast, which never changes
 */
const char *
liaison_forecast_item_get_id (LiaisonForecastItem *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_ITEM (self), NULL);

  return liaison_forecast_get_id (self->forecast);
}

/**
 * liaison_forecast_item_get_section:
 * @self: an item
 *
 * Returns: the part of the list to which it belongs
 */
LiaisonForecastSection
liaison_forecast_item_get_section (LiaisonForecastItem *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_ITEM (self), LIAISON_FORECAST_SECTION_DRAFT);

  return self->section;
}

/**
 * liaison_forecast_item_set:
 * @self: an item
 * @forecast: its forecast as it is now, with the same id
 * @today: the day that it is, "2022-01-20"
 *
 * Emits "changed" if anything is different from before.
 *
 * Returns: whether it is
 */
gboolean
liaison_forecast_item_set (LiaisonForecastItem *self,
                           LiaisonForecast     *forecast,
                           const char          *today)
{
  LiaisonForecastSection section;

  g_return_val_if_fail (LIAISON_IS_FORECAST_ITEM (self), FALSE);
  g_return_val_if_fail (LIAISON_IS_FORECAST (forecast), FALSE);

  section = liaison_forecast_get_section (forecast, today);
  if (forecast == self->forecast && section == self->section)
    return FALSE;
  if (g_set_object (&self->forecast, forecast))
    g_clear_pointer (&self->folded, g_free);
  self->section = section;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * liaison_forecast_item_compare:
 * @self: an item
 * @other: another, of the same day
 *
 * Orders items as liaison_forecast_compare_urgency() orders forecasts.
 *
 * Returns: less than, equal to or greater than 0
 */
int
liaison_forecast_item_compare (LiaisonForecastItem *self,
                               LiaisonForecastItem *other)
{
  if (self->section != other->section)
    return self->section < other->section ? -1 : 1;
  return liaison_forecast_compare_in_section (self->forecast, other->forecast, self->section);
}

/**
 * liaison_forecast_item_has_words:
 * @self: an item
 * @words: (array zero-terminated=1): words as liaison_fold() gives them
 *
 * Returns: whether question, criteria, background, tags, evidence or what decided it hold each of @words, in any order
 */
gboolean
liaison_forecast_item_has_words (LiaisonForecastItem *self,
                                 const char *const   *words)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_ITEM (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  if (words[0] != NULL && self->folded == NULL)
    {
      g_autofree char *text = dup_searched (self->forecast);

      self->folded = liaison_fold (text);
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonForecastFilter: which forecasts the list shows: those of a state, with a tag, with evidence from an article, with words. */

#include "interface/forecast/list/forecast-filter.h"

#include <string.h>

#include "interface/fold.h"

struct _LiaisonForecastFilter
{
  GtkFilter parent_instance;

  LiaisonForecastSection section;
  char *tag;                   /* nullable */
  char *source;                /* nullable */
  char **words;                /* folded; ends with NULL */
};

G_DEFINE_FINAL_TYPE (LiaisonForecastFilter, liaison_forecast_filter, GTK_TYPE_FILTER)

static gboolean
has_source (LiaisonForecast *forecast,
            const char      *source)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  for (guint i = 0; i < evidence->len; i++)
    if (g_strcmp0 (liaison_evidence_get_source (g_ptr_array_index (evidence, i)), source) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
liaison_forecast_filter_match (GtkFilter *filter,
                               gpointer   object)
{
  LiaisonForecastFilter *self = LIAISON_FORECAST_FILTER (filter);
  LiaisonForecastItem *item = LIAISON_FORECAST_ITEM (object);
  LiaisonForecast *forecast = liaison_forecast_item_get_forecast (item);

  if (self->section != LIAISON_N_FORECAST_SECTIONS && liaison_forecast_item_get_section (item) != self->section)
    return FALSE;
  if (self->tag != NULL && !g_strv_contains (liaison_forecast_get_tags (forecast), self->tag))
    return FALSE;
  if (self->source != NULL && !has_source (forecast, self->source))
    return FALSE;
  return liaison_forecast_item_has_words (item, (const char *const *) self->words);
}

static GtkFilterMatch
liaison_forecast_filter_get_strictness (GtkFilter *filter)
{
  return liaison_forecast_filter_get_active (LIAISON_FORECAST_FILTER (filter)) ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static void
liaison_forecast_filter_finalize (GObject *object)
{
  LiaisonForecastFilter *self = LIAISON_FORECAST_FILTER (object);

  g_free (self->tag);
  g_free (self->source);
  g_strfreev (self->words);

  G_OBJECT_CLASS (liaison_forecast_filter_parent_class)->finalize (object);
}

static void
liaison_forecast_filter_class_init (LiaisonForecastFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_forecast_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = liaison_forecast_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = liaison_forecast_filter_get_strictness;
}

static void
liaison_forecast_filter_init (LiaisonForecastFilter *self)
{
  self->section = LIAISON_N_FORECAST_SECTIONS;
  self->words = g_new0 (char *, 1);
}

/* What was asked for before, and is now; NULL stands for nothing. */
static void
announce (LiaisonForecastFilter *self,
          const char            *before,
          const char            *now)
{
  gtk_filter_changed (GTK_FILTER (self), before == NULL ? GTK_FILTER_CHANGE_MORE_STRICT
                                         : now == NULL ? GTK_FILTER_CHANGE_LESS_STRICT
                                                       : GTK_FILTER_CHANGE_DIFFERENT);
}

static void
set_string (LiaisonForecastFilter *self,
            char                 **member,
            const char            *string)
{
  g_autofree char *before = NULL;

  if (g_strcmp0 (*member, string) == 0)
    return;
  before = g_steal_pointer (member);
  *member = g_strdup (string);
  announce (self, before, string);
}

/**
 * liaison_forecast_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
LiaisonForecastFilter *
liaison_forecast_filter_new (void)
{
  return g_object_new (LIAISON_TYPE_FORECAST_FILTER, NULL);
}

/**
 * liaison_forecast_filter_set_section:
 * @self: a filter
 * @section: the part of the list that is shown; %LIAISON_N_FORECAST_SECTIONS for all
 */
void
liaison_forecast_filter_set_section (LiaisonForecastFilter  *self,
                                     LiaisonForecastSection  section)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILTER (self));
  g_return_if_fail (section <= LIAISON_N_FORECAST_SECTIONS);

  if (section == self->section)
    return;
  self->section = section;
  gtk_filter_changed (GTK_FILTER (self), section == LIAISON_N_FORECAST_SECTIONS ? GTK_FILTER_CHANGE_LESS_STRICT
                                                                                : GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * liaison_forecast_filter_get_section:
 * @self: a filter
 *
 * Returns: the part of the list that is shown, or %LIAISON_N_FORECAST_SECTIONS
 */
LiaisonForecastSection
liaison_forecast_filter_get_section (LiaisonForecastFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILTER (self), LIAISON_N_FORECAST_SECTIONS);

  return self->section;
}

/**
 * liaison_forecast_filter_set_tag:
 * @self: a filter
 * @tag: (nullable): the tag that forecasts must have
 */
void
liaison_forecast_filter_set_tag (LiaisonForecastFilter *self,
                                 const char            *tag)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILTER (self));

  set_string (self, &self->tag, tag);
}

/**
 * liaison_forecast_filter_get_tag:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): the tag that forecasts must have
 */
const char *
liaison_forecast_filter_get_tag (LiaisonForecastFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILTER (self), NULL);

  return self->tag;
}

/**
 * liaison_forecast_filter_set_source:
 * @self: a filter
 * @source: (nullable): the id of the article from which forecasts must have evidence
 */
void
liaison_forecast_filter_set_source (LiaisonForecastFilter *self,
                                    const char            *source)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILTER (self));

  set_string (self, &self->source, source);
}

/**
 * liaison_forecast_filter_get_source:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): the id of the article from which forecasts must have evidence
 */
const char *
liaison_forecast_filter_get_source (LiaisonForecastFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILTER (self), NULL);

  return self->source;
}

/* The words of TEXT, folded; empty ones are left out. */
static char **
split_words (const char *text)
{
  g_autofree char *folded = liaison_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/**
 * liaison_forecast_filter_set_text:
 * @self: a filter
 * @text: words, in any order, that a forecast must hold; their case and accents do not count
 */
void
liaison_forecast_filter_set_text (LiaisonForecastFilter *self,
                                  const char            *text)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) before = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *joined_before = NULL;

  g_return_if_fail (LIAISON_IS_FORECAST_FILTER (self));
  g_return_if_fail (text != NULL);

  words = split_words (text);
  if (g_strv_equal ((const char *const *) words, (const char *const *) self->words))
    return;
  before = g_steal_pointer (&self->words);
  self->words = g_steal_pointer (&words);
  joined = g_strjoinv (" ", self->words);
  joined_before = g_strjoinv (" ", before);
  /* One letter more, as when somebody types. */
  if (g_str_has_prefix (joined, joined_before))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_MORE_STRICT);
  else if (g_str_has_prefix (joined_before, joined))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
  else
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * liaison_forecast_filter_get_active:
 * @self: a filter
 *
 * Returns: whether it can leave anything out
 */
gboolean
liaison_forecast_filter_get_active (LiaisonForecastFilter *self)
{
  g_return_val_if_fail (LIAISON_IS_FORECAST_FILTER (self), FALSE);

  return self->section != LIAISON_N_FORECAST_SECTIONS || self->tag != NULL || self->source != NULL || self->words[0] != NULL;
}

/**
 * liaison_forecast_filter_clear:
 * @self: a filter
 *
 * Asks for nothing any more.
 */
void
liaison_forecast_filter_clear (LiaisonForecastFilter *self)
{
  g_return_if_fail (LIAISON_IS_FORECAST_FILTER (self));

  if (!liaison_forecast_filter_get_active (self))
    return;
  self->section = LIAISON_N_FORECAST_SECTIONS;
  g_clear_pointer (&self->tag, g_free);
  g_clear_pointer (&self->source, g_free);
  g_strfreev (self->words);
  self->words = g_new0 (char *, 1);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
}

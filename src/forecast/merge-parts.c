/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tells the parts of two files from each other: their keys, their contents as text, and when they were edited. */

#include "forecast/merge-parts.h"

#include <string.h>

#include "forecast/moment.h"

/**
 * liaison_merge_hash_estimate: (skip)
 * @estimate: an estimate
 *
 * Returns: a number that is the same for the same estimate
 */
guint
liaison_merge_hash_estimate (gconstpointer estimate)
{
  LiaisonEstimate *self = (LiaisonEstimate *) estimate;
  gint64 instant = liaison_estimate_get_instant (self);
  const char *by = liaison_estimate_get_by (self);

  return g_int64_hash (&instant) * 31 + liaison_answer_hash (liaison_estimate_get_answer (self)) * 7 + (by != NULL ? g_str_hash (by) : 0);
}

/**
 * liaison_merge_compare_estimates: (skip)
 * @a: an estimate
 * @b: another
 *
 * Returns: less than, equal to or greater than 0, like strcmp(); 0 only when they are one
 */
int
liaison_merge_compare_estimates (LiaisonEstimate *a,
                                 LiaisonEstimate *b)
{
  gint64 first = liaison_estimate_get_instant (a), second = liaison_estimate_get_instant (b);
  int people, answers;

  if (first != second)
    return first < second ? -1 : 1;
  people = g_strcmp0 (liaison_estimate_get_by (a), liaison_estimate_get_by (b));
  if (people != 0)
    return people;
  answers = liaison_answer_compare (liaison_estimate_get_answer (a), liaison_estimate_get_answer (b));
  if (answers != 0)
    return answers;
  return (int) liaison_estimate_get_confidence (a) - (int) liaison_estimate_get_confidence (b);
}

/**
 * liaison_merge_equal_estimates: (skip)
 * @a: an estimate
 * @b: another
 *
 * Returns: whether they are one
 */
gboolean
liaison_merge_equal_estimates (gconstpointer a,
                               gconstpointer b)
{
  return liaison_merge_compare_estimates ((LiaisonEstimate *) a, (LiaisonEstimate *) b) == 0;
}

/**
 * liaison_merge_source_key: (skip)
 * @source: a source
 *
 * Tells an article by its text, which the offsets of evidence belong to; else by its address; else by what is known of it.
 *
 * Returns: (transfer full): text that is the same for the same article
 */
char *
liaison_merge_source_key (const LiaisonForecastSource *source)
{
  if (source->sha256 != NULL)
    return g_strconcat ("sha256:", source->sha256, NULL);
  if (source->uri != NULL)
    return g_strconcat ("uri:", source->uri, NULL);
  return g_strdup_printf ("text:%s\n%s\n%s", source->title != NULL ? source->title : "",
                          source->published != NULL ? source->published : "", source->text != NULL ? source->text : "");
}

static char *
finish (LiaisonJsonPrinter *printer)
{
  g_autoptr (GBytes) bytes = liaison_json_print_end (printer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * liaison_merge_print_estimate: (skip)
 * @estimate: an estimate
 *
 * Returns: (transfer full): all that is in it
 */
char *
liaison_merge_print_estimate (LiaisonEstimate *estimate)
{
  LiaisonJsonPrinter printer;

  liaison_json_print_begin (&printer);
  liaison_forecast_write_estimate (estimate, &printer);
  return finish (&printer);
}

/**
 * liaison_merge_print_evidence: (skip)
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): all that is in it
 */
char *
liaison_merge_print_evidence (LiaisonEvidence *evidence)
{
  LiaisonJsonPrinter printer;

  liaison_json_print_begin (&printer);
  liaison_forecast_write_evidence (evidence, &printer);
  return finish (&printer);
}

/**
 * liaison_merge_print_resolution: (skip)
 * @resolution: (nullable): how a question was decided
 *
 * Returns: (transfer full): all that is in it
 */
char *
liaison_merge_print_resolution (const LiaisonResolution *resolution)
{
  LiaisonJsonPrinter printer;

  liaison_json_print_begin (&printer);
  liaison_forecast_write_resolution (resolution, &printer, NULL);
  return finish (&printer);
}

/**
 * liaison_merge_print_texts: (skip)
 * @forecast: a forecast
 *
 * Returns: (transfer full): what describes the question, but for when it was asked, with the members that are not known here
 */
char *
liaison_merge_print_texts (LiaisonForecast *forecast)
{
  LiaisonJsonPrinter printer;

  liaison_json_print_begin (&printer);
  liaison_json_print_begin_object (&printer, NULL);
  liaison_forecast_write_texts (forecast, NULL, &printer);
  liaison_json_print_members (&printer, liaison_forecast_get_extra (forecast));
  liaison_json_print_end_object (&printer);
  return finish (&printer);
}

/**
 * liaison_merge_print_object: (skip)
 * @object: (nullable): members
 *
 * Returns: (transfer full): all that is in it
 */
char *
liaison_merge_print_object (JsonObject *object)
{
  LiaisonJsonPrinter printer;

  if (object == NULL)
    return g_strdup ("null");
  liaison_json_print_begin (&printer);
  liaison_json_print_begin_object (&printer, NULL);
  liaison_json_print_members (&printer, object);
  liaison_json_print_end_object (&printer);
  return finish (&printer);
}

/**
 * liaison_merge_print_forecast: (skip)
 * @forecast: a forecast
 *
 * Returns: (transfer full): all that is in it
 */
char *
liaison_merge_print_forecast (LiaisonForecast *forecast)
{
  g_autofree char *texts = liaison_merge_print_texts (forecast);
  g_autofree char *resolution = liaison_merge_print_resolution (forecast->resolution);
  g_autoptr (GPtrArray) estimates = liaison_forecast_dup_all_estimates (forecast);
  GString *text = g_string_new (texts);

  g_string_append (text, resolution);
  for (guint i = 0; i < estimates->len; i++)
    {
      g_autofree char *estimate = liaison_merge_print_estimate (g_ptr_array_index (estimates, i));

      g_string_append (text, estimate);
    }
  for (guint i = 0; i < forecast->evidence->len; i++)
    {
      g_autofree char *evidence = liaison_merge_print_evidence (g_ptr_array_index (forecast->evidence, i));

      g_string_append (text, evidence);
    }
  return g_string_free (text, FALSE);
}

/**
 * liaison_merge_edited_evidence: (skip)
 * @evidence: a piece of evidence
 *
 * Returns: when it was edited last
 */
gint64
liaison_merge_edited_evidence (LiaisonEvidence *evidence)
{
  const char *modified = liaison_evidence_get_details (evidence).modified;

  return modified != NULL ? liaison_moment_to_instant (modified) : G_MININT64;
}

/**
 * liaison_merge_edited_resolution: (skip)
 * @resolution: how a question was decided
 *
 * Returns: when that was written down; when it was not said, when it was decided
 */
gint64
liaison_merge_edited_resolution (const LiaisonResolution *resolution)
{
  const char *time = resolution->modified != NULL ? resolution->modified : resolution->at;

  return time != NULL ? liaison_moment_to_instant (time) : G_MININT64;
}

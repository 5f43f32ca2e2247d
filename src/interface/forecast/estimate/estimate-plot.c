/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart of the estimates of a forecast has to draw. */

#include "interface/forecast/estimate/estimate-plot.h"

#include "forecast/answer-text.h"
#include "forecast/moment.h"

#define DAY (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)
/* What is to come has at most so many times the room of what has been: a close date that is further away is not shown. */
#define FUTURE 2

static void
free_line (gpointer data)
{
  LiaisonEstimateLine *line = data;

  g_ptr_array_unref (line->estimates);
  g_free (line);
}

/**
 * liaison_estimate_is_of:
 * @estimate: an estimate
 * @author: (nullable): a person's name; %NULL when the reader has none
 *
 * Returns: whether it is that person's; one without a name is taken for the reader's
 */
gboolean
liaison_estimate_is_of (LiaisonEstimate *estimate,
                        const char      *author)
{
  const char *by = liaison_estimate_get_by (estimate);

  return by == NULL || g_strcmp0 (by, author) == 0;
}

/**
 * liaison_estimate_find_newest:
 * @forecast: a forecast
 * @author: (nullable): a person's name
 *
 * Returns: (transfer none) (nullable): that person's newest estimate
 */
LiaisonEstimate *
liaison_estimate_find_newest (LiaisonForecast *forecast,
                              const char      *author)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);

  for (guint i = estimates->len; i > 0; i--)
    if (liaison_estimate_is_of (g_ptr_array_index (estimates, i - 1), author))
      return g_ptr_array_index (estimates, i - 1);
  return NULL;
}

static LiaisonEstimateLine *
find_line (GPtrArray       *lines,
           LiaisonEstimate *estimate,
           const char      *author)
{
  gboolean own = liaison_estimate_is_of (estimate, author);
  LiaisonEstimateLine *line;

  for (guint i = 0; i < lines->len; i++)
    {
      line = g_ptr_array_index (lines, i);
      if (line->own == own && (own || g_strcmp0 (line->by, liaison_estimate_get_by (estimate)) == 0))
        return line;
    }
  line = g_new0 (LiaisonEstimateLine, 1);
  line->by = liaison_estimate_get_by (estimate);
  line->own = own;
  line->estimates = g_ptr_array_new ();
  g_ptr_array_add (lines, line);
  return line;
}

static int
compare_own (gconstpointer a,
             gconstpointer b)
{
  const LiaisonEstimateLine *first = *(const LiaisonEstimateLine * const *) a;
  const LiaisonEstimateLine *second = *(const LiaisonEstimateLine * const *) b;

  return first->own - second->own;
}

/* From the first estimate until now, and on to what is known to come, unless that is too far. */
static void
find_time (LiaisonEstimatePlot *self,
           gint64               now)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (self->forecast);
  gint64 last = liaison_estimate_get_instant (g_ptr_array_index (estimates, estimates->len - 1));
  const char *closes = liaison_forecast_get_closes (self->forecast);
  const char *resolved = liaison_forecast_get_resolved (self->forecast);

  self->from = liaison_estimate_get_instant (g_ptr_array_index (estimates, 0));
  self->resolved = resolved != NULL ? liaison_moment_to_instant (resolved) : G_MAXINT64;
  self->closes = closes != NULL ? liaison_moment_to_instant (closes) + DAY : G_MAXINT64;
  self->end = MAX (MIN (now, MIN (self->closes, self->resolved)), last);
  self->to = MAX (self->end, self->from + DAY);
  if (self->resolved != G_MAXINT64)
    self->to = MAX (self->to, self->resolved);
  if (self->closes != G_MAXINT64 && (self->closes - self->to > FUTURE * (self->to - self->from) || self->closes < self->from))
    self->closes = G_MAXINT64;
  if (self->closes != G_MAXINT64)
    self->to = MAX (self->to, self->closes);
}

/**
 * liaison_estimate_plot_new:
 * @forecast: a forecast with at least one estimate
 * @author: (nullable): the reader's name
 * @now: the present, in microseconds since 1970
 *
 * Prepares a chart of the estimates of a forecast. Estimates of others have lines of their own.
 *
 * Returns: (transfer full): what there is to draw
 */
LiaisonEstimatePlot *
liaison_estimate_plot_new (LiaisonForecast *forecast,
                           const char      *author,
                           gint64           now)
{
  const GPtrArray *estimates = liaison_forecast_get_estimates (forecast);
  LiaisonEstimatePlot *self;

  g_return_val_if_fail (estimates->len > 0, NULL);

  self = g_new0 (LiaisonEstimatePlot, 1);
  self->forecast = g_object_ref (forecast);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  for (guint i = 0; i < estimates->len; i++)
    {
      LiaisonEstimate *estimate = g_ptr_array_index (estimates, i);

      g_ptr_array_add (find_line (self->lines, estimate, author)->estimates, estimate);
    }
  g_ptr_array_sort (self->lines, compare_own);
  find_time (self, now);
  return self;
}

/**
 * liaison_estimate_plot_free:
 * @self: a plot
 */
void
liaison_estimate_plot_free (LiaisonEstimatePlot *self)
{
  g_ptr_array_unref (self->lines);
  g_object_unref (self->forecast);
  g_free (self);
}

/**
 * liaison_estimate_plot_get_share:
 * @self: a plot
 * @instant: a moment, in microseconds since 1970
 *
 * Returns: where it is in the time that is shown: 0 at its beginning, 1 at its end
 */
double
liaison_estimate_plot_get_share (const LiaisonEstimatePlot *self,
                                 gint64                     instant)
{
  return (double) (instant - self->from) / (double) (self->to - self->from);
}

/**
 * liaison_estimate_dup_title:
 * @estimate: an estimate
 * @forecast: its forecast
 *
 * Says what an estimate answers, a likelihood in number and word, when, and by whom. Nothing of confidence: likelihood and
 * confidence are never in one phrase (Intelligence Community Directive 203, D.6.e(2)(a)).
 *
 * Returns: (transfer full): text in the reader's language
 */
char *
liaison_estimate_dup_title (LiaisonEstimate *estimate,
                            LiaisonForecast *forecast)
{
  g_autofree char *answer = liaison_answer_to_text (liaison_estimate_get_answer (estimate), forecast);
  g_autofree char *day = liaison_moment_to_text (liaison_estimate_get_at (estimate));

  return g_strjoin (" · ", answer, day, liaison_estimate_get_by (estimate), NULL);
}

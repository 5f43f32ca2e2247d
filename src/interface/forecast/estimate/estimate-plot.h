/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* What a chart of the estimates of a forecast has to draw: a line for each person, and the time that they go through. Knows of no
 * pixels. Times are microseconds since 1970 began in UTC. */

/* The estimates of one person. */
typedef struct
{
  const char *by;          /* nullable; the first estimate's */
  gboolean own;
  GPtrArray *estimates;    /* of LiaisonEstimate *, oldest first, at least one */
} LiaisonEstimateLine;

typedef struct
{
  LiaisonForecast *forecast;
  GPtrArray *lines;        /* of LiaisonEstimateLine *; the reader's own, if any, comes last, as it is drawn above the others */
  gint64 from;             /* the time that is shown */
  gint64 to;
  gint64 end;              /* until when the last estimates stand: now, or when the question closed or was decided */
  gint64 closes;           /* when the close date is over; G_MAXINT64: never, or too far away to be shown */
  gint64 resolved;         /* G_MAXINT64: not yet */
} LiaisonEstimatePlot;

/* Whether an estimate is of the person AUTHOR, who may be unknown (NULL), as may be whose it is. */
gboolean             liaison_estimate_is_of         (LiaisonEstimate     *estimate,
                                                     const char          *author);
/* The newest estimate of AUTHOR, or NULL. */
LiaisonEstimate     *liaison_estimate_find_newest   (LiaisonForecast     *forecast,
                                                     const char          *author);
LiaisonEstimatePlot *liaison_estimate_plot_new      (LiaisonForecast     *forecast,
                                                     const char          *author,
                                                     gint64               now);
void                 liaison_estimate_plot_free     (LiaisonEstimatePlot *self);
/* From 0 to 1, in the order of time. */
double               liaison_estimate_plot_get_share (const LiaisonEstimatePlot *self,
                                                      gint64                     instant);
/* "70 %, likely, on 3 March 2021, by Ann": one estimate in words, without its reason. */
char                *liaison_estimate_dup_title     (LiaisonEstimate     *estimate,
                                                     LiaisonForecast     *forecast);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonEstimatePlot, liaison_estimate_plot_free)

G_END_DECLS

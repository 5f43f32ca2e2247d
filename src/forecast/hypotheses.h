/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Competing hypotheses: how the evidence of a forecast fits each of its outcomes. */

/* An outcome, the head of a column. */
typedef struct
{
  char *id;                    /* "yes", "no", or that of one of several */
  char *name;                  /* for the reader */
  double inconsistency;        /* weighted; from 0, the less the better it stands */
  guint n_rated;               /* pieces of evidence that were rated against it */
  gboolean least;              /* nothing has less against it, and something has more */
} LiaisonHypothesis;

/* A piece of evidence, a row. */
typedef struct
{
  LiaisonEvidence *evidence;
  guint number;                /* its place in the forecast, from 1 */
  double weight;               /* by its credibility and relevance; from 0.5 to 2 */
  double diagnosticity;        /* from 0, fits all outcomes alike, to 1; NAN until two are rated */
} LiaisonHypothesesRow;

typedef struct _LiaisonHypotheses LiaisonHypotheses;

/* Whether the outcomes of FORECAST can be counted, and so weighed against each other. */
gboolean                    liaison_hypotheses_apply          (LiaisonForecast   *forecast);
LiaisonHypotheses          *liaison_hypotheses_new            (LiaisonForecast   *forecast);
void                        liaison_hypotheses_free           (LiaisonHypotheses *self);
guint                       liaison_hypotheses_get_n_outcomes (LiaisonHypotheses *self);
const LiaisonHypothesis    *liaison_hypotheses_get_outcome    (LiaisonHypotheses *self,
                                                               guint              column);
guint                       liaison_hypotheses_get_n_rows     (LiaisonHypotheses *self);
const LiaisonHypothesesRow *liaison_hypotheses_get_row        (LiaisonHypotheses *self,
                                                               guint              row);
/* LIAISON_RATING_NONE when nobody said. */
int                         liaison_hypotheses_get_rating     (LiaisonHypotheses *self,
                                                               guint              row,
                                                               guint              column);
/* Puts the rows that tell the outcomes apart best first. */
void                        liaison_hypotheses_sort           (LiaisonHypotheses *self);
double                      liaison_hypotheses_weight         (LiaisonEvidence   *evidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonHypotheses, liaison_hypotheses_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A probability that was given, and whether what it was given for happened. */
typedef struct
{
  double probability; /* from 0 to 1 */
  gboolean happened;
} LiaisonJudgement;

/* The Brier score, taken apart over bins of probabilities: reliability - resolution + uncertainty + within. */
typedef struct
{
  double reliability; /* how far stated probabilities are from observed shares; less is better */
  double resolution;  /* how far observed shares are from the overall share; more is better */
  double uncertainty; /* of the questions themselves */
  double within;      /* what is left because probabilities differ inside a bin */
} LiaisonBrierParts;

/* Where a probability of 0 or 1 would make a figure infinite, it counts as this far from 0 or 1. */
#define LIAISON_PROBABILITY_MARGIN 0.0001

/* Each is NAN when there are too few judgements to say. */
double            liaison_score_brier          (const LiaisonJudgement *judgements,
                                                guint                   n);
double            liaison_score_log            (const LiaisonJudgement *judgements,
                                                guint                   n);
double            liaison_score_skill          (double                  brier);
double            liaison_score_discrimination (const LiaisonJudgement *judgements,
                                                guint                   n);
LiaisonBrierParts liaison_score_split          (const LiaisonJudgement *judgements,
                                                guint                   n,
                                                guint                   n_bins);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"
#include "forecast/score.h"

G_BEGIN_DECLS

/* Which forecasts are scored, and whose estimates. All but TODAY may be NULL, and then do not limit anything. */
typedef struct
{
  const char *today;           /* "2022-01-20" */
  const char *by;              /* an author */
  const char *tag;
  const char *from;            /* a day: decided on it or later */
  const char *until;           /* a day: decided on it or before */
} LiaisonScoreScope;

/* One forecast that was decided: yes or no, one of several outcomes, or a conditional pair. */
typedef struct
{
  LiaisonForecast *forecast;   /* owned by the record */
  /* Of what stood at the end. Of several outcomes: what the one that came to be had been given. Of a conditional pair: of the
   * branch that came true, where that is known. */
  LiaisonJudgement judgement;
  double brier;                /* of that; from 0 to 1 for any number of outcomes */
  double baseline;             /* the Brier score of giving each outcome the same: 0.25 for two */
  double log;                  /* of that */
  double timed;                /* the Brier score over the open period */
  double coverage;             /* the share of the open period in which an estimate stood */
  double group;                /* "timed" of the median of the others; NAN when nobody else gave an estimate */
} LiaisonTrackEntry;

/* A probability that was given for something that did or did not happen. */
typedef struct
{
  LiaisonForecast *forecast;   /* owned by the record */
  const char *what;            /* the name of an outcome, or a condition; belongs to the forecast. NULL: what the question asks */
  LiaisonJudgement judgement;
} LiaisonTrackJudgement;

/* One quantity or date that is known. Scores are in its unit, or in days; less is better. */
typedef struct
{
  LiaisonForecast *forecast;   /* owned by the record */
  const LiaisonAnswer *answer; /* what stood at the end; belongs to the forecast */
  double value;                /* what it came to be; a date in days since 1970-01-01 */
  double score;                /* the weighted interval score of the answer */
  double timed;                /* the same over the open period */
  double coverage;             /* the share of the open period in which an estimate stood */
  double group;                /* "timed" of the median of the others; NAN when nobody else gave an estimate */
  gboolean within_50;          /* the value is between the quantiles of 25 and 75 % */
  gboolean within_90;
} LiaisonQuantityEntry;

/* Means over the entries; NAN where there are too few. "parts", "discrimination" and the calibration are of judgements: one for
 * each yes or no, one for each of several outcomes, one for the condition of a pair. */
typedef struct
{
  guint n;
  guint n_early;               /* more that are resolved, and wait for their close dates */
  double brier;
  guint n_judgements;
  double judged;               /* the Brier score of the judgements, which the parts add up to; "brier", where all is yes or no */
  LiaisonBrierParts parts;
  double skill;                /* against giving each outcome the same: 50 % to yes and no */
  double log;
  double timed;
  double discrimination;
  guint n_group;               /* entries to which others gave estimates too */
  double group_difference;     /* over these, "timed" less that of the others' median; below 0 is better than they */
  guint n_quantities;          /* quantities and dates, which are none of the entries */
  double within_50;            /* the share of them that was inside the interval of 50 %; 0.5 is best */
  double within_90;
} LiaisonTrackSummary;

/* How good one's forecasts were. Immutable. */
#define LIAISON_TYPE_TRACK_RECORD (liaison_track_record_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTrackRecord, liaison_track_record, LIAISON, TRACK_RECORD, GObject)

/* FORECASTS is a list of LiaisonForecast. */
LiaisonTrackRecord  *liaison_track_record_new             (GListModel              *forecasts,
                                                           const LiaisonScoreScope *scope);
/* Of LiaisonTrackEntry, in the order of the list. */
const GArray        *liaison_track_record_get_entries     (LiaisonTrackRecord      *self);
/* Of LiaisonTrackJudgement: what the calibration is of. */
const GArray        *liaison_track_record_get_judgements  (LiaisonTrackRecord      *self);
/* Of LiaisonQuantityEntry. */
const GArray        *liaison_track_record_get_quantities  (LiaisonTrackRecord      *self);
LiaisonTrackSummary  liaison_track_record_get_summary     (LiaisonTrackRecord      *self);
/* Of LiaisonCalibrationBin. */
const GArray        *liaison_track_record_get_calibration (LiaisonTrackRecord      *self);

G_END_DECLS

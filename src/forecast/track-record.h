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

/* One forecast that was decided. */
typedef struct
{
  LiaisonForecast *forecast;   /* owned by the record */
  LiaisonJudgement judgement;  /* of what stood at the end */
  double brier;                /* of that */
  double log;                  /* of that */
  double timed;                /* the Brier score over the open period */
  double coverage;             /* the share of the open period in which an estimate stood */
  double group;                /* "timed" of the median of the others; NAN when nobody else gave an estimate */
} LiaisonTrackEntry;

/* Means over the entries; NAN where there are too few. */
typedef struct
{
  guint n;
  guint n_early;               /* more that are resolved, and wait for their close dates */
  double brier;
  LiaisonBrierParts parts;
  double skill;                /* against saying 50 % to everything */
  double log;
  double timed;
  double discrimination;
  guint n_group;               /* entries to which others gave estimates too */
  double group_difference;     /* over these, "timed" less that of the others' median; below 0 is better than they */
} LiaisonTrackSummary;

/* How good one's forecasts were. Immutable. */
#define LIAISON_TYPE_TRACK_RECORD (liaison_track_record_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTrackRecord, liaison_track_record, LIAISON, TRACK_RECORD, GObject)

/* FORECASTS is a list of LiaisonForecast. */
LiaisonTrackRecord  *liaison_track_record_new             (GListModel              *forecasts,
                                                           const LiaisonScoreScope *scope);
/* Of LiaisonTrackEntry, in the order of the list. */
const GArray        *liaison_track_record_get_entries     (LiaisonTrackRecord      *self);
LiaisonTrackSummary  liaison_track_record_get_summary     (LiaisonTrackRecord      *self);
/* Of LiaisonCalibrationBin. */
const GArray        *liaison_track_record_get_calibration (LiaisonTrackRecord      *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"
#include "forecast/steps.h"

G_BEGIN_DECLS

/* Where a piece of evidence pointed, seen from the outcome. */
typedef enum
{
  LIAISON_POINTED_RIGHT,
  LIAISON_POINTED_WRONG,
  LIAISON_POINTED_NOWHERE,     /* it is context */
} LiaisonPointed;

typedef struct
{
  LiaisonEvidence *evidence;   /* owned by the forecast */
  LiaisonPointed pointed;
  double factor;               /* how many times as likely it made what it pointed to, 1 or more; NAN when nobody said */
} LiaisonPostMortemEvidence;

/* A change of mind of one person. */
typedef struct
{
  LiaisonEstimate *before;     /* owned by the forecast, as the next */
  LiaisonEstimate *estimate;
  double gain;                 /* by how much the score fell; above 0, the move was in the right direction */
} LiaisonPostMortemMove;

typedef enum
{
  LIAISON_EVENT_OPENED,
  LIAISON_EVENT_PUBLISHED,     /* an article that is evidence */
  LIAISON_EVENT_ESTIMATE,
  LIAISON_EVENT_CLOSED,
  LIAISON_EVENT_RESOLVED,
} LiaisonPostMortemKind;

/* Something that came to be known. */
typedef struct
{
  LiaisonPostMortemKind kind;
  gint64 instant;              /* microseconds since 1970 began in UTC */
  const char *at;              /* the day or the time, as the forecast has it */
  LiaisonEstimate *estimate;   /* of LIAISON_EVENT_ESTIMATE */
  LiaisonEvidence *evidence;   /* of LIAISON_EVENT_PUBLISHED */
} LiaisonPostMortemEvent;

/* Looks back at a forecast that was decided. Scores are Brier scores, from 0 to 1, or of quantities and dates weighted interval
 * scores in their unit or in days; less is better. Immutable. */
#define LIAISON_TYPE_POST_MORTEM (liaison_post_mortem_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPostMortem, liaison_post_mortem, LIAISON, POST_MORTEM, GObject)

/* Whether there is anything to look back at. */
gboolean           liaison_post_mortem_is_possible  (LiaisonForecast     *forecast);
LiaisonPostMortem *liaison_post_mortem_new          (LiaisonForecast     *forecast,
                                                     LiaisonForecastFile *file);
/* Of LiaisonPostMortemEvent, oldest first. */
const GArray      *liaison_post_mortem_get_events   (LiaisonPostMortem   *self);
/* Of LiaisonPostMortemEvidence: what pointed the right way first, the strongest first. */
const GArray      *liaison_post_mortem_get_evidence (LiaisonPostMortem   *self);
/* Of LiaisonPostMortemMove, the largest first. */
const GArray      *liaison_post_mortem_get_moves    (LiaisonPostMortem   *self);
/* Of LiaisonStep, whose "probability" is the score that stood from then on; and until when it stood. */
const GArray      *liaison_post_mortem_get_scores   (LiaisonPostMortem   *self);
LiaisonPeriod      liaison_post_mortem_get_period   (LiaisonPostMortem   *self);
/* Of what stood at the end, and over time; NAN when nothing did. */
double             liaison_post_mortem_get_score    (LiaisonPostMortem   *self);
double             liaison_post_mortem_get_timed    (LiaisonPostMortem   *self);
/* What saying the same to each outcome gets; NAN of quantities and dates, where there is no such thing. */
double             liaison_post_mortem_get_baseline (LiaisonPostMortem   *self);

G_END_DECLS

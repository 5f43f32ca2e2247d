/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Where a forecast stands on a given day. */
typedef enum
{
  LIAISON_FORECAST_STATE_DRAFT,    /* has no question, no outcomes or no estimate yet */
  LIAISON_FORECAST_STATE_OPEN,
  LIAISON_FORECAST_STATE_DUE,      /* closes today or within LIAISON_FORECAST_DUE_DAYS: time for a last look */
  LIAISON_FORECAST_STATE_PAST_DUE, /* has closed, and waits to be resolved */
  LIAISON_FORECAST_STATE_RESOLVED, /* yes or no, which of several outcomes, or a value */
  LIAISON_FORECAST_STATE_ANNULLED, /* can no longer be decided */
  LIAISON_N_FORECAST_STATES,
} LiaisonForecastState;

/* Parts of a list that is ordered by urgency, in that order. */
typedef enum
{
  LIAISON_FORECAST_SECTION_PAST_DUE,
  LIAISON_FORECAST_SECTION_DUE,
  LIAISON_FORECAST_SECTION_STALE,    /* open, and too long not thought of */
  LIAISON_FORECAST_SECTION_OPEN,
  LIAISON_FORECAST_SECTION_DRAFT,
  LIAISON_FORECAST_SECTION_RESOLVED,
  LIAISON_FORECAST_SECTION_ANNULLED,
  LIAISON_N_FORECAST_SECTIONS,
} LiaisonForecastSection;

#define LIAISON_FORECAST_DUE_DAYS 7
/* An open forecast whose newest estimate is older is stale: the world has gone on. */
#define LIAISON_FORECAST_STALE_DAYS 30

LiaisonForecastState  liaison_forecast_get_state          (LiaisonForecast      *forecast,
                                                           const char           *today);
gboolean              liaison_forecast_is_stale           (LiaisonForecast      *forecast,
                                                           const char           *today);
LiaisonForecastSection liaison_forecast_get_section       (LiaisonForecast      *forecast,
                                                           const char           *today);
/* Like strcmp(), for two of one section. */
int                   liaison_forecast_compare_in_section (LiaisonForecast      *a,
                                                           LiaisonForecast      *b,
                                                           LiaisonForecastSection section);
/* "Stale"; in the reader's language. */
const char           *liaison_forecast_section_to_text    (LiaisonForecastSection section);
/* Like strcmp(): what most needs the reader comes first. */
int                   liaison_forecast_compare_urgency    (LiaisonForecast      *a,
                                                           LiaisonForecast      *b,
                                                           const char           *today);
/* "past-due"; as files and scripts write it. */
const char           *liaison_forecast_state_to_string    (LiaisonForecastState  state);
gboolean              liaison_forecast_state_from_string  (const char           *string,
                                                           LiaisonForecastState *state);
/* "Past due"; in the reader's language. */
const char           *liaison_forecast_state_to_text      (LiaisonForecastState  state);

G_END_DECLS

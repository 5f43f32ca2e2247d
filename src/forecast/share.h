/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* What goes to others with the forecasts. */
typedef struct
{
  gboolean text;               /* the article's: quoted passages, and its whole text */
  gboolean names;              /* of those whose estimates they are */
} LiaisonShareWish;

/* A copy to give away; ARTICLE, which may be NULL, is the one that is open. */
LiaisonForecastFile *liaison_forecast_file_share (LiaisonForecastFile    *self,
                                                  const LiaisonShareWish *wish,
                                                  LiaisonArticle         *article);

G_END_DECLS

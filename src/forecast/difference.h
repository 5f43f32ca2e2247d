/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* What becomes of one file's forecasts on the way to another. All are arrays of LiaisonForecast *, in the order of the file that has
 * them; free with liaison_difference_free(). */
typedef struct
{
  GPtrArray *added;
  GPtrArray *changed;      /* as they are afterwards */
  GPtrArray *removed;
} LiaisonDifference;

LiaisonDifference *liaison_difference_new      (LiaisonForecastFile *from,
                                                LiaisonForecastFile *to);
void               liaison_difference_free     (LiaisonDifference   *self);
gboolean           liaison_difference_is_empty (LiaisonDifference   *self);
/* Of LiaisonForecast *, as they are in OURS: what both sides changed since BASE, each in its own way. Free with g_ptr_array_unref(). */
GPtrArray         *liaison_difference_disputed (LiaisonForecastFile *base,
                                                LiaisonForecastFile *ours,
                                                LiaisonForecastFile *theirs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDifference, liaison_difference_free)

G_END_DECLS

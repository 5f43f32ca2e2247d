/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/calendar.h"

G_BEGIN_DECLS

/* By when something is said to happen: the words, and the dates that they mean for an article of
 * a given day. */
typedef LiaisonPeriod LiaisonHorizon;

/* The first horizon in the words from FIRST up to END that does not lie before PUBLISHED, which
 * may be an invalid date. */
gboolean liaison_horizon_find (const LiaisonText *text,
                               guint              first,
                               guint              end,
                               const GDate       *published,
                               LiaisonHorizon    *horizon);

G_END_DECLS

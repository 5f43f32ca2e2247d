/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/timeline.h"

G_BEGIN_DECLS

/* Times in words of the reader's language. */

/* "2015", "January 2020", "3 March 2020", "3 March – 5 April 2020"; the last day belongs to it. */
char *liaison_time_dup_range (const GDate         *from,
                              const GDate         *to);
/* The same of a time, which has dates. */
char *liaison_time_dup_text  (const LiaisonTime   *time);
/* What stands at the tick of the Julian day DAY: "2015", "Jan 2020", "3 Mar". */
char *liaison_time_dup_tick  (int                  day,
                              LiaisonTimelineUnit  unit);

G_END_DECLS

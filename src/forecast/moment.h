/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days and points of time as forecast files write them: "2022-01-20", "2021-01-24T10:00:00Z". */
char     *liaison_moment_now         (void);
/* The day that it is here. */
char     *liaison_moment_today       (void);
gboolean  liaison_moment_is_time     (const char *string);
gboolean  liaison_moment_is_date     (const char *string);
/* Microseconds since 1970 began in UTC; of a day, when it begins in UTC. */
gint64    liaison_moment_to_instant  (const char *string);
/* Like strcmp(), by when the two points of time are. */
int       liaison_moment_compare     (const char *a,
                                      const char *b);
/* From one day to another: 1 for the next. */
int       liaison_moment_days        (const char *from,
                                      const char *to);
/* Days since 1970-01-01, and back; the years 1 to 9999. */
int       liaison_moment_to_day      (const char *date);
char     *liaison_moment_from_day    (int         day);
/* A day, or the day of a point of time here, in words: "20 January 2022". */
char     *liaison_moment_to_text     (const char *string);

G_END_DECLS

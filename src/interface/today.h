/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The day that it is here, for what is shown longer than a day. Property "day" (string, "2022-01-20"), which notifies at most a
 * minute after midnight, or after the computer woke up. */
#define LIAISON_TYPE_TODAY (liaison_today_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonToday, liaison_today, LIAISON, TODAY, GObject)

LiaisonToday *liaison_today_get_default (void); /* (transfer none) */
const char   *liaison_today_get_day     (LiaisonToday *self);
/* Another day has begun. */
void          liaison_today_set_day     (LiaisonToday *self,
                                         const char   *day);

G_END_DECLS

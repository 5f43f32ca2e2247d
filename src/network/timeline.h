/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/filter.h"

G_BEGIN_DECLS

/* What of a network carries a date, by time: relations, and operations, agreements and events. Days are counted as Julian days
 * (g_date_get_julian()), and the last one belongs to the time. */

typedef struct
{
  LiaisonEntity *entity;     /* one of the two; the timeline keeps it alive */
  LiaisonRelation *relation;
  int from;
  int to;
} LiaisonTimelineItem;

typedef enum
{
  LIAISON_TIMELINE_DAYS,
  LIAISON_TIMELINE_WEEKS,
  LIAISON_TIMELINE_MONTHS,
  LIAISON_TIMELINE_QUARTERS,
  LIAISON_TIMELINE_YEARS,
  LIAISON_TIMELINE_FIVE_YEARS,
  LIAISON_TIMELINE_DECADES,
  LIAISON_TIMELINE_CENTURIES,
} LiaisonTimelineUnit;

typedef struct _LiaisonTimeline LiaisonTimeline;

LiaisonTimeline           *liaison_timeline_new          (LiaisonNetwork        *network,
                                                          LiaisonFilter         *filter);
void                       liaison_timeline_free         (LiaisonTimeline       *self);
guint                      liaison_timeline_get_n_items  (const LiaisonTimeline *self);
const LiaisonTimelineItem *liaison_timeline_get_item     (const LiaisonTimeline *self,
                                                          guint                  index);
guint                      liaison_timeline_get_n_undated (const LiaisonTimeline *self);
int                        liaison_timeline_get_first    (const LiaisonTimeline *self);
int                        liaison_timeline_get_last     (const LiaisonTimeline *self);
/* How many items lie in the days FROM to TO, in part at least. */
guint                      liaison_timeline_count        (const LiaisonTimeline *self,
                                                          int                    from,
                                                          int                    to);
/* Puts each item in a lane, so that in a lane none covers another; one that is shorter than MARK days takes that much room. At most
 * MAX_LANES are used, then some cover each other. LANES has room for all items. Returns how many lanes there are. */
guint                      liaison_timeline_stack        (const LiaisonTimeline *self,
                                                          double                 mark,
                                                          guint                  max_lanes,
                                                          guint                 *lanes);

/* The finest unit of which at most MAX_TICKS begin within so many days. */
LiaisonTimelineUnit        liaison_timeline_choose_unit  (double                 days,
                                                          double                 max_ticks);
/* The days from FROM to TO on which a unit begins, of int, ascending; free with g_array_unref(). */
GArray                    *liaison_timeline_dup_ticks    (int                    from,
                                                          int                    to,
                                                          LiaisonTimelineUnit    unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonTimeline, liaison_timeline_free)

G_END_DECLS

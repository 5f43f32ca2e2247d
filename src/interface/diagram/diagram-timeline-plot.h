/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "network/timeline.h"

G_BEGIN_DECLS

/* The picture of a timeline: marks above an axis, and a brush that is drawn over them. Signals: "chosen" (uint: the number of an
 * item), when the reader goes to one; "brushed" (boolean: whether the reader is still at it), when the days of the brush changed. */
#define LIAISON_TYPE_TIMELINE_PLOT (liaison_timeline_plot_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelinePlot, liaison_timeline_plot, LIAISON, TIMELINE_PLOT, GtkWidget)

/* Shows TIMELINE (transfer full, nullable); PUBLISHED is marked, if it is a date. */
void     liaison_timeline_plot_set_timeline (LiaisonTimelinePlot *self,
                                             LiaisonTimeline     *timeline,
                                             const GDate         *published);
/* The days that are brushed, Julian, the last one included; FALSE if none are. */
gboolean liaison_timeline_plot_get_brush    (LiaisonTimelinePlot *self,
                                             int                 *from,
                                             int                 *to);
void     liaison_timeline_plot_set_brush    (LiaisonTimelinePlot *self,
                                             int                  from,
                                             int                  to);
void     liaison_timeline_plot_clear_brush  (LiaisonTimelinePlot *self);
/* The item that the keyboard is at, or -1. It is that of what is selected elsewhere too. */
int      liaison_timeline_plot_get_current  (LiaisonTimelinePlot *self);
void     liaison_timeline_plot_set_current  (LiaisonTimelinePlot *self,
                                             int                  index);
/* Shows more or less of the time around the pixel X. */
void     liaison_timeline_plot_zoom         (LiaisonTimelinePlot *self,
                                             double               factor,
                                             double               x);
/* Shows a later part of the time, by a SHARE of what is shown; an earlier one if that is negative. */
void     liaison_timeline_plot_pan          (LiaisonTimelinePlot *self,
                                             double               share);
/* Where an item is, in the plot's pixels. */
void     liaison_timeline_plot_locate       (LiaisonTimelinePlot *self,
                                             guint                index,
                                             graphene_rect_t     *place);
/* What an item is, and when, in a line. Free with g_free(). */
char    *liaison_timeline_item_dup_text     (const LiaisonTimelineItem *item);

G_END_DECLS

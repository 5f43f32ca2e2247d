/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram-timeline-plot.h"

G_BEGIN_DECLS

/* Shared by diagram-timeline-plot.c (the state and where things are), -draw.c and -input.c. */

typedef enum
{
  LIAISON_BRUSH_NONE,
  LIAISON_BRUSH_NEW,   /* a new one is drawn from where the pointer went down */
  LIAISON_BRUSH_FROM,  /* its beginning is dragged */
  LIAISON_BRUSH_TO,
  LIAISON_BRUSH_MOVE,
} LiaisonBrushGrip;

struct _LiaisonTimelinePlot
{
  GtkWidget parent_instance;

  LiaisonTimeline *timeline;  /* nullable */
  int published;              /* Julian day, or 0 */
  double first;               /* the days at the two edges of what is shown */
  double last;
  guint *lanes;               /* by item; for the present width */
  guint n_lanes;

  gboolean brushed;
  int from;                   /* days of the brush */
  int to;
  int current;                /* item, or -1 */
  int hovered;
  int anchor;                 /* item that the keyboard brushes from, or -1 */

  double pointer_x;           /* where it was last */
  LiaisonBrushGrip grip;      /* while it is dragged */
  double grip_x;              /* where the pointer went down */
  int grip_from;              /* and what the brush was then */
  int grip_to;
};

#define LIAISON_PLOT_MARGIN 10 /* at both sides of the axis */
#define LIAISON_PLOT_AXIS 18   /* height of the axis with its words */
#define LIAISON_PLOT_MARK 8.0  /* what a mark measures at least */

double           _liaison_timeline_plot_x       (LiaisonTimelinePlot *self,
                                                 double               day);
double           _liaison_timeline_plot_day     (LiaisonTimelinePlot *self,
                                                 double               x);
int              _liaison_timeline_plot_item_at (LiaisonTimelinePlot *self,
                                                 double               x,
                                                 double               y);
/* What a pointer at X would drag. */
LiaisonBrushGrip _liaison_timeline_plot_grip_at (LiaisonTimelinePlot *self,
                                                 double               x);
gboolean         _liaison_timeline_plot_shows   (LiaisonTimelinePlot *self,
                                                 guint                index);
/* Sets the brush as the reader does, in either order of the days, and tells. */
void             _liaison_timeline_plot_brush   (LiaisonTimelinePlot *self,
                                                 int                  from,
                                                 int                  to,
                                                 gboolean             still);
void             _liaison_timeline_plot_choose  (LiaisonTimelinePlot *self,
                                                 int                  index);
void             _liaison_timeline_plot_tell    (LiaisonTimelinePlot *self,
                                                 gboolean             still);
/* In -draw.c */
void             _liaison_timeline_plot_snapshot (GtkWidget          *widget,
                                                 GtkSnapshot         *snapshot);
/* In -input.c */
void             _liaison_timeline_plot_add_input (LiaisonTimelinePlot *self);
void             _liaison_timeline_plot_add_keys  (GtkWidgetClass      *widget_class);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/question-type.h"

G_BEGIN_DECLS

/* A round value below a drawing. */
typedef struct
{
  double value;
  char *label;
} LiaisonAxisMark;

void       liaison_axis_mark_free   (LiaisonAxisMark     *self);
/* Of LiaisonAxisMark, from the least: not more than MOST round numbers or days from FIRST to LAST. (transfer full) */
GPtrArray *liaison_axis_place_marks (LiaisonQuestionType  type,
                                     double               first,
                                     double               last,
                                     guint                most);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/ink.h"

/* An ink that writes down what it is asked for: "fill #rrggbb left top right bottom", "stroke #rrggbb width dashes", "text #rrggbb
 * words left top", one line each, numbers rounded. Colours stand without their alpha, which is "/50" if it is half. */
typedef struct
{
  LiaisonInk ink;           /* the first, so that a pointer to it is one to all */
  GString *lines;
} WrittenInk;

void written_ink_init  (WrittenInk *self);
void written_ink_clear (WrittenInk *self);
/* How many of its lines begin with START. */
guint written_ink_count (WrittenInk *self,
                         const char *start);

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pointer and the keys of the display, as somebody moves and presses them. Places are pixels of WIDGET, which is on the screen. */
typedef enum
{
  POINTER_LEFT = 1,
  POINTER_MIDDLE = 2,
  POINTER_RIGHT = 3,
  POINTER_WHEEL_UP = 4,
  POINTER_WHEEL_DOWN = 5,
  POINTER_WHEEL_LEFT = 6,
  POINTER_WHEEL_RIGHT = 7,
} PointerButton;

void pointer_move    (GtkWidget     *widget,
                      double         x,
                      double         y);
void pointer_press   (PointerButton  button);
void pointer_release (PointerButton  button);
void pointer_click   (PointerButton  button);
/* KEYVAL is held until it is let go. */
void key_press       (guint          keyval);
void key_release     (guint          keyval);
/* Has what was done so far arrive. */
void pointer_settle  (void);

G_END_DECLS

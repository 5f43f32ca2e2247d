/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/window/window.h"

G_BEGIN_DECLS

/* Waits until the diagram of the article that WINDOW opens is drawn, writes a picture of the window to PICTURE (PNG) and a forecast
 * file with the article's first statement to FORECAST, prints both paths, and closes the window. Either may be NULL. */
void liaison_picture_take (LiaisonWindow *window,
                           const char    *picture,
                           const char    *forecast);

G_END_DECLS

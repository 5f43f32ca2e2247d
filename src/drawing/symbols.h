/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "analysis/kinds.h"

G_BEGIN_DECLS

#define LIAISON_SYMBOL_SIZE 16.0 /* the square in which the paths stand */

/* The symbol of a kind of entity as the "d" of an SVG path; where it covers itself twice, it is empty. */
const char *liaison_symbol_get_path (LiaisonEntityKind  kind);
/* Adds it to the path of CR, in a square of SIZE at X, Y. */
void        liaison_symbol_trace    (LiaisonEntityKind  kind,
                                     cairo_t           *cr,
                                     double             x,
                                     double             y,
                                     double             size);

G_END_DECLS

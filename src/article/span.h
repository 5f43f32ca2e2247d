/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stretch of an article's text, in Unicode code points, end exclusive. */
typedef struct
{
  guint start;
  guint end;
} LiaisonSpan;

static inline gboolean
liaison_span_equal (LiaisonSpan a, LiaisonSpan b)
{
  return a.start == b.start && a.end == b.end;
}

static inline gboolean
liaison_span_overlaps (LiaisonSpan a, LiaisonSpan b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
liaison_span_contains (LiaisonSpan outer, LiaisonSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

G_END_DECLS

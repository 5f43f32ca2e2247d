/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Four numbers that are reckoned with at once. Each lane does what one number would do, and sums over lanes are taken in a
 * fixed order, so every machine gives the same bits. */

#define LIAISON_N_LANES 4

typedef float LiaisonLanes __attribute__ ((vector_size (16)));
typedef gint32 LiaisonLaneMask __attribute__ ((vector_size (16)));

static inline LiaisonLanes
liaison_lanes_load (const float *from)
{
  LiaisonLanes lanes;

  memcpy (&lanes, from, sizeof lanes);
  return lanes;
}

static inline void
liaison_lanes_store (float       *to,
                     LiaisonLanes lanes)
{
  memcpy (to, &lanes, sizeof lanes);
}

static inline LiaisonLanes
liaison_lanes_all (float value)
{
  return (LiaisonLanes) { value, value, value, value };
}

static inline LiaisonLanes
liaison_lanes_sqrt (LiaisonLanes lanes)
{
  return (LiaisonLanes) { __builtin_sqrtf (lanes[0]), __builtin_sqrtf (lanes[1]), __builtin_sqrtf (lanes[2]),
                          __builtin_sqrtf (lanes[3]) };
}

static inline LiaisonLanes
liaison_lanes_min (LiaisonLanes a,
                   LiaisonLanes b)
{
  LiaisonLaneMask less = a < b;

  return (LiaisonLanes) (((LiaisonLaneMask) a & less) | ((LiaisonLaneMask) b & ~less));
}

static inline LiaisonLanes
liaison_lanes_max (LiaisonLanes a,
                   LiaisonLanes b)
{
  return -liaison_lanes_min (-a, -b);
}

static inline float
liaison_lanes_sum (LiaisonLanes lanes)
{
  return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
}

G_END_DECLS

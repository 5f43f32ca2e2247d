/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One of the outcomes that a question of choice may have. Belongs to its forecast, and does not change. */
typedef struct
{
  const char *id;              /* "o-1c9e04ab"; an edit does not change it */
  const char *name;            /* as the reader wrote it */
} LiaisonChoiceOutcome;

G_END_DECLS

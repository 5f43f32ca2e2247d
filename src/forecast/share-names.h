/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* What people are called in a copy that does not name them. */
typedef struct _LiaisonShareNames LiaisonShareNames;

LiaisonShareNames *liaison_share_names_new     (LiaisonForecastFile *file);
void               liaison_share_names_free    (LiaisonShareNames   *self);
/* What stands for a person; NULL where there is only one. */
const char        *liaison_share_names_lookup  (LiaisonShareNames   *self,
                                                const char          *name);
/* TEXT, which may be NULL, with nobody named in it; free with g_free(). */
char              *liaison_share_names_replace (LiaisonShareNames   *self,
                                                const char          *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonShareNames, liaison_share_names_free)

G_END_DECLS

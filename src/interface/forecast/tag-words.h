/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* Tags as people type them. All returned lists are NULL-terminated, to be freed with g_strfreev(). */

/* TAGS and what TEXT adds: several may be separated by commas; one that is there already is not added again. */
char    **liaison_tags_add     (const char * const  *tags,
                                const char          *text);
char    **liaison_tags_remove  (const char * const  *tags,
                                const char          *tag);
/* The tags of other forecasts that begin with TEXT, or else have it inside, and are not in TAGS; the most used first, at most MAX. */
char    **liaison_tags_suggest (LiaisonForecastFile *file,
                                const char * const  *tags,
                                const char          *text,
                                guint                max);

G_END_DECLS

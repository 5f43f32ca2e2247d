/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether two names can be names of one thing. Names are folded (liaison_gazetteer_fold())
 * unless said otherwise. */

/* "william burns" and "william j burns", "bill" and "william" are not tried. */
gboolean liaison_aliases_same_person   (const char *a,
                                        const char *b);
/* "burns" is the surname of "william burns"; "van der berg" of "jan van der berg". */
gboolean liaison_aliases_is_surname    (const char *name,
                                        const char *full);
gboolean liaison_aliases_is_first_name (const char *name,
                                        const char *full);
/* ACRONYM and FULL as written: "IRGC" and "Islamic Revolutionary Guard Corps". */
gboolean liaison_aliases_is_acronym    (const char *acronym,
                                        const char *full);
/* "brookings" is short for "brookings institution", "supreme court" for "israeli supreme court". */
gboolean liaison_aliases_is_short      (const char *name,
                                        const char *full);

G_END_DECLS

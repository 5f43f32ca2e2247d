/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/text.h"
#include "analysis/words.h"

G_BEGIN_DECLS

/* What a reading takes for names and the analysis does not. */

/* The end of the name of an organization without what belongs to the office after it. */
guint    liaison_name_filter_cut_office (const LiaisonText *text,
                                         guint              first,
                                         guint              end);
gboolean liaison_name_filter_is_title   (const char        *lower);
gboolean liaison_name_filter_refuses    (const LiaisonText *text,
                                         guint              first,
                                         guint              end);
/* Of brackets a name has both or none. */
void     liaison_name_filter_balance  (const LiaisonText *text,
                                       guint             *first,
                                       guint             *end);

G_END_DECLS

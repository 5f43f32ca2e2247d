/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* Parts of a report as HTML. Adds <TAG>TEXT</TAG>; TEXT is escaped. */
void liaison_report_append_element (GString             *out,
                                    const char          *tag,
                                    const char          *text);
void liaison_report_append_record  (GString             *out,
                                    LiaisonForecastFile *file,
                                    const char          *today);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

LiaisonAnalysis *liaison_cli_analyze_file (const char   *path,
                                           gboolean      plain,
                                           LiaisonModel *model,
                                           GError      **error);

G_END_DECLS

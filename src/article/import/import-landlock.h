/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_import_landlock (const char *const *readable);

G_END_DECLS

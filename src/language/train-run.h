/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_train_run (const char  *folder,
                            const char  *vectors,
                            const char  *output,
                            GError     **error);

G_END_DECLS

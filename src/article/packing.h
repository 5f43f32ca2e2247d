/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/format.h"

G_BEGIN_DECLS

gboolean liaison_packing_find (GBytes         *bytes,
                                 LiaisonFormat  *format,
                                 const char    **foreign,
                                 GError        **error);

G_END_DECLS

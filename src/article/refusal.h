/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/reader.h"

G_BEGIN_DECLS

gboolean liaison_refusal_set     (GError            **error,
                                  LiaisonReaderError  code);
void     liaison_refusal_explain (GError            **error,
                                  const char         *name,
                                  GError             *cause);
void     liaison_refusal_set_kind (GError           **error,
                                  const char         *name,
                                  const char         *kind);
void     liaison_refusal_set_size (GError           **error,
                                  const char         *name);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of FB2. */

#include "fuzz/fuzz-document.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  check_document (liaison_read_fb2, bytes);
  return 0;
}

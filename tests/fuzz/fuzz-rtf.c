/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of RTF. */

#include "fuzz/fuzz-document.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  check_document (liaison_read_rtf, bytes);
  return 0;
}

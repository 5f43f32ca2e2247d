/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of OpenDocument texts, packed and flat. */

#include "fuzz/fuzz-document.h"

#include "article/office/archive.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  check_document (liaison_archive_is (bytes) ? liaison_read_odt : liaison_read_flat_odt, bytes);
  return 0;
}

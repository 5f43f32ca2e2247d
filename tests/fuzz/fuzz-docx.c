/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of DOCX, packed, and of the same vocabulary in one XML file. */

#include "fuzz/fuzz-document.h"

#include "article/office/archive.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  check_document (liaison_archive_is (bytes) ? liaison_read_docx : liaison_read_word_xml, bytes);
  return 0;
}

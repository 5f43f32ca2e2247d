/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of EPUB. What is no archive becomes the package and the page of a book. */

#include "fuzz/fuzz-document.h"

#include "article/container.h"
#include "article/office/archive.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = g_strndup ((const char *) data, size);
  const ContainerMember members[] = {
    { "META-INF/encryption.xml", text },
    { "a.opf", text },
    { "a.xhtml", text },
    { NULL, NULL },
  };

  if (!liaison_archive_is (bytes))
    {
      g_bytes_unref (bytes);
      bytes = container_pack (members, NULL);
    }
  check_document (liaison_read_epub, bytes);
  return 0;
}

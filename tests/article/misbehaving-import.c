/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for liaison-import once hostile input has taken it over: confined like it, it does
 * what the name of the file says. */

#include "article/article-variant.h"
#include "article/import/import-process.h"
#include "article/import/import-sandbox.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
say (const char *bytes,
     gsize       length)
{
  if (write (STDOUT_FILENO, bytes, length) < 0)
    _exit (3);
}

static void
flood (void)
{
  static char block[65536];

  for (;;)
    say (block, sizeof block);
}

static void
take_memory (void)
{
  for (gsize total = 0; total < 4ull * 1024 * 1024 * 1024; total += 1024 * 1024)
    {
      char *block = malloc (1024 * 1024);

      if (block == NULL)
        abort ();
      memset (block, 1, 1024 * 1024);
    }
}

static void
burn (void)
{
  for (volatile guint64 i = 0;; i++)
    ;
}

/* An article whose block reaches beyond its text. */
static void
lie (void)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_parsed (
      "(uint32 0, @ms nothing, @m" LIAISON_ARTICLE_VARIANT " just (nothing, nothing, nothing, nothing, "
      "nothing, 'text', [(0, 4000, 0, 0)], [], nothing))"));

  say (g_variant_get_data (variant), g_variant_get_size (variant));
  _exit (0);
}

int
main (int    argc,
      char **argv)
{
  const char *name = argc > 3 ? argv[3] : "";

  liaison_import_confine (g_ascii_strtoull (argv[1], NULL, 10),
                          (guint) g_ascii_strtoull (argv[2], NULL, 10));
  if (strcmp (name, "sleep") == 0)
    sleep (1000);
  else if (strcmp (name, "close-and-sleep") == 0)
    {
      close (STDOUT_FILENO);
      sleep (1000);
    }
  else if (strcmp (name, "burn") == 0)
    burn ();
  else if (strcmp (name, "memory") == 0)
    take_memory ();
  else if (strcmp (name, "flood") == 0)
    flood ();
  else if (strcmp (name, "abort") == 0)
    abort ();
  else if (strcmp (name, "segfault") == 0)
    raise (SIGSEGV);
  else if (strcmp (name, "exit") == 0)
    _exit (1);
  else if (strcmp (name, "garbage") == 0)
    say ("\377\377garbage", 9);
  else if (strcmp (name, "lie") == 0)
    lie ();
  _exit (0);
}

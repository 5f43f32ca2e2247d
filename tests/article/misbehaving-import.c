/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for liaison-import once hostile input has taken it over: confined like it, it does
 * what the name of the file says, or, when a page is to be drawn, what the file says. */

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

/* A picture of WIDTH and HEIGHT that says that it is wider or higher, or has one pixel too few, or one through which something
 * shows. */
static void
lie_about_picture (const char *name,
                   guint       width,
                   guint       height)
{
  gsize size = (gsize) width * height * sizeof (guint32);
  g_autofree guint32 *pixels = g_malloc (size);
  g_autoptr (GVariant) message = NULL;

  memset (pixels, 0xff, size);
  if (strcmp (name, "glass") == 0)
    pixels[size / sizeof *pixels - 1] = 0xfeffffff;
  message = g_variant_ref_sink (g_variant_new (
      "(uuu@ay)", 0, width + (strcmp (name, "wide") == 0), height + (strcmp (name, "high") == 0),
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, pixels, size - 4 * (strcmp (name, "short") == 0), 1)));
  say (g_variant_get_data (message), g_variant_get_size (message));
  _exit (0);
}

/* The first line of the file. */
static const char *
read_name (void)
{
  static char name[64];

  if (read (STDIN_FILENO, name, sizeof name - 1) < 0)
    _exit (3);
  name[strcspn (name, "\n")] = '\0';
  return name;
}

int
main (int    argc,
      char **argv)
{
  gboolean draws = argc == 8 && strcmp (argv[3], LIAISON_IMPORT_DRAW) == 0;
  const char *name = draws ? read_name () : argc > 4 ? argv[4] : "";

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
  else if (draws)
    lie_about_picture (name, (guint) g_ascii_strtoull (argv[6], NULL, 10),
                       (guint) g_ascii_strtoull (argv[7], NULL, 10));
  else if (strcmp (name, "lie") == 0)
    lie ();
  _exit (0);
}

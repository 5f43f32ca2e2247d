/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads poppler-glib when it is needed.
 *
 * What poppler reads of the file system, for a process that shuts itself in:
 *   - when it is loaded: its libraries;
 *   - while it reads text: /usr/share/poppler (the tables of poppler-data that East Asian fonts
 *     need; without them such text is missing and everything else is read all the same);
 *   - when a font is not in the document and a page is drawn: the configuration, cache and fonts
 *     of fontconfig (/etc/fonts, /usr/share/fontconfig, /usr/share/fonts, /var/cache/fontconfig).
 * It needs no network, writes nothing and starts no thread and no process. import-sandbox.c allows
 * all of that, so that a process may shut itself in before it knows that a PDF document comes. */

#include "article/pdf/pdf-library.h"

#include "article/refusal.h"

#include <dlfcn.h>

/* The name has been the same since 2012; a library with other calls would have another. */
#define LIBRARY "libpoppler-glib.so.8"

static LiaisonPdfLibrary library;

static gpointer
load (gpointer data)
{
  void *handle = dlopen (LIBRARY, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);

  if (handle == NULL)
    {
      g_debug ("Loading %s: %s", LIBRARY, dlerror ());
      return NULL;
    }
#define FIND(name)                                                           \
  if ((library.name = (__typeof__ (library.name)) dlsym (handle, "poppler_" #name)) == NULL) \
    return NULL;
  LIAISON_PDF_FUNCTIONS (FIND)
#undef FIND
  return &library;
}

/**
 * liaison_pdf_library_get:
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Loads poppler-glib at the first call. May be called from any thread.
 *
 * Returns: (transfer none): its functions, or %NULL with @error set when it is not installed
 */
const LiaisonPdfLibrary *
liaison_pdf_library_get (GError **error)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, load, NULL);
  if (once.retval == NULL)
    liaison_refusal_set (error, LIAISON_READER_ERROR_MISSING);
  return once.retval;
}

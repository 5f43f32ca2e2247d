/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a page of a PDF document. Cairo comes with Poppler, and is loaded as that is, when it is needed: see pdf-library.c, which
 * tells what drawing reads of the file system, too. */

#include "article/pdf/pdf-draw.h"

#include "article/pdf/pdf-library.h"
#include "article/refusal.h"

#include <dlfcn.h>
#include <string.h>

/* The functions of cairo that are used. */
#define CAIRO_FUNCTIONS(X)      \
  X (create)                    \
  X (destroy)                   \
  X (image_surface_create_for_data) \
  X (paint)                     \
  X (scale)                     \
  X (set_source_rgb)            \
  X (status)                    \
  X (surface_destroy)           \
  X (surface_flush)

typedef struct
{
#define MEMBER(name) __typeof__ (cairo_##name) *name;
  CAIRO_FUNCTIONS (MEMBER)
#undef MEMBER
} Cairo;

/* Poppler has it loaded already. */
static gboolean
load_cairo (Cairo *cairo)
{
  void *handle = dlopen ("libcairo.so.2", RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);

  if (handle == NULL)
    return FALSE;
#define FIND(name)                                                                       \
  if ((cairo->name = (__typeof__ (cairo->name)) dlsym (handle, "cairo_" #name)) == NULL) \
    return FALSE;
  CAIRO_FUNCTIONS (FIND)
#undef FIND
  return TRUE;
}

/* Draws SOURCE on white paper of the size of the picture. */
static cairo_status_t
draw (const Cairo             *cairo,
      const LiaisonPdfLibrary *library,
      PopplerPage             *source,
      guint32                 *pixels,
      guint                    width,
      guint                    height)
{
  cairo_surface_t *surface =
      cairo->image_surface_create_for_data ((guchar *) pixels, CAIRO_FORMAT_RGB24, (int) width,
                                            (int) height, (int) width * 4);
  cairo_t *cr = cairo->create (surface);
  double page_width = 0;
  double page_height = 0;
  cairo_status_t status;

  library->page_get_size (source, &page_width, &page_height);
  cairo->set_source_rgb (cr, 1, 1, 1);
  cairo->paint (cr);
  if (page_width > 0 && page_height > 0)
    cairo->scale (cr, width / page_width, height / page_height);
  library->page_render (source, cr);
  status = cairo->status (cr);
  cairo->destroy (cr);
  cairo->surface_flush (surface);
  cairo->surface_destroy (surface);
  return status;
}

static PopplerPage *
find_page (const LiaisonPdfLibrary *library,
           PopplerDocument         *document,
           guint                    page)
{
  int n_pages = library->document_get_n_pages (document);

  return n_pages > 0 && page < (guint) n_pages ? library->document_get_page (document, (int) page) : NULL;
}

/**
 * liaison_pdf_draw:
 * @bytes: a PDF document
 * @page: the number of a page, from 0
 * @width: how wide the picture is to be, in pixels
 * @height: how high it is to be
 * @error: return location for an error of the domain %LIAISON_READER_ERROR, without a sentence
 *
 * Draws a page, stretched to the size of the picture. What is broken in it is left out.
 *
 * Returns: (transfer full): the pixels row by row, of the format %CAIRO_FORMAT_ARGB32 and none of
 *   them transparent; or %NULL with @error set
 */
guint32 *
liaison_pdf_draw (GBytes  *bytes,
                  guint    page,
                  guint    width,
                  guint    height,
                  GError **error)
{
  const LiaisonPdfLibrary *library = liaison_pdf_library_get (error);
  PopplerDocument *document;
  PopplerPage *source;
  g_autofree guint32 *pixels = NULL;
  cairo_status_t status = CAIRO_STATUS_INVALID_CONTENT;
  Cairo cairo;

  g_return_val_if_fail (width > 0 && height > 0 && width < 32768 && height < 32768, NULL);

  if (library == NULL)
    return NULL;
  if (!load_cairo (&cairo))
    return liaison_refusal_set (error, LIAISON_READER_ERROR_MISSING), NULL;
  document = library->document_new_from_bytes (bytes, NULL, NULL);
  source = document != NULL ? find_page (library, document, page) : NULL;
  if (source != NULL)
    {
      pixels = g_new (guint32, (gsize) width * height);
      status = draw (&cairo, library, source, pixels, width, height);
    }
  g_clear_object (&source);
  g_clear_object (&document);
  if (status != CAIRO_STATUS_SUCCESS)
    return liaison_refusal_set (error, status == CAIRO_STATUS_NO_MEMORY ? LIAISON_READER_ERROR_TOO_LARGE
                                                                        : LIAISON_READER_ERROR_DAMAGED),
           NULL;
  for (gsize i = 0; i < (gsize) width * height; i++)
    pixels[i] |= 0xff000000u;
  return g_steal_pointer (&pixels);
}

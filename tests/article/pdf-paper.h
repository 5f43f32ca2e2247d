/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo-pdf.h>
#include <gio/gio.h>

/* A PDF document that a test writes. */
typedef struct
{
  GByteArray *data;
  cairo_surface_t *surface;
  cairo_t *cr;
} Paper;

static inline cairo_status_t
paper_write (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static inline void
paper_begin (Paper *self)
{
  self->data = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (paper_write, self->data, 595, 842);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  "2021-01-24T09:30:00Z");
  self->cr = cairo_create (self->surface);
}

static inline void
paper_font (Paper   *self,
            double   size,
            gboolean bold)
{
  cairo_select_font_face (self->cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                          bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cr, size);
}

static inline void
paper_text (Paper      *self,
            double      x,
            double      y,
            const char *text)
{
  cairo_move_to (self->cr, x, y);
  cairo_show_text (self->cr, text);
}

/* Writes TEXT, in which \n ends lines, from X, Y down. Returns where the next line would stand. */
static inline double
paper_lines (Paper      *self,
             double      x,
             double      y,
             double      pitch,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++, y += pitch)
    paper_text (self, x, y, lines[i]);
  return y;
}

static inline GBytes *
paper_end (Paper *self)
{
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  return g_byte_array_free_to_bytes (self->data);
}

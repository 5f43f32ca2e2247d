/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* The functions of poppler-glib that are used. */
#define LIAISON_PDF_FUNCTIONS(X)              \
  X (document_new_from_bytes)                 \
  X (document_get_author)                     \
  X (document_get_creation_date_time)         \
  X (document_get_n_pages)                    \
  X (document_get_page)                       \
  X (document_get_title)                      \
  X (error_quark)                             \
  X (action_free)                             \
  X (index_iter_copy)                         \
  X (index_iter_free)                         \
  X (index_iter_get_action)                   \
  X (index_iter_get_child)                    \
  X (index_iter_new)                          \
  X (index_iter_next)                         \
  X (page_free_text_attributes)               \
  X (page_get_size)                           \
  X (page_get_text_attributes_for_area)       \
  X (page_get_text_for_area)                  \
  X (page_get_text_layout_for_area)           \
  X (page_render)

/* Poppler is loaded when the first PDF document comes and not with the program: it brings some
 * twenty libraries with it, which take longer to load than most articles to read. */
typedef struct
{
#define LIAISON_PDF_MEMBER(name) __typeof__ (poppler_##name) *name;
  LIAISON_PDF_FUNCTIONS (LIAISON_PDF_MEMBER)
#undef LIAISON_PDF_MEMBER
} LiaisonPdfLibrary;

const LiaisonPdfLibrary *liaison_pdf_library_get (GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "article/span.h"

G_BEGIN_DECLS

/* The pages of the document that an article was read from, as they look: how large each is, and where on it the words of the
 * article stand. Words that are no part of the article (titles, running headers) are not in it. A facsimile never changes. */
typedef struct _LiaisonFacsimile LiaisonFacsimile;

#define LIAISON_TYPE_FACSIMILE (liaison_facsimile_get_type ())
GType liaison_facsimile_get_type (void);

/* A document of more pages or words has no facsimile, nor has one with a larger page, in points. */
#define LIAISON_FACSIMILE_MOST_PAGES 2000u
#define LIAISON_FACSIMILE_MOST_WORDS (1000u * 1000)
#define LIAISON_FACSIMILE_LARGEST_PAGE 20000.0f

/* A word of the article on a page: which stretch of the article's text it is, and its box in points from the upper left corner. The
 * parts of a word that the end of a line cuts are a word each, with adjoining stretches. */
typedef struct
{
  LiaisonSpan span;
  float x1, y1, x2, y2;
} LiaisonFacsimileWord;

/* A page, in points, and how many words stand on it. */
typedef struct
{
  float width, height;
  guint n_words;
} LiaisonFacsimilePage;

LiaisonFacsimile           *liaison_facsimile_new_take    (const char       *sha256,
                                                           GArray           *pages,
                                                           GArray           *words,
                                                           guint             length);
LiaisonFacsimile           *liaison_facsimile_ref         (LiaisonFacsimile *self);
void                        liaison_facsimile_unref       (LiaisonFacsimile *self);
const char                 *liaison_facsimile_get_sha256  (LiaisonFacsimile *self);
guint                       liaison_facsimile_get_n_pages (LiaisonFacsimile *self);
void                        liaison_facsimile_get_size    (LiaisonFacsimile *self,
                                                           guint             page,
                                                           float            *width,
                                                           float            *height);
const LiaisonFacsimileWord *liaison_facsimile_get_words   (LiaisonFacsimile *self,
                                                           guint             page,
                                                           guint            *n_words);
gboolean                    liaison_facsimile_find        (LiaisonFacsimile *self,
                                                           guint             offset,
                                                           guint            *page,
                                                           guint            *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonFacsimile, liaison_facsimile_unref)

G_END_DECLS

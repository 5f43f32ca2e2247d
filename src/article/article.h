/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article/facsimile.h"
#include "article/span.h"

G_BEGIN_DECLS

/* The kind of a block, the unit of layout in an article. */
typedef enum
{
  LIAISON_BLOCK_PARAGRAPH,
  LIAISON_BLOCK_HEADING,
  LIAISON_BLOCK_QUOTE,
  LIAISON_BLOCK_LIST_ITEM,
  LIAISON_BLOCK_UNMARKED_ITEM, /* of a list; its text begins with its number, if any */
} LiaisonBlockKind;

/* One block of an article. Blocks come in order and do not overlap; between two blocks stands
 * white space. */
typedef struct
{
  LiaisonSpan span;
  LiaisonBlockKind kind;
  guint level; /* of a heading: 1 to 6; of an item: its depth from 1; otherwise 0 */
} LiaisonBlock;

/* A link out of an article: the stretch that carries it and where it leads. */
typedef struct
{
  LiaisonSpan span;
  char *uri;
} LiaisonLink;

const char *liaison_block_kind_to_string (LiaisonBlockKind kind);

#define LIAISON_TYPE_ARTICLE (liaison_article_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonArticle, liaison_article, LIAISON, ARTICLE, GObject)

/* An article never changes after it was built. All strings are valid UTF-8. */
LiaisonArticle     *liaison_article_new_plain     (const char     *text);
/* The same with what else is known of it; each may be NULL. */
LiaisonArticle     *liaison_article_new_kept      (const char     *text,
                                                   const char     *title,
                                                   const char     *byline,
                                                   const char     *published,
                                                   const char     *uri);

const char         *liaison_article_get_title     (LiaisonArticle *self); /* nullable */
const char         *liaison_article_get_byline    (LiaisonArticle *self); /* nullable */
/* "YYYY-MM-DD", nullable */
const char         *liaison_article_get_published (LiaisonArticle *self);
const char         *liaison_article_get_language  (LiaisonArticle *self); /* nullable, BCP 47 */
const char         *liaison_article_get_uri       (LiaisonArticle *self); /* nullable */
const char         *liaison_article_get_text      (LiaisonArticle *self); /* the body; never NULL */
/* of the text, in code points */
guint               liaison_article_get_length    (LiaisonArticle *self);
/* of the text, hexadecimal */
const char         *liaison_article_get_sha256    (LiaisonArticle *self);
const LiaisonBlock *liaison_article_get_blocks    (LiaisonArticle *self,
                                                   guint          *n_blocks);
const LiaisonLink  *liaison_article_get_links     (LiaisonArticle *self,
                                                   guint          *n_links);
/* nullable */
LiaisonFacsimile   *liaison_article_get_facsimile (LiaisonArticle *self);
char               *liaison_article_dup_span      (LiaisonArticle *self,
                                                   LiaisonSpan     span);

G_END_DECLS

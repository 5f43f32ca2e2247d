/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/html/html-tags.h"

G_BEGIN_DECLS

/* An element or a text of a page. Nodes stand in document order, so that those below a node are
 * the ones from the one after it up to END. Strings are owned by the page. */
typedef struct
{
  LiaisonTag tag;
  guint parent;           /* index; the root is its own parent */
  guint end;              /* index after the last node below */
  gboolean hidden;        /* by its style or attributes */
  const char *text;       /* of a text or a script */
  const char *label;      /* words of class, id and role, in lower case, between spaces; nullable */
  const char *itemprop;   /* nullable; the same form */
  const char *href;       /* nullable */
  const char *value;      /* nullable: datetime or content */
} LiaisonHtmlNode;

/* What a <meta> says. */
typedef struct
{
  const char *key; /* its name, property or itemprop, in lower case */
  const char *content;
} LiaisonHtmlMeta;

typedef struct
{
  GArray *nodes;      /* of LiaisonHtmlNode; the first is the root */
  GArray *metas;      /* of LiaisonHtmlMeta */
  GPtrArray *ld;      /* of const char *: the texts of JSON-LD scripts */
  const char *title;  /* nullable: of <title> */
  const char *lang;   /* nullable: of <html> */
  const char *canonical; /* nullable */
  const char *base;      /* nullable: what <base> says that links begin with */
  const char *saved_from; /* nullable: the address on the web that a browser says it saved */
  GStringChunk *strings;
} LiaisonHtmlPage;

LiaisonHtmlPage *liaison_html_page_new        (const char            *html,
                                               gsize                  length);
void             liaison_html_page_free       (LiaisonHtmlPage       *self);
void             liaison_html_page_hide_boxes (LiaisonHtmlPage       *self);
const char      *liaison_html_page_meta       (const LiaisonHtmlPage *self,
                                               const char            *key);
gboolean         liaison_html_labelled        (const char            *label,
                                               const char *const     *words);

static inline LiaisonHtmlNode *
liaison_html_page_node (const LiaisonHtmlPage *self,
                        guint                  index)
{
  return &g_array_index (self->nodes, LiaisonHtmlNode, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonHtmlPage, liaison_html_page_free)

G_END_DECLS

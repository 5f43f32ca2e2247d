/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article-builder.h"

G_BEGIN_DECLS

/* What a document that was written with a word processor says, in the order in which it is read,
 * before it is known what of it is title, byline and date. */
typedef struct _LiaisonManuscript LiaisonManuscript;

/* What the style of a block says of it. */
typedef enum
{
  LIAISON_ROLE_BODY,
  LIAISON_ROLE_TITLE,
  LIAISON_ROLE_AUTHOR,
  LIAISON_ROLE_DATE,
} LiaisonRole;

/* Where goes what is written apart from the text around it. */
typedef enum
{
  LIAISON_ASIDE_AFTER, /* after the block in which it stands: a text box */
  LIAISON_ASIDE_NOTE,  /* to the end: a footnote */
} LiaisonAside;

LiaisonManuscript *liaison_manuscript_new           (LiaisonArticleBuilder *builder);
void               liaison_manuscript_free          (LiaisonManuscript     *self);

/* The text. White space is folded later. */
void               liaison_manuscript_begin_block   (LiaisonManuscript     *self,
                                                     LiaisonBlockKind       kind,
                                                     guint                  level);
void               liaison_manuscript_change_block  (LiaisonManuscript     *self,
                                                     LiaisonBlockKind       kind,
                                                     guint                  level);
void               liaison_manuscript_set_label     (LiaisonManuscript     *self,
                                                     const char            *label);
void               liaison_manuscript_set_role      (LiaisonManuscript     *self,
                                                     LiaisonRole            role);
void               liaison_manuscript_add_text      (LiaisonManuscript     *self,
                                                     const char            *text);
void               liaison_manuscript_begin_link    (LiaisonManuscript     *self,
                                                     const char            *uri);
void               liaison_manuscript_end_link      (LiaisonManuscript     *self);
void               liaison_manuscript_begin_aside   (LiaisonManuscript     *self,
                                                     LiaisonAside           aside);
void               liaison_manuscript_end_aside     (LiaisonManuscript     *self);

/* What the file says of itself. */
void               liaison_manuscript_set_title     (LiaisonManuscript     *self,
                                                     const char            *title,
                                                     gboolean               trusted);
void               liaison_manuscript_add_author    (LiaisonManuscript     *self,
                                                     const char            *author);
void               liaison_manuscript_set_published (LiaisonManuscript     *self,
                                                     const char            *date);
void               liaison_manuscript_set_language  (LiaisonManuscript     *self,
                                                     const char            *language);

gboolean           liaison_manuscript_end           (LiaisonManuscript     *self,
                                                     GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonManuscript, liaison_manuscript_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/article-buffer.h"
#include "interface/article/article-marks.h"
#include "interface/article/facsimile-pictures.h"

G_BEGIN_DECLS

/* What the pages of an article show, shared by all that are in sight. It belongs to the view. All may be NULL, but not the arrays. */
typedef struct
{
  LiaisonArticle *article;
  LiaisonFacsimile *facsimile;         /* the article's */
  LiaisonFacsimilePictures *pictures;
  LiaisonArticleMarks *marks;
  gboolean right_to_left;              /* how the words of the article run */
  GArray *stretches[LIAISON_N_MARKS];  /* of LiaisonSpan */
  LiaisonSpan selection;               /* empty: nothing is selected */
  guint caret_page, caret_word;        /* where the keyboard is */
} LiaisonFacsimileScene;

G_END_DECLS

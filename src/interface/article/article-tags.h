/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/article/article-buffer.h"

G_BEGIN_DECLS

typedef enum
{
  LIAISON_TEXT_TITLE,
  LIAISON_TEXT_ABOUT,
  LIAISON_TEXT_PARAGRAPH,
  LIAISON_TEXT_HEADING,
  LIAISON_TEXT_QUOTE,
  LIAISON_TEXT_LIST_ITEM,
  LIAISON_N_TEXT_STYLES
} LiaisonTextStyle;

/* The looks of the article, as tags in TABLE. Colours follow the style manager: light, dark, high contrast. */
void        liaison_article_tags_add      (GtkTextTagTable   *table);
void        liaison_article_tags_recolour (GtkTextTagTable   *table);
const char *liaison_article_tag_of_style  (LiaisonTextStyle   style);
/* How far blocks of this style stand in from the side where their lines begin; NULL for those that do not. */
const char *liaison_article_tag_of_indent (LiaisonTextStyle  style,
                                           gboolean          right_to_left);
const char *liaison_article_tag_of_kind   (LiaisonEntityKind  kind);
const char *liaison_article_tag_of_mark   (LiaisonMark        mark);
/* Colours without a buffer, for another ground than the window's. */
GdkRGBA     liaison_article_mark_colour   (LiaisonMark        mark,
                                           gboolean           dark,
                                           gboolean           high_contrast);
GdkRGBA     liaison_article_kind_colour   (LiaisonEntityKind  kind,
                                           gboolean           dark,
                                           gboolean           high_contrast);

G_END_DECLS

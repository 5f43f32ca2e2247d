/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* A paragraph of an article without markup that tells what it is. */
typedef struct
{
  char *text; /* one line */
  LiaisonBlockKind kind;
  guint level;
  gboolean dropped; /* whether it is no part of the body */
} LiaisonFrameLine;

/* What stands around a body: before it title, byline and date, after it invitations and
 * comments. */
typedef struct
{
  char *title;
  char *byline;
  char *published;
} LiaisonFrame;

GArray *liaison_frame_lines_new (void);
void    liaison_frame_find      (LiaisonFrame *self,
                                 GArray       *lines);
void    liaison_frame_find_leads (LiaisonFrame *self,
                                  GArray      *lines);
void    liaison_frame_clear     (LiaisonFrame *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonFrame, liaison_frame_clear)

G_END_DECLS

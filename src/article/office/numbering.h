/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/office/number.h"

G_BEGIN_DECLS

#define LIAISON_NUMBERING_LEVELS 9

/* How the items of a list at one level are numbered. */
typedef struct
{
  LiaisonNumberFormat format;
  int start;
  int restart;    /* begins anew after an item of the first RESTART levels; 0 for never */
  gboolean legal; /* whether all numbers in the label are written in digits */
  char *pattern;  /* what is shown; the bytes 1 to 9 stand for the numbers of the levels; or NULL */
} LiaisonNumberingLevel;

/* How a list is numbered. */
typedef struct
{
  LiaisonNumberingLevel levels[LIAISON_NUMBERING_LEVELS];
} LiaisonNumbering;

/* How far a list is. All zero before the first item. */
typedef struct
{
  int values[LIAISON_NUMBERING_LEVELS];
  gboolean begun[LIAISON_NUMBERING_LEVELS];
} LiaisonNumberingCount;

LiaisonNumbering *liaison_numbering_new         (void);
LiaisonNumbering *liaison_numbering_copy        (const LiaisonNumbering *self);
void              liaison_numbering_free        (LiaisonNumbering       *self);
void              liaison_numbering_set_pattern (LiaisonNumbering       *self,
                                                 guint                   level,
                                                 const char             *text);
void              liaison_numbering_set_start   (LiaisonNumbering       *self,
                                                 guint                   level,
                                                 const char             *start);
void              liaison_numbering_count       (const LiaisonNumbering *self,
                                                 LiaisonNumberingCount  *count,
                                                 guint                   level);
void              liaison_numbering_set_value   (LiaisonNumberingCount  *count,
                                                 guint                   level,
                                                 int                     value);
char             *liaison_numbering_dup_label   (const LiaisonNumbering      *self,
                                                 const LiaisonNumberingCount *count,
                                                 guint                        level);
int               liaison_numbering_parse       (const char             *text,
                                                 int                     otherwise);
gboolean          liaison_numbering_says        (const char             *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNumbering, liaison_numbering_free)

G_END_DECLS

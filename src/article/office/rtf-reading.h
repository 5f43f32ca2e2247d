/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/office/rtf.h"
#include "article/office/style.h"

G_BEGIN_DECLS

/* Where text goes. */
typedef enum
{
  LIAISON_RTF_IN_BODY,
  LIAISON_RTF_IN_NOTHING, /* it is left out */
  LIAISON_RTF_IN_FONTS,
  LIAISON_RTF_IN_STYLES,
  LIAISON_RTF_IN_INFO,
  LIAISON_RTF_IN_TITLE,
  LIAISON_RTF_IN_AUTHOR,
  LIAISON_RTF_IN_CREATED,
  LIAISON_RTF_IN_INSTRUCTION, /* of a field */
  LIAISON_RTF_IN_LABEL,       /* of an item of a list, as the program that wrote it showed it */
} LiaisonRtfPlace;

/* What holds up to the end of a group. */
typedef struct
{
  LiaisonRtfPlace place;
  gboolean is_own;    /* whether the place began with this group */
  gboolean starred;   /* whether what is not known in it is left out */
  gboolean is_linked; /* whether a link ends with the group */
  gboolean aside;     /* whether an aside does */
  gboolean needed_block;
  gboolean hidden;
  gboolean deleted;
  int font;
  guint replacements; /* characters that stand for one given as Unicode */
  int style;
  int outline; /* -1 for none */
  gboolean in_list;
  guint list_level;
} LiaisonRtfGroup;

typedef struct
{
  LiaisonManuscript *manuscript;
  LiaisonRtfFonts *fonts;
  GArray *groups;     /* of LiaisonRtfGroup; the last is open */
  GByteArray *bytes;  /* text in the encoding of the font, that was not decoded yet */
  GString *text;      /* of a place that is not the body */
  GHashTable *styles; /* number → LiaisonStyle */
  int style_number;   /* of the one that is read; -1 for none */
  int style_outline;
  int default_font;
  int font;           /* the one that the table of fonts is at */
  guint to_skip;      /* characters that stand for one given as Unicode */
  gunichar surrogate; /* the first half of a character, or 0 */
  gboolean needs_block;
  char *link;         /* of the field that is read */
  char *label;        /* of the paragraph that comes next, or NULL; "" for a mark */
  int year, month, day;
} LiaisonRtfReading;

void liaison_rtf_flush         (LiaisonRtfReading     *self);
void liaison_rtf_add_byte      (LiaisonRtfReading     *self,
                                guchar                 byte);
void liaison_rtf_add_character (LiaisonRtfReading     *self,
                                gunichar               c);
void liaison_rtf_end_paragraph (LiaisonRtfReading     *self);
void liaison_rtf_take_word     (LiaisonRtfReading     *self,
                                const LiaisonRtfToken *token);

G_END_DECLS

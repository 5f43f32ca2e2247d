/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIAISON_RTF_END,
  LIAISON_RTF_OPEN,    /* { */
  LIAISON_RTF_CLOSE,   /* } */
  LIAISON_RTF_WORD,    /* \name or \name123 */
  LIAISON_RTF_SYMBOL,  /* \ and one character: BYTE */
  LIAISON_RTF_HEX,     /* \'41: BYTE */
  LIAISON_RTF_BYTE,    /* text: BYTE */
  LIAISON_RTF_BINARY,  /* \bin and its data, which are passed over */
} LiaisonRtfKind;

#define LIAISON_RTF_LONGEST_WORD 32

typedef struct
{
  LiaisonRtfKind kind;
  char word[LIAISON_RTF_LONGEST_WORD + 1];
  gboolean has_value;
  int value;
  guchar byte;
} LiaisonRtfToken;

typedef struct
{
  const guchar *next;
  const guchar *end;
} LiaisonRtfScanner;

void liaison_rtf_scan (LiaisonRtfScanner *self,
                       LiaisonRtfToken   *token);

/* The fonts of a document and the encodings of their texts. */
typedef struct _LiaisonRtfFonts LiaisonRtfFonts;

LiaisonRtfFonts *liaison_rtf_fonts_new         (void);
void             liaison_rtf_fonts_free        (LiaisonRtfFonts *self);
void             liaison_rtf_fonts_set_page    (LiaisonRtfFonts *self,
                                                int              page);
void             liaison_rtf_fonts_set_charset (LiaisonRtfFonts *self,
                                                int              font,
                                                int              charset);
void             liaison_rtf_fonts_set_font_page (LiaisonRtfFonts *self,
                                                  int              font,
                                                  int              page);
void             liaison_rtf_fonts_add_name    (LiaisonRtfFonts *self,
                                                int              font,
                                                char             c);
void             liaison_rtf_fonts_decode      (LiaisonRtfFonts *self,
                                                int              font,
                                                const GByteArray *bytes,
                                                GString          *text);

const char      *liaison_rtf_language          (int number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRtfFonts, liaison_rtf_fonts_free)

G_END_DECLS

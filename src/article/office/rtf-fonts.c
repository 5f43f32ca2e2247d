/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In RTF the font of a text tells in which encoding it is. */

#include "article/office/rtf.h"

#include "article/office/symbols.h"

#include <string.h>

/* Fonts of one document, at most. */
#define MOST_FONTS 10000
#define LONGEST_NAME 64

typedef struct
{
  int page; /* code page; 0: that of the document; -1: signs */
  GString *name;
} Font;

struct _LiaisonRtfFonts
{
  GHashTable *fonts; /* number → Font */
  int page;          /* of the document */
  int open;          /* the page of CONVERTER; 0 when there is none */
  GIConv converter;
};

static void
free_font (gpointer data)
{
  Font *font = data;

  g_string_free (font->name, TRUE);
  g_free (font);
}

/* Makes a table without fonts; for each there is, the text is Windows-1252. */
LiaisonRtfFonts *
liaison_rtf_fonts_new (void)
{
  LiaisonRtfFonts *self = g_new0 (LiaisonRtfFonts, 1);

  self->fonts = g_hash_table_new_full (NULL, NULL, NULL, free_font);
  self->page = 1252;
  return self;
}

static void
close_converter (LiaisonRtfFonts *self)
{
  if (self->open != 0 && self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  self->open = 0;
}

void
liaison_rtf_fonts_free (LiaisonRtfFonts *self)
{
  close_converter (self);
  g_hash_table_unref (self->fonts);
  g_free (self);
}

/* Sets the code page of texts whose font does not say another. */
void
liaison_rtf_fonts_set_page (LiaisonRtfFonts *self,
                            int              page)
{
  if (page > 0 && page < 65536)
    self->page = page;
}

static Font *
ensure_font (LiaisonRtfFonts *self,
             int              number)
{
  Font *font = g_hash_table_lookup (self->fonts, GINT_TO_POINTER (number));

  if (font == NULL && g_hash_table_size (self->fonts) < MOST_FONTS)
    {
      font = g_new0 (Font, 1);
      font->name = g_string_new (NULL);
      g_hash_table_insert (self->fonts, GINT_TO_POINTER (number), font);
    }
  return font;
}

/* Notes the \fcharset of a font. */
void
liaison_rtf_fonts_set_charset (LiaisonRtfFonts *self,
                               int              number,
                               int              charset)
{
  static const struct
  {
    int charset;
    int page;
  } pages[] = {
    { 2, -1 },     { 77, 10000 }, { 128, 932 },  { 129, 949 },  { 130, 1361 }, { 134, 936 },
    { 136, 950 },  { 161, 1253 }, { 162, 1254 }, { 163, 1258 }, { 177, 1255 }, { 178, 1256 },
    { 186, 1257 }, { 204, 1251 }, { 222, 874 },  { 238, 1250 }, { 254, 437 },  { 255, 850 },
  };
  Font *font = ensure_font (self, number);

  for (guint i = 0; font != NULL && i < G_N_ELEMENTS (pages); i++)
    if (pages[i].charset == charset)
      font->page = pages[i].page;
}

/* Notes the \cpg of a font. */
void
liaison_rtf_fonts_set_font_page (LiaisonRtfFonts *self,
                                 int              number,
                                 int              page)
{
  Font *font = ensure_font (self, number);

  if (font != NULL && page > 0 && page < 65536)
    font->page = page;
}

/* Notes one more character of the name of a font. */
void
liaison_rtf_fonts_add_name (LiaisonRtfFonts *self,
                            int              number,
                            char             c)
{
  Font *font = ensure_font (self, number);

  if (font != NULL && font->name->len < LONGEST_NAME && c != ';')
    g_string_append_c (font->name, c);
}

static GIConv
open_page (LiaisonRtfFonts *self,
           int              page)
{
  char name[16];

  if (self->open == page)
    return self->converter;
  close_converter (self);
  g_snprintf (name, sizeof name, "CP%d", page);
  self->converter = g_iconv_open ("UTF-8", page == 10000 ? "MACINTOSH"
                                           : page == 1361 ? "JOHAB"
                                           : page == 65001 ? "UTF-8"
                                                           : name);
  self->open = page;
  if (self->converter == (GIConv) -1 && page != 1252)
    return open_page (self, 1252);
  return self->converter;
}

static void
convert (GIConv      converter,
         const char *bytes,
         gsize       length,
         GString    *text)
{
  gchar *in = (gchar *) bytes;
  gsize left = length;

  while (left > 0 && converter != (GIConv) -1)
    {
      char buffer[1024];
      gchar *out = buffer;
      gsize room = sizeof buffer;
      gsize before = left;
      gsize result = g_iconv (converter, &in, &left, &out, &room);

      g_string_append_len (text, buffer, out - buffer);
      if (result != (gsize) -1 || (left < before && out > buffer))
        continue;
      g_string_append (text, "\357\277\275");
      in++;
      left--;
    }
}

static gboolean
is_ascii (const GByteArray *bytes)
{
  for (guint i = 0; i < bytes->len; i++)
    if (bytes->data[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* Adds to TEXT what BYTES, in the font NUMBER, say. */
void
liaison_rtf_fonts_decode (LiaisonRtfFonts  *self,
                          int               number,
                          const GByteArray *bytes,
                          GString          *text)
{
  const Font *font = g_hash_table_lookup (self->fonts, GINT_TO_POINTER (number));
  int page = font != NULL && font->page != 0 ? font->page : self->page;

  if (page == -1)
    for (guint i = 0; i < bytes->len; i++)
      {
        gunichar c = bytes->data[i] == ' '
                         ? ' '
                         : liaison_symbols_find (font->name->str, bytes->data[i]);

        if (c != 0)
          g_string_append_unichar (text, c);
      }
  else if (is_ascii (bytes))
    g_string_append_len (text, (const char *) bytes->data, bytes->len);
  else
    convert (open_page (self, page), (const char *) bytes->data, bytes->len, text);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the characters of fonts mean that hold signs in the places of letters. */

#include "article/office/symbols.h"

#include <string.h>

/* The font Symbol, from A to Z and from a to z. */
static const gunichar capitals[26] = {
  0x391, 0x392, 0x3a7, 0x394, 0x395, 0x3a6, 0x393, 0x397, 0x399, 0x3d1, 0x39a, 0x39b, 0x39c,
  0x39d, 0x39f, 0x3a0, 0x398, 0x3a1, 0x3a3, 0x3a4, 0x3a5, 0x3c2, 0x3a9, 0x39e, 0x3a8, 0x396,
};
static const gunichar smalls[26] = {
  0x3b1, 0x3b2, 0x3c7, 0x3b4, 0x3b5, 0x3c6, 0x3b3, 0x3b7, 0x3b9, 0x3d5, 0x3ba, 0x3bb, 0x3bc,
  0x3bd, 0x3bf, 0x3c0, 0x3b8, 0x3c1, 0x3c3, 0x3c4, 0x3c5, 0x3d6, 0x3c9, 0x3be, 0x3c8, 0x3b6,
};

static gunichar
find_in_symbol (gunichar c)
{
  static const struct
  {
    guchar code;
    gunichar character;
  } others[] = {
    { 0xa3, 0x2264 }, { 0xa5, 0x221e }, { 0xb0, 0xb0 },   { 0xb1, 0xb1 },   { 0xb3, 0x2265 },
    { 0xb4, 0xd7 },   { 0xb7, 0x2022 }, { 0xb9, 0x2260 }, { 0xbb, 0x2248 }, { 0xbc, 0x2026 },
    { 0xd2, 0xae },   { 0xd3, 0xa9 },   { 0xd4, 0x2122 }, { 0xe5, 0x2211 }, { 0xac, 0x2190 },
    { 0xae, 0x2192 }, { 0xde, 0x21d2 }, { 0xa0, 0x20ac },
  };

  if (c >= 'A' && c <= 'Z')
    return capitals[c - 'A'];
  if (c >= 'a' && c <= 'z')
    return smalls[c - 'a'];
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].code == c)
      return others[i].character;
  return c < 0x80 ? c : 0;
}

/* The character that C of FONT, which may be NULL, shows; 0 when it is a picture or unknown. */
gunichar
liaison_symbols_find (const char *font,
                      gunichar    c)
{
  gboolean private = c >= 0xf000 && c <= 0xf0ff;

  if (private)
    c -= 0xf000;
  if (font != NULL && g_ascii_strcasecmp (font, "Symbol") == 0)
    return find_in_symbol (c);
  if (font != NULL && g_ascii_strncasecmp (font, "Wingdings", 9) == 0)
    return 0;
  return c >= 0x20 && g_unichar_validate (c) && !(c >= 0xe000 && c <= 0xf8ff) ? c : 0;
}

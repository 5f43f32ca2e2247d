/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers that Windows gives languages. [MS-LCID], section 2.2: the lower ten bits are the
 * language, those above where it is spoken. */

#include "article/office/rtf.h"

/**
 * liaison_rtf_language:
 * @number: the number of a language
 *
 * Returns: (nullable): its code after ISO 639, or with the script when that sets it apart; %NULL
 *   for none and for one that is not known here
 */
const char *
liaison_rtf_language (int number)
{
  static const struct
  {
    int number;
    const char *code;
  } languages[] = {
    { 0x01, "ar" }, { 0x02, "bg" }, { 0x03, "ca" }, { 0x05, "cs" }, { 0x06, "da" }, { 0x07, "de" },
    { 0x08, "el" }, { 0x09, "en" }, { 0x0a, "es" }, { 0x0b, "fi" }, { 0x0c, "fr" }, { 0x0d, "he" },
    { 0x0e, "hu" }, { 0x0f, "is" }, { 0x10, "it" }, { 0x11, "ja" }, { 0x12, "ko" }, { 0x13, "nl" },
    { 0x14, "nb" }, { 0x15, "pl" }, { 0x16, "pt" }, { 0x17, "rm" }, { 0x18, "ro" }, { 0x19, "ru" },
    { 0x1b, "sk" }, { 0x1c, "sq" }, { 0x1d, "sv" }, { 0x1e, "th" }, { 0x1f, "tr" }, { 0x20, "ur" },
    { 0x21, "id" }, { 0x22, "uk" }, { 0x23, "be" }, { 0x24, "sl" }, { 0x25, "et" }, { 0x26, "lv" },
    { 0x27, "lt" }, { 0x28, "tg" }, { 0x29, "fa" }, { 0x2a, "vi" }, { 0x2b, "hy" }, { 0x2c, "az" },
    { 0x2d, "eu" }, { 0x2f, "mk" }, { 0x36, "af" }, { 0x37, "ka" }, { 0x38, "fo" }, { 0x39, "hi" },
    { 0x3a, "mt" }, { 0x3c, "ga" }, { 0x3e, "ms" }, { 0x3f, "kk" }, { 0x40, "ky" }, { 0x41, "sw" },
    { 0x43, "uz" }, { 0x44, "tt" }, { 0x45, "bn" }, { 0x46, "pa" }, { 0x47, "gu" }, { 0x49, "ta" },
    { 0x4a, "te" }, { 0x4b, "kn" }, { 0x4c, "ml" }, { 0x4e, "mr" }, { 0x50, "mn" }, { 0x52, "cy" },
    { 0x56, "gl" }, { 0x61, "ne" }, { 0x63, "ps" },
  };
  int spoken = number >> 10;

  if (number <= 0 || number > 0xffff)
    return NULL;
  if ((number & 0x3ff) == 0x04)
    return spoken == 1 || spoken == 3 || spoken == 5 ? "zh-Hant" : "zh-Hans";
  if ((number & 0x3ff) == 0x14 && spoken == 2)
    return "nn";
  if ((number & 0x3ff) == 0x1a)
    return spoken == 1 || spoken == 4 ? "hr" : spoken == 5 || spoken == 8 ? "bs" : "sr";
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].number == (number & 0x3ff))
      return languages[i].code;
  return NULL;
}

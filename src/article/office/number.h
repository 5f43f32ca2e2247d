/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the number of an item of a list is written. */
typedef enum
{
  LIAISON_NUMBER_NONE,
  LIAISON_NUMBER_BULLET,         /* a mark that says nothing */
  LIAISON_NUMBER_DECIMAL,
  LIAISON_NUMBER_DECIMAL_ZERO,   /* 01, 02 … 10 */
  LIAISON_NUMBER_LOWER_LETTER,   /* a, b … z, aa, ab */
  LIAISON_NUMBER_UPPER_LETTER,
  LIAISON_NUMBER_LOWER_REPEATED, /* a, b … z, aa, bb */
  LIAISON_NUMBER_UPPER_REPEATED,
  LIAISON_NUMBER_LOWER_ROMAN,
  LIAISON_NUMBER_UPPER_ROMAN,
} LiaisonNumberFormat;

void liaison_number_append (GString             *text,
                            LiaisonNumberFormat  format,
                            int                  value);

G_END_DECLS

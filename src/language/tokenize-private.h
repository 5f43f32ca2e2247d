/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A run of text without white space, and what is known of its surroundings. All are byte pointers
 * into the text. */
typedef struct
{
  const char *start;
  const char *end;
  const char *next;         /* where the next run begins, or the end of the text */
  const char *text_end;
  gboolean has_at;          /* it has an "@" */
} LiaisonChunk;

/* The end of the token that begins at P, which lies in the chunk. It is always beyond P, and never
 * within a character. */
const char *_liaison_chunk_scan_word  (const LiaisonChunk *chunk,
                                       const char         *p);
const char *_liaison_chunk_scan_other (const LiaisonChunk *chunk,
                                       const char         *p);

/* Whether a word can begin or go on with the character at P. */
gboolean    _liaison_is_word_at       (const char         *p,
                                       const char         *end);

/* The length in bytes of an apostrophe (' or ’) at P, or 0. */
static inline guint
_liaison_apostrophe_at (const char *p,
                        const char *end)
{
  if (p < end && *p == '\'')
    return 1;
  if (end - p >= 3 && p[0] == '\xe2' && p[1] == '\x80' && p[2] == '\x99')
    return 3;
  return 0;
}

G_END_DECLS

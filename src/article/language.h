/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language that TEXT is written in, as a BCP 47 tag, or NULL where that cannot be told; free with g_free(). */
char    *liaison_language_detect     (const char *text);
/* The language of a text that says it is in DECLARED, which may be NULL; free with g_free(). */
char    *liaison_language_settle     (const char *declared,
                                      const char *text);
gboolean liaison_language_is_english (const char *tag);
/* Whether the lines of the paragraph TEXT begin at the right. */
gboolean liaison_language_is_right_to_left (const char *text);
/* "German", in the language of the messages; free with g_free(). */
char    *liaison_language_to_words   (const char *tag);

G_END_DECLS

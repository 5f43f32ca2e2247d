/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The question that a sentence about the future answers: "The talks are unlikely to resume."
 * gives "Will the talks resume?". A sentence of another form comes back as it is. Free with
 * g_free(). */
char *liaison_question_from_sentence (const char *sentence);

G_END_DECLS

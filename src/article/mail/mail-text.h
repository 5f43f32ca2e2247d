/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lines of a mail that follow each other and are quoted as deep. */
typedef struct
{
  guint depth; /* of the quotation; 0 is the mail's own text */
  char *text;  /* without the marks of the quotation */
} LiaisonMailRun;

gboolean liaison_mail_text_is_encrypted (const char *text);
GArray  *liaison_mail_text_runs         (const char *text,
                                         gboolean    flowed,
                                         gboolean    deletes_space);

G_END_DECLS

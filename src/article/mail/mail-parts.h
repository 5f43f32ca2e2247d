/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gmime/gmime.h>

G_BEGIN_DECLS

/* What a part of a mail is for the reader. */
typedef enum
{
  LIAISON_MAIL_PLAIN,
  LIAISON_MAIL_HTML,
  LIAISON_MAIL_MESSAGE,   /* a mail in the mail */
  LIAISON_MAIL_ENCRYPTED, /* S/MIME or PGP */
} LiaisonMailKind;

/* A part that could be read, in the order in which parts stand. */
typedef struct
{
  LiaisonMailKind kind;
  GMimeObject *object; /* owned by the message */
  gboolean attached;   /* and not meant to be read with the mail */
  guint choice;        /* parts of the same number other than 0 say the same: one is to be read */
} LiaisonMailPart;

GMimeMessage *liaison_mail_open       (GBytes                *bytes);
GArray       *liaison_mail_parts_new  (GMimeMessage          *message);
gboolean      liaison_mail_is         (GMimeObject           *object,
                                       const char            *type,
                                       const char            *subtype);
GMimeObject  *liaison_mail_related_root (GMimeMultipart      *related);
GBytes       *liaison_mail_content    (GMimeObject           *object);
char         *liaison_mail_text       (GMimeObject           *object);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/article.h"

G_BEGIN_DECLS

#define LIAISON_READER_ERROR (liaison_reader_error_quark ())
GQuark liaison_reader_error_quark (void);

typedef enum
{
  LIAISON_READER_ERROR_EMPTY,       /* nothing to read in it */
  LIAISON_READER_ERROR_UNSUPPORTED, /* not a format that is read here */
  LIAISON_READER_ERROR_DAMAGED,     /* a known format, but broken */
  LIAISON_READER_ERROR_TOO_LARGE,   /* beyond LIAISON_READER_MAX_BYTES, or too much packed in it */
  LIAISON_READER_ERROR_PROTECTED,   /* encrypted with a password */
  LIAISON_READER_ERROR_LOCKED,      /* encrypted by a shop */
  LIAISON_READER_ERROR_ENCRYPTED,   /* a mail that only its recipient can open */
  LIAISON_READER_ERROR_PICTURES,    /* pages without text, only pictures of it */
  LIAISON_READER_ERROR_GARBLED,     /* its fonts do not say which letters they show */
  LIAISON_READER_ERROR_MISSING,     /* what reads the format is not installed */
  LIAISON_READER_ERROR_TOO_SLOW,    /* not read within the time that one file has */
  LIAISON_READER_ERROR_UNAVAILABLE, /* the program that reads it is not there */
  LIAISON_READER_ERROR_CHANGED,     /* no longer the document whose pages are to be drawn */
  LIAISON_READER_N_ERRORS,          /* stays the last */
} LiaisonReaderError;

/* The largest file that is read, in bytes. */
#define LIAISON_READER_MAX_BYTES (64u * 1024 * 1024)

/* The format is found from the content; NAME, which may be NULL, only decides what the content
 * leaves open. */
LiaisonArticle *liaison_reader_read_bytes  (GBytes               *bytes,
                                            const char           *name,
                                            const char           *uri,
                                            GError              **error);
gboolean        liaison_reader_is_plain    (GBytes               *bytes,
                                            const char           *name);
LiaisonArticle *liaison_reader_open_bytes  (GBytes               *bytes,
                                            const char           *name,
                                            const char           *uri,
                                            GCancellable         *cancellable,
                                            GError              **error);
LiaisonArticle *liaison_reader_read_file   (GFile                *file,
                                            GCancellable         *cancellable,
                                            GError              **error);
void            liaison_reader_read_async  (GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
LiaisonArticle *liaison_reader_read_finish (GFile                *file,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/reading.h"

G_BEGIN_DECLS

#define LIAISON_MODEL_ERROR (liaison_model_error_quark ())
GQuark liaison_model_error_quark (void);

typedef enum
{
  LIAISON_MODEL_ERROR_MISSING,   /* no such file */
  LIAISON_MODEL_ERROR_DAMAGED,   /* wrong magic, length or checksum */
  LIAISON_MODEL_ERROR_VERSION,   /* made for another version of the program */
  LIAISON_MODEL_ERROR_CANCELLED, /* the progress function asked to stop */
} LiaisonModelError;

/* Called now and then from the thread that reads, with the fraction done; returns FALSE to stop the
 * work. */
typedef gboolean (*LiaisonProgressFunc) (double   fraction,
                                         gpointer user_data);

/* A trained model of English, mapped from a file. Immutable, reference counted, and safe to use
 * from many threads at once. */
typedef struct _LiaisonModel LiaisonModel;

LiaisonModel   *liaison_model_load  (const char           *path,
                                     GError              **error);
/* The model that the program was installed or built with: $LIAISON_MODEL, the build tree's, or the
 * installed one. */
LiaisonModel   *liaison_model_load_default (GError       **error);
LiaisonModel   *liaison_model_ref   (LiaisonModel         *self);
void            liaison_model_unref (LiaisonModel         *self);

/* Tells it from other models; the same for every copy of one. */
guint64         liaison_model_get_checksum (LiaisonModel      *self);

/* Reads TEXT, valid UTF-8. BREAKS are offsets in code points, ascending, at which a sentence surely
 * ends (the ends of blocks). */
LiaisonReading *liaison_model_read  (LiaisonModel         *self,
                                     const char           *text,
                                     const guint          *breaks,
                                     guint                 n_breaks,
                                     LiaisonProgressFunc   progress,
                                     gpointer              user_data,
                                     GError              **error);

/* What is found of a word in a sentence that is already cut into words. */
typedef struct
{
  gint head;                /* index of the governor, or -1 for the root */
  guint8 upos;              /* LiaisonUpos */
  guint8 deprel;            /* LiaisonDeprel */
} LiaisonWordTags;

/* Finds tags and syntax of one sentence, keeping its words. */
void            liaison_model_annotate (LiaisonModel          *self,
                                        const char * const    *words,
                                        guint                  n_words,
                                        LiaisonWordTags       *tags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonModel, liaison_model_unref)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"

G_BEGIN_DECLS

/* Unsaved work of one window, kept in a file of its own until it is saved or given up. While the object lives, the file is
 * locked, and nobody is offered it; when the program dies, the lock goes with it. */
#define LIAISON_TYPE_RECOVERY (liaison_recovery_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRecovery, liaison_recovery, LIAISON, RECOVERY, GObject)

/* An article of the window. All but one of URI and TEXT may be NULL. */
typedef struct
{
  char *uri;
  char *text;                  /* of what cannot be read again, as it was pasted */
  char *title;                 /* of the same */
  char *byline;
  char *published;             /* "YYYY-MM-DD" */
  gboolean shown;              /* the one that is read */
} LiaisonRecoveryArticle;

/* Of LiaisonRecoveryArticle *, which it frees. */
GPtrArray *liaison_recovery_articles_new (void);

/* What belongs to the unsaved work. All but FORECASTS may be NULL; only ARTICLES, which must not change any more, is kept after the
 * call. */
typedef struct
{
  LiaisonForecastFile *forecasts;
  const char *file;            /* URI of the forecast file */
  const char *etag;            /* of the content that was loaded or saved last */
  GPtrArray *articles;         /* of LiaisonRecoveryArticle, in the order of the window */
} LiaisonRecoveryWork;

/* FOLDER: where the files are; NULL for the user's state folder. */
LiaisonRecovery *liaison_recovery_new          (const char                 *folder);
void             liaison_recovery_write_async  (LiaisonRecovery            *self,
                                                const LiaisonRecoveryWork  *work,
                                                GAsyncReadyCallback         callback,
                                                gpointer                    user_data);
gboolean         liaison_recovery_write_finish (LiaisonRecovery            *self,
                                                GAsyncResult               *result,
                                                GError                    **error);
gboolean         liaison_recovery_write        (LiaisonRecovery            *self,
                                                const LiaisonRecoveryWork  *work,
                                                GError                    **error);
/* The work was saved or given up: removes the file. */
void             liaison_recovery_clear        (LiaisonRecovery            *self);

/* Work that a program left behind when it died. As long as it lives, it is offered nowhere else. */
#define LIAISON_TYPE_RECOVERY_ENTRY (liaison_recovery_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRecoveryEntry, liaison_recovery_entry, LIAISON, RECOVERY_ENTRY, GObject)

/* Of LiaisonRecoveryEntry *, newest first; free with g_ptr_array_unref(). What cannot be read is left alone. */
GPtrArray           *liaison_recovery_list                   (const char           *folder);
LiaisonForecastFile *liaison_recovery_entry_get_forecasts    (LiaisonRecoveryEntry *self);
const char          *liaison_recovery_entry_get_file         (LiaisonRecoveryEntry *self); /* nullable */
const char          *liaison_recovery_entry_get_etag         (LiaisonRecoveryEntry *self); /* nullable */
const GPtrArray     *liaison_recovery_entry_get_articles     (LiaisonRecoveryEntry *self); /* of LiaisonRecoveryArticle */
const char          *liaison_recovery_entry_get_written      (LiaisonRecoveryEntry *self); /* ISO 8601, UTC */
/* The work is in a window again, with a recovery file of its own, or is given up. */
void                 liaison_recovery_entry_remove           (LiaisonRecoveryEntry *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/team.h"

G_BEGIN_DECLS

/* One file of the team, as it was read. Immutable and reference counted. */
typedef struct
{
  GFile *file;
  char *stamp;                     /* of the file's state: another one tells that it has to be read again */
  char *person;                    /* the author, or what the file is called after */
  LiaisonForecastFile *content;    /* nullable: it could not be read yet */
  GHashTable *forecasts;           /* from ids to LiaisonForecast; NULL without content */
  char *problem;                   /* a sentence for the reader; nullable */
  gboolean unfinished;             /* it may be complete before long */
} LiaisonTeamFile;

LiaisonTeamFile *liaison_team_file_ref   (LiaisonTeamFile *self);
void             liaison_team_file_unref (LiaisonTeamFile *self);

typedef void (*LiaisonTeamProgress) (guint    n_read,
                                     guint    n_files,
                                     gpointer user_data);

/* Reads the forecast files in PLACES, of GFile: folders, of which the subfolders are not looked into, and files. What has not changed
 * since BEFORE, of LiaisonTeamFile, is taken from there, and so is the content of what cannot be read now. OWN, which may be NULL, is
 * left out. Blocks. Returns: of LiaisonTeamFile, free with g_ptr_array_unref(); NULL if cancelled, or if no place can be read. */
GPtrArray *liaison_team_read (GPtrArray            *places,
                              GPtrArray            *before,
                              GFile                *own,
                              LiaisonTeamProgress   progress,
                              gpointer              user_data,
                              GCancellable         *cancellable,
                              GError              **error);

/* Of LiaisonTeamFile. */
const GPtrArray *_liaison_team_get_files (LiaisonTeam *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonTeamFile, liaison_team_file_unref)

G_END_DECLS

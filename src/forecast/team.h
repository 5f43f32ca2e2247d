/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/forecast-file.h"
#include "forecast/person.h"

G_BEGIN_DECLS

/* People who write forecast files into the same folder, or whose files were opened together. Everybody writes only their own file,
 * and any tool may carry the files; nothing is written here. The places are watched: what becomes of the files is seen at once.
 *
 * Property "progress" (double): from 0 to 1 while files are read for the first time, otherwise -1. Signal "changed": after anything
 * that anybody wrote became known. */
#define LIAISON_TYPE_TEAM (liaison_team_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTeam, liaison_team, LIAISON, TEAM, GObject)

/* PLACES: of GFile, folders and files. */
LiaisonTeam     *liaison_team_new            (GPtrArray            *places);
/* The reader's own file, which counts as no other person's; nullable. */
void             liaison_team_set_own        (LiaisonTeam          *self,
                                              GFile                *file);
void             liaison_team_load_async     (LiaisonTeam          *self,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean         liaison_team_load_finish    (LiaisonTeam          *self,
                                              GAsyncResult         *result,
                                              GError              **error);
/* Gives up the first reading that is under way. */
void             liaison_team_cancel         (LiaisonTeam          *self);
/* Of LiaisonPerson, by name; one list for the team's life. */
GListModel      *liaison_team_get_people     (LiaisonTeam          *self);
double           liaison_team_get_progress   (LiaisonTeam          *self);
/* "Team folder", or the names of the files; for the reader. */
char            *liaison_team_dup_title      (LiaisonTeam          *self);
/* What all say to a question: one forecast with everybody's estimates, and those in OWN, which may be NULL; NULL if nobody has it.
 * Free with g_object_unref(). */
LiaisonForecast *liaison_team_dup_question   (LiaisonTeam          *self,
                                              LiaisonForecastFile  *own,
                                              const char           *id);
/* Of LiaisonForecast, each id once, those first that most people have: what OWN, which may be NULL, does not have. The estimates in
 * them are one person's. Free with g_ptr_array_unref(). */
GPtrArray       *liaison_team_list_questions (LiaisonTeam          *self,
                                              LiaisonForecastFile  *own);
/* How many people other than the reader have a question. */
guint            liaison_team_count_people   (LiaisonTeam          *self,
                                              const char           *id);
/* Of GFile: the files whose author is NAME, which may be NULL. Free with g_ptr_array_unref(). */
GPtrArray       *liaison_team_list_files_of  (LiaisonTeam          *self,
                                              const char           *name);

G_END_DECLS

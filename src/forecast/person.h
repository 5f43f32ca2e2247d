/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Somebody who forecasts, with one file or, when a sync tool found a conflict, several. Immutable. */
#define LIAISON_TYPE_PERSON (liaison_person_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPerson, liaison_person, LIAISON, PERSON, GObject)

LiaisonPerson *liaison_person_new             (const char    *name,
                                               guint          n_files,
                                               guint          n_forecasts,
                                               const char    *problem);
const char    *liaison_person_get_name        (LiaisonPerson *self);
guint          liaison_person_get_n_files     (LiaisonPerson *self);
guint          liaison_person_get_n_forecasts (LiaisonPerson *self);
/* Why a file of theirs is not shown, or not as it is now; a sentence, or NULL. */
const char    *liaison_person_get_problem     (LiaisonPerson *self);
/* Whether there is nothing to tell them apart. */
gboolean       liaison_person_equal           (LiaisonPerson *a,
                                               LiaisonPerson *b);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document-recovery.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_WINDOW (liaison_window_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWindow, liaison_window, LIAISON, WINDOW, AdwApplicationWindow)

LiaisonWindow   *liaison_window_new          (AdwApplication *application);
LiaisonDocument *liaison_window_get_document (LiaisonWindow  *self);
/* The window that has the forecast file FILE open, or NULL. (transfer none) */
LiaisonWindow   *liaison_window_find         (GtkApplication *application,
                                              GFile          *file);
/* Opens FILE in this window if nothing is open in it yet, otherwise in a new one; shows the window that has it open already. */
void             liaison_window_open         (LiaisonWindow  *self,
                                              GFile          *file);

/* Opens FILES, a list of GFile; folders, and several forecast files, as those of people who forecast together. */
void             liaison_window_open_files   (LiaisonWindow  *self,
                                              GListModel     *files);
/* Takes over unsaved work that a program left behind, and says so. */
void             liaison_window_restore      (LiaisonWindow        *self,
                                              LiaisonRecoveryEntry *entry);

G_END_DECLS

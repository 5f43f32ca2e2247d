/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gets a list of GFile, empty when the reader thought better of it; the list stays the caller's. */
typedef void (*LiaisonFilesFunc) (GListModel *files,
                                  gpointer    user_data);

typedef enum
{
  LIAISON_FILES_ALL,      /* articles and forecast files, several at once */
  LIAISON_FILES_ARTICLES, /* one article */
  LIAISON_FILES_MORE,     /* articles to add, several at once */
  LIAISON_FILES_TABLES,   /* tables of forecasts, several at once */
} LiaisonFiles;

/* The dialogs of the desktop, or its portal's. USER_DATA is the caller's to keep alive until FUNC is called, once. */
void liaison_file_dialog_open (GtkWindow        *parent,
                               LiaisonFiles      wanted,
                               LiaisonFilesFunc  func,
                               gpointer          user_data);
/* One folder. */
void liaison_file_dialog_folder (GtkWindow      *parent,
                               const char       *title,
                               LiaisonFilesFunc  func,
                               gpointer          user_data);
void liaison_file_dialog_save (GtkWindow        *parent,
                               const char       *title,
                               GFile            *present, /* nullable */
                               const char       *name,
                               LiaisonFilesFunc  func,
                               gpointer          user_data);

G_END_DECLS

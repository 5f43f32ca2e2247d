/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "drawing/picture-write.h"
#include "network/export.h"

G_BEGIN_DECLS

/* What the reader wants to have. */
typedef struct
{
  gboolean is_picture;
  LiaisonPictureFormat picture; /* if it is one */
  LiaisonExportFormat network;  /* otherwise */
  guint scale;                  /* of PNG */
  LiaisonPaletteStyle style;
} LiaisonExportWish;

/* What its file ends in, without the dot. */
const char *liaison_export_wish_extension (const LiaisonExportWish *wish);

/* Asks in which form the diagram is to be exported. Signal: "export", when the reader has decided; the dialog closes then. */
#define LIAISON_TYPE_EXPORT_DIALOG (liaison_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonExportDialog, liaison_export_dialog, LIAISON, EXPORT_DIALOG, AdwWindow)

GtkWidget        *liaison_export_dialog_new      (GtkWindow           *parent);
LiaisonExportWish liaison_export_dialog_get_wish (LiaisonExportDialog *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/picture-write.h"

G_BEGIN_DECLS

void       liaison_picture_render_async  (LiaisonPicture             *self,
                                          const LiaisonPictureFormat *formats,
                                          guint                       n_formats,
                                          LiaisonPaletteStyle         style,
                                          guint                       scale,
                                          GCancellable               *cancellable,
                                          GAsyncReadyCallback         callback,
                                          gpointer                    user_data);
GPtrArray *liaison_picture_render_finish (GAsyncResult               *result,
                                          GError                    **error);

G_END_DECLS

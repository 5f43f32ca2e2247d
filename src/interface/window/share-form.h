/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "forecast/share.h"

G_BEGIN_DECLS

/* The forms in which forecasts go to others. */
typedef enum
{
  LIAISON_SHARE_FILE,
  LIAISON_SHARE_REPORT,
  LIAISON_SHARE_MARKDOWN,
  LIAISON_SHARE_TABLE,
  LIAISON_SHARE_CALENDAR,
  LIAISON_SHARE_FATEBOOK,
  LIAISON_N_SHARE_FORMS
} LiaisonShareForm;

/* "Report (HTML)"; in the reader's language. */
const char *liaison_share_form_to_text    (LiaisonShareForm        form);
/* What its files end in, without the first dot. */
const char *liaison_share_form_extension  (LiaisonShareForm        form);
/* Whether it can stand in the middle of other text. */
gboolean    liaison_share_form_is_text    (LiaisonShareForm        form);
/* Makes it in another thread. ARTICLE, the open one, and DIAGRAM, a picture as SVG, may be NULL. */
void        liaison_share_form_make_async (LiaisonForecastFile    *file,
                                           LiaisonShareForm        form,
                                           const LiaisonShareWish *wish,
                                           LiaisonArticle         *article,
                                           GBytes                 *diagram,
                                           GCancellable           *cancellable,
                                           GAsyncReadyCallback     callback,
                                           gpointer                user_data);
GBytes     *liaison_share_form_make_finish (GAsyncResult           *result,
                                           GError                **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the forecast editor share. */

#include "interface/forecast/forecast-edit.h"

#include <string.h>

/**
 * liaison_forecast_edit_commit:
 * @document: a document
 * @forecast: one of its forecasts
 * @builder: (transfer full): an edit of @forecast
 * @label: what the edit is called, translated
 * @kind: (nullable): what is edited; edits of the same kind that follow each other closely are undone together
 *
 * Ends an edit and puts its outcome into the document.
 */
void
liaison_forecast_edit_commit (LiaisonDocument        *document,
                              LiaisonForecast        *forecast,
                              LiaisonForecastBuilder *builder,
                              const char             *label,
                              const char             *kind)
{
  g_autoptr (LiaisonForecast) after = liaison_forecast_builder_end (builder);
  g_autofree char *key = kind != NULL ? g_strconcat (kind, ":", liaison_forecast_get_id (forecast), NULL) : NULL;

  liaison_document_change_forecast (document, label, key, forecast, after);
}

/**
 * liaison_forecast_edit_text:
 * @document: a document
 * @forecast: one of its forecasts
 * @set: which text
 * @text: (nullable): what it is to be
 * @label: what the edit is called, translated
 * @kind: (nullable): what is edited; see liaison_forecast_edit_commit()
 *
 * Changes one text of a forecast in the document.
 */
void
liaison_forecast_edit_text (LiaisonDocument            *document,
                            LiaisonForecast            *forecast,
                            LiaisonForecastSetTextFunc  set,
                            const char                 *text,
                            const char                 *label,
                            const char                 *kind)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);

  set (builder, text);
  liaison_forecast_edit_commit (document, forecast, builder, label, kind);
}

/**
 * liaison_forecast_edit_is_other:
 * @a: (nullable): a forecast
 * @b: (nullable): a forecast
 *
 * Returns: whether @b is another forecast than @a, and not @a after an edit
 */
gboolean
liaison_forecast_edit_is_other (LiaisonForecast *a,
                                LiaisonForecast *b)
{
  return a == NULL || b == NULL || strcmp (liaison_forecast_get_id (a), liaison_forecast_get_id (b)) != 0;
}

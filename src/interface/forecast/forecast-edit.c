/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the forecast editor share. */

#include "interface/forecast/forecast-edit.h"

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

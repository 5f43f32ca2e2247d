/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "score-fixture.h"

#include <string.h>

#include "interface/document-private.h"

#define ESTIMATE(day, by, probability) \
  "{\"at\":\"2024-01-" day "T00:00:00Z\",\"by\":\"" by "\",\"probability\":" probability "}"
#define FORECAST(id, tag, closes, probability, outcome)                                                                   \
  "{\"id\":\"" id "\",\"question\":\"Will " id " be?\",\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"" closes "\","    \
  "\"tags\":[\"" tag "\"],\"estimates\":[" ESTIMATE ("02", "Ada", probability) "," ESTIMATE ("03", "Bo", "0.5") "],"       \
  "\"resolution\":" outcome "}"
#define DECIDED(outcome) "{\"outcome\":\"" outcome "\",\"at\":\"2024-01-20T00:00:00Z\"}"
#define EVIDENCE(id, bearing, strength)                                                                                   \
  "{\"id\":\"" id "\",\"source\":\"s1\",\"bearing\":\"" bearing "\",\"strength\":" strength ",\"passage\":{\"exact\":\"Quote " \
  id "\",\"start\":0,\"end\":1}}"

static const char text[] =
  "{\"format\":\"liaison-forecast\",\"version\":1,\"author\":{\"name\":\"Ada\"},"
  "\"sources\":[{\"id\":\"s1\",\"published\":\"2024-01-02\"}],\"forecasts\":["
  "{\"id\":\"a\",\"question\":\"Will a be?\",\"opened\":\"2024-01-01T00:00:00Z\",\"closes\":\"2024-02-01\",\"tags\":[\"sea\"],"
  "\"estimates\":[" ESTIMATE ("02", "Ada", "0.4") "," ESTIMATE ("03", "Bo", "0.5") ","
  "{\"at\":\"2024-01-05T00:00:00Z\",\"by\":\"Ada\",\"probability\":0.9,\"reason\":\"They met.\"}],"
  "\"evidence\":[" EVIDENCE ("one", "for", "3") "," EVIDENCE ("two", "against", "null") "," EVIDENCE ("three", "context", "null") "],"
  "\"resolution\":{\"outcome\":\"yes\",\"at\":\"2024-01-20T00:00:00Z\",\"note\":\"Both said so.\"}},"
  FORECAST ("b", "sea", "2024-02-01", "0.9", DECIDED ("yes")) "," FORECAST ("c", "sea", "2024-02-01", "0.8", DECIDED ("yes")) ","
  FORECAST ("d", "sea", "2024-02-01", "0.3", DECIDED ("yes")) "," FORECAST ("e", "land", "2024-02-01", "0.1", DECIDED ("no")) ","
  FORECAST ("early", "land", "2999-01-01", "0.9", DECIDED ("yes")) "," FORECAST ("open", "land", "2024-02-01", "0.9", "null")
  "]}";

LiaisonDocument *
score_fixture_new_document (void)
{
  LiaisonDocument *document = liaison_document_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) file = liaison_forecast_file_from_bytes (bytes, &error);

  g_assert_no_error (error);
  _liaison_document_replace_forecasts (document, file, NULL, NULL);
  return document;
}

LiaisonForecast *
score_fixture_find (LiaisonDocument *document,
                    const char      *id)
{
  LiaisonForecast *forecast = liaison_forecast_file_find (liaison_document_get_forecasts (document), id, NULL);

  g_assert_nonnull (forecast);
  return forecast;
}

void
score_fixture_wait (gboolean (*is_so) (gpointer data),
                    gpointer   data)
{
  while (!is_so (data))
    g_main_context_iteration (NULL, TRUE);
}

const char *
score_fixture_find_label (GtkWidget  *widget,
                          const char *beginning)
{
  const char *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), beginning))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = score_fixture_find_label (child, beginning);
  return found;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes passages evidence of forecasts, by whatever way they come: dropped, or from a menu. */

#include "interface/forecast/evidence/evidence-attach.h"

#include <glib/gi18n.h>
#include <string.h>

#include "interface/document-changes.h"
#include "interface/document-sources.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/forecast-toast.h"

/* Longer questions are cut in the toast. */
#define MAX_QUESTION 40

/* What was added, for the button that turns it around. */
typedef struct
{
  GWeakRef document;
  char *forecast;
  char *evidence;
} Added;

static void
free_added (gpointer  data,
            GClosure *closure)
{
  Added *added = data;

  g_weak_ref_clear (&added->document);
  g_free (added->forecast);
  g_free (added->evidence);
  g_free (added);
}

static LiaisonEvidence *
find_evidence (LiaisonForecast *forecast,
               const char      *id)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  for (guint i = 0; i < evidence->len; i++)
    if (strcmp (liaison_evidence_get_id (g_ptr_array_index (evidence, i)), id) == 0)
      return g_ptr_array_index (evidence, i);
  return NULL;
}

static void
on_against (AdwToast *toast,
            Added    *added)
{
  g_autoptr (LiaisonDocument) document = g_weak_ref_get (&added->document);
  LiaisonForecast *forecast =
    document != NULL ? liaison_forecast_file_find (liaison_document_get_forecasts (document), added->forecast, NULL) : NULL;
  LiaisonEvidence *evidence = forecast != NULL ? find_evidence (forecast, added->evidence) : NULL;
  g_autoptr (LiaisonEvidence) against = NULL;
  LiaisonForecastBuilder *builder;

  if (evidence == NULL)
    return;
  against = liaison_evidence_with_bearing (evidence, LIAISON_BEARING_AGAINST);
  builder = liaison_forecast_builder_new (forecast);
  liaison_forecast_builder_replace_evidence (builder, against);
  liaison_forecast_edit_commit (document, forecast, builder, _("Change Bearing"), NULL);
}

static gboolean
is_evidence (LiaisonDocument *document,
             LiaisonForecast *forecast,
             LiaisonSpan      span)
{
  LiaisonSpan own;
  LiaisonArticle *article = liaison_document_locate (document, span, &own);
  g_autoptr (LiaisonPassage) passage = liaison_passage_of_article (article, own);
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  for (guint i = 0; i < evidence->len; i++)
    if (liaison_passage_equal (liaison_evidence_get_passage (g_ptr_array_index (evidence, i)), passage))
      return TRUE;
  return FALSE;
}

static char *
dup_question (LiaisonForecast *forecast)
{
  const char *question = liaison_forecast_get_question (forecast);
  g_autofree char *start = NULL;

  if (question == NULL || *question == '\0')
    return g_strdup (_("Untitled forecast"));
  if (g_utf8_strlen (question, -1) <= MAX_QUESTION)
    return g_strdup (question);
  start = g_utf8_substring (question, 0, MAX_QUESTION - 1);
  return g_strconcat (start, "…", NULL);
}

static char *
describe (LiaisonForecast *forecast,
          LiaisonBearing   bearing)
{
  g_autofree char *question = dup_question (forecast);

  switch (bearing)
    {
    case LIAISON_BEARING_FOR:
      /* Translators: %s is a question. */
      return g_strdup_printf (_("Evidence for “%s” added"), question);
    case LIAISON_BEARING_AGAINST:
      /* Translators: %s is a question. */
      return g_strdup_printf (_("Evidence against “%s” added"), question);
    case LIAISON_BEARING_CONTEXT:
    default:
      /* Translators: %s is a question. */
      return g_strdup_printf (_("Context for “%s” added"), question);
    }
}

static void
tell (GtkWidget       *widget,
      LiaisonDocument *document,
      LiaisonForecast *forecast,
      LiaisonEvidence *evidence,
      gboolean         asks)
{
  g_autofree char *text = describe (forecast, liaison_evidence_get_bearing (evidence));
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);
  Added *added;

  if (asks && liaison_evidence_get_bearing (evidence) == LIAISON_BEARING_FOR)
    {
      added = g_new0 (Added, 1);
      g_weak_ref_init (&added->document, document);
      added->forecast = g_strdup (liaison_forecast_get_id (forecast));
      added->evidence = g_strdup (liaison_evidence_get_id (evidence));
      adw_toast_set_button_label (toast, _("Speaks _Against"));
      g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_against), added, free_added, 0);
    }
  liaison_forecast_toast_add (widget, toast);
}

/**
 * liaison_evidence_attach:
 * @widget: a widget of the document's window
 * @document: a document with an article
 * @forecast: one of its forecasts
 * @span: a stretch of its article
 * @relation: (nullable): the relation that the stretch states
 * @bearing: which way it speaks
 * @asks: whether to offer that it speaks against
 *
 * Adds evidence, undoably, and says so.
 *
 * Returns: whether it was added; %FALSE when it was there already, or the document takes no changes
 */
gboolean
liaison_evidence_attach (GtkWidget       *widget,
                         LiaisonDocument *document,
                         LiaisonForecast *forecast,
                         LiaisonSpan      span,
                         LiaisonRelation *relation,
                         LiaisonBearing   bearing,
                         gboolean         asks)
{
  LiaisonEvidence *evidence;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (document) && LIAISON_IS_FORECAST (forecast), FALSE);
  g_return_val_if_fail (liaison_document_get_article (document) != NULL, FALSE);

  if (is_evidence (document, forecast, span))
    {
      liaison_forecast_toast_say (widget, _("This passage is evidence there already"));
      return FALSE;
    }
  evidence = liaison_document_add_evidence_as (document, forecast, span, relation, bearing);
  if (evidence == NULL)
    return FALSE;
  tell (widget, document, forecast, evidence, asks);
  return TRUE;
}

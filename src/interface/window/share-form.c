/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What forecasts are made into for others. The copy without what is not to go with it comes first, and everything is made from that:
 * no form can let through what the copy does not have. */

#include "interface/window/share-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/calendar.h"
#include "forecast/exchange.h"
#include "forecast/forecast-markdown.h"
#include "forecast/forecast-table.h"
#include "forecast/moment.h"
#include "forecast/report.h"

static const struct
{
  const char *text;
  const char *extension;
} forms[LIAISON_N_SHARE_FORMS] = {
  [LIAISON_SHARE_FILE] = { N_("Forecast file"), "forecast.json" },
  [LIAISON_SHARE_REPORT] = { N_("Report (HTML)"), "html" },
  [LIAISON_SHARE_MARKDOWN] = { N_("Text (Markdown)"), "md" },
  [LIAISON_SHARE_TABLE] = { N_("Estimates (CSV)"), "csv" },
  [LIAISON_SHARE_CALENDAR] = { N_("Close dates (iCalendar)"), "ics" },
  [LIAISON_SHARE_FATEBOOK] = { N_("Fatebook (CSV)"), "csv" },
};

/**
 * liaison_share_form_to_text:
 * @form: a form
 *
 * Returns: (transfer none): what it is called
 */
const char *
liaison_share_form_to_text (LiaisonShareForm form)
{
  g_return_val_if_fail (form < LIAISON_N_SHARE_FORMS, NULL);

  return _(forms[form].text);
}

/**
 * liaison_share_form_extension:
 * @form: a form
 *
 * Returns: (transfer none): what its files end in, without the first dot
 */
const char *
liaison_share_form_extension (LiaisonShareForm form)
{
  g_return_val_if_fail (form < LIAISON_N_SHARE_FORMS, NULL);

  return forms[form].extension;
}

/**
 * liaison_share_form_is_text:
 * @form: a form
 *
 * Returns: whether it can be pasted into other text
 */
gboolean
liaison_share_form_is_text (LiaisonShareForm form)
{
  return form == LIAISON_SHARE_MARKDOWN || form == LIAISON_SHARE_TABLE;
}

typedef struct
{
  LiaisonForecastFile *file;   /* nobody else has it */
  LiaisonShareForm form;
  LiaisonShareWish wish;
  GBytes *diagram;             /* nullable */
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_object_unref (work->file);
  g_clear_pointer (&work->diagram, g_bytes_unref);
  g_free (work);
}

static char *
make_report (LiaisonForecastFile *copy,
             GBytes              *diagram)
{
  g_autofree char *today = liaison_moment_today ();
  g_autofree char *svg = NULL;

  if (diagram != NULL)
    svg = g_strndup (g_bytes_get_data (diagram, NULL), g_bytes_get_size (diagram));
  return liaison_forecast_file_to_html (copy, today, svg);
}

static GBytes *
make (Work *work)
{
  g_autoptr (LiaisonForecastFile) copy = liaison_forecast_file_share (work->file, &work->wish, NULL);
  char *text = NULL;

  switch (work->form)
    {
    case LIAISON_SHARE_REPORT:
      text = make_report (copy, work->diagram);
      break;
    case LIAISON_SHARE_MARKDOWN:
      text = liaison_forecast_file_to_markdown (copy);
      break;
    case LIAISON_SHARE_TABLE:
      text = liaison_forecast_file_to_csv (copy);
      break;
    case LIAISON_SHARE_CALENDAR:
      text = liaison_forecast_file_to_calendar (copy);
      break;
    case LIAISON_SHARE_FATEBOOK:
      text = liaison_fatebook_export (copy);
      break;
    case LIAISON_SHARE_FILE:
    case LIAISON_N_SHARE_FORMS:
    default:
      return liaison_forecast_file_to_bytes (copy);
    }
  return g_bytes_new_take (text, strlen (text));
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  g_task_return_pointer (task, make (data), (GDestroyNotify) g_bytes_unref);
}

/**
 * liaison_share_form_make_async:
 * @file: a forecast file; what is made is what it is now
 * @form: what to make of it
 * @wish: what goes to others
 * @article: (nullable): the article that is open
 * @diagram: (nullable): a picture of its network as SVG, for a report
 * @cancellable: (nullable): when it is no longer wanted
 * @callback: called in this thread when it is there
 * @user_data: for @callback
 *
 * Makes a copy of a forecast file for others, in a form that they can use.
 */
void
liaison_share_form_make_async (LiaisonForecastFile    *file,
                               LiaisonShareForm        form,
                               const LiaisonShareWish *wish,
                               LiaisonArticle         *article,
                               GBytes                 *diagram,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  const LiaisonShareWish all = { TRUE, TRUE };
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->file = liaison_forecast_file_share (file, &all, wish->text ? article : NULL);
  work->form = form;
  work->wish = *wish;
  work->diagram = diagram != NULL ? g_bytes_ref (diagram) : NULL;
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, run);
}

/**
 * liaison_share_form_make_finish:
 * @result: what @callback got
 * @error: set if it was cancelled
 *
 * Returns: (transfer full): what was made, or %NULL with @error
 */
GBytes *
liaison_share_form_make_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands that work on the network of an article share: from the names of files to the network as the reader corrected it. */

#include "programs/cli-network.h"

#include <gio/gio.h>
#include <string.h>

#include "forecast/forecast-store.h"
#include "network/correction.h"
#include "programs/cli-analysis.h"

#define FORECASTS ".forecast.json"

static LiaisonForecastFile *
load_forecasts (const char *path,
                GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return liaison_forecast_store_load (file, NULL, NULL, error);
}

/* The analysis of the first article that the forecasts rest on and that is at hand: kept with them, or in a file. */
static LiaisonAnalysis *
analyze_source (LiaisonForecastFile *forecasts,
                LiaisonModel        *model,
                GError             **error)
{
  const GPtrArray *sources = liaison_forecast_file_get_sources (forecasts);

  for (guint i = 0; i < sources->len; i++)
    {
      const LiaisonForecastSource *source = g_ptr_array_index (sources, i);
      g_autoptr (LiaisonArticle) article = source->text != NULL ? liaison_article_new_plain (source->text) : NULL;

      if (article != NULL)
        return liaison_analysis_new (article, model, NULL, NULL, error);
      if (source->uri != NULL && g_str_has_prefix (source->uri, "file:"))
        return liaison_cli_analyze_file (source->uri, FALSE, model, error);
    }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               "It names no article on this machine: give the article, and this file with --forecasts.");
  return NULL;
}

static GPtrArray *
read_corrections (LiaisonForecastFile *forecasts)
{
  GPtrArray *corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  g_auto (GStrv) texts = liaison_forecast_file_dup_corrections (forecasts);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (corrections, liaison_correction_new_from_string (texts[i]));
  return corrections;
}

/**
 * liaison_cli_load_network:
 * @path: an article, or a forecast file that names one, as on the command line
 * @plain: whether the article is the body text as it stands
 * @forecasts_path: (nullable): a forecast file with what the reader corrected in the article's network
 * @forecasts: (out) (optional) (nullable) (transfer full): the forecasts, if there is a file of them
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the network as the reader corrected it, or %NULL with @error set
 */
LiaisonNetwork *
liaison_cli_load_network (const char           *path,
                          gboolean              plain,
                          const char           *forecasts_path,
                          LiaisonForecastFile **forecasts,
                          GError              **error)
{
  gboolean is_forecasts = forecasts_path == NULL && g_str_has_suffix (path, FORECASTS);
  g_autoptr (LiaisonForecastFile) file = NULL;
  g_autoptr (LiaisonModel) model = liaison_model_load_default (error);
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  g_autoptr (GPtrArray) corrections = NULL;

  if (model == NULL)
    return NULL;
  if (is_forecasts || forecasts_path != NULL)
    {
      file = load_forecasts (is_forecasts ? path : forecasts_path, error);
      if (file == NULL)
        return NULL;
      corrections = read_corrections (file);
    }
  analysis = is_forecasts ? analyze_source (file, model, error) : liaison_cli_analyze_file (path, plain, model, error);
  if (analysis == NULL)
    return NULL;
  if (forecasts != NULL)
    *forecasts = g_steal_pointer (&file);
  return liaison_network_new_corrected (analysis, corrections);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands that work on the network of an article share: from the names of files to the network as the reader corrected it. */

#include "programs/cli-network.h"

#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#include "analysis/batch.h"
#include "analysis/join.h"
#include "article/article-join.h"
#include "forecast/forecast-store.h"
#include "network/correction-parts.h"
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

/* What the file calls an article → the number of its part in ANALYSIS + 1. */
static GHashTable *
find_parts (LiaisonForecastFile *forecasts,
            LiaisonAnalysis     *analysis)
{
  GHashTable *parts = g_hash_table_new (g_str_hash, g_str_equal);
  LiaisonArticle *article = liaison_analysis_get_article (analysis);

  for (guint i = 0; i < liaison_article_get_n_parts (article); i++)
    {
      const char *source = liaison_forecast_file_find_source (forecasts, liaison_article_get_part (article, i, NULL));

      if (source != NULL)
        g_hash_table_insert (parts, (char *) source, GUINT_TO_POINTER (i + 1));
    }
  return parts;
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

/* Where a person watches, one line says how far the work is. */
static void
on_progress (guint       n_done,
             guint       n_total,
             const char *name,
             gpointer    user_data)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r\033[K%u/%u %s%s", n_done, n_total, n_done < n_total ? name : "", n_done < n_total ? "" : "\r\033[K");
}

/* Of an article that is given twice one counts. */
static void
add_analysis (GPtrArray       *analyses,
              GHashTable      *known,
              LiaisonAnalysis *analysis)
{
  if (g_hash_table_add (known, (char *) liaison_article_get_sha256 (liaison_analysis_get_article (analysis))))
    g_ptr_array_add (analyses, liaison_analysis_ref (analysis));
}

static void
analyze_batch (GPtrArray    *files,
               LiaisonModel *model,
               LiaisonCache *cache,
               GPtrArray    *analyses,
               gboolean     *complete)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) items = liaison_batch_read (files, model, cache, NULL, on_progress, NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const LiaisonBatchItem *item = g_ptr_array_index (items, i);

      if (item->analysis != NULL)
        add_analysis (analyses, known, item->analysis);
      else
        {
          g_printerr ("%s: %s\n", g_file_peek_path (item->file), item->error);
          *complete = FALSE;
        }
    }
}

static void
analyze_plain (GPtrArray    *files,
               LiaisonModel *model,
               GPtrArray    *analyses,
               gboolean     *complete)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < files->len; i++)
    {
      const char *path = g_file_peek_path (g_ptr_array_index (files, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonAnalysis) analysis = liaison_cli_analyze_file (path, TRUE, model, &error);

      if (analysis != NULL)
        add_analysis (analyses, known, analysis);
      else
        {
          g_printerr ("%s: %s\n", path, error->message);
          *complete = FALSE;
        }
    }
}

/* One analysis of all articles that can be read; a line on standard error for each that cannot. */
static LiaisonAnalysis *
analyze_several (const LiaisonCliNetworkWish *wish,
                 LiaisonModel                *model,
                 gboolean                    *complete,
                 GError                     **error)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) analyses = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_analysis_unref);
  g_autoptr (GPtrArray) files = NULL;

  for (guint i = 0; wish->paths[i] != NULL; i++)
    g_ptr_array_add (given, g_file_new_for_commandline_arg (wish->paths[i]));
  files = liaison_batch_list (given, NULL, error);
  if (files == NULL)
    return NULL;
  if (wish->plain)
    analyze_plain (files, model, analyses, complete);
  else
    analyze_batch (files, model, wish->no_cache ? NULL : liaison_cache_get_default (), analyses, complete);
  if (analyses->len > 0)
    return liaison_analysis_new_joined (analyses);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "There is no article to read.");
  return NULL;
}

static LiaisonAnalysis *
analyze (const LiaisonCliNetworkWish *wish,
         LiaisonModel                *model,
         gboolean                    *complete,
         GError                     **error)
{
  if (wish->paths[1] != NULL || g_file_test (wish->paths[0], G_FILE_TEST_IS_DIR))
    return analyze_several (wish, model, complete, error);
  return liaison_cli_analyze_file (wish->paths[0], wish->plain, model, error);
}

/* As the forecasts have it, if there are any. */
static LiaisonNetwork *
correct (LiaisonAnalysis     *analysis,
         LiaisonForecastFile *forecasts)
{
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) corrections = NULL;

  if (forecasts == NULL)
    return liaison_network_new (analysis);
  parts = find_parts (forecasts, analysis);
  all = read_corrections (forecasts);
  corrections = liaison_corrections_for_analysis (all, analysis, parts);
  return liaison_network_new_corrected (analysis, corrections);
}

/**
 * liaison_cli_load_network:
 * @wish: what the network is asked for
 * @forecasts: (out) (optional) (nullable) (transfer full): the forecasts, if there is a file of them
 * @complete: (out): whether all articles could be read; of those that could not, standard error tells
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the network as the reader corrected it, one over all articles, or %NULL with @error set
 */
LiaisonNetwork *
liaison_cli_load_network (const LiaisonCliNetworkWish  *wish,
                          LiaisonForecastFile         **forecasts,
                          gboolean                     *complete,
                          GError                      **error)
{
  gboolean is_forecasts =
    wish->forecasts == NULL && wish->paths[1] == NULL && g_str_has_suffix (wish->paths[0], FORECASTS);
  g_autoptr (LiaisonForecastFile) file = NULL;
  g_autoptr (LiaisonModel) model = liaison_model_load_default (error);
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  LiaisonNetwork *network;

  *complete = TRUE;
  if (model == NULL)
    return NULL;
  if (is_forecasts || wish->forecasts != NULL)
    {
      file = load_forecasts (is_forecasts ? wish->paths[0] : wish->forecasts, error);
      if (file == NULL)
        return NULL;
    }
  analysis = is_forecasts ? analyze_source (file, model, error) : analyze (wish, model, complete, error);
  if (analysis == NULL)
    return NULL;
  network = correct (analysis, file);
  if (forecasts != NULL)
    *forecasts = g_steal_pointer (&file);
  return network;
}

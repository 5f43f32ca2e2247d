/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands that work on the analysis of an article share: from the name of a file to the analysis. */

#include "programs/cli-analysis.h"

#include "article/reader.h"

/* The file is the body as it stands. */
static LiaisonArticle *
read_plain (GFile   *file,
            GError **error)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_load_contents (file, NULL, &contents, &length, NULL, error))
    return NULL;
  if (length > LIAISON_READER_MAX_BYTES)
    {
      g_set_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_TOO_LARGE,
                   "The file is larger than %u MB.", LIAISON_READER_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  if (!g_utf8_validate (contents, length, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (contents, length);

      return liaison_article_new_plain (valid);
    }
  return liaison_article_new_plain (contents);
}

/**
 * liaison_cli_analyze_file:
 * @path: a file as named on the command line
 * @plain: whether it is the body text as it stands
 * @model: the model of the language
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the analysis of the article, or %NULL with @error set
 */
LiaisonAnalysis *
liaison_cli_analyze_file (const char   *path,
                          gboolean      plain,
                          LiaisonModel *model,
                          GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (LiaisonArticle) article =
      plain ? read_plain (file, error) : liaison_reader_read_file (file, NULL, error);

  return article != NULL ? liaison_analysis_new (article, model, NULL, NULL, error) : NULL;
}

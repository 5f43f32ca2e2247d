/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-samples DIRECTORY SAMPLE…: reads sample files, makes others, and writes all of them into the directory as Liaison
 * would, for validate-schema to look at. */

#include "forecast/merge.h"

static void
write_file (LiaisonForecastFile *file,
            const char          *directory,
            const char          *name)
{
  g_autoptr (GBytes) bytes = liaison_forecast_file_to_bytes (file);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
}

static LiaisonForecast *
make_forecast (const char *source,
               gboolean    reopened)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonEstimate) none = liaison_estimate_new (0.0, LIAISON_CONFIDENCE_HIGH, NULL, NULL, NULL);
  g_autoptr (LiaisonEstimate) all = liaison_estimate_new (1.0, LIAISON_CONFIDENCE_LOW, "Because.", "Bo", NULL);
  g_autoptr (LiaisonPassage) passage = liaison_passage_new ("exact", "before", NULL, (LiaisonSpan) { 7, 12 });
  const char *entities[] = { "elm", NULL };
  const char *tags[] = { "ports", "trade", NULL };
  g_autoptr (LiaisonEvidence) fresh = liaison_evidence_new (source, passage, LIAISON_BEARING_AGAINST, "Note", entities, "r1");
  g_autoptr (LiaisonEvidence) strong = liaison_evidence_with_strength (fresh, 2.0);
  g_autoptr (LiaisonEvidence) rated = liaison_evidence_with_rating (strong, "yes", -2);
  g_autoptr (LiaisonEvidence) evidence = liaison_evidence_with_grades (rated, LIAISON_GRADE_HIGH, LIAISON_GRADE_LOW);

  liaison_forecast_builder_set_question (builder, "Will it?");
  liaison_forecast_builder_set_closes (builder, "2030-12-31");
  liaison_forecast_builder_add_estimate (builder, none);
  liaison_forecast_builder_add_estimate (builder, all);
  liaison_forecast_builder_add_evidence (builder, evidence);
  liaison_forecast_builder_set_tags (builder, tags);
  liaison_forecast_builder_set_base_rate (builder, 0.3);
  liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_YES, "2030-01-01T00:00:00+02:00", "It did.");
  if (reopened)
    liaison_forecast_builder_reopen (builder);
  return liaison_forecast_builder_end (builder);
}

static void
make_files (const char *directory)
{
  g_autoptr (LiaisonForecastFile) empty = liaison_forecast_file_new ();
  g_autoptr (LiaisonForecastFile) made = liaison_forecast_file_new ();
  g_autoptr (LiaisonForecastFile) merged = NULL;
  LiaisonForecastFile *both[] = { empty, made };
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain ("An article, in which it is said that it will.");
  g_autoptr (LiaisonForecast) bare = liaison_forecast_builder_end (liaison_forecast_builder_new (NULL));
  const char *source = liaison_forecast_file_add_source (made, article);
  g_autoptr (LiaisonForecast) filled = make_forecast (source, FALSE);
  g_autoptr (LiaisonForecast) reopened = make_forecast (source, TRUE);

  static const char * const corrections[] = {
    "{\"type\":\"merge\",\"entity\":{\"id\":\"elm\",\"name\":\"Elm\"},\"other\":{\"id\":\"port-of-elm\"},\"source\":\"s1\"}",
    "{\"type\":\"add\",\"id\":\"ash\",\"name\":\"Ash\",\"kind\":\"place\","
    "\"passages\":[{\"exact\":\"Ash\",\"prefix\":\"\",\"suffix\":\"\",\"start\":0,\"end\":3}]}",
    NULL,
  };

  write_file (empty, directory, "empty.forecast.json");
  liaison_forecast_file_set_title (made, "A title");
  liaison_forecast_file_set_author (made, "Ada Example");
  liaison_forecast_file_change (made, NULL, bare, 0);
  liaison_forecast_file_change (made, NULL, filled, 0);
  liaison_forecast_file_change (made, NULL, reopened, 0);
  liaison_forecast_file_set_position (made, "elm", 1.0 / 3.0, -1e-9);
  liaison_forecast_file_set_corrections (made, corrections);
  write_file (made, directory, "made.forecast.json");
  merged = liaison_forecast_merge (both, G_N_ELEMENTS (both));
  write_file (merged, directory, "merged.forecast.json");
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 2)
    return 2;
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LiaisonForecastFile) file = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &text, &length, &error))
        g_error ("%s", error->message);
      bytes = g_bytes_new (text, length);
      file = liaison_forecast_file_from_bytes (bytes, &error);
      if (file == NULL)
        g_error ("%s: %s", argv[i], error->message);
      write_file (file, argv[1], name);
    }
  make_files (argv[1]);
  return 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli analyze: entities, relations and statements of articles, as JSON. The schema of what
 * is printed stands in data/analysis.schema.json. */

#include "programs/cli-analyze.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "analysis/analysis.h"
#include "programs/cli-analysis.h"
#include "programs/cli.h"

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder,
         const char  *member,
         guint        value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

/* Rounded to three places, as nothing here is known better. */
static void
add_double (JsonBuilder *builder,
            const char  *member,
            double       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_double_value (builder, (double)(gint64)(value * 1000.0 + 0.5) / 1000.0);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *member,
             gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

static void
begin_array (JsonBuilder *builder,
             const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}

static void
add_span (JsonBuilder *builder,
          LiaisonSpan  span)
{
  json_builder_begin_object (builder);
  add_int (builder, "start", span.start);
  add_int (builder, "end", span.end);
  json_builder_end_object (builder);
}

static void
add_article (JsonBuilder    *builder,
             LiaisonArticle *article)
{
  json_builder_set_member_name (builder, "article");
  json_builder_begin_object (builder);
  add_string (builder, "title", liaison_article_get_title (article));
  add_string (builder, "byline", liaison_article_get_byline (article));
  add_string (builder, "published", liaison_article_get_published (article));
  add_string (builder, "language", liaison_article_get_language (article));
  add_string (builder, "text", liaison_article_get_text (article));
  json_builder_end_object (builder);
}

static void
add_roles (JsonBuilder               *builder,
           const LiaisonEntityRecord *entity)
{
  begin_array (builder, "roles");
  for (guint i = 0; i < entity->roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (entity->roles, i);

      json_builder_begin_object (builder);
      add_string (builder, "title", role->title);
      add_string (builder, "status", liaison_role_status_to_string (role->status));
      add_string (builder, "organization", role->organization);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_mentions (JsonBuilder               *builder,
              const LiaisonEntityRecord *entity)
{
  begin_array (builder, "mentions");
  for (guint i = 0; i < entity->mentions->len; i++)
    {
      const LiaisonMention *mention = &g_array_index (entity->mentions, LiaisonMention, i);

      json_builder_begin_object (builder);
      add_int (builder, "start", mention->span.start);
      add_int (builder, "end", mention->span.end);
      add_string (builder, "form", liaison_mention_form_to_string (mention->form));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Only where the article says when. */
static void
add_time (JsonBuilder       *builder,
          LiaisonArticle    *article,
          const LiaisonTime *time)
{
  g_autofree char *words = NULL;
  char date[16];

  if (!g_date_valid (&time->from))
    return;
  words = liaison_article_dup_span (article, time->words);
  json_builder_set_member_name (builder, "time");
  json_builder_begin_object (builder);
  add_string (builder, "text", words);
  g_date_strftime (date, sizeof date, "%Y-%m-%d", &time->from);
  add_string (builder, "from", date);
  g_date_strftime (date, sizeof date, "%Y-%m-%d", &time->to);
  add_string (builder, "to", date);
  json_builder_end_object (builder);
}

static void
add_entity (JsonBuilder               *builder,
            LiaisonArticle            *article,
            const LiaisonEntityRecord *entity)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", entity->id);
  add_string (builder, "kind", liaison_entity_kind_to_string (entity->kind));
  add_string (builder, "subkind", entity->subkind);
  add_string (builder, "name", entity->name);
  begin_array (builder, "aliases");
  for (guint i = 0; i < entity->aliases->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (entity->aliases, i));
  json_builder_end_array (builder);
  add_roles (builder, entity);
  add_string (builder, "when", entity->when);
  add_time (builder, article, &entity->time);
  add_double (builder, "importance", entity->importance);
  add_mentions (builder, entity);
  json_builder_end_object (builder);
}

static const char *
id_of (LiaisonAnalysis *analysis,
       int              entity)
{
  return entity >= 0 ? liaison_analysis_get_entity (analysis, entity)->id : NULL;
}

static void
add_attribution (JsonBuilder     *builder,
                 LiaisonAnalysis *analysis,
                 int              entity,
                 const char      *text)
{
  json_builder_set_member_name (builder, "attribution");
  if (text == NULL && entity < 0)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_string (builder, "entity", id_of (analysis, entity));
  add_string (builder, "text", text);
  json_builder_end_object (builder);
}

static void
add_relation (JsonBuilder                 *builder,
              LiaisonAnalysis             *analysis,
              const LiaisonRelationRecord *relation)
{
  json_builder_begin_object (builder);
  add_string (builder, "source", id_of (analysis, relation->source));
  add_string (builder, "target", id_of (analysis, relation->target));
  add_string (builder, "kind", liaison_relation_kind_to_string (relation->kind));
  add_string (builder, "label", relation->label);
  add_string (builder, "valence", liaison_valence_to_string (relation->valence));
  add_string (builder, "modality", liaison_modality_to_string (relation->modality));
  add_boolean (builder, "negated", relation->negated);
  add_attribution (builder, analysis, relation->attributed_to, relation->attribution);
  add_double (builder, "confidence", relation->confidence);
  begin_array (builder, "evidence");
  for (guint i = 0; i < relation->evidence->len; i++)
    add_span (builder, g_array_index (relation->evidence, LiaisonSpan, i));
  json_builder_end_array (builder);
  add_time (builder, liaison_analysis_get_article (analysis), &relation->time);
  json_builder_end_object (builder);
}

static void
add_horizon (JsonBuilder            *builder,
             const LiaisonStatement *statement)
{
  json_builder_set_member_name (builder, "horizon");
  if (statement->horizon == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_string (builder, "text", statement->horizon);
  add_string (builder, "from", statement->horizon_from);
  add_string (builder, "to", statement->horizon_to);
  json_builder_end_object (builder);
}

static void
add_statement (JsonBuilder            *builder,
               LiaisonAnalysis        *analysis,
               const LiaisonStatement *statement)
{
  json_builder_begin_object (builder);
  add_int (builder, "start", statement->span.start);
  add_int (builder, "end", statement->span.end);
  add_string (builder, "cue", statement->cue);
  json_builder_set_member_name (builder, "cue_span");
  add_span (builder, statement->cue_span);
  add_boolean (builder, "negated", statement->negated);
  json_builder_set_member_name (builder, "probability");
  json_builder_begin_object (builder);
  add_double (builder, "low", statement->low);
  add_double (builder, "high", statement->high);
  add_double (builder, "best", statement->best);
  json_builder_end_object (builder);
  add_horizon (builder, statement);
  add_attribution (builder, analysis, statement->attributed_to, statement->attribution);
  begin_array (builder, "entities");
  for (guint i = 0; i < statement->entities->len; i++)
    json_builder_add_string_value (builder,
                                   id_of (analysis, g_array_index (statement->entities, guint, i)));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static JsonNode *
make_json (LiaisonAnalysis *analysis)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  add_int (builder, "version", 1);
  add_article (builder, liaison_analysis_get_article (analysis));
  begin_array (builder, "entities");
  for (guint i = 0; i < liaison_analysis_get_n_entities (analysis); i++)
    add_entity (builder, liaison_analysis_get_article (analysis), liaison_analysis_get_entity (analysis, i));
  json_builder_end_array (builder);
  begin_array (builder, "relations");
  for (guint i = 0; i < liaison_analysis_get_n_relations (analysis); i++)
    add_relation (builder, analysis, liaison_analysis_get_relation (analysis, i));
  json_builder_end_array (builder);
  begin_array (builder, "statements");
  for (guint i = 0; i < liaison_analysis_get_n_statements (analysis); i++)
    add_statement (builder, analysis, liaison_analysis_get_statement (analysis, i));
  json_builder_end_array (builder);
  add_string (builder, "remark", liaison_analysis_get_remark (analysis));
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
print_json (JsonNode *node,
            gboolean  lines)
{
  g_autofree char *text = json_to_string (node, !lines);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

static void
print_error (const char *message)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "error", message);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  print_json (node, TRUE);
}

/**
 * liaison_cli_analyze:
 * @argc: how many arguments
 * @argv: the name of the command and its arguments
 *
 * Returns: an exit status
 */
int
liaison_cli_analyze (int    argc,
                     char **argv)
{
  gboolean plain = FALSE, lines;
  g_autofree char *format = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "plain", 0, 0, G_OPTION_ARG_NONE, &plain, "The file is the body text as it stands", NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      "json (the default) or jsonl: one line per file", "FORMAT" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "FILE…" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonModel) model = NULL;
  int status = LIAISON_CLI_DONE;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || files == NULL ||
      (format != NULL && strcmp (format, "json") != 0 && strcmp (format, "jsonl") != 0))
    {
      g_printerr ("liaison-cli analyze: %s\n", error != NULL   ? error->message
                                               : files == NULL ? "no file given"
                                                               : "the format is json or jsonl");
      return LIAISON_CLI_USAGE;
    }
  lines = g_strcmp0 (format, "jsonl") == 0;
  model = liaison_model_load_default (&error);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (LiaisonAnalysis) analysis =
          model != NULL ? liaison_cli_analyze_file (files[i], plain, model, &failure) : NULL;

      if (analysis != NULL)
        {
          g_autoptr (JsonNode) node = make_json (analysis);

          print_json (node, lines);
          continue;
        }
      g_printerr ("%s: %s\n", files[i], failure != NULL ? failure->message : error->message);
      if (lines)
        print_error (failure != NULL ? failure->message : error->message);
      status = LIAISON_CLI_FAILED;
    }
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "articles.h"

#include <string.h>

#include "analysis/analysis-private.h"
#include "analysis/lexicon.h"
#include "analysis/records.h"

static int
find (GPtrArray  *entities,
      const char *id)
{
  for (guint i = 0; i < entities->len; i++)
    if (strcmp (((LiaisonEntityRecord *)g_ptr_array_index (entities, i))->id, id) == 0)
      return (int)i;
  return -1;
}

static char *
make_id (GPtrArray  *entities,
         const char *name)
{
  char *id = g_utf8_strdown (name, -1);

  g_strdelimit (id, " '.", '-');
  while (find (entities, id) >= 0)
    {
      char *other = g_strconcat (id, "-2", NULL);

      g_free (id);
      id = other;
    }
  return id;
}

static void
add_roles (LiaisonEntityRecord *record,
           const char          *words)
{
  g_auto (GStrv) roles = g_strsplit (words, ";", -1);

  for (char **role = roles; *role != NULL; role++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (*role), "@", 2);
      LiaisonRole *added = g_new0 (LiaisonRole, 1);

      added->title = g_strdup (parts[0]);
      added->organization = g_strdup (parts[1]);
      g_ptr_array_add (record->roles, added);
    }
}

static LiaisonSpan
add_text (GString    *text,
          const char *words)
{
  guint start = (guint)g_utf8_strlen (text->str, -1);

  g_string_append_printf (text, "%s.\n\n", words);
  return (LiaisonSpan) { start, start + (guint)g_utf8_strlen (words, -1) };
}

static void
add_entity (GPtrArray  *entities,
            GString    *text,
            const char *line)
{
  LiaisonEntityRecord *record = _liaison_entity_record_new ();
  const char *space = strchr (line, ' ');
  g_autofree char *kind = g_strndup (line, space - line);
  g_auto (GStrv) fields = g_strsplit (space + 1, "|", -1);
  LiaisonMention mention = { { 0, 0 }, LIAISON_MENTION_NAME };
  guint n = g_strv_length (fields);

  g_assert_true (liaison_entity_kind_from_string (kind, &record->kind));
  for (char **field = fields; *field != NULL; field++)
    g_strstrip (*field);
  record->name = g_strdup (fields[0]);
  record->id = make_id (entities, fields[0]);
  record->importance = 0.5;
  if (n > 1 && fields[1][0] != '\0')
    {
      g_auto (GStrv) aliases = g_strsplit (fields[1], ";", -1);

      for (char **alias = aliases; *alias != NULL; alias++)
        g_ptr_array_add (record->aliases, g_strdup (g_strstrip (*alias)));
    }
  if (n > 2 && fields[2][0] != '\0')
    add_roles (record, fields[2]);
  if (n > 3 && strlen (fields[3]) == 4)
    {
      g_date_set_dmy (&record->time.from, 1, 1, (GDateYear)atoi (fields[3]));
      g_date_set_dmy (&record->time.to, 31, 12, (GDateYear)atoi (fields[3]));
    }
  mention.span = add_text (text, record->name);
  g_array_append_val (record->mentions, mention);
  g_ptr_array_add (entities, record);
}

static void
add_relation (GPtrArray  *entities,
              GPtrArray  *relations,
              GString    *text,
              const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  gboolean negated = words[1] != NULL && strcmp (words[1], "not") == 0;
  LiaisonRelationRecord *record = g_new0 (LiaisonRelationRecord, 1);
  LiaisonSpan span = add_text (text, line);
  int source = find (entities, words[0]);
  int target = find (entities, words[negated ? 3 : 2]);

  g_assert_cmpint (source, >=, 0);
  g_assert_cmpint (target, >=, 0);
  record->source = (guint)source;
  record->target = (guint)target;
  g_assert_true (liaison_relation_kind_from_string (words[negated ? 2 : 1], &record->kind));
  record->negated = negated;
  record->valence = negated ? LIAISON_VALENCE_NEUTRAL : liaison_lexicon_valence (record->kind);
  record->attributed_to = -1;
  record->confidence = 0.5;
  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_array_append_val (record->evidence, span);
  g_ptr_array_add (relations, record);
}

LiaisonAnalysis *
articles_make (const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autoptr (LiaisonArticle) article = NULL;

  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, "> "))
      add_relation (entities, relations, text, *line + 2);
    else if (**line != '\0')
      add_entity (entities, text, *line);
  article = liaison_article_new_plain (text->str);
  return _liaison_analysis_new_take (article, entities, relations, NULL);
}

GPtrArray *
articles_all (const char *const *words)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)liaison_analysis_unref);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (all, articles_make (words[i]));
  return all;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of entities and relations to other programs, column by column. */

#include "network/export-private.h"

#include "article/article-join.h"
#include "network/entity-private.h"
#include "network/relation-private.h"

enum
{
  ENTITY_ID,
  ENTITY_LABEL,
  ENTITY_KIND,
  ENTITY_SUBKIND,
  ENTITY_ALIASES,
  ENTITY_ROLES,
  ENTITY_IMPORTANCE,
  ENTITY_MENTIONS,
  ENTITY_START,
  ENTITY_END,
  ENTITY_ARTICLES,
};

static const LiaisonColumn entity_columns[] = {
  [ENTITY_ID] = { "id", LIAISON_COLUMN_STRING },
  [ENTITY_LABEL] = { "label", LIAISON_COLUMN_STRING },
  [ENTITY_KIND] = { "kind", LIAISON_COLUMN_STRING },
  [ENTITY_SUBKIND] = { "subkind", LIAISON_COLUMN_STRING },
  [ENTITY_ALIASES] = { "aliases", LIAISON_COLUMN_STRING },
  [ENTITY_ROLES] = { "roles", LIAISON_COLUMN_STRING },
  [ENTITY_IMPORTANCE] = { "importance", LIAISON_COLUMN_DOUBLE },
  [ENTITY_MENTIONS] = { "mentions", LIAISON_COLUMN_INTEGER },
  [ENTITY_START] = { "start", LIAISON_COLUMN_STRING },
  [ENTITY_END] = { "end", LIAISON_COLUMN_STRING },
  [ENTITY_ARTICLES] = { "articles", LIAISON_COLUMN_STRING },
  { NULL },
};

enum
{
  RELATION_ID,
  RELATION_SOURCE,
  RELATION_TARGET,
  RELATION_LABEL,
  RELATION_KIND,
  RELATION_VALENCE,
  RELATION_MODALITY,
  RELATION_NEGATED,
  RELATION_ATTRIBUTION,
  RELATION_CONFIDENCE,
  RELATION_WEIGHT,
  RELATION_EVIDENCE,
  RELATION_START,
  RELATION_END,
  RELATION_ARTICLES,
};

static const LiaisonColumn relation_columns[] = {
  [RELATION_ID] = { "id", LIAISON_COLUMN_STRING },
  [RELATION_SOURCE] = { "source", LIAISON_COLUMN_STRING },
  [RELATION_TARGET] = { "target", LIAISON_COLUMN_STRING },
  [RELATION_LABEL] = { "label", LIAISON_COLUMN_STRING },
  [RELATION_KIND] = { "kind", LIAISON_COLUMN_STRING },
  [RELATION_VALENCE] = { "valence", LIAISON_COLUMN_STRING },
  [RELATION_MODALITY] = { "modality", LIAISON_COLUMN_STRING },
  [RELATION_NEGATED] = { "negated", LIAISON_COLUMN_BOOLEAN },
  [RELATION_ATTRIBUTION] = { "attribution", LIAISON_COLUMN_STRING },
  [RELATION_CONFIDENCE] = { "confidence", LIAISON_COLUMN_DOUBLE },
  [RELATION_WEIGHT] = { "weight", LIAISON_COLUMN_INTEGER },
  [RELATION_EVIDENCE] = { "evidence", LIAISON_COLUMN_STRING },
  [RELATION_START] = { "start", LIAISON_COLUMN_STRING },
  [RELATION_END] = { "end", LIAISON_COLUMN_STRING },
  [RELATION_ARTICLES] = { "articles", LIAISON_COLUMN_STRING },
  { NULL },
};

char *
_liaison_export_dup_clean (const char *string)
{
  GString *clean;

  if (string == NULL)
    return NULL;
  clean = g_string_new (NULL);
  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xfffe && c != 0xffff)
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

/* To three places, as nothing here is known better. */
static char *
dup_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.3f", number));
}

static char *
dup_aliases (LiaisonEntity *entity)
{
  const GPtrArray *aliases = liaison_entity_get_aliases (entity);
  GString *joined = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < aliases->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (aliases, i));
  text = g_string_free (joined, FALSE);
  return *text != '\0' ? _liaison_export_dup_clean (text) : NULL;
}

/* "former CIA Director; nominee for Secretary of State": the status stands before the title where it is not the present one. */
static char *
dup_roles (LiaisonEntity *entity)
{
  const GPtrArray *roles = liaison_entity_get_roles (entity);
  GString *joined = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (roles, i);

      g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", role->title);
      if (role->status != LIAISON_ROLE_CURRENT)
        g_string_append_printf (joined, " (%s)", liaison_role_status_to_string (role->status));
    }
  text = g_string_free (joined, FALSE);
  return *text != '\0' ? _liaison_export_dup_clean (text) : NULL;
}

/* The passages, one a line. */
static char *
dup_evidence (LiaisonRelation *relation)
{
  LiaisonArticle *article = _liaison_relation_get_article (relation);
  guint n_spans;
  const LiaisonSpan *spans = liaison_relation_get_evidence (relation, &n_spans);
  GString *lines = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_spans; i++)
    {
      g_autofree char *passage = liaison_article_dup_span (article, spans[i]);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", g_strdelimit (passage, "\n\r", ' '));
    }
  text = g_string_free (lines, FALSE);
  return _liaison_export_dup_clean (text);
}

static char *
dup_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

/* The first or the last day, as ISO 8601 has it. */
static char *
dup_day (const LiaisonTime *time,
         gboolean           end)
{
  char day[16];

  if (time == NULL)
    return NULL;
  g_date_strftime (day, sizeof day, "%Y-%m-%d", end ? &time->to : &time->from);
  return g_strdup (day);
}

/* What an article is called: its title, or its file. */
static char *
dup_article_name (LiaisonArticle *article)
{
  const char *uri = liaison_article_get_uri (article);

  if (liaison_article_get_title (article) != NULL || uri == NULL)
    return g_strdup (liaison_article_get_title (article));
  return g_path_get_basename (uri);
}

/* The articles that the spans, N of them, SIZE bytes apart, stand in, each once, separated by "; "; NULL where there is one article in
 * all. */
static char *
dup_articles (LiaisonArticle *article,
              gconstpointer   spans,
              gsize           size,
              guint           n)
{
  g_autoptr (GString) names = g_string_new (NULL);
  int last = -1;

  if (liaison_article_get_n_parts (article) < 2)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const LiaisonSpan *span = (const LiaisonSpan *) ((const char *) spans + i * size);
      int part = (int) liaison_article_find_part (article, span->start);
      g_autofree char *name = NULL;

      if (part == last)
        continue;
      last = part;
      name = dup_article_name (liaison_article_get_part (article, (guint) part, NULL));
      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  return names->len > 0 ? _liaison_export_dup_clean (names->str) : NULL;
}

static char *
dup_entity_articles (LiaisonEntity *entity)
{
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n);

  return dup_articles (_liaison_entity_get_article (entity), mentions, sizeof *mentions, n);
}

static char *
dup_relation_articles (LiaisonRelation *relation)
{
  guint n;
  const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n);

  return dup_articles (_liaison_relation_get_article (relation), evidence, sizeof *evidence, n);
}

static char *
dup_entity_cell (gpointer row,
                 guint    column)
{
  LiaisonEntity *entity = row;
  guint n_mentions;

  switch (column)
    {
    case ENTITY_ID:
      return _liaison_export_dup_clean (liaison_entity_get_id (entity));
    case ENTITY_LABEL:
      return _liaison_export_dup_clean (liaison_entity_get_name (entity));
    case ENTITY_KIND:
      return g_strdup (liaison_entity_kind_to_string (liaison_entity_get_kind (entity)));
    case ENTITY_SUBKIND:
      return g_strdup (liaison_entity_get_subkind (entity));
    case ENTITY_ALIASES:
      return dup_aliases (entity);
    case ENTITY_ROLES:
      return dup_roles (entity);
    case ENTITY_IMPORTANCE:
      return dup_number (liaison_entity_get_importance (entity));
    case ENTITY_MENTIONS:
      liaison_entity_get_mentions (entity, &n_mentions);
      return dup_count (n_mentions);
    case ENTITY_START:
    case ENTITY_END:
      return dup_day (liaison_entity_get_time (entity), column == ENTITY_END);
    case ENTITY_ARTICLES:
      return dup_entity_articles (entity);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
dup_relation_cell (gpointer row,
                   guint    column)
{
  LiaisonRelation *relation = row;
  guint n_evidence;

  switch (column)
    {
    case RELATION_ID:
      return _liaison_export_dup_clean (liaison_relation_get_id (relation));
    case RELATION_SOURCE:
      return _liaison_export_dup_clean (liaison_entity_get_id (liaison_relation_get_source (relation)));
    case RELATION_TARGET:
      return _liaison_export_dup_clean (liaison_entity_get_id (liaison_relation_get_target (relation)));
    case RELATION_LABEL:
      return _liaison_export_dup_clean (liaison_relation_get_label (relation));
    case RELATION_KIND:
      return g_strdup (liaison_relation_kind_to_string (liaison_relation_get_kind (relation)));
    case RELATION_VALENCE:
      return g_strdup (liaison_valence_to_string (liaison_relation_get_valence (relation)));
    case RELATION_MODALITY:
      return g_strdup (liaison_modality_to_string (liaison_relation_get_modality (relation)));
    case RELATION_NEGATED:
      return g_strdup (liaison_relation_get_negated (relation) ? "true" : "false");
    case RELATION_ATTRIBUTION:
      return _liaison_export_dup_clean (liaison_relation_get_attribution (relation));
    case RELATION_CONFIDENCE:
      return dup_number (liaison_relation_get_confidence (relation));
    case RELATION_WEIGHT:
      liaison_relation_get_evidence (relation, &n_evidence);
      return dup_count (n_evidence);
    case RELATION_EVIDENCE:
      return dup_evidence (relation);
    case RELATION_START:
    case RELATION_END:
      return dup_day (liaison_relation_get_time (relation), column == RELATION_END);
    case RELATION_ARTICLES:
      return dup_relation_articles (relation);
    default:
      g_return_val_if_reached (NULL);
    }
}

const LiaisonTable _liaison_entity_table = { entity_columns, liaison_network_get_entities, dup_entity_cell };
const LiaisonTable _liaison_relation_table = { relation_columns, liaison_network_get_relations, dup_relation_cell };

char *
_liaison_network_dup_title (LiaisonNetwork *network)
{
  LiaisonArticle *article = liaison_analysis_get_article (liaison_network_get_analysis (network));

  return _liaison_export_dup_clean (liaison_article_get_title (article));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of entities: what stands in its columns. */

#include "interface/diagram/diagram-list-table.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"

static char *
dup_name (LiaisonListRow *row,
          LiaisonArticle *article)
{
  return g_strdup (liaison_entity_get_name (liaison_list_row_get_entity (row)));
}

static char *
dup_kind (LiaisonListRow *row,
          LiaisonArticle *article)
{
  return g_strdup (liaison_entity_kind_name (liaison_entity_get_kind (liaison_list_row_get_entity (row))));
}

static char *
dup_role (LiaisonListRow *row,
          LiaisonArticle *article)
{
  const char *summary = liaison_entity_get_summary (liaison_list_row_get_entity (row));

  return g_strdup (summary != NULL ? summary : "");
}

static double
get_n_relations (LiaisonListRow *row)
{
  return liaison_list_row_get_number (row);
}

static char *
dup_n_relations (LiaisonListRow *row,
                 LiaisonArticle *article)
{
  return g_strdup_printf ("%u", liaison_list_row_get_number (row));
}

static double
get_n_mentions (LiaisonListRow *row)
{
  guint n;

  liaison_entity_get_mentions (liaison_list_row_get_entity (row), &n);
  return n;
}

static char *
dup_n_mentions (LiaisonListRow *row,
                LiaisonArticle *article)
{
  return g_strdup_printf ("%.0f", get_n_mentions (row));
}

static double
get_importance (LiaisonListRow *row)
{
  return liaison_entity_get_importance (liaison_list_row_get_entity (row));
}

static char *
dup_importance (LiaisonListRow *row,
                LiaisonArticle *article)
{
  return g_strdup_printf (_("%d %%"), (int) (get_importance (row) * 100 + 0.5));
}

/* "person · Director of National Intelligence" */
static char *
dup_details (LiaisonListRow *row,
             LiaisonArticle *article)
{
  LiaisonEntity *entity = liaison_list_row_get_entity (row);
  const char *kind = liaison_entity_kind_name (liaison_entity_get_kind (entity));
  const char *summary = liaison_entity_get_summary (entity);

  return summary != NULL ? g_strdup_printf ("%s · %s", kind, summary) : g_strdup (kind);
}

static char *
dup_sentence (LiaisonListRow *row,
              LiaisonArticle *article)
{
  g_autofree char *label = liaison_entity_dup_label_as (liaison_list_row_get_entity (row), liaison_list_row_get_new (row));
  guint n = liaison_list_row_get_number (row);

  /* Translators: a row as a screen reader says it: name, kind and role; then in how many relations it is */
  return g_strdup_printf (g_dngettext (NULL, "%1$s; %2$u relation", "%1$s; %2$u relations", n), label, n);
}

static char *
dup_searched (LiaisonListRow *row,
              LiaisonArticle *article)
{
  LiaisonEntity *entity = liaison_list_row_get_entity (row);
  const GPtrArray *aliases = liaison_entity_get_aliases (entity);
  const GPtrArray *roles = liaison_entity_get_roles (entity);
  GString *all = g_string_new (NULL);
  g_autofree char *label = liaison_entity_dup_label (entity);

  g_string_append (all, label);
  for (guint i = 0; i < aliases->len; i++)
    g_string_append_printf (all, "\n%s", (const char *) g_ptr_array_index (aliases, i));
  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (all, "\n%s", ((const LiaisonRole *) g_ptr_array_index (roles, i))->title);
  return g_string_free (all, FALSE);
}

static const char *
get_icon (LiaisonListRow *row)
{
  return liaison_entity_kind_icon (liaison_entity_get_kind (liaison_list_row_get_entity (row)));
}

static const char *
get_style (LiaisonListRow *row)
{
  return liaison_entity_kind_to_string (liaison_entity_get_kind (liaison_list_row_get_entity (row)));
}

static const LiaisonListColumn columns[] = {
  { .id = "name", .title = NC_("column", "Name"), .dup_text = dup_name },
  { .id = "kind", .title = NC_("column", "Kind"), .dup_text = dup_kind, .width = 12, .from = 780 },
  { .id = "role", .title = NC_("column", "Role"), .dup_text = dup_role, .from = 620 },
  { .id = "relations", .title = NC_("column", "Relations"), .dup_text = dup_n_relations, .get_number = get_n_relations, .width = 5,
    .from = 330, .falls = TRUE, .aligns_end = TRUE },
  { .id = "mentions", .title = NC_("column", "Mentions"), .dup_text = dup_n_mentions, .get_number = get_n_mentions, .width = 5,
    .from = 540, .falls = TRUE, .aligns_end = TRUE },
  { .id = "importance", .title = NC_("column", "Importance"), .dup_text = dup_importance, .get_number = get_importance, .width = 6,
    .from = 720, .falls = TRUE, .aligns_end = TRUE },
};

const LiaisonListKind liaison_list_entities = {
  .name = N_("Entities"),
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .dup_folded = dup_details,
  .dup_details = dup_role,
  .dup_sentence = dup_sentence,
  .dup_searched = dup_searched,
  .get_icon = get_icon,
  .get_style = get_style,
  .folded = 440,
  .detailed = 620,
  .lines = 1,
  .sorted = "importance",
  .several = TRUE,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words in which the diagram says what the reader changed. */

#include "interface/diagram/diagram-changes.h"

#include <glib/gi18n.h>

/* In the order of the bits of LiaisonEntityChanges. */
static const char *const entity_changes[] = {
  NC_ ("change", "renamed by you"),
  NC_ ("change", "kind set by you"),
  NC_ ("change", "merged by you"),
  NC_ ("change", "split by you"),
  NC_ ("change", "added by you"),
};

/* In the order of the bits of LiaisonRelationChanges. */
static const char *const relation_changes[] = {
  NC_ ("change", "kind set by you"),
  NC_ ("change", "modality set by you"),
  NC_ ("change", "direction set by you"),
  NC_ ("change", "confirmed by you"),
  NC_ ("change", "added by you"),
};

static char *
join (guint              changes,
      const char *const *words,
      guint              n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    if ((changes & (1u << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", g_dpgettext2 (NULL, "change", words[i]));
  return g_string_free (text, text->len == 0);
}

/**
 * liaison_entity_dup_changes:
 * @entity: an entity
 *
 * Returns: (transfer full) (nullable): what the reader changed of it, translated: "renamed by you · merged by you"
 */
char *
liaison_entity_dup_changes (LiaisonEntity *entity)
{
  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);

  return join (liaison_entity_get_changes (entity), entity_changes, G_N_ELEMENTS (entity_changes));
}

/**
 * liaison_relation_dup_changes:
 * @relation: a relation
 *
 * Returns: (transfer full) (nullable): what the reader changed of it, translated: "confirmed by you"
 */
char *
liaison_relation_dup_changes (LiaisonRelation *relation)
{
  g_return_val_if_fail (LIAISON_IS_RELATION (relation), NULL);

  return join (liaison_relation_get_changes (relation), relation_changes, G_N_ELEMENTS (relation_changes));
}

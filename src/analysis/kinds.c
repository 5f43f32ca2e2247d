/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the files and of the command line for the kinds of things that an analysis knows. */

#include "analysis/kinds.h"

#include <string.h>

static const char *const entity_kinds[LIAISON_N_ENTITY_KINDS] = {
  "person", "organization", "place", "operation", "agreement", "event",
};
static const char *const mention_forms[] = { "name", "nominal", "pronoun" };
static const char *const role_statuses[] = { "current", "former", "nominee", "acting", "deputy" };
static const char *const relation_kinds[LIAISON_N_RELATION_KINDS] = {
  "holds-office", "leads",   "reports-to",     "member-of", "part-of",  "located-in",
  "allied-with",  "family",  "participant-in", "target-of", "party-to", "agree",
  "consult",      "support", "concede",        "cooperate", "aid",      "retreat",
  "request",      "accuse",  "reject",         "threaten",  "protest",  "sanction",
  "mobilize",     "coerce",  "assault",        "appoint",
};
static const char *const valences[] = { "neutral", "positive", "negative" };
static const char *const modalities[] = { "actual", "expected", "possible", "hypothetical" };

static gboolean
find_word (const char *const *words,
           guint              n_words,
           const char        *string,
           guint             *index)
{
  for (guint i = 0; string != NULL && i < n_words; i++)
    if (strcmp (words[i], string) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * liaison_entity_kind_to_string:
 * @kind: a kind
 *
 * Returns: its word, "person"
 */
const char *
liaison_entity_kind_to_string (LiaisonEntityKind kind)
{
  g_return_val_if_fail (kind < LIAISON_N_ENTITY_KINDS, NULL);
  return entity_kinds[kind];
}

/**
 * liaison_entity_kind_from_string:
 * @string: (nullable): a word
 * @value: (out): the kind
 *
 * Returns: whether @string is the word of a kind; if not, @value is left alone
 */
gboolean
liaison_entity_kind_from_string (const char        *string,
                                 LiaisonEntityKind *value)
{
  guint index;

  if (!find_word (entity_kinds, LIAISON_N_ENTITY_KINDS, string, &index))
    return FALSE;
  *value = index;
  return TRUE;
}

/**
 * liaison_mention_form_to_string:
 * @form: a form
 *
 * Returns: its word, "name"
 */
const char *
liaison_mention_form_to_string (LiaisonMentionForm form)
{
  g_return_val_if_fail (form < G_N_ELEMENTS (mention_forms), NULL);
  return mention_forms[form];
}

/**
 * liaison_role_status_to_string:
 * @status: a status
 *
 * Returns: its word, "current"
 */
const char *
liaison_role_status_to_string (LiaisonRoleStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (role_statuses), NULL);
  return role_statuses[status];
}

/**
 * liaison_relation_kind_to_string:
 * @kind: a kind
 *
 * Returns: its word, "reports-to"
 */
const char *
liaison_relation_kind_to_string (LiaisonRelationKind kind)
{
  g_return_val_if_fail (kind < LIAISON_N_RELATION_KINDS, NULL);
  return relation_kinds[kind];
}

/**
 * liaison_relation_kind_from_string:
 * @string: (nullable): a word
 * @value: (out): the kind
 *
 * Returns: whether @string is the word of a kind; if not, @value is left alone
 */
gboolean
liaison_relation_kind_from_string (const char          *string,
                                   LiaisonRelationKind *value)
{
  guint index;

  if (!find_word (relation_kinds, LIAISON_N_RELATION_KINDS, string, &index))
    return FALSE;
  *value = index;
  return TRUE;
}

/**
 * liaison_relation_kind_is_action:
 * @kind: a kind
 *
 * Returns: whether it is something done, rather than a standing tie
 */
gboolean
liaison_relation_kind_is_action (LiaisonRelationKind kind)
{
  return kind >= LIAISON_RELATION_AGREE && kind <= LIAISON_RELATION_APPOINT;
}

/**
 * liaison_valence_to_string:
 * @valence: a valence
 *
 * Returns: its word, "positive"
 */
const char *
liaison_valence_to_string (LiaisonValence valence)
{
  g_return_val_if_fail (valence < G_N_ELEMENTS (valences), NULL);
  return valences[valence];
}

/**
 * liaison_modality_to_string:
 * @modality: a modality
 *
 * Returns: its word, "expected"
 */
const char *
liaison_modality_to_string (LiaisonModality modality)
{
  g_return_val_if_fail (modality < G_N_ELEMENTS (modalities), NULL);
  return modalities[modality];
}

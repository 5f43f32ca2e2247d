/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader corrects of the relations of a document, one at a time or all that were not looked at. */

#include "interface/document-corrections.h"

#include <glib/gi18n.h>

#include "interface/document-corrections-private.h"
#include "interface/document-network.h"

/**
 * liaison_document_relate:
 * @self: a document
 * @source: one of its entities
 * @target: another
 * @kind: what @source is or does to @target
 * @modality: whether it is fact
 */
void
liaison_document_relate (LiaisonDocument     *self,
                         LiaisonEntity       *source,
                         LiaisonEntity       *target,
                         LiaisonRelationKind  kind,
                         LiaisonModality      modality)
{
  LiaisonCorrection *correction;
  g_autofree char *id = NULL;
  char *message;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_ENTITY (source));
  g_return_if_fail (LIAISON_IS_ENTITY (target));

  if (source == target)
    return;
  correction = liaison_correction_new_relate (self->network, source, target, kind, modality);
  id = g_strdup (liaison_correction_get_id (correction));
  /* Translators: both are names. */
  message = g_strdup_printf (_("Relation of “%1$s” to “%2$s” added"), liaison_entity_get_name (source),
                             liaison_entity_get_name (target));
  _liaison_document_correct (self, _("Add Relation"), correction, message);
  _liaison_document_select_relation (self, id);
}

/**
 * liaison_document_set_relation_kind:
 * @self: a document
 * @relation: one of its relations
 * @kind: its right kind
 */
void
liaison_document_set_relation_kind (LiaisonDocument     *self,
                                    LiaisonRelation     *relation,
                                    LiaisonRelationKind  kind)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  if (liaison_relation_get_kind (relation) == kind)
    return;
  _liaison_document_correct (self, _("Change Kind"), liaison_correction_new_relation_kind (self->network, relation, kind),
                             g_strdup (_("Kind of relation changed")));
}

/**
 * liaison_document_set_relation_modality:
 * @self: a document
 * @relation: one of its relations
 * @modality: whether it is fact
 * @negated: whether it is not so
 */
void
liaison_document_set_relation_modality (LiaisonDocument *self,
                                        LiaisonRelation *relation,
                                        LiaisonModality  modality,
                                        gboolean         negated)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  if (liaison_relation_get_modality (relation) == modality && liaison_relation_get_negated (relation) == negated)
    return;
  _liaison_document_correct (self, _("Change Modality"),
                             liaison_correction_new_relation_modality (self->network, relation, modality, negated),
                             g_strdup (_("Modality of relation changed")));
}

/**
 * liaison_document_reverse_relation:
 * @self: a document
 * @relation: one of its relations
 *
 * Makes the source of @relation its target.
 */
void
liaison_document_reverse_relation (LiaisonDocument *self,
                                   LiaisonRelation *relation)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  _liaison_document_correct (self, _("Reverse Direction"),
                             liaison_correction_new_for_relation (self->network, relation, LIAISON_CORRECTION_RELATION_REVERSE),
                             g_strdup (_("Direction of relation reversed")));
}

/**
 * liaison_document_remove_relation:
 * @self: a document
 * @relation: one of its relations
 */
void
liaison_document_remove_relation (LiaisonDocument *self,
                                  LiaisonRelation *relation)
{
  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  _liaison_document_correct (self, _("Remove Relation"),
                             liaison_correction_new_for_relation (self->network, relation, LIAISON_CORRECTION_RELATION_REMOVE),
                             g_strdup (_("Relation removed")));
}

/* The texts of the confirmations of RELATION, which CORRECTIONS own. */
static GHashTable *
find_confirmations (GPtrArray  *corrections,
                    const char *relation)
{
  GHashTable *texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < corrections->len; i++)
    {
      const LiaisonCorrection *correction = g_ptr_array_index (corrections, i);

      if (liaison_correction_get_correction_type (correction) == LIAISON_CORRECTION_RELATION_CONFIRM &&
          g_str_equal (liaison_correction_get_relation (correction), relation))
        g_hash_table_add (texts, (gpointer) liaison_correction_to_string (correction));
    }
  return texts;
}

/* Takes the confirmation of RELATION back, so that it counts as not looked at again. */
static void
take_confirmation_back (LiaisonDocument *self,
                        LiaisonRelation *relation)
{
  g_autoptr (GPtrArray) corrections = _liaison_document_list_corrections (self);
  g_autoptr (GHashTable) dropped = find_confirmations (corrections, liaison_relation_get_id (relation));
  g_auto (GStrv) present = liaison_forecast_file_dup_corrections (self->forecasts);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (guint i = 0; present[i] != NULL; i++)
    if (!g_hash_table_contains (dropped, present[i]))
      g_strv_builder_add (left, present[i]);
  _liaison_document_change_corrections (self, _("Confirm"), g_strv_builder_end (left));
}

/**
 * liaison_document_set_relation_confirmed:
 * @self: a document
 * @relation: one of its relations
 * @confirmed: whether the reader holds it to be right
 */
void
liaison_document_set_relation_confirmed (LiaisonDocument *self,
                                         LiaisonRelation *relation,
                                         gboolean         confirmed)
{
  gboolean is_confirmed;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);
  g_return_if_fail (LIAISON_IS_RELATION (relation));

  is_confirmed = (liaison_relation_get_changes (relation) & LIAISON_RELATION_CHANGED_CONFIRMED) != 0;
  if (is_confirmed == confirmed)
    return;
  if (confirmed)
    _liaison_document_correct (self, _("Confirm"),
                               liaison_correction_new_for_relation (self->network, relation, LIAISON_CORRECTION_RELATION_CONFIRM),
                               g_strdup (_("Relation confirmed")));
  else
    take_confirmation_back (self, relation);
}

/* Corrections of TYPE for all relations that the reader has not touched. */
static GPtrArray *
make_for_unconfirmed (LiaisonDocument       *self,
                      LiaisonCorrectionType  type)
{
  GPtrArray *corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  GListModel *relations = liaison_network_get_relations (self->network);

  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      if (liaison_relation_get_changes (relation) == 0)
        g_ptr_array_add (corrections, liaison_correction_new_for_relation (self->network, relation, type));
    }
  return corrections;
}

/**
 * liaison_document_count_unconfirmed:
 * @self: a document
 *
 * Returns: how many of its relations the reader neither made, changed nor confirmed
 */
guint
liaison_document_count_unconfirmed (LiaisonDocument *self)
{
  GListModel *relations;
  guint n = 0;

  g_return_val_if_fail (LIAISON_IS_DOCUMENT (self), 0);

  relations = self->network != NULL ? liaison_network_get_relations (self->network) : NULL;
  for (guint i = 0; relations != NULL && i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      n += liaison_relation_get_changes (relation) == 0;
    }
  return n;
}

/**
 * liaison_document_accept_all:
 * @self: a document
 *
 * Confirms all relations that the reader neither made, changed nor confirmed, as one step.
 */
void
liaison_document_accept_all (LiaisonDocument *self)
{
  g_autoptr (GPtrArray) corrections = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);

  /* What is being made has none left to ask for. */
  if (_liaison_document_is_correcting (self))
    return;
  corrections = make_for_unconfirmed (self, LIAISON_CORRECTION_RELATION_CONFIRM);
  if (corrections->len == 0)
    return;
  message = g_strdup_printf (g_dngettext (NULL, "%u relation confirmed", "%u relations confirmed", corrections->len),
                             corrections->len);
  _liaison_document_correct_all (self, _("Accept All"), corrections);
  _liaison_document_emit_corrected (self, message);
}

/**
 * liaison_document_reject_all:
 * @self: a document
 *
 * Removes all relations that the reader neither made, changed nor confirmed, as one step.
 */
void
liaison_document_reject_all (LiaisonDocument *self)
{
  g_autoptr (GPtrArray) corrections = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (LIAISON_IS_DOCUMENT (self) && self->network != NULL);

  /* What is being made has none left to ask for. */
  if (_liaison_document_is_correcting (self))
    return;
  corrections = make_for_unconfirmed (self, LIAISON_CORRECTION_RELATION_REMOVE);
  if (corrections->len == 0)
    return;
  message = g_strdup_printf (g_dngettext (NULL, "%u relation removed", "%u relations removed", corrections->len),
                             corrections->len);
  _liaison_document_correct_all (self, _("Reject All"), corrections);
  _liaison_document_emit_corrected (self, message);
}

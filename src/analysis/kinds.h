/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIAISON_ENTITY_PERSON,
  LIAISON_ENTITY_ORGANIZATION,
  LIAISON_ENTITY_PLACE,
  LIAISON_ENTITY_OPERATION,
  LIAISON_ENTITY_AGREEMENT,
  LIAISON_ENTITY_EVENT,
  LIAISON_N_ENTITY_KINDS
} LiaisonEntityKind;

typedef enum
{
  LIAISON_MENTION_NAME,
  LIAISON_MENTION_NOMINAL,
  LIAISON_MENTION_PRONOUN,
} LiaisonMentionForm;

typedef enum
{
  LIAISON_ROLE_CURRENT,
  LIAISON_ROLE_FORMER,
  LIAISON_ROLE_NOMINEE,
  LIAISON_ROLE_ACTING,
  LIAISON_ROLE_DEPUTY,
} LiaisonRoleStatus;

/* Standing ties, then the sixteen actions of PLOVER and appoint. */
typedef enum
{
  LIAISON_RELATION_HOLDS_OFFICE,
  LIAISON_RELATION_LEADS,
  LIAISON_RELATION_REPORTS_TO,
  LIAISON_RELATION_MEMBER_OF,
  LIAISON_RELATION_PART_OF,
  LIAISON_RELATION_LOCATED_IN,
  LIAISON_RELATION_ALLIED_WITH,
  LIAISON_RELATION_FAMILY,
  LIAISON_RELATION_PARTICIPANT_IN,
  LIAISON_RELATION_TARGET_OF,
  LIAISON_RELATION_PARTY_TO,
  LIAISON_RELATION_AGREE,
  LIAISON_RELATION_CONSULT,
  LIAISON_RELATION_SUPPORT,
  LIAISON_RELATION_CONCEDE,
  LIAISON_RELATION_COOPERATE,
  LIAISON_RELATION_AID,
  LIAISON_RELATION_RETREAT,
  LIAISON_RELATION_REQUEST,
  LIAISON_RELATION_ACCUSE,
  LIAISON_RELATION_REJECT,
  LIAISON_RELATION_THREATEN,
  LIAISON_RELATION_PROTEST,
  LIAISON_RELATION_SANCTION,
  LIAISON_RELATION_MOBILIZE,
  LIAISON_RELATION_COERCE,
  LIAISON_RELATION_ASSAULT,
  LIAISON_RELATION_APPOINT,
  LIAISON_N_RELATION_KINDS
} LiaisonRelationKind;

typedef enum
{
  LIAISON_VALENCE_NEUTRAL,
  LIAISON_VALENCE_POSITIVE,
  LIAISON_VALENCE_NEGATIVE,
} LiaisonValence;

typedef enum
{
  LIAISON_MODALITY_ACTUAL,
  LIAISON_MODALITY_EXPECTED,
  LIAISON_MODALITY_POSSIBLE,
  LIAISON_MODALITY_HYPOTHETICAL,
} LiaisonModality;

/* The words of the files and of the command line ("reports-to"); not translated. From a string that is no such word,
 * the functions return FALSE and leave VALUE alone. */
const char *liaison_entity_kind_to_string    (LiaisonEntityKind    kind);
gboolean    liaison_entity_kind_from_string  (const char          *string,
                                              LiaisonEntityKind   *value);
const char *liaison_mention_form_to_string   (LiaisonMentionForm   form);
const char *liaison_role_status_to_string    (LiaisonRoleStatus    status);
const char *liaison_relation_kind_to_string  (LiaisonRelationKind  kind);
gboolean    liaison_relation_kind_from_string (const char         *string,
                                              LiaisonRelationKind *value);
/* Whether the kind is an action, something done, rather than a standing tie. */
gboolean    liaison_relation_kind_is_action  (LiaisonRelationKind  kind);
const char *liaison_valence_to_string        (LiaisonValence       valence);
const char *liaison_modality_to_string       (LiaisonModality      modality);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words in which the diagram speaks of entities and relations: for labels, for the card, for the list, and for who hears
 * it read. */

#include "drawing/diagram-words.h"

#include <glib/gi18n.h>

#define MAX_LABEL 24 /* characters of the article's words on a line */

static const struct
{
  const char *name;
  const char *plural;
  const char *icon;
} entity_kinds[LIAISON_N_ENTITY_KINDS] = {
  [LIAISON_ENTITY_PERSON] = { NC_ ("entity", "person"), N_("People"), "liaison-person-symbolic" },
  [LIAISON_ENTITY_ORGANIZATION] = { NC_ ("entity", "organization"), N_("Organizations"), "liaison-organization-symbolic" },
  [LIAISON_ENTITY_PLACE] = { NC_ ("entity", "place"), N_("Places"), "liaison-place-symbolic" },
  [LIAISON_ENTITY_OPERATION] = { NC_ ("entity", "operation"), N_("Operations"), "liaison-operation-symbolic" },
  [LIAISON_ENTITY_AGREEMENT] = { NC_ ("entity", "agreement"), N_("Agreements"), "liaison-agreement-symbolic" },
  [LIAISON_ENTITY_EVENT] = { NC_ ("entity", "event"), N_("Events"), "liaison-event-symbolic" },
};

/* What stands between the names of source and target: "Burns reports to Haines". */
static const char *const relation_kinds[LIAISON_N_RELATION_KINDS] = {
  [LIAISON_RELATION_HOLDS_OFFICE] = NC_ ("relation", "holds office in"),
  [LIAISON_RELATION_LEADS] = NC_ ("relation", "leads"),
  [LIAISON_RELATION_REPORTS_TO] = NC_ ("relation", "reports to"),
  [LIAISON_RELATION_MEMBER_OF] = NC_ ("relation", "is a member of"),
  [LIAISON_RELATION_PART_OF] = NC_ ("relation", "is part of"),
  [LIAISON_RELATION_LOCATED_IN] = NC_ ("relation", "is located in"),
  [LIAISON_RELATION_ALLIED_WITH] = NC_ ("relation", "is allied with"),
  [LIAISON_RELATION_FAMILY] = NC_ ("relation", "is family of"),
  [LIAISON_RELATION_PARTICIPANT_IN] = NC_ ("relation", "takes part in"),
  [LIAISON_RELATION_TARGET_OF] = NC_ ("relation", "is the target of"),
  [LIAISON_RELATION_PARTY_TO] = NC_ ("relation", "is party to"),
  [LIAISON_RELATION_AGREE] = NC_ ("relation", "agrees with"),
  [LIAISON_RELATION_CONSULT] = NC_ ("relation", "consults"),
  [LIAISON_RELATION_SUPPORT] = NC_ ("relation", "supports"),
  [LIAISON_RELATION_CONCEDE] = NC_ ("relation", "yields to"),
  [LIAISON_RELATION_COOPERATE] = NC_ ("relation", "cooperates with"),
  [LIAISON_RELATION_AID] = NC_ ("relation", "aids"),
  [LIAISON_RELATION_RETREAT] = NC_ ("relation", "withdraws from"),
  [LIAISON_RELATION_REQUEST] = NC_ ("relation", "makes a request of"),
  [LIAISON_RELATION_ACCUSE] = NC_ ("relation", "accuses"),
  [LIAISON_RELATION_REJECT] = NC_ ("relation", "rejects"),
  [LIAISON_RELATION_THREATEN] = NC_ ("relation", "threatens"),
  [LIAISON_RELATION_PROTEST] = NC_ ("relation", "protests against"),
  [LIAISON_RELATION_SANCTION] = NC_ ("relation", "sanctions"),
  [LIAISON_RELATION_MOBILIZE] = NC_ ("relation", "mobilizes against"),
  [LIAISON_RELATION_COERCE] = NC_ ("relation", "coerces"),
  [LIAISON_RELATION_ASSAULT] = NC_ ("relation", "attacks"),
  [LIAISON_RELATION_APPOINT] = NC_ ("relation", "appoints"),
};

/**
 * liaison_entity_kind_name:
 * @kind: a kind of entity
 *
 * Returns: (transfer none): its name, translated, in lower case: "person"
 */
const char *
liaison_entity_kind_name (LiaisonEntityKind kind)
{
  g_return_val_if_fail (kind < LIAISON_N_ENTITY_KINDS, "");

  return g_dpgettext2 (NULL, "entity", entity_kinds[kind].name);
}

/**
 * liaison_entity_kind_plural:
 * @kind: a kind of entity
 *
 * Returns: (transfer none): the name of many of them, translated, as a heading: "People"
 */
const char *
liaison_entity_kind_plural (LiaisonEntityKind kind)
{
  g_return_val_if_fail (kind < LIAISON_N_ENTITY_KINDS, "");

  return _(entity_kinds[kind].plural);
}

/**
 * liaison_entity_kind_icon:
 * @kind: a kind of entity
 *
 * Returns: (transfer none): the name of its symbolic icon
 */
const char *
liaison_entity_kind_icon (LiaisonEntityKind kind)
{
  g_return_val_if_fail (kind < LIAISON_N_ENTITY_KINDS, NULL);

  return entity_kinds[kind].icon;
}

/**
 * liaison_relation_kind_phrase:
 * @kind: a kind of relation
 *
 * Returns: (transfer none): what stands between the names of source and target, translated: "reports to"
 */
const char *
liaison_relation_kind_phrase (LiaisonRelationKind kind)
{
  g_return_val_if_fail (kind < LIAISON_N_RELATION_KINDS, "");

  return g_dpgettext2 (NULL, "relation", relation_kinds[kind]);
}

/**
 * liaison_modality_name:
 * @modality: a modality
 *
 * Returns: (transfer none) (nullable): its name, translated, in lower case: "expected"; %NULL for what is said to be fact
 */
const char *
liaison_modality_name (LiaisonModality modality)
{
  switch (modality)
    {
    case LIAISON_MODALITY_EXPECTED:
      return C_("modality", "expected");
    case LIAISON_MODALITY_POSSIBLE:
      return C_("modality", "possible");
    case LIAISON_MODALITY_HYPOTHETICAL:
      return C_("modality", "hypothetical");
    case LIAISON_MODALITY_ACTUAL:
    default:
      return NULL;
    }
}

/**
 * liaison_certainty_name:
 * @certainty: how far a relation can be trusted
 *
 * Returns: (transfer none): its name, translated, in lower case: "fairly sure"
 */
const char *
liaison_certainty_name (LiaisonCertainty certainty)
{
  switch (certainty)
    {
    case LIAISON_CERTAINTY_CERTAIN:
      return C_("certainty", "certain");
    case LIAISON_CERTAINTY_FAIR:
      return C_("certainty", "fairly sure");
    case LIAISON_CERTAINTY_WEAK:
    default:
      return C_("certainty", "weak");
    }
}

/**
 * liaison_valence_name:
 * @valence: whether a tie is friendly or hostile
 *
 * Returns: (transfer none): its name, translated, in lower case: "friendly"
 */
const char *
liaison_valence_name (LiaisonValence valence)
{
  switch (valence)
    {
    case LIAISON_VALENCE_POSITIVE:
      return C_("valence", "friendly");
    case LIAISON_VALENCE_NEGATIVE:
      return C_("valence", "hostile");
    case LIAISON_VALENCE_NEUTRAL:
    default:
      return C_("valence", "neutral");
    }
}

/**
 * liaison_role_status_name:
 * @status: whether a role is held now
 *
 * Returns: (transfer none): its name, translated, in lower case: "nominee"
 */
const char *
liaison_role_status_name (LiaisonRoleStatus status)
{
  switch (status)
    {
    case LIAISON_ROLE_FORMER:
      return C_("role", "former");
    case LIAISON_ROLE_NOMINEE:
      return C_("role", "nominee");
    case LIAISON_ROLE_ACTING:
      return C_("role", "acting");
    case LIAISON_ROLE_DEPUTY:
      return C_("role", "deputy");
    case LIAISON_ROLE_CURRENT:
    default:
      return C_("role", "current");
    }
}

static char *
shorten (const char *text)
{
  if (g_utf8_strlen (text, -1) > MAX_LABEL)
    {
      g_autofree char *start = g_utf8_substring (text, 0, MAX_LABEL - 1);

      return g_strconcat (g_strchomp (start), "…", NULL);
    }
  return g_strdup (text);
}

/**
 * liaison_relation_dup_label:
 * @relation: a relation
 *
 * Returns: (transfer full): what stands at its line: the article's own word if there is one, with a "not" before it if the
 *   article denies it
 */
char *
liaison_relation_dup_label (LiaisonRelation *relation)
{
  const char *label = liaison_relation_get_label (relation);
  g_autofree char *word = NULL;

  if (label == NULL || *label == '\0')
    label = liaison_relation_kind_phrase (liaison_relation_get_kind (relation));
  word = shorten (label);
  if (liaison_relation_get_negated (relation))
    /* Translators: the label of a line between two names; %s is a verb or a noun: "not: supports" */
    return g_strdup_printf (_("not: %s"), word);
  return g_steal_pointer (&word);
}

/**
 * liaison_relation_dup_sentence:
 * @relation: a relation
 *
 * Returns: (transfer full): the relation in a line to be read: "William Burns reports to Avril Haines (expected)"
 */
char *
liaison_relation_dup_sentence (LiaisonRelation *relation)
{
  const char *source = liaison_entity_get_name (liaison_relation_get_source (relation));
  const char *target = liaison_entity_get_name (liaison_relation_get_target (relation));
  const char *phrase = liaison_relation_kind_phrase (liaison_relation_get_kind (relation));
  const char *modality = liaison_modality_name (liaison_relation_get_modality (relation));
  GString *sentence = g_string_new (NULL);

  /* Translators: source, relation and target: "William Burns reports to Avril Haines" */
  g_string_append_printf (sentence, _("%1$s %2$s %3$s"), source, phrase, target);
  if (modality != NULL)
    g_string_append_printf (sentence, " (%s)", modality);
  if (liaison_relation_get_negated (relation))
    g_string_append_printf (sentence, " (%s)", C_("relation", "denied"));
  if (liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK)
    g_string_append_printf (sentence, " (%s)", liaison_certainty_name (LIAISON_CERTAINTY_WEAK));
  return g_string_free (sentence, FALSE);
}

/**
 * liaison_relation_get_speaker:
 * @relation: a relation
 *
 * Returns: (transfer none) (nullable): whose word it is: a name, or the article's words for whoever it is; %NULL if it is the
 *   article's own
 */
const char *
liaison_relation_get_speaker (LiaisonRelation *relation)
{
  LiaisonEntity *speaker = liaison_relation_get_attributed_to (relation);
  const char *words = liaison_relation_get_attribution (relation);

  if (speaker != NULL)
    return liaison_entity_get_name (speaker);
  return words != NULL && *words != '\0' ? words : NULL;
}

/**
 * liaison_relation_dup_source_of:
 * @relation: a relation
 *
 * Returns: (transfer full): whose word it is: "according to foreign sources"
 */
char *
liaison_relation_dup_source_of (LiaisonRelation *relation)
{
  const char *speaker = liaison_relation_get_speaker (relation);

  if (speaker != NULL)
    /* Translators: %s is a name: "according to Joe Biden" */
    return g_strdup_printf (_("according to %s"), speaker);
  return g_strdup (_("on the article’s own word"));
}

/* The first mention of ENTITY in what states RELATION; NULL if it is named there, or not mentioned at all. */
static const LiaisonMention *
find_stand_in (LiaisonRelation *relation,
               LiaisonEntity   *entity)
{
  guint n_evidence, n_mentions;
  const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n_evidence);
  const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n_mentions);
  const LiaisonMention *found = NULL;

  for (guint i = 0; i < n_mentions; i++)
    for (guint j = 0; j < n_evidence; j++)
      {
        if (mentions[i].span.start < evidence[j].start || mentions[i].span.end > evidence[j].end)
          continue;
        if (mentions[i].form == LIAISON_MENTION_NAME)
          return NULL;
        if (found == NULL)
          found = &mentions[i];
      }
  return found;
}

/* "“he” is taken for William Burns", or NULL. */
static char *
dup_doubt (LiaisonRelation *relation,
           LiaisonEntity   *entity,
           LiaisonArticle  *article)
{
  LiaisonEntityKind kind = liaison_entity_get_kind (entity);
  const LiaisonMention *mention = find_stand_in (relation, entity);
  g_autofree char *words = NULL;

  /* What has no name of its own is never called by it. */
  if (mention == NULL || (kind != LIAISON_ENTITY_PERSON && kind != LIAISON_ENTITY_ORGANIZATION && kind != LIAISON_ENTITY_PLACE))
    return NULL;
  words = liaison_article_dup_span (article, mention->span);
  /* Translators: why a relation is doubtful: “he” is taken for William Burns */
  return g_strdup_printf (_("“%1$s” is taken for %2$s"), words, liaison_entity_get_name (entity));
}

/**
 * liaison_relation_dup_certainty:
 * @relation: a relation
 * @article: (nullable): the article that states it
 *
 * Returns: (transfer full): how far it can be trusted and, where that is known, why not further: "fairly sure: “he” is taken
 *   for William Burns"
 */
char *
liaison_relation_dup_certainty (LiaisonRelation *relation,
                                LiaisonArticle  *article)
{
  LiaisonCertainty certainty = liaison_relation_get_certainty (relation);
  g_autofree char *doubt = NULL;

  if (certainty != LIAISON_CERTAINTY_CERTAIN && article != NULL)
    {
      doubt = dup_doubt (relation, liaison_relation_get_source (relation), article);
      if (doubt == NULL)
        doubt = dup_doubt (relation, liaison_relation_get_target (relation), article);
    }
  if (doubt == NULL)
    return g_strdup (liaison_certainty_name (certainty));
  /* Translators: how sure, and why not surer: "fairly sure: “he” is taken for William Burns" */
  return g_strdup_printf (_("%1$s: %2$s"), liaison_certainty_name (certainty), doubt);
}

/**
 * liaison_entity_dup_label:
 * @entity: an entity
 *
 * Returns: (transfer full): name, kind and summary: "Avril Haines, person, Director of National Intelligence"
 */
char *
liaison_entity_dup_label (LiaisonEntity *entity)
{
  const char *name = liaison_entity_get_name (entity);
  const char *kind = liaison_entity_kind_name (liaison_entity_get_kind (entity));
  const char *summary = liaison_entity_get_summary (entity);

  if (summary == NULL)
    /* Translators: a name and its kind, as a screen reader says them */
    return g_strdup_printf (_("%1$s, %2$s"), name, kind);
  /* Translators: a name, its kind and its role, as a screen reader says them */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"), name, kind, summary);
}

/**
 * liaison_entity_dup_label_as:
 * @entity: an entity
 * @is_new: whether the article that is read is the first to name it
 *
 * Returns: (transfer full): the same, and that it is new
 */
char *
liaison_entity_dup_label_as (LiaisonEntity *entity,
                             gboolean       is_new)
{
  g_autofree char *label = liaison_entity_dup_label (entity);

  /* Translators: a name with its kind and role, as a screen reader says them, that no article before this one has */
  return is_new ? g_strdup_printf (_("%s, new in this article"), label) : g_steal_pointer (&label);
}

/**
 * liaison_entity_dup_ties:
 * @network: the network of @entity
 * @entity: an entity
 * @filter: (nullable): what is shown of @network
 *
 * Returns: (transfer full): its relations, one sentence each: "William Burns reports to Avril Haines; …"
 */
char *
liaison_entity_dup_ties (LiaisonNetwork *network,
                         LiaisonEntity  *entity,
                         LiaisonFilter  *filter)
{
  g_autoptr (GPtrArray) relations = liaison_network_dup_relations_of (network, entity);
  GString *ties = g_string_new (NULL);

  for (guint i = 0; i < relations->len; i++)
    {
      LiaisonRelation *relation = g_ptr_array_index (relations, i);
      g_autofree char *sentence = liaison_relation_dup_sentence (relation);

      if (filter != NULL && !liaison_filter_shows_relation (filter, relation))
        continue;
      if (ties->len > 0)
        g_string_append (ties, "; ");
      g_string_append (ties, sentence);
    }
  if (ties->len == 0)
    g_string_append (ties, _("No relations"));
  return g_string_free (ties, FALSE);
}

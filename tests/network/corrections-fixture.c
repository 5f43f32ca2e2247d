/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corrections-fixture.h"

#include <string.h>

#include "analysis/analysis-private.h"

static LiaisonSpan
find (const char *text,
      const char *word,
      guint       number)
{
  const char *place = strstr (text, word);
  guint start;

  for (guint i = 0; i < number && place != NULL; i++)
    place = strstr (place + 1, word);
  g_assert_nonnull (place);
  start = (guint) g_utf8_pointer_to_offset (text, place);
  return (LiaisonSpan) { start, start + (guint) g_utf8_strlen (word, -1) };
}

static LiaisonEntityRecord *
add_entity (GPtrArray         *entities,
            const char        *id,
            const char        *name,
            LiaisonEntityKind  kind,
            double             importance)
{
  LiaisonEntityRecord *record = g_new0 (LiaisonEntityRecord, 1);

  record->id = g_strdup (id);
  record->name = g_strdup (name);
  record->kind = kind;
  record->aliases = g_ptr_array_new ();
  record->roles = g_ptr_array_new ();
  record->mentions = g_array_new (FALSE, FALSE, sizeof (LiaisonMention));
  record->importance = importance;
  g_ptr_array_add (entities, record);
  return record;
}

static void
mention (LiaisonEntityRecord *record,
         const char          *text,
         const char          *word,
         guint                number)
{
  LiaisonMention one = { find (text, word, number), LIAISON_MENTION_NAME };

  g_array_append_val (record->mentions, one);
}

static void
add_relation (GPtrArray           *relations,
              const char          *text,
              guint                source,
              LiaisonRelationKind  kind,
              guint                target,
              const char          *sentence)
{
  LiaisonRelationRecord *record = g_new0 (LiaisonRelationRecord, 1);
  LiaisonSpan span = find (text, sentence, 0);

  record->source = source;
  record->target = target;
  record->kind = kind;
  record->label = g_strdup ("word");
  record->attributed_to = -1;
  record->confidence = 0.5;
  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_array_append_val (record->evidence, span);
  g_ptr_array_add (relations, record);
}

/* In 2020, as its sentence is to tell. */
static void
date (LiaisonRelationRecord *record)
{
  record->time.words = g_array_index (record->evidence, LiaisonSpan, 0);
  g_date_set_dmy (&record->time.from, 1, G_DATE_JANUARY, 2020);
  g_date_set_dmy (&record->time.to, 31, G_DATE_DECEMBER, 2020);
}

LiaisonAnalysis *
corrections_make_analysis (const char *text)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);

  return corrections_make_analysis_of (article);
}

LiaisonAnalysis *
corrections_make_analysis_of (LiaisonArticle *article)
{
  const char *text = liaison_article_get_text (article);
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();
  LiaisonEntityRecord *voss = add_entity (entities, "mara-voss", "Mara Voss", LIAISON_ENTITY_PERSON, 0.9);
  LiaisonEntityRecord *orrin = add_entity (entities, "orrin", "Orrin", LIAISON_ENTITY_ORGANIZATION, 0.5);
  LiaisonEntityRecord *lee = add_entity (entities, "lee", "Lee", LIAISON_ENTITY_PERSON, 0.4);
  LiaisonEntityRecord *adair = add_entity (entities, "lee-adair", "Lee Adair", LIAISON_ENTITY_PERSON, 0.4);
  LiaisonEntityRecord *tessaly = add_entity (entities, "tessaly", "Tessaly", LIAISON_ENTITY_PLACE, 0.2);
  LiaisonRelationRecord *accuses;
  LiaisonRole *role = g_new0 (LiaisonRole, 1);

  role->title = g_strdup ("envoy");
  role->organization = g_strdup ("orrin");
  g_ptr_array_add (adair->roles, role);
  mention (voss, text, "Mara Voss", 0);
  mention (voss, text, "Voss", 1);
  mention (voss, text, "Voss", 2);
  mention (voss, text, "Mara Voss", 1);
  g_ptr_array_add (voss->aliases, g_strdup ("Voss"));
  mention (orrin, text, "Orrin", 0);
  mention (orrin, text, "Orrin", 1);
  mention (lee, text, "Lee", 0);
  mention (lee, text, "Lee", 2);
  mention (adair, text, "Lee Adair", 0);
  mention (adair, text, "Adair", 1);
  g_ptr_array_add (adair->aliases, g_strdup ("Adair"));
  mention (tessaly, text, "Tessaly", 0);

  add_relation (relations, text, 0, LIAISON_RELATION_LEADS, 1, "Mara Voss leads");
  add_relation (relations, text, 0, LIAISON_RELATION_CONSULT, 2, "Voss met Lee in");
  add_relation (relations, text, 3, LIAISON_RELATION_ACCUSE, 0, "Lee Adair accused Voss");
  add_relation (relations, text, 2, LIAISON_RELATION_MEMBER_OF, 1, "Lee left Orrin");
  add_relation (relations, text, 0, LIAISON_RELATION_CONSULT, 3, "Mara Voss praised Adair");
  accuses = g_ptr_array_index (relations, 2);
  accuses->attributed_to = 2;
  date (g_ptr_array_index (relations, 4));
  return _liaison_analysis_new_take (article, entities, relations, NULL);
}

static LiaisonEntity *
entity_of (LiaisonNetwork *network,
           const char     *id)
{
  LiaisonEntity *entity = liaison_network_find_entity (network, id);

  if (entity == NULL)
    g_error ("no entity %s", id);
  return entity;
}

static LiaisonRelation *
relation_of (LiaisonNetwork *network,
             const char     *id)
{
  LiaisonRelation *relation = liaison_network_find_relation (network, id);

  if (relation == NULL)
    g_error ("no relation %s", id);
  return relation;
}

static LiaisonModality
modality_of (const char *word)
{
  for (guint i = 0; i <= LIAISON_MODALITY_HYPOTHETICAL; i++)
    if (g_str_equal (liaison_modality_to_string (i), word))
      return i;
  g_error ("no modality %s", word);
}

static LiaisonCorrection *
make_split (LiaisonNetwork *network,
            char          **parts)
{
  LiaisonEntity *entity = entity_of (network, parts[0]);
  g_auto (GStrv) numbers = g_strsplit (parts[2], ",", -1);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      guint number = (guint) g_ascii_strtoull (numbers[i], NULL, 10);

      g_assert_cmpuint (number, <, n);
      g_array_append_val (spans, mentions[number].span);
    }
  return liaison_correction_new_split (network, entity, parts[1], (LiaisonSpan *) (void *) spans->data, spans->len);
}

static LiaisonCorrection *
make_add (LiaisonNetwork *network,
          char          **parts)
{
  const char *text = liaison_article_get_text (liaison_analysis_get_article (liaison_network_get_analysis (network)));
  LiaisonEntityKind kind;

  g_assert_true (liaison_entity_kind_from_string (parts[0], &kind));
  return liaison_correction_new_add (network, parts[1], kind, find (text, parts[1], 0));
}

LiaisonCorrection *
corrections_make (LiaisonNetwork *network,
                  const char     *command)
{
  g_auto (GStrv) words = g_strsplit (command, " ", 2);
  g_auto (GStrv) parts = g_strsplit (words[1], "|", -1);
  LiaisonRelationKind relation_kind;
  LiaisonEntityKind kind;

  if (g_str_equal (words[0], "rename"))
    return liaison_correction_new_rename (entity_of (network, parts[0]), parts[1]);
  if (g_str_equal (words[0], "kind"))
    {
      g_assert_true (liaison_entity_kind_from_string (parts[1], &kind));
      return liaison_correction_new_kind (entity_of (network, parts[0]), kind);
    }
  if (g_str_equal (words[0], "merge"))
    return liaison_correction_new_merge (entity_of (network, parts[0]), entity_of (network, parts[1]));
  if (g_str_equal (words[0], "split"))
    return make_split (network, parts);
  if (g_str_equal (words[0], "remove"))
    return liaison_correction_new_remove (entity_of (network, parts[0]));
  if (g_str_equal (words[0], "add"))
    return make_add (network, parts);
  if (g_str_equal (words[0], "relate"))
    {
      g_assert_true (liaison_relation_kind_from_string (parts[1], &relation_kind));
      return liaison_correction_new_relate (network, entity_of (network, parts[0]), entity_of (network, parts[2]),
                                            relation_kind, modality_of (parts[3]));
    }
  if (g_str_equal (words[0], "rkind"))
    {
      g_assert_true (liaison_relation_kind_from_string (parts[1], &relation_kind));
      return liaison_correction_new_relation_kind (network, relation_of (network, parts[0]), relation_kind);
    }
  if (g_str_equal (words[0], "rmodality"))
    return liaison_correction_new_relation_modality (network, relation_of (network, parts[0]),
                                                     modality_of (parts[1]), FALSE);
  if (g_str_equal (words[0], "deny"))
    return liaison_correction_new_relation_modality (network, relation_of (network, parts[0]), LIAISON_MODALITY_ACTUAL,
                                                     TRUE);
  return liaison_correction_new_for_relation (
    network, relation_of (network, parts[0]),
    g_str_equal (words[0], "reverse")   ? LIAISON_CORRECTION_RELATION_REVERSE
    : g_str_equal (words[0], "rremove") ? LIAISON_CORRECTION_RELATION_REMOVE
                                        : LIAISON_CORRECTION_RELATION_CONFIRM);
}

static void
describe_entity (GString       *lines,
                 LiaisonEntity *entity)
{
  static const char *const changes[] = { "name", "kind", "merged", "split", "added" };
  const GPtrArray *aliases = liaison_entity_get_aliases (entity);
  const GPtrArray *roles = liaison_entity_get_roles (entity);
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n);

  g_string_append_printf (lines, "%s = %s (%s", liaison_entity_get_id (entity), liaison_entity_get_name (entity),
                          liaison_entity_kind_to_string (liaison_entity_get_kind (entity)));
  for (guint i = 0; i < aliases->len; i++)
    g_string_append_printf (lines, "%s%s", i == 0 ? "; " : ", ", (const char *) g_ptr_array_index (aliases, i));
  g_string_append (lines, ")");
  for (guint i = 0; i < roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (roles, i);

      g_string_append_printf (lines, " [%s of %s]", role->title,
                              role->organization != NULL ? role->organization : "nothing");
    }
  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, " %u", mentions[i].span.start);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if ((liaison_entity_get_changes (entity) & (1u << i)) != 0)
      g_string_append_printf (lines, " !%s", changes[i]);
  g_string_append_c (lines, '\n');
}

static void
describe_relation (GString         *lines,
                   LiaisonRelation *relation)
{
  static const char *const changes[] = { "kind", "modality", "direction", "confirmed", "added" };
  LiaisonValence valence = liaison_relation_get_valence (relation);
  guint n;
  const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n);

  g_string_append_printf (lines, "%s: %s %s%s %s%s", liaison_relation_get_id (relation),
                          liaison_entity_get_id (liaison_relation_get_source (relation)),
                          liaison_relation_get_negated (relation) ? "not " : "",
                          liaison_relation_kind_to_string (liaison_relation_get_kind (relation)),
                          liaison_entity_get_id (liaison_relation_get_target (relation)),
                          valence == LIAISON_VALENCE_NEUTRAL ? "" : valence == LIAISON_VALENCE_POSITIVE ? " +" : " -");
  if (liaison_relation_get_modality (relation) != LIAISON_MODALITY_ACTUAL)
    g_string_append_printf (lines, " %s", liaison_modality_to_string (liaison_relation_get_modality (relation)));
  if (liaison_relation_get_attributed_to (relation) != NULL)
    g_string_append_printf (lines, " by %s", liaison_entity_get_id (liaison_relation_get_attributed_to (relation)));
  else if (liaison_relation_get_attribution (relation) != NULL)
    g_string_append_printf (lines, " by \"%s\"", liaison_relation_get_attribution (relation));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, " @%u", evidence[i].start);
  if (liaison_relation_get_time (relation) != NULL)
    g_string_append_printf (lines, " in %u", g_date_get_year (&liaison_relation_get_time (relation)->from));
  if (liaison_relation_get_confidence (relation) == 1)
    g_string_append (lines, " sure");
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if ((liaison_relation_get_changes (relation) & (1u << i)) != 0)
      g_string_append_printf (lines, " !%s", changes[i]);
  g_string_append_c (lines, '\n');
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (liaison_entity_get_id (*(LiaisonEntity **) a), liaison_entity_get_id (*(LiaisonEntity **) b));
}

char *
corrections_describe (LiaisonNetwork *network)
{
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (entities, i));
  g_ptr_array_sort (sorted, compare_ids);
  for (guint i = 0; i < sorted->len; i++)
    describe_entity (lines, g_ptr_array_index (sorted, i));
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);

      describe_relation (lines, relation);
    }
  return g_string_free (lines, FALSE);
}

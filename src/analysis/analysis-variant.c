/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An analysis as a value that can be kept, and back. What comes back is checked as far as anybody relies on it: indices are in range,
 * spans within the text, kinds known. */

#include "analysis/analysis-variant.h"

#include "analysis/analysis-private.h"
#include "analysis/records.h"

static GVariant *
write_time (const LiaisonTime *time)
{
  gboolean known = g_date_valid (&time->from) && g_date_valid (&time->to);

  return g_variant_new (LIAISON_TIME_VARIANT, time->words.start, time->words.end,
                        known ? g_date_get_julian (&time->from) : 0, known ? g_date_get_julian (&time->to) : 0);
}

static GVariant *
write_strings (const GPtrArray *strings)
{
  return g_variant_new_strv ((const char *const *)strings->pdata, (gssize)strings->len);
}

static GVariant *
write_roles (const GPtrArray *roles)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sums)"));
  for (guint i = 0; i < roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (roles, i);

      g_variant_builder_add (&builder, "(sums)", role->title, (guint)role->status, role->organization);
    }
  return g_variant_builder_end (&builder);
}

static GVariant *
write_mentions (const GArray *mentions)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(uuu)"));
  for (guint i = 0; i < mentions->len; i++)
    {
      const LiaisonMention *mention = &g_array_index (mentions, LiaisonMention, i);

      g_variant_builder_add (&builder, "(uuu)", mention->span.start, mention->span.end, (guint)mention->form);
    }
  return g_variant_builder_end (&builder);
}

static GVariant *
write_spans (const GArray *spans)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(uu)"));
  for (guint i = 0; i < spans->len; i++)
    g_variant_builder_add (&builder, "(uu)", g_array_index (spans, LiaisonSpan, i).start,
                           g_array_index (spans, LiaisonSpan, i).end);
  return g_variant_builder_end (&builder);
}

static GVariant *
write_entity (const LiaisonEntityRecord *record)
{
  return g_variant_new ("(sums@s@as@a(sums)@a(uuu)ms@" LIAISON_TIME_VARIANT "d)", record->id, (guint)record->kind,
                        record->subkind, g_variant_new_string (record->name), write_strings (record->aliases),
                        write_roles (record->roles), write_mentions (record->mentions), record->when,
                        write_time (&record->time), record->importance);
}

static GVariant *
write_relation (const LiaisonRelationRecord *record)
{
  return g_variant_new ("(uuumsuubimsd@a(uu)@" LIAISON_TIME_VARIANT ")", record->source, record->target,
                        (guint)record->kind, record->label, (guint)record->valence, (guint)record->modality,
                        record->negated, record->attributed_to, record->attribution, record->confidence,
                        write_spans (record->evidence), write_time (&record->time));
}

static GVariant *
write_statement (const LiaisonStatement *record)
{
  GVariant *entities =
      g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, record->entities->data, record->entities->len, sizeof (guint));

  return g_variant_new ("(uuuusbdddmsmsmsims@au)", record->span.start, record->span.end, record->cue_span.start,
                        record->cue_span.end, record->cue, record->negated, record->low, record->high, record->best,
                        record->horizon, record->horizon_from, record->horizon_to, record->attributed_to,
                        record->attribution, entities);
}

/**
 * liaison_analysis_to_variant:
 * @self: an analysis
 *
 * Returns: (transfer floating): what it found, of the type %LIAISON_ANALYSIS_VARIANT
 */
GVariant *
liaison_analysis_to_variant (LiaisonAnalysis *self)
{
  GVariantBuilder entities, relations, statements;

  g_variant_builder_init (&entities, G_VARIANT_TYPE ("a" LIAISON_ENTITY_VARIANT));
  for (guint i = 0; i < liaison_analysis_get_n_entities (self); i++)
    g_variant_builder_add_value (&entities, write_entity (liaison_analysis_get_entity (self, i)));
  g_variant_builder_init (&relations, G_VARIANT_TYPE ("a" LIAISON_RELATION_VARIANT));
  for (guint i = 0; i < liaison_analysis_get_n_relations (self); i++)
    g_variant_builder_add_value (&relations, write_relation (liaison_analysis_get_relation (self, i)));
  g_variant_builder_init (&statements, G_VARIANT_TYPE ("a" LIAISON_STATEMENT_VARIANT));
  for (guint i = 0; i < liaison_analysis_get_n_statements (self); i++)
    g_variant_builder_add_value (&statements, write_statement (liaison_analysis_get_statement (self, i)));
  return g_variant_new ("(@a" LIAISON_ENTITY_VARIANT "@a" LIAISON_RELATION_VARIANT "@a" LIAISON_STATEMENT_VARIANT "ms)",
                        g_variant_builder_end (&entities), g_variant_builder_end (&relations),
                        g_variant_builder_end (&statements), liaison_analysis_get_remark (self));
}

/* What is known while an analysis is read. */
typedef struct
{
  guint length;         /* of the article's text */
  guint n_entities;
} Limits;

static gboolean
take_span (LiaisonSpan   span,
           const Limits *limits)
{
  return span.start <= span.end && span.end <= limits->length;
}

static gboolean
read_time (GVariant     *variant,
           LiaisonTime  *time,
           const Limits *limits)
{
  guint from, to;

  g_variant_get (variant, LIAISON_TIME_VARIANT, &time->words.start, &time->words.end, &from, &to);
  if (!take_span (time->words, limits) || (from != 0 && !g_date_valid_julian (from)) ||
      (to != 0 && !g_date_valid_julian (to)))
    return FALSE;
  g_date_clear (&time->from, 1);
  g_date_clear (&time->to, 1);
  if (from != 0 && to != 0)
    {
      g_date_set_julian (&time->from, from);
      g_date_set_julian (&time->to, to);
    }
  return TRUE;
}

static gboolean
read_roles (GVariant  *variant,
            GPtrArray *roles)
{
  GVariantIter iter;
  LiaisonRole role;
  guint status;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(sums)", &role.title, &status, &role.organization))
    {
      role.status = (LiaisonRoleStatus)status;
      g_ptr_array_add (roles, g_memdup2 (&role, sizeof role));
      if (status > LIAISON_ROLE_DEPUTY)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_mentions (GVariant     *variant,
               GArray       *mentions,
               const Limits *limits)
{
  GVariantIter iter;
  LiaisonMention mention;
  guint form;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(uuu)", &mention.span.start, &mention.span.end, &form))
    {
      mention.form = (LiaisonMentionForm)form;
      if (form > LIAISON_MENTION_PRONOUN || !take_span (mention.span, limits))
        return FALSE;
      g_array_append_val (mentions, mention);
    }
  return TRUE;
}

static gboolean
read_spans (GVariant     *variant,
            GArray       *spans,
            const Limits *limits)
{
  GVariantIter iter;
  LiaisonSpan span;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(uu)", &span.start, &span.end))
    {
      if (!take_span (span, limits))
        return FALSE;
      g_array_append_val (spans, span);
    }
  return TRUE;
}

static gboolean
read_entity (GVariant     *variant,
             GPtrArray    *entities,
             const Limits *limits)
{
  LiaisonEntityRecord *record = _liaison_entity_record_new ();
  g_autoptr (GVariant) aliases = NULL;
  g_autoptr (GVariant) roles = NULL;
  g_autoptr (GVariant) mentions = NULL;
  g_autoptr (GVariant) time = NULL;
  g_autofree char *subkind = NULL;
  GVariantIter iter;
  char *alias;
  guint kind;

  g_variant_get (variant, "(sumss@as@a(sums)@a(uuu)ms@" LIAISON_TIME_VARIANT "d)", &record->id, &kind, &subkind,
                 &record->name, &aliases, &roles, &mentions, &record->when, &time, &record->importance);
  record->kind = (LiaisonEntityKind)kind;
  record->subkind = subkind != NULL ? g_intern_string (subkind) : NULL;
  g_variant_iter_init (&iter, aliases);
  while (g_variant_iter_next (&iter, "s", &alias))
    g_ptr_array_add (record->aliases, alias);
  g_ptr_array_add (entities, record);
  return kind < LIAISON_N_ENTITY_KINDS && read_roles (roles, record->roles) &&
         read_mentions (mentions, record->mentions, limits) && read_time (time, &record->time, limits);
}

static gboolean
read_relation (GVariant     *variant,
               GPtrArray    *relations,
               const Limits *limits)
{
  LiaisonRelationRecord *record = g_new0 (LiaisonRelationRecord, 1);
  g_autoptr (GVariant) evidence = NULL;
  g_autoptr (GVariant) time = NULL;
  guint kind, valence, modality;

  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_variant_get (variant, "(uuumsuubimsd@a(uu)@" LIAISON_TIME_VARIANT ")", &record->source, &record->target, &kind,
                 &record->label, &valence, &modality, &record->negated, &record->attributed_to, &record->attribution,
                 &record->confidence, &evidence, &time);
  record->kind = (LiaisonRelationKind)kind;
  record->valence = (LiaisonValence)valence;
  record->modality = (LiaisonModality)modality;
  g_ptr_array_add (relations, record);
  return record->source < limits->n_entities && record->target < limits->n_entities &&
         record->attributed_to < (int)limits->n_entities && kind < LIAISON_N_RELATION_KINDS &&
         valence <= LIAISON_VALENCE_NEGATIVE && modality <= LIAISON_MODALITY_HYPOTHETICAL &&
         read_spans (evidence, record->evidence, limits) && record->evidence->len > 0 &&
         read_time (time, &record->time, limits);
}

static gboolean
read_statement (GVariant     *variant,
                GArray       *statements,
                const Limits *limits)
{
  LiaisonStatement record = { 0 };
  g_autoptr (GVariant) entities = NULL;
  const guint *indices;
  gsize n;

  g_variant_get (variant, "(uuuusbdddmsmsmsims@au)", &record.span.start, &record.span.end, &record.cue_span.start,
                 &record.cue_span.end, &record.cue, &record.negated, &record.low, &record.high, &record.best,
                 &record.horizon, &record.horizon_from, &record.horizon_to, &record.attributed_to, &record.attribution,
                 &entities);
  indices = g_variant_get_fixed_array (entities, &n, sizeof (guint));
  record.entities = g_array_sized_new (FALSE, FALSE, sizeof (guint), (guint)n);
  g_array_append_vals (record.entities, indices, (guint)n);
  g_array_append_val (statements, record);
  for (gsize i = 0; i < n; i++)
    if (indices[i] >= limits->n_entities)
      return FALSE;
  return take_span (record.span, limits) && take_span (record.cue_span, limits) &&
         record.attributed_to < (int)limits->n_entities;
}

typedef gboolean (*ReadFunc) (GVariant     *variant,
                              gpointer      into,
                              const Limits *limits);

static gboolean
read_all (GVariant     *variant,
          gsize         index,
          ReadFunc      func,
          gpointer      into,
          const Limits *limits)
{
  g_autoptr (GVariant) array = g_variant_get_child_value (variant, index);
  gsize n = g_variant_n_children (array);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (array, i);

      if (!func (child, into, limits))
        return FALSE;
    }
  return TRUE;
}

/**
 * liaison_analysis_from_variant:
 * @article: the article that was analysed
 * @variant: of the type %LIAISON_ANALYSIS_VARIANT, in normal form
 *
 * Returns: (transfer full) (nullable): the analysis, or %NULL if @variant is none of @article
 */
LiaisonAnalysis *
liaison_analysis_from_variant (LiaisonArticle *article,
                               GVariant       *variant)
{
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func ((GDestroyNotify)_liaison_entity_record_free);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func ((GDestroyNotify)_liaison_relation_record_free);
  g_autoptr (GArray) statements = _liaison_statements_new ();
  g_autofree char *remark = NULL;
  LiaisonAnalysis *self;
  Limits limits;

  g_return_val_if_fail (LIAISON_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE (LIAISON_ANALYSIS_VARIANT)), NULL);

  list = g_variant_get_child_value (variant, 0);
  limits = (Limits) { liaison_article_get_length (article), (guint)g_variant_n_children (list) };
  if (!read_all (variant, 0, (ReadFunc)read_entity, entities, &limits) ||
      !read_all (variant, 1, (ReadFunc)read_relation, relations, &limits) ||
      !read_all (variant, 2, (ReadFunc)read_statement, statements, &limits))
    return NULL;
  g_variant_get_child (variant, 3, "ms", &remark);
  self = _liaison_analysis_new_take (article, g_steal_pointer (&entities), g_steal_pointer (&relations), remark);
  _liaison_analysis_set_statements (self, statements);
  return self;
}

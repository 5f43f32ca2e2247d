/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lexicon of relations: data/words/verbs.txt, as frames by lemma. */

#include "analysis/lexicon.h"

#include <string.h>

#include "analysis/words.h"

typedef struct
{
  GHashTable *verbs; /* lemma → GPtrArray of LiaisonFrame * */
  GHashTable *nouns; /* lemma → GPtrArray of LiaisonNounFrame * */
} Lexicon;

static void
add_frame (Lexicon            *self,
           LiaisonRelationKind kind,
           const char         *entry)
{
  g_autofree char *lemma = g_strdup (entry);
  LiaisonFrame *frame = g_new0 (LiaisonFrame, 1);
  GPtrArray *frames;
  char *mark;

  frame->kind = kind;
  if (g_str_has_suffix (lemma, "-"))
    {
      frame->reversed = TRUE;
      lemma[strlen (lemma) - 1] = '\0';
    }
  if ((mark = strchr (lemma, '@')) != NULL)
    {
      frame->restriction = g_intern_string (mark + 1);
      *mark = '\0';
    }
  if ((mark = strchr (lemma, '=')) != NULL)
    {
      frame->mutual = TRUE;
      *mark = '\0';
    }
  if ((mark = strchr (lemma, '+')) != NULL)
    {
      frame->preposition = g_intern_string (mark + 1);
      *mark = '\0';
    }
  if ((mark = strchr (lemma, ':')) != NULL)
    {
      frame->class = g_intern_string (mark + 1);
      *mark = '\0';
    }
  frames = g_hash_table_lookup (self->verbs, lemma);
  if (frames == NULL)
    {
      frames = g_ptr_array_new ();
      g_hash_table_insert (self->verbs, g_strdup (lemma), frames);
    }
  g_ptr_array_add (frames, frame);
}

static const char *const *
intern_list (const char *list)
{
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);
  const char **interned = g_new0 (const char *, g_strv_length (parts) + 1);

  for (guint i = 0; parts[i] != NULL; i++)
    interned[i] = g_intern_string (parts[i]);
  return interned;
}

/* "attack >on,against", "war =with,between >on", "fall >of <to". */
static void
add_noun (Lexicon            *self,
          LiaisonRelationKind kind,
          const char         *entry)
{
  static const char *const nothing[] = { NULL };
  gsize end = strcspn (entry, "<>=");
  g_autofree char *lemma = g_strstrip (g_strndup (entry, end));
  g_auto (GStrv) parts = g_strsplit (entry + end, " ", -1);
  LiaisonNounFrame *frame = g_new0 (LiaisonNounFrame, 1);
  GPtrArray *frames;
  char *mark = strchr (lemma, '@');

  if (mark != NULL)
    {
      frame->restriction = g_intern_string (mark + 1);
      *mark = '\0';
    }
  frames = g_hash_table_lookup (self->nouns, lemma);
  frame->kind = kind;
  frame->targets = frame->sources = frame->mutual = nothing;
  for (char **part = parts; *part != NULL; part++)
    if ((*part)[0] == '>' && frame->targets == nothing)
      frame->targets = intern_list (*part + 1);
    else if ((*part)[0] == '<' && frame->sources == nothing)
      frame->sources = intern_list (*part + 1);
    else if ((*part)[0] == '=' && frame->mutual == nothing)
      frame->mutual = intern_list (*part + 1);
  if (frames == NULL)
    {
      frames = g_ptr_array_new ();
      g_hash_table_insert (self->nouns, g_steal_pointer (&lemma), frames);
    }
  g_ptr_array_add (frames, frame);
}

static void
on_entry (const char        *section,
          const char *const *fields,
          gpointer           user_data)
{
  Lexicon *self = user_data;
  LiaisonRelationKind kind;

  if (g_str_has_prefix (section, "noun ") && liaison_relation_kind_from_string (section + 5, &kind))
    add_noun (self, kind, fields[0]);
  else if (liaison_relation_kind_from_string (section, &kind))
    add_frame (self, kind, fields[0]);
}

static gpointer
load (gpointer unused)
{
  Lexicon *self = g_new0 (Lexicon, 1);

  self->verbs = g_hash_table_new (g_str_hash, g_str_equal);
  self->nouns = g_hash_table_new (g_str_hash, g_str_equal);
  liaison_words_read_entries ("verbs", on_entry, self);
  return self;
}

static const Lexicon *
get_lexicon (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

/**
 * liaison_lexicon_verb:
 * @lemma: a verb, with its particle after "_"
 *
 * Returns: (nullable) (element-type LiaisonFrame): its frames in the order of the list
 */
const GPtrArray *
liaison_lexicon_verb (const char *lemma)
{
  return g_hash_table_lookup (get_lexicon ()->verbs, lemma);
}

/**
 * liaison_lexicon_noun:
 * @lemma: a noun
 *
 * Returns: (nullable) (element-type LiaisonNounFrame): its frames in the order of the list
 */
const GPtrArray *
liaison_lexicon_noun (const char *lemma)
{
  return g_hash_table_lookup (get_lexicon ()->nouns, lemma);
}

/**
 * liaison_lexicon_valence:
 * @kind: a kind of relation
 *
 * Returns: whether a relation of the kind, not negated, is friendly or hostile
 */
LiaisonValence
liaison_lexicon_valence (LiaisonRelationKind kind)
{
  switch (kind)
    {
    case LIAISON_RELATION_ALLIED_WITH:
    case LIAISON_RELATION_AGREE:
    case LIAISON_RELATION_SUPPORT:
    case LIAISON_RELATION_CONCEDE:
    case LIAISON_RELATION_COOPERATE:
    case LIAISON_RELATION_AID:
      return LIAISON_VALENCE_POSITIVE;
    case LIAISON_RELATION_TARGET_OF:
    case LIAISON_RELATION_ACCUSE:
    case LIAISON_RELATION_REJECT:
    case LIAISON_RELATION_THREATEN:
    case LIAISON_RELATION_PROTEST:
    case LIAISON_RELATION_SANCTION:
    case LIAISON_RELATION_MOBILIZE:
    case LIAISON_RELATION_COERCE:
    case LIAISON_RELATION_ASSAULT:
      return LIAISON_VALENCE_NEGATIVE;
    case LIAISON_RELATION_HOLDS_OFFICE:
    case LIAISON_RELATION_LEADS:
    case LIAISON_RELATION_REPORTS_TO:
    case LIAISON_RELATION_MEMBER_OF:
    case LIAISON_RELATION_PART_OF:
    case LIAISON_RELATION_LOCATED_IN:
    case LIAISON_RELATION_FAMILY:
    case LIAISON_RELATION_PARTICIPANT_IN:
    case LIAISON_RELATION_PARTY_TO:
    case LIAISON_RELATION_CONSULT:
    case LIAISON_RELATION_RETREAT:
    case LIAISON_RELATION_REQUEST:
    case LIAISON_RELATION_APPOINT:
    case LIAISON_N_RELATION_KINDS:
    default:
      return LIAISON_VALENCE_NEUTRAL;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells the ids in corrections from those of one article to those of a network of several, and back. */

#include "network/correction-parts.h"

#include "config.h"

#include <string.h>

#include "analysis/join.h"
#include "article/article-join.h"
#include "network/correction-private.h"
#include "network/parts.h"

/* The number of the part of the analysis, or -1, that SOURCE is. */
static int
part_of (GHashTable *parts,
         const char *source)
{
  return source != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (parts, source)) - 1 : -1;
}

static void
set_text (char **text,
          char  *wanted)
{
  g_free (*text);
  *text = wanted;
}

/* A relation's id with those of its ends told otherwise: "burns/reports-to/haines/2". */
static char *
tell_relation (const char *id,
               char *(*tell) (gpointer    user_data,
                              int         part,
                              const char *entity),
               gpointer    user_data,
               int         part)
{
  g_auto (GStrv) pieces = g_strsplit (id, "/", 5);
  guint n = g_strv_length (pieces);

  if (n != 3 && n != 4)
    return g_strdup (id);
  set_text (&pieces[0], tell (user_data, part, pieces[0]));
  set_text (&pieces[2], tell (user_data, part, pieces[2]));
  return g_strjoinv ("/", pieces);
}

/* For a file. */

typedef struct
{
  LiaisonNetwork *network;
  LiaisonAnalysis *analysis;
  LiaisonSourceFunc name_source;
  gpointer user_data;
} Writing;

static const char *
name_part (Writing *self,
           guint    part)
{
  return self->name_source (liaison_network_get_part (self->network, part, NULL), self->user_data);
}

/* Whether ID, that of the entity at INDEX, is also that of another in some article, or not its own in the first that names it. */
static gboolean
is_unclear (Writing    *self,
            int         index,
            const char *id,
            guint      *first)
{
  guint n = liaison_network_get_n_parts (self->network);
  gboolean unclear = FALSE;
  const char *own = NULL;

  *first = n;
  for (guint i = 0; i < n; i++)
    {
      int other = liaison_analysis_find_in_part (self->analysis, i, id);

      unclear |= other >= 0 && other != index;
      if (*first < n)
        continue;
      own = liaison_analysis_get_id_in_part (self->analysis, i, index);
      if (own == NULL)
        continue;
      *first = i;
      unclear |= strcmp (own, id) != 0;
    }
  return unclear && *first < n;
}

/* How the entity ID of the network is called in PART; as it is where that does not know it. */
static char *
tell_for_file (gpointer    user_data,
               int         part,
               const char *id)
{
  Writing *self = user_data;
  int index = liaison_analysis_find_entity (self->analysis, id);
  const char *own = NULL;

  if (part >= 0 && index >= 0)
    own = liaison_analysis_get_id_in_part (self->analysis, (guint) part, index);
  return g_strdup (own != NULL ? own : id);
}

static void
refer_for_file (Writing          *self,
                LiaisonEntityRef *ref,
                int               part)
{
  int index = ref->id != NULL ? liaison_analysis_find_entity (self->analysis, ref->id) : -1;
  guint first;

  /* What the reader made has the id that it was given. */
  if (index < 0)
    return;
  if (part >= 0 && liaison_analysis_get_id_in_part (self->analysis, (guint) part, index) != NULL)
    set_text (&ref->id, tell_for_file (self, part, ref->id));
  else if (is_unclear (self, index, ref->id, &first))
    {
      ref->source = g_strdup (name_part (self, first));
      set_text (&ref->id, tell_for_file (self, (int) first, ref->id));
    }
}

/**
 * liaison_correction_new_for_file:
 * @correction: a correction that was just made in @network
 * @network: a network
 * @name_source: what the file calls an article
 * @user_data: for @name_source
 *
 * Of several articles, a correction is of the one that its passages stand in; what names only who is meant is of all.
 *
 * Returns: (transfer full): @correction as it is to stand in a file
 */
LiaisonCorrection *
liaison_correction_new_for_file (const LiaisonCorrection *correction,
                                 LiaisonNetwork          *network,
                                 LiaisonSourceFunc        name_source,
                                 gpointer                 user_data)
{
  Writing writing = { network, liaison_network_get_analysis (network), name_source, user_data };
  LiaisonCorrection *self;
  int part;

  g_return_val_if_fail (correction != NULL, NULL);
  g_return_val_if_fail (LIAISON_IS_NETWORK (network), NULL);

  self = _liaison_correction_copy (correction);
  if (liaison_network_get_n_parts (network) == 1)
    {
      set_text (&self->source, g_strdup (name_part (&writing, 0)));
      return self;
    }
  part = correction->article != NULL ? liaison_network_find_part (network, correction->article) : -1;
  refer_for_file (&writing, &self->entity, part);
  refer_for_file (&writing, &self->other, part);
  if (self->relation != NULL)
    set_text (&self->relation, tell_relation (self->relation, tell_for_file, &writing, part));
  if (part >= 0)
    set_text (&self->source, g_strdup (name_part (&writing, (guint) part)));
  return self;
}

/* For an analysis. */

typedef struct
{
  LiaisonAnalysis *analysis;
  GHashTable *parts;        /* source → number of its part + 1 */
  GHashTable *made;         /* "part/id" of what a correction made → its id in the network */
  GHashTable *taken;        /* set of the latter */
} Reading;

static char *
make_key (int         part,
          const char *id)
{
  return g_strdup_printf ("%d/%s", part, id);
}

static char *
tell_for_analysis (gpointer    user_data,
                   int         part,
                   const char *id)
{
  Reading *self = user_data;
  int index = part >= 0 ? liaison_analysis_find_in_part (self->analysis, (guint) part, id) : -1;
  g_autofree char *key = NULL;
  const char *made;

  if (index >= 0)
    return g_strdup (liaison_analysis_get_entity (self->analysis, (guint) index)->id);
  key = make_key (part, id);
  made = g_hash_table_lookup (self->made, key);
  return g_strdup (made != NULL ? made : id);
}

/* Whether the entity ID, that other articles tell of, is not to be taken for one of NAME: a person is not known by one word. */
static gboolean
is_another (Reading    *self,
            const char *id,
            const char *name)
{
  int index = liaison_analysis_find_entity (self->analysis, id);
  const LiaisonEntityRecord *record = index >= 0 ? liaison_analysis_get_entity (self->analysis, (guint) index) : NULL;

  return record != NULL &&
         (g_strcmp0 (record->name, name) != 0 || (record->kind == LIAISON_ENTITY_PERSON && strchr (name, ' ') == NULL));
}

/* The id of what a correction of PART makes and calls NAME: another article may have one of that id that is somebody else. */
static char *
tell_made (Reading    *self,
           int         part,
           const char *id,
           const char *name)
{
  g_autofree char *told = tell_for_analysis (self, part, id);
  char *made;

  if (part < 0 || strcmp (told, id) != 0 || liaison_analysis_find_in_part (self->analysis, (guint) part, id) >= 0 ||
      !is_another (self, id, name))
    return g_steal_pointer (&told);
  made = g_strdup_printf ("%s-2", id);
  for (guint n = 3; liaison_analysis_find_entity (self->analysis, made) >= 0 || g_hash_table_contains (self->taken, made); n++)
    set_text (&made, g_strdup_printf ("%s-%u", id, n));
  g_hash_table_insert (self->made, make_key (part, id), made);
  g_hash_table_add (self->taken, made);
  return g_strdup (made);
}

static void
refer_for_analysis (Reading          *self,
                    LiaisonEntityRef *ref,
                    int               part)
{
  if (ref->id != NULL)
    set_text (&ref->id, tell_for_analysis (self, ref->source != NULL ? part_of (self->parts, ref->source) : part, ref->id));
}

/* Whether the analysis is of all articles that CORRECTION is of. */
static gboolean
is_known (Reading                 *self,
          const LiaisonCorrection *correction)
{
  const char *sources[] = { correction->source, correction->entity.source, correction->other.source };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i] != NULL && part_of (self->parts, sources[i]) < 0)
      return FALSE;
  return TRUE;
}

static LiaisonCorrection *
read_one (Reading                 *self,
          const LiaisonCorrection *correction)
{
  LiaisonCorrection *told = _liaison_correction_copy (correction);
  int part = part_of (self->parts, correction->source);

  refer_for_analysis (self, &told->entity, part);
  refer_for_analysis (self, &told->other, part);
  if (told->relation != NULL)
    set_text (&told->relation, tell_relation (told->relation, tell_for_analysis, self, part));
  if (told->id != NULL && told->type == LIAISON_CORRECTION_RELATE)
    set_text (&told->id, tell_relation (told->id, tell_for_analysis, self, part));
  else if (told->id != NULL)
    set_text (&told->id, tell_made (self, part, told->id, told->name));
  told->text = g_strdup (correction->text);
  return told;
}

/**
 * liaison_corrections_for_analysis:
 * @corrections: (element-type LiaisonCorrection): those of a file, in their order
 * @analysis: an analysis
 * @parts: (element-type utf8 guint): what the file calls an article → the number of its part in @analysis + 1
 *
 * Returns: (transfer full) (element-type LiaisonCorrection): those that are of the articles of @analysis, by the ids that it has
 */
GPtrArray *
liaison_corrections_for_analysis (GPtrArray       *corrections,
                                  LiaisonAnalysis *analysis,
                                  GHashTable      *parts)
{
  GPtrArray *told = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  gboolean several = liaison_article_get_n_parts (liaison_analysis_get_article (analysis)) > 1;
  Reading reading = { analysis, parts, NULL, NULL };

  g_return_val_if_fail (corrections != NULL && parts != NULL, told);

  reading.made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reading.taken = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < corrections->len; i++)
    {
      LiaisonCorrection *correction = g_ptr_array_index (corrections, i);

      if (is_known (&reading, correction))
        g_ptr_array_add (told, several ? read_one (&reading, correction) : liaison_correction_ref (correction));
    }
  g_hash_table_unref (reading.taken);
  g_hash_table_unref (reading.made);
  return told;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* What the name of an entity of one article tells for finding it in another. */
typedef struct
{
  char *key;                /* entities of one key may be one; NULL of what is nobody else's */
  GPtrArray *others;        /* of char *: keys of other names; never NULL */
  GPtrArray *middle;        /* of char *: a person's names between first and last */
  char *state;              /* of which a person holds an office that only one holds, or NULL */
  int from;                 /* of what happened: the days, as a Julian number, or 0 */
  int to;
} LiaisonJoinName;

/* The names of all entities of ANALYSIS, of LiaisonJoinName *. */
GPtrArray *_liaison_join_names        (LiaisonAnalysis       *analysis);
/* Whether nothing in the two, which have one key, says that they are two. */
gboolean   _liaison_join_names_fit    (const LiaisonJoinName *a,
                                       const LiaisonJoinName *b);

/* The words of a person's name as names are compared across articles: without accents, signs, forms of address and degrees, spellings of one
 * made the same. The name of a generation ("jr") comes last. Free with g_strfreev(). */
GStrv      _liaison_join_person_words (const char            *name,
                                       char                 **generation);

/* Who is one over all of ANALYSES: a number for each of their entities, those of the first article first. Those that are one have the
 * same, which is the place of the first of them. */
guint     *_liaison_join_find_same    (GPtrArray             *analyses);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/table.h"
#include "language/token.h"

G_BEGIN_DECLS

/* What the linear engine sees of a word, and how features become the keys of tables. */

/* The lists of known names, as bits of LiaisonWord.lists (the word is one) and .phrases (it is part
 * of one of several words). */
typedef enum
{
  LIAISON_LIST_COUNTRY,
  LIAISON_LIST_DEMONYM,
  LIAISON_LIST_CAPITAL,
  LIAISON_LIST_LEADER,
  LIAISON_LIST_FIRST_NAME,
  LIAISON_LIST_SURNAME,
  LIAISON_LIST_AGENCY,
  LIAISON_LIST_PARTY,
  LIAISON_LIST_ARMED_GROUP,
  LIAISON_LIST_INTERNATIONAL,
  LIAISON_N_LISTS,
  LIAISON_LIST_PREFIX = 15  /* the beginning of something longer */
} LiaisonNameList;

#define LIAISON_LONGEST_PHRASE 8

/* How a sentence is written. */
typedef enum
{
  LIAISON_CASING_NORMAL,
  LIAISON_CASING_TITLE,     /* most words begin with a capital */
  LIAISON_CASING_UPPER,     /* most words are all capitals */
  LIAISON_CASING_LOWER,     /* no capitals at all */
} LiaisonCasing;

typedef struct
{
  guint64 form;             /* hashes; quotes and dashes are made plain first */
  guint64 lower;            /* of the lower-case form with every digit as 0 */
  guint64 prefixes[3];      /* of lower, 1 to 3 characters; 0 where the word is too short */
  guint64 suffixes[4];      /* of lower, 1 to 4 characters */
  guint64 shape;
  guint16 cluster;          /* of similar words; 0 for a word not known */
  guint8 coarse;            /* a cluster of clusters */
  guint8 initial;           /* first of the sentence, but for quotes and brackets */
  guint16 lists;
  guint16 phrases;
  guint8 upos;
  guint8 casing;            /* LiaisonCasing, of its sentence */
} LiaisonWord;

/* The lists of a model that words are looked up in; each may be absent. */
typedef struct
{
  gboolean has_clusters;
  gboolean has_names;
  LiaisonTable clusters;    /* hash of lower → (low byte, high byte), (coarse, 0) */
  LiaisonTable names;       /* hash of a phrase → (LiaisonNameList, 0) … */
} LiaisonLists;

/* What stands before and after a sentence. */
extern const LiaisonWord liaison_word_before;
extern const LiaisonWord liaison_word_after;

guint64 liaison_hash_bytes   (const char         *bytes,
                              gsize               length);
guint64 liaison_hash_lower   (const char         *form);
void    liaison_words_fill   (LiaisonWord        *words,
                              const char * const *forms,
                              guint               n,
                              const LiaisonLists *lists);

static inline const LiaisonWord *
liaison_word_at (const LiaisonWord *words, gint n, gint i)
{
  return i < 0 ? &liaison_word_before : i >= n ? &liaison_word_after : &words[i];
}

static inline guint64
liaison_combine (guint64 h, guint64 value)
{
  h ^= value + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + (h << 6) + (h >> 2);
  h *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return h ^ (h >> 32);
}

/* Keys of features under construction: each is a template's number with up to four values. */
#define LIAISON_MOST_KEYS 160

typedef struct
{
  guint64 keys[LIAISON_MOST_KEYS];
  guint n;
  guint template;
} LiaisonKeys;

static inline void
liaison_keys_start (LiaisonKeys *self, guint family)
{
  self->n = 0;
  self->template = family << 8;
}

static inline void
liaison_keys_add (LiaisonKeys *self, guint64 a)
{
  self->keys[self->n++] = liaison_combine (liaison_combine (++self->template, a), 1);
}

static inline void
liaison_keys_add2 (LiaisonKeys *self, guint64 a, guint64 b)
{
  self->keys[self->n++] = liaison_combine (liaison_combine (++self->template, a), b);
}

static inline void
liaison_keys_add3 (LiaisonKeys *self, guint64 a, guint64 b, guint64 c)
{
  guint64 h = liaison_combine (liaison_combine (++self->template, a), b);

  self->keys[self->n++] = liaison_combine (h, c);
}

/* Leaves a template out, so that those after it keep their numbers. */
static inline void
liaison_keys_skip (LiaisonKeys *self, guint n)
{
  self->template += n;
}

/* Something that gives each class a score for a set of features: a table of the model, or a model
 * in training. */
typedef struct _LiaisonScorer LiaisonScorer;
struct _LiaisonScorer
{
  void (*score) (const LiaisonScorer *self,
                 const LiaisonKeys   *keys,
                 gint32              *scores);      /* overwritten; n_classes of them */
  guint n_classes;
};

typedef struct
{
  LiaisonScorer parent;
  LiaisonTable table;
} LiaisonTableScorer;

#define LIAISON_MOST_CLASSES 64

gboolean liaison_table_scorer_init (LiaisonTableScorer *self,
                                    const guint8       *data,
                                    gsize               length,
                                    guint               n_classes);

G_END_DECLS

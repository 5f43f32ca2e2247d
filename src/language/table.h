/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A compact, read-only map from 64-bit hashes to short lists of pairs of bytes, in a section of the
 * model.
 *
 *   0  u32 number of classes (bound of the first byte of a pair; 0 for none), u32 b,
 *      u32 number of records, u32 zero
 *  16  u32 × (2^b + 1): where each bucket's records begin, counted from the first record in bytes
 *      the records: u16 the key's low bits with the lowest set, u8 n, n pairs (u8, i8)
 *
 * A record stands in the bucket that the high b bits of its key name. Two keys of one bucket that
 * agree in the low bits are taken for the same, which is rare enough (four records a bucket: one
 * false find in 8,000) not to matter. */
typedef struct
{
  const guint8 *starts;
  const guint8 *records;
  guint shift;
  guint n_classes;
  guint n_records;
} LiaisonTable;

gboolean      liaison_table_init  (LiaisonTable       *self,
                                   const guint8       *data,
                                   gsize               length);
/* The pairs of KEY and their number; NULL if it is not there. */
const guint8 *liaison_table_find  (const LiaisonTable *self,
                                   guint64             key,
                                   guint              *n_pairs);

/* Makes a section. ENTRIES are in any order, with no key twice. */
typedef struct
{
  guint64 key;
  guint n_pairs;
  guint8 *pairs;
} LiaisonTableEntry;

GByteArray   *liaison_table_build (LiaisonTableEntry  *entries,
                                   guint               n_entries,
                                   guint               n_classes);

G_END_DECLS

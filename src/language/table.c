/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A compact map from hashes to weights. Its layout is described in table.h. */

#include "language/table.h"

#include <stdlib.h>
#include <string.h>

#define HEADER 16

static guint32
read_u32 (const guint8 *p)
{
  guint32 value;

  memcpy (&value, p, sizeof value);
  return GUINT32_FROM_LE (value);
}

/* Whether the records of a bucket fill it exactly and name only known classes. */
static gboolean
check_bucket (const LiaisonTable *self,
              guint32             start,
              guint32             end)
{
  while (start < end)
    {
      const guint8 *record = self->records + start;
      guint32 n = end - start < 3 ? 0 : record[2];

      if (end - start < 3 + 2 * n)
        return FALSE;
      for (guint i = 0; self->n_classes > 0 && i < n; i++)
        if (record[3 + 2 * i] >= self->n_classes)
          return FALSE;
      start += 3 + 2 * n;
    }
  return TRUE;
}

/**
 * liaison_table_init:
 * @self: (out): the table
 * @data: a section of a model, which must outlive the table
 * @length: its length in bytes
 *
 * Checks the whole section, so that finding needs no checks.
 *
 * Returns: %TRUE if the section holds a table
 */
gboolean
liaison_table_init (LiaisonTable *self,
                    const guint8 *data,
                    gsize         length)
{
  guint32 bits, n_buckets, last = 0;

  if (data == NULL || length < HEADER)
    return FALSE;
  bits = read_u32 (data + 4);
  if (bits < 1 || bits > 24 || length < HEADER + 4 * ((gsize) (1 << bits) + 1))
    return FALSE;
  n_buckets = 1 << bits;
  self->n_classes = read_u32 (data);
  self->n_records = read_u32 (data + 8);
  self->shift = 64 - bits;
  self->starts = data + HEADER;
  self->records = self->starts + 4 * ((gsize) n_buckets + 1);
  for (guint32 i = 0; i <= n_buckets; i++)
    {
      guint32 start = read_u32 (self->starts + 4 * (gsize) i);

      if (start < last || start > length - (self->records - data) ||
          (i > 0 && !check_bucket (self, last, start)))
        return FALSE;
      last = start;
    }
  return read_u32 (self->starts) == 0;
}

const guint8 *
liaison_table_find (const LiaisonTable *self,
                    guint64             key,
                    guint              *n_pairs)
{
  const guint8 *bucket = self->starts + 4 * (gsize) (key >> self->shift);
  const guint8 *record = self->records + read_u32 (bucket);
  const guint8 *end = self->records + read_u32 (bucket + 4);
  guint8 low = (key & 0xff) | 1, high = (key >> 8) & 0xff;

  while (record < end)
    {
      if (record[0] == low && record[1] == high)
        {
          *n_pairs = record[2];
          return record + 3;
        }
      record += 3 + 2 * record[2];
    }
  *n_pairs = 0;
  return NULL;
}

static int
compare_keys (const void *a,
              const void *b)
{
  guint64 x = ((const LiaisonTableEntry *) a)->key, y = ((const LiaisonTableEntry *) b)->key;

  return x < y ? -1 : x > y;
}

static void
append_u32 (GByteArray *bytes,
            guint32     value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (bytes, (const guint8 *) &value, sizeof value);
}

static void
append_record (GByteArray              *records,
               const LiaisonTableEntry *entry)
{
  guint8 head[3] = { (entry->key & 0xff) | 1, (entry->key >> 8) & 0xff, entry->n_pairs };

  g_byte_array_append (records, head, sizeof head);
  g_byte_array_append (records, entry->pairs, 2 * entry->n_pairs);
}

/**
 * liaison_table_build:
 * @entries: (array length=n_entries): what the table shall hold; they are sorted in place
 * @n_entries: their number
 * @n_classes: bound of the first bytes of pairs, or 0 for none
 *
 * Returns: (transfer full): the bytes of a section
 */
GByteArray *
liaison_table_build (LiaisonTableEntry *entries,
                     guint              n_entries,
                     guint              n_classes)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GByteArray) records = g_byte_array_new ();
  guint bits = 1, next = 0;

  while (bits < 24 && (4u << bits) < n_entries)
    bits++;
  qsort (entries, n_entries, sizeof *entries, compare_keys);
  append_u32 (bytes, n_classes);
  append_u32 (bytes, bits);
  append_u32 (bytes, n_entries);
  append_u32 (bytes, 0);
  for (guint bucket = 0; bucket < 1u << bits; bucket++)
    {
      append_u32 (bytes, records->len);
      for (; next < n_entries && entries[next].key >> (64 - bits) == bucket; next++)
        append_record (records, &entries[next]);
    }
  append_u32 (bytes, records->len);
  g_byte_array_append (bytes, records->data, records->len);
  return bytes;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which words keep their full stop. The list itself is abbreviations.def. */

#include "language/segment.h"

#include <string.h>

#define LONGEST 12

typedef struct
{
  const char *word;
  LiaisonAbbreviation kind;
} Abbreviation;

static const Abbreviation abbreviations[] = {
#define TITLE(word) { word, LIAISON_ABBREVIATION_TITLE },
#define NUMBERED(word) { word, LIAISON_ABBREVIATION_NUMBERED },
#define DATED(word) { word, LIAISON_ABBREVIATION_DATED },
#define WORD(word) { word, LIAISON_ABBREVIATION_WORD },
#include "language/abbreviations.def"
#undef TITLE
#undef NUMBERED
#undef DATED
#undef WORD
};

static GHashTable *
make_table (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    g_hash_table_insert (table, (gpointer) abbreviations[i].word,
                         GUINT_TO_POINTER (abbreviations[i].kind));
  return table;
}

/* The table is made once and kept for the life of the program. */
static GHashTable *
get_table (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    g_once_init_leave (&made, (gsize) make_table ());
  return (GHashTable *) made;
}

/**
 * liaison_abbreviation_find:
 * @word: a word that ends in a full stop; it need not be NUL-terminated
 * @length: its length in bytes, with the full stop
 *
 * Returns: what the list says of it
 */
LiaisonAbbreviation
liaison_abbreviation_find (const char *word,
                           gsize       length)
{
  char buffer[LONGEST + 1];
  gpointer kind;

  if (length < 2 || length > LONGEST)
    return LIAISON_ABBREVIATION_NONE;
  memcpy (buffer, word, length);
  buffer[length] = '\0';
  kind = g_hash_table_lookup (get_table (), buffer);
  if (kind == NULL && length > 2)
    {
      for (gsize i = 0; i < length; i++)
        buffer[i] = g_ascii_tolower (buffer[i]);
      kind = g_hash_table_lookup (get_table (), buffer);
    }
  return GPOINTER_TO_UINT (kind);
}

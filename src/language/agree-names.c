/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One kind for one name of a text. */

#include "language/agree-names.h"

#include "language/reading-private.h"

typedef struct
{
  float votes[LIAISON_NAME_OTHER + 1];
} Votes;

/* The words of a name with a space between each, without an article before them. */
static char *
spell (const LiaisonReading *self,
       const LiaisonName    *name)
{
  GString *text = g_string_new (NULL);

  for (guint i = name->first; i < name->first + name->length; i++)
    {
      const char *form = liaison_reading_get_form (self, i);

      if (i == name->first && name->length > 1 && g_ascii_strcasecmp (form, "the") == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, form);
    }
  return g_string_free (text, FALSE);
}

static void
vote (GHashTable        *ballot,
      char              *spelling,
      const LiaisonName *name)
{
  Votes *votes = g_hash_table_lookup (ballot, spelling);

  if (votes == NULL)
    {
      votes = g_new0 (Votes, 1);
      g_hash_table_insert (ballot, spelling, votes);
    }
  votes->votes[name->kind] += name->confidence * name->confidence;
}

static LiaisonNameKind
count (const Votes    *votes,
       LiaisonNameKind own)
{
  LiaisonNameKind best = own;

  for (guint kind = 0; kind < G_N_ELEMENTS (votes->votes); kind++)
    if (votes->votes[kind] > votes->votes[best])
      best = kind;
  return best;
}

void
_liaison_reading_agree_names (LiaisonReading *self)
{
  g_autoptr (GHashTable) ballot = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) spellings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->names->len; i++)
    {
      const LiaisonName *name = &g_array_index (self->names, LiaisonName, i);

      g_ptr_array_add (spellings, spell (self, name));
      vote (ballot, g_ptr_array_index (spellings, i), name);
    }
  for (guint i = 0; i < self->names->len; i++)
    {
      LiaisonName *name = &g_array_index (self->names, LiaisonName, i);

      name->kind =
          count (g_hash_table_lookup (ballot, g_ptr_array_index (spellings, i)), name->kind);
    }
}

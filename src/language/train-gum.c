/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names from the mentions that GUM marks in its last column: a mention whose head is a proper noun
 * is a name, less the descriptions around it. */

#include "language/train.h"

#include <string.h>

#define COLUMN_FORM 1
#define COLUMN_UPOS 3
#define COLUMN_HEAD 6
#define COLUMN_MISC 9

typedef struct
{
  char *group;
  LiaisonNameKind kind;
  gint first;
  gint last;
} Mention;

static void
clear_mention (gpointer data)
{
  g_free (((Mention *) data)->group);
}

static const char *
column (GPtrArray *rows,
        gint       i,
        guint      k)
{
  return ((char **) rows->pdata[i])[k];
}

static LiaisonNameKind
find_kind (const char *type)
{
  static const struct { const char *type; LiaisonNameKind kind;
  } kinds[] = {
    { "person", LIAISON_NAME_PERSON }, { "organization", LIAISON_NAME_ORGANIZATION },
    { "place", LIAISON_NAME_PLACE },   { "event", LIAISON_NAME_EVENT },
    { "time", LIAISON_NAME_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].type, type) == 0)
      return kinds[i].kind;
  return LIAISON_NAME_OTHER;
}

static void
open_mention (GArray     *mentions,
              const char *text,
              gsize       length,
              gint        row,
              gboolean    closed)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) fields = g_strsplit (copy, "-", 3);
  Mention mention = { NULL, LIAISON_NAME_NONE, row, closed ? row : -1 };

  if (g_strv_length (fields) < 2)
    return;
  mention.group = g_strdup (fields[0]);
  mention.kind = find_kind (fields[1]);
  g_array_append_val (mentions, mention);
}

static void
close_mention (GArray     *mentions,
               const char *group,
               gsize       length,
               gint        row)
{
  for (guint i = mentions->len; i > 0; i--)
    {
      Mention *mention = &g_array_index (mentions, Mention, i - 1);

      if (mention->last < 0 && strlen (mention->group) == length &&
          memcmp (mention->group, group, length) == 0)
        {
          mention->last = row;
          return;
        }
    }
}

/* The value is a run of "(group-type-…", "(group-type-…)" and "group)". */
static void
read_entities (GArray     *mentions,
               const char *value,
               gint        row)
{
  const char *end = value + strcspn (value, "|");

  for (const char *p = value; p < end;)
    {
      gboolean opens = *p == '(';
      const char *q = p + opens;

      while (q < end && *q != '(' && *q != ')')
        q++;
      if (opens)
        open_mention (mentions, p + 1, q - p - 1, row, q < end && *q == ')');
      else
        close_mention (mentions, p, q - p, row);
      p = q < end && *q == ')' ? q + 1 : q;
    }
}

/* The word of the mention that hangs outside it. */
static gint
find_head (GPtrArray     *rows,
           const Mention *mention)
{
  for (gint i = mention->first; i <= mention->last; i++)
    {
      gint head = (gint) g_ascii_strtoll (column (rows, i, COLUMN_HEAD), NULL, 10) - 1;

      if (head < mention->first || head > mention->last)
        return i;
    }
  return mention->first;
}

static gboolean
is_upos (GPtrArray  *rows,
         gint        i,
         const char *upos)
{
  return strcmp (column (rows, i, COLUMN_UPOS), upos) == 0;
}

static gboolean
is_name_word (GPtrArray *rows,
              gint       i)
{
  if (is_upos (rows, i, "PROPN"))
    return TRUE;
  return g_unichar_isupper (g_utf8_get_char (column (rows, i, COLUMN_FORM))) &&
         !is_upos (rows, i, "DET") && !is_upos (rows, i, "PRON");
}

static gboolean
is_glue (GPtrArray *rows,
         gint       i)
{
  static const char * const glue[] = {
    "of",  "the", "and", "for", "in", "on", "de", "del", "la",  "le", "von", "van", "der",
    "den", "al",  "-",   "–",   "&",  "'s", "’s", "et",  "des", "du", "at",  "to",
  };

  for (guint k = 0; k < G_N_ELEMENTS (glue); k++)
    if (g_ascii_strcasecmp (glue[k], column (rows, i, COLUMN_FORM)) == 0)
      return TRUE;
  return FALSE;
}

/* How far the name goes on from I in a direction: over words of names, and over up to two small
 * words between them. */
static gint
extend (GPtrArray     *rows,
        const Mention *mention,
        gint           i,
        gint           direction)
{
  for (;;)
    {
      gint k = i + direction, skipped = 0;

      while (skipped < 2 && k >= mention->first && k <= mention->last && !is_name_word (rows, k) &&
             is_glue (rows, k))
        {
          k += direction;
          skipped++;
        }
      if (k < mention->first || k > mention->last || !is_name_word (rows, k))
        return i;
      i = k;
    }
}

static void
label_mention (GPtrArray *rows,
               Mention   *mention,
               guint16   *labels)
{
  gint head, first, last;

  if (mention->last < 0 || mention->kind == LIAISON_NAME_NONE)
    return;
  head = find_head (rows, mention);
  if (!is_upos (rows, head, "PROPN"))
    return;
  first = extend (rows, mention, head, -1);
  last = extend (rows, mention, head, 1);
  for (gint i = first; i <= last; i++)
    if (labels[i] != 0)
      return;
  for (gint i = first; i <= last; i++)
    labels[i] = liaison_corpus_mask (1u << mention->kind, i == first);
}

static gint
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const Mention *x = a, *y = b;

  return (y->last - y->first) - (x->last - x->first);
}

/**
 * liaison_corpus_gum_labels:
 * @rows: (element-type GStrv): the rows of a sentence, each split into its ten columns
 *
 * The longest mentions come first; what lies within a name is not labelled again. A proper noun
 * that is in no marked mention may be a name of another kind.
 *
 * Returns: (transfer full): a mask of labels for each row
 */
guint16 *
liaison_corpus_gum_labels (GPtrArray *rows)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  guint16 *labels = g_new0 (guint16, rows->len);

  g_array_set_clear_func (mentions, clear_mention);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *value = strstr (column (rows, i, COLUMN_MISC), "Entity=");

      if (value != NULL)
        read_entities (mentions, value + strlen ("Entity="), i);
    }
  g_array_sort (mentions, compare_lengths);
  for (guint i = 0; i < mentions->len; i++)
    label_mention (rows, &g_array_index (mentions, Mention, i), labels);
  for (guint i = 0; i < rows->len; i++)
    if (labels[i] == 0)
      labels[i] = !is_upos (rows, i, "PROPN") ? 1
        : 1 | liaison_corpus_mask (1u << LIAISON_NAME_EVENT | 1u << LIAISON_NAME_OTHER, TRUE) |
            liaison_corpus_mask (1u << LIAISON_NAME_EVENT | 1u << LIAISON_NAME_OTHER, FALSE);
  return labels;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the training corpora: CoNLL-U with tags, heads and GUM's names, and two-column files with
 * names. */

#include "language/train.h"

#include <stdlib.h>
#include <string.h>

#define OPEN_KINDS (1u << LIAISON_NAME_EVENT | 1u << LIAISON_NAME_OTHER)

LiaisonExample *
liaison_example_new (GPtrArray *forms)
{
  LiaisonExample *self = g_new0 (LiaisonExample, 1);

  self->n = forms->len;
  self->forms = g_new0 (char *, forms->len + 1);
  for (guint i = 0; i < forms->len; i++)
    self->forms[i] = g_strdup (forms->pdata[i]);
  self->words = g_new0 (LiaisonWord, self->n);
  self->repeat = 1;
  return self;
}

void
liaison_example_free (LiaisonExample *self)
{
  g_strfreev (self->forms);
  g_free (self->upos);
  g_free (self->heads);
  g_free (self->deprels);
  g_free (self->labels);
  g_free (self->words);
  g_free (self->tags);
  g_free (self);
}

guint16
liaison_corpus_mask (guint    kinds,
                     gboolean first)
{
  guint16 mask = 0;

  if (kinds & (1u << LIAISON_NAME_NONE))
    mask = 1;
  for (guint kind = LIAISON_NAME_PERSON; kind <= LIAISON_NAME_OTHER; kind++)
    if (kinds & (1u << kind))
      mask |= 1u << (first ? LIAISON_LABEL_FIRST (kind) : LIAISON_LABEL_NEXT (kind));
  return mask;
}

/* What a word outside all names may be in a corpus that marks only persons, organizations and
 * places. */
static guint16
find_open_mask (const char *form)
{
  if (!g_unichar_isupper (g_utf8_get_char (form)))
    return 1;
  return 1 | liaison_corpus_mask (OPEN_KINDS, TRUE) | liaison_corpus_mask (OPEN_KINDS, FALSE);
}

static gboolean
starts_with_any (const char *word,
                 const char *first,
                 ...)
{
  va_list list;
  gboolean found = FALSE;

  va_start (list, first);
  for (const char *w = first; w != NULL; w = va_arg (list, const char *))
    found = found || g_str_has_prefix (word, w);
  va_end (list);
  return found;
}

/* The kinds that a corpus' label may stand for, as bits; 0 for what is no name of ours (times,
 * numbers). */
static guint
find_kinds (const char *label)
{
  if (starts_with_any (label, "PER", "person", "politician", NULL))
    return 1u << LIAISON_NAME_PERSON;
  if (starts_with_any (label, "ORG", "organisation", "politicalparty", "corporation", "group",
                       NULL))
    return 1u << LIAISON_NAME_ORGANIZATION;
  if (starts_with_any (label, "LOC", "location", "country", NULL))
    return 1u << LIAISON_NAME_PLACE;
  if (starts_with_any (label, "election", "event", NULL))
    return 1u << LIAISON_NAME_EVENT;
  if (starts_with_any (label, "misc", "product", "creative-work", NULL))
    return 1u << LIAISON_NAME_OTHER;
  return g_str_has_prefix (label, "MISC") ? OPEN_KINDS : 0;
}

/* A possessive ending is no part of a name. */
static gboolean
is_possessive (const char *form)
{
  return strcmp (form, "'s") == 0 || strcmp (form, "’s") == 0 || strcmp (form, "'") == 0;
}

static void
add_bio (GPtrArray *examples,
         GPtrArray *forms,
         GPtrArray *labels,
         gboolean   loose,
         guint      repeat)
{
  LiaisonExample *example;
  guint last = 0;

  if (forms->len == 0)
    return;
  example = liaison_example_new (forms);
  example->repeat = repeat;
  example->labels = g_new0 (guint16, example->n);
  for (guint i = 0; i < example->n; i++)
    {
      const char *label = labels->pdata[i];
      guint kinds = strlen (label) > 2 ? find_kinds (label + 2) : 0;
      gboolean next = label[0] == 'I' && kinds == last && kinds != 0;
      gboolean ends = is_possessive (example->forms[i]) &&
                      (i + 1 == example->n || ((char *)labels->pdata[i + 1])[0] != 'I');

      if (kinds == 0 || ends)
        example->labels[i] = loose ? find_open_mask (example->forms[i]) : 1;
      else
        example->labels[i] = liaison_corpus_mask (kinds, !next);
      last = ends ? 0 : kinds;
    }
  g_ptr_array_add (examples, example);
  g_ptr_array_set_size (forms, 0);
  g_ptr_array_set_size (labels, 0);
}

/**
 * liaison_corpus_read_bio:
 * @path: a file of lines "word TAB label", with an empty line between sentences
 * @loose: whether the corpus leaves events and other names unmarked
 * @repeat: how often each sentence is seen in a round
 * @examples: (element-type LiaisonExample): where the sentences are appended
 * @error: return location for an error of the domain %G_FILE_ERROR
 *
 * Returns: %TRUE if the file was read
 */
gboolean
liaison_corpus_read_bio (const char  *path,
                         gboolean     loose,
                         guint        repeat,
                         GPtrArray   *examples,
                         GError     **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *tab = strchr (lines[i], '\t');

      if (tab == NULL)
        {
          add_bio (examples, forms, labels, loose, repeat);
          continue;
        }
      *tab = '\0';
      g_ptr_array_add (forms, lines[i]);
      g_ptr_array_add (labels, tab + 1);
    }
  add_bio (examples, forms, labels, loose, repeat);
  return TRUE;
}

static gboolean
has_entities (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (strstr (((char **) rows->pdata[i])[9], "Entity=") != NULL)
      return TRUE;
  return FALSE;
}

static void
add_rows (GPtrArray *examples,
          GPtrArray *rows,
          gboolean   names)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  LiaisonExample *example;

  if (rows->len == 0)
    return;
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (forms, ((char **) rows->pdata[i])[1]);
  example = liaison_example_new (forms);
  example->upos = g_new0 (guint8, example->n);
  example->heads = g_new0 (gint, example->n);
  example->deprels = g_new0 (guint8, example->n);
  for (guint i = 0; i < example->n; i++)
    {
      char **row = rows->pdata[i];

      example->upos[i] = liaison_upos_from_string (row[3]);
      example->heads[i] = atoi (row[6]) - 1;
      example->deprels[i] = liaison_deprel_from_string (row[7]);
    }
  if (names || has_entities (rows))
    example->labels = liaison_corpus_gum_labels (rows);
  g_ptr_array_add (examples, example);
  g_ptr_array_set_size (rows, 0);
}

/**
 * liaison_corpus_read_conllu:
 * @path: a CoNLL-U file; if it has GUM's `Entity=` column the sentences get names from it
 * @examples: (element-type LiaisonExample): where the sentences are appended
 * @error: return location for an error of the domain %G_FILE_ERROR
 *
 * Returns: %TRUE if the file was read
 */
gboolean
liaison_corpus_read_conllu (const char  *path,
                            GPtrArray   *examples,
                            GError     **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gboolean names;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  names = strstr (text, "global.Entity") != NULL;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) row = NULL;

      if (lines[i][0] == '#')
        continue;
      row = g_strsplit (lines[i], "\t", 10);
      if (g_strv_length (row) != 10)
        add_rows (examples, rows, names);
      else if (strpbrk (row[0], "-.") == NULL)
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  add_rows (examples, rows, names);
  return TRUE;
}

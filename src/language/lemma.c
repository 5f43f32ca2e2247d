/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dictionary forms by rule. The rules for stems and the exceptions are lemma-rules.def. */

#include "language/lemma.h"

#include <string.h>

typedef struct
{
  const char *form;
  const char *lemma;
} Pair;

#define STEM(ending, e)
#define VERB(form, lemma)
#define NOUN(form, lemma)
#define OTHER(form, lemma)

static const struct { const char *ending; gboolean e; } stems[] = {
#undef STEM
#define STEM(ending, e) { ending, e },
#include "language/lemma-rules.def"
#undef STEM
#define STEM(ending, e)
};

static const Pair verbs[] = {
#undef VERB
#define VERB(form, lemma) { form, lemma },
#include "language/lemma-rules.def"
#undef VERB
#define VERB(form, lemma)
};

static const Pair nouns[] = {
#undef NOUN
#define NOUN(form, lemma) { form, lemma },
#include "language/lemma-rules.def"
#undef NOUN
#define NOUN(form, lemma)
};

static const Pair others[] = {
#undef OTHER
#define OTHER(form, lemma) { form, lemma },
#include "language/lemma-rules.def"
#undef OTHER
#define OTHER(form, lemma)
};

typedef struct
{
  GHashTable *verbs;
  GHashTable *nouns;
  GHashTable *others;
  GHashTable *stems;        /* ending → 1 + whether an e is added */
} Lists;

static GHashTable *
make_table (const Pair *pairs,
            guint       n)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (table, (gpointer) pairs[i].form, (gpointer) pairs[i].lemma);
  return table;
}

static Lists *
make_lists (void)
{
  Lists *lists = g_new0 (Lists, 1);

  lists->verbs = make_table (verbs, G_N_ELEMENTS (verbs));
  lists->nouns = make_table (nouns, G_N_ELEMENTS (nouns));
  lists->others = make_table (others, G_N_ELEMENTS (others));
  lists->stems = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    g_hash_table_insert (lists->stems, (gpointer) stems[i].ending,
                         GUINT_TO_POINTER (1 + stems[i].e));
  return lists;
}

/* The lists are made once and kept for the life of the program. */
static const Lists *
get_lists (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    g_once_init_leave (&made, (gsize) make_lists ());
  return (const Lists *) made;
}

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

static gboolean
has_vowel (const char *word,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (is_vowel (word[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_with (const char *word,
           const char *ending)
{
  return g_str_has_suffix (word, ending);
}

/* Whether a stem without -ed or -ing takes an e, by the longest ending in the list. */
static gboolean
takes_e (const char *stem)
{
  for (const char *p = stem; *p != '\0'; p++)
    {
      gpointer found = g_hash_table_lookup (get_lists ()->stems, p);

      if (found != NULL)
        return GPOINTER_TO_UINT (found) == 2;
    }
  return FALSE;
}

/* "stopp" → "stop", "mak" → "make", "talk" stays. */
static char *
mend_stem (const char *word,
           gsize       length)
{
  g_autofree char *stem = g_strndup (word, length);

  if (length > 2 && stem[length - 1] == stem[length - 2] &&
      strchr ("bdgklmnprtv", stem[length - 1]) != NULL)
    {
      if (stem[length - 1] != 'l')
        stem[length - 1] = '\0';
      return g_steal_pointer (&stem);
    }
  /* Short stems: "us", "di", "agre". */
  return takes_e (stem) ? g_strconcat (stem, "e", NULL) : g_steal_pointer (&stem);
}

/* What the plural of nouns and the third person of verbs share. */
static char *
cut_s (const char *word,
       gsize       length)
{
  if (length < 3 || word[length - 1] != 's' || ends_with (word, "ss") || ends_with (word, "us") ||
      ends_with (word, "is"))
    return g_strdup (word);
  if (length > 4 && ends_with (word, "ies"))
    return g_strdup_printf ("%.*sy", (int) length - 3, word);
  if (ends_with (word, "sses") || ends_with (word, "shes") || ends_with (word, "ches") ||
      ends_with (word, "xes") || ends_with (word, "zzes") || ends_with (word, "oes"))
    return g_strndup (word, length - 2);
  return g_strndup (word, length - 1);
}

static char *
lemmatize_verb (const char *word)
{
  const char *known = g_hash_table_lookup (get_lists ()->verbs, word);
  gsize length = strlen (word);

  if (known != NULL)
    return g_strdup (known);
  if (length > 4 && ends_with (word, "ing") && has_vowel (word, length - 3))
    return mend_stem (word, length - 3);
  if (length > 4 && ends_with (word, "ied"))
    return g_strdup_printf ("%.*sy", (int) length - 3, word);
  if (length > 3 && ends_with (word, "ed") && has_vowel (word, length - 2))
    return word[length - 3] == 'e' ? g_strndup (word, length - 1) : mend_stem (word, length - 2);
  return cut_s (word, length);
}

static char *
lemmatize_noun (const char *word)
{
  const char *known = g_hash_table_lookup (get_lists ()->nouns, word);
  gsize length = strlen (word);

  if (known != NULL)
    return g_strdup (known);
  if (length > 5 && ends_with (word, "men") && word[length - 4] != 'i')
    return g_strdup_printf ("%.*san", (int) length - 2, word);
  return cut_s (word, length);
}

static char *
make_plain (const char *form)
{
  g_autofree char *lower = g_utf8_strdown (form, -1);
  g_auto (GStrv) parts = g_strsplit (lower, "’", -1);

  return g_strjoinv ("'", parts);
}

/**
 * liaison_lemmatize:
 * @form: a word as it stands in a text
 * @upos: its part of speech
 *
 * Returns: (transfer full): its dictionary form in small letters; a proper noun, a symbol or a
 * foreign word keeps its form
 */
char *
liaison_lemmatize (const char *form,
                   LiaisonUpos upos)
{
  g_autofree char *word = NULL;
  const char *known;

  if (upos == LIAISON_UPOS_PROPN || upos == LIAISON_UPOS_SYM || upos == LIAISON_UPOS_PUNCT ||
      upos == LIAISON_UPOS_NUM || upos == LIAISON_UPOS_X)
    return g_strdup (form);
  word = make_plain (form);
  switch (upos)
    {
    case LIAISON_UPOS_VERB:
    case LIAISON_UPOS_AUX:
      return lemmatize_verb (word);
    case LIAISON_UPOS_NOUN:
      return lemmatize_noun (word);
    case LIAISON_UPOS_ADJ:
    case LIAISON_UPOS_ADV:
    case LIAISON_UPOS_DET:
    case LIAISON_UPOS_PART:
    case LIAISON_UPOS_PRON:
      known = g_hash_table_lookup (get_lists ()->others, word);
      return known != NULL ? g_strdup (known) : g_steal_pointer (&word);
    default:
      return g_steal_pointer (&word);
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the labels of tokens to the names of a document. The engine sees one sentence at a time;
 * here what it found in one place helps in another: the same name has one kind throughout, a family
 * name is the person's, and a name that was missed in a headline or elsewhere is found by its other
 * mentions. */

#include "language/names.h"

#include "language/namer.h"
#include "language/reading-private.h"

#include <string.h>

#define N_KINDS (LIAISON_NAME_OTHER + 1)

/* Of names that begin with the same word only so many are tried. */
#define MOST_ALIKE 24

/* What the document says of one spelling. */
typedef struct
{
  float votes[N_KINDS];
  guint length;             /* in tokens */
  char *key;
} Spelling;

typedef struct
{
  LiaisonReading *reading;
  const LiaisonToken *tokens;
  guint n;
  char **folded;            /* each token's form, folded */
  GHashTable *spellings;    /* key → Spelling */
  GHashTable *by_first;     /* first word → GPtrArray of Spelling */
} Document;

static void
free_spelling (gpointer data)
{
  Spelling *spelling = data;

  g_free (spelling->key);
  g_free (spelling);
}

/* One past the last token of the name that begins at FIRST. */
static guint
find_end (const LiaisonReading *self,
          const guint8         *labels,
          guint                 first)
{
  const LiaisonToken *tokens = (const LiaisonToken *) self->tokens->data;
  guint i = first + 1;

  while (i < self->tokens->len && tokens[i].sentence == tokens[first].sentence &&
         LIAISON_LABEL_IS_NEXT (labels[i]) &&
         LIAISON_LABEL_KIND (labels[i]) == LIAISON_LABEL_KIND (labels[first]))
    i++;
  return i;
}

/* Whether token I is joined to the token before it by nothing, not even a space. */
static gboolean
is_glued (const LiaisonReading *self,
          guint                 i)
{
  const LiaisonToken *tokens = (const LiaisonToken *) self->tokens->data;

  return i > 0 && i < self->tokens->len && tokens[i].byte_start == tokens[i - 1].byte_end;
}

/* Whether token I is the rest of a given name after a hyphen ("Kim Jong-un", "Moon Jae-in"), not of
 * a word made with a name ("Trump-era", "Clinton-backed"). */
static gboolean
ends_given_name (const LiaisonReading *self,
                 guint                 i)
{
  LiaisonUpos upos;

  if (!is_glued (self, i) || !is_glued (self, i - 1) ||
      strcmp (liaison_reading_get_form (self, i - 1), "-") != 0)
    return FALSE;
  upos = g_array_index (self->tokens, LiaisonToken, i).upos;
  return upos == LIAISON_UPOS_PROPN || upos == LIAISON_UPOS_ADP || upos == LIAISON_UPOS_X ||
         upos == LIAISON_UPOS_PRON || upos == LIAISON_UPOS_PART || upos == LIAISON_UPOS_INTJ;
}

/* The end of a person's name of two words or more that ended before a hyphen, or on it. */
static guint
grow_person (const LiaisonReading *self,
             const guint8         *labels,
             guint                 first,
             guint                 end)
{
  gboolean on_hyphen = strcmp (liaison_reading_get_form (self, end - 1), "-") == 0;
  guint rest = on_hyphen ? end : end + 1;

  if (LIAISON_LABEL_KIND (labels[first]) != LIAISON_NAME_PERSON || end - first < 2)
    return end;
  if (rest < self->tokens->len && labels[rest] == 0 && ends_given_name (self, rest))
    return rest + 1;
  return on_hyphen ? end - 1 : end;
}

static float
find_least (const float *confidences,
            guint        first,
            guint        end)
{
  float least = confidences[first];

  for (guint i = first; i < end; i++)
    least = MIN (least, confidences[i]);
  return least;
}

static void
collect (LiaisonReading *self,
         const guint8   *labels,
         const float    *confidences)
{
  for (guint first = 0; first < self->tokens->len;)
    {
      guint end = find_end (self, labels, first);

      if (labels[first] != 0)
        {
          LiaisonName name = { first, 0, LIAISON_LABEL_KIND (labels[first]),
                               find_least (confidences, first, end) };
          guint grown = grow_person (self, labels, first, end);

          name.length = grown - first;
          g_array_append_val (self->names, name);
          end = MAX (end, grown);
        }
      first = end;
    }
}

static char *
make_key (const Document *self,
          guint           first,
          guint           length)
{
  GString *key = g_string_new (NULL);

  for (guint i = first; i < first + length; i++)
    g_string_append_printf (key, i > first ? " %s" : "%s", self->folded[i]);
  return g_string_free (key, FALSE);
}

static Spelling *
ensure_spelling (Document *self,
                 guint     first,
                 guint     length)
{
  g_autofree char *key = make_key (self, first, length);
  Spelling *spelling = g_hash_table_lookup (self->spellings, key);
  GPtrArray *alike;

  if (spelling != NULL)
    return spelling;
  spelling = g_new0 (Spelling, 1);
  spelling->key = g_steal_pointer (&key);
  spelling->length = length;
  g_hash_table_insert (self->spellings, spelling->key, spelling);
  alike = g_hash_table_lookup (self->by_first, self->folded[first]);
  if (alike == NULL)
    {
      alike = g_ptr_array_new ();
      g_hash_table_insert (self->by_first, self->folded[first], alike);
    }
  if (alike->len < MOST_ALIKE)
    g_ptr_array_add (alike, spelling);
  return spelling;
}

static Spelling *
find_spelling (const Document *self,
               guint           first,
               guint           length)
{
  g_autofree char *key = make_key (self, first, length);

  return g_hash_table_lookup (self->spellings, key);
}

/* The kind with the most votes: a mention that knows better than the others is rarer than one that
 * knows less. */
static LiaisonNameKind
find_favourite (const Spelling *spelling)
{
  guint best = 0;

  for (guint kind = 1; kind < N_KINDS; kind++)
    if (spelling->votes[kind] > spelling->votes[best])
      best = kind;
  return (LiaisonNameKind) best;
}

static void
open_document (Document       *self,
               LiaisonReading *reading)
{
  self->reading = reading;
  self->tokens = (const LiaisonToken *) reading->tokens->data;
  self->n = reading->tokens->len;
  self->folded = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    self->folded[i] = g_utf8_casefold (liaison_reading_get_form (reading, i), -1);
  self->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_spelling);
  self->by_first =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static void
close_document (Document *self)
{
  g_hash_table_unref (self->by_first);
  g_hash_table_unref (self->spellings);
  g_strfreev (self->folded);
}

/* Where a name begins but for an article. */
static guint
skip_article (const Document    *self,
              const LiaisonName *name)
{
  return name->length > 1 && strcmp (self->folded[name->first], "the") == 0 ? 1 : 0;
}

/* Each mention votes for its kind; a person's longer name votes for the family name as well. */
static void
count_votes (Document *self)
{
  for (guint i = 0; i < self->reading->names->len; i++)
    {
      const LiaisonName *name = &g_array_index (self->reading->names, LiaisonName, i);
      guint last = name->first + name->length - 1, skip = skip_article (self, name);

      ensure_spelling (self, name->first + skip, name->length - skip)->votes[name->kind] +=
          name->confidence;
      if (name->kind == LIAISON_NAME_PERSON && name->length > 1 &&
          self->tokens[last].upos == LIAISON_UPOS_PROPN)
        ensure_spelling (self, last, 1)->votes[LIAISON_NAME_PERSON] += name->confidence;
    }
}

static void
settle_kinds (Document *self)
{
  for (guint i = 0; i < self->reading->names->len; i++)
    {
      LiaisonName *name = &g_array_index (self->reading->names, LiaisonName, i);
      guint skip = skip_article (self, name);
      LiaisonNameKind kind =
          find_favourite (find_spelling (self, name->first + skip, name->length - skip));

      if (kind != LIAISON_NAME_NONE)
        name->kind = kind;
    }
}

static gboolean
matches (const Document *self,
         const Spelling *spelling,
         guint           first,
         guint           end)
{
  const char *p = spelling->key;

  if (first + spelling->length > end)
    return FALSE;
  for (guint i = first; i < first + spelling->length; i++)
    {
      gsize length = strlen (self->folded[i]);

      if (strncmp (p, self->folded[i], length) != 0 || (p[length] != ' ' && p[length] != '\0'))
        return FALSE;
      p += length + (p[length] == ' ');
    }
  return *p == '\0';
}

/* Whether a token that is in no name may begin one that is known from elsewhere. */
static gboolean
may_begin (const Document *self,
           guint           i)
{
  const char *form = liaison_reading_get_form (self->reading, i);

  return self->tokens[i].upos == LIAISON_UPOS_PROPN && g_unichar_isupper (g_utf8_get_char (form));
}

/* The longest known spelling that stands from FIRST on, before END. */
static const Spelling *
find_known (const Document *self,
            guint           first,
            guint           end)
{
  GPtrArray *alike = g_hash_table_lookup (self->by_first, self->folded[first]);
  const Spelling *best = NULL;

  for (guint i = 0; alike != NULL && i < alike->len; i++)
    {
      const Spelling *spelling = alike->pdata[i];

      if ((best == NULL || spelling->length > best->length) &&
          matches (self, spelling, first, end) && find_favourite (spelling) != LIAISON_NAME_NONE)
        best = spelling;
    }
  return best;
}

/* Finds known names among the tokens from FIRST to END, which are in no name. */
static void
find_missed (Document *self,
             guint     first,
             guint     end,
             GArray   *names)
{
  while (first < end)
    {
      const LiaisonSentence *sentence = &g_array_index (
          self->reading->sentences, LiaisonSentence, self->tokens[first].sentence);
      guint limit = MIN (end, sentence->first + sentence->length);
      const Spelling *known = may_begin (self, first) ? find_known (self, first, limit) : NULL;

      if (known != NULL)
        {
          LiaisonName name = { first, known->length, find_favourite (known), 0.5f };

          g_array_append_val (names, name);
          first += known->length;
        }
      else
        {
          first++;
        }
    }
}

static void
add_missed (Document *self)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (LiaisonName));
  guint done = 0;

  for (guint i = 0; i < self->reading->names->len; i++)
    {
      const LiaisonName *name = &g_array_index (self->reading->names, LiaisonName, i);

      find_missed (self, done, name->first, names);
      g_array_append_val (names, *name);
      done = name->first + name->length;
    }
  find_missed (self, done, self->n, names);
  g_array_unref (self->reading->names);
  self->reading->names = g_steal_pointer (&names);
}

void
_liaison_reading_fill_names (LiaisonReading *self,
                             const guint8   *labels,
                             const float    *confidences)
{
  Document document = { 0 };

  collect (self, labels, confidences);
  if (self->names->len == 0)
    return;
  open_document (&document, self);
  count_votes (&document);
  settle_kinds (&document);
  add_missed (&document);
  close_document (&document);
}

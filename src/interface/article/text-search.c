/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds words in a long text. Text and words are folded letter by letter, without a copy of the text, and compared as they come
 * (Knuth, Morris & Pratt 1977), so that time is linear in the text and memory in what is wanted. */

#include "interface/article/text-search.h"

#include <string.h>

/* A letter becomes at most so many. */
#define MAX_FOLDED 18

/* So many letters are looked at before asking whether to go on. */
#define LETTERS_AT_ONCE 65536

/* Letters that have no parts in Unicode, and what people type for them. */
static const struct
{
  gunichar letter;
  const char *folded;
} plain[] = {
  { 0xdf, "ss" }, { 0xe6, "ae" }, { 0xf0, "d" }, { 0xf8, "o" }, { 0xfe, "th" }, { 0x111, "d" }, { 0x127, "h" },
  { 0x131, "i" }, { 0x142, "l" }, { 0x153, "oe" }, { 0x2018, "'" }, { 0x2019, "'" }, { 0x201b, "'" }, { 0x2032, "'" },
  { 0x201c, "\"" }, { 0x201d, "\"" }, { 0x201e, "\"" }, { 0xab, "\"" }, { 0xbb, "\"" }, { 0x2010, "-" }, { 0x2011, "-" },
  { 0x2012, "-" }, { 0x2013, "-" }, { 0x2014, "-" },
};

static gsize
add_plain (gunichar  c,
           gunichar *folded)
{
  const char *text = NULL;
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (plain) && text == NULL; i++)
    if (plain[i].letter == c)
      text = plain[i].folded;
  if (text == NULL)
    folded[n++] = c;
  else
    for (; text[n] != '\0'; n++)
      folded[n] = (guchar) text[n];
  return n;
}

/* Writes what C is without case and accents, and returns how much that is: nothing for an accent alone, or the place of a
 * widget. */
static gsize
fold (gunichar  c,
      gunichar *folded)
{
  gunichar parts[MAX_FOLDED];
  gsize n_parts, n = 0;

  if (c < 0x80)
    {
      folded[0] = g_ascii_isspace ((char) c) ? ' ' : (gunichar) g_ascii_tolower ((char) c);
      return 1;
    }
  if (c == 0xfffc || c == 0xad || (c >= 0x200b && c <= 0x200f))
    return 0;
  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  n_parts = MIN (n_parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts && n + 2 < MAX_FOLDED; i++)
    if (g_unichar_isspace (parts[i]))
      folded[n++] = ' ';
    else if (!g_unichar_ismark (parts[i]))
      n += add_plain (g_unichar_tolower (parts[i]), folded + n);
  return n;
}

static GArray *
fold_all (const char *text)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (gunichar));
  gunichar folded[MAX_FOLDED];

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_array_append_vals (all, folded, (guint) fold (g_utf8_get_char (p), folded));
  return all;
}

/* For each length of what has matched, how much of it still matches after a letter that does not. */
static guint *
failures_of (const gunichar *wanted,
             guint           length)
{
  guint *failures = g_new0 (guint, length + 1);

  for (guint i = 1, k = 0; i < length; i++)
    {
      while (k > 0 && wanted[i] != wanted[k])
        k = failures[k];
      k += wanted[i] == wanted[k];
      failures[i + 1] = k;
    }
  return failures;
}

/* The letters that come, and which of them in the text each of the last ones was. */
typedef struct
{
  const gunichar *wanted;
  guint length;
  guint *failures;
  guint *places; /* a ring as long as what is wanted */
  guint n;       /* folded letters that came */
  guint matched;
  GArray *found;
} Matcher;

static void
take (Matcher *self,
      gunichar c,
      guint    place)
{
  self->places[self->n++ % self->length] = place;
  while (self->matched > 0 && c != self->wanted[self->matched])
    self->matched = self->failures[self->matched];
  self->matched += c == self->wanted[self->matched];
  if (self->matched == self->length)
    {
      LiaisonSpan span = { self->places[self->n % self->length], place + 1 };

      /* The other half of a letter that was found already. */
      if (self->found->len == 0 || g_array_index (self->found, LiaisonSpan, self->found->len - 1).end <= span.start)
        g_array_append_val (self->found, span);
      self->matched = 0;
    }
}

/* An accent that is written by itself belongs to the letter before it. */
static void
take_mark (Matcher *self,
           guint    place)
{
  LiaisonSpan *last;

  if (self->found->len == 0)
    return;
  last = &g_array_index (self->found, LiaisonSpan, self->found->len - 1);
  if (last->end == place)
    last->end++;
}

/**
 * liaison_text_search:
 * @text: where to look
 * @wanted: what to look for
 * @cancellable: (nullable): to stop
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonSpan): all places, or %NULL if it was cancelled
 */
GArray *
liaison_text_search (const char   *text,
                     const char   *wanted,
                     GCancellable *cancellable)
{
  g_autoptr (GArray) folded_wanted = fold_all (wanted);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_autofree guint *failures = failures_of ((const gunichar *) folded_wanted->data, folded_wanted->len);
  g_autofree guint *places = g_new0 (guint, folded_wanted->len + 1);
  Matcher matcher = {
    (const gunichar *) folded_wanted->data, folded_wanted->len, failures, places, 0, 0, found,
  };
  guint at = 0;

  if (folded_wanted->len == 0)
    return g_steal_pointer (&found);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), at++)
    {
      gunichar c = g_utf8_get_char (p);
      gunichar folded[MAX_FOLDED];
      gsize n = fold (c, folded);

      for (gsize i = 0; i < n; i++)
        take (&matcher, folded[i], at);
      if (n == 0 && g_unichar_ismark (c))
        take_mark (&matcher, at);
      if (at % LETTERS_AT_ONCE == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
    }
  return g_steal_pointer (&found);
}

typedef struct
{
  char *text;
  char *wanted;
} Search;

static void
free_search (gpointer data)
{
  Search *search = data;

  g_free (search->text);
  g_free (search->wanted);
  g_free (search);
}

static void
search_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Search *search = data;
  GArray *found = liaison_text_search (search->text, search->wanted, cancellable);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
}

/**
 * liaison_text_search_async:
 * @text: (transfer full): where to look; freed when it is done
 * @wanted: what to look for
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
liaison_text_search_async (char                *text,
                           const char          *wanted,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->text = text;
  search->wanted = g_strdup (wanted);
  g_task_set_task_data (task, search, free_search);
  g_task_run_in_thread (task, search_in_thread);
}

/* (transfer full) */
GArray *
liaison_text_search_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

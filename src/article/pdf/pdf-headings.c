/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds headings: what the outline names, and what its type sets apart. */

#include "article/pdf/pdf-headings.h"

#include <math.h>
#include <string.h>

#define MOST_ENTRIES 2000
#define MOST_DEPTH 6
/* Longer paragraphs are no headings, whatever their type; in letters. */
#define LONGEST 180
#define LONGEST_BOLD 110
/* Headings differ in so many sizes at most. */
#define MOST_SIZES 3

static void
clear_entry (gpointer data)
{
  LiaisonPdfEntry *entry = data;

  g_free (entry->key);
}

/* The letters and digits of TEXT in lower case, to compare it with what is spaced or numbered
 * otherwise. */
char *
liaison_pdf_headings_dup_key (const char *text)
{
  GString *key = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      g_string_append_unichar (key, g_unichar_tolower (g_utf8_get_char (text)));
  return g_string_free (key, FALSE);
}

static void
add_entry (GArray        *outline,
           PopplerAction *action,
           guint          level)
{
  LiaisonPdfEntry entry = { .page = G_MAXUINT, .level = level };

  if (action->any.title == NULL || !g_utf8_validate (action->any.title, -1, NULL))
    return;
  entry.key = liaison_pdf_headings_dup_key (action->any.title);
  if (action->type == POPPLER_ACTION_GOTO_DEST && action->goto_dest.dest != NULL &&
      action->goto_dest.dest->page_num > 0)
    entry.page = action->goto_dest.dest->page_num - 1;
  g_array_append_val (outline, entry);
}

/* The outline of DOCUMENT, of LiaisonPdfEntry, without its deeper levels. */
GArray *
liaison_pdf_headings_read_outline (const LiaisonPdfLibrary *library,
                                   PopplerDocument         *document)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (LiaisonPdfEntry));
  PopplerIndexIter *stack[MOST_DEPTH];
  guint depth = 0;
  guint seen = 0;

  g_array_set_clear_func (outline, clear_entry);
  stack[0] = library->index_iter_new (document);
  if (stack[0] == NULL)
    return outline;
  for (depth = 1; depth > 0;)
    {
      PopplerIndexIter *iter = stack[depth - 1];
      PopplerAction *action = library->index_iter_get_action (iter);
      PopplerIndexIter *child = NULL;

      if (action != NULL)
        {
          add_entry (outline, action, depth);
          library->action_free (action);
        }
      if (depth < MOST_DEPTH && seen < MOST_ENTRIES)
        child = library->index_iter_get_child (iter);
      if (child != NULL)
        stack[depth++] = child;
      else
        while (depth > 0 && (++seen > MOST_ENTRIES || !library->index_iter_next (stack[depth - 1])))
          library->index_iter_free (stack[--depth]);
    }
  return outline;
}

static LiaisonPdfPlace *
first_place (const LiaisonPdfBlock *block)
{
  return &g_array_index (block->places, LiaisonPdfPlace, 0);
}

/* The level of the entry that names BLOCK, or 0. */
static guint
outline_level (GHashTable            *entries,
               const LiaisonPdfBlock *block,
               const char            *text)
{
  g_autofree char *key = liaison_pdf_headings_dup_key (text);
  const char *unnumbered = key + strspn (key, "0123456789");
  const LiaisonPdfEntry *entry = g_hash_table_lookup (entries, key);

  if (entry == NULL && *unnumbered != '\0')
    entry = g_hash_table_lookup (entries, unnumbered);
  if (entry == NULL || *key == '\0')
    return 0;
  return entry->page == G_MAXUINT || entry->page == first_place (block)->page ? entry->level : 0;
}

static gboolean
is_capitals (const char *text)
{
  guint upper = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_islower (g_utf8_get_char (text)))
        return FALSE;
      upper += g_unichar_isupper (g_utf8_get_char (text));
    }
  return upper >= 4;
}

static gboolean
has_letters (const char *text)
{
  guint letters = 0;
  guint all = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      letters += g_unichar_isalpha (g_utf8_get_char (text));
      all += !g_unichar_isspace (g_utf8_get_char (text));
    }
  return letters >= 3 && letters * 2 > all;
}

/* Whether its type sets BLOCK apart from paragraphs. */
static gboolean
looks_like_heading (LiaisonPdfText        *self,
                    const LiaisonPdfBlock *block,
                    const char            *text)
{
  char last = text[strlen (text) - 1];
  gboolean ended = strchr (".,;:", last) != NULL;

  if (block->role != LIAISON_PDF_ROLE_BODY || !has_letters (text) || block->places->len > 4)
    return FALSE;
  if (block->size > 1.12f * self->body_size)
    return block->letters <= LONGEST && (!ended || block->size > 1.5f * self->body_size);
  return block->size > 0.9f * self->body_size && block->letters <= LONGEST_BOLD && !ended &&
         block->places->len <= 2 && (block->bold || is_capitals (text)) &&
         (g_unichar_isupper (g_utf8_get_char (text)) || g_unichar_isdigit (g_utf8_get_char (text)));
}

/* How many sizes of headings are larger than SIZE. */
static guint
rank (const GArray *sizes,
      float         size)
{
  guint rank = 0;

  while (rank < sizes->len && g_array_index (sizes, float, rank) > size * 1.04f)
    rank++;
  return rank;
}

static int
compare_down (gconstpointer a,
              gconstpointer b)
{
  float first = *(const float *) a;
  float second = *(const float *) b;

  return first > second ? -1 : first < second;
}

static void
set_levels (LiaisonPdfText *self)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LiaisonPdfBlock *block = liaison_pdf_text_block (self, i);
      guint k = 0;

      if (block->kind != LIAISON_BLOCK_HEADING || block->level > 0)
        continue;
      while (k < sizes->len && fabsf (g_array_index (sizes, float, k) - block->size) > 0.5f)
        k++;
      if (k == sizes->len && sizes->len < 64)
        g_array_append_val (sizes, block->size);
    }
  g_array_sort (sizes, compare_down);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      LiaisonPdfBlock *block = liaison_pdf_text_block (self, i);

      if (block->kind == LIAISON_BLOCK_HEADING && block->level == 0)
        block->level = 2 + MIN (rank (sizes, block->size), MOST_SIZES - 1);
    }
}

/* Calls headings the blocks of TEXT that OUTLINE names or whose type sets them apart. TITLE is the
 * index of the one that is the title, or G_MAXUINT. */
void
liaison_pdf_headings_find (LiaisonPdfText *text,
                           GArray         *outline,
                           guint           title)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < outline->len; i++)
    {
      LiaisonPdfEntry *entry = &g_array_index (outline, LiaisonPdfEntry, i);

      /* The outline can be numbered where the text is not, and the other way round. */
      char *unnumbered = entry->key + strspn (entry->key, "0123456789");

      if (strlen (entry->key) > 2 && !g_hash_table_contains (entries, entry->key))
        g_hash_table_insert (entries, entry->key, entry);
      if (strlen (unnumbered) > 2 && !g_hash_table_contains (entries, unnumbered))
        g_hash_table_insert (entries, unnumbered, entry);
    }
  for (guint i = 0; i < text->blocks->len; i++)
    {
      LiaisonPdfBlock *block = liaison_pdf_text_block (text, i);
      g_autofree char *shown = NULL;
      guint level;

      if (i == title || block->places->len == 0 || block->letters > LONGEST)
        continue;
      shown = liaison_pdf_text_dup_block (text, block, NULL);
      if (*shown == '\0')
        continue;
      level = outline_level (entries, block, shown);
      if (level == 0 && !looks_like_heading (text, block, shown))
        continue;
      block->kind = LIAISON_BLOCK_HEADING;
      block->level = level > 0 ? MIN (level + 1, 6) : 0;
    }
  set_levels (text);
}

/* Whether KEY is that of a heading which says nothing of an article. */
static gboolean
is_common (const char *key)
{
  static const char *const common[] = { "contents", "content", "tableofcontents",
                                        "tableofcontent", "abstract", "summary", "introduction",
                                        "inhalt", "inhaltsverzeichnis", NULL };

  return g_strv_contains (common, key);
}

/* Whether a word of four letters or more of HEADING is in TITLE as well. */
static gboolean
share_word (const char *heading,
            const char *title)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);
  g_autofree char *wanted = liaison_pdf_headings_dup_key (title);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *key = liaison_pdf_headings_dup_key (words[i]);

      if (strlen (key) >= 4 && strstr (wanted, key) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the large HEADING is the title of the document, which says of itself that TITLE is. */
static gboolean
beats (const char *heading,
       const char *title)
{
  g_autofree char *key = liaison_pdf_headings_dup_key (heading);
  g_autofree char *wanted = liaison_pdf_headings_dup_key (title);
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);

  if (strlen (key) >= 10 && (strstr (wanted, key) != NULL || strstr (key, wanted) != NULL))
    return TRUE;
  return g_strv_length (words) >= 4 && !share_word (heading, title);
}

/* Finds the block with the title on the first page: the one that says TITLE, which may be NULL,
 * or else the largest at the beginning, where that is not less of a title than TITLE. Returns its
 * index, or G_MAXUINT. */
guint
liaison_pdf_headings_find_title (LiaisonPdfText *text,
                                 const char     *title)
{
  g_autofree char *wanted = liaison_pdf_headings_dup_key (title != NULL ? title : "");
  g_autofree char *heading = NULL;
  guint best = G_MAXUINT;

  for (guint i = 0; i < text->blocks->len && i < 40; i++)
    {
      const LiaisonPdfBlock *block = liaison_pdf_text_block (text, i);
      g_autofree char *shown = NULL;
      g_autofree char *key = NULL;

      if (block->places->len == 0)
        continue;
      if (first_place (block)->page > 0)
        break;
      if (block->letters > 250 || block->role != LIAISON_PDF_ROLE_BODY)
        continue;
      shown = liaison_pdf_text_dup_block (text, block, NULL);
      key = liaison_pdf_headings_dup_key (shown);
      if (*wanted != '\0' && strcmp (key, wanted) == 0)
        return i;
      if (block->size > 1.15f * text->body_size && has_letters (shown) && strlen (key) >= 4 &&
          !is_common (key) &&
          (best == G_MAXUINT || block->size > 1.05f * liaison_pdf_text_block (text, best)->size))
        {
          best = i;
          g_free (heading);
          heading = g_steal_pointer (&shown);
        }
    }
  return heading == NULL || title == NULL || beats (heading, title) ? best : G_MAXUINT;
}

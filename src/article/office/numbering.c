/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers the paragraphs of lists as word processors show them: their files hold only how a list
 * is numbered, and the numbers have to be counted. */

#include "article/office/numbering.h"

#include <stdlib.h>
#include <string.h>

/* No list that a person wrote begins further on, or has more in its labels. */
#define LARGEST_START 1000000
#define LONGEST_PATTERN 96

/**
 * liaison_numbering_new:
 *
 * Returns: (transfer full): a list whose levels are not numbered, begin at 1, and begin anew after
 *   every item that is less deep
 */
LiaisonNumbering *
liaison_numbering_new (void)
{
  LiaisonNumbering *self = g_new0 (LiaisonNumbering, 1);

  for (guint i = 0; i < LIAISON_NUMBERING_LEVELS; i++)
    {
      self->levels[i].start = 1;
      self->levels[i].restart = LIAISON_NUMBERING_LEVELS;
    }
  return self;
}

/**
 * liaison_numbering_copy:
 * @self: a list
 *
 * Returns: (transfer full): another that is numbered the same
 */
LiaisonNumbering *
liaison_numbering_copy (const LiaisonNumbering *self)
{
  LiaisonNumbering *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < LIAISON_NUMBERING_LEVELS; i++)
    copy->levels[i].pattern = g_strdup (self->levels[i].pattern);
  return copy;
}

/**
 * liaison_numbering_free:
 * @self: (transfer full): a list
 */
void
liaison_numbering_free (LiaisonNumbering *self)
{
  for (guint i = 0; i < LIAISON_NUMBERING_LEVELS; i++)
    g_free (self->levels[i].pattern);
  g_free (self);
}

/* Whether a number stands at P: a percent sign and a digit from 1 to 9. */
static gboolean
is_number (const char *p)
{
  return p[0] == '%' && p[1] >= '1' && p[1] <= '9';
}

/**
 * liaison_numbering_set_pattern:
 * @self: a list
 * @level: one of its levels, from 0
 * @text: (nullable): what its labels look like, with "%1" to "%9" for the numbers of the levels;
 *   %NULL for no label
 */
void
liaison_numbering_set_pattern (LiaisonNumbering *self,
                               guint             level,
                               const char       *text)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  g_clear_pointer (&self->levels[level].pattern, g_free);
  if (text == NULL)
    return;
  for (const char *p = text; *p != '\0'; p++)
    if (is_number (p))
      g_string_append_c (pattern, *++p - '0');
    else
      g_string_append_c (pattern, (guchar) *p < ' ' ? ' ' : *p);
  if (pattern->len <= LONGEST_PATTERN)
    self->levels[level].pattern = g_string_free (g_steal_pointer (&pattern), FALSE);
}

/**
 * liaison_numbering_parse:
 * @text: (nullable): a number as a file holds it
 * @otherwise: what to take when there is none
 *
 * Returns: the number, within what is sensible for one of a list
 */
int
liaison_numbering_parse (const char *text,
                         int         otherwise)
{
  char *end;
  gint64 value;

  if (text == NULL)
    return otherwise;
  value = g_ascii_strtoll (text, &end, 10);
  return end != text ? (int) CLAMP (value, 0, LARGEST_START) : otherwise;
}

/**
 * liaison_numbering_set_start:
 * @self: a list
 * @level: one of its levels, from 0
 * @start: (nullable): the number of its first item as the file holds it
 */
void
liaison_numbering_set_start (LiaisonNumbering *self,
                             guint             level,
                             const char       *start)
{
  self->levels[level].start = liaison_numbering_parse (start, self->levels[level].start);
}

/**
 * liaison_numbering_count:
 * @self: a list
 * @count: how far it is
 * @level: the level of the item that comes next, from 0
 *
 * Counts the item.
 */
void
liaison_numbering_count (const LiaisonNumbering *self,
                         LiaisonNumberingCount  *count,
                         guint                   level)
{
  if (!count->begun[level])
    liaison_numbering_set_value (count, level, self->levels[level].start);
  else if (count->values[level] < G_MAXINT)
    count->values[level]++;
  for (guint i = level + 1; i < LIAISON_NUMBERING_LEVELS; i++)
    if ((int) level < self->levels[i].restart)
      count->begun[i] = FALSE;
}

/**
 * liaison_numbering_set_value:
 * @count: how far a list is
 * @level: one of its levels, from 0
 * @value: the number of its last item
 */
void
liaison_numbering_set_value (LiaisonNumberingCount *count,
                             guint                  level,
                             int                    value)
{
  count->values[level] = value;
  count->begun[level] = TRUE;
}

/* The number at LEVEL. One that no item has had yet is the one before the first. */
static int
value_at (const LiaisonNumbering      *self,
          const LiaisonNumberingCount *count,
          guint                        level)
{
  return count->begun[level] ? count->values[level] : MAX (self->levels[level].start - 1, 0);
}

/**
 * liaison_numbering_dup_label:
 * @self: a list
 * @count: how far it is
 * @level: the level of the item that was counted last, from 0
 *
 * Returns: (transfer full) (nullable): the label of the item, such as "2.1" or "(iv)"; %NULL when it
 *   has none or only a mark
 */
char *
liaison_numbering_dup_label (const LiaisonNumbering      *self,
                             const LiaisonNumberingCount *count,
                             guint                        level)
{
  const LiaisonNumberingLevel *own = &self->levels[level];
  g_autoptr (GString) label = NULL;

  if (own->pattern == NULL || own->format == LIAISON_NUMBER_BULLET)
    return NULL;
  label = g_string_new (NULL);
  for (const char *p = own->pattern; *p != '\0'; p++)
    if (*p > 0 && *p <= LIAISON_NUMBERING_LEVELS)
      {
        guint shown = (guint) *p - 1;
        LiaisonNumberFormat format = self->levels[shown].format;

        if (own->legal && format != LIAISON_NUMBER_NONE)
          format = LIAISON_NUMBER_DECIMAL;
        liaison_number_append (label, format, value_at (self, count, shown));
      }
    else
      g_string_append_c (label, *p);
  g_strstrip (label->str);
  if (!liaison_numbering_says (label->str))
    return NULL;
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * liaison_numbering_says:
 * @label: (nullable): what stands in front of an item
 *
 * Returns: whether it is more than a mark: holds a letter or a digit
 */
gboolean
liaison_numbering_says (const char *label)
{
  for (const char *p = label; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)) || strncmp (p, "§", strlen ("§")) == 0)
      return TRUE;
  return FALSE;
}

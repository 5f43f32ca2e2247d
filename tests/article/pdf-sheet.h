/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/facsimile.h"
#include "pdf-paper.h"

/* A PDF document that a test writes, and where each word of it was drawn. */

/* A word as it was drawn, and where: on its page, the left end of its base line. */
typedef struct
{
  char *text;
  guint page;
  double x, y;
} Drawn;

typedef struct
{
  Paper paper;
  GArray *words; /* of Drawn */
  guint page;
} Sheet;

static inline void
clear_drawn (gpointer data)
{
  g_free (((Drawn *) data)->text);
}

static inline void
sheet_begin (Sheet *self)
{
  paper_begin (&self->paper);
  paper_font (&self->paper, 10, FALSE);
  self->words = g_array_new (FALSE, FALSE, sizeof (Drawn));
  g_array_set_clear_func (self->words, clear_drawn);
  self->page = 0;
}

/* Draws TEXT line by line, and keeps where each word of it comes to stand. Returns where the next line would stand. */
static inline double
sheet_lines (Sheet      *self,
             double      x,
             double      y,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++, y += 13)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      g_autoptr (GString) before = g_string_new (NULL);

      paper_text (&self->paper, x, y, lines[i]);
      for (guint k = 0; words[k] != NULL; k++)
        {
          cairo_text_extents_t extents;
          Drawn word = { g_strdup (words[k]), self->page, x, y };

          cairo_text_extents (self->paper.cr, before->str, &extents);
          word.x += extents.x_advance;
          g_array_append_val (self->words, word);
          g_string_append_printf (before, "%s ", words[k]);
        }
    }
  return y;
}

static inline void
sheet_next_page (Sheet *self)
{
  cairo_show_page (self->paper.cr);
  self->page++;
}

/* What was drawn where WORD of PAGE is said to stand, or NULL. */
static inline const char *
find_drawn (Sheet                      *self,
            guint                       page,
            const LiaisonFacsimileWord *word)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const Drawn *drawn = &g_array_index (self->words, Drawn, i);

      if (drawn->page == page && ABS (drawn->x - word->x1) < 1.5 && drawn->y > word->y1 && drawn->y < word->y2)
        return drawn->text;
    }
  return NULL;
}

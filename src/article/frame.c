/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells the body of a plain article from what stands around it. */

#include "article/frame.h"

#include "article/byline.h"
#include "article/clean.h"
#include "article/dates.h"
#include "article/html/boilerplate.h"

#include <string.h>

/* Title, standfirst, byline and date stand in the first so many paragraphs. */
#define MOST_LEADS 8
/* A longer paragraph is not a title; in bytes. */
#define LONGEST_TITLE 220
/* A line that ends articles does so only after so many bytes of them. */
#define LEAST_BODY 200

static void
clear_line (gpointer data)
{
  LiaisonFrameLine *line = data;

  g_clear_pointer (&line->text, g_free);
}

/* An empty array of LiaisonFrameLine that frees their texts. */
GArray *
liaison_frame_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (LiaisonFrameLine));

  g_array_set_clear_func (lines, clear_line);
  return lines;
}

static LiaisonFrameLine *
line_at (GArray *lines,
         guint   index)
{
  return &g_array_index (lines, LiaisonFrameLine, index);
}

/* The value of a line such as "Title: value" when it is about one of KEYS, or NULL. */
static const char *
field (const char        *line,
       const char *const *keys)
{
  for (guint i = 0; keys[i] != NULL; i++)
    {
      gsize n = strlen (keys[i]);

      if (g_ascii_strncasecmp (line, keys[i], n) == 0 && line[n] == ':' && line[n + 1] == ' ')
        return line + n + 2;
    }
  return NULL;
}

static gboolean
is_title (const char *line)
{
  gsize length = strlen (line);

  return length <= LONGEST_TITLE && !liaison_boilerplate_ends_article (line) &&
         !g_str_has_suffix (line, ".") && !g_str_has_suffix (line, ",") &&
         !g_str_has_suffix (line, ":") && !liaison_boilerplate_is_lead (line) &&
         !liaison_boilerplate_is_label (line);
}

/* Takes the kind of article that some papers write behind a title ("… – analysis") off it. */
static char *
clean_title (const char *line)
{
  static const char *const kinds[] = {
    "analysis", "opinion", "comment", "commentary", "editorial", "exclusive", "explainer",
    "feature", "interview", "report", "review", "video", "watch", "live", "updated", "column",
  };
  static const char *const separators[] = { " – ", " — ", " - ", " | ", ": " };
  char *title = g_strdup (line);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      char *end = g_strrstr (title, separators[i]);

      for (guint k = 0; end != NULL && end > title && k < G_N_ELEMENTS (kinds); k++)
        if (g_ascii_strcasecmp (end + strlen (separators[i]), kinds[k]) == 0)
          {
            *end = '\0';
            break;
          }
    }
  return title;
}

/* Takes LINE as a part of the frame. Returns whether it is one. */
static gboolean
take_lead (LiaisonFrame *self,
           const char   *line)
{
  static const char *const title_keys[] = { "title", "headline", NULL };
  static const char *const author_keys[] = {
    "author", "authors", "byline", "by", "written by", NULL
  };
  static const char *const date_keys[] = { "date", "published", "publication date", "posted",
                                           NULL };
  const char *value;

  if (self->title == NULL && (value = field (line, title_keys)) != NULL)
    {
      self->title = clean_title (value);
      return TRUE;
    }
  if ((value = field (line, author_keys)) != NULL || liaison_byline_is (line))
    {
      if (self->published == NULL)
        self->published = liaison_dates_find (line, NULL, NULL);
      if (self->byline == NULL)
        self->byline = liaison_byline_clean (value != NULL ? value : line);
      return TRUE;
    }
  if ((value = field (line, date_keys)) != NULL || liaison_boilerplate_is_lead (line))
    {
      if (self->published == NULL)
        self->published = liaison_dates_find (line, NULL, NULL);
      return TRUE;
    }
  return FALSE;
}

/* Whether LINE only rules off: "* * *", "=====". */
static gboolean
is_rule (const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    if (g_unichar_isalnum (g_utf8_get_char (line)))
      return FALSE;
  return TRUE;
}

/* Takes what stands before the body of LINES out of them. */
static void
find_leads (LiaisonFrame *self,
            GArray       *lines)
{
  gboolean titled = self->title != NULL;
  gsize body = 0;

  for (guint i = 0; i < lines->len && i < MOST_LEADS && body < 2 * LONGEST_TITLE; i++)
    {
      LiaisonFrameLine *line = line_at (lines, i);

      line->dropped = line->dropped || is_rule (line->text) ||
                      liaison_boilerplate_is_label (line->text) || take_lead (self, line->text);
      if (line->dropped)
        continue;
      if (self->title == NULL && body == 0 && !titled && is_title (line->text) &&
          line->kind != LIAISON_BLOCK_LIST_ITEM && line->kind != LIAISON_BLOCK_UNMARKED_ITEM &&
          line->kind != LIAISON_BLOCK_QUOTE &&
          i + 1 < lines->len)
        {
          self->title = clean_title (line->text);
          line->dropped = TRUE;
        }
      else if (titled && self->title != NULL && body == 0 && strcmp (line->text, self->title) == 0)
        line->dropped = TRUE;
      else
        body += strlen (line->text);
    }
}

/* Drops everything from the first line on that ends articles, and before it what leads up to it. */
static void
find_tails (LiaisonFrame *self,
            GArray       *lines)
{
  guint end = lines->len;
  gsize body = 0;

  for (guint i = 0; i < lines->len && end == lines->len; i++)
    {
      const LiaisonFrameLine *line = line_at (lines, i);

      if (body >= LEAST_BODY && strlen (line->text) < 120 &&
          liaison_boilerplate_ends_article (line->text))
        end = i;
      body += line->dropped ? 0 : strlen (line->text);
    }
  for (guint i = end; i < lines->len; i++)
    line_at (lines, i)->dropped = TRUE;
  for (; end > 1; end--)
    {
      LiaisonFrameLine *line = line_at (lines, end - 1);
      gboolean lead = liaison_boilerplate_is_lead (line->text);

      if (line->dropped)
        continue;
      if (!lead && !is_rule (line->text) && line->kind != LIAISON_BLOCK_HEADING &&
          (strlen (line->text) > 300 || !liaison_boilerplate_is_tail (line->text)))
        break;
      line->dropped = TRUE;
      if (lead)
        take_lead (self, line->text);
    }
}

/* When nothing is left of LINES, all of them are body. */
static void
keep_some (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (!line_at (lines, i)->dropped)
      return;
  for (guint i = 0; i < lines->len; i++)
    line_at (lines, i)->dropped = FALSE;
}

/* Fills SELF, in which what is known already may stand, and marks the LINES that are not of the
 * body. When that leaves nothing, all of them are. */
void
liaison_frame_find (LiaisonFrame *self,
                    GArray       *lines)
{
  find_leads (self, lines);
  find_tails (self, lines);
  keep_some (lines);
}

/* The same for a text that nothing was written below: a document, and no page. Lines that are
 * dropped already stay so. */
void
liaison_frame_find_leads (LiaisonFrame *self,
                          GArray       *lines)
{
  find_leads (self, lines);
  keep_some (lines);
}

void
liaison_frame_clear (LiaisonFrame *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->byline, g_free);
  g_clear_pointer (&self->published, g_free);
}

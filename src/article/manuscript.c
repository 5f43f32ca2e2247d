/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathers the blocks of a document, tells its title, byline and date from its body, and makes an
 * article of them. */

#include "article/manuscript.h"

#include "article/clean.h"
#include "article/dates.h"
#include "article/frame.h"
#include "article/office/properties.h"
#include "article/refusal.h"

#include <string.h>

/* Text boxes and notes in each other, at most; deeper ones are read where they stand. */
#define MOST_ASIDES 32
/* The title stands in the first so many blocks. */
#define MOST_BEFORE_TITLE 3
/* More text is not read of one file. */
#define MOST_BYTES (50u * 1024 * 1024)

typedef struct
{
  gsize start;
  gsize end;
  char *uri;
} Link;

typedef struct
{
  GString *text;
  GArray *links; /* of Link; NULL without any */
  LiaisonBlockKind kind;
  guint level;
  LiaisonRole role;
  gsize label; /* how much of the text is the number of a list, in bytes */
} Line;

/* A run of blocks that is written: the text itself, or a box or note in it. */
typedef struct
{
  Line *open;       /* NULL when none is */
  GPtrArray *after; /* of Line: what comes after OPEN */
  LiaisonAside aside;
  gboolean linked;  /* whether a link is open */
} Flow;

struct _LiaisonManuscript
{
  LiaisonArticleBuilder *builder;
  GPtrArray *lines; /* of Line */
  GPtrArray *notes; /* of Line */
  GArray *flows;    /* of Flow; the last is written */
  guint too_deep;   /* asides that are not flows of their own */
  gsize length;     /* of all text, in bytes */
  char *title;
  gboolean trusted; /* whether the title is beyond doubt */
  GString *authors;
  char *published;
  char *language;
};

static void
clear_link (gpointer data)
{
  g_free (((Link *) data)->uri);
}

static void
free_line (gpointer data)
{
  Line *line = data;

  g_string_free (line->text, TRUE);
  g_clear_pointer (&line->links, g_array_unref);
  g_free (line);
}

static void
clear_flow (gpointer data)
{
  Flow *flow = data;

  g_clear_pointer (&flow->open, free_line);
  g_ptr_array_unref (flow->after);
}

static void
push_flow (LiaisonManuscript *self,
           LiaisonAside       aside)
{
  Flow flow = { .after = g_ptr_array_new_with_free_func (free_line), .aside = aside };

  g_array_append_val (self->flows, flow);
}

/**
 * liaison_manuscript_new:
 * @builder: what to fill; must outlive the manuscript
 *
 * Returns: (transfer full): a manuscript without anything in it
 */
LiaisonManuscript *
liaison_manuscript_new (LiaisonArticleBuilder *builder)
{
  LiaisonManuscript *self = g_new0 (LiaisonManuscript, 1);

  self->builder = builder;
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->notes = g_ptr_array_new_with_free_func (free_line);
  self->flows = g_array_new (FALSE, TRUE, sizeof (Flow));
  g_array_set_clear_func (self->flows, clear_flow);
  self->authors = g_string_new (NULL);
  push_flow (self, LIAISON_ASIDE_AFTER);
  return self;
}

/**
 * liaison_manuscript_free:
 * @self: (transfer full): a manuscript
 */
void
liaison_manuscript_free (LiaisonManuscript *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->flows);
  g_string_free (self->authors, TRUE);
  g_free (self->title);
  g_free (self->published);
  g_free (self->language);
  g_free (self);
}

static Flow *
current (LiaisonManuscript *self)
{
  return &g_array_index (self->flows, Flow, self->flows->len - 1);
}

/* Where the blocks of the flow at INDEX go. */
static GPtrArray *
target (LiaisonManuscript *self,
        guint              index)
{
  if (index == 0)
    return self->lines;
  if (g_array_index (self->flows, Flow, index).aside == LIAISON_ASIDE_NOTE)
    return self->notes;
  return g_array_index (self->flows, Flow, index - 1).after;
}

static void
end_line (LiaisonManuscript *self)
{
  Flow *flow = current (self);
  GPtrArray *lines = target (self, self->flows->len - 1);

  liaison_manuscript_end_link (self);
  if (flow->open != NULL)
    g_ptr_array_add (lines, g_steal_pointer (&flow->open));
  g_ptr_array_extend_and_steal (lines, flow->after);
  flow->after = g_ptr_array_new_with_free_func (free_line);
}

/**
 * liaison_manuscript_begin_block:
 * @self: a manuscript
 * @kind: what the block is
 * @level: as in #LiaisonBlock
 *
 * Ends the block that is open and begins another.
 */
void
liaison_manuscript_begin_block (LiaisonManuscript *self,
                                LiaisonBlockKind   kind,
                                guint              level)
{
  Line *line = g_new0 (Line, 1);

  end_line (self);
  line->text = g_string_new (NULL);
  line->kind = kind;
  line->level = level;
  current (self)->open = line;
}

static Line *
ensure_line (LiaisonManuscript *self)
{
  if (current (self)->open == NULL)
    liaison_manuscript_begin_block (self, LIAISON_BLOCK_PARAGRAPH, 0);
  return current (self)->open;
}

/**
 * liaison_manuscript_change_block:
 * @self: a manuscript
 * @kind: what the block that is open is after all
 * @level: as in #LiaisonBlock
 */
void
liaison_manuscript_change_block (LiaisonManuscript *self,
                                 LiaisonBlockKind   kind,
                                 guint              level)
{
  Line *line = ensure_line (self);

  line->kind = kind;
  line->level = level;
}

/**
 * liaison_manuscript_set_label:
 * @self: a manuscript
 * @label: the number with which the block that is open is shown, such as "2.1"
 *
 * Puts the label in front of the block. A block with nothing but a label holds nothing.
 */
void
liaison_manuscript_set_label (LiaisonManuscript *self,
                              const char        *label)
{
  Line *line = ensure_line (self);
  gsize length = strlen (label) + 1;

  if (line->label > 0 || self->length > MOST_BYTES)
    return;
  g_string_insert (line->text, 0, " ");
  g_string_insert (line->text, 0, label);
  line->label = length;
  self->length += length;
  for (guint i = 0; line->links != NULL && i < line->links->len; i++)
    {
      Link *link = &g_array_index (line->links, Link, i);

      link->start += length;
      link->end += link->end > 0 ? length : 0;
    }
}

/**
 * liaison_manuscript_set_role:
 * @self: a manuscript
 * @role: what the block that is open is
 */
void
liaison_manuscript_set_role (LiaisonManuscript *self,
                             LiaisonRole        role)
{
  ensure_line (self)->role = role;
}

/**
 * liaison_manuscript_add_text:
 * @self: a manuscript
 * @text: more of the block that is open
 */
void
liaison_manuscript_add_text (LiaisonManuscript *self,
                             const char        *text)
{
  gsize length = strlen (text);

  if (length == 0 || self->length > MOST_BYTES)
    return;
  self->length += length;
  g_string_append_len (ensure_line (self)->text, text, (gssize) length);
}

/* A document must not point at the reader's own files. */
static gboolean
leads_outside (const char *uri)
{
  static const char *const schemes[] = { "http:", "https:", "mailto:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (uri, schemes[i], strlen (schemes[i])) == 0)
      return TRUE;
  return FALSE;
}

/**
 * liaison_manuscript_begin_link:
 * @self: a manuscript
 * @uri: (nullable): where the text that follows leads; what does not lead to the web is no link
 */
void
liaison_manuscript_begin_link (LiaisonManuscript *self,
                               const char        *uri)
{
  Line *line;
  Link link = { 0 };

  liaison_manuscript_end_link (self);
  if (uri == NULL || !leads_outside (uri))
    return;
  line = ensure_line (self);
  link.start = line->text->len;
  link.uri = g_strdup (uri);
  if (line->links == NULL)
    {
      line->links = g_array_new (FALSE, TRUE, sizeof (Link));
      g_array_set_clear_func (line->links, clear_link);
    }
  g_array_append_val (line->links, link);
  current (self)->linked = TRUE;
}

/**
 * liaison_manuscript_end_link:
 * @self: a manuscript
 *
 * Ends the link that is open, if any.
 */
void
liaison_manuscript_end_link (LiaisonManuscript *self)
{
  Flow *flow = current (self);

  if (flow->linked && flow->open != NULL && flow->open->links != NULL)
    g_array_index (flow->open->links, Link, flow->open->links->len - 1).end = flow->open->text->len;
  flow->linked = FALSE;
}

/**
 * liaison_manuscript_begin_aside:
 * @self: a manuscript
 * @aside: where it goes
 *
 * Begins a run of blocks that stands in the block that is open.
 */
void
liaison_manuscript_begin_aside (LiaisonManuscript *self,
                                LiaisonAside       aside)
{
  if (self->flows->len > MOST_ASIDES)
    self->too_deep++;
  else
    push_flow (self, aside);
}

/**
 * liaison_manuscript_end_aside:
 * @self: a manuscript
 *
 * Goes back to the block in which the aside stands.
 */
void
liaison_manuscript_end_aside (LiaisonManuscript *self)
{
  if (self->too_deep > 0)
    self->too_deep--;
  else if (self->flows->len > 1)
    {
      end_line (self);
      g_array_set_size (self->flows, self->flows->len - 1);
    }
}

/**
 * liaison_manuscript_set_title:
 * @self: a manuscript
 * @title: (nullable): what the file calls itself
 * @trusted: whether somebody chose it, as for a book, so that no heading is better
 */
void
liaison_manuscript_set_title (LiaisonManuscript *self,
                              const char        *title,
                              gboolean           trusted)
{
  g_free (self->title);
  self->title = liaison_properties_clean_title (title);
  self->trusted = trusted;
}

/**
 * liaison_manuscript_add_author:
 * @self: a manuscript
 * @author: (nullable): who the file says wrote it
 */
void
liaison_manuscript_add_author (LiaisonManuscript *self,
                               const char        *author)
{
  g_autofree char *name = liaison_properties_clean_author (author);

  if (name == NULL || self->authors->len > 200 || strstr (self->authors->str, name) != NULL)
    return;
  if (self->authors->len > 0)
    g_string_append (self->authors, ", ");
  g_string_append (self->authors, name);
}

/**
 * liaison_manuscript_set_published:
 * @self: a manuscript
 * @date: (nullable): when the file says it was written; ignored when there is a date already
 */
void
liaison_manuscript_set_published (LiaisonManuscript *self,
                                  const char        *date)
{
  if (self->published == NULL)
    self->published = liaison_properties_clean_date (date);
}

/**
 * liaison_manuscript_set_language:
 * @self: a manuscript
 * @language: (nullable): the language the file says it is in
 */
void
liaison_manuscript_set_language (LiaisonManuscript *self,
                                 const char        *language)
{
  g_free (self->language);
  self->language = g_strdup (language);
}

/* Whether the line holds nothing, or a label only. */
static gboolean
is_empty (const Line *line)
{
  g_autofree char *text = liaison_clean_line (line->text->str + line->label);

  return text == NULL;
}

/* The blocks that hold anything, as lines of which the frame can be found. KEPT gets their
 * originals. */
static GArray *
collect (LiaisonManuscript *self,
         GPtrArray         *kept)
{
  GArray *lines = liaison_frame_lines_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);
      LiaisonFrameLine frame = { .kind = line->kind, .level = line->level };

      if (is_empty (line))
        continue;
      frame.text = liaison_clean_line (line->text->str);
      g_array_append_val (lines, frame);
      g_ptr_array_add (kept, line);
    }
  return lines;
}

static char *
take_role (GArray      *lines,
           GPtrArray   *kept,
           LiaisonRole  role)
{
  for (guint i = 0; i < kept->len && i < 20; i++)
    {
      LiaisonFrameLine *line = &g_array_index (lines, LiaisonFrameLine, i);

      if (((Line *) g_ptr_array_index (kept, i))->role == role)
        {
          line->dropped = TRUE;
          return g_strdup (line->text);
        }
    }
  return NULL;
}

/* A heading that the document begins with. One with a number is that of a part, when anything
 * stands before it. */
static char *
take_heading (GArray    *lines,
              GPtrArray *kept)
{
  for (guint i = 0; i < lines->len && i < MOST_BEFORE_TITLE; i++)
    {
      LiaisonFrameLine *line = &g_array_index (lines, LiaisonFrameLine, i);

      if (line->kind == LIAISON_BLOCK_HEADING && line->level <= 2 && !line->dropped &&
          (i == 0 || ((Line *) g_ptr_array_index (kept, i))->label == 0))
        {
          line->dropped = TRUE;
          return g_strdup (line->text);
        }
    }
  return NULL;
}

static void
find_frame (LiaisonManuscript *self,
            LiaisonFrame      *frame,
            GArray            *lines,
            GPtrArray         *kept)
{
  g_autofree char *author = take_role (lines, kept, LIAISON_ROLE_AUTHOR);
  g_autofree char *date = take_role (lines, kept, LIAISON_ROLE_DATE);

  frame->title = self->trusted ? g_strdup (self->title) : NULL;
  if (frame->title == NULL)
    frame->title = take_role (lines, kept, LIAISON_ROLE_TITLE);
  if (frame->title == NULL)
    frame->title = take_heading (lines, kept);
  if (frame->title == NULL)
    frame->title = g_strdup (self->title);
  frame->byline = liaison_properties_clean_author (author);
  frame->published = date != NULL ? liaison_dates_find (date, NULL, NULL) : NULL;
  liaison_frame_find_leads (frame, lines);
  if (frame->byline == NULL && self->authors->len > 0)
    frame->byline = g_strdup (self->authors->str);
  if (frame->published == NULL)
    frame->published = g_strdup (self->published);
}

static void
emit (LiaisonArticleBuilder *builder,
      const Line            *line)
{
  gsize done = 0;

  liaison_article_builder_begin_block (builder, line->kind, line->level);
  for (guint i = 0; line->links != NULL && i < line->links->len; i++)
    {
      const Link *link = &g_array_index (line->links, Link, i);
      g_autofree char *before = g_strndup (line->text->str + done, link->start - done);
      g_autofree char *linked =
          g_strndup (line->text->str + link->start, link->end - link->start);

      liaison_article_builder_add_text (builder, before);
      liaison_article_builder_begin_link (builder, link->uri);
      liaison_article_builder_add_text (builder, linked);
      liaison_article_builder_end_link (builder);
      done = link->end;
    }
  liaison_article_builder_add_text (builder, line->text->str + done);
}

/**
 * liaison_manuscript_end:
 * @self: a manuscript
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Fills the builder.
 *
 * Returns: %FALSE with @error when there was more text than is read of one file
 */
gboolean
liaison_manuscript_end (LiaisonManuscript *self,
                        GError           **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GArray) lines = NULL;
  g_auto (LiaisonFrame) frame = { 0 };

  if (self->length > MOST_BYTES)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_TOO_LARGE);
  self->too_deep = 0;
  while (self->flows->len > 1)
    liaison_manuscript_end_aside (self);
  end_line (self);
  lines = collect (self, kept);
  find_frame (self, &frame, lines, kept);
  liaison_article_builder_set_title (self->builder, frame.title);
  liaison_article_builder_set_byline (self->builder, frame.byline);
  liaison_article_builder_set_published (self->builder, frame.published);
  liaison_article_builder_set_language (self->builder, self->language);
  for (guint i = 0; i < lines->len; i++)
    if (!g_array_index (lines, LiaisonFrameLine, i).dropped)
      emit (self->builder, g_ptr_array_index (kept, i));
  for (guint i = 0; i < self->notes->len; i++)
    if (!is_empty (g_ptr_array_index (self->notes, i)))
      emit (self->builder, g_ptr_array_index (self->notes, i));
  return TRUE;
}

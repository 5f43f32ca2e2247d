/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the letters of a page from Poppler and makes words of them and pieces of lines.
 *
 * Poppler gives letters with their boxes, in an order of its own. What it says of spaces and ends
 * of lines is believed; its order of lines is not, and a line of it is cut wherever there is a
 * gap, since the gap may lie between two columns. */

#include "article/pdf/pdf-scan.h"

#include <math.h>
#include <string.h>

/* A gap between two words that is wider than so many times the size of the letters ends a piece. */
#define WIDEST_SPACE 0.9f
/* In a script that is written from right to left Poppler does not tell spaces: this gap is one. */
#define RTL_SPACE 0.18f
/* So many steps from letter to letter tell a direction: an exponent is only one step up. */
#define LEAST_RUN 3

typedef struct
{
  gunichar c;
  LiaisonPdfBox box;
  float size;
  guint8 bold;
  guint8 direction;
} Letter;

typedef enum
{
  RIGHT,
  DOWN,
  LEFT,
  UP,
  N_DIRECTIONS,
  NO_DIRECTION,
} Direction;

/* Where Poppler puts spaces and ends of lines. */
static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r';
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
         c == 0x3000 || is_break (c);
}

/* The marks of direction that Poppler puts into text: without boxes for them, and with the letters
 * between them the other way round than their boxes. */
enum
{
  TO_RIGHT = 0x202a,
  TO_LEFT = 0x202b,
  END_MARK = 0x202c,
};

static void
reverse_places (GArray *places,
                guint   start,
                guint   end)
{
  for (; start + 1 < end; start++, end--)
    {
      guint place = g_array_index (places, guint, start);

      g_array_index (places, guint, start) = g_array_index (places, guint, end - 1);
      g_array_index (places, guint, end - 1) = place;
    }
}

/* Finds which box belongs to each letter of TEXT, marks of direction not counted when MARKED. */
static GArray *
find_places (const char *text,
             gboolean    marked)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint starts[2] = { 0, 0 }; /* of the run to the left, and of that to the right in it */
  guint depth = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (marked && (c == TO_LEFT || c == TO_RIGHT))
        {
          if (depth < G_N_ELEMENTS (starts))
            starts[depth] = places->len;
          depth++;
        }
      else if (marked && c == END_MARK && depth > 0)
        {
          depth--;
          if (depth < G_N_ELEMENTS (starts))
            reverse_places (places, starts[depth], places->len);
        }
      else
        {
          guint place = places->len;

          g_array_append_val (places, place);
        }
    }
  return places;
}

/* Takes over the letters TEXT, whose boxes are BOXES. */
static GArray *
take_letters (const char             *text,
              const PopplerRectangle *boxes,
              guint                   n_boxes)
{
  GArray *letters = g_array_sized_new (FALSE, TRUE, sizeof (Letter), n_boxes);
  gboolean marked = (guint) g_utf8_strlen (text, -1) > n_boxes;
  g_autoptr (GArray) places = find_places (text, marked);
  guint i = 0;

  for (; i < places->len && *text != '\0'; text = g_utf8_next_char (text))
    {
      Letter letter = { .c = g_utf8_get_char (text), .direction = NO_DIRECTION };
      guint place = g_array_index (places, guint, i);
      const PopplerRectangle *box = &boxes[place];

      if (marked && (letter.c == TO_LEFT || letter.c == TO_RIGHT || letter.c == END_MARK))
        continue;
      i++;
      if (place >= n_boxes)
        continue;
      letter.box.x1 = isfinite (box->x1) ? MIN (box->x1, box->x2) : 0;
      letter.box.x2 = isfinite (box->x2) ? MAX (box->x1, box->x2) : 0;
      letter.box.y1 = isfinite (box->y1) ? MIN (box->y1, box->y2) : 0;
      letter.box.y2 = isfinite (box->y2) ? MAX (box->y1, box->y2) : 0;
      letter.size = letter.box.y2 - letter.box.y1;
      g_array_append_val (letters, letter);
    }
  return letters;
}

static gboolean
is_bold_font (const char *name)
{
  static const char *const marks[] = { "bold", "black", "heavy", "-medi", "semibold", "demi",
                                       "cmbx", "sfbx" };
  g_autofree char *lower = NULL;

  if (name == NULL)
    return FALSE;
  lower = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (lower, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
take_fonts (GArray      *letters,
            const GList *attributes)
{
  for (const GList *l = attributes; l != NULL; l = l->next)
    {
      const PopplerTextAttributes *font = l->data;
      gboolean bold = is_bold_font (font->font_name);

      for (gint i = MAX (font->start_index, 0);
           i <= font->end_index && i < (gint) letters->len; i++)
        {
          Letter *letter = &g_array_index (letters, Letter, i);

          letter->bold = bold;
          if (isfinite (font->font_size) && font->font_size > 0.5)
            letter->size = font->font_size;
        }
    }
}

static gboolean
has_rtl (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (liaison_pdf_is_rtl (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static GArray *
read_letters (const LiaisonPdfLibrary *library,
              PopplerPage             *source,
              double                   width,
              double                   height)
{
  /* Of a page from right to left Poppler selects little or nothing unless the corners are named in
   * that order: what gives more is the page. */
  PopplerRectangle areas[] = { { 0, 0, width, height }, { width, 0, 0, height } };
  PopplerRectangle *boxes[2] = { NULL, NULL };
  guint n[2] = { 0, 0 };
  g_autofree char *text = library->page_get_text_for_area (source, &areas[0]);
  GArray *letters;
  GList *fonts;
  guint best = 0;

  if (!library->page_get_text_layout_for_area (source, &areas[0], &boxes[0], &n[0]))
    n[0] = 0;
  if (text == NULL || n[0] == 0 || has_rtl (text))
    {
      if (!library->page_get_text_layout_for_area (source, &areas[1], &boxes[1], &n[1]))
        n[1] = 0;
      best = n[1] > n[0] ? 1 : 0;
    }
  if (best == 1)
    {
      g_free (text);
      text = library->page_get_text_for_area (source, &areas[1]);
    }
  letters = take_letters (text != NULL ? text : "", boxes[best],
                          MIN (n[best], LIAISON_PDF_MOST_PAGE_LETTERS));
  fonts = library->page_get_text_attributes_for_area (source, &areas[best]);
  take_fonts (letters, fonts);
  library->page_free_text_attributes (fonts);
  g_free (boxes[0]);
  g_free (boxes[1]);
  return letters;
}

/* The direction in which B follows A in one word. */
static Direction
direction_of (const Letter *a,
              const Letter *b)
{
  float dx = b->box.x1 + b->box.x2 - a->box.x1 - a->box.x2;
  float dy = b->box.y1 + b->box.y2 - a->box.y1 - a->box.y2;

  if (fabsf (dx) < 0.1f && fabsf (dy) < 0.1f)
    return NO_DIRECTION;
  if (fabsf (dy) > fabsf (dx) * 0.25f && fabsf (dy) > a->size * 0.3f)
    return dy > 0 ? DOWN : UP;
  return dx > 0 ? RIGHT : LEFT;
}

/* Finds in which direction each letter is written: that of the run of at least LEAST_RUN steps
 * from letter to letter in one line that it stands in. Returns that of the page. */
static Direction
find_directions (GArray *letters)
{
  guint votes[N_DIRECTIONS] = { 0 };
  Direction run = NO_DIRECTION;
  Direction best = RIGHT;
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < letters->len; i++)
    {
      Letter *letter = &g_array_index (letters, Letter, i);
      Direction direction = NO_DIRECTION;

      if (is_blank (letter->c) && !is_break (letter->c))
        continue;
      if (!is_break (letter->c) && !liaison_pdf_is_rtl (letter->c) && members->len > 0)
        direction = direction_of (
            &g_array_index (letters, Letter, g_array_index (members, guint, members->len - 1)),
            letter);
      if (direction == NO_DIRECTION || (members->len > 1 && direction != run))
        {
          guint last = members->len > 0 ? g_array_index (members, guint, members->len - 1) : i;

          g_array_set_size (members, 0);
          if (direction != NO_DIRECTION)
            g_array_append_val (members, last);
        }
      run = direction;
      if (is_break (letter->c))
        continue;
      g_array_append_val (members, i);
      if (members->len <= LEAST_RUN)
        continue;
      votes[run]++;
      for (guint k = members->len - 1 == LEAST_RUN ? 0 : members->len - 1; k < members->len; k++)
        g_array_index (letters, Letter, g_array_index (members, guint, k)).direction = run;
    }
  g_array_unref (members);
  for (Direction d = RIGHT; d < N_DIRECTIONS; d++)
    if (votes[d] > votes[best])
      best = d;
  return best;
}

/* Turns a box so that text in DIRECTION goes to the right. */
static void
turn (LiaisonPdfBox *box,
      Direction      direction,
      float          width,
      float          height)
{
  LiaisonPdfBox old = *box;

  if (direction == DOWN)
    *box = (LiaisonPdfBox) { old.y1, width - old.x2, old.y2, width - old.x1 };
  else if (direction == UP)
    *box = (LiaisonPdfBox) { height - old.y2, old.x1, height - old.y1, old.x2 };
  else if (direction == LEFT)
    *box = (LiaisonPdfBox) { width - old.x2, height - old.y2, width - old.x1, height - old.y1 };
}

/* Whether LETTER is part of text that stands across that of the page: a stamp at the margin, or a
 * mark over the page. */
static gboolean
is_across (const Letter *letter,
           Direction     page)
{
  return letter->direction != NO_DIRECTION && letter->direction % 2 != page % 2;
}

/* The letters that a ligature or a sign of compatibility stands for, or NULL. */
static const char *
spell (gunichar c)
{
  static const char *const latin[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  return c >= 0xfb00 && c <= 0xfb06 ? latin[c - 0xfb00] : NULL;
}

/* Whether C is a bullet in the private codes of the fonts Symbol and Wingdings. */
static gboolean
is_bullet (gunichar c)
{
  return c == 0xf0b7 || c == 0xf0a7 || c == 0xf0d8 || c == 0xf076 || c == 0xf0a8 || c == 0xf06e;
}

/* Adds C to a word: ligatures are spelt out, Arabic forms become letters, and what cannot be
 * shown is left out. Returns whether the font says what it is. */
static gboolean
add_letter (GString *word,
            gunichar c)
{
  const char *spelt = is_bullet (c) ? "•" : spell (c);
  gunichar plain[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (spelt == NULL &&
      (c == 0xfffd || g_unichar_type (c) == G_UNICODE_PRIVATE_USE || (c < 32 && c != '\t') ||
      (c >= 0x7f && c < 0xa0) || !g_unichar_validate (c)))
    return FALSE;
  if (spelt != NULL)
    g_string_append (word, spelt);
  else if ((c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc))
    {
      gsize n = g_unichar_fully_decompose (c, TRUE, plain, G_N_ELEMENTS (plain));

      for (gsize i = 0; i < n; i++)
        g_string_append_unichar (word, plain[i]);
    }
  else
    g_string_append_unichar (word, c);
  return TRUE;
}

typedef struct
{
  LiaisonPdfPage *page;
  GString *text;
  LiaisonPdfWord word; /* the one that is open when TEXT is not empty */
  gboolean space;      /* whether a space came before the next letter */
  gboolean end;        /* whether the end of a line came before it */
  gboolean soft;       /* whether the piece that is open is only a wide space from the last */
} Scan;

/* Joins letters with the accents behind them. TeX sets accents on an i without dot. */
static char *
compose (const char *text)
{
  g_autoptr (GString) dotted = g_string_new (text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (g_utf8_get_char (p) == 0x131 && g_unichar_ismark (g_utf8_get_char (next)))
        {
          g_string_truncate (dotted, dotted->len - strlen (p));
          g_string_append_c (dotted, 'i');
          g_string_append (dotted, next);
        }
    }
  return g_utf8_normalize (dotted->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

static void
end_word (Scan *self)
{
  if (self->text->len > 0)
    {
      g_autofree char *composed = NULL;

      if (!g_str_is_ascii (self->text->str))
        composed = compose (self->text->str);
      self->word.text = g_string_chunk_insert (self->page->texts,
                                               composed != NULL ? composed : self->text->str);
      g_array_append_val (self->page->words, self->word);
    }
  g_string_truncate (self->text, 0);
}

static void
end_line (Scan *self)
{
  guint done = 0;

  end_word (self);
  if (self->page->lines->len > 0)
    {
      const LiaisonPdfLine *last = liaison_pdf_page_line (self->page, self->page->lines->len - 1);

      done = last->first + last->n_words;
    }
  if (self->page->words->len > done)
    {
      LiaisonPdfLine line = { .first = done, .n_words = self->page->words->len - done };

      liaison_pdf_line_measure (self->page, &line);
      line.flags |= self->soft ? LIAISON_PDF_SOFT : 0;
      g_array_append_val (self->page->lines, line);
    }
  self->soft = FALSE;
}

/* The gap between two boxes beside each other, in either order. */
static float
gap_between (const LiaisonPdfBox *a,
             const LiaisonPdfBox *b)
{
  return MAX (a->x1, b->x1) - MIN (a->x2, b->x2);
}

/* Whether LETTER belongs to another piece than the word before it. */
static gboolean
begins_piece (const Scan   *self,
              const Letter *letter,
              gboolean      rtl)
{
  const LiaisonPdfBox *before = &self->word.box;
  float size = MAX (self->word.size, letter->size);
  gboolean backwards = letter->box.x1 + letter->box.x2 < before->x1 + before->x2;

  return liaison_pdf_box_overlap_y (before, &letter->box) < 0.4f ||
         gap_between (before, &letter->box) > size * WIDEST_SPACE ||
         (backwards && !rtl && (self->word.flags & LIAISON_PDF_RTL) == 0 &&
          before->x2 - letter->box.x1 > size);
}

static void
take_letter (Scan         *self,
             const Letter *letter)
{
  gboolean rtl = liaison_pdf_is_rtl (letter->c);
  gboolean was_open = self->text->len > 0;
  gboolean glued = FALSE;

  if (is_blank (letter->c))
    {
      self->space = TRUE;
      self->end = self->end || is_break (letter->c);
      return;
    }
  if (was_open)
    {
      gboolean other = fabsf (letter->size - self->word.size) > 0.12f * self->word.size;
      gboolean turns = rtl || (self->word.flags & LIAISON_PDF_RTL) != 0;

      if (self->end || begins_piece (self, letter, rtl))
        {
          gboolean soft = !self->end &&
                          liaison_pdf_box_overlap_y (&self->word.box, &letter->box) > 0.8f;

          end_line (self);
          self->soft = soft;
        }
      else if (turns)
        {
          /* The order of letters and the spaces between them are found from their places later. */
          glued = gap_between (&self->word.box, &letter->box) < RTL_SPACE * letter->size;
          end_word (self);
        }
      else if (self->space || other)
        {
          glued = !self->space;
          end_word (self);
        }
    }
  self->space = self->end = FALSE;
  if (self->text->len == 0)
    self->word = (LiaisonPdfWord) { .box = letter->box,
                                    .size = letter->size,
                                    .flags = (letter->bold ? LIAISON_PDF_BOLD : 0) |
                                             (glued ? LIAISON_PDF_GLUED : 0) |
                                             (rtl ? LIAISON_PDF_RTL : 0) };
  else
    liaison_pdf_box_join (&self->word.box, &letter->box);
  self->page->letters++;
  if (!add_letter (self->text, letter->c))
    self->page->unknown++;
}

/* Reads the text of SOURCE. Returns the page: its words and the pieces of its lines, in the order
 * that Poppler found. Text across the page is left out; a page on which most of the text stands
 * across is turned. */
LiaisonPdfPage *
liaison_pdf_scan (const LiaisonPdfLibrary *library,
                  PopplerPage             *source)
{
  double width = 0;
  double height = 0;
  g_autoptr (GArray) letters = NULL;
  LiaisonPdfPage *page;
  Direction direction;
  Scan self = { 0 };

  library->page_get_size (source, &width, &height);
  letters = read_letters (library, source, width, height);
  direction = find_directions (letters);
  page = direction == RIGHT || direction == LEFT ? liaison_pdf_page_new (width, height)
                                                 : liaison_pdf_page_new (height, width);
  page->turned = direction;
  self.page = page;
  self.text = g_string_sized_new (64);
  for (guint i = 0; i < letters->len; i++)
    {
      Letter *letter = &g_array_index (letters, Letter, i);

      if (is_across (letter, direction) && !is_blank (letter->c))
        continue;
      turn (&letter->box, direction, width, height);
      take_letter (&self, letter);
    }
  end_line (&self);
  g_string_free (self.text, TRUE);
  return page;
}

/* Where BOX, which stands on PAGE as it was turned, stands on the page as it looks. */
LiaisonPdfBox
liaison_pdf_scan_turn_back (const LiaisonPdfPage *page,
                            const LiaisonPdfBox  *box)
{
  switch ((Direction) page->turned)
    {
    case DOWN:
      return (LiaisonPdfBox) { page->height - box->y2, box->x1, page->height - box->y1, box->x2 };
    case UP:
      return (LiaisonPdfBox) { box->y1, page->width - box->x2, box->y2, page->width - box->x1 };
    case LEFT:
      return (LiaisonPdfBox) { page->width - box->x2, page->height - box->y2, page->width - box->x1,
                               page->height - box->y1 };
    default:
      return *box;
    }
}

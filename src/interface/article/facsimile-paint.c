/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page looks like: its picture, or the paper and why there is none; over it what is marked in the article. Paper is white in a
 * dark window too, so its marks have the colours of a light ground. */

#include "interface/article/facsimile-paint.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "interface/article/article-tags.h"
#include "interface/article/facsimile-boxes.h"

/* In points, but for the least ones, which are in pixels. */
#define UNDERLINE 0.9
/* How much of the height of a word is below its letters, about: the line runs through the middle of it. */
#define DESCENT 0.2f
#define LEAST_UNDERLINE 1.5
#define BAR_WIDTH 2.4
#define LEAST_BAR_WIDTH 3.0
#define BAR_GAP 7.0
#define CARET_WIDTH 2.0f
#define MESSAGE_MARGIN 24

static gboolean
is_high_contrast (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
}

graphene_rect_t
liaison_facsimile_paper_place (const LiaisonFacsimilePaper *self,
                               const graphene_rect_t       *box)
{
  float scale = (float) self->scale;

  return GRAPHENE_RECT_INIT ((float) self->left + box->origin.x * scale, box->origin.y * scale, box->size.width * scale,
                             box->size.height * scale);
}

static void
draw_paper (const LiaisonFacsimilePaper *self,
            GtkSnapshot                 *snapshot)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA edge = { 0, 0, 0, is_high_contrast () ? 1.0f : 0.18f };
  graphene_rect_t paper = GRAPHENE_RECT_INIT ((float) self->left, 0, self->width, self->height);
  graphene_rect_t around = GRAPHENE_RECT_INIT ((float) self->left - 1, -1, self->width + 2, self->height + 2);

  gtk_snapshot_append_color (snapshot, &edge, &around);
  gtk_snapshot_append_color (snapshot, &white, &paper);
}

static void
draw_message (const LiaisonFacsimilePaper *self,
              GtkWidget                   *widget,
              GtkSnapshot                 *snapshot,
              const char                  *message)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, message);
  GdkRGBA ink = { 0, 0, 0, is_high_contrast () ? 1.0f : 0.7f };
  int margin = MIN (MESSAGE_MARGIN, (int) self->width / 8);
  int height;

  pango_layout_set_width (layout, ((int) self->width - 2 * margin) * PANGO_SCALE);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (self->left + margin),
                                                         (float) MAX ((int) self->height / 3 - height / 2, 0)));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
draw_stretch (const LiaisonFacsimilePaper *self,
              const LiaisonFacsimileScene *scene,
              GtkSnapshot                 *snapshot,
              LiaisonSpan                  span,
              const GdkRGBA               *colour)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  liaison_facsimile_add_boxes (scene->facsimile, self->page, span, scene->right_to_left, boxes);
  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t place = liaison_facsimile_paper_place (self, &g_array_index (boxes, graphene_rect_t, i));

      graphene_rect_inset (&place, -1, -1);
      gtk_snapshot_append_color (snapshot, colour, &place);
    }
}

static void
draw_stretches (const LiaisonFacsimilePaper *self,
                const LiaisonFacsimileScene *scene,
                GtkSnapshot                 *snapshot)
{
  /* As in the text view: a window that is not the active one has it too. */
  static const GdkRGBA selected = { 0.21f, 0.52f, 0.89f, 0.35f };

  for (guint mark = 0; mark < LIAISON_N_MARKS; mark++)
    {
      GdkRGBA colour = liaison_article_mark_colour (mark, FALSE, is_high_contrast ());

      for (guint i = 0; i < scene->stretches[mark]->len; i++)
        {
          LiaisonSpan span = g_array_index (scene->stretches[mark], LiaisonSpan, i);

          /* What was found and gone to is selected: one colour over the other would be neither. */
          if (!liaison_span_equal (span, scene->selection))
            draw_stretch (self, scene, snapshot, span, &colour);
        }
    }
  if (scene->selection.end > scene->selection.start)
    draw_stretch (self, scene, snapshot, scene->selection, &selected);
}

static void
draw_underlines (const LiaisonFacsimilePaper *self,
                 GtkSnapshot                 *snapshot)
{
  float thickness = (float) MAX (UNDERLINE * self->scale, LEAST_UNDERLINE);

  for (guint i = 0; i < self->underlines->len; i++)
    {
      const LiaisonFacsimileUnderline *underline = &g_array_index (self->underlines, LiaisonFacsimileUnderline, i);
      graphene_rect_t place = liaison_facsimile_paper_place (self, &underline->box);
      GdkRGBA colour = liaison_article_kind_colour (underline->kind, FALSE, is_high_contrast ());

      place.origin.y += (1 - DESCENT / 2) * place.size.height;
      place.size.height = thickness;
      gtk_snapshot_append_color (snapshot, &colour, &place);
    }
}

static void
draw_bars (const LiaisonFacsimilePaper *self,
           const LiaisonFacsimileScene *scene,
           GtkSnapshot                 *snapshot)
{
  static const GdkRGBA accent = { 0.11f, 0.44f, 0.85f, 1 };
  float width = (float) MAX (BAR_WIDTH * self->scale, LEAST_BAR_WIDTH);
  float gap = (float) (BAR_GAP * self->scale);

  for (guint i = 0; i < self->bars->len; i++)
    {
      graphene_rect_t lines = liaison_facsimile_paper_place (self, &g_array_index (self->bars, graphene_rect_t, i));
      float x = scene->right_to_left ? lines.origin.x + lines.size.width + gap - width : lines.origin.x - gap;
      GskRoundedRect bar;

      gsk_rounded_rect_init_from_rect (&bar, &GRAPHENE_RECT_INIT (x, lines.origin.y, width, lines.size.height), width / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &bar);
      gtk_snapshot_append_color (snapshot, &accent, &bar.bounds);
      gtk_snapshot_pop (snapshot);
    }
}

/* Around the word where the keyboard is. */
static void
draw_caret (const LiaisonFacsimilePaper *self,
            const LiaisonFacsimileScene *scene,
            GtkSnapshot                 *snapshot)
{
  static const GdkRGBA accent = { 0.11f, 0.44f, 0.85f, 1 };
  GdkRGBA colours[4] = { accent, accent, accent, accent };
  float widths[4] = { CARET_WIDTH, CARET_WIDTH, CARET_WIDTH, CARET_WIDTH };
  guint n;
  const LiaisonFacsimileWord *words = liaison_facsimile_get_words (scene->facsimile, self->page, &n);
  const LiaisonFacsimileWord *word;
  graphene_rect_t place;
  GskRoundedRect outline;

  if (!self->show_caret || scene->caret_page != self->page || scene->caret_word >= n)
    return;
  word = &words[scene->caret_word];
  place = liaison_facsimile_paper_place (self, &GRAPHENE_RECT_INIT (word->x1, word->y1, word->x2 - word->x1, word->y2 - word->y1));
  graphene_rect_inset (&place, -3, -3);
  gsk_rounded_rect_init_from_rect (&outline, &place, 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/**
 * liaison_facsimile_paper_draw:
 * @self: a page
 * @scene: what the pages show
 * @widget: what the page is drawn in
 * @snapshot: what it is drawn on
 */
void
liaison_facsimile_paper_draw (const LiaisonFacsimilePaper *self,
                              const LiaisonFacsimileScene *scene,
                              GtkWidget                   *widget,
                              GtkSnapshot                 *snapshot)
{
  GdkTexture *picture = scene->pictures != NULL ? liaison_facsimile_pictures_get (scene->pictures, self->page) : NULL;
  const char *error = scene->pictures != NULL ? liaison_facsimile_pictures_get_error (scene->pictures, self->page) : NULL;

  draw_paper (self, snapshot);
  if (picture == NULL)
    {
      draw_message (self, widget, snapshot, error != NULL ? error : _("Drawing…"));
      return;
    }
  gtk_snapshot_append_texture (snapshot, picture,
                               &GRAPHENE_RECT_INIT ((float) self->left, 0, self->width, self->height));
  draw_stretches (self, scene, snapshot);
  draw_underlines (self, snapshot);
  draw_bars (self, scene, snapshot);
  draw_caret (self, scene, snapshot);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the lines of the diagram. Colour and end mark show valence (a full head with a bar across for negative, a full head for
 * positive, an open one for neutral), dashes modality, width the amount of evidence; what the article denies is crossed
 * out, and what is weak is thin and faint. The lines around what can be seen are kept as a picture, so that panning draws nothing anew. */

#include "interface/diagram/diagram-private.h"

#include <math.h>

#define SPARE 300.0        /* pixels around the widget that the kept picture shows too */
#define THINNEST 1.4
#define THICKER 0.6        /* for each further piece of evidence */
#define THICKEST 3.8
#define HEAD_LENGTH 9.0
#define HEAD_WIDTH 4.2
#define DIMMED 0.35
#define WEAK_WIDTH 1.0
#define WEAK 0.6           /* of the colour of a line that is weak */
#define LABEL_ZOOM 0.5     /* below this labels are too small to be read */
#define HALO 3.0

typedef struct
{
  GdkRGBA ground;
  GdkRGBA text;
  GdkRGBA accent;
  GdkRGBA valences[3];      /* by LiaisonValence */
} Palette;

static GdkRGBA
look_up (GtkStyleContext *context,
         const char      *name,
         GdkRGBA          fallback)
{
  GdkRGBA colour;

  return gtk_style_context_lookup_color (context, name, &colour) ? colour : fallback;
}

static Palette
make_palette (LiaisonDiagramView *self)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  Palette palette;
  GdkRGBA text;

  gtk_style_context_get_color (context, &text);
  palette.text = text;
  palette.ground = look_up (context, "view_bg_color", (GdkRGBA) { 1, 1, 1, 1 });
  palette.accent = look_up (context, "accent_color", text);
  palette.valences[LIAISON_VALENCE_POSITIVE] = look_up (context, "success_color", text);
  palette.valences[LIAISON_VALENCE_NEGATIVE] = look_up (context, "error_color", text);
  text.alpha *= 0.55f;
  palette.valences[LIAISON_VALENCE_NEUTRAL] = text;
  return palette;
}

static double
width_of (LiaisonRelation *relation)
{
  guint n_evidence;

  if (liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK)
    return WEAK_WIDTH;
  liaison_relation_get_evidence (relation, &n_evidence);
  return MIN (THINNEST + THICKER * (MAX (n_evidence, 1) - 1), THICKEST);
}

static void
set_dashes (cairo_t         *cr,
            LiaisonModality  modality)
{
  static const double expected[] = { 7, 5 };
  static const double possible[] = { 1.5, 4.5 };
  static const double hypothetical[] = { 1.5, 8 };

  switch (modality)
    {
    case LIAISON_MODALITY_EXPECTED:
      cairo_set_dash (cr, expected, G_N_ELEMENTS (expected), 0);
      break;
    case LIAISON_MODALITY_POSSIBLE:
      cairo_set_dash (cr, possible, G_N_ELEMENTS (possible), 0);
      break;
    case LIAISON_MODALITY_HYPOTHETICAL:
      cairo_set_dash (cr, hypothetical, G_N_ELEMENTS (hypothetical), 0);
      break;
    case LIAISON_MODALITY_ACTUAL:
    default:
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    }
}

static void
trace (cairo_t                  *cr,
       const LiaisonLine *edge)
{
  cairo_move_to (cr, edge->x[0], edge->y[0]);
  cairo_curve_to (cr, edge->x[1], edge->y[1], edge->x[2], edge->y[2], edge->x[3], edge->y[3]);
}

/* The mark at the target: an arrowhead whose form shows the valence. */
static void
draw_head (cairo_t                  *cr,
           const LiaisonLine *edge,
           double                    width)
{
  LiaisonValence valence = liaison_relation_get_valence (edge->relation);
  double length = HEAD_LENGTH + width;
  double half = HEAD_WIDTH + width / 2;
  double bx, by;

  liaison_line_at (edge, 0.92, &bx, &by);
  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_translate (cr, edge->x[3], edge->y[3]);
  cairo_rotate (cr, atan2 (edge->y[3] - by, edge->x[3] - bx));
  cairo_move_to (cr, -length, -half);
  cairo_line_to (cr, 0, 0);
  cairo_line_to (cr, -length, half);
  if (valence == LIAISON_VALENCE_NEUTRAL)
    cairo_stroke (cr);
  else
    {
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  if (valence == LIAISON_VALENCE_NEGATIVE)
    {
      cairo_move_to (cr, -length - 4, -half - 1);
      cairo_line_to (cr, -length - 4, half + 1);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Two strokes across, a third of the way along: it is said not to be so. */
static void
draw_denial (cairo_t                  *cr,
             const LiaisonLine *edge)
{
  double x, y, bx, by;

  liaison_line_at (edge, 0.16, &x, &y);
  liaison_line_at (edge, 0.2, &bx, &by);
  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, atan2 (by - y, bx - x));
  cairo_move_to (cr, -5, -5);
  cairo_line_to (cr, 5, 5);
  cairo_move_to (cr, -5, 5);
  cairo_line_to (cr, 5, -5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_line (LiaisonDiagramView       *self,
           cairo_t                  *cr,
           const LiaisonLine *edge,
           const Palette            *palette,
           gboolean                  selected,
           gboolean                  dimmed,
           gboolean                  hovered)
{
  GdkRGBA colour = palette->valences[liaison_relation_get_valence (edge->relation)];
  double width = width_of (edge->relation) + (selected ? 1 : hovered ? 0.6 : 0);

  if (dimmed)
    colour.alpha *= (float) DIMMED;
  else if (!selected && liaison_relation_get_certainty (edge->relation) == LIAISON_CERTAINTY_WEAK)
    colour.alpha *= (float) WEAK;
  if (selected || hovered)
    {
      GdkRGBA halo = selected ? palette->accent : palette->text;

      halo.alpha *= selected ? 0.28f : 0.1f;
      trace (cr, edge);
      gdk_cairo_set_source_rgba (cr, &halo);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_width (cr, width + 2 * HALO + 2);
      cairo_stroke (cr);
    }
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, width);
  set_dashes (cr, liaison_relation_get_modality (edge->relation));
  trace (cr, edge);
  cairo_stroke (cr);
  draw_head (cr, edge, width);
  if (liaison_relation_get_negated (edge->relation))
    draw_denial (cr, edge);
}

static void
draw_label (LiaisonDiagramView       *self,
            cairo_t                  *cr,
            const LiaisonLine *edge,
            const Palette            *palette,
            gboolean                  selected,
            gboolean                  dimmed)
{
  GdkRGBA colour = palette->text;
  double left = edge->label_x - edge->label_width / 2;
  double top = edge->label_y - edge->label_height / 2;

  if (!edge->label_shown && !selected)
    return;
  colour.alpha *= dimmed ? (float) DIMMED : selected ? 1 : 0.75f;
  if (!dimmed)
    {
      GdkRGBA ground = palette->ground;

      ground.alpha = 0.85f;
      gdk_cairo_set_source_rgba (cr, &ground);
      cairo_rectangle (cr, left, top, edge->label_width, edge->label_height);
      cairo_fill (cr);
    }
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_move_to (cr, left + 2, top);
  pango_cairo_show_layout (cr, edge->label);
}

static gboolean
is_seen (const LiaisonLine *edge,
         const graphene_rect_t    *area,
         double                    zoom)
{
  double left = MIN (MIN (edge->x[0], edge->x[1]), MIN (edge->x[2], edge->x[3])) * zoom - 20;
  double right = MAX (MAX (edge->x[0], edge->x[1]), MAX (edge->x[2], edge->x[3])) * zoom + 20;
  double top = MIN (MIN (edge->y[0], edge->y[1]), MIN (edge->y[2], edge->y[3])) * zoom - 20;
  double bottom = MAX (MAX (edge->y[0], edge->y[1]), MAX (edge->y[2], edge->y[3])) * zoom + 20;

  return edge->shown && right >= area->origin.x && left <= area->origin.x + area->size.width &&
         bottom >= area->origin.y && top <= area->origin.y + area->size.height;
}

/* Dimmed lines first, then those that stand out, then the selected one. */
static void
draw_all (LiaisonDiagramView *self,
          cairo_t            *cr)
{
  Palette palette = make_palette (self);
  LiaisonSelection *selection = _liaison_diagram_view_selection (self);
  LiaisonRelation *chosen = selection != NULL ? liaison_selection_get_relation (selection) : NULL;

  for (guint pass = 0; pass < 6; pass++)
    for (guint i = 0; i < self->edges->len; i++)
      {
        const LiaisonLine *edge = _liaison_diagram_view_edge (self, i);
        gboolean selected = chosen != NULL && edge->relation == chosen;
        gboolean dimmed = !_liaison_diagram_view_edge_stands_out (self, i);

        if ((selected ? 2u : dimmed ? 0u : 1u) != pass / 2 || !is_seen (edge, &self->lines_area, self->zoom))
          continue;
        if (pass % 2 == 0)
          draw_line (self, cr, edge, &palette, selected, dimmed, (int) i == self->hovered);
        else if (self->zoom >= LABEL_ZOOM || selected)
          draw_label (self, cr, edge, &palette, selected, dimmed);
      }
}

static gboolean
is_kept (LiaisonDiagramView    *self,
         const graphene_rect_t *seen)
{
  return self->lines != NULL && self->lines_zoom == self->zoom && graphene_rect_contains_rect (&self->lines_area, seen);
}

static void
keep_lines (LiaisonDiagramView    *self,
            const graphene_rect_t *seen)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr;

  _liaison_diagram_view_forget_lines (self);
  self->lines_zoom = self->zoom;
  graphene_rect_inset_r (seen, (float) -SPARE, (float) -SPARE, &self->lines_area);
  cr = gtk_snapshot_append_cairo (snapshot, &self->lines_area);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_scale (cr, self->zoom, self->zoom);
  draw_all (self, cr);
  cairo_destroy (cr);
  self->lines = gtk_snapshot_free_to_node (snapshot);
}

/* Adds the lines to SNAPSHOT. */
void
_liaison_diagram_view_draw_lines (LiaisonDiagramView *self,
                                  GtkSnapshot        *snapshot)
{
  double pan_x = floor (self->pan_x);
  double pan_y = floor (self->pan_y);
  graphene_rect_t seen;

  graphene_rect_init (&seen, (float) -pan_x, (float) -pan_y, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                      (float) gtk_widget_get_height (GTK_WIDGET (self)));
  if (!is_kept (self, &seen))
    keep_lines (self, &seen);
  if (self->lines == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->pan_x, (float) self->pan_y));
  gtk_snapshot_append_node (snapshot, self->lines);
  gtk_snapshot_restore (snapshot);
}

/* What the lines look like has changed. */
void
_liaison_diagram_view_forget_lines (LiaisonDiagramView *self)
{
  g_clear_pointer (&self->lines, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonConditionalBar: a conditional pair as a mosaic. The width is split between the condition's coming true and its not doing
 * so; each branch is filled as high as the answer is probable there. So the filled part of the whole is the implied probability,
 * whose height is marked by a line. The branch that comes true stands first in the direction of reading. The CSS node is
 * "conditionalbar", its color that of what is filled. Accessible role: img, with the numbers in words. */

#include "interface/forecast/answer/conditional-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-word.h"

#define HEIGHT 88
#define GAP 3.0          /* between the branches */
#define WORDS 20.0       /* below them */
#define LEAST 2.0        /* so wide is a branch at least, to be seen */
#define ROUNDING 4.0f

struct _LiaisonConditionalBar
{
  GtkWidget parent_instance;

  LiaisonConditional pair;
};

G_DEFINE_FINAL_TYPE (LiaisonConditionalBar, liaison_conditional_bar, GTK_TYPE_WIDGET)

static void
describe (LiaisonConditionalBar *self)
{
  g_autofree char *condition = liaison_probability_to_text (self->pair.condition);
  g_autofree char *yes = liaison_probability_to_text (self->pair.yes);
  g_autofree char *no = liaison_probability_to_text (self->pair.no);
  g_autofree char *implied = liaison_probability_to_text (liaison_conditional_imply (&self->pair));
  /* Translators: a conditional forecast in four probabilities. */
  g_autofree char *text = g_strdup_printf (_("The condition comes true with %1$s: then %2$s, otherwise %3$s. Together %4$s"),
                                           condition, yes, no, implied);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Conditional pair"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

static GdkRGBA
faded (const GdkRGBA *color,
       double         alpha)
{
  GdkRGBA result = *color;

  result.alpha *= (float) alpha;
  return result;
}

/* Shortened where it is too wide, and left out where that leaves nothing. */
static void
draw_words (LiaisonConditionalBar *self,
            GtkSnapshot           *snapshot,
            const GdkRGBA         *color,
            const char            *words,
            double                 x,
            double                 width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  int natural;

  if (width < WORDS)
    return;
  pango_layout_get_pixel_size (layout, &natural, NULL);
  pango_layout_set_width (layout, (int) MIN (width, natural + 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (x + MAX (width - natural, 0.0) / 2.0), (float) (HEIGHT - WORDS + 3.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_branch (LiaisonConditionalBar *self,
             GtkSnapshot           *snapshot,
             const GdkRGBA         *color,
             double                 x,
             double                 width,
             double                 probability)
{
  const double room = HEIGHT - WORDS;
  const double filled = room * probability;
  GskRoundedRect frame;
  GdkRGBA ground = faded (color, 0.15);

  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) room), ROUNDING);
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, &ground, &frame.bounds);
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) (room - filled), (float) width, (float) filled));
  gtk_snapshot_pop (snapshot);
}

static void
liaison_conditional_bar_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  LiaisonConditionalBar *self = LIAISON_CONDITIONAL_BAR (widget);
  double width = gtk_widget_get_width (widget), room = MAX (width - GAP, 2 * LEAST);
  double first = CLAMP (room * self->pair.condition, LEAST, room - LEAST);
  double implied = (HEIGHT - WORDS) * (1.0 - liaison_conditional_imply (&self->pair));
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double x1 = mirrored ? width - first : 0.0, x2 = mirrored ? 0.0 : first + GAP;
  GdkRGBA color, words, line;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_style_context_get_color (gtk_widget_get_style_context (gtk_widget_get_parent (widget)), &words);
  draw_branch (self, snapshot, &color, x1, first, self->pair.yes);
  draw_branch (self, snapshot, &color, x2, room - first, self->pair.no);
  line = faded (&words, 0.8);
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (0, (float) (round (implied) - 1.0), (float) width, 2.0f));
  /* Translators: below a branch of a drawing: what is so if the condition comes true. Short. */
  draw_words (self, snapshot, &words, _("comes true"), x1, first);
  /* Translators: below a branch of a drawing: what is so if the condition does not come true. Short. */
  draw_words (self, snapshot, &words, _("does not"), x2, room - first);
}

static void
liaison_conditional_bar_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 280 : HEIGHT;
}

static void
liaison_conditional_bar_class_init (LiaisonConditionalBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = liaison_conditional_bar_snapshot;
  widget_class->measure = liaison_conditional_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "conditionalbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
liaison_conditional_bar_init (LiaisonConditionalBar *self)
{
  self->pair = (LiaisonConditional) { 0.5, 0.5, 0.5 };
  describe (self);
}

/**
 * liaison_conditional_bar_new:
 *
 * Returns: (transfer floating): a drawing of three times 50 %
 */
GtkWidget *
liaison_conditional_bar_new (void)
{
  return g_object_new (LIAISON_TYPE_CONDITIONAL_BAR, NULL);
}

/**
 * liaison_conditional_bar_set:
 * @self: a drawing
 * @pair: three probabilities
 */
void
liaison_conditional_bar_set (LiaisonConditionalBar    *self,
                             const LiaisonConditional *pair)
{
  g_return_if_fail (LIAISON_IS_CONDITIONAL_BAR (self));

  self->pair = *pair;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonHypothesesCell: how a piece of evidence fits an outcome. A button with a sign, which opens the choices; the keys + and −
 * go from one to the next, 0 is neutral, Delete takes it back, and the arrow keys go to the cells around. The sign says it, and the
 * colour says it again. CSS node: "hypotheses-cell", with the style classes "consistent", "inconsistent" and "very". */

#include "interface/forecast/hypotheses/hypotheses-cell.h"

#include <glib/gi18n.h>

#include "interface/forecast/hypotheses/hypotheses-words.h"

struct _LiaisonHypothesesCell
{
  GtkWidget parent_instance;

  int rating;
  GtkWidget *button;
  GtkWidget *popover;          /* made when it is first opened */
};

G_DEFINE_FINAL_TYPE (LiaisonHypothesesCell, liaison_hypotheses_cell, GTK_TYPE_WIDGET)

enum
{
  RATED,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
rate (LiaisonHypothesesCell *self,
      int                    rating)
{
  if (rating != self->rating)
    g_signal_emit (self, signals[RATED], 0, rating);
}

static void
on_choice (LiaisonHypothesesCell *self,
           GtkWidget             *choice)
{
  int rating = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (choice), "rating"));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  rate (self, rating);
}

static void
add_choice (LiaisonHypothesesCell *self,
            GtkWidget             *box,
            int                    rating)
{
  GtkWidget *choice = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sign = gtk_label_new (liaison_rating_sign (rating));
  GtkWidget *word = gtk_label_new (liaison_rating_word (rating));

  gtk_label_set_width_chars (GTK_LABEL (sign), 3);
  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), word);
  gtk_button_set_child (GTK_BUTTON (choice), line);
  gtk_widget_add_css_class (choice, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, liaison_rating_word (rating), -1);
  g_object_set_data (G_OBJECT (choice), "rating", GINT_TO_POINTER (rating));
  g_signal_connect_object (choice, "clicked", G_CALLBACK (on_choice), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), choice);
}

static void
make_popover (LiaisonHypothesesCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int rating = LIAISON_RATING_MAX; rating >= LIAISON_RATING_MIN; rating--)
    add_choice (self, box, rating);
  add_choice (self, box, LIAISON_RATING_NONE);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
on_clicked (LiaisonHypothesesCell *self)
{
  if (self->popover == NULL)
    make_popover (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* One step up or down; what was not judged starts from neutral. */
static gboolean
on_step (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  LiaisonHypothesesCell *self = LIAISON_HYPOTHESES_CELL (widget);
  int from = self->rating == LIAISON_RATING_NONE ? 0 : self->rating;

  rate (self, CLAMP (from + g_variant_get_int32 (arguments), LIAISON_RATING_MIN, LIAISON_RATING_MAX));
  return TRUE;
}

static gboolean
on_set (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  rate (LIAISON_HYPOTHESES_CELL (widget), g_variant_get_int32 (arguments));
  return TRUE;
}

/* Towards the side that is pressed, which in a script from right to left is the one before. */
static gboolean
on_move (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  gboolean moved = FALSE;
  int dx, dy;

  g_variant_get (arguments, "(ii)", &dx, &dy);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    dx = -dx;
  g_signal_emit (widget, signals[MOVE], 0, dx, dy, &moved);
  return moved;
}

static void
liaison_hypotheses_cell_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  LiaisonHypothesesCell *self = LIAISON_HYPOTHESES_CELL (widget);

  gtk_widget_allocate (self->button, width, height, baseline, NULL);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
liaison_hypotheses_cell_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  gtk_widget_measure (LIAISON_HYPOTHESES_CELL (widget)->button, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static gboolean
liaison_hypotheses_cell_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIAISON_HYPOTHESES_CELL (widget)->button);
}

static void
liaison_hypotheses_cell_dispose (GObject *object)
{
  LiaisonHypothesesCell *self = LIAISON_HYPOTHESES_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_hypotheses_cell_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int step;
  } steps[] = { { GDK_KEY_plus, 1 },      { GDK_KEY_KP_Add, 1 },       { GDK_KEY_equal, 1 },
                { GDK_KEY_minus, -1 },    { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_underscore, -1 } };
  static const struct
  {
    guint key;
    int rating;
  } ratings[] = { { GDK_KEY_0, 0 },
                  { GDK_KEY_KP_0, 0 },
                  { GDK_KEY_Delete, LIAISON_RATING_NONE },
                  { GDK_KEY_KP_Delete, LIAISON_RATING_NONE },
                  { GDK_KEY_BackSpace, LIAISON_RATING_NONE } };
  static const struct
  {
    guint key;
    int dx;
    int dy;
  } moves[] = { { GDK_KEY_Left, -1, 0 },    { GDK_KEY_Right, 1, 0 },    { GDK_KEY_Up, 0, -1 },    { GDK_KEY_Down, 0, 1 },
                { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_KP_Right, 1, 0 }, { GDK_KEY_KP_Up, 0, -1 }, { GDK_KEY_KP_Down, 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding (widget_class, steps[i].key, 0, on_step, "i", steps[i].step);
      gtk_widget_class_add_binding (widget_class, steps[i].key, GDK_SHIFT_MASK, on_step, "i", steps[i].step);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    gtk_widget_class_add_binding (widget_class, ratings[i].key, 0, on_set, "i", ratings[i].rating);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, on_move, "(ii)", moves[i].dx, moves[i].dy);
}

static void
liaison_hypotheses_cell_class_init (LiaisonHypothesesCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_hypotheses_cell_dispose;
  widget_class->measure = liaison_hypotheses_cell_measure;
  widget_class->size_allocate = liaison_hypotheses_cell_size_allocate;
  widget_class->grab_focus = liaison_hypotheses_cell_grab_focus;

  signals[RATED] = g_signal_new ("rated", LIAISON_TYPE_HYPOTHESES_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  signals[MOVE] = g_signal_new ("move", LIAISON_TYPE_HYPOTHESES_CELL, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "hypotheses-cell");
  bind_keys (widget_class);
}

static void
liaison_hypotheses_cell_init (LiaisonHypothesesCell *self)
{
  self->rating = LIAISON_RATING_NONE;
  self->button = gtk_button_new_with_label (liaison_rating_sign (LIAISON_RATING_NONE));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_hypotheses_cell_new:
 *
 * Returns: (transfer floating): a cell that was not judged
 */
GtkWidget *
liaison_hypotheses_cell_new (void)
{
  return g_object_new (LIAISON_TYPE_HYPOTHESES_CELL, NULL);
}

static void
set_class (LiaisonHypothesesCell *self,
           const char            *name,
           gboolean               set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * liaison_hypotheses_cell_set:
 * @self: a cell
 * @number: the number of its piece of evidence, from 1
 * @outcome: the name of its outcome
 * @rating: how the one fits the other, or %LIAISON_RATING_NONE
 */
void
liaison_hypotheses_cell_set (LiaisonHypothesesCell *self,
                             guint                  number,
                             const char            *outcome,
                             int                    rating)
{
  g_autofree char *text = NULL;
  gboolean judged = rating != LIAISON_RATING_NONE;

  g_return_if_fail (LIAISON_IS_HYPOTHESES_CELL (self));

  text = liaison_rating_describe (number, outcome, rating);
  self->rating = rating;
  gtk_button_set_label (GTK_BUTTON (self->button), liaison_rating_sign (rating));
  gtk_widget_set_tooltip_text (self->button, liaison_rating_word (rating));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  set_class (self, "consistent", judged && rating > 0);
  set_class (self, "inconsistent", judged && rating < 0);
  set_class (self, "very", judged && ABS (rating) == LIAISON_RATING_MAX);
}

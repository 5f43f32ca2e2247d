/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonHypothesesPiece: a piece of evidence in the matrix: its quote, how far it can be believed and how much it has to do with the
 * question, how well it tells the outcomes apart, and a cell for each outcome. CSS node: "hypotheses-piece". Accessible role: group. */

#include "interface/forecast/hypotheses/hypotheses-piece.h"

#include <glib/gi18n.h>

#include "forecast/strength.h"
#include "interface/forecast/hypotheses/hypotheses-cell.h"
#include "interface/forecast/hypotheses/hypotheses-words.h"

#define COLUMN "liaison-column"
#define HEAD_WIDTH 240

struct _LiaisonHypothesesPiece
{
  GtkWidget parent_instance;

  LiaisonEvidence *evidence;   /* nullable */
  gboolean updating;           /* controls change because they were set */
  GtkBox *box;
  GtkLabel *quote;
  GtkLabel *about;
  GtkLabel *diagnosticity;
  GtkDropDown *credibility;
  GtkDropDown *relevance;
  GtkBox *weights;             /* the grades, and what they tell apart */
  GtkBox *cells;
  GPtrArray *names;            /* of GtkLabel, one for each outcome */
  GPtrArray *buttons;          /* of LiaisonHypothesesCell */
};

G_DEFINE_FINAL_TYPE (LiaisonHypothesesPiece, liaison_hypotheses_piece, GTK_TYPE_WIDGET)

enum
{
  RATED,
  GRADED,
  SHOW,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_rated (LiaisonHypothesesPiece *self,
          int                     rating,
          GtkWidget              *cell)
{
  g_signal_emit (self, signals[RATED], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), COLUMN)), rating);
}

static gboolean
on_move (LiaisonHypothesesPiece *self,
         int                     dx,
         int                     dy,
         GtkWidget              *cell)
{
  gboolean moved = FALSE;

  g_signal_emit (self, signals[MOVE], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), COLUMN)), dx, dy, &moved);
  return moved;
}

static void
on_graded (LiaisonHypothesesPiece *self)
{
  if (!self->updating && self->evidence != NULL)
    g_signal_emit (self, signals[GRADED], 0);
}

static void
on_quote_clicked (LiaisonHypothesesPiece *self)
{
  g_signal_emit (self, signals[SHOW], 0);
}

static GtkLabel *
make_label (const char *class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), class);
  return label;
}

static GtkWidget *
make_quote (LiaisonHypothesesPiece *self)
{
  GtkWidget *button = gtk_button_new ();

  self->quote = make_label ("quote");
  gtk_label_set_lines (self->quote, 3);
  gtk_label_set_ellipsize (self->quote, PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (self->quote));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quote-button");
  gtk_widget_set_tooltip_text (button, _("Show in Article and Diagram"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_quote_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

/* A choice of low, moderate, high, under its name. */
static GtkDropDown *
add_grade (LiaisonHypothesesPiece *self,
           GtkWidget              *line,
           const char             *name)
{
  const char *words[] = { liaison_grade_word (LIAISON_GRADE_LOW), liaison_grade_word (LIAISON_GRADE_MODERATE),
                          liaison_grade_word (LIAISON_GRADE_HIGH), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = GTK_WIDGET (make_label ("caption"));
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);

  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_graded), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (line), box);
  return GTK_DROP_DOWN (choice);
}

static GtkWidget *
make_head (LiaisonHypothesesPiece *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grades = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->about = make_label ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "dim-label");
  self->diagnosticity = make_label ("caption-heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->diagnosticity), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->diagnosticity), GTK_ALIGN_END);
  self->weights = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->credibility = add_grade (self, grades, _("Credibility"));
  self->relevance = add_grade (self, grades, _("Relevance"));
  gtk_box_append (self->weights, grades);
  gtk_box_append (self->weights, GTK_WIDGET (self->diagnosticity));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (head), make_quote (self));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->weights));
  gtk_widget_set_hexpand (head, TRUE);
  gtk_widget_set_size_request (head, HEAD_WIDTH, -1);
  return head;
}

static void
add_cell (LiaisonHypothesesPiece *self,
          guint                   column)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkLabel *name = make_label (NULL);
  GtkWidget *cell = liaison_hypotheses_cell_new ();

  gtk_widget_set_hexpand (GTK_WIDGET (name), TRUE);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (cell, LIAISON_HYPOTHESES_COLUMN - 12, -1);
  g_object_set_data (G_OBJECT (cell), COLUMN, GUINT_TO_POINTER (column));
  g_signal_connect_object (cell, "rated", G_CALLBACK (on_rated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "move", G_CALLBACK (on_move), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (name));
  gtk_box_append (GTK_BOX (line), cell);
  gtk_box_append (self->cells, line);
  g_ptr_array_add (self->names, name);
  g_ptr_array_add (self->buttons, cell);
}

static void
liaison_hypotheses_piece_dispose (GObject *object)
{
  LiaisonHypothesesPiece *self = LIAISON_HYPOTHESES_PIECE (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (liaison_hypotheses_piece_parent_class)->dispose (object);
}

static void
liaison_hypotheses_piece_class_init (LiaisonHypothesesPieceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_hypotheses_piece_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hypotheses-piece");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[RATED] = g_signal_new ("rated", LIAISON_TYPE_HYPOTHESES_PIECE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[GRADED] = g_signal_new ("graded", LIAISON_TYPE_HYPOTHESES_PIECE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[SHOW] = g_signal_new ("show-passage", LIAISON_TYPE_HYPOTHESES_PIECE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", LIAISON_TYPE_HYPOTHESES_PIECE, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 3, G_TYPE_UINT, G_TYPE_INT,
                                G_TYPE_INT);
}

static void
liaison_hypotheses_piece_init (LiaisonHypothesesPiece *self)
{
  self->names = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->cells = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_append (self->box, make_head (self));
  gtk_box_append (self->box, GTK_WIDGET (self->cells));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/**
 * liaison_hypotheses_piece_new:
 * @n_outcomes: how many cells it has
 *
 * Returns: (transfer floating): a row that shows nothing yet, with room for columns
 */
GtkWidget *
liaison_hypotheses_piece_new (guint n_outcomes)
{
  LiaisonHypothesesPiece *self = g_object_new (LIAISON_TYPE_HYPOTHESES_PIECE, NULL);

  for (guint i = 0; i < n_outcomes; i++)
    add_cell (self, i);
  liaison_hypotheses_piece_set_narrow (self, FALSE);
  return GTK_WIDGET (self);
}

static const char *
bearing_word (LiaisonBearing bearing)
{
  switch (bearing)
    {
    case LIAISON_BEARING_FOR:
      return C_("evidence", "For");
    case LIAISON_BEARING_AGAINST:
      return C_("evidence", "Against");
    case LIAISON_BEARING_CONTEXT:
    default:
      return C_("evidence", "Context");
    }
}

/* "Evidence 2 · Against · strong ×10" */
static void
show_about (LiaisonHypothesesPiece *self,
            guint                   number)
{
  LiaisonBearing bearing = liaison_evidence_get_bearing (self->evidence);
  double strength = liaison_evidence_get_strength (self->evidence);
  g_autofree char *strong = liaison_strength_to_text (strength);
  /* Translators: the number of a piece of evidence. */
  g_autofree char *name = g_strdup_printf (_("Evidence %u"), number);
  g_autofree char *text =
    bearing == LIAISON_BEARING_CONTEXT || strength < 0.0
      ? g_strdup_printf ("%s · %s", name, bearing_word (bearing))
      : g_strdup_printf ("%s · %s · %s", name, bearing_word (bearing), strong);

  gtk_label_set_label (self->about, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * liaison_hypotheses_piece_set:
 * @self: a row
 * @matrix: a matrix with as many outcomes
 * @row: which of its rows to show
 */
void
liaison_hypotheses_piece_set (LiaisonHypothesesPiece *self,
                              LiaisonHypotheses      *matrix,
                              guint                   row)
{
  const LiaisonHypothesesRow *piece;
  g_autofree char *quote = NULL;
  g_autofree char *diagnosticity = NULL;

  g_return_if_fail (LIAISON_IS_HYPOTHESES_PIECE (self));
  g_return_if_fail (liaison_hypotheses_get_n_outcomes (matrix) == self->buttons->len);

  piece = liaison_hypotheses_get_row (matrix, row);
  g_set_object (&self->evidence, piece->evidence);
  self->updating = TRUE;
  /* Translators: the marks around a quotation. */
  quote = g_strdup_printf (_("“%s”"), liaison_passage_get_exact (liaison_evidence_get_passage (piece->evidence)));
  diagnosticity = liaison_diagnosticity_to_text (piece->diagnosticity);
  gtk_label_set_label (self->quote, quote);
  gtk_label_set_label (self->diagnosticity, diagnosticity);
  show_about (self, piece->number);
  gtk_drop_down_set_selected (self->credibility,
                              (guint) (liaison_evidence_get_credibility (piece->evidence) - LIAISON_GRADE_LOW));
  gtk_drop_down_set_selected (self->relevance,
                              (guint) (liaison_evidence_get_relevance (piece->evidence) - LIAISON_GRADE_LOW));
  for (guint i = 0; i < self->buttons->len; i++)
    {
      const char *name = liaison_hypotheses_get_outcome (matrix, i)->name;

      gtk_label_set_label (g_ptr_array_index (self->names, i), name);
      liaison_hypotheses_cell_set (g_ptr_array_index (self->buttons, i), piece->number, name,
                                   liaison_hypotheses_get_rating (matrix, row, i));
    }
  self->updating = FALSE;
}

/**
 * liaison_hypotheses_piece_set_narrow:
 * @self: a row
 * @narrow: whether there is no room for columns: then the cells stand one beneath the other, each with its outcome's name
 */
void
liaison_hypotheses_piece_set_narrow (LiaisonHypothesesPiece *self,
                                     gboolean                narrow)
{
  g_return_if_fail (LIAISON_IS_HYPOTHESES_PIECE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cells),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->weights),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->weights, narrow ? 6 : 12);
  gtk_box_set_spacing (self->cells, narrow ? 6 : 12);
  for (guint i = 0; i < self->names->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->names, i), narrow);
}

/**
 * liaison_hypotheses_piece_get_evidence:
 * @self: a row
 *
 * Returns: (transfer none): its piece of evidence
 */
LiaisonEvidence *
liaison_hypotheses_piece_get_evidence (LiaisonHypothesesPiece *self)
{
  g_return_val_if_fail (LIAISON_IS_HYPOTHESES_PIECE (self), NULL);

  return self->evidence;
}

/**
 * liaison_hypotheses_piece_get_cell:
 * @self: a row
 * @column: an outcome
 *
 * Returns: (transfer none): its cell
 */
GtkWidget *
liaison_hypotheses_piece_get_cell (LiaisonHypothesesPiece *self,
                                   guint                   column)
{
  g_return_val_if_fail (LIAISON_IS_HYPOTHESES_PIECE (self), NULL);
  g_return_val_if_fail (column < self->buttons->len, NULL);

  return g_ptr_array_index (self->buttons, column);
}

/**
 * liaison_hypotheses_piece_get_credibility:
 * @self: a row
 *
 * Returns: what the reader chose
 */
LiaisonGrade
liaison_hypotheses_piece_get_credibility (LiaisonHypothesesPiece *self)
{
  return (LiaisonGrade) ((int) gtk_drop_down_get_selected (self->credibility) + LIAISON_GRADE_LOW);
}

/**
 * liaison_hypotheses_piece_get_relevance:
 * @self: a row
 *
 * Returns: what the reader chose
 */
LiaisonGrade
liaison_hypotheses_piece_get_relevance (LiaisonHypothesesPiece *self)
{
  return (LiaisonGrade) ((int) gtk_drop_down_get_selected (self->relevance) + LIAISON_GRADE_LOW);
}

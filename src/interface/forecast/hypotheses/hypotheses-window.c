/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonHypothesesWindow: the matrix of a forecast's evidence against its outcomes, after Heuer. A row for each piece of evidence and
 * a column for each outcome; where the window is narrow, a card for each piece. The arrow keys go from cell to cell; what is said is in
 * the document at once, where it can be undone. Ctrl+Z and Ctrl+Shift+Z work here too; Escape and Ctrl+W close it. Style class:
 * "hypotheses". */

#include "interface/forecast/hypotheses/hypotheses-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/hypotheses.h"
#include "interface/forecast/evidence/evidence-place.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/hypotheses/hypotheses-heads.h"
#include "interface/forecast/hypotheses/hypotheses-piece.h"

/* With less, there is no room for columns. */
#define NARROW_WIDTH 620

struct _LiaisonHypothesesWindow
{
  AdwWindow parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;   /* as it is now */
  GPtrArray *order;            /* of char *, ids of evidence in the order of the rows */
  gboolean narrow;
  int width;
  guint narrow_id;             /* an idle source */

  /* Template children. */
  AdwWindowTitle *title;
  GtkStack *stack;
  LiaisonHypothesesHeads *heads;
  GtkScrolledWindow *scroller;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (LiaisonHypothesesWindow, liaison_hypotheses_window, ADW_TYPE_WINDOW)

static guint
find_in_order (LiaisonHypothesesWindow *self,
               const char              *id)
{
  guint index = G_MAXUINT;

  g_ptr_array_find_with_equal_func (self->order, id, g_str_equal, &index);
  return index;
}

/* Where evidence with ID stands in MATRIX; G_MAXUINT if it is not there. */
static guint
find_row (LiaisonHypotheses *matrix,
          const char        *id)
{
  for (guint i = 0; i < liaison_hypotheses_get_n_rows (matrix); i++)
    if (strcmp (liaison_evidence_get_id (liaison_hypotheses_get_row (matrix, i)->evidence), id) == 0)
      return i;
  return G_MAXUINT;
}

/* What is new comes last: a row does not move while the reader works on it. */
static void
update_order (LiaisonHypothesesWindow *self,
              LiaisonHypotheses       *matrix)
{
  for (guint i = self->order->len; i > 0; i--)
    if (find_row (matrix, g_ptr_array_index (self->order, i - 1)) == G_MAXUINT)
      g_ptr_array_remove_index (self->order, i - 1);
  for (guint i = 0; i < liaison_hypotheses_get_n_rows (matrix); i++)
    {
      const char *id = liaison_evidence_get_id (liaison_hypotheses_get_row (matrix, i)->evidence);

      if (find_in_order (self, id) == G_MAXUINT)
        g_ptr_array_add (self->order, g_strdup (id));
    }
}

static LiaisonHypothesesPiece *
get_piece (LiaisonHypothesesWindow *self,
           guint                    row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (child != NULL && row-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child != NULL ? LIAISON_HYPOTHESES_PIECE (child) : NULL;
}

static guint
find_piece (LiaisonHypothesesWindow *self,
            LiaisonHypothesesPiece  *piece)
{
  return find_in_order (self, liaison_evidence_get_id (liaison_hypotheses_piece_get_evidence (piece)));
}

static void
replace (LiaisonHypothesesWindow *self,
         LiaisonEvidence         *after,
         const char              *label,
         const char              *kind)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (self->forecast);

  liaison_forecast_builder_replace_evidence (builder, after);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, label, kind);
}

static void
on_rated (LiaisonHypothesesWindow *self,
          guint                    column,
          int                      rating,
          LiaisonHypothesesPiece  *piece)
{
  g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (self->forecast);
  const char *outcome = liaison_hypotheses_get_outcome (matrix, column)->id;
  LiaisonEvidence *before = liaison_hypotheses_piece_get_evidence (piece);
  g_autoptr (LiaisonEvidence) after = liaison_evidence_with_rating (before, outcome, rating);
  g_autofree char *kind = g_strdup_printf ("rating:%s:%s", liaison_evidence_get_id (before), outcome);

  replace (self, after, _("Judge Evidence"), kind);
}

static void
on_graded (LiaisonHypothesesWindow *self,
           LiaisonHypothesesPiece  *piece)
{
  g_autoptr (LiaisonEvidence) after =
    liaison_evidence_with_grades (liaison_hypotheses_piece_get_evidence (piece),
                                  liaison_hypotheses_piece_get_credibility (piece),
                                  liaison_hypotheses_piece_get_relevance (piece));

  replace (self, after, _("Weigh Evidence"), NULL);
}

static void
on_show_passage (LiaisonHypothesesWindow *self,
                 LiaisonHypothesesPiece  *piece)
{
  LiaisonEvidence *evidence = liaison_hypotheses_piece_get_evidence (piece);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  LiaisonEvidencePlace place;
  LiaisonSpan span;

  place = liaison_evidence_find_place (self->document, evidence, &span);
  if (place != LIAISON_EVIDENCE_FOUND && place != LIAISON_EVIDENCE_REWORDED)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  liaison_evidence_show (self->document, evidence, span);
  if (parent != NULL)
    gtk_window_present (parent);
}

/* To the cell beside, or in the rows around; in cards the cells stand one beneath the other. */
static gboolean
on_move (LiaisonHypothesesWindow *self,
         guint                    column,
         int                      dx,
         int                      dy,
         LiaisonHypothesesPiece  *piece)
{
  g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (self->forecast);
  int n_columns = (int) liaison_hypotheses_get_n_outcomes (matrix);
  int row = (int) find_piece (self, piece) + (self->narrow ? dx : dy);
  int to = (int) column + (self->narrow ? dy : dx);

  if (self->narrow && to < 0)
    {
      row--;
      to = n_columns - 1;
    }
  else if (self->narrow && to >= n_columns)
    {
      row++;
      to = 0;
    }
  if (to < 0 || to >= n_columns || row < 0 || row >= (int) self->order->len)
    return FALSE;
  return gtk_widget_grab_focus (liaison_hypotheses_piece_get_cell (get_piece (self, (guint) row), (guint) to));
}

/* Whether the rows stand for these pieces of evidence, in this order, and have as many cells. */
static gboolean
rows_fit (LiaisonHypothesesWindow *self,
          guint                    n_columns)
{
  guint i = 0;

  if (n_columns != GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->rows), "columns")))
    return FALSE;
  for (; i < self->order->len; i++)
    {
      LiaisonHypothesesPiece *piece = get_piece (self, i);

      if (piece == NULL || find_piece (self, piece) != i)
        return FALSE;
    }
  return get_piece (self, i) == NULL;
}

static void
build_rows (LiaisonHypothesesWindow *self,
            guint                    n_columns)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  g_object_set_data (G_OBJECT (self->rows), "columns", GUINT_TO_POINTER (n_columns));
  for (guint i = 0; i < self->order->len; i++)
    {
      GtkWidget *piece = liaison_hypotheses_piece_new (n_columns);

      liaison_hypotheses_piece_set_narrow (LIAISON_HYPOTHESES_PIECE (piece), self->narrow);
      g_signal_connect_object (piece, "rated", G_CALLBACK (on_rated), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (piece, "graded", G_CALLBACK (on_graded), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (piece, "show-passage", G_CALLBACK (on_show_passage), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (piece, "move", G_CALLBACK (on_move), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->rows, piece);
    }
}

/* Rows that still fit stay, with the focus that may be in one. */
static void
show (LiaisonHypothesesWindow *self)
{
  g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (self->forecast);
  guint n_columns = liaison_hypotheses_get_n_outcomes (matrix);

  adw_window_title_set_subtitle (self->title, liaison_forecast_get_question (self->forecast));
  update_order (self, matrix);
  if (!rows_fit (self, n_columns))
    build_rows (self, n_columns);
  for (guint i = 0; i < self->order->len; i++)
    liaison_hypotheses_piece_set (get_piece (self, i), matrix, find_row (matrix, g_ptr_array_index (self->order, i)));
  liaison_hypotheses_heads_set (self->heads, matrix, self->narrow);
  gtk_stack_set_visible_child_name (self->stack, self->order->len > 0 ? "matrix" : "empty");
}

/* The forecast as it is now; without it, there is nothing to weigh any more. */
static void
on_changed (LiaisonHypothesesWindow *self)
{
  LiaisonForecast *now = liaison_forecast_file_find (liaison_document_get_forecasts (self->document),
                                                     liaison_forecast_get_id (self->forecast), NULL);

  if (now == NULL || !liaison_hypotheses_apply (now))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (g_set_object (&self->forecast, now))
    show (self);
}

static void
on_replaced (LiaisonHypothesesWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_history (LiaisonHypothesesWindow *self)
{
  LiaisonHistory *history = liaison_document_get_history (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hypotheses.undo", liaison_history_get_can_undo (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hypotheses.redo", liaison_history_get_can_redo (history));
}

static void
on_undo (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  liaison_history_undo (liaison_document_get_history (LIAISON_HYPOTHESES_WINDOW (widget)->document));
}

static void
on_redo (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  liaison_history_redo (liaison_document_get_history (LIAISON_HYPOTHESES_WINDOW (widget)->document));
}

static void
set_order (LiaisonHypothesesWindow *self,
           gboolean                 sorted)
{
  g_autoptr (LiaisonHypotheses) matrix = liaison_hypotheses_new (self->forecast);

  if (sorted)
    liaison_hypotheses_sort (matrix);
  g_ptr_array_set_size (self->order, 0);
  update_order (self, matrix);
  show (self);
}

static void
on_sort (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  set_order (LIAISON_HYPOTHESES_WINDOW (widget), TRUE);
}

static void
on_unsort (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  set_order (LIAISON_HYPOTHESES_WINDOW (widget), FALSE);
}

static gboolean
on_narrow (gpointer data)
{
  LiaisonHypothesesWindow *self = data;

  self->narrow_id = 0;
  self->narrow = self->width < NARROW_WIDTH;
  for (guint i = 0; i < self->order->len; i++)
    liaison_hypotheses_piece_set_narrow (get_piece (self, i), self->narrow);
  gtk_scrolled_window_set_policy (self->scroller, self->narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  show (self);
  return G_SOURCE_REMOVE;
}

/* Children must not be changed while room is given to them. */
static void
liaison_hypotheses_window_size_allocate (GtkWidget *widget,
                                         int        width,
                                         int        height,
                                         int        baseline)
{
  LiaisonHypothesesWindow *self = LIAISON_HYPOTHESES_WINDOW (widget);

  GTK_WIDGET_CLASS (liaison_hypotheses_window_parent_class)->size_allocate (widget, width, height, baseline);
  self->width = width;
  if ((width < NARROW_WIDTH) != self->narrow && self->narrow_id == 0)
    self->narrow_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_narrow, self, NULL);
}

static void
liaison_hypotheses_window_dispose (GObject *object)
{
  LiaisonHypothesesWindow *self = LIAISON_HYPOTHESES_WINDOW (object);

  g_clear_handle_id (&self->narrow_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_HYPOTHESES_WINDOW);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_hypotheses_window_parent_class)->dispose (object);
}

static void
liaison_hypotheses_window_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_HYPOTHESES_WINDOW (object)->order);

  G_OBJECT_CLASS (liaison_hypotheses_window_parent_class)->finalize (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "hypotheses.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "hypotheses.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
liaison_hypotheses_window_class_init (LiaisonHypothesesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_hypotheses_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_hypotheses_window_finalize;
  widget_class->size_allocate = liaison_hypotheses_window_size_allocate;

  g_type_ensure (LIAISON_TYPE_HYPOTHESES_HEADS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/hypotheses-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonHypothesesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonHypothesesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonHypothesesWindow, heads);
  gtk_widget_class_bind_template_child (widget_class, LiaisonHypothesesWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonHypothesesWindow, rows);
  gtk_widget_class_install_action (widget_class, "hypotheses.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "hypotheses.redo", NULL, on_redo);
  gtk_widget_class_install_action (widget_class, "hypotheses.sort", NULL, on_sort);
  gtk_widget_class_install_action (widget_class, "hypotheses.unsort", NULL, on_unsort);
  bind_keys (widget_class);
}

static void
liaison_hypotheses_window_init (LiaisonHypothesesWindow *self)
{
  self->order = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_hypotheses_window_new:
 * @document: a document
 * @forecast: one of its forecasts, whose outcomes can be weighed
 *
 * Returns: (transfer none): a window, not shown yet; GTK owns it
 */
GtkWidget *
liaison_hypotheses_window_new (LiaisonDocument *document,
                               LiaisonForecast *forecast)
{
  LiaisonHypothesesWindow *self = g_object_new (LIAISON_TYPE_HYPOTHESES_WINDOW, NULL);

  self->document = g_object_ref (document);
  self->forecast = g_object_ref (forecast);
  g_signal_connect_object (liaison_document_get_forecasts (document), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::forecasts", G_CALLBACK (on_replaced), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_document_get_history (document), "notify", G_CALLBACK (on_history), self,
                           G_CONNECT_SWAPPED);
  on_history (self);
  show (self);
  return GTK_WIDGET (self);
}

/* The window that is open for a forecast, or NULL. */
static GtkWindow *
find_open (LiaisonDocument *document,
           LiaisonForecast *forecast)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LIAISON_IS_HYPOTHESES_WINDOW (window) && LIAISON_HYPOTHESES_WINDOW (window)->document == document &&
          strcmp (liaison_forecast_get_id (LIAISON_HYPOTHESES_WINDOW (window)->forecast), liaison_forecast_get_id (forecast)) == 0)
        return window;
    }
  return NULL;
}

/**
 * liaison_hypotheses_window_open:
 * @widget: a widget of the document's window
 * @document: a document
 * @forecast: one of its forecasts, whose outcomes can be weighed
 *
 * Opens the matrix, or goes to it if it is open.
 */
void
liaison_hypotheses_window_open (GtkWidget       *widget,
                                LiaisonDocument *document,
                                LiaisonForecast *forecast)
{
  GtkWindow *window = find_open (document, forecast);
  GtkRoot *root = gtk_widget_get_root (widget);

  g_return_if_fail (liaison_hypotheses_apply (forecast));

  if (window == NULL)
    window = GTK_WINDOW (liaison_hypotheses_window_new (document, forecast));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonOutcomeEditor: a row for each outcome, and a button to add one. Whoever moves one probability moves the others that are
 * not locked in proportion, so that they sum to 100 % at all times; while the same one is moved, to and fro, the proportion is that
 * of the beginning. Enter in a name goes to the next, and at the last adds one. The CSS node is "outcomes". Accessible role: group. */

#include "interface/forecast/answer/outcome-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "interface/forecast/answer/outcome-row.h"
#include "interface/forecast/answer/outcome-shares.h"

#define MOST_OUTCOMES 100

struct _LiaisonOutcomeEditor
{
  GtkWidget parent_instance;

  GPtrArray *rows;             /* of LiaisonOutcomeRow, in their order; the box holds them */
  double *weights;             /* in which proportion the others give and take while... */
  LiaisonOutcomeRow *moved;    /* ...this one is moved; or NULL. Never dereferenced */

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (LiaisonOutcomeEditor, liaison_outcome_editor, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LiaisonOutcomeRow *
get_row (LiaisonOutcomeEditor *self,
         guint                 index)
{
  return g_ptr_array_index (self->rows, index);
}

static guint
find_row (LiaisonOutcomeEditor *self,
          LiaisonOutcomeRow    *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  return index;
}

/* What the rows show: the array has room for one more. */
static double *
read_shares (LiaisonOutcomeEditor *self,
             gboolean            **locked)
{
  double *shares = g_new0 (double, self->rows->len + 1);

  *locked = g_new0 (gboolean, self->rows->len + 1);
  for (guint i = 0; i < self->rows->len; i++)
    {
      shares[i] = liaison_outcome_row_get_probability (get_row (self, i));
      (*locked)[i] = liaison_outcome_row_get_locked (get_row (self, i));
    }
  return shares;
}

static void
show_shares (LiaisonOutcomeEditor *self,
             const double         *shares)
{
  for (guint i = 0; i < self->rows->len; i++)
    liaison_outcome_row_set_probability (get_row (self, i), shares[i]);
}

static void
show_places (LiaisonOutcomeEditor *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    liaison_outcome_row_set_place (get_row (self, i), i, self->rows->len);
  gtk_widget_set_sensitive (self->add, self->rows->len < MOST_OUTCOMES);
}

static void
forget_move (LiaisonOutcomeEditor *self)
{
  self->moved = NULL;
  g_clear_pointer (&self->weights, g_free);
}

static void
tell (LiaisonOutcomeEditor *self,
      const char           *what)
{
  g_signal_emit (self, signals[EDITED], 0, what);
}

/* The row shows what it is to have; what it had before is what the others left. */
static void
on_share_edited (LiaisonOutcomeEditor *self,
                 LiaisonOutcomeRow    *row)
{
  g_autofree gboolean *locked = NULL;
  g_autofree double *shares = read_shares (self, &locked);
  guint index = find_row (self, row);
  double value = shares[index];

  if (self->moved != row)
    {
      forget_move (self);
      self->weights = g_memdup2 (shares, sizeof (double) * self->rows->len);
      self->moved = row;
    }
  shares[index] = 1.0;
  for (guint i = 0; i < self->rows->len; i++)
    if (i != index)
      shares[index] -= shares[i];
  if (!liaison_outcome_shares_move (shares, locked, self->weights, self->rows->len, index, value))
    gtk_widget_error_bell (GTK_WIDGET (self));
  show_shares (self, shares);
  tell (self, "probability");
}

static void
on_name_edited (LiaisonOutcomeEditor *self)
{
  tell (self, "name");
}

static void
on_moved (LiaisonOutcomeEditor *self,
          int                   direction,
          LiaisonOutcomeRow    *row)
{
  guint index = find_row (self, row);
  guint other = index + (guint) direction;

  if (other >= self->rows->len) /* above the first, too */
    return;
  self->rows->pdata[index] = self->rows->pdata[other];
  self->rows->pdata[other] = row;
  gtk_box_reorder_child_after (GTK_BOX (self->list), GTK_WIDGET (direction > 0 ? row : get_row (self, index)),
                               GTK_WIDGET (direction > 0 ? get_row (self, index) : row));
  forget_move (self);
  show_places (self);
  tell (self, "move");
}

static void
take_row (LiaisonOutcomeEditor *self,
          guint                 index)
{
  gtk_box_remove (GTK_BOX (self->list), GTK_WIDGET (get_row (self, index)));
  g_ptr_array_remove_index (self->rows, index);
  forget_move (self);
}

static void
on_removed (LiaisonOutcomeEditor *self,
            LiaisonOutcomeRow    *row)
{
  g_autofree gboolean *locked = NULL;
  g_autofree double *shares = read_shares (self, &locked);
  guint index = find_row (self, row);

  if (self->rows->len <= 2)
    return;
  liaison_outcome_shares_remove (shares, locked, self->rows->len, index);
  take_row (self, index);
  show_shares (self, shares);
  show_places (self);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, MIN (index, self->rows->len - 1))));
  tell (self, "remove");
}

/* At the last name Enter adds an outcome, at the others it goes on. */
static void
on_activate (LiaisonOutcomeEditor *self,
             LiaisonOutcomeRow    *row)
{
  guint index = find_row (self, row);

  if (index + 1 < self->rows->len)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, index + 1)));
  else if (*liaison_outcome_row_get_name (row) != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "outcomes.add", NULL);
}

static void
append_row (LiaisonOutcomeEditor *self,
            const char           *id)
{
  GtkWidget *row = liaison_outcome_row_new (id);

  g_signal_connect_object (row, "share-edited", G_CALLBACK (on_share_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "name-edited", G_CALLBACK (on_name_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), row);
  g_ptr_array_add (self->rows, row);
}

/* A new outcome takes its share from those that are not locked; if they have too little, from all. */
static void
on_add (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  LiaisonOutcomeEditor *self = LIAISON_OUTCOME_EDITOR (widget);
  g_autofree gboolean *locked = NULL;
  g_autofree double *shares = read_shares (self, &locked);
  g_autofree char *id = g_strdup_printf ("new-%08x", g_random_int ());
  guint n = self->rows->len;

  if (n >= MOST_OUTCOMES)
    return;
  if (liaison_outcome_shares_limit (shares, locked, n + 1, n) < LIAISON_OUTCOME_LEAST ||
      !liaison_outcome_shares_move (shares, locked, shares, n + 1, n, 1.0 / (n + 1)))
    liaison_outcome_shares_move (shares, NULL, shares, n + 1, n, 1.0 / (n + 1));
  append_row (self, id);
  forget_move (self);
  show_shares (self, shares);
  show_places (self);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, n)));
  tell (self, "add");
}

static void
liaison_outcome_editor_dispose (GObject *object)
{
  LiaisonOutcomeEditor *self = LIAISON_OUTCOME_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (liaison_outcome_editor_parent_class)->dispose (object);
}

static void
liaison_outcome_editor_finalize (GObject *object)
{
  LiaisonOutcomeEditor *self = LIAISON_OUTCOME_EDITOR (object);

  g_ptr_array_unref (self->rows);
  g_free (self->weights);

  G_OBJECT_CLASS (liaison_outcome_editor_parent_class)->finalize (object);
}

static void
liaison_outcome_editor_class_init (LiaisonOutcomeEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_outcome_editor_dispose;
  object_class->finalize = liaison_outcome_editor_finalize;

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_OUTCOME_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "outcomes.add", NULL, on_add);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outcomes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_outcome_editor_init (LiaisonOutcomeEditor *self)
{
  self->rows = g_ptr_array_new ();
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->add = gtk_button_new_with_mnemonic (_("_Add Outcome"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "outcomes.add");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outcomes"), -1);
}

/* Whether the rows stand for these outcomes, in this order. */
static gboolean
rows_fit (LiaisonOutcomeEditor *self,
          const char * const   *ids,
          guint                 n_outcomes)
{
  gboolean fit = self->rows->len == n_outcomes;

  for (guint i = 0; fit && i < n_outcomes; i++)
    fit = strcmp (liaison_outcome_row_get_id (get_row (self, i)), ids[i]) == 0;
  return fit;
}

/* Whether the rows show these probabilities already, as far as they can show them. */
static gboolean
shares_fit (LiaisonOutcomeEditor *self,
            const double         *shares)
{
  gboolean fit = TRUE;

  for (guint i = 0; fit && i < self->rows->len; i++)
    fit = ABS (liaison_outcome_row_get_probability (get_row (self, i)) - shares[i]) < 1e-9;
  return fit;
}

/**
 * liaison_outcome_editor_new:
 *
 * Returns: (transfer floating): an editor that shows no outcomes yet
 */
GtkWidget *
liaison_outcome_editor_new (void)
{
  return g_object_new (LIAISON_TYPE_OUTCOME_EDITOR, NULL);
}

/**
 * liaison_outcome_editor_set:
 * @self: an editor
 * @ids: (array length=n_outcomes): the outcomes' ids
 * @names: (array length=n_outcomes): their names
 * @probabilities: (array length=n_outcomes) (nullable): from 0 to 1; they are made to sum to 1
 * @n_outcomes: how many; at least 2
 *
 * Shows other outcomes. This is no edit. Rows that still fit stay, with their locks and the cursor that may be in one.
 */
void
liaison_outcome_editor_set (LiaisonOutcomeEditor *self,
                            const char * const   *ids,
                            const char * const   *names,
                            const double         *probabilities,
                            guint                 n_outcomes)
{
  g_autofree double *shares = NULL;

  g_return_if_fail (LIAISON_IS_OUTCOME_EDITOR (self));
  g_return_if_fail (n_outcomes >= 2 && n_outcomes <= 1000);

  shares = probabilities != NULL ? g_memdup2 (probabilities, sizeof (double) * n_outcomes) : g_new0 (double, n_outcomes);
  liaison_outcome_shares_round (shares, n_outcomes);
  if (!rows_fit (self, ids, n_outcomes))
    {
      while (self->rows->len > 0)
        take_row (self, self->rows->len - 1);
      for (guint i = 0; i < n_outcomes; i++)
        append_row (self, ids[i]);
    }
  for (guint i = 0; i < n_outcomes; i++)
    liaison_outcome_row_set_name (get_row (self, i), names[i]);
  if (!shares_fit (self, shares))
    {
      forget_move (self);
      show_shares (self, shares);
    }
  show_places (self);
}

/**
 * liaison_outcome_editor_get_n_outcomes:
 * @self: an editor
 *
 * Returns: how many outcomes it shows
 */
guint
liaison_outcome_editor_get_n_outcomes (LiaisonOutcomeEditor *self)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_EDITOR (self), 0);

  return self->rows->len;
}

/**
 * liaison_outcome_editor_get_id:
 * @self: an editor
 * @index: the place of an outcome
 *
 * Returns: (transfer none): its id
 */
const char *
liaison_outcome_editor_get_id (LiaisonOutcomeEditor *self,
                               guint                 index)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_EDITOR (self) && index < self->rows->len, NULL);

  return liaison_outcome_row_get_id (get_row (self, index));
}

/**
 * liaison_outcome_editor_set_id:
 * @self: an editor
 * @index: the place of an outcome
 * @id: its id
 *
 * Gives a row that the reader added the id that its outcome has. This is no edit.
 */
void
liaison_outcome_editor_set_id (LiaisonOutcomeEditor *self,
                               guint                 index,
                               const char           *id)
{
  g_return_if_fail (LIAISON_IS_OUTCOME_EDITOR (self) && index < self->rows->len);

  liaison_outcome_row_set_id (get_row (self, index), id);
}

/**
 * liaison_outcome_editor_get_name:
 * @self: an editor
 * @index: the place of an outcome
 *
 * Returns: (transfer none): its name; may be ""
 */
const char *
liaison_outcome_editor_get_name (LiaisonOutcomeEditor *self,
                                 guint                 index)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_EDITOR (self) && index < self->rows->len, NULL);

  return liaison_outcome_row_get_name (get_row (self, index));
}

/**
 * liaison_outcome_editor_get_probability:
 * @self: an editor
 * @index: the place of an outcome
 *
 * Returns: its probability, from 0.001 to 0.999; all sum to 1
 */
double
liaison_outcome_editor_get_probability (LiaisonOutcomeEditor *self,
                                        guint                 index)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_EDITOR (self) && index < self->rows->len, 0.0);

  return liaison_outcome_row_get_probability (get_row (self, index));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonQuantileEditor: the five quantiles of a quantity or a date in fields, beneath them their curve with a handle for each. Two
 * values are enough: what the reader does not give follows from what is given, as in a normal distribution, until it is given too.
 * While values are out of order they stay in their fields, marked as an error, and the distribution before them counts. The CSS
 * node is "quantiles". Accessible role: group. */

#include "interface/forecast/answer/quantile-editor.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/probability-word.h"
#include "forecast/quantile-curve.h"
#include "interface/forecast/answer/answer-value.h"
#include "interface/forecast/answer/quantile-entry.h"
#include "interface/forecast/answer/quantile-plot.h"

#define GRAIN 500 /* a derived value is rounded to so small a part of the whole */

struct _LiaisonQuantileEditor
{
  GtkWidget parent_instance;

  LiaisonQuestionType type;
  char *unit;                  /* nullable */
  gboolean complete;           /* there is a distribution */
  double values[LIAISON_N_QUANTILES];
  gboolean given[LIAISON_N_QUANTILES]; /* by the reader; the others are derived */

  GtkWidget *box;
  GtkWidget *curves;           /* the choice of the curve */
  LiaisonQuantilePlot *plot;
  GtkLabel *remark;
  LiaisonQuantileEntry *entries[LIAISON_N_QUANTILES];
};

G_DEFINE_FINAL_TYPE (LiaisonQuantileEditor, liaison_quantile_editor, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_remark (LiaisonQuantileEditor *self,
             const char            *text)
{
  gtk_label_set_label (self->remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text != NULL);
}

/* The drawing, and the values that follow from others. */
static void
show_values (LiaisonQuantileEditor *self)
{
  for (guint i = 0; i < LIAISON_N_QUANTILES && self->complete; i++)
    {
      liaison_quantile_entry_set_value (self->entries[i], self->values[i], !self->given[i]);
      liaison_quantile_entry_set_problem (self->entries[i], NULL);
    }
  liaison_quantile_plot_set (self->plot, self->type, self->unit, self->complete ? self->values : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->plot), self->complete);
  gtk_widget_set_visible (self->curves, self->complete);
  show_remark (self, self->complete ? NULL : _("Give two of the five or more; the others follow from them."));
}

/* Derived values are rounded, but never past those that are given. */
static void
round_derived (LiaisonQuantileEditor *self,
               double                *values)
{
  double step = liaison_answer_value_step (self->type, (values[LIAISON_N_QUANTILES - 1] - values[0]) / GRAIN);

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    if (!self->given[i])
      values[i] = round (values[i] / step) * step;
  for (guint i = 1; i < LIAISON_N_QUANTILES; i++)
    if (values[i] < values[i - 1])
      values[self->given[i] ? i - 1 : i] = values[self->given[i] ? i : i - 1];
}

/* What the fields say, with what follows from it. */
static gboolean
read_fields (LiaisonQuantileEditor *self,
             double                *values)
{
  guint n_given = 0;

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      values[i] = self->given[i] ? liaison_quantile_entry_get_value (self->entries[i]) : NAN;
      n_given += self->given[i];
    }
  if (!liaison_quantile_curve_complete (values))
    return FALSE;
  if (n_given < LIAISON_N_QUANTILES)
    round_derived (self, values);
  return liaison_quantiles_are_valid (self->type, values);
}

static void
on_entry_edited (LiaisonQuantileEditor *self,
                 LiaisonQuantileEntry  *entry)
{
  double values[LIAISON_N_QUANTILES];

  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    if (self->entries[i] == entry)
      self->given[i] = !isnan (liaison_quantile_entry_get_value (entry));
  if (!read_fields (self, values))
    return; /* maybe the next field mends it */
  self->complete = TRUE;
  memcpy (self->values, values, sizeof values);
  show_values (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/* Once a field is left, what is wrong is said; a field that was emptied is filled again from the others. */
static void
on_entry_done (LiaisonQuantileEditor *self,
               LiaisonQuantileEntry  *entry)
{
  double values[LIAISON_N_QUANTILES];
  double before = -G_MAXDOUBLE;
  gboolean wrong = FALSE;

  if (read_fields (self, values))
    {
      show_values (self);
      return;
    }
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      double value = self->given[i] ? liaison_quantile_entry_get_value (self->entries[i]) : NAN;

      if (isnan (value))
        continue;
      if (value < before)
        {
          liaison_quantile_entry_set_problem (self->entries[i], _("This is less than a value before it"));
          wrong = TRUE;
        }
      before = MAX (before, value);
    }
  show_remark (self, wrong ? _("The values must not decrease from the first to the last.")
                           : _("Give two of the five or more; the others follow from them."));
}

/* Whoever moves a handle agrees with the curve as it stands. */
static void
on_plot_edited (LiaisonQuantileEditor *self)
{
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      self->given[i] = TRUE;
      self->values[i] = liaison_quantile_plot_get_value (self->plot, i);
      liaison_quantile_entry_set_value (self->entries[i], self->values[i], FALSE);
      liaison_quantile_entry_set_problem (self->entries[i], NULL);
    }
  show_remark (self, NULL);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_curve_chosen (LiaisonQuantileEditor *self,
                 GtkToggleButton       *cumulative)
{
  liaison_quantile_plot_set_cumulative (self->plot, gtk_toggle_button_get_active (cumulative));
}

static gboolean
liaison_quantile_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_QUANTILE_EDITOR (widget)->entries[0]));
}

static void
liaison_quantile_editor_dispose (GObject *object)
{
  LiaisonQuantileEditor *self = LIAISON_QUANTILE_EDITOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->unit, g_free);

  G_OBJECT_CLASS (liaison_quantile_editor_parent_class)->dispose (object);
}

static void
liaison_quantile_editor_class_init (LiaisonQuantileEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_quantile_editor_dispose;
  widget_class->grab_focus = liaison_quantile_editor_grab_focus;

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_QUANTILE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "quantiles");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
make_curves (LiaisonQuantileEditor *self)
{
  GtkWidget *density = gtk_toggle_button_new_with_mnemonic (_("_Density"));
  GtkWidget *cumulative = gtk_toggle_button_new_with_mnemonic (_("C_umulative"));

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (cumulative), GTK_TOGGLE_BUTTON (density));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (density), TRUE);
  gtk_widget_set_tooltip_text (density, _("How dense the probability is at each value"));
  gtk_widget_set_tooltip_text (cumulative, _("How probable it is that the value is less"));
  g_signal_connect_object (cumulative, "toggled", G_CALLBACK (on_curve_chosen), self, G_CONNECT_SWAPPED);
  self->curves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->curves, "linked");
  gtk_widget_set_halign (self->curves, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->curves), density);
  gtk_box_append (GTK_BOX (self->curves), cumulative);
}

static GtkWidget *
make_fields (LiaisonQuantileEditor *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      /* Days need the room. */
      g_autofree char *share = liaison_probability_to_text (liaison_quantile_levels[i]);
      gboolean is_short = self->type == LIAISON_QUESTION_DATE && i != LIAISON_QUANTILE_MEDIAN;
      GtkWidget *label = gtk_label_new (is_short ? share : liaison_quantile_name (i));
      GtkWidget *entry = liaison_quantile_entry_new (self->type, liaison_quantile_name (i));

      self->entries[i] = LIAISON_QUANTILE_ENTRY (entry);
      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_widget_set_tooltip_text (label, liaison_quantile_name (i));
      gtk_widget_set_hexpand (entry, TRUE);
      g_signal_connect_object (entry, "edited", G_CALLBACK (on_entry_edited), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "done", G_CALLBACK (on_entry_done), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), entry, 1, (int) i, 1, 1);
    }
  return grid;
}

static void
liaison_quantile_editor_init (LiaisonQuantileEditor *self)
{
  self->type = LIAISON_QUESTION_QUANTITY;
  self->plot = LIAISON_QUANTILE_PLOT (liaison_quantile_plot_new ());
  g_signal_connect_object (self->plot, "edited", G_CALLBACK (on_plot_edited), self, G_CONNECT_SWAPPED);
  self->remark = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->remark, 0.0f);
  gtk_label_set_wrap (self->remark, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "caption");
  make_curves (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Distribution"), -1);
}

/**
 * liaison_quantile_editor_new:
 * @type: %LIAISON_QUESTION_QUANTITY or %LIAISON_QUESTION_DATE
 *
 * Returns: (transfer floating): an editor without values
 */
GtkWidget *
liaison_quantile_editor_new (LiaisonQuestionType type)
{
  LiaisonQuantileEditor *self;

  g_return_val_if_fail (liaison_question_type_has_quantiles (type), NULL);

  self = g_object_new (LIAISON_TYPE_QUANTILE_EDITOR, NULL);
  self->type = type;
  gtk_box_append (GTK_BOX (self->box), make_fields (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->remark));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->plot));
  gtk_box_append (GTK_BOX (self->box), self->curves);
  show_values (self);
  return GTK_WIDGET (self);
}

static void
take (LiaisonQuantileEditor *self,
      const double          *values)
{
  self->complete = values != NULL;
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    {
      self->given[i] = values != NULL;
      self->values[i] = values != NULL ? values[i] : NAN;
      liaison_quantile_entry_set_value (self->entries[i], self->values[i], FALSE);
      liaison_quantile_entry_set_problem (self->entries[i], NULL);
    }
  show_values (self);
}

/**
 * liaison_quantile_editor_clear:
 * @self: an editor
 *
 * Empties the fields. This is no edit.
 */
void
liaison_quantile_editor_clear (LiaisonQuantileEditor *self)
{
  g_return_if_fail (LIAISON_IS_QUANTILE_EDITOR (self));

  take (self, NULL);
}

/**
 * liaison_quantile_editor_set:
 * @self: an editor
 * @values: (array fixed-size=5) (nullable): quantiles that do not decrease; %NULL for none
 *
 * Shows another distribution. This is no edit. Where it is the same already, the fields are left alone, and what was derived is
 * still known to be so.
 */
void
liaison_quantile_editor_set (LiaisonQuantileEditor *self,
                             const double          *values)
{
  g_return_if_fail (LIAISON_IS_QUANTILE_EDITOR (self));

  if (values != NULL && self->complete && memcmp (values, self->values, sizeof self->values) == 0)
    return;
  if (values == NULL && !self->complete)
    return;
  take (self, values);
}

/**
 * liaison_quantile_editor_set_unit:
 * @self: an editor
 * @unit: (nullable): the unit of a quantity
 */
void
liaison_quantile_editor_set_unit (LiaisonQuantileEditor *self,
                                  const char            *unit)
{
  g_return_if_fail (LIAISON_IS_QUANTILE_EDITOR (self));

  if (g_strcmp0 (self->unit, unit) == 0)
    return;
  g_free (self->unit);
  self->unit = g_strdup (unit);
  liaison_quantile_plot_set (self->plot, self->type, self->unit, self->complete ? self->values : NULL);
}

/**
 * liaison_quantile_editor_get_values:
 * @self: an editor
 * @values: (out caller-allocates) (array fixed-size=5): the quantiles
 *
 * Returns: whether there is a distribution
 */
gboolean
liaison_quantile_editor_get_values (LiaisonQuantileEditor *self,
                                    double                *values)
{
  g_return_val_if_fail (LIAISON_IS_QUANTILE_EDITOR (self), FALSE);

  if (self->complete)
    memcpy (values, self->values, sizeof self->values);
  return self->complete;
}

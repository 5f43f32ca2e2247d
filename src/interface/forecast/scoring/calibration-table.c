/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonCalibrationTable: the bins of a calibration chart as a table, a row for each that is not empty. The CSS node is
 * "calibrationtable". Accessible role: table, whose rows have cells under headings. */

#include "interface/forecast/scoring/calibration-table.h"

#include <glib/gi18n.h>

#include "forecast/probability-word.h"
#include "interface/forecast/scoring/calibration-words.h"

#define N_COLUMNS 5

struct _LiaisonCalibrationTable
{
  GtkWidget parent_instance;

  GtkSizeGroup *columns[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (LiaisonCalibrationTable, liaison_calibration_table, GTK_TYPE_WIDGET)

/* Under its own heading, as wide as the widest in its column. */
static void
add_cell (LiaisonCalibrationTable *self,
          GtkWidget               *row,
          guint                    column,
          const char              *text,
          gboolean                 heading)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   heading       ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                   : column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                                 : GTK_ACCESSIBLE_ROLE_CELL,
                                   "label", text, "xalign", column == 0 ? 0.0 : 1.0, "wrap", heading, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, heading ? "caption-heading" : "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_size_group_add_widget (self->columns[column], label);
  gtk_box_append (GTK_BOX (row), label);
}

static GtkWidget *
add_row (LiaisonCalibrationTable *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "spacing", 6, NULL);

  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return row;
}

static void
add_headings (LiaisonCalibrationTable *self)
{
  const char *const headings[N_COLUMNS] = { _("Said"), _("Number"), C_("of percentages", "Mean"), _("Happened"),
                                            _("95 % Interval") };
  GtkWidget *row = add_row (self);

  for (guint i = 0; i < N_COLUMNS; i++)
    add_cell (self, row, i, headings[i], TRUE);
}

static void
add_bin (LiaisonCalibrationTable     *self,
         const LiaisonCalibrationBin *bin)
{
  GtkWidget *row = add_row (self);
  g_autofree char *range = liaison_calibration_bin_dup_range (bin);
  g_autofree char *number = g_strdup_printf ("%u", bin->n);
  g_autofree char *mean = liaison_probability_to_text (bin->mean);
  g_autofree char *observed = liaison_probability_to_text (bin->observed);
  g_autofree char *interval = liaison_calibration_bin_dup_interval (bin);
  const char *const texts[N_COLUMNS] = { range, number, mean, observed, interval };

  for (guint i = 0; i < N_COLUMNS; i++)
    add_cell (self, row, i, texts[i], FALSE);
}

static void
remove_rows (LiaisonCalibrationTable *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
}

static void
liaison_calibration_table_dispose (GObject *object)
{
  LiaisonCalibrationTable *self = LIAISON_CALIBRATION_TABLE (object);

  remove_rows (self);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_clear_object (&self->columns[i]);

  G_OBJECT_CLASS (liaison_calibration_table_parent_class)->dispose (object);
}

static void
liaison_calibration_table_class_init (LiaisonCalibrationTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_calibration_table_dispose;

  gtk_widget_class_set_css_name (widget_class, "calibrationtable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
liaison_calibration_table_init (LiaisonCalibrationTable *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  for (guint i = 0; i < N_COLUMNS; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calibration"), -1);
}

/**
 * liaison_calibration_table_new:
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
liaison_calibration_table_new (void)
{
  return g_object_new (LIAISON_TYPE_CALIBRATION_TABLE, NULL);
}

/**
 * liaison_calibration_table_set_bins:
 * @self: a table
 * @bins: (element-type LiaisonCalibrationBin): what it shows
 */
void
liaison_calibration_table_set_bins (LiaisonCalibrationTable *self,
                                    const GArray            *bins)
{
  g_return_if_fail (LIAISON_IS_CALIBRATION_TABLE (self));
  g_return_if_fail (bins != NULL);

  remove_rows (self);
  add_headings (self);
  for (guint i = 0; i < bins->len; i++)
    if (g_array_index (bins, LiaisonCalibrationBin, i).n > 0)
      add_bin (self, &g_array_index (bins, LiaisonCalibrationBin, i));
}

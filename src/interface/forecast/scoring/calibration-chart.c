/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonCalibrationChart: how often what was given a probability happened. Over each bin that is not empty lies a button, which
 * says it in words and lists its forecasts. Tab comes to the bin where one was last, or the first, and leaves from there; the arrows
 * walk over the bins, Home and End go to the outer ones. The CSS node is "calibration", its color that of the dots; the buttons
 * have the style class "bin". Accessible role: group, with the button of each bin in it. */

#include "interface/forecast/scoring/calibration-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "interface/forecast/scoring/calibration-plot.h"
#include "interface/forecast/scoring/calibration-words.h"

#define NATURAL_WIDTH 340
#define GREATEST 400
#define BELOW_AND_ABOVE 24                       /* more than wide, so that the plot is about square */

struct _LiaisonCalibrationChart
{
  GtkWidget parent_instance;

  GArray *bins;                /* of LiaisonCalibrationBin */
  GPtrArray *buttons;          /* of GtkWidget, one for each bin; NULL for an empty one */
  guint last;                  /* the bin in which the focus was last */
};

G_DEFINE_FINAL_TYPE (LiaisonCalibrationChart, liaison_calibration_chart, GTK_TYPE_WIDGET)

enum
{
  BIN_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LiaisonCalibrationPlot
make_plot (LiaisonCalibrationChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  LiaisonCalibrationPlot plot = {
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .faint = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.5 : 0.15,
    .context = gtk_widget_get_pango_context (widget),
  };

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &plot.dots);
  plot.text = plot.dots;
  if (parent != NULL)
    gtk_style_context_get_color (gtk_widget_get_style_context (parent), &plot.text);
  return plot;
}

static GtkWidget *
button_of (LiaisonCalibrationChart *self,
           guint                    bin)
{
  return bin < self->buttons->len ? g_ptr_array_index (self->buttons, bin) : NULL;
}

static void
on_clicked (LiaisonCalibrationChart *self,
            GtkWidget               *button)
{
  guint bin;

  if (g_ptr_array_find (self->buttons, button, &bin))
    g_signal_emit (self, signals[BIN_ACTIVATED], 0, bin);
}

static GtkWidget *
make_button (LiaisonCalibrationChart     *self,
             const LiaisonCalibrationBin *bin)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *sentence = liaison_calibration_bin_dup_sentence (bin);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "bin");
  gtk_widget_set_tooltip_text (button, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Lists these forecasts"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
remove_buttons (LiaisonCalibrationChart *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (g_ptr_array_index (self->buttons, i) != NULL)
      gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
}

/* --- keyboard --- */

/* The bin after FROM in direction STEP that has a button, or -1. */
static int
find_bin (LiaisonCalibrationChart *self,
          int                      from,
          int                      step)
{
  for (int i = from + step; i >= 0 && i < (int) self->buttons->len; i += step)
    if (button_of (self, (guint) i) != NULL)
      return i;
  return -1;
}

static int
find_focused (LiaisonCalibrationChart *self)
{
  guint bin;
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && g_ptr_array_find (self->buttons, child, &bin) ? (int) bin : -1;
}

static gboolean
focus_bin (LiaisonCalibrationChart *self,
           int                      bin)
{
  if (bin < 0)
    return FALSE;
  self->last = (guint) bin;
  return gtk_widget_grab_focus (button_of (self, (guint) bin));
}

static gboolean
liaison_calibration_chart_focus (GtkWidget        *widget,
                                 GtkDirectionType  direction)
{
  LiaisonCalibrationChart *self = LIAISON_CALIBRATION_CHART (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int focused = find_focused (self);

  if (focused < 0)
    return focus_bin (self, button_of (self, self->last) != NULL ? (int) self->last : find_bin (self, -1, 1));
  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    {
      int bin = find_bin (self, focused, (direction == GTK_DIR_RIGHT) != mirrored ? 1 : -1);

      /* At the end, the focus stays. */
      return bin < 0 || focus_bin (self, bin);
    }
  return FALSE;
}

static gboolean
on_end_key (GtkWidget *widget,
            GVariant  *args,
            gpointer   data)
{
  LiaisonCalibrationChart *self = LIAISON_CALIBRATION_CHART (widget);
  gboolean last = g_variant_get_boolean (args);

  return focus_bin (self, last ? find_bin (self, (int) self->buttons->len, -1) : find_bin (self, -1, 1));
}

/* --- widget --- */

static void
liaison_calibration_chart_snapshot (GtkWidget   *widget,
                                    GtkSnapshot *snapshot)
{
  LiaisonCalibrationChart *self = LIAISON_CALIBRATION_CHART (widget);
  LiaisonCalibrationPlot plot = make_plot (self);
  cairo_t *cr;

  /* The buttons are the ground on which the dots stand. */
  GTK_WIDGET_CLASS (liaison_calibration_chart_parent_class)->snapshot (widget, snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) plot.width, (float) plot.height));
  liaison_calibration_plot_draw (&plot, self->bins, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
liaison_calibration_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
liaison_calibration_chart_measure (GtkWidget      *widget,
                                   GtkOrientation  orientation,
                                   int             for_size,
                                   int            *minimum,
                                   int            *natural,
                                   int            *minimum_baseline,
                                   int            *natural_baseline)
{
  const int least = (int) LIAISON_CALIBRATION_PLOT_LEAST;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural = CLAMP (for_size < 0 ? NATURAL_WIDTH : for_size, least, GREATEST) + BELOW_AND_ABOVE;
}

static void
liaison_calibration_chart_size_allocate (GtkWidget *widget,
                                         int        width,
                                         int        height,
                                         int        baseline)
{
  LiaisonCalibrationChart *self = LIAISON_CALIBRATION_CHART (widget);
  LiaisonCalibrationPlot plot = make_plot (self);

  plot.width = width;
  plot.height = height;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = button_of (self, i);
      int least_width, least_height;
      GdkRectangle column;

      if (button == NULL)
        continue;
      liaison_calibration_plot_get_column (&plot, i, self->buttons->len, &column);
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      column.width = MAX (column.width, least_width);
      column.height = MAX (column.height, least_height);
      gtk_widget_size_allocate (button, &column, -1);
    }
}

static void
liaison_calibration_chart_dispose (GObject *object)
{
  remove_buttons (LIAISON_CALIBRATION_CHART (object));

  G_OBJECT_CLASS (liaison_calibration_chart_parent_class)->dispose (object);
}

static void
liaison_calibration_chart_finalize (GObject *object)
{
  LiaisonCalibrationChart *self = LIAISON_CALIBRATION_CHART (object);

  g_array_unref (self->bins);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (liaison_calibration_chart_parent_class)->finalize (object);
}

static void
liaison_calibration_chart_class_init (LiaisonCalibrationChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_calibration_chart_dispose;
  object_class->finalize = liaison_calibration_chart_finalize;
  widget_class->snapshot = liaison_calibration_chart_snapshot;
  widget_class->get_request_mode = liaison_calibration_chart_get_request_mode;
  widget_class->measure = liaison_calibration_chart_measure;
  widget_class->size_allocate = liaison_calibration_chart_size_allocate;
  widget_class->focus = liaison_calibration_chart_focus;

  signals[BIN_ACTIVATED] = g_signal_new ("bin-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "calibration");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_end_key, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_end_key, "b", TRUE);
}

static void
liaison_calibration_chart_init (LiaisonCalibrationChart *self)
{
  self->bins = g_array_new (FALSE, FALSE, sizeof (LiaisonCalibrationBin));
  self->buttons = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calibration"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * liaison_calibration_chart_new:
 *
 * Returns: (transfer floating): a chart that shows nothing yet
 */
GtkWidget *
liaison_calibration_chart_new (void)
{
  return g_object_new (LIAISON_TYPE_CALIBRATION_CHART, NULL);
}

/**
 * liaison_calibration_chart_set_bins:
 * @self: a chart
 * @bins: (element-type LiaisonCalibrationBin): what it shows; it is copied
 */
void
liaison_calibration_chart_set_bins (LiaisonCalibrationChart *self,
                                    const GArray            *bins)
{
  int focused;

  g_return_if_fail (LIAISON_IS_CALIBRATION_CHART (self));
  g_return_if_fail (bins != NULL);

  focused = find_focused (self);
  remove_buttons (self);
  g_array_set_size (self->bins, 0);
  g_array_append_vals (self->bins, bins->data, bins->len);
  for (guint i = 0; i < bins->len; i++)
    {
      const LiaisonCalibrationBin *bin = &g_array_index (bins, LiaisonCalibrationBin, i);

      g_ptr_array_add (self->buttons, bin->n > 0 ? make_button (self, bin) : NULL);
    }
  if (focused >= 0 && button_of (self, (guint) focused) != NULL)
    focus_bin (self, focused);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

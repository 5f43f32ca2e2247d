/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonLinesLabel: a text that wraps in the width it is given and asks for no width of its own. A label of GTK tries widths to
 * find out how narrow and how wide it would be, and lays its text out anew for each; in a row of a list that is as wide as the
 * list all that is thrown away, and was half of the time that scrolling took. This one lays it out once for each width.
 * CSS node: label. Accessible role: label. */

#include "interface/forecast/lines-label.h"

#include "article/language.h"

struct _LiaisonLinesLabel
{
  GtkWidget parent_instance;

  char *text;
  int lines;
  PangoLayout *layout; /* nullable */
  int width;           /* that it is laid out for; -1 for none */
  int height;          /* that it then has */
};

G_DEFINE_FINAL_TYPE (LiaisonLinesLabel, liaison_lines_label, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LINES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* At the side where the window begins; a text that runs the other way from there, at its own. */
static PangoAlignment
get_alignment (LiaisonLinesLabel *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  /* Pango turns it round for text from right to left. */
  return mirrored && !liaison_language_is_right_to_left (self->text) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
ensure_layout (LiaisonLinesLabel *self)
{
  if (self->layout != NULL)
    return;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (self->layout, get_alignment (self));
  if (self->lines > 0)
    {
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (self->layout, -self->lines);
    }
  self->width = -1;
}

static void
lay_out (LiaisonLinesLabel *self,
         int                width)
{
  ensure_layout (self);
  if (self->width == width)
    return;
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &self->height);
  self->width = width;
}

static void
forget_layout (LiaisonLinesLabel *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
liaison_lines_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
liaison_lines_label_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  LiaisonLinesLabel *self = LIAISON_LINES_LABEL (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  /* Nobody who knows how wide it is asks without saying so; then one line is a fair answer. */
  lay_out (self, for_size >= 0 ? for_size : G_MAXINT / PANGO_SCALE);
  *minimum = *natural = self->height;
}

static void
liaison_lines_label_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  LiaisonLinesLabel *self = LIAISON_LINES_LABEL (widget);
  GdkRGBA colour;

  lay_out (self, gtk_widget_get_width (widget));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
}

static void
liaison_lines_label_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (liaison_lines_label_parent_class)->css_changed (widget, change);
  forget_layout (LIAISON_LINES_LABEL (widget));
}

static void
liaison_lines_label_direction_changed (GtkWidget        *widget,
                                       GtkTextDirection  before)
{
  GTK_WIDGET_CLASS (liaison_lines_label_parent_class)->direction_changed (widget, before);
  forget_layout (LIAISON_LINES_LABEL (widget));
}

static void
liaison_lines_label_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (liaison_lines_label_parent_class)->system_setting_changed (widget, setting);
  forget_layout (LIAISON_LINES_LABEL (widget));
}

static void
liaison_lines_label_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_LINES)
    g_value_set_int (value, LIAISON_LINES_LABEL (object)->lines);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_lines_label_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LiaisonLinesLabel *self = LIAISON_LINES_LABEL (object);

  if (prop_id != PROP_LINES)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->lines == g_value_get_int (value))
    return;
  self->lines = g_value_get_int (value);
  forget_layout (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
liaison_lines_label_finalize (GObject *object)
{
  LiaisonLinesLabel *self = LIAISON_LINES_LABEL (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (liaison_lines_label_parent_class)->finalize (object);
}

static void
liaison_lines_label_class_init (LiaisonLinesLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_lines_label_get_property;
  object_class->set_property = liaison_lines_label_set_property;
  object_class->finalize = liaison_lines_label_finalize;
  widget_class->get_request_mode = liaison_lines_label_get_request_mode;
  widget_class->measure = liaison_lines_label_measure;
  widget_class->snapshot = liaison_lines_label_snapshot;
  widget_class->css_changed = liaison_lines_label_css_changed;
  widget_class->direction_changed = liaison_lines_label_direction_changed;
  widget_class->system_setting_changed = liaison_lines_label_system_setting_changed;

  properties[PROP_LINES] = g_param_spec_int ("lines", NULL, NULL, 0, 100, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
liaison_lines_label_init (LiaisonLinesLabel *self)
{
  self->text = g_strdup ("");
  self->width = -1;
}

const char *
liaison_lines_label_get_text (LiaisonLinesLabel *self)
{
  g_return_val_if_fail (LIAISON_IS_LINES_LABEL (self), NULL);

  return self->text;
}

void
liaison_lines_label_set_text (LiaisonLinesLabel *self,
                              const char        *text)
{
  g_return_if_fail (LIAISON_IS_LINES_LABEL (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  if (self->layout != NULL)
    {
      pango_layout_set_text (self->layout, text, -1);
      pango_layout_set_alignment (self->layout, get_alignment (self));
      self->width = -1;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

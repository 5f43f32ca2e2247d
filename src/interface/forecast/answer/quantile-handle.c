/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonQuantileHandle: a knob on the drawing of a distribution. It is drawn by the style sheet; whoever holds it places it and
 * follows the pointer. Left and Right, or Down and Up, move it a step, Page Down and Page Up ten. The CSS node is "quantilehandle".
 * Accessible role: slider, with its value in words. */

#include "interface/forecast/answer/quantile-handle.h"

struct _LiaisonQuantileHandle
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LiaisonQuantileHandle, liaison_quantile_handle, GTK_TYPE_WIDGET)

enum
{
  STEPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
on_key (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  int steps;
  gboolean sideways;

  g_variant_get (arguments, "(ib)", &steps, &sideways);
  /* Values grow in the direction of reading. */
  if (sideways && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    steps = -steps;
  g_signal_emit (widget, signals[STEPPED], 0, steps);
  return GDK_EVENT_STOP;
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int steps;
    gboolean sideways;
  } keys[] = {
    { GDK_KEY_Left, -1, TRUE }, { GDK_KEY_KP_Left, -1, TRUE }, { GDK_KEY_Right, 1, TRUE }, { GDK_KEY_KP_Right, 1, TRUE },
    { GDK_KEY_Down, -1, FALSE }, { GDK_KEY_KP_Down, -1, FALSE }, { GDK_KEY_Up, 1, FALSE }, { GDK_KEY_KP_Up, 1, FALSE },
    { GDK_KEY_Page_Down, -10, FALSE }, { GDK_KEY_KP_Page_Down, -10, FALSE }, { GDK_KEY_Page_Up, 10, FALSE },
    { GDK_KEY_KP_Page_Up, 10, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, on_key, "(ib)", keys[i].steps, keys[i].sideways);
}

static void
liaison_quantile_handle_class_init (LiaisonQuantileHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[STEPPED] = g_signal_new ("stepped", LIAISON_TYPE_QUANTILE_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "quantilehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
liaison_quantile_handle_init (LiaisonQuantileHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
}

/**
 * liaison_quantile_handle_new:
 * @label: which quantile it is, in the reader's language
 *
 * Returns: (transfer floating): a handle
 */
GtkWidget *
liaison_quantile_handle_new (const char *label)
{
  GtkWidget *self = g_object_new (LIAISON_TYPE_QUANTILE_HANDLE, "tooltip-text", label, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

/**
 * liaison_quantile_handle_describe:
 * @self: a handle
 * @value: its value
 * @min: the least that it can be moved to
 * @max: the most
 * @text: its value in words
 */
void
liaison_quantile_handle_describe (LiaisonQuantileHandle *self,
                                  double                 value,
                                  double                 min,
                                  double                 max,
                                  const char            *text)
{
  g_return_if_fail (LIAISON_IS_QUANTILE_HANDLE (self));

  /* What reads values aloud may not read their words: the description has them too. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, min,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, max, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

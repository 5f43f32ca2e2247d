/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of a layout: its menu, and the keys Ctrl+Alt+1 to 3. */

#include "interface/diagram/diagram-layout.h"

#include "config.h"

#include <glib/gi18n.h>

#define ACTION "diagram.layout"

static const struct
{
  const char *name;
  const char *item;
} texts[] = {
  /* Translators: a layout of the diagram: what is tied is near */
  { N_("Organic"), N_("_Organic") },
  /* Translators: a layout of the diagram: who leads is above */
  { N_("Hierarchy"), N_("_Hierarchy") },
  /* Translators: a layout of the diagram: friends are together and face their opponents */
  { N_("By Side"), N_("Grouped by _Side") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (texts) == LIAISON_N_LAYOUT_STYLES);

/* What the menu's button says while STYLE is chosen. */
const char *
_liaison_diagram_layout_name (LiaisonLayoutStyle style)
{
  return _(texts[style].name);
}

static GMenuItem *
new_item (LiaisonLayoutStyle style)
{
  GMenuItem *item = g_menu_item_new (_(texts[style].item), NULL);
  g_autofree char *accelerator = g_strdup_printf ("<Ctrl><Alt>%u", style + 1);

  g_menu_item_set_action_and_target (item, ACTION, "s", liaison_layout_style_to_string (style));
  g_menu_item_set_attribute (item, "accel", "s", accelerator);
  return item;
}

GMenuModel *
_liaison_diagram_layout_new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) beside = g_menu_new ();

  for (guint i = 0; i < LIAISON_N_LAYOUT_STYLES; i++)
    {
      g_autoptr (GMenuItem) item = new_item (i);

      g_menu_append_item (menu, item);
    }
  g_menu_append (beside, _("Show _Overview"), "show.overview");
  g_menu_append (beside, _("Show _Legend"), "show.legend");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (beside));
  return G_MENU_MODEL (menu);
}

/* The keys work wherever the focus is in the window. */
void
_liaison_diagram_layout_add_keys (GtkWidget *diagram)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < LIAISON_N_LAYOUT_STYLES; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_CONTROL_MASK | GDK_ALT_MASK),
                                                gtk_named_action_new (ACTION));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (liaison_layout_style_to_string (i)));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (diagram, controller);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu that sorts a table of the list form, and copies it. */

#include "interface/diagram/diagram-list-sort.h"

#include <glib/gi18n.h>

/* By its first column a table rises or falls as that column says. */
static void
on_sort_by (GSimpleAction *action,
            GVariant      *value,
            gpointer       user_data)
{
  LiaisonListTable *table = user_data;
  const LiaisonListKind *kind = liaison_list_table_get_kind (table);
  const char *wanted = g_variant_get_string (value, NULL);
  gboolean falls = FALSE;

  for (guint i = 0; i < kind->n_columns; i++)
    if (g_str_equal (kind->columns[i].id, wanted))
      falls = kind->columns[i].falls;
  liaison_list_table_sort (table, *wanted != '\0' ? wanted : NULL, falls);
  g_simple_action_set_state (action, value);
}

static void
on_descending (GSimpleAction *action,
               GVariant      *value,
               gpointer       user_data)
{
  LiaisonListTable *table = user_data;
  gboolean before;

  liaison_list_table_sort (table, liaison_list_table_get_sorted (table, &before), g_variant_get_boolean (value));
  g_simple_action_set_state (action, value);
}

static void
on_copy_all (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  gtk_widget_activate_action (user_data, "table.copy-all", NULL);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "rows.sort-by", "s", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_choices (const LiaisonListKind *kind)
{
  GMenu *menu = g_menu_new ();

  if (kind->unsorted != NULL)
    append_choice (menu, _(kind->unsorted), "");
  for (guint i = 0; i < kind->n_columns; i++)
    append_choice (menu, g_dpgettext2 (NULL, "column", kind->columns[i].title), kind->columns[i].id);
  return G_MENU_MODEL (menu);
}

static GSimpleActionGroup *
make_actions (LiaisonListTable *table)
{
  static const GActionEntry entries[] = {
    { .name = "sort-by", .parameter_type = "s", .state = "''", .change_state = on_sort_by },
    { .name = "descending", .state = "false", .change_state = on_descending },
    { .name = "copy-all", .activate = on_copy_all },
  };
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  GActionMap *map = G_ACTION_MAP (actions);
  gboolean descending;
  const char *sorted = liaison_list_table_get_sorted (table, &descending);

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), table);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "sort-by")),
                             g_variant_new_string (sorted != NULL ? sorted : ""));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "descending")), g_variant_new_boolean (descending));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "descending")), sorted != NULL);
  return actions;
}

/**
 * liaison_list_sort_fill:
 * @button: a menu button
 * @table: a table, which must live as long as @button
 *
 * Gives @button a menu for @table, with its actions in the state that @table is in now.
 */
void
liaison_list_sort_fill (GtkMenuButton    *button,
                        LiaisonListTable *table)
{
  g_autoptr (GSimpleActionGroup) actions = make_actions (table);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) direction = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenuModel) choices = make_choices (liaison_list_table_get_kind (table));

  g_menu_append (direction, _("_Descending"), "rows.descending");
  g_menu_append (copy, _("_Copy All Rows"), "rows.copy-all");
  g_menu_append_section (menu, _("Sort by"), choices);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (direction));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  gtk_widget_insert_action_group (GTK_WIDGET (button), "rows", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a part of the network: what is around an entity, the paths between two, all again; and finds what is in it. */

#include "interface/diagram/diagram-explore.h"

#include <glib/gi18n.h>

#include "interface/diagram/diagram.h"

static LiaisonFilter *
filter_of (GtkWidget *widget)
{
  LiaisonDocument *document = liaison_diagram_get_document (LIAISON_DIAGRAM (widget));

  return document != NULL && liaison_document_get_network (document) != NULL ? liaison_document_get_filter (document) : NULL;
}

static LiaisonDiagramView *
view_of (GtkWidget *widget)
{
  return liaison_diagram_get_view (LIAISON_DIAGRAM (widget));
}

static LiaisonSelection *
selection_of (GtkWidget *widget)
{
  return liaison_document_get_selection (liaison_diagram_get_document (LIAISON_DIAGRAM (widget)));
}

static void
on_neighbourhood (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  LiaisonFilter *filter = filter_of (widget);
  LiaisonEntity *entity = filter != NULL ? liaison_diagram_view_get_current_entity (view_of (widget)) : NULL;

  if (filter == NULL)
    return;
  if (entity == NULL)
    {
      liaison_diagram_say (LIAISON_DIAGRAM (widget), _("Select an entity first: its neighbourhood is shown."));
      return;
    }
  liaison_filter_focus_neighbourhood (filter, entity, (guint) g_variant_get_int32 (parameter));
  liaison_diagram_view_bring_in_shown (view_of (widget));
}

/* Why there is no path. */
static void
tell_no_path (GtkWidget     *widget,
              LiaisonEntity *from,
              LiaisonEntity *to)
{
  g_autoptr (LiaisonFilter) all = liaison_filter_new ();
  g_autofree char *sentence = NULL;

  liaison_filter_set_network (all, liaison_filter_get_network (filter_of (widget)));
  if (liaison_filter_focus_path (all, from, to))
    sentence = g_strdup_printf (_("Only relations that are hidden connect %s and %s."), liaison_entity_get_name (from),
                                liaison_entity_get_name (to));
  else
    sentence = g_strdup_printf (_("Nothing in the article connects %s and %s."), liaison_entity_get_name (from),
                                liaison_entity_get_name (to));
  liaison_diagram_say (LIAISON_DIAGRAM (widget), sentence);
}

static void
on_path (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonFilter *filter = filter_of (widget);
  LiaisonEntity *from = filter != NULL ? liaison_selection_get_entity (selection_of (widget)) : NULL;
  const GPtrArray *others = filter != NULL ? liaison_selection_get_others (selection_of (widget)) : NULL;

  if (filter == NULL)
    return;
  if (from == NULL || others->len != 1)
    liaison_diagram_say (LIAISON_DIAGRAM (widget), _("Select two entities first, with Ctrl: the path between them is shown."));
  else if (liaison_filter_focus_path (filter, from, g_ptr_array_index (others, 0)))
    liaison_diagram_view_bring_in_shown (view_of (widget));
  else
    tell_no_path (widget, from, g_ptr_array_index (others, 0));
}

static void
on_search (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  liaison_diagram_search (LIAISON_DIAGRAM (widget));
}

static void
on_diagram (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_widget_grab_focus (gtk_widget_get_mapped (GTK_WIDGET (view_of (widget))) ? GTK_WIDGET (view_of (widget)) : widget);
}

static void
on_all (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  if (filter_of (widget) != NULL)
    liaison_filter_clear_focus (filter_of (widget));
}

static void
on_weak (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonFilter *filter = filter_of (widget);

  if (filter != NULL)
    liaison_filter_set_hide_weak (filter, !liaison_filter_get_hide_weak (filter));
}

/**
 * liaison_diagram_explore_install:
 * @widget_class: the class of #LiaisonDiagram
 *
 * Adds actions and keys.
 */
void
liaison_diagram_explore_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "explore.neighbourhood", "i", on_neighbourhood);
  gtk_widget_class_install_action (widget_class, "explore.path", NULL, on_path);
  gtk_widget_class_install_action (widget_class, "explore.all", NULL, on_all);
  gtk_widget_class_install_action (widget_class, "explore.weak", NULL, on_weak);
  gtk_widget_class_install_action (widget_class, "explore.diagram", NULL, on_diagram);
  gtk_widget_class_install_action (widget_class, "explore.search", NULL, on_search);
  for (int steps = 1; steps <= LIAISON_FILTER_MAX_STEPS; steps++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) steps, GDK_ALT_MASK, "explore.neighbourhood", "i", steps);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + (guint) steps, GDK_ALT_MASK, "explore.neighbourhood", "i", steps);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_ALT_MASK, "explore.all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0, GDK_ALT_MASK, "explore.all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "explore.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, GDK_SHIFT_MASK, "explore.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Divide, 0, "explore.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_ALT_MASK, "explore.path", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "explore.weak", NULL);
}

static GMenuModel *
make_neighbourhoods (void)
{
  GMenu *menu = g_menu_new ();

  for (int steps = 1; steps <= LIAISON_FILTER_MAX_STEPS; steps++)
    {
      g_autofree char *label = g_strdup_printf (g_dngettext (NULL, "%d Step", "%d Steps", (gulong) steps), steps);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "explore.neighbourhood", "i", steps);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/**
 * liaison_diagram_explore_menu_new:
 * @selection: what is selected
 *
 * Returns: (transfer full): the part of a menu that looks at what is around it
 */
GMenuModel *
liaison_diagram_explore_menu_new (LiaisonSelection *selection)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) neighbourhoods = make_neighbourhoods ();

  g_return_val_if_fail (LIAISON_IS_SELECTION (selection), G_MENU_MODEL (menu));

  if (liaison_selection_get_others (selection)->len == 1)
    g_menu_append (menu, _("Show _Path Between"), "explore.path");
  else if (liaison_selection_get_entity (selection) != NULL && liaison_selection_get_others (selection)->len == 0)
    g_menu_append_submenu (menu, _("Show _Neighbourhood"), neighbourhoods);
  return G_MENU_MODEL (menu);
}

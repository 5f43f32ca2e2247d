/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How diagrams look: their style sheet and icons, and the colours of the theme for what they draw themselves. */

#include "interface/diagram/diagram-style.h"

#include <adwaita.h>

#define RESOURCES "/io/github/liaison_app/Liaison"

/* Styles and icons are the same for all diagrams of the display. */
static void
load_style (void)
{
  static gboolean loaded = FALSE;
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) provider = NULL;

  if (loaded || display == NULL)
    return;
  loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCES "/diagram/diagram.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), RESOURCES "/icons");
}

static void
set_class (GtkWidget  *widget,
           const char *class,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
on_style_changed (GtkWidget *diagram)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  set_class (diagram, "dark", adw_style_manager_get_dark (manager));
  set_class (diagram, "high-contrast", adw_style_manager_get_high_contrast (manager));
}

/**
 * liaison_diagram_style_follow:
 * @diagram: a diagram
 *
 * Has @diagram look as the reader's desktop does, now and when that changes.
 */
void
liaison_diagram_style_follow (GtkWidget *diagram)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (diagram));

  load_style ();
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_style_changed), diagram, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_style_changed), diagram, G_CONNECT_SWAPPED);
  on_style_changed (diagram);
}

static void
look_up (GtkStyleContext *context,
         const char      *name,
         LiaisonColour   *colour)
{
  GdkRGBA found;

  if (gtk_style_context_lookup_color (context, name, &found))
    *colour = (LiaisonColour) { found.red, found.green, found.blue, found.alpha };
}

/**
 * liaison_diagram_style_get_palette:
 * @widget: a diagram, or a part of it
 *
 * Returns: the palette of the present style, with the colours that the theme has instead
 */
LiaisonPalette
liaison_diagram_style_get_palette (GtkWidget *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  LiaisonPalette palette;

  liaison_palette_init (&palette,
                        (adw_style_manager_get_dark (manager) ? LIAISON_PALETTE_DARK : LIAISON_PALETTE_LIGHT) |
                        (adw_style_manager_get_high_contrast (manager) ? LIAISON_PALETTE_HIGH_CONTRAST : 0));
  look_up (context, "view_bg_color", &palette.ground);
  look_up (context, "view_fg_color", &palette.text);
  look_up (context, "accent_color", &palette.accent);
  look_up (context, "success_color", &palette.valences[LIAISON_VALENCE_POSITIVE]);
  look_up (context, "error_color", &palette.valences[LIAISON_VALENCE_NEGATIVE]);
  return palette;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonBanner: one sentence across the window, with a button that leads on and one that dismisses it. (AdwBanner came with
 * libadwaita 1.3.) CSS node: banner. Accessible role: alert. */

#include "interface/window/banner.h"

struct _LiaisonBanner
{
  GtkWidget parent_instance;

  char *action; /* what the button activates; nullable */

  /* Template children */
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (LiaisonBanner, liaison_banner, GTK_TYPE_WIDGET)

static void
on_button_clicked (LiaisonBanner *self)
{
  g_autofree char *action = g_strdup (self->action);

  liaison_banner_close (self);
  if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static void
on_close_clicked (LiaisonBanner *self)
{
  liaison_banner_close (self);
}

static void
liaison_banner_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (liaison_banner_parent_class)->dispose (object);
}

static void
liaison_banner_finalize (GObject *object)
{
  g_free (LIAISON_BANNER (object)->action);

  G_OBJECT_CLASS (liaison_banner_parent_class)->finalize (object);
}

static void
liaison_banner_class_init (LiaisonBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_banner_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_banner_finalize;
  gtk_widget_class_set_css_name (widget_class, "banner");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/window/banner.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBanner, label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, on_button_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
liaison_banner_init (LiaisonBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_banner_say:
 * @self: a banner
 * @sentence: what to say
 * @button: (nullable): the label of the button, with a mnemonic; %NULL shows none
 * @action: (nullable): the action that it activates, without a parameter
 *
 * Shows the banner. What was said before is replaced.
 */
void
liaison_banner_say (LiaisonBanner *self,
                    const char    *sentence,
                    const char    *button,
                    const char    *action)
{
  g_return_if_fail (LIAISON_IS_BANNER (self));

  gtk_label_set_label (self->label, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  liaison_banner_offer (self, button, action);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * liaison_banner_offer:
 * @self: a banner
 * @button: (nullable): the label of the button, with a mnemonic; %NULL shows none
 * @action: (nullable): the action that it activates, without a parameter
 *
 * Offers another way on from what is being said.
 */
void
liaison_banner_offer (LiaisonBanner *self,
                      const char    *button,
                      const char    *action)
{
  g_return_if_fail (LIAISON_IS_BANNER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  gtk_button_set_label (self->button, button != NULL ? button : "");
  g_free (self->action);
  self->action = g_strdup (action);
}

/**
 * liaison_banner_close:
 * @self: a banner
 *
 * Hides the banner.
 */
void
liaison_banner_close (LiaisonBanner *self)
{
  g_return_if_fail (LIAISON_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * liaison_banner_offers:
 * @self: a banner
 * @action: an action
 *
 * Returns: whether something is being said from which @action is the way on
 */
gboolean
liaison_banner_offers (LiaisonBanner *self,
                       const char    *action)
{
  g_return_val_if_fail (LIAISON_IS_BANNER (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer) && g_strcmp0 (self->action, action) == 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonFacsimileName: see its header. The pointer goes through it: the page knows all its words. CSS node: name. Accessible role:
 * link. */

#include "interface/article/facsimile-name.h"

#include "drawing/diagram-words.h"

struct _LiaisonFacsimileName
{
  GtkWidget parent_instance;

  LiaisonEntity *entity;
  LiaisonSpan span; /* in the article */
};

G_DEFINE_FINAL_TYPE (LiaisonFacsimileName, liaison_facsimile_name, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
on_choose (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, chosen_signal, 0);
}

static void
liaison_facsimile_name_dispose (GObject *object)
{
  g_clear_object (&LIAISON_FACSIMILE_NAME (object)->entity);

  G_OBJECT_CLASS (liaison_facsimile_name_parent_class)->dispose (object);
}

static void
liaison_facsimile_name_class_init (LiaisonFacsimileNameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  G_OBJECT_CLASS (klass)->dispose = liaison_facsimile_name_dispose;
  gtk_widget_class_set_css_name (widget_class, "name");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
  gtk_widget_class_install_action (widget_class, "name.choose", NULL, on_choose);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "name.choose", NULL);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_facsimile_name_init (LiaisonFacsimileName *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * liaison_facsimile_name_new:
 * @entity: whose name it is
 * @span: where it stands in the article
 *
 * Returns: (transfer full): a new name
 */
GtkWidget *
liaison_facsimile_name_new (LiaisonEntity *entity,
                            LiaisonSpan    span)
{
  LiaisonFacsimileName *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (LIAISON_IS_ENTITY (entity), NULL);

  self = g_object_new (LIAISON_TYPE_FACSIMILE_NAME, NULL);
  self->entity = g_object_ref (entity);
  self->span = span;
  label = liaison_entity_dup_label (entity);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

LiaisonEntity *
liaison_facsimile_name_get_entity (LiaisonFacsimileName *self)
{
  g_return_val_if_fail (LIAISON_IS_FACSIMILE_NAME (self), NULL);

  return self->entity;
}

LiaisonSpan
liaison_facsimile_name_get_span (LiaisonFacsimileName *self)
{
  g_return_val_if_fail (LIAISON_IS_FACSIMILE_NAME (self), ((LiaisonSpan) { 0, 0 }));

  return self->span;
}

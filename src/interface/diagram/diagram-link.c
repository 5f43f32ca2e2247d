/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramLink: see diagram-link.h. CSS node: diagram-link. Accessible role: link, with the sentence of the relation as
 * label. */

#include "interface/diagram/diagram-link.h"

#include "drawing/diagram-words.h"

struct _LiaisonDiagramLink
{
  GtkWidget parent_instance;

  LiaisonRelation *relation;
  graphene_rect_t place;    /* on the plane, at 100 % */
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramLink, liaison_diagram_link, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_activate (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATE], 0);
}

static void
liaison_diagram_link_dispose (GObject *object)
{
  LiaisonDiagramLink *self = LIAISON_DIAGRAM_LINK (object);

  g_clear_object (&self->relation);

  G_OBJECT_CLASS (liaison_diagram_link_parent_class)->dispose (object);
}

static void
liaison_diagram_link_class_init (LiaisonDiagramLinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_diagram_link_dispose;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  gtk_widget_class_install_action (widget_class, "link.activate", NULL, on_activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "link.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "link.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "link.activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "diagram-link");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
}

static void
liaison_diagram_link_init (LiaisonDiagramLink *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * liaison_diagram_link_new:
 * @relation: a relation
 *
 * Returns: what stands for the line of @relation
 */
GtkWidget *
liaison_diagram_link_new (LiaisonRelation *relation)
{
  LiaisonDiagramLink *self = g_object_new (LIAISON_TYPE_DIAGRAM_LINK, NULL);
  g_autofree char *sentence = liaison_relation_dup_sentence (relation);

  self->relation = g_object_ref (relation);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

/**
 * liaison_diagram_link_get_relation:
 * @self: a line
 *
 * Returns: (transfer none): its relation
 */
LiaisonRelation *
liaison_diagram_link_get_relation (LiaisonDiagramLink *self)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_LINK (self), NULL);

  return self->relation;
}

/**
 * liaison_diagram_link_get_place:
 * @self: a line
 *
 * Returns: what it takes up on the plane, in pixels at 100 %
 */
graphene_rect_t
liaison_diagram_link_get_place (LiaisonDiagramLink *self)
{
  return self->place;
}

/**
 * liaison_diagram_link_set_place:
 * @self: a line
 * @place: what it takes up on the plane, in pixels at 100 %
 *
 * The plane looks when it is allocated again.
 */
void
liaison_diagram_link_set_place (LiaisonDiagramLink    *self,
                                const graphene_rect_t *place)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_LINK (self));

  self->place = *place;
}

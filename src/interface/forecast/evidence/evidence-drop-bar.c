/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEvidenceDropBar: where a quotation can be dropped in the editor of a forecast: as evidence for, against, or context. It is
 * only there while something is dragged over the editor, so it is nothing for the keyboard: menus do the same. CSS node:
 * "evidence-drop-bar", with labels of the style class "drop-zone". */

#include "interface/forecast/evidence/evidence-drop-bar.h"

#include <glib/gi18n.h>

#include "interface/forecast/evidence/evidence-drop.h"

struct _LiaisonEvidenceDropBar
{
  GtkWidget parent_instance;

  LiaisonForecast *forecast;   /* nullable */
  GtkRevealer *revealer;
  GtkWidget *zones;
  GdkDrop *finished;           /* nullable; what was dropped last */
  GPtrArray *targets;          /* of GtkDropTarget: the zones', and that of what is watched */
};

G_DEFINE_FINAL_TYPE (LiaisonEvidenceDropBar, liaison_evidence_drop_bar, GTK_TYPE_WIDGET)

#define BAR "liaison-drop-bar"

static LiaisonForecast *
find_forecast (GtkWidget *widget)
{
  LiaisonEvidenceDropBar *bar = g_object_get_data (G_OBJECT (widget), BAR);

  return bar != NULL ? bar->forecast : NULL;
}

/* What is over one of the targets; NULL if nothing is. */
static GdkDrop *
get_drop (LiaisonEvidenceDropBar *self)
{
  GdkDrop *drop = NULL;

  for (guint i = 0; i < self->targets->len && drop == NULL; i++)
    drop = gtk_drop_target_get_current_drop (g_ptr_array_index (self->targets, i));
  return drop;
}

static void
on_current_drop (LiaisonEvidenceDropBar *self)
{
  GdkDrop *drop = get_drop (self);

  gtk_revealer_set_reveal_child (self->revealer, drop != NULL && drop != self->finished && self->forecast != NULL);
}

/* It was let go of. Targets around that where it was are not told, and hold it until the next comes. */
static void
finish (LiaisonEvidenceDropBar *self)
{
  g_set_object (&self->finished, get_drop (self));
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/* Nobody took it. */
static gboolean
on_refused (LiaisonEvidenceDropBar *self)
{
  finish (self);
  return FALSE;
}

static void
take_target (LiaisonEvidenceDropBar *self,
             GtkDropTarget          *target)
{
  g_ptr_array_add (self->targets, g_object_ref (target));
  g_signal_connect_object (target, "notify::current-drop", G_CALLBACK (on_current_drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_refused), self, G_CONNECT_SWAPPED);
}

static void
add_zone (LiaisonEvidenceDropBar *self,
          const char             *text,
          LiaisonBearing          bearing)
{
  GtkWidget *zone = gtk_label_new (text);

  gtk_widget_add_css_class (zone, "drop-zone");
  gtk_widget_set_hexpand (zone, TRUE);
  g_object_set_data (G_OBJECT (zone), BAR, self);
  take_target (self, liaison_evidence_drop_add (zone, find_forecast, bearing, FALSE));
  gtk_box_append (GTK_BOX (self->zones), zone);
}

static void
liaison_evidence_drop_bar_dispose (GObject *object)
{
  LiaisonEvidenceDropBar *self = LIAISON_EVIDENCE_DROP_BAR (object);

  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  g_ptr_array_set_size (self->targets, 0);
  g_clear_object (&self->forecast);
  g_clear_object (&self->finished);

  G_OBJECT_CLASS (liaison_evidence_drop_bar_parent_class)->dispose (object);
}

static void
liaison_evidence_drop_bar_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_EVIDENCE_DROP_BAR (object)->targets);

  G_OBJECT_CLASS (liaison_evidence_drop_bar_parent_class)->finalize (object);
}

static void
liaison_evidence_drop_bar_class_init (LiaisonEvidenceDropBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_evidence_drop_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_evidence_drop_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidence-drop-bar");
}

static void
liaison_evidence_drop_bar_init (LiaisonEvidenceDropBar *self)
{
  self->targets = g_ptr_array_new_with_free_func (g_object_unref);
  self->zones = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (self->zones), TRUE);
  add_zone (self, C_("evidence", "For"), LIAISON_BEARING_FOR);
  add_zone (self, C_("evidence", "Against"), LIAISON_BEARING_AGAINST);
  add_zone (self, C_("evidence", "Context"), LIAISON_BEARING_CONTEXT);
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (self->revealer, self->zones);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
}

/**
 * liaison_evidence_drop_bar_watch:
 * @self: a bar
 * @widget: a widget that holds it, and lives as long
 *
 * Comes up while a quotation is dragged over @widget, which takes quotations too, as evidence for the forecast.
 */
void
liaison_evidence_drop_bar_watch (LiaisonEvidenceDropBar *self,
                                 GtkWidget              *widget)
{
  g_return_if_fail (LIAISON_IS_EVIDENCE_DROP_BAR (self));

  g_object_set_data (G_OBJECT (widget), BAR, self);
  take_target (self, liaison_evidence_drop_add (widget, find_forecast, LIAISON_BEARING_FOR, TRUE));
}

/**
 * liaison_evidence_drop_bar_set_forecast:
 * @self: a bar
 * @forecast: (nullable): the forecast that evidence is for, as it is now
 */
void
liaison_evidence_drop_bar_set_forecast (LiaisonEvidenceDropBar *self,
                                        LiaisonForecast        *forecast)
{
  g_return_if_fail (LIAISON_IS_EVIDENCE_DROP_BAR (self));

  if (g_set_object (&self->forecast, forecast))
    finish (self); /* for that is what a drop does */
}

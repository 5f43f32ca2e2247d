/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEvidenceGroup: the pieces of evidence of a forecast, in rows. Activating a row shows its passage in the article
 * and what it states in the diagram. A button opens the matrix of the evidence against the outcomes; beneath the rows stands what
 * Bayes' rule makes of them. */

#include "interface/forecast/evidence/evidence-group.h"

#include <glib/gi18n.h>
#include <string.h>

#include "forecast/hypotheses.h"
#include "interface/forecast/evidence/bayes-aid.h"
#include "interface/forecast/evidence/evidence-row.h"
#include "interface/forecast/hypotheses/hypotheses-window.h"

struct _LiaisonEvidenceGroup
{
  AdwPreferencesGroup parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  GtkListBox *list;
  GtkWidget *none;
  GtkWidget *weigh;
  LiaisonBayesAid *bayes;
};

G_DEFINE_FINAL_TYPE (LiaisonEvidenceGroup, liaison_evidence_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_toast (LiaisonEvidenceGroup *self,
            const char           *text)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (text));
}

static void
on_row_activated (LiaisonEvidenceGroup *self,
                  GtkListBoxRow        *row)
{
  if (!liaison_evidence_row_reveal (LIAISON_EVIDENCE_ROW (row)))
    show_toast (self, _("The open article does not have this passage"));
}

static void
on_weigh (LiaisonEvidenceGroup *self)
{
  liaison_hypotheses_window_open (GTK_WIDGET (self), self->document, self->forecast);
}

static void
clear (LiaisonEvidenceGroup *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Whether the rows stand for these pieces of evidence, in this order. */
static gboolean
rows_fit (LiaisonEvidenceGroup *self,
          const GPtrArray      *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (row == NULL || strcmp (liaison_evidence_row_get_id (LIAISON_EVIDENCE_ROW (row)),
                                 liaison_evidence_get_id (g_ptr_array_index (evidence, i))) != 0)
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (self->list, (int) evidence->len) == NULL;
}

/* Rows that still fit stay, with the cursor that may be in one. */
static void
show (LiaisonEvidenceGroup *self)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (self->forecast);
  gboolean fit = rows_fit (self, evidence);

  if (!fit)
    clear (self);
  for (guint i = 0; i < evidence->len; i++)
    {
      GtkWidget *row = fit ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i))
                           : liaison_evidence_row_new (self->document);

      liaison_evidence_row_set (LIAISON_EVIDENCE_ROW (row), self->forecast, g_ptr_array_index (evidence, i));
      if (!fit)
        gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), evidence->len > 0);
  gtk_widget_set_visible (self->none, evidence->len == 0);
  gtk_widget_set_visible (self->weigh, evidence->len > 0 && liaison_hypotheses_apply (self->forecast));
  liaison_bayes_aid_set (self->bayes, self->forecast);
}

static void
liaison_evidence_group_dispose (GObject *object)
{
  LiaisonEvidenceGroup *self = LIAISON_EVIDENCE_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_EVIDENCE_GROUP);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_evidence_group_parent_class)->dispose (object);
}

static void
liaison_evidence_group_class_init (LiaisonEvidenceGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_evidence_group_dispose;

  g_type_ensure (LIAISON_TYPE_BAYES_AID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/evidence-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceGroup, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceGroup, none);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceGroup, weigh);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceGroup, bayes);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_weigh);
}

static void
liaison_evidence_group_init (LiaisonEvidenceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_evidence_group_set:
 * @self: an evidence group
 * @document: the document
 * @forecast: the forecast as it is now
 *
 * Shows the evidence of a forecast.
 */
void
liaison_evidence_group_set (LiaisonEvidenceGroup *self,
                            LiaisonDocument      *document,
                            LiaisonForecast      *forecast)
{
  g_return_if_fail (LIAISON_IS_EVIDENCE_GROUP (self));

  if (g_set_object (&self->document, document))
    clear (self);
  g_set_object (&self->forecast, forecast);
  show (self);
}

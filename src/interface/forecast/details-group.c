/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDetailsGroup: what one should know beside the question: how often such things happen, background, and tags to find it by. */

#include "interface/forecast/details-group.h"

#include <glib/gi18n.h>

#include "interface/forecast/evidence/base-rate-row.h"
#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/tags-row.h"
#include "interface/forecast/text-row.h"

struct _LiaisonDetailsGroup
{
  AdwPreferencesGroup parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  LiaisonBaseRateRow *base_rate;
  LiaisonTextRow *background;
  LiaisonTagsRow *tags;
};

G_DEFINE_FINAL_TYPE (LiaisonDetailsGroup, liaison_details_group, ADW_TYPE_PREFERENCES_GROUP)

static void
on_background_edited (LiaisonDetailsGroup *self)
{
  g_autofree char *text = liaison_text_row_dup_text (self->background);

  liaison_forecast_edit_text (self->document, self->forecast, liaison_forecast_builder_set_background, text,
                              _("Edit Background"), "background");
}

static void
liaison_details_group_dispose (GObject *object)
{
  LiaisonDetailsGroup *self = LIAISON_DETAILS_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_DETAILS_GROUP);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_details_group_parent_class)->dispose (object);
}

static void
liaison_details_group_class_init (LiaisonDetailsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_details_group_dispose;

  g_type_ensure (LIAISON_TYPE_BASE_RATE_ROW);
  g_type_ensure (LIAISON_TYPE_TAGS_ROW);
  g_type_ensure (LIAISON_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/details-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDetailsGroup, base_rate);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDetailsGroup, background);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDetailsGroup, tags);
  gtk_widget_class_bind_template_callback (widget_class, on_background_edited);
}

static void
liaison_details_group_init (LiaisonDetailsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_details_group_set:
 * @self: a details group
 * @document: the document
 * @forecast: the forecast as it is now
 *
 * Shows the details of a forecast. Controls that show the same already are left alone, with the cursor that may be in one.
 */
void
liaison_details_group_set (LiaisonDetailsGroup *self,
                           LiaisonDocument     *document,
                           LiaisonForecast     *forecast)
{
  g_return_if_fail (LIAISON_IS_DETAILS_GROUP (self));

  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  liaison_base_rate_row_set (self->base_rate, document, forecast);
  liaison_tags_row_set (self->tags, document, forecast);
  liaison_text_row_set_text (self->background, liaison_forecast_get_background (forecast));
}

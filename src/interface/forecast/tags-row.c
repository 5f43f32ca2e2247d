/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTagsRow: the tags of a forecast as chips, and an entry for more, which completes from the tags of the file's other
 * forecasts. Enter or a comma adds what is typed, or what Up and Down chose beneath it; Backspace in an empty entry removes the last
 * tag; a chip is a button that removes its tag. The style class is "tags". */

#include "interface/forecast/tags-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "interface/forecast/forecast-edit.h"
#include "interface/forecast/tag-words.h"
#include "interface/forecast/wrap-layout.h"

#define MAX_SUGGESTIONS 6

struct _LiaisonTagsRow
{
  AdwPreferencesRow parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;

  /* Template children. */
  GtkWidget *chips;
  GtkEntry *entry;
  GtkPopover *popover;
  GtkListBox *suggestions;
};

G_DEFINE_FINAL_TYPE (LiaisonTagsRow, liaison_tags_row, ADW_TYPE_PREFERENCES_ROW)

/* Takes TAGS. */
static void
commit (LiaisonTagsRow *self,
        char          **tags)
{
  g_auto (GStrv) owned = tags;
  LiaisonForecastBuilder *builder;

  if (g_strv_equal ((const char * const *) owned, liaison_forecast_get_tags (self->forecast)))
    return;
  builder = liaison_forecast_builder_new (self->forecast);
  liaison_forecast_builder_set_tags (builder, (const char * const *) owned);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Change Tags"), NULL);
}

static void
add (LiaisonTagsRow *self,
     const char     *text)
{
  g_autofree char *copy = g_strdup (text); /* of the entry, which is emptied */

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_popover_popdown (self->popover);
  commit (self, liaison_tags_add (liaison_forecast_get_tags (self->forecast), copy));
}

static void
on_chip_clicked (LiaisonTagsRow *self,
                 GtkWidget      *chip)
{
  const char *tag = g_object_get_data (G_OBJECT (chip), "liaison-tag");
  char **tags = liaison_tags_remove (liaison_forecast_get_tags (self->forecast), tag);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry)); /* the chip goes */
  commit (self, tags);
}

static GtkWidget *
new_chip (LiaisonTagsRow *self,
          const char     *tag)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (tag);
  /* Translators: %s is a tag of a forecast. */
  g_autofree char *text = g_strdup_printf (_("Remove the Tag “%s”"), tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "tag");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (chip, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (chip), "liaison-tag", g_strdup (tag), g_free);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip_clicked), self, G_CONNECT_SWAPPED);
  return chip;
}

/* The entry is the last of the chips, and stays. */
static void
show_chips (LiaisonTagsRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != GTK_WIDGET (self->entry))
    gtk_widget_unparent (child);
  for (const char * const *tag = liaison_forecast_get_tags (self->forecast); *tag != NULL; tag++)
    gtk_widget_insert_before (new_chip (self, *tag), self->chips, GTK_WIDGET (self->entry));
}

static void
suggest (LiaisonTagsRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  LiaisonForecastFile *file = liaison_document_get_forecasts (self->document);
  g_auto (GStrv) tags = liaison_tags_suggest (file, liaison_forecast_get_tags (self->forecast), text, MAX_SUGGESTIONS);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->suggestions, 0)) != NULL)
    gtk_list_box_remove (self->suggestions, GTK_WIDGET (row));
  for (guint i = 0; tags[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (tags[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
      gtk_list_box_append (self->suggestions, label);
    }
  if (tags[0] != NULL && gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)))))
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
}

static void
on_changed (LiaisonTagsRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (strchr (text, ',') != NULL)
    add (self, text);
  else if (*text != '\0')
    suggest (self);
  else
    gtk_popover_popdown (self->popover);
}

static const char *
get_text_of (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static void
on_activate (LiaisonTagsRow *self)
{
  GtkListBoxRow *row = gtk_widget_get_visible (GTK_WIDGET (self->popover)) ? gtk_list_box_get_selected_row (self->suggestions)
                                                                           : NULL;

  add (self, row != NULL ? get_text_of (row) : gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_suggestion_activated (LiaisonTagsRow *self,
                         GtkListBoxRow  *row)
{
  add (self, get_text_of (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
choose (LiaisonTagsRow *self,
        int             step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->suggestions);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : (step > 0 ? 0 : -1);

  gtk_list_box_select_row (self->suggestions, index >= 0 ? gtk_list_box_get_row_at_index (self->suggestions, index) : NULL);
  row = gtk_list_box_get_selected_row (self->suggestions);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  row != NULL ? get_text_of (row) : "", -1);
}

static gboolean
on_key_pressed (LiaisonTagsRow *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const char * const *tags = liaison_forecast_get_tags (self->forecast);
  gboolean open = gtk_widget_get_visible (GTK_WIDGET (self->popover));
  guint n = g_strv_length ((char **) tags);

  if (key == GDK_KEY_Down && !open)
    suggest (self);
  else if (key == GDK_KEY_Down || (key == GDK_KEY_Up && open))
    choose (self, key == GDK_KEY_Down ? 1 : -1);
  else if (key == GDK_KEY_Escape && open)
    gtk_popover_popdown (self->popover);
  else if (key == GDK_KEY_BackSpace && *text == '\0' && n > 0)
    commit (self, liaison_tags_remove (tags, tags[n - 1]));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* What is typed is not lost when the reader turns to something else. */
static void
on_leave (LiaisonTagsRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->forecast != NULL && *text != '\0')
    add (self, text);
  gtk_popover_popdown (self->popover);
}

static void
liaison_tags_row_dispose (GObject *object)
{
  LiaisonTagsRow *self = LIAISON_TAGS_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_TAGS_ROW);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);

  G_OBJECT_CLASS (liaison_tags_row_parent_class)->dispose (object);
}

static gboolean
liaison_tags_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_TAGS_ROW (widget)->entry));
}

static void
liaison_tags_row_class_init (LiaisonTagsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_tags_row_dispose;
  widget_class->grab_focus = liaison_tags_row_grab_focus;

  g_type_ensure (LIAISON_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/tags-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagsRow, chips);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagsRow, entry);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagsRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTagsRow, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_suggestion_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
}

static void
liaison_tags_row_init (LiaisonTagsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_tags_row_set:
 * @self: a row
 * @document: the document
 * @forecast: the forecast as it is now
 *
 * Shows the tags of a forecast. What is being typed stays, unless it is another forecast.
 */
void
liaison_tags_row_set (LiaisonTagsRow  *self,
                      LiaisonDocument *document,
                      LiaisonForecast *forecast)
{
  gboolean other, same;

  g_return_if_fail (LIAISON_IS_TAGS_ROW (self));

  other = liaison_forecast_edit_is_other (self->forecast, forecast);
  same = !other && g_strv_equal (liaison_forecast_get_tags (self->forecast), liaison_forecast_get_tags (forecast));
  g_set_object (&self->document, document);
  g_set_object (&self->forecast, forecast);
  if (!same)
    show_chips (self);
  if (other)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

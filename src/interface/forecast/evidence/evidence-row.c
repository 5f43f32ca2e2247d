/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEvidenceRow: a piece of evidence: the quote, where it stands, which way and how strongly it speaks, a note. Activating the
 * row shows the passage in the article and what it states in the diagram. A passage that is lost says so, and offers where it may
 * stand now. The style class is "evidence", with "lost" where the passage is. */

#include "interface/forecast/evidence/evidence-row.h"

#include <glib/gi18n.h>
#include "forecast/moment.h"
#include "interface/forecast/evidence/evidence-again.h"
#include "interface/forecast/evidence/evidence-place.h"
#include "interface/forecast/evidence/evidence-strength.h"
#include "interface/forecast/forecast-edit.h"

struct _LiaisonEvidenceRow
{
  AdwPreferencesRow parent_instance;

  LiaisonDocument *document;
  LiaisonForecast *forecast;
  LiaisonEvidence *evidence;
  gboolean updating;           /* controls change because they were set */
  LiaisonEvidencePlace place;
  LiaisonSpan span;            /* where it stands in the article, if it is found */

  /* Template children. */
  GtkLabel *quote;
  GtkLabel *source;
  GtkWidget *state_box;
  GtkImage *sign;
  GtkLabel *state;
  LiaisonEvidenceAgain *again;
  LiaisonEvidenceStrength *strength;
  GtkDropDown *bearing;
  GtkEntry *note;
};

G_DEFINE_FINAL_TYPE (LiaisonEvidenceRow, liaison_evidence_row, ADW_TYPE_PREFERENCES_ROW)

/* What the line beneath the quote says of where it stands; a sign goes with it, so that it need not be told by colour. */
static const char *
get_sign (LiaisonEvidencePlace place)
{
  switch (place)
    {
    case LIAISON_EVIDENCE_LOST:
      return "dialog-warning-symbolic";
    case LIAISON_EVIDENCE_ELSEWHERE:
      return "x-office-document-symbolic";
    case LIAISON_EVIDENCE_REWORDED:
      return "document-edit-symbolic";
    case LIAISON_EVIDENCE_UNKNOWN:
    case LIAISON_EVIDENCE_FOUND:
    default:
      return NULL;
    }
}

static const char *
get_state (LiaisonEvidencePlace place)
{
  switch (place)
    {
    case LIAISON_EVIDENCE_LOST:
      return _("Lost: the article no longer has this passage");
    case LIAISON_EVIDENCE_ELSEWHERE:
      return _("In another article than the open one");
    case LIAISON_EVIDENCE_REWORDED:
      return _("The article words it otherwise now");
    case LIAISON_EVIDENCE_UNKNOWN:
    case LIAISON_EVIDENCE_FOUND:
    default:
      return NULL;
    }
}

/* "The title, 24 January 2021". */
static char *
dup_source (LiaisonEvidenceRow *self)
{
  const LiaisonForecastSource *source = liaison_evidence_find_source (self->document, self->evidence);
  const char *title = source != NULL && source->title != NULL ? source->title : _("Untitled article");
  g_autofree char *day = source != NULL && source->published != NULL ? liaison_moment_to_text (source->published) : NULL;

  return day != NULL ? g_strdup_printf ("%s, %s", title, day) : g_strdup (title);
}

/* Where the passage stands, or that it does not. */
static void
show_source (LiaisonEvidenceRow *self)
{
  g_autofree char *source = dup_source (self);
  gboolean lost, found;

  self->place = liaison_evidence_find_place (self->document, self->evidence, &self->span);
  lost = self->place == LIAISON_EVIDENCE_LOST;
  found = self->place == LIAISON_EVIDENCE_FOUND || self->place == LIAISON_EVIDENCE_REWORDED;
  gtk_label_set_label (self->source, source);
  gtk_image_set_from_icon_name (self->sign, get_sign (self->place));
  gtk_label_set_label (self->state, get_state (self->place) != NULL ? get_state (self->place) : "");
  gtk_widget_set_visible (self->state_box, get_state (self->place) != NULL);
  liaison_evidence_again_set (self->again, lost ? liaison_evidence_get_passage (self->evidence) : NULL,
                              lost ? liaison_evidence_find_article (self->document, self->evidence) : NULL);
  if (lost)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lost");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lost");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), found ? _("Show in Article and Diagram") : NULL);
}

static void
show_evidence (LiaisonEvidenceRow *self)
{
  /* Translators: the marks around a quotation. */
  g_autofree char *quote = g_strdup_printf (_("“%s”"), liaison_passage_get_exact (
                                                         liaison_evidence_get_passage (self->evidence)));
  const char *note = liaison_evidence_get_note (self->evidence);

  self->updating = TRUE;
  gtk_label_set_label (self->quote, quote);
  gtk_drop_down_set_selected (self->bearing, (guint) liaison_evidence_get_bearing (self->evidence));
  liaison_evidence_strength_set (self->strength, liaison_evidence_get_bearing (self->evidence),
                                 liaison_evidence_get_strength (self->evidence));
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->note)), note != NULL ? note : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->note), note != NULL ? note : "");
  self->updating = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), quote);
  show_source (self);
}

/* Puts AFTER, which is freed, in the place of the evidence. */
static void
replace (LiaisonEvidenceRow *self,
         LiaisonEvidence    *after,
         const char         *label,
         const char         *kind)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (self->forecast);
  g_autofree char *key = g_strconcat (kind, ":", liaison_evidence_get_id (after), NULL);

  liaison_forecast_builder_replace_evidence (builder, after);
  g_object_unref (after);
  liaison_forecast_edit_commit (self->document, self->forecast, builder, label, key);
}

static void
on_bearing_selected (LiaisonEvidenceRow *self)
{
  LiaisonBearing bearing = (LiaisonBearing) gtk_drop_down_get_selected (self->bearing);

  if (!self->updating && self->evidence != NULL && bearing != liaison_evidence_get_bearing (self->evidence))
    replace (self, liaison_evidence_with_bearing (self->evidence, bearing), _("Change Bearing"), "bearing");
}

static void
on_strength_edited (LiaisonEvidenceRow *self)
{
  if (self->evidence != NULL)
    replace (self, liaison_evidence_with_strength (self->evidence, liaison_evidence_strength_get_ratio (self->strength)),
             _("Change Strength"), "strength");
}

/* The reader found the passage again. */
static void
on_place_chosen (LiaisonEvidenceRow *self,
                 guint               start,
                 guint               end)
{
  LiaisonArticle *article = liaison_evidence_find_article (self->document, self->evidence);
  g_autoptr (LiaisonPassage) passage = NULL;
  const char *source;

  if (article == NULL)
    return;
  passage = liaison_passage_of_article (article, (LiaisonSpan) { start, end });
  source = liaison_forecast_file_add_source (liaison_document_get_forecasts (self->document), article);
  replace (self, liaison_evidence_with_passage (self->evidence, source, passage), _("Find Evidence Again"), "passage");
}

static void
on_note_changed (LiaisonEvidenceRow *self)
{
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (!self->updating && self->evidence != NULL)
    replace (self, liaison_evidence_with_note (self->evidence, note), _("Edit Note"), "note");
}

static void
on_remove (LiaisonEvidenceRow *self)
{
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (self->forecast);

  liaison_forecast_builder_remove_evidence (builder, liaison_evidence_get_id (self->evidence));
  liaison_forecast_edit_commit (self->document, self->forecast, builder, _("Remove Evidence"), NULL);
}

static void
on_article_changed (LiaisonEvidenceRow *self)
{
  if (self->evidence != NULL)
    show_source (self);
}

static void
liaison_evidence_row_dispose (GObject *object)
{
  LiaisonEvidenceRow *self = LIAISON_EVIDENCE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_EVIDENCE_ROW);
  g_clear_object (&self->document);
  g_clear_object (&self->forecast);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (liaison_evidence_row_parent_class)->dispose (object);
}

static void
liaison_evidence_row_class_init (LiaisonEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_evidence_row_dispose;

  g_type_ensure (LIAISON_TYPE_EVIDENCE_AGAIN);
  g_type_ensure (LIAISON_TYPE_EVIDENCE_STRENGTH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, quote);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, source);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, sign);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, state);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, again);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, strength);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, bearing);
  gtk_widget_class_bind_template_child (widget_class, LiaisonEvidenceRow, note);
  gtk_widget_class_bind_template_callback (widget_class, on_bearing_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_strength_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_place_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_note_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
liaison_evidence_row_init (LiaisonEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_evidence_row_new:
 * @document: the document whose forecasts are edited
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
liaison_evidence_row_new (LiaisonDocument *document)
{
  LiaisonEvidenceRow *self = g_object_new (LIAISON_TYPE_EVIDENCE_ROW, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::article", G_CALLBACK (on_article_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::network", G_CALLBACK (on_article_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * liaison_evidence_row_set:
 * @self: a row
 * @forecast: the forecast as it is now
 * @evidence: a piece of its evidence
 *
 * Shows a piece of evidence. What is the same as before stays untouched, a cursor too.
 */
void
liaison_evidence_row_set (LiaisonEvidenceRow *self,
                          LiaisonForecast    *forecast,
                          LiaisonEvidence    *evidence)
{
  g_return_if_fail (LIAISON_IS_EVIDENCE_ROW (self));

  g_set_object (&self->forecast, forecast);
  if (g_set_object (&self->evidence, evidence))
    show_evidence (self);
}

/**
 * liaison_evidence_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of its evidence
 */
const char *
liaison_evidence_row_get_id (LiaisonEvidenceRow *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE_ROW (self), NULL);

  return liaison_evidence_get_id (self->evidence);
}

/**
 * liaison_evidence_row_reveal:
 * @self: a row
 *
 * Has the article scroll to the passage and mark it, and the diagram light what it states.
 *
 * Returns: whether the passage stands in the article
 */
gboolean
liaison_evidence_row_reveal (LiaisonEvidenceRow *self)
{
  g_return_val_if_fail (LIAISON_IS_EVIDENCE_ROW (self), FALSE);

  if (self->place != LIAISON_EVIDENCE_FOUND && self->place != LIAISON_EVIDENCE_REWORDED)
    return FALSE;
  liaison_evidence_show (self->document, self->evidence, self->span);
  return TRUE;
}

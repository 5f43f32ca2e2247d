/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonScoreRow: one figure of a track record: its name, its number, one sentence that says what the number means, and, when it
 * is opened, how it is computed and who devised it. The style class is "score". */

#include "interface/forecast/scoring/score-row.h"

#include <glib/gi18n.h>

struct _LiaisonScoreRow
{
  AdwExpanderRow parent_instance;

  LiaisonFigure figure;
  GtkLabel *number;
};

G_DEFINE_FINAL_TYPE (LiaisonScoreRow, liaison_score_row, ADW_TYPE_EXPANDER_ROW)

static void
liaison_score_row_class_init (LiaisonScoreRowClass *klass)
{
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

/* The formula, and beneath it the source. */
static GtkWidget *
make_help (LiaisonFigure figure)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *source;
  /* Translators: %s is a scientific publication. */
  g_autofree char *text = g_strdup_printf (_("Source: %s"), liaison_figure_to_source (figure));

  source = make_label (text);
  gtk_widget_add_css_class (source, "caption");
  gtk_widget_add_css_class (source, "dim-label");
  gtk_box_append (GTK_BOX (box), make_label (liaison_figure_to_formula (figure)));
  gtk_box_append (GTK_BOX (box), source);
  gtk_widget_add_css_class (box, "score-help");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), liaison_figure_to_title (figure));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
liaison_score_row_init (LiaisonScoreRow *self)
{
  self->number = GTK_LABEL (gtk_label_new ("–"));
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "title-4");
  gtk_widget_add_css_class (GTK_WIDGET (self), "score");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->number));
}

/**
 * liaison_score_row_new:
 * @figure: which figure it shows
 *
 * Returns: (transfer floating): a row without a number yet
 */
GtkWidget *
liaison_score_row_new (LiaisonFigure figure)
{
  LiaisonScoreRow *self = g_object_new (LIAISON_TYPE_SCORE_ROW, "title", liaison_figure_to_title (figure), NULL);

  self->figure = figure;
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_help (figure));
  return GTK_WIDGET (self);
}

/**
 * liaison_score_row_show:
 * @self: a row
 * @summary: of a track record
 *
 * Shows the number and what it means.
 */
void
liaison_score_row_show (LiaisonScoreRow           *self,
                        const LiaisonTrackSummary *summary)
{
  g_autofree char *number = NULL, *sentence = NULL, *markup = NULL, *label = NULL;

  g_return_if_fail (LIAISON_IS_SCORE_ROW (self));

  number = liaison_figure_to_number (self->figure, summary);
  sentence = liaison_figure_to_sentence (self->figure, summary);
  markup = g_markup_escape_text (sentence, -1);
  gtk_label_set_label (self->number, number);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), markup);
  /* Translators: what a screen reader says of a score: its name, its number and what it means. */
  label = g_strdup_printf (_("%1$s: %2$s. %3$s"), liaison_figure_to_title (self->figure), number, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

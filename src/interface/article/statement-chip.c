/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonStatementChip: a small button in the article behind a statement. It says the range of probability that the statement's
 * words convey; a click makes a forecast that starts from it. CSS node: chip; its button has the class "chip". */

#include "interface/article/statement-chip.h"

#include <glib/gi18n.h>

#include "interface/document-changes.h"
#include "interface/statement-words.h"

struct _LiaisonStatementChip
{
  GtkWidget parent_instance;

  LiaisonDocument *document; /* owned */
  LiaisonAnalysis *analysis; /* owned: the one that the index counts in */
  guint index;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (LiaisonStatementChip, liaison_statement_chip, GTK_TYPE_WIDGET)

static void
on_clicked (LiaisonStatementChip *self)
{
  liaison_document_add_forecast_from_statement (
      self->document, liaison_analysis_get_statement (self->analysis, self->index));
}

static void
liaison_statement_chip_dispose (GObject *object)
{
  LiaisonStatementChip *self = LIAISON_STATEMENT_CHIP (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_pointer (&self->analysis, liaison_analysis_unref);

  G_OBJECT_CLASS (liaison_statement_chip_parent_class)->dispose (object);
}

static void
liaison_statement_chip_class_init (LiaisonStatementChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_statement_chip_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chip");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_statement_chip_init (LiaisonStatementChip *self)
{
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "chip");
  gtk_widget_set_cursor_from_name (self->button, "pointer");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self,
                           G_CONNECT_SWAPPED);
}

/**
 * liaison_statement_chip_new:
 * @document: a document with a network
 * @index: of a statement in its analysis
 *
 * Returns: (transfer full): a new chip
 */
GtkWidget *
liaison_statement_chip_new (LiaisonDocument *document,
                            guint            index)
{
  LiaisonStatementChip *self = g_object_new (LIAISON_TYPE_STATEMENT_CHIP, NULL);
  const LiaisonStatement *statement;
  g_autofree char *range = NULL;
  g_autofree char *cue = NULL;
  g_autofree char *standard = NULL;
  g_autofree char *tooltip = NULL;

  self->document = g_object_ref (document);
  self->analysis = liaison_analysis_ref (
      liaison_network_get_analysis (liaison_document_get_network (document)));
  self->index = index;

  statement = liaison_analysis_get_statement (self->analysis, index);
  range = liaison_statement_dup_range (statement);
  cue = liaison_statement_dup_cue (statement);
  standard = liaison_statement_dup_standard (statement);
  /* Translators: %1$s is "“unlikely”: 5–30 %", %2$s "ICD 203: unlikely (20–45 %)". */
  tooltip = g_strdup_printf (_("%1$s\n%2$s\nMake a forecast of this statement"), cue, standard);
  gtk_button_set_label (GTK_BUTTON (self->button), range);
  gtk_widget_set_tooltip_text (self->button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip, -1);
  return GTK_WIDGET (self);
}

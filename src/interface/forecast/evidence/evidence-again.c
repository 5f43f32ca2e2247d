/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonEvidenceAgain: where a lost passage may stand now. A button opens the places that come near to it, each with the text around,
 * and the reader says which it is. The CSS node is "evidence-again". */

#include "interface/forecast/evidence/evidence-again.h"

#include <glib/gi18n.h>

/* More would be no help. */
#define MOST_PLACES 5
/* Code points before and after, so that the place is known again. */
#define CONTEXT 40
#define MAX_CHARS 36

struct _LiaisonEvidenceAgain
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkWidget *rows;             /* a box of buttons */
};

G_DEFINE_FINAL_TYPE (LiaisonEvidenceAgain, liaison_evidence_again, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clicked (LiaisonEvidenceAgain *self,
            GtkWidget            *button)
{
  guint start = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "start"));
  guint end = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "end"));

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[CHOSEN], 0, start, end);
}

/* "… before <b>the passage</b> after …", as markup. */
static char *
mark_up (LiaisonArticle *article,
         LiaisonSpan     span)
{
  guint length = liaison_article_get_length (article);
  LiaisonSpan before = { span.start - MIN (span.start, CONTEXT), span.start };
  LiaisonSpan after = { span.end, MIN (span.end + CONTEXT, length) };
  g_autofree char *head = liaison_article_dup_span (article, before);
  g_autofree char *text = liaison_article_dup_span (article, span);
  g_autofree char *tail = liaison_article_dup_span (article, after);
  char *markup = g_markup_printf_escaped ("%s%s<b>%s</b>%s%s", before.start > 0 ? "…" : "", head, text, tail,
                                          after.end < length ? "…" : "");

  return g_strdelimit (markup, "\n", ' ');
}

static void
add_place (LiaisonEvidenceAgain      *self,
           LiaisonArticle            *article,
           const LiaisonPassagePlace *place)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = mark_up (article, place->span);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_lines (GTK_LABEL (label), 6);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "start", GUINT_TO_POINTER (place->span.start));
  g_object_set_data (G_OBJECT (button), "end", GUINT_TO_POINTER (place->span.end));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->rows), button);
}

static GtkWidget *
make_popover (LiaisonEvidenceAgain *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("Is it one of these?"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_widget_add_css_class (box, "popover-body");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
liaison_evidence_again_dispose (GObject *object)
{
  LiaisonEvidenceAgain *self = LIAISON_EVIDENCE_AGAIN (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;

  G_OBJECT_CLASS (liaison_evidence_again_parent_class)->dispose (object);
}

static void
liaison_evidence_again_class_init (LiaisonEvidenceAgainClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_evidence_again_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidence-again");

  signals[CHOSEN] = g_signal_new ("chosen", LIAISON_TYPE_EVIDENCE_AGAIN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
liaison_evidence_again_init (LiaisonEvidenceAgain *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->button, _("Find _Again"));
  gtk_menu_button_set_use_underline (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, make_popover (self));
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * liaison_evidence_again_new:
 *
 * Returns: (transfer floating): a button without places, hidden
 */
GtkWidget *
liaison_evidence_again_new (void)
{
  return g_object_new (LIAISON_TYPE_EVIDENCE_AGAIN, NULL);
}

/**
 * liaison_evidence_again_set:
 * @self: a button
 * @passage: (nullable): a passage that is lost
 * @article: (nullable): the article that lost it
 *
 * Looks for the places that come near to the passage, and shows itself where there are any.
 */
void
liaison_evidence_again_set (LiaisonEvidenceAgain *self,
                            LiaisonPassage       *passage,
                            LiaisonArticle       *article)
{
  g_autoptr (GArray) places = NULL;
  GtkWidget *row;

  g_return_if_fail (LIAISON_IS_EVIDENCE_AGAIN (self));

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  if (passage != NULL && article != NULL)
    places = liaison_passage_find_places (passage, article, MOST_PLACES);
  for (guint i = 0; places != NULL && i < places->len; i++)
    add_place (self, article, &g_array_index (places, LiaisonPassagePlace, i));
  gtk_widget_set_visible (GTK_WIDGET (self), places != NULL && places->len > 0);
}

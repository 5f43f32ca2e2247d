/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonBayesAid: what Bayes' rule makes of the strengths that the reader stated, step by step from the base rate, beside the
 * reader's own number. It is folded up at first, and there is no way to take its number over: it is an aid and no answer. CSS node:
 * "bayes-aid". */

#include "interface/forecast/evidence/bayes-aid.h"

#include <glib/gi18n.h>
#include <math.h>

#include "forecast/probability-word.h"
#include "interface/forecast/evidence/bayes-words.h"

#define MAX_QUOTE 60

struct _LiaisonBayesAid
{
  GtkWidget parent_instance;

  GtkWidget *expander;
  GtkLabel *missing;           /* what is needed first */
  GtkGrid *steps;
  GtkLabel *result;
  GtkLabel *own;
  GtkLabel *gaps;
  GtkLabel *doubt;
};

G_DEFINE_FINAL_TYPE (LiaisonBayesAid, liaison_bayes_aid, GTK_TYPE_WIDGET)

static GtkLabel *
make_label (const char *class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), class);
  return label;
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *class)
{
  GtkLabel *label = make_label (class);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  return label;
}

static void
liaison_bayes_aid_dispose (GObject *object)
{
  LiaisonBayesAid *self = LIAISON_BAYES_AID (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_bayes_aid_parent_class)->dispose (object);
}

static void
liaison_bayes_aid_class_init (LiaisonBayesAidClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_bayes_aid_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "bayes-aid");
}

static void
liaison_bayes_aid_init (LiaisonBayesAid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->missing = add_label (box, "dim-label");
  self->steps = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->steps, 12);
  gtk_grid_set_row_spacing (self->steps, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->steps), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps of Bayes’ rule"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->steps));
  self->result = add_label (box, NULL);
  self->own = add_label (box, NULL);
  self->gaps = add_label (box, NULL);
  self->doubt = add_label (box, "dim-label");
  self->expander = gtk_expander_new (_("What Bayes’ rule makes of it"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), box);
  gtk_widget_add_css_class (box, "bayes-steps");
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

static void
set_text (GtkLabel *label,
          char     *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static void
clear_steps (LiaisonBayesAid *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_grid_remove (self->steps, child);
}

/* "“Within an hour of …” | ×3 | 67 %" */
static void
add_step (LiaisonBayesAid *self,
          int              row,
          const char      *what,
          const char      *factor,
          double           after)
{
  g_autofree char *number = liaison_probability_to_text (after);
  GtkLabel *name = make_label (NULL);
  GtkLabel *by = make_label ("dim-label");
  GtkLabel *to = make_label ("numeric");

  gtk_label_set_label (name, what);
  gtk_label_set_lines (name, 2);
  gtk_label_set_ellipsize (name, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (name), TRUE);
  gtk_label_set_label (by, factor);
  gtk_label_set_wrap (by, FALSE);
  gtk_label_set_label (to, number);
  gtk_label_set_wrap (to, FALSE);
  gtk_label_set_xalign (to, 1);
  gtk_grid_attach (self->steps, GTK_WIDGET (name), 0, row, 1, 1);
  gtk_grid_attach (self->steps, GTK_WIDGET (by), 1, row, 1, 1);
  gtk_grid_attach (self->steps, GTK_WIDGET (to), 2, row, 1, 1);
}

static char *
dup_quote (LiaisonEvidence *evidence)
{
  const char *exact = liaison_passage_get_exact (liaison_evidence_get_passage (evidence));
  gboolean cut = g_utf8_strlen (exact, -1) > MAX_QUOTE;
  g_autofree char *start = cut ? g_utf8_substring (exact, 0, MAX_QUOTE - 1) : g_strdup (exact);
  g_autofree char *text = g_strconcat (start, cut ? "…" : "", NULL);

  g_strdelimit (text, "\n", ' ');
  /* Translators: the marks around a quotation. */
  return g_strdup_printf (_("“%s”"), text);
}

static void
show_steps (LiaisonBayesAid *self,
            LiaisonForecast *forecast,
            GArray          *steps)
{
  add_step (self, 0, _("Base rate"), "", liaison_forecast_get_base_rate (forecast));
  for (guint i = 0; i < steps->len; i++)
    {
      const LiaisonBayesStep *step = &g_array_index (steps, LiaisonBayesStep, i);
      g_autofree char *quote = dup_quote (step->evidence);
      g_autofree char *factor = liaison_bayes_step_to_text (step);

      add_step (self, (int) i + 1, quote, factor, step->after);
    }
}

static gboolean
has_evidence (LiaisonForecast *forecast)
{
  const GPtrArray *evidence = liaison_forecast_get_evidence (forecast);

  for (guint i = 0; i < evidence->len; i++)
    if (liaison_evidence_get_bearing (g_ptr_array_index (evidence, i)) != LIAISON_BEARING_CONTEXT)
      return TRUE;
  return FALSE;
}

/**
 * liaison_bayes_aid_set:
 * @self: an aid
 * @forecast: the forecast as it is now
 *
 * Shows what the rule makes of the forecast's base rate and evidence; without a base rate, what it needs.
 */
void
liaison_bayes_aid_set (LiaisonBayesAid *self,
                       LiaisonForecast *forecast)
{
  g_autoptr (GArray) steps = NULL;
  LiaisonBayes bayes = { 0 };
  gboolean known;

  g_return_if_fail (LIAISON_IS_BAYES_AID (self));
  g_return_if_fail (LIAISON_IS_FORECAST (forecast));

  clear_steps (self);
  steps = liaison_bayes_steps (forecast);
  known = liaison_bayes_update (forecast, &bayes);
  if (known)
    show_steps (self, forecast, steps);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), known);
  set_text (self->missing, known ? NULL
                                 : g_strdup (_("The rule starts from a base rate: how often things like this happen. State one, "
                                               "and a strength for each piece of evidence.")));
  set_text (self->result, known ? liaison_bayes_describe_result (&bayes) : NULL);
  set_text (self->own, known ? liaison_bayes_describe_own (&bayes, forecast) : NULL);
  set_text (self->gaps, known ? liaison_bayes_describe_gaps (&bayes) : NULL);
  set_text (self->doubt, known ? liaison_bayes_describe_doubt (forecast) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), liaison_forecast_get_question_type (forecast) == LIAISON_QUESTION_BINARY &&
                                               has_evidence (forecast));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of Bayes' rule: figures, and what they leave out. */

#include "interface/forecast/evidence/bayes-aid.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "interface/forecast/evidence/bayes-words.h"

/* Odds of 1 to 4 times 6 are 60 %; another piece has no strength, a third speaks neither way. */
static LiaisonForecast *
make (double base_rate,
      double own)
{
  static const LiaisonBearing bearings[] = { LIAISON_BEARING_FOR, LIAISON_BEARING_AGAINST, LIAISON_BEARING_CONTEXT };
  static const double strengths[] = { 6.0, -1.0, -1.0 };
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);

  liaison_forecast_builder_set_base_rate (builder, base_rate);
  for (guint i = 0; i < G_N_ELEMENTS (bearings); i++)
    {
      g_autoptr (LiaisonPassage) passage = liaison_passage_new ("It rains.", NULL, NULL, (LiaisonSpan) { i, i + 9 });
      g_autoptr (LiaisonEvidence) fresh = liaison_evidence_new ("s1", passage, bearings[i], NULL, NULL, NULL);
      g_autoptr (LiaisonEvidence) strong = liaison_evidence_with_strength (fresh, strengths[i]);

      liaison_forecast_builder_add_evidence (builder, strong);
    }
  if (!isnan (own))
    {
      g_autoptr (LiaisonEstimate) estimate = liaison_estimate_new (own, LIAISON_CONFIDENCE_MODERATE, NULL, "Ada",
                                                                   "2024-01-01T00:00:00Z");

      liaison_forecast_builder_add_estimate (builder, estimate);
    }
  return liaison_forecast_builder_end (builder);
}

static void
assert_says (char       *text,
             const char *part)
{
  g_assert_nonnull (text);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, part));
  g_free (text);
}

static void
test_words (void)
{
  g_autoptr (LiaisonForecast) far = make (0.2, 0.9);
  g_autoptr (LiaisonForecast) near = make (0.2, 0.62);
  g_autoptr (LiaisonForecast) none = make (0.2, NAN);
  g_autoptr (GArray) steps = liaison_bayes_steps (far);
  LiaisonBayes bayes;

  g_assert_true (liaison_bayes_update (far, &bayes));
  assert_says (liaison_bayes_describe_result (&bayes), "comes to 60\302\240%, likely");
  assert_says (liaison_bayes_describe_own (&bayes, far), "30 points away");
  assert_says (liaison_bayes_describe_own (&bayes, near), "about the same");
  assert_says (liaison_bayes_describe_own (&bayes, none), "not given a number");
  assert_says (liaison_bayes_describe_gaps (&bayes), "1 piece of evidence has no strength");
  assert_says (liaison_bayes_describe_doubt (far), "independent");
  assert_says (liaison_bayes_step_to_text (&g_array_index (steps, LiaisonBayesStep, 0)), "×6");
  assert_says (liaison_bayes_step_to_text (&g_array_index (steps, LiaisonBayesStep, 1)), "no strength");
  assert_says (liaison_bayes_step_to_text (&g_array_index (steps, LiaisonBayesStep, 2)), "Context");
}

/* Two pieces with a strength are of one article, and one of them speaks against. */
static void
test_dependence (void)
{
  g_autoptr (LiaisonForecast) forecast = make (0.2, 0.5);
  LiaisonEvidence *second = g_ptr_array_index (liaison_forecast_get_evidence (forecast), 1);
  g_autoptr (LiaisonEvidence) strong = liaison_evidence_with_strength (second, 2.0);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (forecast);
  g_autoptr (LiaisonForecast) after = NULL;
  g_autoptr (GArray) steps = NULL;

  liaison_forecast_builder_replace_evidence (builder, strong);
  after = liaison_forecast_builder_end (builder);
  steps = liaison_bayes_steps (after);
  assert_says (liaison_bayes_describe_doubt (after), "2 pieces here are from the same article");
  assert_says (liaison_bayes_step_to_text (&g_array_index (steps, LiaisonBayesStep, 1)), "÷2");
}

/* Whether a button is anywhere below WIDGET. */
static gboolean
has_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_button (child))
      return TRUE;
  return FALSE;
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* It is folded up, and nothing in it takes its number over. */
static void
test_aid (void)
{
  g_autoptr (LiaisonForecast) forecast = make (0.2, 0.9);
  g_autoptr (LiaisonForecast) without = make (NAN, 0.9);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonForecast) empty = liaison_forecast_builder_end (builder);
  GtkWidget *aid = g_object_ref_sink (g_object_new (LIAISON_TYPE_BAYES_AID, NULL));
  GtkExpander *expander = GTK_EXPANDER (gtk_widget_get_first_child (aid));

  g_assert_false (gtk_expander_get_expanded (expander));
  liaison_bayes_aid_set (LIAISON_BAYES_AID (aid), forecast);
  g_assert_true (gtk_widget_get_visible (aid));
  gtk_expander_set_expanded (expander, TRUE);
  g_assert_true (shows (aid, "comes to 60"));
  g_assert_true (shows (aid, "Your own number is 90"));
  g_assert_true (shows (aid, "×6"));
  g_assert_false (has_button (gtk_expander_get_child (expander)));

  liaison_bayes_aid_set (LIAISON_BAYES_AID (aid), without);
  g_assert_true (gtk_widget_get_visible (aid));
  g_assert_true (shows (aid, "base rate"));
  g_assert_false (shows (aid, "comes to"));
  liaison_bayes_aid_set (LIAISON_BAYES_AID (aid), empty);
  g_assert_false (gtk_widget_get_visible (aid));
  g_assert_finalize_object (aid);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/forecast/bayes-aid/words", test_words);
  g_test_add_func ("/forecast/bayes-aid/dependence", test_dependence);
  g_test_add_func ("/forecast/bayes-aid/aid", test_aid);
  return g_test_run ();
}

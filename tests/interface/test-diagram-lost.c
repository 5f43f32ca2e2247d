/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diagram-fixture.h"
#include "widget-fixture.h"

#include <adwaita.h>

#include "interface/correction-words.h"
#include "interface/diagram/diagram-lost.h"
#include "interface/document-corrections-private.h"

static const char *const corrections[] = {
  "{\"type\":\"rename\",\"entity\":{\"id\":\"voss\"},\"name\":\"M. Voss\"}",
  "{\"type\":\"merge\",\"entity\":{\"id\":\"senn\",\"name\":\"Senn\"},\"other\":{\"id\":\"voss\",\"name\":\"Voss\"}}",
  "{\"type\":\"paint\"}",
  NULL,
};

static void
test_words (void)
{
  static const struct
  {
    const char *json;
    const char *words;
  } cases[] = {
    { "{\"type\":\"rename\",\"entity\":{\"id\":\"voss\",\"name\":\"Voss\"},\"name\":\"M. Voss\"}", "Rename “Voss” to “M. Voss”" },
    { "{\"type\":\"merge\",\"entity\":{\"id\":\"senn\"},\"other\":{\"id\":\"voss\",\"name\":\"Voss\"}}", "Merge “senn” into “Voss”" },
    { "{\"type\":\"remove\",\"entity\":{\"id\":\"senn\",\"name\":\"Senn {name}\"}}", "Remove “Senn {name}”" },
    { "{\"type\":\"relation-confirm\",\"relation\":\"a/leads/b\","
      "\"passages\":[{\"exact\":\"A leads B.\",\"prefix\":\"\",\"suffix\":\"\",\"start\":0,\"end\":10}]}",
      "Confirm the relation in “A leads B.”" },
    { "{\"type\":\"paint\"}", "A correction made by a later version of Liaison" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LiaisonCorrection) correction = liaison_correction_new_from_string (cases[i].json);
      g_autofree char *words = liaison_correction_dup_words (correction);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
press_drop (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "_Drop Them") == 0)
    g_signal_emit_by_name (widget, "clicked");
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    press_drop (c);
}

/* It is there while something does not fit, and drops just that. */
static void
test_notice (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *lost = child (fixture, "lost");
  g_auto (GStrv) left = NULL;

  g_assert_false (gtk_widget_get_visible (lost));
  liaison_forecast_file_set_corrections (fixture->document->forecasts, corrections);
  _liaison_document_correct_network (fixture->document);
  g_assert_true (gtk_widget_get_visible (lost));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (widget_find (lost, GTK_TYPE_LABEL))), ==,
                   "2 corrections no longer fit the article");
  press_drop (lost);
  g_assert_false (gtk_widget_get_visible (lost));
  left = liaison_forecast_file_dup_corrections (fixture->document->forecasts);
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_cmpstr (left[0], ==, corrections[0]);
  liaison_history_undo (liaison_document_get_history (fixture->document));
  g_assert_true (gtk_widget_get_visible (lost));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();

  g_test_add_func ("/diagram-lost/words", test_words);
  g_test_add ("/diagram-lost/notice", Fixture, NULL, set_up, test_notice, tear_down);
  return g_test_run ();
}

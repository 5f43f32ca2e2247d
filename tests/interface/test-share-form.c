/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is made for others, in every form, with and without names and texts; and the dialog that asks. */

#include "interface/window/share-form.h"

#include <adwaita.h>
#include <string.h>

#include "interface/window/share-dialog.h"
#include "score-fixture.h"

static void
on_result (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static char *
make (LiaisonShareForm form,
      gboolean         text,
      gboolean         names)
{
  g_autoptr (LiaisonDocument) document = score_fixture_new_document ();
  LiaisonShareWish wish = { .text = text, .names = names };
  g_autoptr (GBytes) diagram = g_bytes_new_static ("<svg id=\"picture\"></svg>", 24);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  liaison_share_form_make_async (liaison_document_get_forecasts (document), form, &wish, NULL, diagram, NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  bytes = liaison_share_form_make_finish (result, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const char *const beginnings[LIAISON_N_SHARE_FORMS] = {
  [LIAISON_SHARE_FILE] = "{\n  \"format\": \"liaison-forecast\"", [LIAISON_SHARE_REPORT] = "<!DOCTYPE html>",
  [LIAISON_SHARE_MARKDOWN] = "# ", [LIAISON_SHARE_TABLE] = "", [LIAISON_SHARE_CALENDAR] = "BEGIN:VCALENDAR",
  [LIAISON_SHARE_FATEBOOK] = "",
};

static void
test_forms (void)
{
  for (guint i = 0; i < LIAISON_N_SHARE_FORMS; i++)
    {
      g_autofree char *text = make (i, TRUE, TRUE);

      g_assert_true (g_str_has_prefix (text, beginnings[i]));
      g_assert_nonnull (strstr (text, "Will a be?"));
      g_assert_cmpint (strstr (text, "id=\"picture\"") != NULL, ==, i == LIAISON_SHARE_REPORT);
    }
}

/* Ada and Bo are named nowhere, and nothing of the article is quoted. */
static void
test_stripped (void)
{
  for (guint i = 0; i < LIAISON_N_SHARE_FORMS; i++)
    {
      g_autofree char *text = make (i, FALSE, FALSE);

      if (strstr (text, "Ada") != NULL || g_regex_match_simple ("\\bBo\\b", text, 0, 0) || strstr (text, "Quote") != NULL)
        g_error ("In form %u, something is left:\n%s", i, text);
      g_assert_nonnull (strstr (text, "Will a be?"));
    }
}

/* Without one of the two, the other stays. */
static void
test_either (void)
{
  g_autofree char *names = make (LIAISON_SHARE_MARKDOWN, FALSE, TRUE);
  g_autofree char *text = make (LIAISON_SHARE_MARKDOWN, TRUE, FALSE);

  g_assert_nonnull (strstr (names, "Ada"));
  g_assert_null (strstr (names, "Quote one"));
  g_assert_null (strstr (text, "Ada"));
  g_assert_nonnull (strstr (text, "Quote one"));
}

/* --- the dialog --- */

static int shared;

static void
on_share (LiaisonShareDialog *dialog,
          guint               way)
{
  shared = (int) way;
}

static gboolean
can (GtkWidget  *dialog,
     const char *action)
{
  shared = -1;
  return gtk_widget_activate_action (dialog, action, NULL) && shared >= 0;
}

static GtkWidget *
open_dialog (LiaisonShareForm form)
{
  GtkWidget *dialog = liaison_share_dialog_new (NULL, form);

  g_signal_connect (dialog, "share", G_CALLBACK (on_share), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/* What a form cannot do is not offered. */
static void
test_ways (void)
{
  static const struct
  {
    LiaisonShareForm form;
    const char *action;
    int way;               /* -1: it is not offered */
  } cases[] = {
    { LIAISON_SHARE_FILE, "dialog.save", LIAISON_SHARE_SAVE },       { LIAISON_SHARE_FILE, "dialog.copy", -1 },
    { LIAISON_SHARE_FILE, "dialog.print", -1 },                      { LIAISON_SHARE_REPORT, "dialog.print", LIAISON_SHARE_PRINT },
    { LIAISON_SHARE_REPORT, "dialog.copy", -1 },                     { LIAISON_SHARE_MARKDOWN, "dialog.copy", LIAISON_SHARE_COPY },
    { LIAISON_SHARE_TABLE, "dialog.copy", LIAISON_SHARE_COPY },      { LIAISON_SHARE_CALENDAR, "dialog.copy", -1 },
    { LIAISON_SHARE_FILE, "dialog.send", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *dialog = open_dialog (cases[i].form);
      gboolean offered = can (dialog, cases[i].action);

      g_assert_cmpint (offered, ==, cases[i].way >= 0);
      g_assert_cmpint (shared, ==, cases[i].way);
      if (!offered)
        gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

static void
test_can_send (void)
{
  GtkWidget *dialog = open_dialog (LIAISON_SHARE_FILE);

  liaison_share_dialog_set_can_send (LIAISON_SHARE_DIALOG (dialog), FALSE);
  g_assert_nonnull (score_fixture_find_label (dialog, "This desktop offers programs no way to send e-mails."));
  g_assert_false (can (dialog, "dialog.send"));
  liaison_share_dialog_set_can_send (LIAISON_SHARE_DIALOG (dialog), TRUE);
  g_assert_nonnull (score_fixture_find_label (dialog, "Sending opens a new e-mail"));
  g_assert_true (can (dialog, "dialog.send"));
  g_assert_cmpint (shared, ==, LIAISON_SHARE_SEND);
}

static void
test_wish (void)
{
  GtkWidget *dialog = open_dialog (LIAISON_SHARE_CALENDAR);
  GtkSwitch *names = GTK_SWITCH (gtk_widget_get_template_child (dialog, LIAISON_TYPE_SHARE_DIALOG, "names"));
  LiaisonShareWish wish = liaison_share_dialog_get_wish (LIAISON_SHARE_DIALOG (dialog));

  g_assert_true (wish.text && wish.names);
  g_assert_cmpint (liaison_share_dialog_get_form (LIAISON_SHARE_DIALOG (dialog)), ==, LIAISON_SHARE_CALENDAR);
  gtk_switch_set_active (names, FALSE);
  wish = liaison_share_dialog_get_wish (LIAISON_SHARE_DIALOG (dialog));
  g_assert_true (wish.text && !wish.names);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();

  g_test_add_func ("/window/share-form/forms", test_forms);
  g_test_add_func ("/window/share-form/stripped", test_stripped);
  g_test_add_func ("/window/share-form/either", test_either);
  g_test_add_func ("/window/share-dialog/ways", test_ways);
  g_test_add_func ("/window/share-dialog/can-send", test_can_send);
  g_test_add_func ("/window/share-dialog/wish", test_wish);

  return g_test_run ();
}

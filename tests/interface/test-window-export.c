/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/window/window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "interface/window/application.h"
#include "widget-fixture.h"

/* One for the program, as it is in life. */
static LiaisonApplication *application;

typedef struct
{
  LiaisonWindow *window;
  char *folder;
} Fixture;

static void
iterate_until (gboolean (*is_so) (gpointer),
               gpointer   data)
{
  while (!is_so (data))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_network (gpointer data)
{
  return liaison_document_get_network (data) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "articles", "iran-deal-withdrawal.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture->folder = g_dir_make_tmp ("liaison-XXXXXX", NULL);
  fixture->window = liaison_window_new (ADW_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (fixture->window));
  liaison_window_open (fixture->window, file);
  iterate_until (has_network, liaison_window_get_document (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (application)));

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_list_free_full (windows, (GDestroyNotify) gtk_window_destroy);
}

/* The window of TYPE that is open, or NULL. */
static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static AdwComboRow *
combo_of (LiaisonExportDialog *dialog,
          guint                number)
{
  return widget_nth (dialog, ADW_TYPE_COMBO_ROW, number);
}

static LiaisonExportDialog *
open_dialog (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL));
  return find_window (LIAISON_TYPE_EXPORT_DIALOG);
}

/* Each format is in the list, with what belongs to it. */
static void
test_dialog (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const extensions[] = { "svg", "png", "pdf", "graphml", "gexf", "dot", "csv", "csv", "json" };
  LiaisonExportDialog *dialog = open_dialog (fixture);
  AdwComboRow *format = combo_of (dialog, 0);
  AdwComboRow *size = combo_of (dialog, 1);

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (format)), ==, G_N_ELEMENTS (extensions));
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      LiaisonExportWish wish;

      adw_combo_row_set_selected (format, i);
      wish = liaison_export_dialog_get_wish (dialog);
      g_assert_cmpstr (liaison_export_wish_extension (&wish), ==, extensions[i]);
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (size)), ==, i == 1);
    }
  adw_combo_row_set_selected (size, 3);
  g_assert_cmpuint (liaison_export_dialog_get_wish (dialog).scale, ==, 4);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_null (find_window (LIAISON_TYPE_EXPORT_DIALOG));
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What stands in the file that WISH makes. */
static char *
export (Fixture                 *fixture,
        const LiaisonExportWish *wish)
{
  g_autofree char *path = g_build_filename (fixture->folder, "diagram", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *text;

  _liaison_window_export (fixture->window, wish, file);
  iterate_until (exists, path);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  const LiaisonExportWish wish = { .is_picture = TRUE, .picture = LIAISON_PICTURE_SVG, .scale = 1 };
  g_autofree char *svg = export (fixture, &wish);

  g_assert_true (g_str_has_prefix (svg, "<?xml"));
  g_assert_nonnull (strstr (svg, ">Donald Trump</text>"));
  g_assert_nonnull (strstr (svg, ">After the American exit, who can keep the Iran deal alive?</text>"));
}

static void
test_network (Fixture       *fixture,
              gconstpointer  data)
{
  const LiaisonExportWish wish = { .network = LIAISON_EXPORT_DOT };
  g_autofree char *dot = export (fixture, &wish);

  g_assert_nonnull (strstr (dot, "digraph"));
  g_assert_nonnull (strstr (dot, "Donald Trump"));
}

static gboolean
is_said (gpointer banner)
{
  GtkLabel *label = widget_find (banner, GTK_TYPE_LABEL);

  return strstr (gtk_label_get_text (label), "could not be saved") != NULL;
}

/* What cannot be written is said, and leaves nothing behind. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  const LiaisonExportWish wish = { .is_picture = TRUE, .picture = LIAISON_PICTURE_PDF, .scale = 1 };
  g_autofree char *path = g_build_filename (fixture->folder, "none", "diagram.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  _liaison_window_export (fixture->window, &wish, file);
  iterate_until (is_said, fixture->window->banner);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static gboolean
is_picture_there (gpointer clipboard)
{
  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  GValue value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-diagram", NULL));
  iterate_until (is_picture_there, clipboard);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));
  g_value_init (&value, GDK_TYPE_TEXTURE);
  gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&value)), >=, 2 * 520);
  g_value_unset (&value);
}

/* There is nothing to give away before there is something to see. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonWindow *empty = liaison_window_new (ADW_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (empty));
  gtk_widget_activate_action (GTK_WIDGET (empty), "win.export", NULL);
  g_assert_null (find_window (LIAISON_TYPE_EXPORT_DIALOG));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/window-export/dialog", test_dialog },   { "/window-export/svg", test_svg },
    { "/window-export/network", test_network }, { "/window-export/copy", test_copy },
    { "/window-export/failure", test_failure },
    { "/window-export/empty", test_empty },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  application = liaison_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  status = g_test_run ();
  g_object_unref (application);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a PDF document in the real application, by keyboard: from text to pages, to a name, to a passage for a forecast, and
 * back. */

#include "person.h"

#include <X11/keysym.h>
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#define PITCH 18

static const char *program;

static const char *const lines[] = {
  "President Viktor Amsel met Prime Minister Hanna Berg in Vienna on 12 May 2021.",
  "The government of Norland said that the talks were useful.",
  "It is unlikely that Norland will sign the treaty in June.",
  "Mr Amsel accused the Ministry of Defence of Norland of a lie.",
};

static void
write_document (const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);

  cairo_select_font_face (cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, 20);
  cairo_move_to (cr, 72, 90);
  cairo_show_text (cr, "Envoys Meet in Vienna");
  cairo_select_font_face (cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 10);
  for (guint page = 0; page < 2; page++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        {
          cairo_move_to (cr, 72, 140 + i * PITCH);
          cairo_show_text (cr, lines[i]);
        }
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* A name on a page, as it is read out. */
static gboolean
is_focused_name (AtspiAccessible *accessible,
                 gpointer         start)
{
  return person_is_focused (accessible, start) && atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_LINK;
}

static gboolean
is_page (AtspiAccessible *accessible,
         gpointer         name)
{
  g_autofree char *said = person_dup_name (accessible);
  g_autofree char *text = NULL;

  if (strcmp (said, name) != 0 || !person_can_see (accessible))
    return FALSE;
  text = atspi_accessible_get_description (accessible, NULL);
  return text != NULL && strstr (text, "the talks were useful") != NULL;
}

static void
test_pages (void)
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-pages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "envoys.pdf", NULL);
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", "pages.png", NULL);
  const char *const argv[] = { program, path, NULL };

  write_document (path);
  {
    g_autoptr (Person) person = person_new (argv);

    g_object_unref (person_find (person, "Pages"));
    person_wait_to_read (person, "It is unlikely that Norland will sign");
    person_control_shift_key (XK_P);
    g_object_unref (person_find_matching (person, "the first page", is_page, (gpointer) "Page 1 of 2"));
    person_control_key (XK_1);
    g_object_unref (person_find_matching (person, "the focus in the pages", person_is_focused, (gpointer) "Pages of the article"));
    /* To the first name, whose entity is chosen. */
    person_key (XK_Tab);
    g_object_unref (person_find_matching (person, "a name", is_focused_name, (gpointer) "Viktor Amsel"));
    person_take_picture (picture);
    person_key (XK_Return);
    g_object_unref (person_find (person, "Clear Selection"));
    /* The first line, for a forecast. */
    person_key_with (XK_Shift_L, XK_Tab);
    g_object_unref (person_find_matching (person, "the focus in the pages", person_is_focused, (gpointer) "Pages of the article"));
    person_control_key (XK_Home);
    person_key_with (XK_Shift_L, XK_End);
    g_object_unref (person_find (person, "New Forecast"));
    person_control_key (XK_e);
    g_object_unref (person_find_matching (person, "the question", person_is_focused_field, NULL));
    /* And back. */
    person_control_shift_key (XK_P);
    person_control_key (XK_1);
    g_object_unref (person_find_matching (person, "the focus in the text", person_is_focused, (gpointer) "Article"));
  }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/pages/pages", test_pages);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/facsimile-view.h"

#include <adwaita.h>
#include <math.h>

#include "facsimile-fixture.h"
#include "interface/article/facsimile-name.h"
#include "interface/article/facsimile-view-private.h"
#include "interface/article/statement-chip.h"
#include "interface/document-private.h"

#define N_PAGES 14

typedef struct
{
  Facsimile facsimile;
  LiaisonDocument *document;
  GtkWidget *window;
  LiaisonFacsimileView *view;
  LiaisonEntity *chosen; /* last; nullable */
  LiaisonSpan selected;  /* last */
} Fixture;

static void
on_chosen (Fixture       *fixture,
           LiaisonEntity *entity)
{
  fixture->chosen = entity;
}

static void
on_selected (Fixture *fixture,
             guint    start,
             guint    end)
{
  fixture->selected = (LiaisonSpan) { start, end };
  liaison_facsimile_view_set_selection (fixture->view, fixture->selected);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  facsimile_set_up (&fixture->facsimile, N_PAGES);
  fixture->document = liaison_document_new ();
  liaison_document_set_article (fixture->document, fixture->facsimile.article);
  _liaison_document_set_network (fixture->document, fixture->facsimile.network);
  fixture->view = g_object_ref_sink (g_object_new (LIAISON_TYPE_FACSIMILE_VIEW, NULL));
  g_signal_connect_swapped (fixture->view, "chosen", G_CALLBACK (on_chosen), fixture);
  g_signal_connect_swapped (fixture->view, "selected", G_CALLBACK (on_selected), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  liaison_facsimile_view_set_article (fixture->view, fixture->facsimile.article, fixture->facsimile.file);
  liaison_facsimile_view_show_names (fixture->view, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->view);
  liaison_document_cancel (fixture->document);
  g_object_unref (fixture->document);
  facsimile_tear_down (&fixture->facsimile);
}

/* Once, and looks that no more is done at once than may be. */
static void
go_on (Fixture *fixture)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (1000);
  g_assert_cmpuint (liaison_facsimile_pictures_get_n_running (fixture->view->scene.pictures), <=, 2);
}

static gboolean
is_drawn (Fixture *fixture,
          guint    page)
{
  GdkTexture *picture = liaison_facsimile_pictures_get (fixture->view->scene.pictures, page);

  return picture != NULL && fabs (gdk_texture_get_width (picture) - floor (595 * fixture->view->scale)) < 0.5;
}

static void
wait_drawn (Fixture *fixture,
            guint    page)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!is_drawn (fixture, page) && g_get_monotonic_time () < end)
    {
      go_on (fixture);
      g_assert_cmpstr (liaison_facsimile_pictures_get_error (fixture->view->scene.pictures, page), ==, NULL);
    }
  g_assert_true (is_drawn (fixture, page));
}

static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 300 * 1000;

  while (g_get_monotonic_time () < end)
    go_on (fixture);
}

static guint
top_of (Fixture *fixture)
{
  guint offset = 0;

  liaison_facsimile_view_get_top (fixture->view, &offset);
  return offset;
}

/* What is in sight is drawn; what is far away is not there. */
static void
test_draw (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *place = NULL;
  LiaisonSpan needle = facsimile_find (&fixture->facsimile, "needle12");

  wait_drawn (fixture, 0);
  g_assert_nonnull (_liaison_facsimile_view_find_sheet (fixture->view, 0));
  g_assert_null (_liaison_facsimile_view_find_sheet (fixture->view, 12));
  g_assert_null (liaison_facsimile_pictures_get (fixture->view->scene.pictures, 12));

  liaison_facsimile_view_go_to (fixture->view, needle.start);
  wait_drawn (fixture, 12);
  g_assert_null (_liaison_facsimile_view_find_sheet (fixture->view, 0));
  settle (fixture);
  g_assert_cmpuint (top_of (fixture), <=, needle.start);
  g_assert_cmpuint (top_of (fixture), >, needle.start - 60);
  g_object_get (fixture->view, "place-in-words", &place, NULL);
  g_assert_cmpstr (place, ==, "Page 13 of 14");
}

/* What was in the upper part stays there, when pages are larger, smaller, or the window is. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonSpan needle = facsimile_find (&fixture->facsimile, "needle5");
  graphene_rect_t before, after;
  guint page, word;
  double fit;

  wait_drawn (fixture, 0);
  fit = fixture->view->scale;
  g_assert_cmpfloat_with_epsilon (fit, (500 - 28) / 595.0, 0.02);
  liaison_facsimile_view_scroll_to (fixture->view, needle);
  settle (fixture);
  g_assert_true (liaison_facsimile_find (fixture->view->scene.facsimile, needle.start, &page, &word));
  g_assert_true (_liaison_facsimile_view_place_word (fixture->view, page, word, &before));
  liaison_facsimile_view_zoom (fixture->view, LIAISON_FACSIMILE_ZOOM_IN);
  settle (fixture);
  g_assert_cmpfloat_with_epsilon (fixture->view->scale, 1.25 * fit, 0.001);
  g_assert_true (_liaison_facsimile_view_place_word (fixture->view, page, word, &after));
  g_assert_cmpfloat_with_epsilon (after.size.width, 1.25 * before.size.width, 0.1);
  g_assert_cmpfloat (fabsf (after.origin.y - before.origin.y), <, 30);
  wait_drawn (fixture, page);
  liaison_facsimile_view_zoom (fixture->view, LIAISON_FACSIMILE_ZOOM_FIT);
  settle (fixture);
  g_assert_cmpfloat_with_epsilon (fixture->view->scale, fit, 0.001);
}

static LiaisonFacsimileSheet *
get_first_sheet (Fixture *fixture)
{
  return _liaison_facsimile_view_find_sheet (fixture->view, 0);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* Tab goes from the view to the names and the statement of the page in the order of the text, and then leaves. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "Mara Voss", "Orrin", "Mara Voss", "Lee", "Tessaly" };
  guint n_names = 0, n_chips = 0;

  wait_drawn (fixture, 0);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  while (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = get_focus (fixture);

      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_first_sheet (fixture))));
      if (!LIAISON_IS_FACSIMILE_NAME (focus))
        {
          g_assert_true (LIAISON_IS_STATEMENT_CHIP (gtk_widget_get_parent (focus)));
          n_chips++;
          continue;
        }
      if (n_names < G_N_ELEMENTS (names))
        g_assert_cmpstr (liaison_entity_get_name (liaison_facsimile_name_get_entity (LIAISON_FACSIMILE_NAME (focus))), ==, names[n_names]);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_ROLE_LINK);
      n_names++;
    }
  g_assert_cmpuint (n_names, ==, 11);
  g_assert_cmpuint (n_chips, ==, 1);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_activate_action (get_focus (fixture), "name.choose", NULL));
  g_assert_cmpstr (liaison_entity_get_name (fixture->chosen), ==, "Mara Voss");
  /* Back from the first name to the view. */
  gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == GTK_WIDGET (fixture->view));
}

static void
test_said (Fixture       *fixture,
           gconstpointer  data)
{
  wait_drawn (fixture, 0);
  gtk_test_accessible_assert_property (get_first_sheet (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 14");
  gtk_test_accessible_assert_property (get_first_sheet (fixture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Mara Voss leads Orrin. Voss met Lee in Tessaly. Lee Adair accused Voss. Lee left Orrin. "
                                       "Mara Voss praised Adair. The Board of Orrin met.");
}

/* A document that is another by now: a sentence on the paper. Seen again when it is back, it is drawn. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  LiaisonFacsimilePictures *pictures = fixture->view->scene.pictures;
  const char *error;

  facsimile_change (&fixture->facsimile);
  while (liaison_facsimile_pictures_get_error (pictures, 0) == NULL && g_get_monotonic_time () < end)
    go_on (fixture);
  error = liaison_facsimile_pictures_get_error (pictures, 0);
  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error, "."));
  settle (fixture);
  gtk_test_accessible_assert_property (get_first_sheet (fixture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, error);
  /* Nothing to go to is left on it. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD));

  facsimile_restore (&fixture->facsimile);
  gtk_widget_set_visible (GTK_WIDGET (fixture->view), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (fixture->view), TRUE);
  wait_drawn (fixture, 0);
}

/* Out of sight nothing is drawn, and what was begun is given up. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  LiaisonFacsimilePictures *pictures = fixture->view->scene.pictures;

  while (liaison_facsimile_pictures_get_n_running (pictures) == 0 && g_get_monotonic_time () < end)
    go_on (fixture);
  g_assert_cmpuint (liaison_facsimile_pictures_get_n_running (pictures), >, 0);
  gtk_widget_set_visible (GTK_WIDGET (fixture->view), FALSE);
  while (liaison_facsimile_pictures_get_n_running (pictures) > 0 && g_get_monotonic_time () < end)
    go_on (fixture);
  g_assert_cmpuint (liaison_facsimile_pictures_get_n_running (pictures), ==, 0);
  g_assert_null (liaison_facsimile_pictures_get (pictures, 1));
}

/* However much is looked at, what is kept has an end; what is in sight is kept. */
static void
test_bounded (Fixture       *fixture,
              gconstpointer  data)
{
  LiaisonFacsimilePictures *pictures = fixture->view->scene.pictures;

  for (guint page = 0; page < 5; page++)
    {
      gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

      /* About 8 million pixels each. */
      liaison_facsimile_pictures_want (pictures, page, page, page, page, 4.0);
      while ((liaison_facsimile_pictures_get (pictures, page) == NULL ||
              gdk_texture_get_width (liaison_facsimile_pictures_get (pictures, page)) < 2000) && g_get_monotonic_time () < end)
        {
          if (!g_main_context_iteration (NULL, FALSE))
            g_usleep (1000);
          if (fixture->view->want_id != 0)
            g_clear_handle_id (&fixture->view->want_id, g_source_remove);
        }
      g_assert_nonnull (liaison_facsimile_pictures_get (pictures, page));
      g_assert_cmpuint (liaison_facsimile_pictures_get_bytes (pictures), <=, 128u * 1024 * 1024);
    }
  g_assert_null (liaison_facsimile_pictures_get (pictures, 0));
}

/* From the word where it began to another, on the same page or a later one. */
static void
test_select (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonSpan lee = facsimile_find (&fixture->facsimile, "Lee Adair");
  LiaisonSpan voss = facsimile_find (&fixture->facsimile, "accused Voss.");
  LiaisonSpan needle = facsimile_find (&fixture->facsimile, "needle1,");
  guint page, word;

  wait_drawn (fixture, 0);
  g_assert_true (liaison_facsimile_find (fixture->view->scene.facsimile, voss.start, &page, &word));
  fixture->view->anchor_page = page;
  fixture->view->anchor_word = word;
  _liaison_facsimile_view_select_to (fixture->view, page, word + 1);
  g_assert_cmpuint (fixture->selected.start, ==, voss.start);
  g_assert_cmpuint (fixture->selected.end, ==, voss.end);
  /* Backwards. */
  _liaison_facsimile_view_select_to (fixture->view, page, word - 2);
  g_assert_cmpuint (fixture->selected.start, ==, lee.start);
  g_assert_cmpuint (fixture->selected.end, ==, voss.start + 7);
  g_assert_true (liaison_facsimile_find (fixture->view->scene.facsimile, needle.start, &page, &word));
  _liaison_facsimile_view_select_to (fixture->view, page, word);
  g_assert_cmpuint (page, ==, 1);
  g_assert_cmpuint (fixture->selected.start, ==, voss.start);
  g_assert_cmpuint (fixture->selected.end, ==, needle.end);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LIAISON_MODEL", "/nonexistent", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
  g_test_add ("/facsimile-view/draw", Fixture, NULL, set_up, test_draw, tear_down);
  g_test_add ("/facsimile-view/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/facsimile-view/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/facsimile-view/said", Fixture, NULL, set_up, test_said, tear_down);
  g_test_add ("/facsimile-view/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/facsimile-view/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/facsimile-view/bounded", Fixture, NULL, set_up, test_bounded, tear_down);
  g_test_add ("/facsimile-view/select", Fixture, NULL, set_up, test_select, tear_down);
  return g_test_run ();
}

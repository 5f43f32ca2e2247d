/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a document under a real pointer. */

#include "interface/article/facsimile-view.h"

#include <adwaita.h>
#include <math.h>

#include "facsimile-fixture.h"
#include "interface/article/facsimile-view-private.h"
#include "interface/document-private.h"
#include "pointer.h"

typedef struct
{
  Facsimile facsimile;
  LiaisonDocument *document;
  GtkWidget *window;
  LiaisonFacsimileView *view;
  LiaisonEntity *chosen; /* last; nullable */
  LiaisonSpan selected;  /* last */
  guint n_selected;
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
  fixture->n_selected++;
  liaison_facsimile_view_set_selection (fixture->view, fixture->selected);
}

static void
wait_drawn (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (liaison_facsimile_pictures_get (fixture->view->scene.pictures, 0) == NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_nonnull (liaison_facsimile_pictures_get (fixture->view->scene.pictures, 0));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  facsimile_set_up (&fixture->facsimile, 4);
  fixture->document = liaison_document_new ();
  liaison_document_set_article (fixture->document, fixture->facsimile.article);
  _liaison_document_set_network (fixture->document, fixture->facsimile.network);
  fixture->view = g_object_ref_sink (g_object_new (LIAISON_TYPE_FACSIMILE_VIEW, NULL));
  g_signal_connect_swapped (fixture->view, "chosen", G_CALLBACK (on_chosen), fixture);
  g_signal_connect_swapped (fixture->view, "selected", G_CALLBACK (on_selected), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  liaison_facsimile_view_set_article (fixture->view, fixture->facsimile.article, fixture->facsimile.file);
  liaison_facsimile_view_show_names (fixture->view, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_drawn (fixture);
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

/* The middle of the first word of WORDS. */
static void
move_to (Fixture    *fixture,
         const char *words)
{
  LiaisonSpan span = facsimile_find (&fixture->facsimile, words);
  graphene_rect_t place;
  guint page, word;

  g_assert_true (liaison_facsimile_find (fixture->view->scene.facsimile, span.start, &page, &word));
  g_assert_true (_liaison_facsimile_view_place_word (fixture->view, page, word, &place));
  pointer_move (GTK_WIDGET (fixture->view), place.origin.x + place.size.width / 2, place.origin.y + place.size.height / 2);
}

/* A click on a name chooses it, one beside names does not. */
static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  move_to (fixture, "praised");
  pointer_click (POINTER_LEFT);
  g_assert_null (fixture->chosen);
  move_to (fixture, "Tessaly");
  pointer_click (POINTER_LEFT);
  g_assert_nonnull (fixture->chosen);
  g_assert_cmpstr (liaison_entity_get_name (fixture->chosen), ==, "Tessaly");
  g_assert_cmpuint (fixture->n_selected, ==, 0);
}

/* From word to word; a click takes the selection away. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  LiaisonSpan wanted = facsimile_find (&fixture->facsimile, "met Lee in Tessaly.");

  move_to (fixture, "met Lee");
  pointer_press (POINTER_LEFT);
  move_to (fixture, "Lee in");
  move_to (fixture, "Tessaly");
  pointer_release (POINTER_LEFT);
  g_assert_cmpuint (fixture->selected.start, ==, wanted.start);
  g_assert_cmpuint (fixture->selected.end, ==, wanted.end);
  g_assert_null (fixture->chosen);
  g_assert_true (fixture->view->drag_tick == 0);
  move_to (fixture, "Board");
  pointer_click (POINTER_LEFT);
  g_assert_cmpuint (fixture->selected.start, ==, fixture->selected.end);
}

static void
test_double (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonSpan wanted = facsimile_find (&fixture->facsimile, "praised");

  move_to (fixture, "praised");
  pointer_click (POINTER_LEFT);
  pointer_click (POINTER_LEFT);
  g_assert_cmpuint (fixture->selected.start, ==, wanted.start);
  g_assert_cmpuint (fixture->selected.end, ==, wanted.end);
}

/* With Ctrl the wheel zooms, and what is under the pointer stays there. */
static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonSpan span = facsimile_find (&fixture->facsimile, "Board");
  double before = fixture->view->scale;
  graphene_rect_t first, last;
  guint page, word;

  g_assert_true (liaison_facsimile_find (fixture->view->scene.facsimile, span.start, &page, &word));
  move_to (fixture, "Board");
  g_assert_true (_liaison_facsimile_view_place_word (fixture->view, page, word, &first));
  key_press (GDK_KEY_Control_L);
  pointer_click (POINTER_WHEEL_UP);
  pointer_click (POINTER_WHEEL_UP);
  key_release (GDK_KEY_Control_L);
  move_to (fixture, "Board");
  g_assert_cmpfloat (fixture->view->scale, >, before * 1.05);
  g_assert_true (_liaison_facsimile_view_place_word (fixture->view, page, word, &last));
  g_assert_cmpfloat (fabsf (first.origin.y - last.origin.y), <, 12);
  /* Without, it scrolls. */
  before = fixture->view->scale;
  pointer_click (POINTER_WHEEL_DOWN);
  pointer_move (GTK_WIDGET (fixture->view), 20, 20);
  g_assert_cmpfloat (fixture->view->scale, ==, before);
}

static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  move_to (fixture, "Board");
  pointer_click (POINTER_RIGHT);
  g_assert_nonnull (fixture->view->popover);
  g_assert_true (gtk_widget_get_visible (fixture->view->popover));
  gtk_popover_popdown (GTK_POPOVER (fixture->view->popover));
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
  g_test_add ("/facsimile-pointer/click", Fixture, NULL, set_up, test_click, tear_down);
  g_test_add ("/facsimile-pointer/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/facsimile-pointer/double", Fixture, NULL, set_up, test_double, tear_down);
  g_test_add ("/facsimile-pointer/wheel", Fixture, NULL, set_up, test_wheel, tear_down);
  g_test_add ("/facsimile-pointer/menu", Fixture, NULL, set_up, test_menu, tear_down);
  return g_test_run ();
}

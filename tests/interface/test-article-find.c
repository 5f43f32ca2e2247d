/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/article/article-find.h"

#include <adwaita.h>

#include "widget-fixture.h"

typedef struct
{
  GtkWidget *window;
  LiaisonArticleText *text;
  LiaisonArticleFind *find;
  GtkEditable *entry;
  GtkLabel *count;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->window = gtk_window_new ();
  fixture->text = g_object_new (LIAISON_TYPE_ARTICLE_TEXT, NULL);
  fixture->find = g_object_new (LIAISON_TYPE_ARTICLE_FIND, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->find));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->text));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  liaison_article_find_set_text (fixture->find, fixture->text);
  fixture->entry = GTK_EDITABLE (widget_find (GTK_WIDGET (fixture->find), GTK_TYPE_SEARCH_ENTRY));
  fixture->count = GTK_LABEL (gtk_widget_get_next_sibling (GTK_WIDGET (fixture->entry)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
show (Fixture    *fixture,
      const char *text)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);

  liaison_article_buffer_set_article (liaison_article_text_get_buffer (fixture->text), article);
}

static void
look_for (Fixture    *fixture,
          const char *wanted)
{
  gtk_editable_set_text (fixture->entry, wanted);
  g_signal_emit_by_name (fixture->entry, "search-changed");
}

static void
wait_for (Fixture    *fixture,
          const char *count)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (g_strcmp0 (gtk_label_get_label (fixture->count), count) != 0 && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, count);
}

static char *
dup_selected (Fixture *fixture)
{
  GtkTextIter start, end;

  g_assert_true (gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text)), &start, &end));
  return gtk_text_iter_get_text (&start, &end);
}

static void
test_count (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *selected = NULL;

  show (fixture, "Šešelj spoke.\n\nThen seselj and SESELJ left.");
  liaison_article_find_open (fixture->find);
  look_for (fixture, "seselj");
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "1 of 3");
  selected = dup_selected (fixture);
  g_assert_cmpstr (selected, ==, "Šešelj");
  g_assert_true (liaison_article_find_step (fixture->find, TRUE));
  g_assert_true (liaison_article_find_step (fixture->find, TRUE));
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "3 of 3");
  g_assert_true (liaison_article_find_step (fixture->find, TRUE));
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "1 of 3");
  g_assert_true (liaison_article_find_step (fixture->find, FALSE));
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "3 of 3");
  look_for (fixture, "nobody");
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "Not found");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->entry), "error"));
  look_for (fixture, "");
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->entry), "error"));
}

/* Enter comes before the entry has told of the last letters: the first press searches, further ones step, and what the entry tells
 * then undoes nothing. */
static void
test_fast (Fixture       *fixture,
           gconstpointer  data)
{
  show (fixture, "One dam, two boats.\n\nAnother dam, a third dam.");
  liaison_article_find_open (fixture->find);
  look_for (fixture, "boat");
  gtk_editable_set_text (fixture->entry, "dam");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "1 of 3");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "2 of 3");
  g_signal_emit_by_name (fixture->entry, "search-changed");
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "2 of 3");
}

/* The places move when small widgets come into the text, and it is another article's after another was opened. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *selected = NULL;

  show (fixture, "One dam.\n\nAnother dam.");
  liaison_article_find_open (fixture->find);
  look_for (fixture, "dam");
  liaison_article_buffer_add_anchor (liaison_article_text_get_buffer (fixture->text), 0);
  liaison_article_find_step (fixture->find, TRUE);
  g_assert_true (g_str_has_suffix (gtk_label_get_label (fixture->count), "of 2"));
  selected = dup_selected (fixture);
  g_assert_cmpstr (selected, ==, "dam");
  show (fixture, "A dam, a dam, a dam.");
  liaison_article_find_step (fixture->find, TRUE);
  g_assert_true (g_str_has_suffix (gtk_label_get_label (fixture->count), "of 3"));
}

/* A long text is searched off the main thread; a search that is overtaken by another says nothing. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Ferry %u is late.%s", i, i % 50 == 49 ? "\n\n" : " ");
  show (fixture, text->str);
  liaison_article_find_open (fixture->find);
  look_for (fixture, "late");
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "…");
  look_for (fixture, "ferry");
  wait_for (fixture, "1 of 20000");
  liaison_article_find_step (fixture->find, FALSE);
  g_assert_cmpstr (gtk_label_get_label (fixture->count), ==, "20000 of 20000");
  look_for (fixture, "late");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/article-find/count", Fixture, NULL, set_up, test_count, tear_down);
  g_test_add ("/article-find/fast", Fixture, NULL, set_up, test_fast, tear_down);
  g_test_add ("/article-find/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/article-find/long", Fixture, NULL, set_up, test_long, tear_down);
  return g_test_run ();
}

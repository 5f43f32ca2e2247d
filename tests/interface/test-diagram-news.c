/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is new in the article that is shown has a star: in the diagram, its list, its legend and its pictures. */

#include "diagram-fixture.h"

#include <string.h>

#include "drawing/diagram-words.h"
#include "drawing/picture-write.h"
#include "interface/diagram/diagram-legend.h"
#include "interface/diagram/diagram-list-table.h"
#include "interface/diagram/diagram-picture.h"
#include "interface/document-sources.h"
#include "network/parts.h"

static GFile *
get_article (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "interface", "articles", name, NULL);

  return g_file_new_for_path (path);
}

/* The diagram of two articles, of which the first is shown. */
static void
show_two (Fixture *fixture)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  LiaisonDocument *document = liaison_document_new ();

  g_ptr_array_add (files, get_article ("talks.md"));
  g_ptr_array_add (files, get_article ("strike.md"));
  liaison_document_add_files (document, files, FALSE);
  while (liaison_document_get_network (document) == NULL ||
         liaison_network_get_n_parts (liaison_document_get_network (document)) != 2)
    g_main_context_iteration (NULL, TRUE);
  liaison_document_set_source (document, liaison_sources_get (liaison_document_get_sources (document), 0));
  liaison_diagram_set_document (fixture->diagram, document);
  g_object_unref (fixture->document);
  fixture->document = document;
  wait_until_arranged (fixture);
}

static void
show_article (Fixture *fixture,
              guint    number)
{
  liaison_document_set_source (fixture->document, liaison_sources_get (liaison_document_get_sources (fixture->document), number));
}

static guint
count_new (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->view->nodes->len; i++)
    n += liaison_diagram_node_get_new (_liaison_diagram_view_node (fixture->view, i));
  return n;
}

/* In the first article nobody is new, as there is none before it. In the second those are whom it alone names; they have no star when
 * the first is shown again. */
static void
test_nodes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *label = NULL;

  show_two (fixture);
  g_assert_cmpuint (count_new (fixture), ==, 0);
  show_article (fixture, 1);
  g_assert_true (liaison_diagram_node_get_new (node (fixture, "viktor-amsel")));
  g_assert_false (liaison_diagram_node_get_new (node (fixture, "lena-hartwig")));
  g_assert_false (liaison_diagram_node_get_new (node (fixture, "vienna")));
  g_assert_cmpint ((int) count_new (fixture), ==,
                   liaison_source_get_n_new (liaison_sources_get (liaison_document_get_sources (fixture->document), 1)));
  label = liaison_entity_dup_label_as (entity (fixture, "viktor-amsel"), TRUE);
  g_assert_true (g_str_has_suffix (label, ", new in this article"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (node (fixture, "viktor-amsel")), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  show_article (fixture, 0);
  g_assert_cmpuint (count_new (fixture), ==, 0);
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), words) == 0)
    return TRUE;
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    if (says (c, words))
      return TRUE;
  return FALSE;
}

static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  show_two (fixture);
  g_assert_false (says (child (fixture, "legend"), "new in this article"));
  show_article (fixture, 1);
  g_assert_true (says (child (fixture, "legend"), "new in this article"));
  show_article (fixture, 0);
  g_assert_false (says (child (fixture, "legend"), "new in this article"));
}

/* The stars that can be seen in WIDGET. */
static guint
count_stars (GtkWidget *widget)
{
  guint n = GTK_IS_IMAGE (widget) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), "starred-symbolic") == 0 &&
            gtk_widget_get_mapped (widget);

  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    n += count_stars (c);
  return n;
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  show_two (fixture);
  show_article (fixture, 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (fixture, "list_button")), TRUE);
  while (count_stars (child (fixture, "list")) == 0)
    g_main_context_iteration (NULL, TRUE);
  show_article (fixture, 0);
  while (count_stars (child (fixture, "list")) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static char *
draw (Fixture *fixture)
{
  g_autoptr (LiaisonPicture) picture = liaison_diagram_view_make_picture (fixture->view);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonPalette palette;
  gsize size;
  const char *text;

  liaison_palette_init (&palette, LIAISON_PALETTE_LIGHT);
  g_assert_true (liaison_picture_set (picture, NULL, &error));
  bytes = liaison_picture_to_bytes (picture, LIAISON_PICTURE_SVG, &palette, 1, NULL, &error);
  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &size);
  return g_strndup (text, size);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;
  return n;
}

/* Who gets the picture is told by name in which article, and of each entity that it is new. */
static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  show_two (fixture);
  first = draw (fixture);
  g_assert_cmpuint (count (first, "new in"), ==, 0);
  show_article (fixture, 1);
  second = draw (fixture);
  g_assert_cmpuint (count (second, ", new in this article"), ==, count_new (fixture));
  g_assert_cmpuint (count (second, "new in “Strike Ends the Talks”"), >=, 1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/diagram-news/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("nodes", test_nodes);
  ADD ("legend", test_legend);
  ADD ("list", test_list);
  ADD ("picture", test_picture);
#undef ADD
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/picture.h"

#include <string.h>

#include "corrections-fixture.h"
#include "written-ink.h"

typedef struct
{
  LiaisonAnalysis *analysis;
  LiaisonNetwork *network;
  LiaisonPicture *picture;
  LiaisonPalette palette;
  WrittenInk written;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  fixture->network = liaison_network_new (fixture->analysis);
  fixture->picture = liaison_picture_new (fixture->network, NULL, 0);
  liaison_palette_init (&fixture->palette, LIAISON_PALETTE_LIGHT);
  written_ink_init (&fixture->written);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_picture_free (fixture->picture);
  g_object_unref (fixture->network);
  liaison_analysis_unref (fixture->analysis);
  written_ink_clear (&fixture->written);
}

static LiaisonEntity *
entity (Fixture    *fixture,
        const char *id)
{
  return liaison_network_find_entity (fixture->network, id);
}

static void
paint (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  liaison_picture_set (fixture->picture, NULL, &error);
  g_assert_no_error (error);
  liaison_picture_paint (fixture->picture, &fixture->written.ink, &fixture->palette, NULL, &error);
  g_assert_no_error (error);
}

static guint
count (Fixture    *fixture,
       const char *start)
{
  return written_ink_count (&fixture->written, start);
}

static void
test_network (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *description = NULL;
  double width, height;

  liaison_picture_add_network (fixture->picture, G_MAXUINT);
  paint (fixture);
  g_assert_cmpuint (count (fixture, "text #000000/80 Mara Voss "), ==, 1);
  g_assert_cmpuint (count (fixture, "text #000000/80 Tessaly "), ==, 1);
  liaison_picture_get_size (fixture->picture, &width, &height);
  g_assert_cmpfloat (width, >=, 520);
  g_assert_cmpfloat (height, >=, 200);
  description = liaison_picture_dup_description (fixture->picture);
  g_assert_cmpstr (description, ==, "5 entities, 5 relations");
}

/* The most important ones, and the relations between them. */
static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *description = NULL;

  liaison_picture_add_network (fixture->picture, 2);
  paint (fixture);
  g_assert_cmpuint (count (fixture, "text #000000/80 Mara Voss "), ==, 1);
  g_assert_cmpuint (count (fixture, "text #000000/80 Orrin "), ==, 1);
  g_assert_cmpuint (count (fixture, "text #000000/80 Lee"), ==, 0);
  description = liaison_picture_dup_description (fixture->picture);
  g_assert_cmpstr (description, ==, "2 entities, 1 relation");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *title = liaison_picture_dup_title (fixture->picture);

  paint (fixture);
  g_assert_cmpstr (fixture->written.lines->str, ==, "");
  g_assert_cmpstr (title, ==, "Diagram");
}

/* Where the name of ENTITY is written. */
static void
find_text (Fixture    *fixture,
           const char *name,
           double     *x,
           double     *y)
{
  g_autofree char *start = g_strdup_printf ("text #000000/80 %s ", name);
  const char *place = strstr (fixture->written.lines->str, start);

  g_assert_nonnull (place);
  g_assert_cmpint (sscanf (place + strlen (start), "%lf %lf", x, y), ==, 2);
}

static void
test_placed (Fixture       *fixture,
             gconstpointer  data)
{
  double ax, ay, bx, by;

  liaison_picture_add_network (fixture->picture, G_MAXUINT);
  g_assert_true (liaison_picture_place (fixture->picture, entity (fixture, "lee"), 1000, -500));
  g_assert_true (liaison_picture_place (fixture->picture, entity (fixture, "tessaly"), -1000, 500));
  paint (fixture);
  find_text (fixture, "Lee", &ax, &ay);
  find_text (fixture, "Tessaly", &bx, &by);
  g_assert_cmpfloat_with_epsilon (ax - bx, 2000, 60);
  g_assert_cmpfloat_with_epsilon (by - ay, 1000, 20);
}

/* Lines that come with their ways keep them. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonLine line = { .shown = TRUE, .x = { 0, 100, 200, 300 }, .y = { 0, 700, 700, 0 } };
  double width, height;

  liaison_picture_add_entity (fixture->picture, entity (fixture, "mara-voss"));
  liaison_picture_add_entity (fixture->picture, entity (fixture, "orrin"));
  liaison_picture_place (fixture->picture, entity (fixture, "mara-voss"), 0, 0);
  liaison_picture_place (fixture->picture, entity (fixture, "orrin"), 300, 0);
  line.relation = liaison_network_find_relation (fixture->network, "mara-voss/leads/orrin");
  liaison_picture_add_line (fixture->picture, &line);
  line.relation = liaison_network_find_relation (fixture->network, "mara-voss/consult/lee");
  liaison_picture_add_line (fixture->picture, &line);
  paint (fixture);
  /* The line with its head, and the same in the legend. */
  g_assert_cmpuint (count (fixture, "stroke #000000/26 1.0"), ==, 4);
  liaison_picture_get_size (fixture->picture, &width, &height);
  g_assert_cmpfloat (height, >, 525);
}

static void
test_stranger (Fixture       *fixture,
               gconstpointer  data)
{
  liaison_picture_add_entity (fixture->picture, entity (fixture, "orrin"));
  g_assert_false (liaison_picture_place (fixture->picture, entity (fixture, "lee"), 0, 0));
}

static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  liaison_picture_add_network (fixture->picture, G_MAXUINT);
  g_assert_false (liaison_picture_set (fixture->picture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
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
    { "/picture/network", test_network }, { "/picture/limit", test_limit },
    { "/picture/empty", test_empty },     { "/picture/placed", test_placed },
    { "/picture/lines", test_lines },     { "/picture/stranger", test_stranger },
    { "/picture/stopped", test_stopped },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}

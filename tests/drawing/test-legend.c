/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/legend.h"

#include "corrections-fixture.h"
#include "written-ink.h"

typedef struct
{
  LiaisonAnalysis *analysis;
  PangoContext *context;
  LiaisonPalette palette;
  WrittenInk written;
  LiaisonLegend *legend;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  liaison_palette_init (&fixture->palette, LIAISON_PALETTE_LIGHT);
  written_ink_init (&fixture->written);
  fixture->legend = liaison_legend_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_legend_free (fixture->legend);
  liaison_analysis_unref (fixture->analysis);
  g_object_unref (fixture->context);
  written_ink_clear (&fixture->written);
}

static void
add (Fixture    *fixture,
     const char *relation,
     const char *command)
{
  g_autoptr (LiaisonNetwork) plain = liaison_network_new (fixture->analysis);
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  g_autoptr (LiaisonNetwork) network = NULL;
  LiaisonRelation *added;

  if (command != NULL)
    g_ptr_array_add (corrections, corrections_make (plain, command));
  network = liaison_network_new_corrected (fixture->analysis, corrections);
  added = liaison_network_find_relation (network, relation);
  liaison_legend_add_entity (fixture->legend, liaison_relation_get_source (added));
  liaison_legend_add_entity (fixture->legend, liaison_relation_get_target (added));
  liaison_legend_add_relation (fixture->legend, added);
}

static guint
count (Fixture    *fixture,
       const char *word)
{
  g_autofree char *start = g_strconcat ("text #000000/60 ", word, NULL);

  g_string_truncate (fixture->written.lines, 0);
  liaison_legend_paint (fixture->legend, &fixture->written.ink, &fixture->palette, 0, 0);
  return written_ink_count (&fixture->written, start);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpfloat (liaison_legend_set (fixture->legend, fixture->context, 500), ==, 0);
  g_assert_cmpuint (count (fixture, ""), ==, 0);
}

/* What is not in the picture is not explained. */
static void
test_needed (Fixture       *fixture,
             gconstpointer  data)
{
  add (fixture, "mara-voss/leads/orrin", NULL);
  liaison_legend_set (fixture->legend, fixture->context, 500);
  g_assert_cmpuint (count (fixture, "person"), ==, 1);
  g_assert_cmpuint (count (fixture, "organization"), ==, 1);
  g_assert_cmpuint (count (fixture, "neutral"), ==, 1);
  g_assert_cmpuint (count (fixture, "weak"), ==, 1);
  g_assert_cmpuint (count (fixture, ""), ==, 4);
  add (fixture, "mara-voss/leads/orrin", "rmodality mara-voss/leads/orrin|expected");
  add (fixture, "mara-voss/leads/orrin", "rkind mara-voss/leads/orrin|accuse");
  add (fixture, "mara-voss/leads/orrin", "deny mara-voss/leads/orrin");
  liaison_legend_set (fixture->legend, fixture->context, 500);
  g_assert_cmpuint (count (fixture, "expected"), ==, 1);
  g_assert_cmpuint (count (fixture, "stated as fact"), ==, 1);
  g_assert_cmpuint (count (fixture, "hostile"), ==, 1);
  g_assert_cmpuint (count (fixture, "denied"), ==, 1);
  g_assert_cmpuint (count (fixture, "friendly"), ==, 0);
  g_assert_cmpuint (count (fixture, "stated often"), ==, 0);
  g_assert_cmpuint (count (fixture, "place"), ==, 0);
}

/* A star is explained where there is one, beside the kinds. */
static void
test_news (Fixture       *fixture,
           gconstpointer  data)
{
  double without, with;

  add (fixture, "mara-voss/leads/orrin", NULL);
  without = liaison_legend_set (fixture->legend, fixture->context, 900);
  g_assert_cmpuint (count (fixture, "new in"), ==, 0);
  liaison_legend_set_news (fixture->legend, "new in “Two”");
  with = liaison_legend_set (fixture->legend, fixture->context, 900);
  g_assert_cmpuint (count (fixture, "new in “Two”"), ==, 1);
  g_assert_cmpfloat (with, ==, without);
  liaison_legend_set_news (fixture->legend, NULL);
  liaison_legend_set (fixture->legend, fixture->context, 900);
  g_assert_cmpuint (count (fixture, "new in"), ==, 0);
}

/* What does not fit beside the others goes below: two kinds, and three signs of lines. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  double wide, narrow;

  add (fixture, "mara-voss/leads/orrin", NULL);
  add (fixture, "mara-voss/leads/orrin", "deny mara-voss/leads/orrin");
  wide = liaison_legend_set (fixture->legend, fixture->context, 900);
  narrow = liaison_legend_set (fixture->legend, fixture->context, 130);
  g_assert_cmpfloat (narrow, ==, wide / 2 * 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/legend/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/legend/needed", Fixture, NULL, set_up, test_needed, tear_down);
  g_test_add ("/legend/news", Fixture, NULL, set_up, test_news, tear_down);
  g_test_add ("/legend/rows", Fixture, NULL, set_up, test_rows, tear_down);

  return g_test_run ();
}

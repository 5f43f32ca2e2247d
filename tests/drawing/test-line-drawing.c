/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/line-drawing.h"

#include "corrections-fixture.h"
#include "written-ink.h"

#define RELATION "mara-voss/leads/orrin"

typedef struct
{
  LiaisonAnalysis *analysis;
  PangoContext *context;
  LiaisonPalette palette;
  WrittenInk written;
  LiaisonLine line;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  fixture->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  liaison_palette_init (&fixture->palette, LIAISON_PALETTE_LIGHT);
  written_ink_init (&fixture->written);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  liaison_line_drawing_clear (&fixture->line);
  g_assert_null (fixture->line.relation);
  g_assert_null (fixture->line.label);
  liaison_analysis_unref (fixture->analysis);
  g_object_unref (fixture->context);
  written_ink_clear (&fixture->written);
}

/* The line of relation ID after corrections in words, up to two, from the left to the right. */
static LiaisonLine *
make_corrected (Fixture    *fixture,
                const char *id,
                const char *first,
                const char *second)
{
  g_autoptr (LiaisonNetwork) plain = liaison_network_new (fixture->analysis);
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_correction_unref);
  g_autoptr (LiaisonNetwork) network = NULL;
  const LiaisonLineBox boxes[] = { { 0, 0, 60, 30, FALSE }, { 300, 0, 60, 30, FALSE } };

  if (first != NULL)
    g_ptr_array_add (corrections, corrections_make (plain, first));
  if (second != NULL)
    g_ptr_array_add (corrections, corrections_make (plain, second));
  network = liaison_network_new_corrected (fixture->analysis, corrections);
  liaison_line_drawing_clear (&fixture->line);
  fixture->line.relation = g_object_ref (liaison_network_find_relation (network, id));
  fixture->line.target = 1;
  liaison_lines_route (&fixture->line, 1, boxes, G_N_ELEMENTS (boxes));
  g_assert_true (fixture->line.shown);
  return &fixture->line;
}

/* One of which the analysis is sure. */
static LiaisonLine *
make (Fixture    *fixture,
      const char *id,
      const char *command)
{
  g_autofree char *confirm = g_strconcat ("confirm ", id, NULL);

  return make_corrected (fixture, id, command, confirm);
}

static void
paint (Fixture             *fixture,
       LiaisonLine         *line,
       LiaisonDrawingState  state)
{
  g_string_truncate (fixture->written.lines, 0);
  liaison_line_drawing_paint (line, &fixture->written.ink, &fixture->palette, state);
}

static guint
count (Fixture    *fixture,
       const char *start)
{
  return written_ink_count (&fixture->written, start);
}

static void
test_modality (Fixture       *fixture,
               gconstpointer  data)
{
  paint (fixture, make (fixture, RELATION, NULL), LIAISON_DRAWING_PLAIN);
  g_assert_cmpstr (fixture->written.lines->str, ==, "stroke #000000/44 1.4\nstroke #000000/44 1.4\n");
  paint (fixture, make (fixture, RELATION, "rmodality " RELATION "|expected"), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #000000/44 1.4 7.0 5.0"), ==, 1);
  paint (fixture, make (fixture, RELATION, "rmodality " RELATION "|possible"), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #000000/44 1.4 1.5 4.5"), ==, 1);
  paint (fixture, make (fixture, RELATION, "rmodality " RELATION "|hypothetical"), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #000000/44 1.4 1.5 8.0"), ==, 1);
}

/* Neutral lines have an open head, positive ones a full head, negative ones a bar across besides. */
static void
test_valence (Fixture       *fixture,
              gconstpointer  data)
{
  paint (fixture, make (fixture, RELATION, "rkind " RELATION "|support"), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #1b8553"), ==, 1);
  g_assert_cmpuint (count (fixture, "fill #1b8553"), ==, 1);
  paint (fixture, make (fixture, RELATION, "rkind " RELATION "|accuse"), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #c01c28"), ==, 2);
  g_assert_cmpuint (count (fixture, "fill #c01c28"), ==, 1);
}

/* More evidence is a wider line, up to a point. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  paint (fixture, make (fixture, "mara-voss/consult/lee-adair", "merge lee|lee-adair"), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #000000/44 2.0"), ==, 2);
}

static void
test_denied (Fixture       *fixture,
             gconstpointer  data)
{
  paint (fixture, make (fixture, RELATION, "deny " RELATION), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #000000/44 1.4"), ==, 3);
}

/* What is weak is thin and faint. */
static void
test_weak (Fixture       *fixture,
           gconstpointer  data)
{
  paint (fixture, make_corrected (fixture, RELATION, NULL, NULL), LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "stroke #000000/26 1.0"), ==, 2);
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  LiaisonLine *line = make (fixture, RELATION, NULL);

  paint (fixture, line, LIAISON_DRAWING_SELECTED);
  g_assert_cmpuint (count (fixture, "stroke #1c71d8/28 10.4"), ==, 1);
  g_assert_cmpuint (count (fixture, "stroke #000000/44 2.4"), ==, 2);
  paint (fixture, line, LIAISON_DRAWING_HOVERED);
  g_assert_cmpuint (count (fixture, "stroke #000000/8 10.0"), ==, 1);
  paint (fixture, line, LIAISON_DRAWING_DIMMED);
  g_assert_cmpuint (count (fixture, "stroke #000000/15 1.4"), ==, 2);
}

static void
test_label (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonLine *line = make (fixture, RELATION, NULL);
  LiaisonInk *ink = &fixture->written.ink;

  liaison_line_drawing_set_label (line, fixture->context);
  g_assert_cmpfloat (line->label_width, >, 10);
  g_assert_cmpfloat (line->label_height, >, 5);
  line->label_x = 100;
  line->label_y = 50;
  liaison_line_drawing_paint_label (line, ink, &fixture->palette, LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "text"), ==, 0);
  liaison_line_drawing_paint_label (line, ink, &fixture->palette, LIAISON_DRAWING_SELECTED);
  g_assert_cmpuint (count (fixture, "text #000000/80 word "), ==, 1);
  line->label_shown = TRUE;
  liaison_line_drawing_paint_label (line, ink, &fixture->palette, LIAISON_DRAWING_PLAIN);
  g_assert_cmpuint (count (fixture, "text #000000/60 word "), ==, 1);
  /* On ground of its own. */
  g_assert_cmpuint (count (fixture, "fill #ffffff/85"), ==, 2);
}

/* A layout hears what the line ties, and how, and what room its label wants. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  LiaisonLine *line = make (fixture, RELATION, NULL);
  g_autoptr (GArray) links = NULL;
  const LiaisonLayoutLink *link;

  liaison_line_drawing_set_label (line, fixture->context);
  links = liaison_lines_dup_links (line, 1);
  g_assert_cmpuint (links->len, ==, 1);
  link = &g_array_index (links, LiaisonLayoutLink, 0);
  g_assert_cmpuint (link->source, ==, 0);
  g_assert_cmpuint (link->target, ==, 1);
  g_assert_cmpint (link->kind, ==, LIAISON_RELATION_LEADS);
  g_assert_cmpint (link->valence, ==, liaison_relation_get_valence (line->relation));
  g_assert_cmpfloat (link->label_width, ==, line->label_width);
  g_assert_cmpfloat (link->label_width, >, 10);
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
    { "/line-drawing/modality", test_modality }, { "/line-drawing/valence", test_valence },
    { "/line-drawing/evidence", test_evidence }, { "/line-drawing/denied", test_denied },
    { "/line-drawing/weak", test_weak },
    { "/line-drawing/states", test_states },     { "/line-drawing/label", test_label },
    { "/line-drawing/links", test_links },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes pictures of the sample articles in the window, light and dark, and leaves them beside the build to be looked at. What a
 * program can tell of them is tested: that the diagram has come, and that the ground is as light or dark as was asked for. */

#include "person.h"

#include <X11/keysym.h>
#include <cairo.h>
#include <string.h>

static const char *program;

typedef struct
{
  const char *article;      /* its file, without the ending of the picture's */
  const char *ending;
  const char *node;         /* how the name of a node begins as it is read out */
} Sample;

static const Sample samples[] = {
  { "iran-deal-withdrawal", ".md", "Donald Trump, person" },
  { "niger-coup-sahel", ".md", "Mohamed Bazoum, person" },
  { "nordic-nato-bids", ".txt", "Magdalena Andersson, person" },
};

static gboolean
is_node (AtspiAccessible *accessible,
         gpointer         user_data)
{
  g_autofree char *name = person_dup_name (accessible);

  return g_str_has_prefix (name, user_data) && person_can_use (accessible);
}

/* How light a picture is on average, from 0 to 1. */
static double
measure_light (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);
  double sum = 0;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, data + y * stride + 4 * x, sizeof pixel);
        sum += ((pixel & 0xff) + (pixel >> 8 & 0xff) + (pixel >> 16 & 0xff)) / (3 * 255.0);
      }
  cairo_surface_destroy (surface);
  return sum / (width * height);
}

static void
take_picture (const Sample *sample,
              gboolean      dark)
{
  g_autofree char *name = g_strdup_printf ("%s%s.png", sample->article, dark ? "-dark" : "");
  g_autofree char *picture = g_test_build_filename (G_TEST_BUILT, "tests", name, NULL);
  g_autofree char *file = g_strconcat (sample->article, sample->ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "articles", file, NULL);
  g_autoptr (AtspiAccessible) node = NULL;
  g_autoptr (Person) person = NULL;
  double light;

  g_assert_true (g_setenv ("ADW_DEBUG_COLOR_SCHEME", dark ? "prefer-dark" : "prefer-light", TRUE));
  person = person_open (program, path);
  node = person_find_matching (person, sample->node, is_node, (gpointer) sample->node);
  /* What comes in by an animation has arrived. */
  g_usleep (G_USEC_PER_SEC);
  person_take_picture (picture);
  g_test_message ("Picture: %s", picture);
  light = measure_light (picture);
  if (dark)
    g_assert_cmpfloat (light, <, 0.4);
  else
    g_assert_cmpfloat (light, >, 0.7);
  person_control_key (XK_q);
  g_assert_cmpint (person_wait_exit (person), ==, 0);
}

static void
test_light (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    take_picture (&samples[i], FALSE);
}

static void
test_dark (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    take_picture (&samples[i], TRUE);
}

int
main (int    argc,
      char **argv)
{
  program = person_begin (&argc, &argv);
  g_test_add_func ("/pictures/light", test_light);
  g_test_add_func ("/pictures/dark", test_dark);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/palette.h"

#include <math.h>

#define TEXT_CONTRAST 4.5
#define PART_CONTRAST 3.0 /* of what is not text */
#define FILL 0.12

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/* Relative luminance of COLOUR as it shows on GROUND. WCAG 2.1. */
static double
luminance (const LiaisonColour *colour,
           const LiaisonColour *ground)
{
  LiaisonColour opaque = *colour;
  LiaisonColour seen;

  opaque.alpha = 1;
  seen = liaison_colour_mix (ground, &opaque, colour->alpha);
  return 0.2126 * linear (seen.red) + 0.7152 * linear (seen.green) + 0.0722 * linear (seen.blue);
}

static double
contrast (const LiaisonColour *colour,
          const LiaisonColour *ground)
{
  double a = luminance (colour, ground);
  double b = luminance (ground, ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static void
test_contrast (gconstpointer data)
{
  LiaisonPalette palette;

  liaison_palette_init (&palette, (LiaisonPaletteStyle) GPOINTER_TO_UINT (data));
  g_assert_cmpfloat (contrast (&palette.text, &palette.ground), >=, TEXT_CONTRAST);
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    {
      LiaisonColour box = liaison_colour_mix (&palette.ground, &palette.kinds[i], FILL);
      LiaisonColour summary = liaison_colour_fade (&palette.text, 1 - palette.faint);

      g_assert_cmpfloat (contrast (&palette.kinds[i], &palette.ground), >=, TEXT_CONTRAST);
      g_assert_cmpfloat (contrast (&palette.text, &box), >=, TEXT_CONTRAST);
      g_assert_cmpfloat (contrast (&summary, &box), >=, TEXT_CONTRAST);
    }
  for (guint i = 0; i < G_N_ELEMENTS (palette.valences); i++)
    g_assert_cmpfloat (contrast (&palette.valences[i], &palette.ground), >=, PART_CONTRAST);
}

/* Each kind, and each valence, has a colour of its own. */
static void
test_told_apart (gconstpointer data)
{
  LiaisonPalette palette;

  liaison_palette_init (&palette, (LiaisonPaletteStyle) GPOINTER_TO_UINT (data));
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (fabs (palette.kinds[i].red - palette.kinds[j].red) +
                         fabs (palette.kinds[i].green - palette.kinds[j].green) +
                         fabs (palette.kinds[i].blue - palette.kinds[j].blue), >, 0.1);
}

static void
test_mix (void)
{
  const LiaisonColour a = { 0, 0.5, 1, 1 };
  const LiaisonColour b = { 1, 0.5, 0, 0.5 };
  LiaisonColour quarter = liaison_colour_mix (&a, &b, 0.25);
  LiaisonColour faded = liaison_colour_fade (&b, 0.5);

  g_assert_cmpfloat (quarter.red, ==, 0.25);
  g_assert_cmpfloat (quarter.green, ==, 0.5);
  g_assert_cmpfloat (quarter.blue, ==, 0.75);
  g_assert_cmpfloat (quarter.alpha, ==, 0.875);
  g_assert_cmpfloat (faded.red, ==, 1);
  g_assert_cmpfloat (faded.alpha, ==, 0.25);
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "light", "dark", "light-high-contrast", "dark-high-contrast" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *contrast_path = g_strconcat ("/palette/contrast/", names[i], NULL);
      g_autofree char *apart_path = g_strconcat ("/palette/told-apart/", names[i], NULL);

      g_test_add_data_func (contrast_path, GUINT_TO_POINTER (i), test_contrast);
      g_test_add_data_func (apart_path, GUINT_TO_POINTER (i), test_told_apart);
    }
  g_test_add_func ("/palette/mix", test_mix);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/picture-render.h"

#include "corrections-fixture.h"

static LiaisonPicture *
make (void)
{
  g_autoptr (LiaisonAnalysis) analysis = corrections_make_analysis (CORRECTIONS_TEXT);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);
  LiaisonPicture *picture = liaison_picture_new (network, NULL, 0);

  liaison_picture_add_network (picture, G_MAXUINT);
  return picture;
}

static void
on_rendered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GPtrArray *
render (LiaisonPicture              *picture,
        const LiaisonPictureFormat  *formats,
        guint                        n_formats,
        GCancellable                *cancellable,
        GError                     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  liaison_picture_render_async (picture, formats, n_formats, LIAISON_PALETTE_LIGHT, 1, cancellable, on_rendered, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return liaison_picture_render_finish (result, error);
}

/* The same as when it is done at once. */
static void
test_formats (void)
{
  const LiaisonPictureFormat formats[] = { LIAISON_PICTURE_PNG, LIAISON_PICTURE_SVG };
  g_autoptr (LiaisonPicture) picture = make ();
  g_autoptr (LiaisonPicture) same = make ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = render (picture, formats, G_N_ELEMENTS (formats), NULL, &error);
  LiaisonPalette palette;

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, G_N_ELEMENTS (formats));
  liaison_palette_init (&palette, LIAISON_PALETTE_LIGHT);
  liaison_picture_set (same, NULL, NULL);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GBytes) bytes = liaison_picture_to_bytes (same, formats[i], &palette, 1, NULL, NULL);

      g_assert_true (g_bytes_equal (bytes, g_ptr_array_index (files, i)));
    }
}

/* Without a format it is set, and has a size. */
static void
test_none (void)
{
  g_autoptr (LiaisonPicture) picture = make ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = render (picture, NULL, 0, NULL, &error);
  double width, height;

  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 0);
  liaison_picture_get_size (picture, &width, &height);
  g_assert_cmpfloat (width, >=, 520);
}

static void
test_stopped (void)
{
  const LiaisonPictureFormat format = LIAISON_PICTURE_SVG;
  g_autoptr (LiaisonPicture) picture = make ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (render (picture, &format, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-render/formats", test_formats);
  g_test_add_func ("/picture-render/none", test_none);
  g_test_add_func ("/picture-render/stopped", test_stopped);

  return g_test_run ();
}

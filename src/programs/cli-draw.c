/* SPDX-License-Identifier: GPL-3.0-or-later */

/* liaison-cli draw: the diagram of an article, or of several, as a picture. */

#include "config.h"

#include "drawing/picture-write.h"
#include "forecast/atomic-write.h"
#include "programs/cli-network.h"
#include "programs/cli.h"

/* What is to be drawn, and how. */
typedef struct
{
  LiaisonCliNetworkWish network;
  const char *output;
  LiaisonPictureFormat format;
  LiaisonPaletteStyle style;
  LiaisonLayoutStyle layout;
  guint scale;
  gboolean all;
} Wish;

/* Nodes that the reader dragged stay where they are. */
static void
place_dragged (LiaisonPicture      *picture,
               LiaisonNetwork      *network,
               LiaisonForecastFile *forecasts)
{
  GListModel *entities = liaison_network_get_entities (network);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);
      double x, y;

      if (liaison_forecast_file_get_position (forecasts, liaison_entity_get_id (entity), &x, &y))
        liaison_picture_place (picture, entity, x, y);
    }
}

static gboolean
write_picture (LiaisonPicture *picture,
               const Wish     *wish,
               GError        **error)
{
  LiaisonPalette palette;
  g_autoptr (GBytes) bytes = NULL;

  liaison_palette_init (&palette, wish->style);
  bytes = liaison_picture_to_bytes (picture, wish->format, &palette, wish->scale, NULL, error);
  return bytes != NULL &&
         liaison_atomic_write (wish->output, bytes, LIAISON_ATOMIC_WRITE_SHARED, NULL, NULL, NULL, error);
}

static gboolean
draw (const Wish *wish,
      gboolean   *complete,
      GError    **error)
{
  g_autoptr (LiaisonForecastFile) forecasts = NULL;
  g_autoptr (LiaisonNetwork) network = liaison_cli_load_network (&wish->network, &forecasts, complete, error);
  g_autoptr (LiaisonPicture) picture = NULL;

  if (network == NULL)
    return FALSE;
  picture = liaison_picture_new (network, NULL, 0);
  liaison_picture_set_style (picture, wish->layout);
  liaison_picture_add_network (picture, wish->all ? G_MAXUINT : LIAISON_PICTURE_MAX_ENTITIES);
  if (forecasts != NULL)
    place_dragged (picture, network, forecasts);
  return liaison_picture_set (picture, NULL, error) && write_picture (picture, wish, error);
}

/**
 * liaison_cli_draw:
 * @argc: how many arguments
 * @argv: the name of the command and its arguments
 *
 * Returns: an exit status
 */
int
liaison_cli_draw (int    argc,
                  char **argv)
{
  Wish wish = { 0 };
  gboolean dark = FALSE, complete = TRUE;
  int scale = 1;
  g_autofree char *layout = NULL, *output = NULL, *forecasts = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write; its name ends in .svg, .png or .pdf", "FILE" },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &layout, "organic (the default), hierarchy or sides", "STYLE" },
    { "scale", 0, 0, G_OPTION_ARG_INT, &scale, "How many times larger a PNG is, 1 to 4", "N" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "On a dark ground", NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &wish.all, "All entities, not only the 40 most important", NULL },
    { "forecasts", 0, 0, G_OPTION_ARG_FILENAME, &forecasts, "A forecast file with corrections and places", "FILE" },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &wish.network.plain, "The file is the body text as it stands", NULL },
    { "no-cache", 0, 0, G_OPTION_ARG_NONE, &wish.network.no_cache, "Analyse several articles anew", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "ARTICLE…|FOLDER|FORECASTS" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_printerr ("liaison-cli draw: %s\n", error->message);
  else if (files == NULL)
    g_printerr ("liaison-cli draw: give articles, a folder of them, or a forecast file\n");
  else if (output == NULL || !liaison_picture_format_from_name (output, &wish.format))
    g_printerr ("liaison-cli draw: --output is a file that ends in .svg, .png or .pdf\n");
  else if (scale < 1 || scale > LIAISON_PICTURE_MAX_SCALE)
    g_printerr ("liaison-cli draw: --scale is from 1 to %d\n", LIAISON_PICTURE_MAX_SCALE);
  else if (layout != NULL && !liaison_layout_style_from_string (layout, &wish.layout))
    g_printerr ("liaison-cli draw: --layout is organic, hierarchy or sides\n");
  else
    {
      wish.network.paths = (const char *const *) files;
      wish.network.forecasts = forecasts;
      wish.output = output;
      wish.style = dark ? LIAISON_PALETTE_DARK : LIAISON_PALETTE_LIGHT;
      wish.scale = (guint) scale;
      if (draw (&wish, &complete, &error))
        return complete ? LIAISON_CLI_DONE : LIAISON_CLI_FAILED;
      g_printerr ("%s: %s\n", files[0], error->message);
      return LIAISON_CLI_FAILED;
    }
  return LIAISON_CLI_USAGE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports on paper: what is in them, that nothing is lost between pages, and that they become PDF. */

#include "interface/window/report-pages.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "forecast/share.h"
#include "interface/window/report-blocks.h"
#include "score-fixture.h"

static gboolean
has_block (const GArray           *blocks,
           LiaisonReportBlockKind  kind,
           const char             *text)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const LiaisonReportBlock *block = &g_array_index (blocks, LiaisonReportBlock, i);

      if (block->kind == kind && (text == NULL || g_strcmp0 (block->text, text) == 0))
        return TRUE;
    }
  return FALSE;
}

static void
test_blocks (void)
{
  g_autoptr (LiaisonDocument) document = score_fixture_new_document ();
  g_autoptr (GArray) blocks = liaison_report_blocks_new (liaison_document_get_forecasts (document), "2024-03-01", FALSE);

  g_assert_true (has_block (blocks, LIAISON_REPORT_HEADING, "Track record"));
  g_assert_true (has_block (blocks, LIAISON_REPORT_CALIBRATION, NULL));
  g_assert_true (has_block (blocks, LIAISON_REPORT_HEADING, "Will a be?"));
  g_assert_true (has_block (blocks, LIAISON_REPORT_STEPS, NULL));
  g_assert_true (has_block (blocks, LIAISON_REPORT_TEXT, "Both said so."));
  g_assert_true (has_block (blocks, LIAISON_REPORT_TEXT, "5 January 2024 · Ada · 90\302\240%, very likely\nThey met."));
  g_assert_true (has_block (blocks, LIAISON_REPORT_TEXT, "For"));
  g_assert_true (has_block (blocks, LIAISON_REPORT_QUOTE, "Quote one"));
  g_assert_false (has_block (blocks, LIAISON_REPORT_DIAGRAM, NULL));
}

static void
test_blocks_without_text (void)
{
  g_autoptr (LiaisonDocument) document = score_fixture_new_document ();
  LiaisonShareWish wish = { .text = FALSE, .names = FALSE };
  g_autoptr (LiaisonForecastFile) copy =
    liaison_forecast_file_share (liaison_document_get_forecasts (document), &wish, NULL);
  g_autoptr (GArray) blocks = liaison_report_blocks_new (copy, "2024-01-01", TRUE);

  g_assert_true (has_block (blocks, LIAISON_REPORT_DIAGRAM, NULL));
  g_assert_false (has_block (blocks, LIAISON_REPORT_QUOTE, NULL));
  g_assert_true (has_block (blocks, LIAISON_REPORT_TEXT, "5 January 2024 · Person 1 · 90\302\240%, very likely\nThey met."));
  g_assert_false (has_block (blocks, LIAISON_REPORT_HEADING, "Track record"));
}

/* A forecast whose background has so many lines. */
static LiaisonForecastFile *
make_long (guint n_lines)
{
  LiaisonForecastFile *file = liaison_forecast_file_new ();
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (NULL);
  g_autoptr (LiaisonForecast) forecast = NULL;
  g_autoptr (GString) text = g_string_new ("first");

  for (guint i = 1; i < n_lines; i++)
    g_string_append_printf (text, "\nline %u", i);
  liaison_forecast_builder_set_question (builder, "Is it long?");
  liaison_forecast_builder_set_background (builder, text->str);
  forecast = liaison_forecast_builder_end (builder);
  liaison_forecast_file_change (file, NULL, forecast, 0);
  return file;
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static guint
lay_out (LiaisonReportPages *pages)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_cairo_context_set_resolution (context, 72.0);
  liaison_report_pages_begin (pages, context, 480.0, 700.0);
  while (!liaison_report_pages_continue (pages))
    ;
  g_object_unref (context);
  return liaison_report_pages_get_n (pages);
}

/* Where there is ink on a page: its first and its last row. */
static gboolean
measure_ink (LiaisonReportPages *pages,
             guint               page,
             int                *first,
             int                *last)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 480, 760);
  cairo_t *cr = cairo_create (surface);

  *first = *last = -1;
  liaison_report_pages_draw (pages, page, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 760; y++)
    {
      const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < 480; x++)
        if (row[x] != 0)
          {
            *first = *first < 0 ? y : *first;
            *last = y;
          }
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return *first >= 0;
}

/* Two hundred lines are four pages or so, each of which is used, and none of which is overfull. */
static void
test_long (void)
{
  g_autoptr (LiaisonForecastFile) file = make_long (200);
  g_autoptr (LiaisonReportPages) pages = liaison_report_pages_new (file, "2024-03-01", NULL);
  guint n = lay_out (pages);

  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpuint (n, <=, 6);
  for (guint i = 0; i < n; i++)
    {
      int first, last;

      g_assert_true (measure_ink (pages, i, &first, &last));
      g_assert_cmpint (last, <, 700);
      if (i > 0)
        g_assert_cmpint (first, <, 20);
      if (i + 1 < n)
        g_assert_cmpint (last, >, 600);
    }
  g_assert_cmpuint (lay_out (pages), ==, n); /* again, as for other paper */
}

static void
test_pdf (void)
{
  g_autoptr (LiaisonDocument) document = score_fixture_new_document ();
  g_autoptr (LiaisonReportPages) pages =
    liaison_report_pages_new (liaison_document_get_forecasts (document), "2024-03-01", NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 480, 700);
  cairo_t *cr = cairo_create (surface);
  guint n = lay_out (pages);

  for (guint i = 0; i < n; i++)
    {
      liaison_report_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpmem (bytes->data, 5, "%PDF-", 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/report-pages/blocks", test_blocks);
  g_test_add_func ("/window/report-pages/blocks-without-text", test_blocks_without_text);
  g_test_add_func ("/window/report-pages/long", test_long);
  g_test_add_func ("/window/report-pages/pdf", test_pdf);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What importing makes of tables and archives, whichever they are. */

#include "forecast/exchange.h"

#include <string.h>

static void
add_16 (GByteArray *out,
        guint       value)
{
  const guint8 bytes[] = { (guint8) value, (guint8) (value >> 8) };

  g_byte_array_append (out, bytes, sizeof bytes);
}

static void
add_32 (GByteArray *out,
        guint32     value)
{
  add_16 (out, value & 0xffff);
  add_16 (out, value >> 16);
}

static void
add_text (GByteArray *out,
          const char *text)
{
  g_byte_array_append (out, (const guint8 *) text, (guint) strlen (text));
}

/* ISO 3309. */
static guint32
find_crc (const char *text)
{
  guint32 crc = 0xffffffffu;

  for (; *text != '\0'; text++)
    {
      crc ^= (guint8) *text;
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320u : 0);
    }
  return ~crc;
}

static GBytes *
deflate (const char *text)
{
  g_autoptr (GZlibCompressor) deflater = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (deflater));

  g_assert_true (g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

typedef struct
{
  const char *name;
  const char *text;
  gboolean deflated;
} Member;

static GBytes *
make_zip (const Member *members,
          guint         n,
          const char   *comment)
{
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GByteArray) directory = g_byte_array_new ();
  guint begin;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) data = members[i].deflated ? deflate (members[i].text)
                                                    : g_bytes_new_static (members[i].text, strlen (members[i].text));
      guint32 offset = out->len, size = (guint32) g_bytes_get_size (data);
      guint method = members[i].deflated ? 8 : 0;

      add_32 (out, 0x04034b50);
      for (guint k = 0; k < 5; k++)
        add_16 (out, k == 2 ? method : 0);
      add_32 (out, find_crc (members[i].text));
      add_32 (out, size);
      add_32 (out, (guint32) strlen (members[i].text));
      add_16 (out, (guint) strlen (members[i].name));
      add_16 (out, 0);
      add_text (out, members[i].name);
      g_byte_array_append (out, g_bytes_get_data (data, NULL), size);

      add_32 (directory, 0x02014b50);
      for (guint k = 0; k < 3; k++)
        add_16 (directory, 0);
      add_16 (directory, method);
      for (guint k = 0; k < 2; k++)
        add_16 (directory, 0);
      add_32 (directory, find_crc (members[i].text));
      add_32 (directory, size);
      add_32 (directory, (guint32) strlen (members[i].text));
      add_16 (directory, (guint) strlen (members[i].name));
      for (guint k = 0; k < 6; k++)
        add_16 (directory, 0);
      add_32 (directory, offset);
      add_text (directory, members[i].name);
    }
  begin = out->len;
  g_byte_array_append (out, directory->data, directory->len);
  add_32 (out, 0x06054b50);
  add_32 (out, 0);
  add_16 (out, n);
  add_16 (out, n);
  add_32 (out, directory->len);
  add_32 (out, begin);
  add_16 (out, (guint) strlen (comment));
  add_text (out, comment);
  return g_byte_array_free_to_bytes (out);
}

#define QUESTIONS "Question ID,Question URL,Question Title,Categories,Label,Question Type,Open Time,Scheduled Close Time,"       \
                  "Resolution,Resolution Known Time\n"                                                                         \
                  "7,https://www.metaculus.com/questions/9/,Will it rain?,[],,binary,2026-01-26 16:00:00+00:00,,,\n"
#define FORECASTS "Question ID,Forecaster ID,Forecaster Username,Start Time,End Time,Forecaster Count,Probability Yes\n"        \
                  "7,3,ada,2026-01-27 16:00:00+00:00,,,0.5\n"
#define FATEBOOK "Question title,Multiple choice option,Forecast created by,Forecast (scale = 0-1),Forecast created at,"         \
                 "Question created by,Question created at,Question resolve by,Resolution,Resolved at,"                          \
                 "Your Brier score for this question,Your relative Brier score for this question,Question notes,"               \
                 "Question shared with,Question shared publicly,Question comments\n"                                            \
                 "Will it snow?,,Ada,0.25,2023-04-05 12:34:56,Ada,2023-04-05 12:34:50,,,,,,,,true,\n"

static LiaisonForecastFile *
import (const char *const *texts,
        GError           **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n_skipped;

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (files, g_bytes_new_static (texts[i], strlen (texts[i])));
  return liaison_exchange_import (files, &n_skipped, error);
}

static void
assert_refused (const char *const *texts,
                const char        *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import (texts, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, sentence) == NULL)
    g_error ("“%s” is not in “%s”", sentence, error->message);
}

static void
test_import (void)
{
  const char *const fatebook[] = { FATEBOOK, NULL }, *const questions[] = { QUESTIONS, NULL };
  const char *const two[] = { FATEBOOK, FATEBOOK, NULL }, *const other[] = { "Colour\nred\n", NULL };
  const Member packed[] = { { "README.md", "Read me.", TRUE },
    { "forecast_data.csv", FORECASTS, TRUE }, { "comment_data.csv", "Comment\nHm\n", FALSE }, { "question_data.csv", QUESTIONS, TRUE } };
  g_autoptr (GBytes) archive = make_zip (packed, 4, "");
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonForecastFile) file = import (fatebook, &error), same = NULL;
  guint n_skipped;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (file)), ==, 1);
  assert_refused (questions, "without its forecasts");
  assert_refused (two, "one table of Fatebook, or the two of Metaculus");
  assert_refused (other, "");

  g_ptr_array_add (files, archive);
  same = liaison_exchange_import (files, &n_skipped, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (liaison_forecast_file_get_forecasts (same)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/exchange-import/kinds", test_import);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How fast the model reads, in words a second and beside a yardstick that does not change: how long
 * SHA-256 takes for one megabyte in the same run.
 */

#include "language/model.h"

#define ROUNDS 5

static const char paragraph[] =
  "The foreign minister of Norway said on Tuesday that her government would not recognise the "
  "results of the vote in the northern province, which observers called neither free nor fair. "
  "“We have seen no evidence that the council intends to share power,” she told reporters in Oslo "
  "after a meeting with Ambassador Maria Okonkwo. U.S.-led talks are expected to resume in June, "
  "although officials from three of the five parties have said they will stay away unless the "
  "detained members of the Harbour Commission are released. The National Guard, meanwhile, has "
  "moved about 1,200 troops to the border with the neighbouring state.\n\n";

static double
measure_hash (void)
{
  g_autofree char *bytes = g_strnfill (1000000, 'x');
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes, 1000000);

      best = MIN (best, g_get_monotonic_time () - start);
    }
  return best / 1e6;
}

static double
measure_reading (LiaisonModel *model,
                 guint        *words)
{
  GString *text = g_string_new (NULL);
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 50; i++)
    g_string_append (text, paragraph);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (LiaisonReading) reading = NULL;

      reading = liaison_model_read (model, text->str, NULL, 0, NULL, NULL, NULL);
      best = MIN (best, g_get_monotonic_time () - start);
      liaison_reading_get_tokens (reading, words);
    }
  g_string_free (text, TRUE);
  return best / 1e6;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LiaisonModel) model = liaison_model_load_default (&error);
  double load = (g_get_monotonic_time () - start) / 1e6, hash, reading;
  guint words = 0;

  if (model == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  hash = measure_hash ();
  reading = measure_reading (model, &words);
  g_print ("load: %.1f ms\n", load * 1e3);
  g_print ("read: %.0f words/s (%u words in %.1f ms)\n", words / reading, words, reading * 1e3);
  g_print ("yardstick: SHA-256 of 1 MB in %.2f ms; in that time %.0f words\n", hash * 1e3,
           words / reading * hash);
  return 0;
}

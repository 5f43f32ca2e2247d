/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forecast/conflict-name.h"

/* As the tools write them; "" for what is no conflict copy. */
static const struct
{
  const char *name;
  const char *stripped;
  gboolean shared;
} cases[] = {
  { "ada.forecast.json", "", TRUE },
  { "ada.forecast.sync-conflict-20240131-101112-ABCDEF7.json", "ada.forecast.json", TRUE },
  { "ada.forecast (conflicted copy 2024-01-31 101112).json", "ada.forecast.json", TRUE },
  { "ada.forecast_conflict-20240131-101112.json", "ada.forecast.json", TRUE },
  { "ada.forecast (Ada's conflicted copy 2024-01-31).json", "ada.forecast.json", TRUE },
  { "ada.forecast (Ada’s conflicted copy 2024-01-31) (1).json", "ada.forecast.json", TRUE },
  { "ada.forecast (Ada's conflicted copy 2024-01-31 (2)).json", "ada.forecast.json", TRUE },
  { "ada.forecast (Case Conflict).json", "", FALSE },
  { "ada.forecast (case conflict).json", "ada.forecast.json", TRUE },
  { "ada (conflicted copy 2024-01-31 101112).forecast.json", "ada.forecast.json", TRUE },
  { "ada.forecast.sync-conflict-20240131-101112-ABCDEF7.sync-conflict-20240201-101112-ABCDEF7.json", "ada.forecast.json", TRUE },
  { "ada.forecast.json~", "", FALSE },
  { ".ada.forecast.json.tmp", "", FALSE },
  { ".syncthing.ada.forecast.json.tmp", "", FALSE },
  { "~syncthing~ada.forecast.json.tmp", "", FALSE },
  { ".ada.forecast.json", "", FALSE },
  { ".forecast.json", "", FALSE },
  { "notes.sync-conflict-20240131-101112-ABCDEF7.txt", "notes.txt", FALSE },
  { "ada (2).forecast.json", "", TRUE },
  { "conflicted copy.forecast.json", "", TRUE },
  { "b\xff.forecast.json", "", TRUE },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stripped = liaison_conflict_name_strip (cases[i].name);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (stripped != NULL ? stripped : "", ==, cases[i].stripped);
      g_assert_true (liaison_conflict_name_is_shared (cases[i].name) == cases[i].shared);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/conflict-name/names", test_names);
  return g_test_run ();
}

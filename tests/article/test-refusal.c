/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/refusal.h"

#include <string.h>

/* Each reason has a sentence of its own, with the name of the file. */
static void
test_sentences (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = 0; code <= LIAISON_READER_ERROR_LOCKED; code++)
    {
      GError *cause = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (liaison_refusal_set (&cause, code));
      g_assert_error (cause, LIAISON_READER_ERROR, code);
      liaison_refusal_explain (&error, "100 %s.doc", cause);
      g_assert_error (error, LIAISON_READER_ERROR, code);
      g_assert_nonnull (strstr (error->message, "“100 %s.doc”"));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_true (g_hash_table_add (seen, g_strdup (error->message)));
    }
}

static void
test_other (void)
{
  GError *cause = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  g_autoptr (GError) error = NULL;

  liaison_refusal_explain (&error, "a.doc", cause);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/refusal/sentences", test_sentences);
  g_test_add_func ("/article/refusal/other", test_other);
  return g_test_run ();
}

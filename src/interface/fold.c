/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts as they are compared when somebody searches: what cannot be told apart by ear or by haste is the same. */

#include "interface/fold.h"

/**
 * liaison_fold:
 * @text: some text
 *
 * Returns: (transfer full): @text without case and accents: "Šešelj" and "seselj" give the same
 */
char *
liaison_fold (const char *text)
{
  g_autofree char *apart = NULL;
  g_autofree char *kept = NULL;
  GString *bare;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  bare = g_string_new (NULL);
  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  kept = g_string_free (bare, FALSE);
  return g_utf8_casefold (kept, -1);
}

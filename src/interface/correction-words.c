/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interface/correction-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a type does, with braces where what it is about, what else it names, and the name that it gives stand. */
static const char *
words_of (LiaisonCorrectionType type)
{
  static const char *const words[] = {
    /* Translators: keep the words in braces; entities and names take their place. */
    [LIAISON_CORRECTION_RENAME] = N_("Rename “{entity}” to “{name}”"),
    [LIAISON_CORRECTION_KIND] = N_("Change the kind of “{entity}”"),
    [LIAISON_CORRECTION_MERGE] = N_("Merge “{entity}” into “{other}”"),
    [LIAISON_CORRECTION_SPLIT] = N_("Take “{name}” out of “{entity}”"),
    [LIAISON_CORRECTION_REMOVE] = N_("Remove “{entity}”"),
    [LIAISON_CORRECTION_ADD] = N_("Add “{name}”"),
    [LIAISON_CORRECTION_RELATE] = N_("Draw a line from “{entity}” to “{other}”"),
    /* Translators: in these, a sentence of the article takes the place of {entity}. */
    [LIAISON_CORRECTION_RELATION_KIND] = N_("Change the kind of the relation in “{entity}”"),
    [LIAISON_CORRECTION_RELATION_MODALITY] = N_("Change the modality of the relation in “{entity}”"),
    [LIAISON_CORRECTION_RELATION_REVERSE] = N_("Reverse the relation in “{entity}”"),
    [LIAISON_CORRECTION_RELATION_REMOVE] = N_("Remove the relation in “{entity}”"),
    [LIAISON_CORRECTION_RELATION_CONFIRM] = N_("Confirm the relation in “{entity}”"),
    [LIAISON_CORRECTION_UNKNOWN] = N_("A correction made by a later version of Liaison"),
  };

  return _(words[type]);
}

/* What takes the place of the braces that PLACE begins with. */
static const char *
get_part (const LiaisonCorrection *self,
          const char              *place)
{
  if (g_str_has_prefix (place, "{entity}"))
    return liaison_correction_get_subject (self);
  if (g_str_has_prefix (place, "{other}"))
    return liaison_correction_get_other (self);
  return liaison_correction_get_name (self);
}

/**
 * liaison_correction_dup_words:
 * @self: a correction
 *
 * Returns: (transfer full): what it does
 */
char *
liaison_correction_dup_words (const LiaisonCorrection *self)
{
  GString *words;
  const char *rest;

  g_return_val_if_fail (self != NULL, NULL);

  words = g_string_new (NULL);
  rest = words_of (liaison_correction_get_correction_type (self));
  for (const char *brace = strchr (rest, '{'); brace != NULL; brace = strchr (rest, '{'))
    {
      const char *part = get_part (self, brace);

      g_string_append_len (words, rest, brace - rest);
      g_string_append (words, part != NULL ? part : "");
      rest = brace + strcspn (brace, "}");
      rest += *rest == '}';
    }
  g_string_append (words, rest);
  return g_string_free (words, FALSE);
}

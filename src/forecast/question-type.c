/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The types of questions, and the words that stand for them. */

#include "forecast/question-type.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *word;
  const char *text;
} types[LIAISON_N_QUESTION_TYPES] = {
  /* Translators: the five types of questions about the future; the reader picks one from a list. */
  [LIAISON_QUESTION_BINARY] = { "binary", NC_("question", "Yes or no") },
  [LIAISON_QUESTION_CHOICE] = { "choice", NC_("question", "Several outcomes") },
  [LIAISON_QUESTION_QUANTITY] = { "quantity", NC_("question", "A quantity") },
  [LIAISON_QUESTION_DATE] = { "date", NC_("question", "A date") },
  [LIAISON_QUESTION_CONDITIONAL] = { "conditional", NC_("question", "Conditional pair") },
};

/**
 * liaison_question_type_to_string:
 * @type: a type of question
 *
 * Returns: (transfer none): its word, which is not translated
 */
const char *
liaison_question_type_to_string (LiaisonQuestionType type)
{
  g_return_val_if_fail (type < LIAISON_N_QUESTION_TYPES, NULL);

  return types[type].word;
}

/**
 * liaison_question_type_from_string:
 * @string: a word
 * @type: (out): the type it stands for
 *
 * Returns: whether it is such a word
 */
gboolean
liaison_question_type_from_string (const char          *string,
                                   LiaisonQuestionType *type)
{
  for (guint i = 0; i < LIAISON_N_QUESTION_TYPES; i++)
    if (strcmp (types[i].word, string) == 0)
      {
        *type = (LiaisonQuestionType) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * liaison_question_type_to_text:
 * @type: a type of question
 *
 * Returns: (transfer none): its name in the reader's language
 */
const char *
liaison_question_type_to_text (LiaisonQuestionType type)
{
  g_return_val_if_fail (type < LIAISON_N_QUESTION_TYPES, NULL);

  return g_dpgettext2 (NULL, "question", types[type].text);
}

/**
 * liaison_question_type_has_quantiles:
 * @type: a type of question
 *
 * Returns: whether its answers are distributions, given by quantiles
 */
gboolean
liaison_question_type_has_quantiles (LiaisonQuestionType type)
{
  return type == LIAISON_QUESTION_QUANTITY || type == LIAISON_QUESTION_DATE;
}

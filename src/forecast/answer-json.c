/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers as members of JSON: as forecast files and the command line have them. */

#include "forecast/answer-json.h"

#include "forecast/moment.h"

typedef LiaisonJsonPrinter Printer;

static void
write_shares (const LiaisonAnswer *answer,
              Printer             *out)
{
  guint n;
  const LiaisonShare *shares = liaison_answer_get_shares (answer, &n);

  liaison_json_print_begin_object (out, "probabilities");
  for (guint i = 0; i < n; i++)
    liaison_json_print_number (out, shares[i].outcome, shares[i].probability);
  liaison_json_print_end_object (out);
}

/**
 * liaison_value_print:
 * @type: %LIAISON_QUESTION_QUANTITY or %LIAISON_QUESTION_DATE
 * @value: a number, or a day in days since 1970-01-01
 * @name: (nullable): the member that it is
 * @out: where to write it
 */
void
liaison_value_print (LiaisonQuestionType  type,
                     double               value,
                     const char          *name,
                     Printer             *out)
{
  g_autofree char *date = NULL;

  if (type != LIAISON_QUESTION_DATE)
    {
      liaison_json_print_number (out, name, value);
      return;
    }
  date = liaison_moment_from_day ((int) value);
  liaison_json_print_text (out, name, date);
}

static void
write_quantiles (const LiaisonAnswer *answer,
                 Printer             *out)
{
  const double *quantiles = liaison_answer_get_quantiles (answer);

  if (liaison_answer_get_question_type (answer) != LIAISON_QUESTION_DATE)
    {
      liaison_json_print_numbers (out, "quantiles", quantiles, LIAISON_N_QUANTILES);
      return;
    }
  liaison_json_print_begin_array (out, "quantiles");
  for (guint i = 0; i < LIAISON_N_QUANTILES; i++)
    liaison_value_print (LIAISON_QUESTION_DATE, quantiles[i], NULL, out);
  liaison_json_print_end_array (out);
}

static void
write_conditional (const LiaisonAnswer *answer,
                   JsonObject          *extra,
                   Printer             *out)
{
  const LiaisonConditional *pair = liaison_answer_get_conditional (answer);

  liaison_json_print_number (out, "probability", liaison_answer_get_probability (answer));
  liaison_json_print_begin_object (out, "conditional");
  liaison_json_print_number (out, "condition", pair->condition);
  liaison_json_print_number (out, "yes", pair->yes);
  liaison_json_print_number (out, "no", pair->no);
  liaison_json_print_members (out, extra);
  liaison_json_print_end_object (out);
}

/**
 * liaison_answer_print:
 * @answer: an answer
 * @extra: (nullable): more members for the object of a conditional pair
 * @out: where to write the members that say it, in the object of an estimate
 */
void
liaison_answer_print (const LiaisonAnswer *answer,
                      JsonObject          *extra,
                      Printer             *out)
{
  switch (liaison_answer_get_question_type (answer))
    {
    case LIAISON_QUESTION_CHOICE:
      write_shares (answer, out);
      break;
    case LIAISON_QUESTION_QUANTITY:
    case LIAISON_QUESTION_DATE:
      write_quantiles (answer, out);
      break;
    case LIAISON_QUESTION_CONDITIONAL:
      write_conditional (answer, extra, out);
      break;
    case LIAISON_QUESTION_BINARY:
    case LIAISON_N_QUESTION_TYPES:
    default:
      liaison_json_print_number (out, "probability", liaison_answer_get_probability (answer));
      break;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every edit of a forecast, one after the other: undone, the file is what it was, byte for byte, and done again what it became. */

#include "interface/document-changes.h"

typedef void (*Edit) (LiaisonForecastBuilder *builder,
                      LiaisonForecast        *before);

static void
ask (LiaisonForecastBuilder *builder,
     LiaisonForecast        *before)
{
  liaison_forecast_builder_set_question (builder, "Will the bridge open in May?");
}

static void
set_criteria (LiaisonForecastBuilder *builder,
              LiaisonForecast        *before)
{
  liaison_forecast_builder_set_criteria (builder, "The ministry says so.");
}

static void
set_background (LiaisonForecastBuilder *builder,
                LiaisonForecast        *before)
{
  liaison_forecast_builder_set_background (builder, "It was closed in autumn.");
}

static void
set_closes (LiaisonForecastBuilder *builder,
            LiaisonForecast        *before)
{
  liaison_forecast_builder_set_closes (builder, "2031-05-31");
}

static void
set_base_rate (LiaisonForecastBuilder *builder,
               LiaisonForecast        *before)
{
  liaison_forecast_builder_set_base_rate (builder, 0.2);
}

static void
set_tags (LiaisonForecastBuilder *builder,
          LiaisonForecast        *before)
{
  const char *const tags[] = { "bridges", "Norland", NULL };

  liaison_forecast_builder_set_tags (builder, tags);
}

static void
add_estimate (LiaisonForecastBuilder *builder,
              LiaisonForecast        *before)
{
  g_autoptr (LiaisonEstimate) estimate =
    liaison_estimate_new (0.3, LIAISON_CONFIDENCE_LOW, "A guess.", "Ada", "2030-01-02T03:04:05Z");

  liaison_forecast_builder_add_estimate (builder, estimate);
}

static LiaisonEstimate *
first_estimate (LiaisonForecast *forecast)
{
  return g_ptr_array_index (liaison_forecast_get_estimates (forecast), 0);
}

static void
replace_estimate (LiaisonForecastBuilder *builder,
                  LiaisonForecast        *before)
{
  g_autoptr (LiaisonEstimate) estimate =
    liaison_estimate_new (0.35, LIAISON_CONFIDENCE_HIGH, "Seen with own eyes.", "Ada", "2030-01-02T03:04:05Z");

  liaison_forecast_builder_replace_estimate (builder, first_estimate (before), estimate);
}

static void
remove_estimate (LiaisonForecastBuilder *builder,
                 LiaisonForecast        *before)
{
  liaison_forecast_builder_remove_estimate (builder, first_estimate (before));
}

static void
add_evidence (LiaisonForecastBuilder *builder,
              LiaisonForecast        *before)
{
  g_autoptr (LiaisonPassage) passage = liaison_passage_new ("the beams are here", "Yesterday ", ", he said", (LiaisonSpan) { 10, 28 });
  g_autoptr (LiaisonEvidence) evidence = liaison_evidence_new ("s1", passage, LIAISON_BEARING_FOR, NULL, NULL, NULL);

  liaison_forecast_builder_add_evidence (builder, evidence);
}

static LiaisonEvidence *
first_evidence (LiaisonForecast *forecast)
{
  return g_ptr_array_index (liaison_forecast_get_evidence (forecast), 0);
}

static void
turn_evidence (LiaisonForecastBuilder *builder,
               LiaisonForecast        *before)
{
  g_autoptr (LiaisonEvidence) evidence = liaison_evidence_with_bearing (first_evidence (before), LIAISON_BEARING_AGAINST);

  liaison_forecast_builder_replace_evidence (builder, evidence);
}

static void
note_evidence (LiaisonForecastBuilder *builder,
               LiaisonForecast        *before)
{
  g_autoptr (LiaisonEvidence) evidence = liaison_evidence_with_note (first_evidence (before), "Of the wrong size.");

  liaison_forecast_builder_replace_evidence (builder, evidence);
}

static void
remove_evidence (LiaisonForecastBuilder *builder,
                 LiaisonForecast        *before)
{
  liaison_forecast_builder_remove_evidence (builder, liaison_evidence_get_id (first_evidence (before)));
}

static void
resolve (LiaisonForecastBuilder *builder,
         LiaisonForecast        *before)
{
  liaison_forecast_builder_resolve (builder, LIAISON_OUTCOME_YES, "2031-05-20T00:00:00Z", "It opened.");
}

static void
set_link (LiaisonForecastBuilder *builder,
          LiaisonForecast        *before)
{
  liaison_forecast_builder_set_link (builder, "https://example.org/bridge");
}

static void
set_lesson (LiaisonForecastBuilder *builder,
            LiaisonForecast        *before)
{
  liaison_forecast_builder_set_lesson (builder, "Ask the builders.");
}

static void
reopen (LiaisonForecastBuilder *builder,
        LiaisonForecast        *before)
{
  liaison_forecast_builder_reopen (builder);
}

static void
ask_for_choice (LiaisonForecastBuilder *builder,
                LiaisonForecast        *before)
{
  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CHOICE);
}

static void
add_outcome (LiaisonForecastBuilder *builder,
             LiaisonForecast        *before)
{
  liaison_forecast_builder_add_outcome (builder, "By ferry");
  liaison_forecast_builder_add_outcome (builder, "By train");
}

static const char *
first_outcome (LiaisonForecast *forecast)
{
  const LiaisonChoiceOutcome *outcome = g_ptr_array_index (liaison_forecast_get_outcomes (forecast), 0);

  return outcome->id;
}

static void
rename_outcome (LiaisonForecastBuilder *builder,
                LiaisonForecast        *before)
{
  liaison_forecast_builder_rename_outcome (builder, first_outcome (before), "By boat");
}

static void
move_outcome (LiaisonForecastBuilder *builder,
              LiaisonForecast        *before)
{
  liaison_forecast_builder_move_outcome (builder, first_outcome (before), 1);
}

static void
resolve_chosen (LiaisonForecastBuilder *builder,
                LiaisonForecast        *before)
{
  liaison_forecast_builder_resolve_chosen (builder, first_outcome (before), "2031-05-20T00:00:00Z", NULL);
}

static void
remove_outcome (LiaisonForecastBuilder *builder,
                LiaisonForecast        *before)
{
  liaison_forecast_builder_remove_outcome (builder, first_outcome (before));
}

static void
ask_for_quantity (LiaisonForecastBuilder *builder,
                  LiaisonForecast        *before)
{
  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_QUANTITY);
}

static void
set_unit (LiaisonForecastBuilder *builder,
          LiaisonForecast        *before)
{
  liaison_forecast_builder_set_unit (builder, "lorries a day");
}

static void
resolve_value (LiaisonForecastBuilder *builder,
               LiaisonForecast        *before)
{
  liaison_forecast_builder_resolve_value (builder, 412, "2031-05-20T00:00:00Z", NULL);
}

static void
ask_for_pair (LiaisonForecastBuilder *builder,
              LiaisonForecast        *before)
{
  liaison_forecast_builder_set_question_type (builder, LIAISON_QUESTION_CONDITIONAL);
}

static void
set_condition (LiaisonForecastBuilder *builder,
               LiaisonForecast        *before)
{
  liaison_forecast_builder_set_condition (builder, "Will the river freeze?");
}

static void
resolve_pair (LiaisonForecastBuilder *builder,
              LiaisonForecast        *before)
{
  liaison_forecast_builder_resolve_conditional (builder, LIAISON_OUTCOME_NO, LIAISON_OUTCOME_YES, "2031-05-20T00:00:00Z", NULL);
}

static const struct
{
  const char *label;
  Edit edit;
} edits[] = {
  { "question", ask },
  { "criteria", set_criteria },
  { "background", set_background },
  { "close date", set_closes },
  { "base rate", set_base_rate },
  { "tags", set_tags },
  { "estimate", add_estimate },
  { "another estimate in its place", replace_estimate },
  { "evidence", add_evidence },
  { "its bearing", turn_evidence },
  { "its note", note_evidence },
  { "resolution", resolve },
  { "its link", set_link },
  { "lesson", set_lesson },
  { "reopening", reopen },
  { "no evidence", remove_evidence },
  { "no estimate", remove_estimate },
  { "several outcomes", ask_for_choice },
  { "outcomes", add_outcome },
  { "name of an outcome", rename_outcome },
  { "order of outcomes", move_outcome },
  { "outcome that came", resolve_chosen },
  { "reopening again", reopen },
  { "outcome removed", remove_outcome },
  { "quantity", ask_for_quantity },
  { "unit", set_unit },
  { "value that came", resolve_value },
  { "reopening of a quantity", reopen },
  { "conditional pair", ask_for_pair },
  { "condition", set_condition },
  { "pair that came", resolve_pair },
};

static LiaisonForecast *
find_only (LiaisonDocument *document)
{
  g_autoptr (LiaisonForecast) forecast =
    g_list_model_get_item (liaison_forecast_file_get_forecasts (liaison_document_get_forecasts (document)), 0);

  return forecast; /* the file holds it */
}

static GBytes *
write_file (LiaisonDocument *document)
{
  return liaison_forecast_file_to_bytes (liaison_document_get_forecasts (document));
}

static void
assert_written (LiaisonDocument *document,
                GBytes          *expected,
                const char      *label)
{
  g_autoptr (GBytes) written = write_file (document);

  if (!g_bytes_equal (written, expected))
    g_error ("%s: %s", label, (const char *) g_bytes_get_data (written, NULL));
}

/* Makes the edit, takes it back, and makes it again. */
static void
try_edit (LiaisonDocument *document,
          const char      *label,
          Edit             edit)
{
  LiaisonHistory *history = liaison_document_get_history (document);
  LiaisonForecast *before = find_only (document);
  LiaisonForecastBuilder *builder = liaison_forecast_builder_new (before);
  g_autoptr (GBytes) was = write_file (document);
  g_autoptr (GBytes) is = NULL;
  g_autoptr (LiaisonForecast) after = NULL;

  edit (builder, before);
  after = liaison_forecast_builder_end (builder);
  liaison_document_change_forecast (document, label, NULL, before, after);
  is = write_file (document);
  g_assert_false (g_bytes_equal (is, was));
  liaison_history_undo (history);
  assert_written (document, was, label);
  liaison_history_redo (history);
  assert_written (document, is, label);
}

static void
test_each (void)
{
  g_autoptr (LiaisonDocument) document = liaison_document_new ();
  LiaisonHistory *history = liaison_document_get_history (document);
  g_autoptr (GBytes) empty = write_file (document);
  g_autoptr (GBytes) full = NULL;

  liaison_document_add_forecast (document, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    try_edit (document, edits[i].label, edits[i].edit);
  full = write_file (document);

  while (liaison_history_get_can_undo (history))
    liaison_history_undo (history);
  assert_written (document, empty, "all undone");
  while (liaison_history_get_can_redo (history))
    liaison_history_redo (history);
  assert_written (document, full, "all done again");

  liaison_document_change_forecast (document, "deletion", NULL, find_only (document), NULL);
  assert_written (document, empty, "deleted");
  liaison_history_undo (history);
  assert_written (document, full, "deletion undone");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-edits/each", test_each);
  return g_test_run ();
}

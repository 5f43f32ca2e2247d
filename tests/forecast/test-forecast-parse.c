/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are not forecast files: each gives one clear error that names the place, and nothing else happens. */

#include "forecast/forecast-file.h"

#include <string.h>

#define HEAD "\"format\":\"liaison-forecast\",\"version\":1"
#define FILE_WITH(members) "{" HEAD "," members "}"
#define FORECAST_WITH(members) FILE_WITH ("\"forecasts\":[{\"id\":\"a\",\"question\":\"Q?\"," members "}]")
#define ESTIMATE_WITH(members) FORECAST_WITH ("\"estimates\":[{" members "}]")
#define EVIDENCE_WITH(members) FORECAST_WITH ("\"evidence\":[{" members "}]")
#define AT "\"at\":\"2024-01-01T00:00:00Z\","
#define PASSAGE "\"passage\":{\"exact\":\"x\",\"start\":0,\"end\":1}"

typedef struct
{
  const char *name;
  const char *text;
  LiaisonForecastFileError code;
  const char *says;            /* part of the message */
} Case;

#define DAMAGED LIAISON_FORECAST_FILE_ERROR_DAMAGED
#define INVALID LIAISON_FORECAST_FILE_ERROR_INVALID
#define VERSION LIAISON_FORECAST_FILE_ERROR_VERSION

static const Case cases[] = {
  { "empty", "", DAMAGED, "empty" },
  { "blank", " \n\t ", DAMAGED, "empty" },
  { "cut-off", "{" HEAD ",\"forecasts\":[{\"id\":\"a", DAMAGED, "forecasts[0].id" },
  { "cut-off-early", "{", DAMAGED, "cut off" },
  { "trailing-comma", "{" HEAD ",\"forecasts\":[],}", DAMAGED, "“}”" },
  { "trailing-text", "{" HEAD ",\"forecasts\":[]}\n\nx", DAMAGED, "Line 3" },
  { "two-values", "{}{}", DAMAGED, "“{”" },
  { "single-quotes", "{'format':'liaison-forecast'}", DAMAGED, "“'”" },
  { "comment", "{/* hello */}", DAMAGED, "“/”" },
  { "nan", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\",\"probability\":NaN"), DAMAGED, "“N”" },
  { "infinity", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\",\"probability\":-Infinity"), DAMAGED, "“I”" },
  { "huge-number", FILE_WITH ("\"forecasts\":[],\"x\":1e999"), INVALID, "too large" },
  { "huge-integer", FILE_WITH ("\"forecasts\":[],\"x\":18446744073709551616"), INVALID, "too large" },
  { "leading-zero", FILE_WITH ("\"forecasts\":[],\"x\":01"), DAMAGED, "“1”" },
  { "bare-point", FILE_WITH ("\"forecasts\":[],\"x\":1."), DAMAGED, "“}”" },
  { "hexadecimal", FILE_WITH ("\"forecasts\":[],\"x\":0x10"), DAMAGED, "“x”" },
  { "newline-in-text", "{\"a\":\"b\nc\"}", DAMAGED, "control character" },
  { "nul", "{\"a\":\"\\u0000\"}", DAMAGED, "not a character" },
  { "half-surrogate", "{\"a\":\"\\ud83d\"}", DAMAGED, "not a character" },
  { "wrong-surrogates", "{\"a\":\"\\ud83d\\u0041\"}", DAMAGED, "not a character" },
  { "bad-escape", "{\"a\":\"\\q\"}", DAMAGED, "“q”" },
  { "not-utf8", "{\n\"a\":\"\xe9t\xe9\"}", DAMAGED, "line 2" },
  { "overlong", "{\"a\":\"\xc0\xaf\"}", DAMAGED, "UTF-8" },
  { "byte-order-mark", "\xef\xbb\xbf{}", DAMAGED, "byte order mark" },
  { "utf16", "\xff\xfe{", DAMAGED, "UTF-8" },
  { "duplicate", FILE_WITH ("\"forecasts\":[],\"title\":\"a\",\"title\":\"b\""), INVALID, "“title” stands twice" },
  { "duplicate-escaped", FILE_WITH ("\"forecasts\":[],\"title\":\"a\",\"t\\u0069tle\":\"b\""), INVALID, "twice" },
  { "duplicate-inside", FORECAST_WITH ("\"x\":{\"y\":1,\"y\":2}"), INVALID, "forecasts[0].x.y" },
  { "nameless", FILE_WITH ("\"forecasts\":[],\"\":1"), INVALID, "without a name" },
  { "not-an-object", "[]", INVALID, "not a forecast file" },
  { "not-a-forecast-file", "{\"forecasts\":[]}", INVALID, "format" },
  { "other-format", "{\"format\":\"liaison-analysis\",\"version\":1}", INVALID, "format" },
  { "format-object", "{\"format\":{},\"version\":1}", INVALID, "format" },
  { "no-version", "{\"format\":\"liaison-forecast\",\"forecasts\":[]}", INVALID, "version" },
  { "version-text", "{\"format\":\"liaison-forecast\",\"version\":\"1\",\"forecasts\":[]}", INVALID, "version" },
  { "version-zero", "{\"format\":\"liaison-forecast\",\"version\":0,\"forecasts\":[]}", INVALID, "version" },
  { "version-later", "{\"format\":\"liaison-forecast\",\"version\":2,\"forecasts\":{}}", VERSION, "version 2" },
  { "no-forecasts", "{" HEAD "}", INVALID, "“forecasts”" },
  { "forecasts-object", FILE_WITH ("\"forecasts\":{}"), INVALID, "“forecasts”" },
  { "forecast-number", FILE_WITH ("\"forecasts\":[1]"), INVALID, "“forecasts[0]”" },
  { "title-number", FILE_WITH ("\"forecasts\":[],\"title\":1"), INVALID, "“title”" },
  { "created-date", FILE_WITH ("\"forecasts\":[],\"created\":\"2024-01-01\""), INVALID, "“created”" },
  { "author-text", FILE_WITH ("\"forecasts\":[],\"author\":\"Ada\""), INVALID, "“author”" },
  { "author-name", FILE_WITH ("\"forecasts\":[],\"author\":{\"name\":[]}"), INVALID, "“author.name”" },
  { "sources-text", FILE_WITH ("\"forecasts\":[],\"sources\":\"s1\""), INVALID, "“sources”" },
  { "source-id", FILE_WITH ("\"forecasts\":[],\"sources\":[{\"title\":\"x\"}]"), INVALID, "“sources[0].id”" },
  { "source-twice", FILE_WITH ("\"forecasts\":[],\"sources\":[{\"id\":\"s1\"},{\"id\":\"s1\"}]"), INVALID, "sources[1].id" },
  { "source-date", FILE_WITH ("\"forecasts\":[],\"sources\":[{\"id\":\"s\",\"published\":\"2023-02-29\"}]"), INVALID,
    "sources[0].published" },
  { "source-text", FILE_WITH ("\"forecasts\":[],\"sources\":[{\"id\":\"s\",\"text\":5}]"), INVALID, "sources[0].text" },
  { "no-id", FILE_WITH ("\"forecasts\":[{\"question\":\"Q?\"}]"), INVALID, "forecasts[0].id" },
  { "empty-id", FILE_WITH ("\"forecasts\":[{\"id\":\"\",\"question\":\"Q?\"}]"), INVALID, "forecasts[0].id" },
  { "id-twice", FILE_WITH ("\"forecasts\":[{\"id\":\"a\",\"question\":\"\"},{\"id\":\"a\",\"question\":\"\"}]"), INVALID,
    "forecasts[1].id" },
  { "no-question", FILE_WITH ("\"forecasts\":[{\"id\":\"a\"}]"), INVALID, "forecasts[0].question" },
  { "question-list", FILE_WITH ("\"forecasts\":[{\"id\":\"a\",\"question\":[]}]"), INVALID, "forecasts[0].question" },
  { "type", FORECAST_WITH ("\"type\":\"numeric\""), INVALID, "forecasts[0].type" },
  { "closes", FORECAST_WITH ("\"closes\":\"2022-02-30\""), INVALID, "“forecasts[0].closes”" },
  { "closes-number", FORECAST_WITH ("\"closes\":2022"), INVALID, "forecasts[0].closes" },
  { "closes-empty", FORECAST_WITH ("\"closes\":\"\""), INVALID, "forecasts[0].closes" },
  { "opened", FORECAST_WITH ("\"opened\":\"2022-01-01T25:00:00Z\""), INVALID, "forecasts[0].opened" },
  { "modified", FORECAST_WITH ("\"modified\":true"), INVALID, "forecasts[0].modified" },
  { "base-rate", FORECAST_WITH ("\"base_rate\":1.01"), INVALID, "forecasts[0].base_rate" },
  { "tags", FORECAST_WITH ("\"tags\":\"a\""), INVALID, "forecasts[0].tags" },
  { "tag", FORECAST_WITH ("\"tags\":[\"a\",1]"), INVALID, "forecasts[0].tags[1]" },
  { "estimate-null", FORECAST_WITH ("\"estimates\":[null]"), INVALID, "forecasts[0].estimates[0]" },
  { "estimate-at", ESTIMATE_WITH ("\"probability\":0.5"), INVALID, "estimates[0].at" },
  { "estimate-time", ESTIMATE_WITH ("\"at\":\"yesterday\",\"probability\":0.5"), INVALID, "estimates[0].at" },
  { "no-probability", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\""), INVALID, "estimates[0].probability" },
  { "probability-above", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\",\"probability\":1.01"), INVALID,
    "forecasts[0].estimates[0].probability" },
  { "probability-below", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\",\"probability\":-0.1"), INVALID, "probability" },
  { "probability-text", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\",\"probability\":\"0.5\""), INVALID, "probability" },
  { "confidence", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0,\"confidence\":\"sure\""), INVALID,
    "estimates[0].confidence" },
  { "reason", ESTIMATE_WITH ("\"at\":\"2024-01-01T00:00:00Z\",\"probability\":0,\"reason\":false"), INVALID, "reason" },
  { "evidence-id", EVIDENCE_WITH ("\"source\":\"s1\"," PASSAGE), INVALID, "evidence[0].id" },
  { "evidence-source", EVIDENCE_WITH ("\"id\":\"e\"," PASSAGE), INVALID, "evidence[0].source" },
  { "no-passage", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\""), INVALID, "evidence[0].passage" },
  { "passage-text", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"passage\":\"x\""), INVALID, "evidence[0].passage" },
  { "passage-exact", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"passage\":{\"start\":0,\"end\":1}"), INVALID,
    "forecasts[0].evidence[0].passage.exact" },
  { "passage-start", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"passage\":{\"exact\":\"\",\"start\":-1,\"end\":1}"),
    INVALID, "passage.start" },
  { "passage-half", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"passage\":{\"exact\":\"\",\"start\":0.5,\"end\":1}"),
    INVALID, "passage.start" },
  { "passage-far", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"passage\":{\"exact\":\"\",\"start\":0,"
                                  "\"end\":4294967296}"), INVALID, "passage.end" },
  { "passage-backward", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"passage\":{\"exact\":\"\",\"start\":2,\"end\":1}"),
    INVALID, "passage.end" },
  { "bearing", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"bearing\":\"pro\"," PASSAGE), INVALID, "bearing" },
  { "strength", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"strength\":-1," PASSAGE), INVALID, "strength" },
  { "hypotheses", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"hypotheses\":[]," PASSAGE), INVALID, "evidence[0].hypotheses" },
  { "rating-far", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"hypotheses\":{\"yes\":3}," PASSAGE), INVALID,
    "evidence[0].hypotheses.yes" },
  { "rating-half", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"hypotheses\":{\"no\":-1.5}," PASSAGE), INVALID,
    "evidence[0].hypotheses.no" },
  { "credibility", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"credibility\":\"medium\"," PASSAGE), INVALID,
    "evidence[0].credibility" },
  { "relevance", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"relevance\":2," PASSAGE), INVALID, "evidence[0].relevance" },
  { "entities", EVIDENCE_WITH ("\"id\":\"e\",\"source\":\"s1\",\"entities\":[{}]," PASSAGE), INVALID, "entities[0]" },
  { "evidence-twice", FORECAST_WITH ("\"evidence\":[{\"id\":\"e\",\"source\":\"s\"," PASSAGE "},{\"id\":\"e\",\"source\":"
                                     "\"s\"," PASSAGE "}]"), INVALID, "evidence[1].id" },
  { "resolution-text", FORECAST_WITH ("\"resolution\":\"yes\""), INVALID, "forecasts[0].resolution" },
  { "no-outcome", FORECAST_WITH ("\"resolution\":{}"), INVALID, "resolution.outcome" },
  { "outcome", FORECAST_WITH ("\"resolution\":{\"outcome\":\"maybe\"}"), INVALID, "resolution.outcome" },
  { "resolution-at", FORECAST_WITH ("\"resolution\":{\"outcome\":\"no\",\"at\":\"2024\"}"), INVALID, "resolution.at" },
  { "resolution-modified", FORECAST_WITH ("\"resolution\":{\"outcome\":\"no\",\"modified\":1}"), INVALID,
    "resolution.modified" },
  { "outcomes-text", FORECAST_WITH ("\"outcomes\":\"a\""), INVALID, "“forecasts[0].outcomes”" },
  { "outcome-id", FORECAST_WITH ("\"outcomes\":[{\"name\":\"x\"}]"), INVALID, "outcomes[0].id" },
  { "outcome-name", FORECAST_WITH ("\"outcomes\":[{\"id\":\"x\"}]"), INVALID, "outcomes[0].name" },
  { "outcome-twice", FORECAST_WITH ("\"outcomes\":[{\"id\":\"x\",\"name\":\"\"},{\"id\":\"x\",\"name\":\"\"}]"), INVALID,
    "outcomes[1].id" },
  { "unit", FORECAST_WITH ("\"unit\":1"), INVALID, "forecasts[0].unit" },
  { "condition", FORECAST_WITH ("\"condition\":[]"), INVALID, "forecasts[0].condition" },
  { "shares-list", ESTIMATE_WITH (AT "\"probabilities\":[1]"), INVALID, "estimates[0].probabilities”" },
  { "shares-empty", ESTIMATE_WITH (AT "\"probabilities\":{}"), INVALID, "probabilities” in the file must be probabilities that" },
  { "shares-sum", ESTIMATE_WITH (AT "\"probabilities\":{\"a\":0.5,\"b\":0.4}"), INVALID, "make 1 together" },
  { "share", ESTIMATE_WITH (AT "\"probabilities\":{\"a\":1,\"b\":\"0\"}"), INVALID, "probabilities.b" },
  { "share-null", ESTIMATE_WITH (AT "\"probabilities\":{\"a\":1,\"b\":null}"), INVALID, "probabilities.b" },
  { "quantiles-object", ESTIMATE_WITH (AT "\"quantiles\":{}"), INVALID, "estimates[0].quantiles" },
  { "quantiles-four", ESTIMATE_WITH (AT "\"quantiles\":[1,2,3,4]"), INVALID, "five" },
  { "quantiles-backward", ESTIMATE_WITH (AT "\"quantiles\":[1,2,3,5,4]"), INVALID, "none less" },
  { "quantiles-mixed", ESTIMATE_WITH (AT "\"quantiles\":[1,2,3,\"2024-01-01\",4]"), INVALID, "quantiles[3]” in the file must be a number" },
  { "quantiles-day", ESTIMATE_WITH (AT "\"quantiles\":[\"2023-02-29\",\"2024-01-01\",\"2024-01-01\",\"2024-01-01\",\"2024-01-01\"]"),
    INVALID, "quantiles[0]” in the file must be a day" },
  { "pair-list", ESTIMATE_WITH (AT "\"conditional\":[1,1,1]"), INVALID, "estimates[0].conditional" },
  { "pair-half", ESTIMATE_WITH (AT "\"conditional\":{\"condition\":1,\"yes\":1}"), INVALID, "conditional.no" },
  { "pair-above", ESTIMATE_WITH (AT "\"conditional\":{\"condition\":1,\"yes\":2,\"no\":0}"), INVALID, "conditional.yes" },
  { "not-chosen", FORECAST_WITH ("\"resolution\":{\"outcome\":\"chosen\"}"), INVALID, "resolution.chosen" },
  { "no-value", FORECAST_WITH ("\"resolution\":{\"outcome\":\"value\"}"), INVALID, "resolution.value" },
  { "value-text", FORECAST_WITH ("\"resolution\":{\"outcome\":\"value\",\"value\":\"12\"}"), INVALID, "resolution.value" },
  { "condition-open", FORECAST_WITH ("\"resolution\":{\"outcome\":\"yes\",\"condition\":\"open\"}"), INVALID, "resolution.condition" },
  { "network-list", FILE_WITH ("\"forecasts\":[],\"network\":[]"), INVALID, "“network”" },
  { "corrections", FILE_WITH ("\"forecasts\":[],\"network\":{\"corrections\":{}}"), INVALID, "network.corrections" },
  { "correction", FILE_WITH ("\"forecasts\":[],\"network\":{\"corrections\":[{},\"x\"]}"), INVALID, "network.corrections[1]" },
  { "positions", FILE_WITH ("\"forecasts\":[],\"network\":{\"positions\":[]}"), INVALID, "network.positions" },
  { "position", FILE_WITH ("\"forecasts\":[],\"network\":{\"positions\":{\"a\":[1]}}"), INVALID, "network.positions.a" },
  { "position-text", FILE_WITH ("\"forecasts\":[],\"network\":{\"positions\":{\"a\":[1,\"2\"]}}"), INVALID, "positions.a" },
  { "pinned", FILE_WITH ("\"forecasts\":[],\"network\":{\"pinned\":[1]}"), INVALID, "network.pinned[0]" },
};

static void
expect (GBytes     *bytes,
        int         code,
        const char *says)
{
  g_autoptr (GError) error = NULL;
  LiaisonForecastFile *file = liaison_forecast_file_from_bytes (bytes, &error);

  g_assert_null (file);
  g_assert_error (error, LIAISON_FORECAST_FILE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, says));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (one->text, strlen (one->text));

  expect (bytes, (int) one->code, one->says);
}

static void
test_deep (void)
{
  static const char * const opening[] = { "[", "{\"a\":" };

  for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
    {
      GString *text = g_string_new ("{" HEAD ",\"forecasts\":[],\"x\":");
      g_autoptr (GBytes) bytes = NULL;

      for (guint depth = 0; depth < 100000; depth++)
        g_string_append (text, opening[i]);
      bytes = g_string_free_to_bytes (text);
      expect (bytes, DAMAGED, "nested too deeply");
    }
}

/* As deep as is allowed, there and back. */
static void
test_deep_enough (void)
{
  g_autoptr (GString) text = g_string_new ("{" HEAD ",\"forecasts\":[],\"x\":");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (LiaisonForecastFile) file = NULL;
  g_autoptr (LiaisonForecastFile) file_again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint depth = 0; depth < 63; depth++)
    g_string_append_c (text, '[');
  for (guint depth = 0; depth < 63; depth++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  bytes = g_bytes_new (text->str, text->len);
  file = liaison_forecast_file_from_bytes (bytes, &error);
  g_assert_no_error (error);
  again = liaison_forecast_file_to_bytes (file);
  file_again = liaison_forecast_file_from_bytes (again, &error);
  g_assert_no_error (error);
}

static void
test_large (void)
{
  gsize length = 200u * 1000 * 1000;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (length), length);

  expect (bytes, LIAISON_FORECAST_FILE_ERROR_TOO_LARGE, "too large");
}

/* A file that is cut off anywhere is an error, and never a shorter file. */
static void
test_cut_off_anywhere (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "forecast", "samples", "full.forecast.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 1000);
  for (gsize cut = 0; cut < length - 2; cut++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, cut);
      g_autoptr (GError) cut_error = NULL;

      g_assert_null (liaison_forecast_file_from_bytes (bytes, &cut_error));
      g_assert_error (cut_error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED);
    }
}

/* One byte changed anywhere: an error or a file, and nothing that crashes. What is read can be written and read again. */
static void
test_bytes_changed (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "forecast", "samples", "full.forecast.json", NULL);
  g_autofree char *text = NULL;
  gsize length;
  static const char bytes_in[] = "\"{}[]:,0-e\\\x80\xff ";

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      char kept = text[i];
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonForecastFile) file = NULL;

      text[i] = bytes_in[i % (sizeof bytes_in - 1)];
      bytes = g_bytes_new (text, length);
      text[i] = kept;
      file = liaison_forecast_file_from_bytes (bytes, &error);
      g_assert_true ((file == NULL) == (error != NULL));
      if (file != NULL)
        {
          g_autoptr (GBytes) written = liaison_forecast_file_to_bytes (file);
          g_autoptr (LiaisonForecastFile) again = liaison_forecast_file_from_bytes (written, &error);

          g_assert_no_error (error);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/forecast/parse/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/forecast/parse/deep", test_deep);
  g_test_add_func ("/forecast/parse/deep-enough", test_deep_enough);
  g_test_add_func ("/forecast/parse/large", test_large);
  g_test_add_func ("/forecast/parse/cut-off-anywhere", test_cut_off_anywhere);
  g_test_add_func ("/forecast/parse/bytes-changed", test_bytes_changed);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole chain with the model: what it finds in a small article, what it does with hostile text,
 * and how it works in the background. */

#include "analysis/analysis.h"

#include <string.h>

#include "sentences.h"

static const char *const article_text =
    "President Anna Lindholm of Norway met with Chancellor Otto Weber on Monday. "
    "Norway and Sweden have condemned Russia, and Turkey will not support Sweden. "
    "Lindholm said that she hopes to visit Germany in June. "
    "CIA director Mary Reed met Weber in Vienna. "
    "It is unlikely that Russia will withdraw from Ukraine this year.";

static LiaisonAnalysis *
analyze (LiaisonModel *model,
         const char   *text)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);
  g_autoptr (GError) error = NULL;
  LiaisonAnalysis *analysis = liaison_analysis_new (article, model, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (analysis);
  return analysis;
}

static gboolean
has_relation (LiaisonAnalysis    *analysis,
              const char         *source,
              LiaisonRelationKind kind,
              const char         *target)
{
  int from = liaison_analysis_find_entity (analysis, source);
  int to = liaison_analysis_find_entity (analysis, target);

  for (guint i = 0; i < liaison_analysis_get_n_relations (analysis); i++)
    {
      const LiaisonRelationRecord *relation = liaison_analysis_get_relation (analysis, i);

      if ((int)relation->source == from && (int)relation->target == to && relation->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static void
test_article (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  const LiaisonEntityRecord *weber;

  if (model == NULL)
    return;
  analysis = analyze (model, article_text);
  g_assert_true (has_relation (analysis, "norway", LIAISON_RELATION_ACCUSE, "russia"));
  g_assert_true (has_relation (analysis, "sweden", LIAISON_RELATION_ACCUSE, "russia"));
  g_assert_true (has_relation (analysis, "turkey", LIAISON_RELATION_SUPPORT, "sweden"));
  g_assert_true (has_relation (analysis, "mary-reed", LIAISON_RELATION_LEADS, "cia"));
  weber =
      liaison_analysis_get_entity (analysis, liaison_analysis_find_entity (analysis, "otto-weber"));
  g_assert_cmpuint (weber->kind, ==, LIAISON_ENTITY_PERSON);
  g_assert_cmpuint (weber->mentions->len, >=, 2);
  g_assert_cmpint (liaison_analysis_find_entity (analysis, "weber"), ==, -1);
  g_assert_cmpint (liaison_analysis_find_entity (analysis, NULL), ==, -1);
  g_assert_cmpuint (liaison_analysis_get_n_statements (analysis), >=, 2);
  g_assert_null (liaison_analysis_get_remark (analysis));
}

/* Text that is none: something comes back, and says why there is little in it. */
static void
test_hostile (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autoptr (GString) endless = g_string_new ("Norway");
  g_autoptr (GString) brackets = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  const char *texts[] = {
    "",
    " \n\t ",
    "....,,,;;;!!!???",
    "Der Präsident hat gestern mit der Kanzlerin über den Vertrag gesprochen, und beide waren sich "
    "einig, dass er nicht zu halten ist.",
    "Президент встретился вчера с канцлером. Они говорили о договоре.",
    "大統領は昨日、首相と会談した。",
    "int main (void) { return printf (\"%d\\n\", x[i] & 0xff) == 0 ? 1 : 2; }\n#include "
    "<stdio.h>\nfor (;;) { }",
    "a | b | c\n1 | 2 | 3\n4 | 5 | 6",
    "NORWAY CONDEMNED RUSSIA. SWEDEN JOINED NATO. THE PRESIDENT OF TURKEY SAID NO.",
    "norway condemned russia. sweden joined nato. the president of turkey said no.",
    "\xef\xbf\xbd\xef\xbf\xbd\x01\x02 \xf0\x9f\x99\x82 \xe2\x80\xae txet \xe2\x80\xac",
    "“ “ “ “ “ ” ” « » \" \" '' `` (((((( ]]]]]",
    NULL,
    NULL,
    NULL,
  };

  if (model == NULL)
    return;
  for (guint i = 0; i < 3000; i++)
    g_string_append (endless, i % 3 == 0   ? " and Sweden"
                              : i % 3 == 1 ? ", which attacked Russia"
                                           : " of the president of Turkey");
  for (guint i = 0; i < 2000; i++)
    g_string_append (brackets, i % 2 == 0 ? "(“" : "Haddad)");
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (names, "Otto Weber%u\nMary Reed\nBureau of Island Security\n", i % 50);
  texts[G_N_ELEMENTS (texts) - 3] = endless->str;
  texts[G_N_ELEMENTS (texts) - 2] = brackets->str;
  texts[G_N_ELEMENTS (texts) - 1] = names->str;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LiaisonAnalysis) analysis = analyze (model, texts[i]);

      for (guint r = 0; r < liaison_analysis_get_n_relations (analysis); r++)
        g_assert_cmpuint (liaison_analysis_get_relation (analysis, r)->evidence->len, >, 0);
      if (liaison_analysis_get_n_entities (analysis) == 0)
        g_assert_nonnull (liaison_analysis_get_remark (analysis));
    }
}

static void
test_remark (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autoptr (LiaisonAnalysis) german = NULL;
  g_autoptr (LiaisonAnalysis) empty = NULL;

  if (model == NULL)
    return;
  german = analyze (model,
                    "Der Präsident hat gestern mit der Kanzlerin über den neuen Vertrag "
                    "gesprochen, und beide waren sich einig, dass er nicht mehr "
                    "lange zu halten ist. Die Minister wollen nun im Juni wieder zusammenkommen.");
  g_assert_nonnull (strstr (liaison_analysis_get_remark (german), "English"));
  empty = analyze (model, "");
  g_assert_nonnull (liaison_analysis_get_remark (empty));
  g_assert_cmpuint (liaison_analysis_get_n_entities (empty), ==, 0);
}

typedef struct
{
  GMainLoop *loop;
  GThread *thread;
  LiaisonAnalysis *analysis;
  GError *error;
  double last;
  guint n_calls;
  gboolean refuse;
  gboolean destroyed;
} Background;

static gboolean
on_progress (double   fraction,
             gpointer user_data)
{
  Background *background = user_data;

  g_assert_true (g_thread_self () == background->thread);
  g_assert_false (background->destroyed);
  g_assert_null (background->analysis);
  g_assert_cmpfloat (fraction, >=, background->last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  background->last = fraction;
  background->n_calls++;
  return !background->refuse;
}

static void
on_destroyed (gpointer user_data)
{
  Background *background = user_data;

  g_assert_false (background->destroyed);
  background->destroyed = TRUE;
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Background *background = user_data;

  background->analysis = liaison_analysis_new_finish (result, &background->error);
  g_assert_true ((background->analysis == NULL) == (background->error != NULL));
  g_main_loop_quit (background->loop);
}

static void
run_background (Background   *background,
                const char   *text,
                GCancellable *cancellable)
{
  g_autoptr (LiaisonModel) model = liaison_model_load_default (NULL);
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);

  background->loop = g_main_loop_new (NULL, FALSE);
  background->thread = g_thread_self ();
  liaison_analysis_new_async (article, model, cancellable, on_progress, background, on_destroyed,
                              on_done, background);
  g_main_loop_run (background->loop);
  /* What is still queued must not call back. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_main_loop_unref (background->loop);
  g_assert_true (background->destroyed);
}

static void
test_background (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  Background background = { 0 };

  if (model == NULL)
    return;
  run_background (&background, article_text, NULL);
  g_assert_no_error (background.error);
  g_assert_cmpuint (liaison_analysis_get_n_entities (background.analysis), >, 3);
  liaison_analysis_unref (background.analysis);
}

static void
test_cancelled (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Background background = { 0 };

  if (model == NULL)
    return;
  g_cancellable_cancel (cancellable);
  run_background (&background, article_text, cancellable);
  g_assert_error (background.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_error_free (background.error);
}

static gboolean
on_stop (double   fraction,
         gpointer user_data)
{
  return FALSE;
}

static void
test_stopped (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (article_text);
  g_autoptr (GError) error = NULL;

  if (model == NULL)
    return;
  g_assert_null (liaison_analysis_new (article, model, on_stop, NULL, &error));
  g_assert_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/analysis/article", test_article);
  g_test_add_func ("/analysis/analysis/hostile", test_hostile);
  g_test_add_func ("/analysis/analysis/remark", test_remark);
  g_test_add_func ("/analysis/analysis/background", test_background);
  g_test_add_func ("/analysis/analysis/cancelled", test_cancelled);
  g_test_add_func ("/analysis/analysis/stopped", test_stopped);
  return g_test_run ();
}

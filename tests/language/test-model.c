/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading with the model that the program is built with. */

#include "language/model.h"

#include <string.h>

static LiaisonModel *model;

static LiaisonReading *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  LiaisonReading *reading = liaison_model_read (model, text, NULL, 0, NULL, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

/* Whatever was read: offsets are exact, every sentence is a tree with one root, names lie within
 * sentences and in order. */
static void
check_reading (const LiaisonReading *reading)
{
  const char *text = liaison_reading_get_text (reading);
  guint n_tokens, n_sentences, n_names, done = 0, byte = 0, offset = 0;
  const LiaisonToken *tokens = liaison_reading_get_tokens (reading, &n_tokens);
  const LiaisonSentence *sentences = liaison_reading_get_sentences (reading, &n_sentences);
  const LiaisonName *names = liaison_reading_get_names (reading, &n_names);

  for (guint i = 0; i < n_tokens; i++)
    {
      const char *form = liaison_reading_get_form (reading, i);

      offset += g_utf8_strlen (text + byte, tokens[i].byte_start - byte);
      g_assert_cmpuint (tokens[i].start, ==, offset);
      offset +=
          g_utf8_strlen (text + tokens[i].byte_start, tokens[i].byte_end - tokens[i].byte_start);
      g_assert_cmpuint (tokens[i].end, ==, offset);
      g_assert_cmpmem (text + tokens[i].byte_start, tokens[i].byte_end - tokens[i].byte_start, form,
                       strlen (form));
      g_assert_cmpuint (tokens[i].upos, <, LIAISON_N_UPOS);
      g_assert_cmpuint (tokens[i].deprel, <, LIAISON_N_DEPRELS);
      g_assert_true (g_utf8_validate (liaison_reading_get_lemma (reading, i), -1, NULL));
      byte = tokens[i].byte_end;
    }
  for (guint s = 0; s < n_sentences; s++)
    {
      guint first = sentences[s].first, end = first + sentences[s].length, n_roots = 0;

      for (guint i = first; i < end; i++)
        {
          guint steps = 0;

          g_assert_cmpuint (tokens[i].sentence, ==, s);
          n_roots += tokens[i].head == -1;
          for (gint k = tokens[i].head; k != -1; k = tokens[k].head)
            {
              g_assert_true (k >= (gint) first && k < (gint) end);
              g_assert_cmpuint (steps++, <, sentences[s].length);
            }
        }
      g_assert_cmpuint (n_roots, ==, 1);
    }
  for (guint i = 0; i < n_names; i++)
    {
      g_assert_cmpuint (names[i].first, >=, done);
      g_assert_cmpuint (names[i].length, >, 0);
      done = names[i].first + names[i].length;
      g_assert_cmpuint (done, <=, n_tokens);
      g_assert_cmpuint (tokens[names[i].first].sentence, ==, tokens[done - 1].sentence);
      g_assert_true (names[i].kind >= LIAISON_NAME_PERSON && names[i].kind <= LIAISON_NAME_OTHER);
      g_assert_true (names[i].confidence >= 0 && names[i].confidence <= 1);
    }
}

static guint
find_token (const LiaisonReading *reading,
            const char           *form)
{
  guint n;

  liaison_reading_get_tokens (reading, &n);
  for (guint i = 0; i < n; i++)
    if (strcmp (liaison_reading_get_form (reading, i), form) == 0)
      return i;
  g_assert_not_reached ();
}

static LiaisonNameKind
find_kind (const LiaisonReading *reading,
           const char           *last)
{
  guint n_names;
  const LiaisonName *names = liaison_reading_get_names (reading, &n_names);

  for (guint i = 0; i < n_names; i++)
    if (names[i].first + names[i].length - 1 == find_token (reading, last))
      return names[i].kind;
  return LIAISON_NAME_NONE;
}

/* Plain sentences that any model must get right. */
static void
test_plain (void)
{
  g_autoptr (LiaisonReading) reading =
      read_text ("Barack Obama met officials in Paris. The United Nations condemned the attack.");
  guint n_tokens;
  const LiaisonToken *tokens = liaison_reading_get_tokens (reading, &n_tokens);
  guint met = find_token (reading, "met"), officials = find_token (reading, "officials");

  check_reading (reading);
  g_assert_cmpint (tokens[met].upos, ==, LIAISON_UPOS_VERB);
  g_assert_cmpint (tokens[met].head, ==, -1);
  g_assert_cmpint (tokens[officials].head, ==, (gint) met);
  g_assert_cmpint (tokens[officials].deprel, ==, LIAISON_DEPREL_OBJ);
  g_assert_cmpstr (liaison_reading_get_lemma (reading, met), ==, "meet");
  g_assert_cmpstr (liaison_reading_get_lemma (reading, officials), ==, "official");
  g_assert_cmpint (find_kind (reading, "Obama"), ==, LIAISON_NAME_PERSON);
  g_assert_cmpint (find_kind (reading, "Paris"), ==, LIAISON_NAME_PLACE);
  g_assert_cmpint (find_kind (reading, "Nations"), ==, LIAISON_NAME_ORGANIZATION);
}

static void
test_empty (void)
{
  g_autoptr (LiaisonReading) nothing = read_text ("");
  g_autoptr (LiaisonReading) blank = read_text (" \n\n\t ");

  check_reading (nothing);
  check_reading (blank);
}

static void
test_breaks (void)
{
  const guint breaks[] = { 14 };
  g_autoptr (LiaisonReading) reading =
      liaison_model_read (model, "The talks fail He said so", breaks, 1, NULL, NULL, NULL);
  guint n;

  check_reading (reading);
  liaison_reading_get_sentences (reading, &n);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);

  for (guint round = 0; round < 60; round++)
    {
      char bytes[600];
      g_autofree char *text = NULL;
      g_autoptr (LiaisonReading) reading = NULL;

      for (guint i = 0; i < sizeof bytes; i++)
        bytes[i] = (char) (round % 2 == 0 ? g_rand_int_range (random, 1, 256)
                                         : g_rand_int_range (random, 32, 127));
      text = g_utf8_make_valid (bytes, sizeof bytes);
      reading = read_text (text);
      check_reading (reading);
    }
}

/* One sentence of 5,000 words. */
static void
test_long_sentence (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonReading) reading = NULL;
  guint n;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "the minister of Finland and ");
  reading = read_text (text->str);
  check_reading (reading);
  liaison_reading_get_sentences (reading, &n);
  g_assert_cmpuint (n, ==, 1);
}

typedef struct
{
  guint n_calls;
  guint stop_at;
  double last;
} Progress;

static gboolean
on_progress (double   fraction,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_true (fraction >= progress->last && fraction <= 1);
  progress->last = fraction;
  return ++progress->n_calls != progress->stop_at;
}

static void
test_progress (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonReading) reading = NULL;
  Progress whole = { 0, 0, 0 }, cut = { 0, 2, 0 };

  for (guint i = 0; i < 1500; i++)
    g_string_append (text, "The minister left. ");
  reading = liaison_model_read (model, text->str, NULL, 0, on_progress, &whole, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reading);
  g_assert_cmpuint (whole.n_calls, >, 2);
  g_assert_cmpfloat (whole.last, ==, 1.0);
  g_assert_null (liaison_model_read (model, text->str, NULL, 0, on_progress, &cut, &error));
  g_assert_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_CANCELLED);
  g_assert_cmpuint (cut.n_calls, ==, 2);
}

static const char shared_text[] =
    "Ann Lowe of Acme Corp. told reporters in Oslo that the talks with Chad had failed. She left.";

/* A digest of everything in a reading. */
static guint
digest (const LiaisonReading *reading)
{
  guint n, h = 5381;
  const LiaisonToken *tokens = liaison_reading_get_tokens (reading, &n);

  for (guint i = 0; i < n; i++)
    h = h * 33 + tokens[i].head * 7 + tokens[i].upos * 3 + tokens[i].deprel +
        g_str_hash (liaison_reading_get_lemma (reading, i));
  return h + liaison_reading_get_names (reading, &n)->kind * n;
}

static gpointer
read_often (gpointer data)
{
  guint expected = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (LiaisonReading) reading = read_text (shared_text);

      g_assert_cmpuint (digest (reading), ==, expected);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (LiaisonReading) reading = read_text (shared_text);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("read", read_often, GUINT_TO_POINTER (digest (reading)));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_annotate (void)
{
  const char *words[] = { "Officials", "denied", "the", "report", "." };
  LiaisonWordTags tags[G_N_ELEMENTS (words)];

  liaison_model_annotate (model, words, G_N_ELEMENTS (words), tags);
  g_assert_cmpint (tags[1].head, ==, -1);
  g_assert_cmpint (tags[0].head, ==, 1);
  g_assert_cmpint (tags[0].deprel, ==, LIAISON_DEPREL_NSUBJ);
  g_assert_cmpint (tags[2].upos, ==, LIAISON_UPOS_DET);
  g_assert_cmpint (tags[3].head, ==, 1);
  liaison_model_annotate (model, words, 0, tags);
}

/* $LIAISON_MODEL comes first, and a wrong one is an error and not passed over. */
static void
test_default (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *was = g_strdup (g_getenv ("LIAISON_MODEL"));

  g_setenv ("LIAISON_MODEL", "/nowhere/at/all.model", TRUE);
  g_assert_null (liaison_model_load_default (&error));
  g_assert_error (error, LIAISON_MODEL_ERROR, LIAISON_MODEL_ERROR_MISSING);
  if (was != NULL)
    g_setenv ("LIAISON_MODEL", was, TRUE);
  else
    g_unsetenv ("LIAISON_MODEL");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  model = liaison_model_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/language/model/plain", test_plain);
  g_test_add_func ("/language/model/empty", test_empty);
  g_test_add_func ("/language/model/breaks", test_breaks);
  g_test_add_func ("/language/model/random", test_random);
  g_test_add_func ("/language/model/long sentence", test_long_sentence);
  g_test_add_func ("/language/model/progress", test_progress);
  g_test_add_func ("/language/model/threads", test_threads);
  g_test_add_func ("/language/model/annotate", test_annotate);
  g_test_add_func ("/language/model/default", test_default);
  status = g_test_run ();
  liaison_model_unref (model);
  return status;
}

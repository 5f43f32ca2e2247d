/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that are no articles: whatever is found in them is in order, and where little is found a sentence says why. */

#include "sentences.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *piece;        /* the text is this, "%u" standing for a number, */
  guint times;              /* so many times over */
  const char *remark;       /* part of what is said of it; "" for anything, NULL for nothing */
} Case;

#define FOREIGN "only English so far"
#define NO_PROSE "hardly made of sentences"
#define ENDLESS "sentences without end"
#define NO_NAMES "No names"
#define NO_WORDS "no words"

static const Case cases[] = {
  { "german",
    "Die Regierung in Berlin hat am Dienstag beschlossen, dass sie das Abkommen nicht kündigen wird. "
    "Die Ministerin sagte, man werde weiter mit den Nachbarn sprechen. ",
    30, FOREIGN },
  { "french",
    "Le gouvernement a déclaré mardi que le pays ne quitterait pas l’accord. Selon le ministre, les négociations "
    "se poursuivent à Genève. ",
    30, FOREIGN },
  { "spanish", "El gobierno dijo el martes que el país no abandonará el acuerdo, según el ministro. ", 30, FOREIGN },
  { "russian", "Правительство заявило во вторник, что страна не выйдет из соглашения. ", 30, FOREIGN },
  { "arabic", "قالت الحكومة يوم الثلاثاء إن البلاد لن تنسحب من الاتفاق. ", 30, FOREIGN },
  { "chinese", "政府星期二表示，该国不会退出协议。谈判将继续进行。", 60, FOREIGN },
  { "table", "Harbour %u\t%u\tNorth\t%u.5\n", 300, NO_PROSE },
  { "names", "Mara Voss%u\nLin Adair\nOtto Brandt\n", 150, NO_PROSE },
  { "code", "if (entity->kind == KIND_%u) { g_ptr_array_add (list, entity); return found[%u]; }\n", 200, "" },
  { "endless", "the minister met the director and ", 900, ENDLESS },
  { "one-word", "the ", 3000, "" },
  { "small", "the minister of norway met the director of the survey in oslo and they spoke of %u ships. ", 60, "" },
  { "capitals", "THE MINISTER OF NORWAY MET THE DIRECTOR OF THE SURVEY IN OSLO AND SPOKE OF %u SHIPS. ", 60, "" },
  { "parentheses", "(", 1000000, NO_WORDS },
  { "brackets", "[{", 3000, NO_WORDS },
  { "nested-parentheses", "(a ", 1500, "" },
  { "nested-quotes", "“He said: ‘", 1500, "" },
  { "quotes", "\"", 300000, NO_WORDS },
  { "full-stops", ". ", 3000, NO_WORDS },
  { "new-lines", "a\n\n", 3000, NO_NAMES },
  { "zero-width", "min\u200bister\u200b \u2060spoke\ufeff ", 1000, "" },
  { "marks", "e\u0301\u0301\u0301\u0301", 20000, "" },
  { "long-word", "abcdefghij", 100000, "" },
  { "long-words", "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz%uabcdefghijklm ", 1000, "" },
  { "hyphens", "north-", 5000, "" },
  { "apostrophes", "'s", 5000, "" },
  { "addresses", "https://example.org/%u/news?page=%u ", 800, NO_PROSE },
  { "emoji", "😀 👩‍🚀 ", 1500, NO_WORDS },
  { "separators", "\u2028\u2029\u00a0\u00ad", 2000, "" },
  { "right-to-left", "\u202eminister\u202c ", 500, "" },
  { "many-persons", "Mara Voss%u met Lin Adair%u. ", 400, "" },
  { "many-agencies", "The Agency%u of Norway criticized Sweden. ", 400, "" },
  { "many-deeds", "The killing of Mara Voss%u shocked Norway. ", 400, "" },
  { "many-deals", "The Tessaly%u fishing deal with Norway failed. ", 400, "" },
  { "relative-clauses", "the man who said that ", 800, "" },
  { "of", "king of ", 1500, "" },
  { "and", "Norway and ", 1500, "" },
  { "pronouns", "He told him that she hit them. ", 400, "" },
  { "offices", "Director of National Intelligence and Secretary of State Mara Voss%u, the former deputy head of the CIA, ", 150,
    "" },
  { "conditions", "It will likely rain in June unless ", 500, "" },
};

/* How often a piece stands in the text. A sanitized program is many times slower: it gets less, and the same kinds. */
static guint
share (guint times)
{
#if defined(__SANITIZE_ADDRESS__)
  return times > 200 ? MAX (200, times / 10) : times;
#else
  return times;
#endif
}

static char *
make_text (const Case *subject)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < share (subject->times); i++)
    {
      const char *piece = subject->piece;
      const char *number;

      while ((number = strstr (piece, "%u")) != NULL)
        {
          g_string_append_len (text, piece, number - piece);
          g_string_append_printf (text, "%u", i);
          piece = number + 2;
        }
      g_string_append (text, piece);
    }
  return g_string_free (text, FALSE);
}

static void
assert_within (LiaisonSpan span,
               guint       length)
{
  g_assert_cmpuint (span.start, <, span.end);
  g_assert_cmpuint (span.end, <=, length);
}

static void
assert_in_order (LiaisonAnalysis *analysis,
                 guint            length)
{
  guint n = liaison_analysis_get_n_entities (analysis);

  for (guint i = 0; i < n; i++)
    {
      const LiaisonEntityRecord *entity = liaison_analysis_get_entity (analysis, i);

      g_assert_cmpstr (entity->name, !=, "");
      g_assert_true (g_utf8_validate (entity->name, -1, NULL));
      g_assert_cmpint (liaison_analysis_find_entity (analysis, entity->id), ==, (int) i);
      g_assert_cmpuint (entity->mentions->len, >, 0);
      for (guint j = 0; j < entity->mentions->len; j++)
        assert_within (g_array_index (entity->mentions, LiaisonMention, j).span, length);
    }
  for (guint i = 0; i < liaison_analysis_get_n_relations (analysis); i++)
    {
      const LiaisonRelationRecord *relation = liaison_analysis_get_relation (analysis, i);

      g_assert_cmpuint (relation->source, <, n);
      g_assert_cmpuint (relation->target, <, n);
      g_assert_cmpuint (relation->source, !=, relation->target);
      g_assert_cmpfloat (relation->confidence, >, 0);
      g_assert_cmpfloat (relation->confidence, <=, 1);
      g_assert_cmpuint (relation->evidence->len, >, 0);
      for (guint j = 0; j < relation->evidence->len; j++)
        assert_within (g_array_index (relation->evidence, LiaisonSpan, j), length);
    }
  for (guint i = 0; i < liaison_analysis_get_n_statements (analysis); i++)
    assert_within (liaison_analysis_get_statement (analysis, i)->span, length);
}

static void
test_case (gconstpointer data)
{
  const Case *subject = data;
  g_autoptr (LiaisonModel) model = sentences_load_model ();
  g_autofree char *text = make_text (subject);
  g_autoptr (LiaisonArticle) article = NULL;
  g_autoptr (LiaisonAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;
  const char *remark;

  if (model == NULL)
    return;
  article = liaison_article_new_plain (text);
  analysis = liaison_analysis_new (article, model, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_in_order (analysis, (guint) g_utf8_strlen (liaison_article_get_text (article), -1));
  remark = liaison_analysis_get_remark (analysis);
  if (liaison_analysis_get_n_relations (analysis) == 0)
    g_assert_nonnull (remark);
  /* In another language capitals make no names. */
  if (g_strcmp0 (subject->remark, FOREIGN) == 0)
    g_assert_cmpuint (liaison_analysis_get_n_entities (analysis), <=, 2);
  if (subject->remark != NULL && *subject->remark != '\0')
    {
      g_assert_nonnull (remark);
      if (strstr (remark, subject->remark) == NULL)
        g_error ("The remark is “%s”, not “… %s …”.", remark, subject->remark);
    }
}

/* Bytes in disorder, as far as they are text at all. */
static void
test_random (void)
{
  g_autoptr (LiaisonModel) model = sentences_load_model ();

  for (guint i = 0; i < 20 && model != NULL; i++)
    {
      g_autoptr (GString) bytes = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autoptr (LiaisonArticle) article = NULL;
      g_autoptr (LiaisonAnalysis) analysis = NULL;

      for (guint j = 0; j < 2000; j++)
        if (i % 2 == 0)
          g_string_append_c (bytes, (char) g_test_rand_int_range (1, 256));
        else
          g_string_append_unichar (bytes, (gunichar) g_test_rand_int_range (1, 0xd800));
      text = g_utf8_make_valid (bytes->str, (gssize) bytes->len);
      article = liaison_article_new_plain (text);
      analysis = liaison_analysis_new (article, model, NULL, NULL, NULL);
      g_assert_nonnull (analysis);
      assert_in_order (analysis, (guint) g_utf8_strlen (liaison_article_get_text (article), -1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/hostile/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/hostile/random", test_random);
  return g_test_run ();
}

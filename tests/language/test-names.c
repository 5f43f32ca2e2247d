/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From labels to names, across a text. */

#include "language/names.h"

#include "language/namer.h"
#include "language/reading-private.h"

#include <string.h>

/* Labels: P, O, L, E, X begin a name of their kind, "+" goes on, "." is none. A "p" tags a word
 * outside names as a proper noun. */
static char *
read_names (const char *text,
            const char *marks)
{
  g_autoptr (LiaisonReading) reading = _liaison_reading_new (text, NULL, 0);
  guint n = reading->tokens->len, n_names;
  g_autofree guint8 *labels = g_new0 (guint8, n);
  g_autofree float *confidences = g_new0 (float, n);
  const LiaisonName *names;
  GString *shown = g_string_new (NULL);

  g_assert_cmpuint (strlen (marks), ==, n);
  for (guint i = 0; i < n; i++)
    {
      const char *kind = strchr ("POLEX", marks[i]);

      if (kind != NULL)
        labels[i] = LIAISON_LABEL_FIRST (1 + (kind - (const char *) strchr ("POLEX", 'P')));
      else if (marks[i] == '+')
        labels[i] = LIAISON_LABEL_NEXT (LIAISON_LABEL_KIND (labels[i - 1]));
      confidences[i] = 0.9f;
      g_array_index (reading->tokens, LiaisonToken, i).upos =
          marks[i] == '.' ? LIAISON_UPOS_NOUN : LIAISON_UPOS_PROPN;
    }
  _liaison_reading_fill_names (reading, labels, confidences);
  names = liaison_reading_get_names (reading, &n_names);
  for (guint i = 0; i < n_names; i++)
    {
      g_string_append_printf (shown, "%s%c:", i > 0 ? " " : "", "-POLEX"[names[i].kind]);
      for (guint k = 0; k < names[i].length; k++)
        g_string_append_printf (shown, "%s%s", k > 0 ? "_" : "",
                                liaison_reading_get_form (reading, names[i].first + k));
    }
  return g_string_free (shown, FALSE);
}

static void
check (const char *text,
       const char *marks,
       const char *expected)
{
  g_autofree char *shown = read_names (text, marks);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_labels (void)
{
  check ("Ann Lowe of Acme Corp. left Paris", "P+.O+.L", "P:Ann_Lowe O:Acme_Corp. L:Paris");
  check ("Ann Lowe Acme", "PPO", "P:Ann P:Lowe O:Acme");
  check ("nobody came", "..", "");
  check ("", "", "");
}

/* The kind that most mentions have. */
static void
test_majority (void)
{
  check ("Coron is far. In Coron it rains. Coron sleeps.", "P....L...L..",
         "L:Coron L:Coron L:Coron");
}

static void
test_family_name (void)
{
  check ("Ann Lowe spoke. Ann Lowe left. Then Lowe came.", "P+..P+...L..",
         "P:Ann_Lowe P:Ann_Lowe P:Lowe");
}

/* A mention that the engine missed is found by another, in capitals too, but no common word is
 * taken. */
static void
test_missed (void)
{
  check ("LOWE QUITS\n\nAnn Lowe quit. Hope Corp. paid. They hope.", "p.P+..O+.....",
         "P:LOWE P:Ann_Lowe O:Hope_Corp.");
}

/* Given names with a hyphen belong together; words made with a name do not. */
static void
test_hyphens (void)
{
  check ("Kim Jong-un met Ann Lowe-backed rebels", "P+pp.P+...", "P:Kim_Jong_-_un P:Ann_Lowe");
  check ("Kim Jong-un met Ann Lowe-backed rebels", "P++p.P++..", "P:Kim_Jong_-_un P:Ann_Lowe");
  check ("Kim Jong - un", "P+pp", "P:Kim_Jong");
}

/* No name crosses the end of its sentence. */
static void
test_sentences (void)
{
  check ("Ann Lowe left. She met Ann. Lowe stayed.", "P+....p.p..", "P:Ann_Lowe P:Lowe");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/names/labels", test_labels);
  g_test_add_func ("/language/names/majority", test_majority);
  g_test_add_func ("/language/names/family name", test_family_name);
  g_test_add_func ("/language/names/missed", test_missed);
  g_test_add_func ("/language/names/hyphens", test_hyphens);
  g_test_add_func ("/language/names/sentences", test_sentences);
  return g_test_run ();
}

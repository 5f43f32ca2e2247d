/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/pdf/pdf-hyphens.h"

static const struct
{
  const char *before;
  const char *after;
  LiaisonPdfJoin join;
} joins[] = {
  { "govern-", "ment", LIAISON_PDF_JOIN_NO_HYPHEN },
  { "Israel-", "Palestine", LIAISON_PDF_JOIN_NOTHING },
  { "well-", "known", LIAISON_PDF_JOIN_NOTHING },   /* written so elsewhere */
  { "decision-", "making", LIAISON_PDF_JOIN_NOTHING }, /* two words of the document */
  { "state-of-the-", "art", LIAISON_PDF_JOIN_NOTHING },
  { "self-", "esteem", LIAISON_PDF_JOIN_NOTHING },
  { "COVID-", "19", LIAISON_PDF_JOIN_NOTHING },
  { "20-", "year", LIAISON_PDF_JOIN_NOTHING },
  { "short-", "and", LIAISON_PDF_JOIN_SPACE },
  { "Kinder-", "und", LIAISON_PDF_JOIN_SPACE },
  { "soft\302\255", "ly", LIAISON_PDF_JOIN_NO_HYPHEN },
  { "line", "end", LIAISON_PDF_JOIN_SPACE },
  { "-", "item", LIAISON_PDF_JOIN_SPACE },
  { "–", "dash", LIAISON_PDF_JOIN_SPACE },
  { "talks—", "and", LIAISON_PDF_JOIN_NOTHING },
  { "最期", "淡々", LIAISON_PDF_JOIN_NOTHING },
  { "最期", "word", LIAISON_PDF_JOIN_SPACE },
  { "", "word", LIAISON_PDF_JOIN_SPACE },
  { "word-", "", LIAISON_PDF_JOIN_SPACE },
};

static void
test_join (void)
{
  static const char *const words[] = { "well-known,", "decision", "making.", "Government", "“the”" };
  g_autoptr (LiaisonPdfHyphens) hyphens = liaison_pdf_hyphens_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    liaison_pdf_hyphens_add (hyphens, words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      g_test_message ("%s %s", joins[i].before, joins[i].after);
      g_assert_cmpint (liaison_pdf_hyphens_join (hyphens, joins[i].before, joins[i].after), ==,
                       joins[i].join);
    }
}

/* The same pair of parts is joined where the document writes the word in one. */
static void
test_evidence (void)
{
  g_autoptr (LiaisonPdfHyphens) hyphens = liaison_pdf_hyphens_new ();

  liaison_pdf_hyphens_add (hyphens, "coast");
  liaison_pdf_hyphens_add (hyphens, "guards");
  g_assert_cmpint (liaison_pdf_hyphens_join (hyphens, "coast-", "guards"), ==,
                   LIAISON_PDF_JOIN_NOTHING);
  liaison_pdf_hyphens_add (hyphens, "Coastguards");
  g_assert_cmpint (liaison_pdf_hyphens_join (hyphens, "coast-", "guards"), ==,
                   LIAISON_PDF_JOIN_NO_HYPHEN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/pdf-hyphens/join", test_join);
  g_test_add_func ("/article/pdf-hyphens/evidence", test_evidence);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mails and web archives, and what is read in them. */

#include "article/reader.h"

#include <string.h>

#define PARA                                                                                    \
  "The ministers of both countries met in the harbour town on Monday, and agreed that the "      \
  "talks, which had been broken off in spring, will begin again before the summer ends."
#define SECOND                                                                                  \
  "Observers doubt it, because neither side has said what it would give up, and the election, "  \
  "which is near, leaves little room for a compromise."
#define PAGE                                                                                    \
  "<html><head><title>Harbour talks</title></head><body><h1>Harbour talks</h1><p>" PARA          \
  "</p><h2>What is next</h2><p>" SECOND "</p></body></html>"
#define HEAD                                                                                    \
  "From: =?utf-8?Q?Jos=C3=A9_Ortega?= <jose@example.org>\r\nTo: desk@example.org\r\n"            \
  "Date: Sun, 24 Jan 2021 23:30:00 -0500\r\nMIME-Version: 1.0\r\n"

static const struct
{
  const char *what;
  const char *mail;
  const char *title;
  const char *byline;
  const char *published;
  const char *text; /* kinds and texts of the blocks, one a line */
} mails[] = {
  { "plain text, quoted-printable",
    HEAD "Subject: =?iso-8859-1?Q?Caf=E9?= talks\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
         "Content-Transfer-Encoding: quoted-printable\r\nContent-Language: en-GB, fr\r\n\r\n"
         "The caf=E9 was full=\r\n of people.\r\n",
    "Café talks", "José Ortega", "2021-01-24", "p The café was full of people.\n" },
  { "base64 in KOI8-R",
    HEAD "Subject: a\r\nContent-Type: text/plain; charset=koi8-r\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\n8NLJ18XU\r\n",
    "a", "José Ortega", "2021-01-24", "p Привет\n" },
  { "lines that flow, a quotation and a signature",
    HEAD "Subject: Re: talks\r\nContent-Type: text/plain; format=flowed; delsp=no\r\n\r\n"
         "> First line of what \r\n> they said, and\r\n>> what was before.\r\n\r\n"
         "I do not \r\nthink so.\r\n\r\n-- \r\nJos=E9\r\nExample Inc.\r\n",
    "Re: talks", "José Ortega", "2021-01-24",
    "q First line of what they said, and\nq what was before.\np I do not think so.\n" },
  { "the plain text of a mail that is on a page too",
    HEAD "Subject: Hello\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\n"
         "Hello from the plain side.\r\n--b\r\nContent-Type: text/html\r\n\r\n"
         "<div>Hello from the plain side.</div>\r\n--b--\r\n",
    "Hello", "José Ortega", "2021-01-24", "p Hello from the plain side.\n" },
  { "a newsletter",
    HEAD "Subject: Weekly\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\n"
         "View this in a browser: https://example.org/1\r\n--b\r\nContent-Type: text/html\r\n\r\n" PAGE
         "\r\n--b--\r\n",
    "Weekly", "José Ortega", "2021-01-24", "p " PARA "\nh What is next\np " SECOND "\n" },
  { "text, a picture, text; an attachment",
    HEAD "Subject: Pictures\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"
         "First words.\r\n--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b\r\n"
         "Content-Type: text/plain\r\n\r\nSecond words.\r\n--b\r\nContent-Type: text/plain\r\n"
         "Content-Disposition: attachment; filename=a.txt\r\n\r\nNot this.\r\n--b--\r\n",
    "Pictures", "José Ortega", "2021-01-24", "p First words.\np Second words.\n" },
  { "a mail that is attached to an empty one",
    HEAD "Subject: Fwd\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n\r\n--b\r\n"
         "Content-Type: message/rfc822\r\n\r\nFrom: Ann Lee <ann@example.org>\r\n"
         "Subject: Inner\r\nDate: Fri, 1 May 2020 08:00:00 +0000\r\n\r\nWhat Ann wrote.\r\n--b--\r\n",
    "Inner", "Ann Lee", "2020-05-01", "p What Ann wrote.\n" },
  { "a page that is attached to few words",
    HEAD "Subject: Look\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nFYI.\r\n"
         "--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment\r\n\r\n" PAGE
         "\r\n--b--\r\n",
    "Harbour talks", "José Ortega", "2021-01-24", "p " PARA "\nh What is next\np " SECOND "\n" },
  { "signed with PGP in the text",
    HEAD "Subject: Signed\r\n\r\n-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n"
         "The words that count.\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQ\r\n"
         "-----END PGP SIGNATURE-----\r\n",
    "Signed", "José Ortega", "2021-01-24", "p The words that count.\n" },
  { "no name, no boundary, no end",
    "From: ann@example.org\nSubject: S\nTo: b\nContent-Type: multipart/mixed\n\nWords that stand "
    "here.",
    "S", "ann@example.org", NULL, NULL },
  { "a web archive with its page in a frame",
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/2021/x\r\n"
    "Subject: Saved\r\nDate: Tue, 2 Feb 2021 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/html\r\nContent-Location: https://example.org/2021/x\r\n\r\n"
    "<html><head><title>The frame set of it</title></head><frameset><frame src=\"cid:f@x\">"
    "</frameset></html>\r\n--b\r\nContent-Type: text/html\r\nContent-ID: <f@x>\r\n\r\n" PAGE
    "\r\n--b--\r\n",
    "Harbour talks", NULL, NULL, "p " PARA "\nh What is next\np " SECOND "\n" },
  { "a web archive",
    "From: \"Saved by a browser\"\r\nSubject: Saved\r\nDate: Tue, 2 Feb 2021 10:00:00 -0000\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; start=\"<s@x>\"; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/css\r\n\r\np {}\r\n--b\r\nContent-ID: <s@x>\r\nContent-Type: text/html\r\n"
    "Content-Location: https://example.org/a/page\r\n\r\n<h1>Harbour talks</h1><p>" PARA
    " <a href=\"../b\">More</a></p>\r\n--b--\r\n",
    "Harbour talks", NULL, NULL, "p " PARA " More\n" },
};

static char *
read_blocks (LiaisonArticle *article)
{
  GString *text = g_string_new (NULL);
  guint n;
  const LiaisonBlock *blocks = liaison_article_get_blocks (article, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = liaison_article_dup_span (article, blocks[i].span);

      g_string_append_printf (text, "%c %s\n", "phql"[blocks[i].kind], words);
    }
  return g_string_free (text, FALSE);
}

static void
test_mails (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (mails[i].mail, strlen (mails[i].mail));
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article =
          liaison_reader_read_bytes (bytes, "a.eml", "test:it", &error);
      g_autofree char *blocks = NULL;

      g_test_message ("%s", mails[i].what);
      if (mails[i].text == NULL)
        {
          if (article == NULL)
            g_assert_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_EMPTY);
          continue;
        }
      g_assert_no_error (error);
      blocks = read_blocks (article);
      g_assert_cmpstr (blocks, ==, mails[i].text);
      g_assert_cmpstr (liaison_article_get_title (article), ==, mails[i].title);
      g_assert_cmpstr (liaison_article_get_byline (article), ==, mails[i].byline);
      g_assert_cmpstr (liaison_article_get_published (article), ==, mails[i].published);
      g_assert_cmpstr (liaison_article_get_uri (article), ==, "test:it");
    }
}

static void
test_language (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (mails[0].mail, strlen (mails[0].mail));
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, NULL, NULL, NULL);

  g_assert_cmpstr (liaison_article_get_language (article), ==, "en-GB");
}

/* Links on a page in an archive lead from where the page was. */
static void
test_base (void)
{
  const char *mail = mails[G_N_ELEMENTS (mails) - 1].mail;
  g_autoptr (GBytes) bytes = g_bytes_new_static (mail, strlen (mail));
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, "a.mht", NULL, NULL);
  guint n;
  const LiaisonLink *links = liaison_article_get_links (article, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (links[0].uri, ==, "https://example.org/b");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *mail;
    int code;
  } refused[] = {
    { HEAD "Subject: S\r\nContent-Type: multipart/encrypted; boundary=b; "
           "protocol=\"application/pgp-encrypted\"\r\n\r\n--b\r\n"
           "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n",
      LIAISON_READER_ERROR_ENCRYPTED },
    { HEAD "Subject: S\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\nMIIB\r\n",
      LIAISON_READER_ERROR_ENCRYPTED },
    { HEAD "Subject: S\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQ\r\n", 
      LIAISON_READER_ERROR_ENCRYPTED },
    { HEAD "Subject: S\r\n\r\n", LIAISON_READER_ERROR_EMPTY },
    { HEAD "Subject: S\r\nContent-Type: image/png\r\n\r\nxx", LIAISON_READER_ERROR_EMPTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (refused[i].mail, strlen (refused[i].mail));
      g_autoptr (GError) error = NULL;

      g_assert_null (liaison_reader_read_bytes (bytes, "a.eml", NULL, &error));
      g_assert_error (error, LIAISON_READER_ERROR, refused[i].code);
      g_assert_nonnull (strstr (error->message, "a.eml"));
    }
}

/* Mails made to harm: parts in parts, mails in mails, endless headers. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *start;
    const char *unit;
    guint n;
    const char *end;
  } hostile[] = {
    { HEAD, "Content-Type: multipart/mixed; boundary=b\n\n--b\n", 20000, "\nText, at last.\n" },
    { HEAD "Content-Type: message/rfc822\n\n", "To: x\nContent-Type: message/rfc822\n\n", 20000,
      "To: x\n\nText, at last.\n" },
    { HEAD "Content-Type: multipart/mixed; boundary=b\n", "\n--b\n\nText.\n", 20000, "" },
    { HEAD "Content-Type: multipart/alternative; boundary=b\n", "\n--b\n\nText.\n", 20000, "" },
    { HEAD "Subject: ", "=?utf-8?q?a?= ", 100000, "\n\nText.\n" },
    { HEAD "Content-Type: text/plain; ", "a*0*=%20;", 50000, "\n\nText.\n" },
    { HEAD "Subject: s\n\n", ">", 200000, "Text.\n" },
    { HEAD "Subject: s\n\n", "-- \n>\n", 50000, "Text.\n" },
    { HEAD "From: ", "a, ", 2000, "\n\nText.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GString) mail = g_string_new (hostile[i].start);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LiaisonArticle) article = NULL;

      for (guint k = 0; k < hostile[i].n; k++)
        g_string_append (mail, hostile[i].unit);
      g_string_append (mail, hostile[i].end);
      bytes = g_bytes_new (mail->str, mail->len);
      article = liaison_reader_read_bytes (bytes, "a.eml", NULL, &error);
      g_test_message ("mail %u", i);
      if (article == NULL)
        g_assert_error (error, LIAISON_READER_ERROR, LIAISON_READER_ERROR_EMPTY);
      else
        g_assert_true (g_utf8_validate (liaison_article_get_text (article), -1, NULL));
    }
}

/* A text that happens to have fields at its beginning is no mail. */
static void
test_no_mail (void)
{
  static const char text[] = "Title: Harbour talks\nBy: Ann Lee\nDate: 1 May 2020\n\n" PARA "\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (LiaisonArticle) article = liaison_reader_read_bytes (bytes, "a.txt", NULL, NULL);

  g_assert_cmpstr (liaison_article_get_title (article), ==, "Harbour talks");
  g_assert_cmpstr (liaison_article_get_text (article), ==, PARA);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read-mail/mails", test_mails);
  g_test_add_func ("/read-mail/language", test_language);
  g_test_add_func ("/read-mail/base", test_base);
  g_test_add_func ("/read-mail/refused", test_refused);
  g_test_add_func ("/read-mail/hostile", test_hostile);
  g_test_add_func ("/read-mail/no-mail", test_no_mail);

  return g_test_run ();
}

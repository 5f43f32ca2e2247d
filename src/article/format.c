/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells formats apart by their content, and where that leaves it open by the name of the file. */

#include "article/format.h"

#include "article/encoding-guess.h"
#include "article/html/html-tags.h"

#include <glib/gi18n.h>
#include <string.h>

/* So much of a file is looked at. */
#define HEAD_BYTES 65536

typedef struct
{
  const char *magic;
  gsize length;
  const char *what; /* for the reader, after "is" */
} Magic;

#define MAGIC(bytes, what) { bytes, sizeof (bytes) - 1, what }

static const Magic magics[] = {
  MAGIC ("PK\003\004", N_ ("a ZIP archive or an office document")),
  MAGIC ("PK\005\006", N_ ("a ZIP archive")),
  MAGIC ("\320\317\021\340", N_ ("an old office document")),
  MAGIC ("{\\rtf", N_ ("a rich text document")),
  MAGIC ("\211PNG", N_ ("a picture")),
  MAGIC ("GIF8", N_ ("a picture")),
  MAGIC ("\377\330\377", N_ ("a picture")),
  MAGIC ("II*\0", N_ ("a picture")),
  MAGIC ("MM\0*", N_ ("a picture")),
  MAGIC ("RIFF", N_ ("a sound, film or picture")),
  MAGIC ("OggS", N_ ("a sound or film")),
  MAGIC ("ID3", N_ ("a sound")),
  MAGIC ("\037\213", N_ ("a compressed file")),
  MAGIC ("BZh", N_ ("a compressed file")),
  MAGIC ("\3757zXZ", N_ ("a compressed file")),
  MAGIC ("7z\274\257", N_ ("an archive")),
  MAGIC ("Rar!", N_ ("an archive")),
  MAGIC ("\177ELF", N_ ("a program")),
  MAGIC ("SQLite format 3", N_ ("a database")),
};

/* Whether a text in UTF-16 or UTF-32, which is full of NULs. */
static gboolean
is_wide (const char *bytes,
         gsize       length)
{
  if (length >= 2 && (memcmp (bytes, "\377\376", 2) == 0 || memcmp (bytes, "\376\377", 2) == 0))
    return TRUE;
  if (length >= 4 && memcmp (bytes, "\0\0\376\377", 4) == 0)
    return TRUE;
  return liaison_encoding_guess_wide (bytes, length) != NULL;
}

static gboolean
find_fold (const char *bytes,
           gsize       length,
           const char *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i + n <= length; i++)
    if (g_ascii_strncasecmp (bytes + i, word, n) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the bytes are no text: NULs or many control characters. A page with a stray NUL is
 * still a page. */
static gboolean
is_binary (const char *bytes,
           gsize       length)
{
  gsize nuls = 0;
  gsize controls = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = bytes[i];

      nuls += byte == 0;
      controls += byte < 32 && strchr ("\t\n\v\f\r\033", byte) == NULL;
    }
  if (nuls > 0)
    return (nuls > 16 && nuls * 100 > length) || !find_fold (bytes, MIN (length, 4096), "<html");
  return controls * 50 > length;
}

/* Where the head of a PDF document is looked for: programs put other things before it. */
#define PDF_HEAD_BYTES 1024

/**
 * liaison_format_is_pdf:
 * @bytes: what a file holds
 * @length: how many bytes
 *
 * Returns: whether it is a PDF document, with or without something before its head
 */
gboolean
liaison_format_is_pdf (const char *bytes,
                       gsize       length)
{
  if (length >= 5 && memcmp (bytes, "%PDF-", 5) == 0)
    return TRUE;
  return find_fold (bytes, MIN (length, PDF_HEAD_BYTES), "%PDF-") &&
         is_binary (bytes, MIN (length, HEAD_BYTES));
}

/**
 * liaison_format_foreign:
 * @bytes: what a file holds
 * @length: how many bytes
 *
 * Returns: (transfer none) (nullable): when the file is of a format that is not read here, what
 *   it is, to be put after
 *   "is" and translated; otherwise %NULL
 */
const char *
liaison_format_foreign (const char *bytes,
                        gsize       length)
{
  gsize head = MIN (length, HEAD_BYTES);

  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (bytes, magics[i].magic, magics[i].length) == 0)
      return magics[i].what;
  if (head < 4 || !is_wide (bytes, head))
    if (is_binary (bytes, head))
      return N_ ("a file of data and not of text");
  return NULL;
}

static gboolean
has_suffix (const char        *name,
            const char *const *suffixes)
{
  g_autofree char *lower = NULL;

  if (name == NULL)
    return FALSE;
  lower = g_ascii_strdown (name, -1);
  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* The name of the tag that begins at P, in lower case, or NULL. */
static char *
tag_name (const char *p)
{
  gsize n = 0;

  if (*p != '<')
    return NULL;
  while (g_ascii_isalnum (p[1 + n]))
    n++;
  return n > 0 && n < 16 && strchr (" \t\r\n>/", p[1 + n]) != NULL ? g_ascii_strdown (p + 1, n)
                                                                   : NULL;
}

/* Whether TEXT begins like a page: with a doctype or an element of HTML, after comments and an
 * XML declaration. */
static gboolean
begins_as_html (const char *text)
{
  g_autofree char *name = NULL;

  for (;;)
    {
      const char *end = NULL;

      while (g_ascii_isspace (*text))
        text++;
      if (g_str_has_prefix (text, "<!--"))
        end = strstr (text, "-->");
      else if (g_str_has_prefix (text, "<?"))
        end = strchr (text, '>');
      if (end == NULL)
        break;
      text = strchr (end, '>') + 1;
    }
  if (g_ascii_strncasecmp (text, "<!doctype html", 14) == 0)
    return TRUE;
  name = tag_name (text);
  return name != NULL &&
         (liaison_tag_from_name (name) != LIAISON_TAG_OTHER || strcmp (name, "head") == 0 ||
          strcmp (name, "b") == 0 || strcmp (name, "span") == 0);
}

static gboolean
holds_tags (const char *text)
{
  return find_fold (text, MIN (strlen (text), HEAD_BYTES), "<p") ||
         find_fold (text, MIN (strlen (text), HEAD_BYTES), "<body") ||
         find_fold (text, MIN (strlen (text), HEAD_BYTES), "<div");
}

/* Whether a line at P is a heading of Markdown. */
static gboolean
is_heading (const char *p)
{
  gsize n = strspn (p, "#");

  return n >= 1 && n <= 6 && p[n] == ' ' && p[n + 1] != '\0';
}

/* Whether TEXT must be Markdown: front matter, or headings together with links or emphasis. */
static gboolean
looks_like_markdown (const char *text)
{
  guint headings = 0;
  guint links = 0;
  guint strong = 0;
  const char *end = text + MIN (strlen (text), HEAD_BYTES);

  if ((g_str_has_prefix (text, "---\n") || g_str_has_prefix (text, "---\r\n")) &&
      (strstr (text, "\ntitle:") != NULL || strstr (text, "\ndate:") != NULL))
    return TRUE;
  for (const char *p = text; p < end; p++)
    {
      if ((p == text || p[-1] == '\n') && is_heading (p))
        headings++;
      links += p[0] == ']' && p[1] == '(' && p[2] != '\0';
      strong += p[0] == '*' && p[1] == '*' && g_ascii_isalnum (p[2]);
    }
  return (headings > 0 && links + strong + headings >= 2) || links >= 3;
}

/* Whether the line at P, which ends at END, is a header field of MIME. Sets KNOWN when it is one
 * that mails and web archives have. */
static gboolean
is_field (const char *p,
          const char *end,
          gboolean   *known)
{
  static const char *const names[] = {
    "bcc", "cc", "content-transfer-encoding", "content-type", "date", "delivered-to", "from",
    "in-reply-to", "list-id", "list-unsubscribe", "message-id", "mime-version", "newsgroups",
    "received", "references", "reply-to", "return-path", "sender", "snapshot-content-location",
    "subject", "to", "x-mailer", "x-mozilla-status", "x-mozilla-status2",
  };
  const char *colon = p;

  while (colon < end && *colon > 32 && *colon < 127 && *colon != ':')
    colon++;
  if (colon == p || colon == end || *colon != ':')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    *known |= strlen (names[i]) == (gsize) (colon - p) &&
              g_ascii_strncasecmp (p, names[i], colon - p) == 0;
  return TRUE;
}

/**
 * liaison_format_is_mail:
 * @bytes: what a file holds
 * @length: how many bytes
 * @name: (nullable): the name of the file
 *
 * Returns: whether it is a mail or a web archive: it begins with a block of header fields, three of
 *   which at least mails are known to have, or one if the name says so too
 */
gboolean
liaison_format_is_mail (const char *bytes,
                        gsize       length,
                        const char *name)
{
  static const char *const suffixes[] = { ".eml", ".mht", ".mhtml", NULL };
  const char *end = bytes + MIN (length, HEAD_BYTES);
  const char *p = bytes;
  guint found = 0;

  if (length > 3 && memcmp (p, "\357\273\277", 3) == 0)
    p += 3;
  while (p < end && strchr ("\r\n", *p) != NULL && *p != '\0')
    p++;
  if (end - p > 5 && memcmp (p, "From ", 5) == 0)
    while (p < end && *p++ != '\n')
      ;
  while (p < end && *p != '\r' && *p != '\n')
    {
      const char *line = p;
      gboolean known = FALSE;

      while (p < end && *p != '\n')
        p++;
      if (*line != ' ' && *line != '\t' && !is_field (line, p, &known))
        return FALSE;
      found += known;
      p += p < end;
    }
  return found >= (has_suffix (name, suffixes) ? 1 : 3);
}

/**
 * liaison_format_guess:
 * @text: the text of a file, valid UTF-8
 * @name: (nullable): the name of the file
 *
 * Returns: the format in which @text is read best
 */
LiaisonFormat
liaison_format_guess (const char *text,
                      const char *name)
{
  static const char *const html[] = { ".html", ".htm", ".xhtml", ".shtml",
                                      ".php",  ".asp", ".aspx",  NULL };
  static const char *const markdown[] = { ".md", ".markdown", ".mdown", ".mkd", ".mkdn", NULL };

  if (has_suffix (name, markdown))
    return LIAISON_FORMAT_MARKDOWN;
  if (begins_as_html (text) || (has_suffix (name, html) && holds_tags (text)))
    return LIAISON_FORMAT_HTML;
  return looks_like_markdown (text) ? LIAISON_FORMAT_MARKDOWN : LIAISON_FORMAT_TEXT;
}

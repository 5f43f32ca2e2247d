/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at what a PDF document says of itself, much of which is written by programs. */

#include "article/pdf/pdf-metadata.h"

#include "article/byline.h"
#include "article/clean.h"

#include <string.h>

/* The language is told within so many bytes of the beginning or the end of a file. */
#define LOOKED_AT (1024 * 1024)

static gboolean
has_any (const char        *text,
         const char *const *parts)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (lower, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
ends_like_file (const char *text)
{
  static const char *const endings[] = { ".doc",  ".docx", ".pdf", ".indd", ".qxd", ".qxp", ".dvi",
                                         ".tex",  ".ps",   ".rtf", ".odt",  ".txt", ".ppt", ".pptx",
                                         ".html", ".htm",  ".xls", ".xlsx", ".pages", ".pub" };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += g_unichar_isalpha (g_utf8_get_char (text));
  return n;
}

/* TITLE in one line when it can be the title of an article, to be freed; NULL for names of files
 * and programs, and words that programs put there. */
char *
liaison_pdf_metadata_clean_title (const char *title)
{
  static const char *const junk[] = { "microsoft word -", "microsoft powerpoint -", "untitled",
                                      "pdf_document_title", "powerpoint presentation",
                                      "slide 1", "layout 1", "no slide title", "document1",
                                      "http://", "https://", "file://", "\\", "(null)", NULL };
  g_autofree char *line = liaison_clean_line (title);

  if (line == NULL || has_any (line, junk) || ends_like_file (line) || count_letters (line) < 4 ||
      strlen (line) > 300)
    return NULL;
  /* Words of many parts are names of files: "ANNUAL_REPORT 2", "draft-7". */
  if (strchr (line, '_') != NULL ||
      (strchr (line, ' ') == NULL && strpbrk (line, "-0123456789") != NULL))
    return NULL;
  return g_steal_pointer (&line);
}

/* AUTHOR as a byline, to be freed; NULL for names of accounts and programs. */
char *
liaison_pdf_metadata_clean_author (const char *author)
{
  static const char *const junk[] = { "administrator", "admin", "user", "unknown", "anonymous",
                                      "owner", "author", "windows", "microsoft", "adobe", "acrobat",
                                      "array(", "(null)", "@", "\\", "http", "scanner", "test",
                                      NULL };
  g_autofree char *line = liaison_clean_line (author);

  if (line == NULL || has_any (line, junk) || count_letters (line) < 4 || strlen (line) > 200 ||
      strchr (line, ':') != NULL)
    return NULL;
  if (strchr (line, ' ') == NULL && count_letters (line) < 6 + strlen (line) / 2 &&
      strpbrk (line, "-_0123456789") != NULL)
    return NULL;
  if (strchr (line, ' ') == NULL && !g_unichar_isupper (g_utf8_get_char (line)) &&
      g_utf8_get_char (line) < 0x250)
    return NULL;
  return liaison_byline_clean (line);
}

/* The day of CREATED, to be freed; NULL when it is none on which a PDF document can have been
 * made. */
char *
liaison_pdf_metadata_day (GDateTime *created)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  if (created == NULL || g_date_time_get_year (created) < 1991 ||
      g_date_time_difference (created, now) > G_TIME_SPAN_DAY * 2)
    return NULL;
  return g_date_time_format (created, "%Y-%m-%d");
}

static char *
find_language (const char *data,
               gsize       length)
{
  const char *end = data + length;

  for (const char *p = data; p < end && (p = memchr (p, '/', end - p)) != NULL;)
    {
      gsize n = 0;

      p++;
      if (end - p < 5 || memcmp (p, "Lang", 4) != 0)
        continue;
      p += 4;
      while (p < end && g_ascii_isspace (*p))
        p++;
      if (p >= end || *p != '(')
        continue;
      p++;
      while (p + n < end && n < 36 && (g_ascii_isalnum (p[n]) || p[n] == '-' || p[n] == '_'))
        n++;
      if (p + n < end && p[n] == ')' && n >= 2)
        return g_strndup (p, n);
    }
  return NULL;
}

/* The language that the document of BYTES says it is in, to be freed; NULL when it does not say
 * so in plain sight, or is encrypted. */
char *
liaison_pdf_metadata_language (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize part = MIN (length, LOOKED_AT);
  char *language = find_language (data + (length - part), part);

  return language != NULL || part == length ? language : find_language (data, part);
}

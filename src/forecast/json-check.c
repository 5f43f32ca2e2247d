/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a text from outside before json-glib reads it. json-glib descends as deep as a text goes, lets the last of two
 * members of the same name win, takes more than JSON for JSON, and bends numbers that do not fit; here each of these is an
 * error that says where. One pass, and never deeper than it is told. */

#include "forecast/json-check.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "forecast/forecast-file.h"

/* How much of a member's name an error tells. */
#define MAX_NAME 40

typedef struct
{
  const char *start;
  const char *next;            /* ends in a NUL, which stands nowhere else */
  guint max_depth;
  GString *path;               /* where NEXT stands: "forecasts[2].closes" */
  GError **error;
} Check;

static gboolean check_value (Check *self,
                             guint  depth);

static guint
line_of (Check *self)
{
  guint line = 1;

  for (const char *p = self->start; p < self->next; p++)
    if (*p == '\n')
      line++;
  return line;
}

/* Something that JSON does not allow stands here. */
static gboolean
fail_unexpected (Check *self)
{
  g_autofree char *shown = NULL;

  if (*self->next == '\0')
    {
      if (self->path->len == 0)
        g_set_error_literal (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                             _("The file is cut off: it ends too early."));
      else
        /* Translators: %s is a place in a file, like "forecasts[2].closes". */
        g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                     _("The file is cut off: it ends inside “%s”."), self->path->str);
      return FALSE;
    }
  shown = g_utf8_substring (self->next, 0, 1);
  if (g_ascii_iscntrl (*shown))
    g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                 _("Line %u of the file is not JSON: there is a control character."), line_of (self));
  else
    /* Translators: %s is one character. */
    g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                 _("Line %u of the file is not JSON: there is an unexpected “%s”."), line_of (self), shown);
  return FALSE;
}

static gboolean
fail (Check                    *self,
      LiaisonForecastFileError  code,
      const char               *format)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, line_of (self));
#pragma GCC diagnostic pop
  g_set_error_literal (self->error, LIAISON_FORECAST_FILE_ERROR, (int) code, message);
  return FALSE;
}

static void
skip_space (Check *self)
{
  self->next += strspn (self->next, " \t\n\r");
}

static gboolean
take (Check *self,
      char   character)
{
  if (*self->next != character)
    return FALSE;
  self->next++;
  return TRUE;
}

/* Four hexadecimal digits, as in "\u00e9"; -1 when they are not there. */
static int
take_code_unit (Check *self)
{
  int unit = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (self->next[i]))
        {
          self->next += i;
          return -1;
        }
      unit = unit * 16 + g_ascii_xdigit_value (self->next[i]);
    }
  self->next += 4;
  return unit;
}

/* After "\u". A pair of surrogates is one character; half a pair, and NUL, are none. */
static gboolean
take_unicode_escape (Check   *self,
                     GString *into)
{
  int unit = take_code_unit (self);
  int low;

  if (unit < 0)
    return fail_unexpected (self);
  if (unit >= 0xd800 && unit <= 0xdbff && self->next[0] == '\\' && self->next[1] == 'u')
    {
      self->next += 2;
      low = take_code_unit (self);
      if (low < 0)
        return fail_unexpected (self);
      unit = low >= 0xdc00 && low <= 0xdfff ? 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00) : 0;
    }
  if (unit == 0 || (unit >= 0xd800 && unit <= 0xdfff))
    return fail (self, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                 _("Line %u of the file escapes something that is not a character."));
  g_string_append_unichar (into, (gunichar) unit);
  return TRUE;
}

/* After a backslash. */
static gboolean
take_escape (Check   *self,
             GString *into)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape;

  if (take (self, 'u'))
    return take_unicode_escape (self, into);
  escape = *self->next == '\0' ? NULL : strchr (escapes, *self->next);
  if (escape == NULL)
    return fail_unexpected (self);
  g_string_append_c (into, meanings[escape - escapes]);
  self->next++;
  return TRUE;
}

static gboolean
check_string (Check   *self,
              GString *into)
{
  if (!take (self, '"'))
    return fail_unexpected (self);
  while (*self->next != '"')
    {
      if (take (self, '\\'))
        {
          if (!take_escape (self, into))
            return FALSE;
        }
      else if ((guchar) *self->next < 0x20)
        return fail_unexpected (self);
      else
        g_string_append_c (into, *self->next++);
    }
  self->next++;
  return TRUE;
}

static gboolean
take_digits (Check *self)
{
  if (!g_ascii_isdigit (*self->next))
    return fail_unexpected (self);
  while (g_ascii_isdigit (*self->next))
    self->next++;
  return TRUE;
}

static gboolean
check_number (Check *self)
{
  const char *begin = self->next;
  gboolean whole = TRUE;
  g_autofree char *text = NULL;

  take (self, '-');
  if (!take (self, '0') && !take_digits (self))
    return FALSE;
  if (take (self, '.'))
    {
      whole = FALSE;
      if (!take_digits (self))
        return FALSE;
    }
  if (*self->next == 'e' || *self->next == 'E')
    {
      whole = FALSE;
      self->next++;
      if (!take (self, '+'))
        take (self, '-');
      if (!take_digits (self))
        return FALSE;
    }
  text = g_strndup (begin, (gsize) (self->next - begin));
  if (whole ? !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, NULL, NULL)
            : !isfinite (g_ascii_strtod (text, NULL)))
    return fail (self, LIAISON_FORECAST_FILE_ERROR_INVALID,
                 _("Line %u of the file has a number that is too large."));
  return TRUE;
}

static gboolean
check_word (Check      *self,
            const char *word)
{
  for (const char *p = word; *p != '\0'; p++)
    if (!take (self, *p))
      return fail_unexpected (self);
  return TRUE;
}

/* Adds a member's name to the path, shortened; returns the length that the path had. */
static gsize
enter_member (Check      *self,
              const char *name)
{
  gsize length = self->path->len;
  g_autofree char *shown = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_NAME));

  if (length > 0)
    g_string_append_c (self->path, '.');
  g_string_append (self->path, shown);
  return length;
}

static gboolean
fail_duplicate (Check *self)
{
  /* Translators: %s is a place in a file, like "forecasts[2].closes". */
  g_set_error (self->error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_INVALID,
               _("“%s” stands twice in the file, in line %u for the second time: remove one of the two."),
               self->path->str, line_of (self));
  return FALSE;
}

static gboolean
check_member (Check      *self,
              GHashTable *names,
              guint       depth)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize path_length;

  skip_space (self);
  if (!check_string (self, name))
    return FALSE;
  if (name->len == 0)
    return fail (self, LIAISON_FORECAST_FILE_ERROR_INVALID, _("Line %u of the file has a member without a name."));
  path_length = enter_member (self, name->str);
  if (!g_hash_table_add (names, g_strdup (name->str)))
    return fail_duplicate (self);
  skip_space (self);
  if (!take (self, ':'))
    return fail_unexpected (self);
  if (!check_value (self, depth))
    return FALSE;
  g_string_truncate (self->path, path_length);
  return TRUE;
}

static gboolean
check_object (Check *self,
              guint  depth)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  skip_space (self);
  if (take (self, '}'))
    return TRUE;
  do
    {
      if (!check_member (self, names, depth))
        return FALSE;
      skip_space (self);
    }
  while (take (self, ','));
  return take (self, '}') || fail_unexpected (self);
}

static gboolean
check_array (Check *self,
             guint  depth)
{
  gsize path_length = self->path->len;

  skip_space (self);
  if (take (self, ']'))
    return TRUE;
  for (guint i = 0; i == 0 || take (self, ','); i++)
    {
      g_string_append_printf (self->path, "[%u]", i);
      if (!check_value (self, depth))
        return FALSE;
      g_string_truncate (self->path, path_length);
      skip_space (self);
    }
  return take (self, ']') || fail_unexpected (self);
}

static gboolean
check_value (Check *self,
             guint  depth)
{
  skip_space (self);
  if (*self->next == '{' || *self->next == '[')
    {
      if (depth == self->max_depth)
        return fail (self, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                     _("The file is nested too deeply in line %u to be a forecast file."));
      return *self->next++ == '{' ? check_object (self, depth + 1) : check_array (self, depth + 1);
    }
  if (*self->next == '"')
    {
      g_autoptr (GString) unused = g_string_new (NULL);

      return check_string (self, unused);
    }
  if (*self->next == 't' || *self->next == 'f' || *self->next == 'n')
    return check_word (self, *self->next == 't' ? "true" : *self->next == 'f' ? "false" : "null");
  if (*self->next == '-' || g_ascii_isdigit (*self->next))
    return check_number (self);
  return fail_unexpected (self);
}

static gboolean
check_encoding (const char  *text,
                gsize        length,
                GError     **error)
{
  const char *end;
  guint line = 1;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                           _("The file begins with a byte order mark: save it as UTF-8 without one."));
      return FALSE;
    }
  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  for (const char *p = text; p < end; p++)
    if (*p == '\n')
      line++;
  g_set_error (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
               _("The file is not text in UTF-8: line %u has other bytes."), line);
  return FALSE;
}

/**
 * liaison_json_check: (skip)
 * @text: bytes of a file
 * @length: how many
 * @max_depth: how deep objects and arrays may stand in each other; the check descends as deep
 * @error: what is wrong, and where; of the domain %LIAISON_FORECAST_FILE_ERROR
 *
 * Checks that a text is one JSON value after RFC 8259 that json-glib keeps as it is: valid UTF-8 without a byte order mark,
 * nested at most @max_depth deep, no member twice, whole numbers of 64 bits, others finite, no NUL.
 *
 * Returns: whether it is
 */
gboolean
liaison_json_check (const char  *text,
                    gsize        length,
                    guint        max_depth,
                    GError     **error)
{
  g_autofree char *terminated = NULL;
  g_autoptr (GString) path = g_string_new (NULL);
  Check self;

  if (!check_encoding (text, length, error))
    return FALSE;
  terminated = g_strndup (text, length);
  self = (Check) { .start = terminated, .next = terminated, .max_depth = max_depth, .path = path, .error = error };
  skip_space (&self);
  if (*self.next == '\0')
    {
      g_set_error_literal (error, LIAISON_FORECAST_FILE_ERROR, LIAISON_FORECAST_FILE_ERROR_DAMAGED,
                           _("The file is empty."));
      return FALSE;
    }
  if (!check_value (&self, 0))
    return FALSE;
  skip_space (&self);
  return *self.next == '\0' || fail_unexpected (&self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the JSON that pages carry in scripts. It is often not quite JSON: line ends stand in
 * strings, commas are left over, comments surround it. What can be read is read; this is no
 * reader for files that must be right. */

#include "article/html/json-value.h"

#include <string.h>

#define MOST_DEPTH 64

static LiaisonJsonValue *parse_value (const char **p,
                                      guint        depth);

static const char *
skip_space (const char *p)
{
  while (g_ascii_isspace (*p) || *p == ',' || *p == ';')
    p++;
  return p;
}

/* Reads four hexadecimal digits, or returns -1. */
static int
read_hex (const char *p)
{
  int value = 0;

  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (p[i]);
    }
  return value;
}

/* Reads the character of \uXXXX, or of two of them that make a surrogate pair. P stands on the
 * u. Returns its end. */
static const char *
read_unicode (const char *p,
              GString    *string)
{
  int c = read_hex (p + 1);

  if (c < 0)
    return p + 1;
  p += 5;
  if (c >= 0xd800 && c < 0xdc00 && p[0] == '\\' && p[1] == 'u')
    {
      int low = read_hex (p + 2);

      if (low >= 0xdc00 && low < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
          p += 6;
        }
    }
  if (c > 0 && g_unichar_validate (c))
    g_string_append_unichar (string, c);
  return p;
}

/* Reads the string that begins with the quotation mark at *P. */
static char *
parse_string (const char **p)
{
  GString *string = g_string_new (NULL);
  const char *q = *p + 1;

  while (*q != '\0' && *q != '"')
    {
      if (*q != '\\' || q[1] == '\0')
        {
          g_string_append_c (string, *q++);
          continue;
        }
      q++;
      if (*q == 'u')
        {
          q = read_unicode (q, string);
          continue;
        }
      switch (*q)
        {
        case 'n':
        case 'r':
          g_string_append_c (string, '\n');
          break;
        case 't':
        case 'b':
        case 'f':
          g_string_append_c (string, ' ');
          break;
        default:
          g_string_append_c (string, *q);
          break;
        }
      q++;
    }
  *p = *q == '"' ? q + 1 : q;
  return g_string_free (string, FALSE);
}

static LiaisonJsonValue *
new_value (int kind)
{
  LiaisonJsonValue *self = g_new0 (LiaisonJsonValue, 1);

  self->kind = kind;
  if (kind != LIAISON_JSON_STRING)
    self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_json_value_free);
  if (kind == LIAISON_JSON_OBJECT)
    self->names = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static LiaisonJsonValue *
parse_members (const char **p,
               guint        depth,
               gboolean     object)
{
  LiaisonJsonValue *self = new_value (object ? LIAISON_JSON_OBJECT : LIAISON_JSON_ARRAY);
  char end = object ? '}' : ']';

  for (*p = skip_space (*p + 1); **p != '\0' && **p != end; *p = skip_space (*p))
    {
      const char *before = *p;
      g_autofree char *name = NULL;
      LiaisonJsonValue *item;

      if (object)
        {
          if (**p != '"')
            break;
          name = parse_string (p);
          *p = skip_space (*p);
          if (**p != ':')
            break;
          *p = skip_space (*p + 1);
        }
      item = parse_value (p, depth + 1);
      if (item == NULL || *p == before)
        {
          g_clear_pointer (&item, liaison_json_value_free);
          break;
        }
      if (object)
        g_ptr_array_add (self->names, g_steal_pointer (&name));
      g_ptr_array_add (self->items, item);
    }
  if (**p == end)
    (*p)++;
  return self;
}

static LiaisonJsonValue *
parse_value (const char **p,
             guint        depth)
{
  LiaisonJsonValue *self;
  gsize length;

  if (depth > MOST_DEPTH)
    return NULL;
  if (**p == '{' || **p == '[')
    return parse_members (p, depth, **p == '{');
  self = new_value (LIAISON_JSON_STRING);
  self->quoted = **p == '"';
  if (self->quoted)
    {
      self->string = parse_string (p);
      return self;
    }
  length = strcspn (*p, ",]}\"{[ \t\r\n");
  self->string = g_strndup (*p, length);
  *p += length;
  return self;
}

/* The value that begins with the first brace or bracket of TEXT, as far as it can be read; NULL
 * when there is none. */
LiaisonJsonValue *
liaison_json_value_parse (const char *text)
{
  const char *p = text + strcspn (text, "{[");

  return *p != '\0' ? parse_value (&p, 0) : NULL;
}

void
liaison_json_value_free (LiaisonJsonValue *self)
{
  if (self == NULL)
    return;
  g_free (self->string);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

/* The member NAME of an object, or NULL. SELF may be NULL or no object. */
const LiaisonJsonValue *
liaison_json_value_get (const LiaisonJsonValue *self,
                        const char             *name)
{
  if (self == NULL || self->kind != LIAISON_JSON_OBJECT)
    return NULL;
  for (guint i = 0; i < self->items->len; i++)
    if (strcmp (g_ptr_array_index (self->names, i), name) == 0)
      return g_ptr_array_index (self->items, i);
  return NULL;
}

/* The text of a string that is not empty, or NULL. SELF may be NULL or no string. */
const char *
liaison_json_value_string (const LiaisonJsonValue *self)
{
  if (self == NULL || self->kind != LIAISON_JSON_STRING || !self->quoted || *self->string == '\0')
    return NULL;
  return self->string;
}

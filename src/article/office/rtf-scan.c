/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes RTF apart into groups, control words and text. */

#include "article/office/rtf.h"

#include <string.h>

static int
hex_value (const guchar *p)
{
  int high = g_ascii_xdigit_value ((char) p[0]);
  int low = g_ascii_xdigit_value ((char) p[1]);

  return high >= 0 && low >= 0 ? high * 16 + low : -1;
}

/* Reads a number with its sign, as far as it fits. */
static void
scan_value (LiaisonRtfScanner *self,
            LiaisonRtfToken   *token)
{
  gboolean negative = self->next < self->end && *self->next == '-';
  const guchar *p = self->next + negative;
  gint64 value = 0;

  if (p >= self->end || !g_ascii_isdigit (*p))
    return;
  for (; p < self->end && g_ascii_isdigit (*p); p++)
    value = MIN (value * 10 + (*p - '0'), G_MAXINT);
  token->has_value = TRUE;
  token->value = (int) (negative ? -value : value);
  self->next = p;
}

/* Data that are not text: so many bytes as the value says, but no more than there are. */
static void
pass_binary (LiaisonRtfScanner *self,
             LiaisonRtfToken   *token)
{
  gsize left = self->end - self->next;

  token->kind = LIAISON_RTF_BINARY;
  if (token->has_value && token->value > 0)
    self->next += MIN (left, (gsize) token->value);
}

static void
scan_word (LiaisonRtfScanner *self,
           LiaisonRtfToken   *token)
{
  gsize n = 0;

  token->kind = LIAISON_RTF_WORD;
  for (; self->next < self->end && g_ascii_isalpha (*self->next); self->next++)
    if (n < LIAISON_RTF_LONGEST_WORD)
      token->word[n++] = (char) *self->next;
  token->word[n] = '\0';
  scan_value (self, token);
  if (self->next < self->end && *self->next == ' ')
    self->next++;
  if (strcmp (token->word, "bin") == 0)
    pass_binary (self, token);
}

static void
scan_control (LiaisonRtfScanner *self,
              LiaisonRtfToken   *token)
{
  if (self->next >= self->end)
    {
      token->kind = LIAISON_RTF_END;
      return;
    }
  if (g_ascii_isalpha (*self->next))
    {
      scan_word (self, token);
      return;
    }
  token->kind = LIAISON_RTF_SYMBOL;
  token->byte = *self->next++;
  if (token->byte == '\'' && self->end - self->next >= 2 && hex_value (self->next) >= 0)
    {
      token->kind = LIAISON_RTF_HEX;
      token->byte = (guchar) hex_value (self->next);
      self->next += 2;
    }
}

/* Reads the next token. */
void
liaison_rtf_scan (LiaisonRtfScanner *self,
                  LiaisonRtfToken   *token)
{
  token->has_value = FALSE;
  token->value = 0;
  while (self->next < self->end && (*self->next == '\r' || *self->next == '\n' || *self->next == 0))
    self->next++;
  if (self->next >= self->end)
    {
      token->kind = LIAISON_RTF_END;
      return;
    }
  token->byte = *self->next++;
  switch (token->byte)
    {
    case '{':
      token->kind = LIAISON_RTF_OPEN;
      break;
    case '}':
      token->kind = LIAISON_RTF_CLOSE;
      break;
    case '\\':
      scan_control (self, token);
      break;
    default:
      token->kind = LIAISON_RTF_BYTE;
      break;
    }
}

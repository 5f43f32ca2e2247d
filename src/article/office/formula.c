/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes formulas in one line, with as few signs as keep the meaning: x², a/(b+c), √(1−x),
 * ∑ᵢ₌₁ⁿ aᵢ. After M. Sargent, "UnicodeMath, a nearly plain-text encoding of mathematics", 2016. */

#include "article/office/formula.h"

#include <string.h>

/* No formula that a person wrote is longer. */
#define MOST_BYTES 65536

/* A part that is open. */
typedef struct
{
  LiaisonFormulaKind kind;
  GString *row;      /* what a row or a text holds so far */
  GPtrArray *parts;  /* of char *: what the others hold */
  char *signs[LIAISON_FORMULA_N_SIGNS];
  gboolean operand;  /* whether an operator that comes next in the row stands behind something */
} Part;

struct _LiaisonFormula
{
  GArray *open; /* of Part; the first is the formula */
  gsize length; /* of all text, in bytes */
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_string_free (part->row, TRUE);
  g_ptr_array_unref (part->parts);
  for (guint i = 0; i < LIAISON_FORMULA_N_SIGNS; i++)
    g_free (part->signs[i]);
}

static Part *
innermost (LiaisonFormula *self)
{
  return &g_array_index (self->open, Part, self->open->len - 1);
}

/**
 * liaison_formula_new:
 *
 * Returns: (transfer full): a formula, a row without anything in it
 */
LiaisonFormula *
liaison_formula_new (void)
{
  LiaisonFormula *self = g_new0 (LiaisonFormula, 1);

  self->open = g_array_new (FALSE, TRUE, sizeof (Part));
  g_array_set_clear_func (self->open, clear_part);
  liaison_formula_begin (self, LIAISON_FORMULA_ROW);
  return self;
}

/**
 * liaison_formula_free:
 * @self: (transfer full): a formula
 */
void
liaison_formula_free (LiaisonFormula *self)
{
  g_array_unref (self->open);
  g_free (self);
}

/**
 * liaison_formula_begin:
 * @self: a formula
 * @kind: what begins in the part that is open
 */
void
liaison_formula_begin (LiaisonFormula     *self,
                       LiaisonFormulaKind  kind)
{
  Part part = { .kind = kind };

  part.row = g_string_new (NULL);
  part.parts = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (self->open, part);
}

/**
 * liaison_formula_set_sign:
 * @self: a formula
 * @which: one of the signs of the part that is open
 * @sign: (nullable): the sign; %NULL for the usual one
 */
void
liaison_formula_set_sign (LiaisonFormula     *self,
                          LiaisonFormulaSign  which,
                          const char         *sign)
{
  Part *part = innermost (self);

  g_free (part->signs[which]);
  part->signs[which] = sign != NULL && strlen (sign) <= 16 ? g_strdup (sign) : NULL;
}

/**
 * liaison_formula_add_text:
 * @self: a formula
 * @text: more of the part that is open; ignored when it is no text
 */
void
liaison_formula_add_text (LiaisonFormula *self,
                          const char     *text)
{
  Part *part = innermost (self);
  gsize length = strlen (text);

  if ((part->kind != LIAISON_FORMULA_TEXT && part->kind != LIAISON_FORMULA_OPERATOR) ||
      length > MOST_BYTES - self->length)
    return;
  self->length += length;
  g_string_append_len (part->row, text, (gssize) length);
}

static gboolean
is_row (const Part *part)
{
  return part->kind == LIAISON_FORMULA_ROW || part->kind == LIAISON_FORMULA_SQUARE_ROOT;
}

static const char *
part_at (const Part *part,
         guint       i)
{
  return i < part->parts->len ? g_ptr_array_index (part->parts, i) : "";
}

/* Whether TEXT means the same with something written beside it: a word, a number or one sign, or
 * in parentheses as a whole. */
static gboolean
is_one (const char *text)
{
  guint depth = 0;

  if (*text == '(')
    {
      for (const char *p = text; *p != '\0'; p++)
        {
          depth += *p == '(';
          depth -= *p == ')' && depth > 0;
          if (depth == 0)
            return p[1] == '\0';
        }
      return FALSE;
    }
  if (*text == '\0' || *g_utf8_next_char (text) == '\0')
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isalnum (g_utf8_get_char (p)) && !g_unichar_ismark (g_utf8_get_char (p)) &&
        *p != '.' && *p != ',')
      return FALSE;
  return TRUE;
}

static void
append_one (GString    *text,
            const char *part)
{
  if (is_one (part))
    g_string_append (text, part);
  else
    g_string_append_printf (text, "(%s)", part);
}

/* Writes SCRIPT with the small characters of SMALLS, that stand in the places of those of PLAINS.
 * Returns FALSE when there are not all of them. */
static gboolean
append_small (GString    *text,
              const char *script,
              const char *plains,
              const char *smalls)
{
  gsize before = text->len;

  for (const char *p = script; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *found = g_utf8_strchr (plains, -1, c);

      if (c == ' ')
        continue;
      if (found == NULL)
        {
          g_string_truncate (text, before);
          return FALSE;
        }
      g_string_append_unichar (
          text, g_utf8_get_char (g_utf8_offset_to_pointer (
                    smalls, g_utf8_pointer_to_offset (plains, found))));
    }
  return TRUE;
}

static void
append_superscript (GString    *text,
                    const char *script)
{
  if (*script == '\0' || append_small (text, script, "0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"))
    return;
  if (strcmp (script, "′") == 0 || strcmp (script, "″") == 0)
    {
      g_string_append (text, script);
      return;
    }
  g_string_append_c (text, '^');
  append_one (text, script);
}

static void
append_subscript (GString    *text,
                  const char *script)
{
  if (*script == '\0' || append_small (text, script, "0123456789+-−=()aeoxhklmnpstiruvj",
                                       "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ"))
    return;
  g_string_append_c (text, '_');
  append_one (text, script);
}

static void
append_root (GString    *text,
             const char *radicand,
             const char *degree)
{
  if (strcmp (degree, "2") != 0)
    append_small (text, degree, "0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
  g_string_append (text, "√");
  append_one (text, radicand);
}

static void
append_scripts (GString    *text,
                const Part *part)
{
  append_one (text, part_at (part, 0));
  for (guint i = 1; i < part->parts->len; i++)
    if (i % 2 == 1)
      append_subscript (text, part_at (part, i));
    else
      append_superscript (text, part_at (part, i));
}

static void
append_sum (GString    *text,
            const Part *part)
{
  const char *sign = part->signs[LIAISON_FORMULA_SIGN];

  g_string_append (text, sign != NULL ? sign : "∫");
  append_subscript (text, part_at (part, 0));
  append_superscript (text, part_at (part, 1));
  g_string_append_c (text, ' ');
  g_string_append (text, part_at (part, 2));
}

static void
append_joined (GString    *text,
               const Part *part,
               const char *separator)
{
  for (guint i = 0; i < part->parts->len; i++)
    {
      if (i > 0)
        g_string_append (text, separator);
      g_string_append (text, part_at (part, i));
    }
}

static void
append_fence (GString    *text,
              const Part *part)
{
  char *const *signs = part->signs;

  g_string_append (text, signs[LIAISON_FORMULA_SIGN] != NULL ? signs[LIAISON_FORMULA_SIGN] : "(");
  append_joined (text, part,
                 signs[LIAISON_FORMULA_SEPARATOR] != NULL ? signs[LIAISON_FORMULA_SEPARATOR] : "|");
  g_string_append (text, signs[LIAISON_FORMULA_CLOSE] != NULL ? signs[LIAISON_FORMULA_CLOSE] : ")");
}

static void
append_function (GString    *text,
                 const Part *part)
{
  const char *argument = part_at (part, 1);

  g_string_append (text, part_at (part, 0));
  if (*argument != '(' && is_one (argument))
    g_string_append_c (text, ' ');
  append_one (text, argument);
}

/* An accent is left out where it does not stand over one letter. */
static void
append_accent (GString    *text,
               const char *base,
               const char *sign)
{
  g_string_append (text, base);
  if (g_utf8_strlen (base, -1) == 1 && sign != NULL && *sign != '\0' &&
      g_unichar_ismark (g_utf8_get_char (sign)))
    g_string_append (text, sign);
}

/* Something above: a limit, or a line or arrow that says what kind of thing the base is. */
static void
append_over (GString    *text,
             const Part *part)
{
  const char *above = part_at (part, 1);
  gunichar sign = g_utf8_get_char (above);

  append_one (text, part_at (part, 0));
  if (*above != '\0' && (*g_utf8_next_char (above) != '\0' || g_unichar_isalnum (sign)))
    append_superscript (text, above);
}

/* PART in one line. */
static char *
dup_written (const Part *part)
{
  GString *text = g_string_new (NULL);

  switch (part->kind)
    {
    case LIAISON_FORMULA_FRACTION:
      append_one (text, part_at (part, 0));
      g_string_append (text, part->signs[LIAISON_FORMULA_SIGN] != NULL
                                 ? part->signs[LIAISON_FORMULA_SIGN]
                                 : "/");
      append_one (text, part_at (part, 1));
      break;
    case LIAISON_FORMULA_SUPERSCRIPT:
      append_one (text, part_at (part, 0));
      append_superscript (text, part_at (part, 1));
      break;
    case LIAISON_FORMULA_SUBSCRIPT:
    case LIAISON_FORMULA_SCRIPTS:
      append_scripts (text, part);
      break;
    case LIAISON_FORMULA_PRESCRIPTS:
      append_subscript (text, part_at (part, 0));
      append_superscript (text, part_at (part, 1));
      append_one (text, part_at (part, 2));
      break;
    case LIAISON_FORMULA_SQUARE_ROOT:
      append_root (text, part->row->str, "");
      break;
    case LIAISON_FORMULA_ROOT:
      append_root (text, part_at (part, 0), part_at (part, 1));
      break;
    case LIAISON_FORMULA_RADICAL:
      append_root (text, part_at (part, 1), part_at (part, 0));
      break;
    case LIAISON_FORMULA_SUM:
      append_sum (text, part);
      break;
    case LIAISON_FORMULA_FUNCTION:
      append_function (text, part);
      break;
    case LIAISON_FORMULA_FENCE:
      append_fence (text, part);
      break;
    case LIAISON_FORMULA_OVER:
      append_over (text, part);
      break;
    case LIAISON_FORMULA_ACCENT:
      append_accent (text, part_at (part, 0), part->signs[LIAISON_FORMULA_SIGN]);
      break;
    case LIAISON_FORMULA_LINES:
      append_joined (text, part, "; ");
      break;
    case LIAISON_FORMULA_CELLS:
      append_joined (text, part, ", ");
      break;
    case LIAISON_FORMULA_ROW:
    case LIAISON_FORMULA_TEXT:
    case LIAISON_FORMULA_OPERATOR:
    default:
      g_string_append (text, part->row->str);
      break;
    }
  return g_string_free (text, FALSE);
}

/* Whether a space has to keep apart what ROW ends with and TEXT, as in "sin x". */
static gboolean
runs_together (const char *row,
               const char *text)
{
  const char *end = row + strlen (row);
  const char *last = end > row ? g_utf8_prev_char (end) : end;
  const char *before = last > row ? g_utf8_prev_char (last) : last;
  const char *after = *text != '\0' ? g_utf8_next_char (text) : text;

  return g_unichar_isalpha (g_utf8_get_char (last)) && g_unichar_isalpha (g_utf8_get_char (text)) &&
         ((before < last && g_unichar_isalpha (g_utf8_get_char (before))) ||
          g_unichar_isalpha (g_utf8_get_char (after)));
}

/* Adds an operator to ROW. One that stands before what it belongs to, as in "−1", is not set off. */
static void
add_operator (Part       *row,
              const char *text)
{
  gunichar c = g_utf8_get_char (text);
  gboolean infix = g_unichar_type (c) == G_UNICODE_MATH_SYMBOL || strchr ("-*/", *text) != NULL ||
                   c == 0x22c5 || c == 0xd7;

  if (*text == '\0')
    return;
  if (infix && row->operand)
    g_string_append_printf (row->row, " %s ", text);
  else if (strcmp (text, ",") == 0 || strcmp (text, ";") == 0)
    g_string_append_printf (row->row, "%s ", text);
  else
    g_string_append (row->row, text);
  row->operand = !infix && strchr ("([{|,;", *text) == NULL;
}

/**
 * liaison_formula_end:
 * @self: a formula
 *
 * Ends the part that is open; the formula itself stays open.
 */
void
liaison_formula_end (LiaisonFormula *self)
{
  Part *part = innermost (self);
  g_autofree char *text = NULL;
  LiaisonFormulaKind kind = part->kind;
  Part *outer;

  if (self->open->len == 1)
    return;
  text = dup_written (part);
  g_array_set_size (self->open, self->open->len - 1);
  outer = innermost (self);
  if (kind == LIAISON_FORMULA_OPERATOR)
    g_strstrip (text);
  if (!is_row (outer))
    g_ptr_array_add (outer->parts, g_steal_pointer (&text));
  else if (kind == LIAISON_FORMULA_OPERATOR)
    add_operator (outer, text);
  else
    {
      if (outer->operand && runs_together (outer->row->str, text))
        g_string_append_c (outer->row, ' ');
      g_string_append (outer->row, text);
      outer->operand |= *text != '\0';
    }
}

/**
 * liaison_formula_dup_text:
 * @self: a formula
 *
 * Ends all parts that are open.
 *
 * Returns: (transfer full): the formula in one line
 */
char *
liaison_formula_dup_text (LiaisonFormula *self)
{
  while (self->open->len > 1)
    liaison_formula_end (self);
  return g_strdup (innermost (self)->row->str);
}

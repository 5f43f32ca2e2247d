/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the formulas of Word documents. ECMA-376, part 1, section 22.1. */

#include "article/office/docx.h"
#include "article/office/formula.h"

/* The sign that PROPERTIES, an element below the one at INDEX, sets, or NULL. */
static const char *
sign_of (const LiaisonXml *xml,
         guint             index,
         guint             properties,
         guint             sign)
{
  guint found = liaison_docx_child (xml, index, properties);
  guint child = found != 0 ? liaison_docx_child (xml, found, sign) : 0;

  return child != 0 ? liaison_xml_attribute (xml, child, "m:val") : NULL;
}

static void
take_signs (const LiaisonXml *xml,
            guint             index,
            LiaisonFormula   *formula)
{
  const char *type;

  switch (liaison_xml_node (xml, index)->tag)
    {
    case DOCX_M_SUM:
      liaison_formula_set_sign (formula, LIAISON_FORMULA_SIGN,
                                sign_of (xml, index, DOCX_M_SUM_PROPERTIES, DOCX_M_CHARACTER));
      break;
    case DOCX_M_ACCENT:
      liaison_formula_set_sign (formula, LIAISON_FORMULA_SIGN,
                                sign_of (xml, index, DOCX_M_ACCENT_PROPERTIES, DOCX_M_CHARACTER));
      break;
    case DOCX_M_FENCE:
      liaison_formula_set_sign (formula, LIAISON_FORMULA_SIGN,
                                sign_of (xml, index, DOCX_M_FENCE_PROPERTIES, DOCX_M_BEGIN));
      liaison_formula_set_sign (formula, LIAISON_FORMULA_SEPARATOR,
                                sign_of (xml, index, DOCX_M_FENCE_PROPERTIES, DOCX_M_SEPARATOR));
      liaison_formula_set_sign (formula, LIAISON_FORMULA_CLOSE,
                                sign_of (xml, index, DOCX_M_FENCE_PROPERTIES, DOCX_M_END));
      break;
    case DOCX_M_FRACTION:
      /* One without a line is no quotient, as in a binomial coefficient. */
      type = sign_of (xml, index, DOCX_M_FRACTION_PROPERTIES, DOCX_M_TYPE);
      liaison_formula_set_sign (formula, LIAISON_FORMULA_SIGN,
                                g_strcmp0 (type, "noBar") == 0 ? "¦" : NULL);
      break;
    default:
      break;
    }
}

/* What the element TAG is in a formula, or -1. */
static int
kind_of (guint tag)
{
  static const struct
  {
    guint tag;
    LiaisonFormulaKind kind;
  } kinds[] = {
    { DOCX_M_ACCENT, LIAISON_FORMULA_ACCENT },
    { DOCX_M_ARGUMENT, LIAISON_FORMULA_ROW },
    { DOCX_M_DEGREE, LIAISON_FORMULA_ROW },
    { DOCX_M_DENOMINATOR, LIAISON_FORMULA_ROW },
    { DOCX_M_FENCE, LIAISON_FORMULA_FENCE },
    { DOCX_M_FRACTION, LIAISON_FORMULA_FRACTION },
    { DOCX_M_FUNCTION, LIAISON_FORMULA_FUNCTION },
    { DOCX_M_FUNCTION_NAME, LIAISON_FORMULA_ROW },
    { DOCX_M_LIMIT, LIAISON_FORMULA_ROW },
    { DOCX_M_LINES, LIAISON_FORMULA_LINES },
    { DOCX_M_LOWER_LIMIT, LIAISON_FORMULA_SUBSCRIPT },
    { DOCX_M_MATRIX, LIAISON_FORMULA_LINES },
    { DOCX_M_MATRIX_ROW, LIAISON_FORMULA_CELLS },
    { DOCX_M_NUMERATOR, LIAISON_FORMULA_ROW },
    { DOCX_M_PRESCRIPTS, LIAISON_FORMULA_PRESCRIPTS },
    { DOCX_M_RADICAL, LIAISON_FORMULA_RADICAL },
    { DOCX_M_SCRIPTS, LIAISON_FORMULA_SCRIPTS },
    { DOCX_M_SUB, LIAISON_FORMULA_ROW },
    { DOCX_M_SUBSCRIPT, LIAISON_FORMULA_SUBSCRIPT },
    { DOCX_M_SUM, LIAISON_FORMULA_SUM },
    { DOCX_M_SUP, LIAISON_FORMULA_ROW },
    { DOCX_M_SUPERSCRIPT, LIAISON_FORMULA_SUPERSCRIPT },
    { DOCX_M_TEXT, LIAISON_FORMULA_TEXT },
    { DOCX_M_UPPER_LIMIT, LIAISON_FORMULA_SUPERSCRIPT },
    { DOCX_TEXT, LIAISON_FORMULA_TEXT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].tag == tag)
      return (int) kinds[i].kind;
  return -1;
}

static gboolean
on_enter (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  LiaisonFormula *formula = data;
  const LiaisonXmlNode *node = liaison_xml_node (xml, index);
  int kind = kind_of (node->tag);

  if (node->tag == LIAISON_XML_TEXT)
    liaison_formula_add_text (formula, node->text);
  if (node->tag == DOCX_DELETED || node->tag == DOCX_MOVED_AWAY || node->tag == DOCX_M_PHANTOM)
    return FALSE;
  if (kind >= 0)
    {
      liaison_formula_begin (formula, (LiaisonFormulaKind) kind);
      take_signs (xml, index, formula);
    }
  return TRUE;
}

static void
on_leave (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  if (kind_of (liaison_xml_node (xml, index)->tag) >= 0)
    liaison_formula_end (data);
}

/**
 * liaison_docx_formula_dup_text:
 * @xml: a document
 * @index: the index of a formula in it
 *
 * Returns: (transfer full): the formula in one line
 */
char *
liaison_docx_formula_dup_text (const LiaisonXml *xml,
                               guint             index)
{
  g_autoptr (LiaisonFormula) formula = liaison_formula_new ();

  liaison_xml_walk (xml, index, on_enter, on_leave, formula);
  return liaison_formula_dup_text (formula);
}

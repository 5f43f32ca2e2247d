/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the formulas of OpenDocument texts. Mathematical Markup Language 3.0, chapter 3. */

#include "article/office/formula.h"
#include "article/office/odt.h"

/* What the element TAG is in a formula, or -1. */
static int
kind_of (guint tag)
{
  static const struct
  {
    guint tag;
    LiaisonFormulaKind kind;
  } kinds[] = {
    { ODT_MATH, LIAISON_FORMULA_ROW },
    { ODT_M_FENCED, LIAISON_FORMULA_FENCE },
    { ODT_M_FRACTION, LIAISON_FORMULA_FRACTION },
    { ODT_M_IDENTIFIER, LIAISON_FORMULA_TEXT },
    { ODT_M_MULTISCRIPTS, LIAISON_FORMULA_SCRIPTS },
    { ODT_M_NONE, LIAISON_FORMULA_ROW },
    { ODT_M_NUMBER, LIAISON_FORMULA_TEXT },
    { ODT_M_OPERATOR, LIAISON_FORMULA_OPERATOR },
    { ODT_M_OVER, LIAISON_FORMULA_OVER },
    { ODT_M_ROOT, LIAISON_FORMULA_ROOT },
    { ODT_M_ROW, LIAISON_FORMULA_ROW },
    { ODT_M_SEMANTICS, LIAISON_FORMULA_ROW },
    { ODT_M_SQUARE_ROOT, LIAISON_FORMULA_SQUARE_ROOT },
    { ODT_M_STRING, LIAISON_FORMULA_TEXT },
    { ODT_M_STYLE, LIAISON_FORMULA_ROW },
    { ODT_M_SUB, LIAISON_FORMULA_SUBSCRIPT },
    { ODT_M_SUB_SUP, LIAISON_FORMULA_SCRIPTS },
    { ODT_M_SUP, LIAISON_FORMULA_SUPERSCRIPT },
    { ODT_M_TABLE, LIAISON_FORMULA_LINES },
    { ODT_M_TABLE_CELL, LIAISON_FORMULA_ROW },
    { ODT_M_TABLE_ROW, LIAISON_FORMULA_CELLS },
    { ODT_M_TEXT, LIAISON_FORMULA_TEXT },
    { ODT_M_UNDER, LIAISON_FORMULA_SUBSCRIPT },
    { ODT_M_UNDER_OVER, LIAISON_FORMULA_SCRIPTS },
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
  /* What the formula was written in, and what only takes up room. */
  if (node->tag == ODT_M_ANNOTATION || node->tag == ODT_M_ANNOTATION_XML ||
      node->tag == ODT_M_PHANTOM)
    return FALSE;
  if (kind < 0)
    return TRUE;
  liaison_formula_begin (formula, (LiaisonFormulaKind) kind);
  if (node->tag == ODT_M_FENCED)
    {
      const char *separators = liaison_xml_attribute (xml, index, "separators");

      liaison_formula_set_sign (formula, LIAISON_FORMULA_SIGN,
                                liaison_xml_attribute (xml, index, "open"));
      liaison_formula_set_sign (formula, LIAISON_FORMULA_SEPARATOR,
                                separators != NULL ? separators : ",");
      liaison_formula_set_sign (formula, LIAISON_FORMULA_CLOSE,
                                liaison_xml_attribute (xml, index, "close"));
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
 * liaison_odt_formula_dup_text:
 * @xml: a document
 * @index: the index of a formula in it
 *
 * Returns: (transfer full): the formula in one line
 */
char *
liaison_odt_formula_dup_text (const LiaisonXml *xml,
                              guint             index)
{
  g_autoptr (LiaisonFormula) formula = liaison_formula_new ();

  liaison_xml_walk (xml, index, on_enter, on_leave, formula);
  return liaison_formula_dup_text (formula);
}

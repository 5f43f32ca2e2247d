/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a part of a formula is, and which parts it has in turn. */
typedef enum
{
  LIAISON_FORMULA_ROW,         /* any, one after the other */
  LIAISON_FORMULA_TEXT,        /* text only */
  LIAISON_FORMULA_OPERATOR,    /* text only, which is set off from what stands around it */
  LIAISON_FORMULA_FRACTION,    /* numerator, denominator */
  LIAISON_FORMULA_SUPERSCRIPT, /* base, superscript */
  LIAISON_FORMULA_SUBSCRIPT,   /* base, subscript */
  LIAISON_FORMULA_SCRIPTS,     /* base, and a subscript and a superscript, perhaps more than once */
  LIAISON_FORMULA_PRESCRIPTS,  /* subscript, superscript, base */
  LIAISON_FORMULA_SQUARE_ROOT, /* any, as a row */
  LIAISON_FORMULA_ROOT,        /* radicand, degree */
  LIAISON_FORMULA_RADICAL,     /* degree, radicand */
  LIAISON_FORMULA_SUM,         /* lower limit, upper limit, what the sign stands for */
  LIAISON_FORMULA_FUNCTION,    /* name, argument */
  LIAISON_FORMULA_FENCE,       /* any, between signs */
  LIAISON_FORMULA_OVER,        /* base, an accent or limit above it */
  LIAISON_FORMULA_ACCENT,      /* base, above which the sign stands */
  LIAISON_FORMULA_LINES,       /* any, below each other */
  LIAISON_FORMULA_CELLS,       /* any, beside each other in a table */
} LiaisonFormulaKind;

/* The signs of a part. */
typedef enum
{
  LIAISON_FORMULA_SIGN, /* of a sum or an accent; what opens a fence */
  LIAISON_FORMULA_SEPARATOR,
  LIAISON_FORMULA_CLOSE,
  LIAISON_FORMULA_N_SIGNS,
} LiaisonFormulaSign;

/* A formula that is written in one line. */
typedef struct _LiaisonFormula LiaisonFormula;

LiaisonFormula *liaison_formula_new      (void);
void            liaison_formula_free     (LiaisonFormula     *self);
void            liaison_formula_begin    (LiaisonFormula     *self,
                                          LiaisonFormulaKind  kind);
void            liaison_formula_set_sign (LiaisonFormula     *self,
                                          LiaisonFormulaSign  which,
                                          const char         *sign);
void            liaison_formula_add_text (LiaisonFormula     *self,
                                          const char         *text);
void            liaison_formula_end      (LiaisonFormula     *self);
char           *liaison_formula_dup_text (LiaisonFormula     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonFormula, liaison_formula_free)

G_END_DECLS

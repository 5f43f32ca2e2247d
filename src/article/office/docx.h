/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/office/docx-numbering.h"
#include "article/office/style.h"
#include "article/office/xml.h"

G_BEGIN_DECLS

/* The elements of Word's vocabulary that mean something to the reader of documents. */
enum
{
  DOCX_ALTERNATE = LIAISON_XML_NAMED,
  DOCX_BASED_ON,
  DOCX_BODY,
  DOCX_BREAK,
  DOCX_CARRIAGE_RETURN,
  DOCX_CHOICE,
  DOCX_CREATED,
  DOCX_CREATOR,
  DOCX_DATE,
  DOCX_DEFINITION,
  DOCX_DEFINITION_ID,
  DOCX_DELETED,
  DOCX_ENDNOTE,
  DOCX_ENDNOTE_REFERENCE,
  DOCX_FALLBACK,
  DOCX_FIELD_CHARACTER,
  DOCX_FOOTNOTE,
  DOCX_FOOTNOTE_REFERENCE,
  DOCX_HYPERLINK,
  DOCX_INSTRUCTION,
  DOCX_LANGUAGE,
  DOCX_LEGAL,
  DOCX_LEVEL,
  DOCX_LEVEL_DEFINITION,
  DOCX_LEVEL_OVERRIDE,
  DOCX_LEVEL_RESTART,
  DOCX_LEVEL_TEXT,
  DOCX_LIST,
  DOCX_M_ACCENT,
  DOCX_M_ACCENT_PROPERTIES,
  DOCX_M_ARGUMENT,
  DOCX_M_BEGIN,
  DOCX_M_CHARACTER,
  DOCX_M_DEGREE,
  DOCX_M_DENOMINATOR,
  DOCX_M_END,
  DOCX_M_FENCE,
  DOCX_M_FENCE_PROPERTIES,
  DOCX_M_FRACTION,
  DOCX_M_FRACTION_PROPERTIES,
  DOCX_M_FUNCTION,
  DOCX_M_FUNCTION_NAME,
  DOCX_M_LIMIT,
  DOCX_M_LINES,
  DOCX_M_LOWER_LIMIT,
  DOCX_M_MATRIX,
  DOCX_M_MATRIX_ROW,
  DOCX_M_NUMERATOR,
  DOCX_M_PHANTOM,
  DOCX_M_PRESCRIPTS,
  DOCX_M_RADICAL,
  DOCX_M_SCRIPTS,
  DOCX_M_SEPARATOR,
  DOCX_M_SUB,
  DOCX_M_SUBSCRIPT,
  DOCX_M_SUM,
  DOCX_M_SUM_PROPERTIES,
  DOCX_M_SUP,
  DOCX_M_SUPERSCRIPT,
  DOCX_M_TEXT,
  DOCX_M_TYPE,
  DOCX_M_UPPER_LIMIT,
  DOCX_MATH,
  DOCX_MOVED_AWAY,
  DOCX_NAME,
  DOCX_NO_BREAK_HYPHEN,
  DOCX_NUMBER_FORMAT,
  DOCX_NUMBER_ID,
  DOCX_NUMBER_STYLE_LINK,
  DOCX_NUMBERING,
  DOCX_O_AUTHOR,
  DOCX_O_CREATED,
  DOCX_O_TITLE,
  DOCX_OLD_NUMBERING,
  DOCX_OUTLINE_LEVEL,
  DOCX_PARAGRAPH,
  DOCX_PARAGRAPH_PROPERTIES,
  DOCX_PARAGRAPH_STYLE,
  DOCX_POSITION_TAB,
  DOCX_RELATIONSHIP,
  DOCX_ROW,
  DOCX_ROW_PROPERTIES,
  DOCX_RUBY_TEXT,
  DOCX_RUN,
  DOCX_RUN_DEFAULTS,
  DOCX_RUN_PROPERTIES,
  DOCX_RUN_STYLE,
  DOCX_SPECIAL_VANISH,
  DOCX_START,
  DOCX_START_OVERRIDE,
  DOCX_STYLE,
  DOCX_STYLE_LINK,
  DOCX_STYLES,
  DOCX_SYMBOL,
  DOCX_TAB,
  DOCX_TEXT,
  DOCX_TEXT_BOX,
  DOCX_TITLE,
  DOCX_VANISH,
  DOCX_WRITTEN_NUMBER,
  N_DOCX,
};

extern const char *const liaison_docx_names[N_DOCX];

/* A document in its parts; each may be NULL but the body. */
typedef struct
{
  LiaisonXml *body;
  LiaisonXml *footnotes;
  LiaisonXml *endnotes;
  GHashTable *styles; /* id → LiaisonStyle; never NULL */
  GHashTable *links;  /* id → address */
  LiaisonDocxNumbering *numbering; /* never NULL */
} LiaisonDocx;

GHashTable         *liaison_docx_styles_new          (const LiaisonXml  *xml);
char               *liaison_docx_styles_dup_language (const LiaisonXml  *xml);
const LiaisonStyle *liaison_docx_style               (GHashTable        *styles,
                                                      const char        *id);
gboolean            liaison_docx_is_on               (const LiaisonXml  *xml,
                                                      guint              index);
guint               liaison_docx_child               (const LiaisonXml  *xml,
                                                      guint              index,
                                                      guint              tag);
char               *liaison_docx_formula_dup_text    (const LiaisonXml  *xml,
                                                      guint              index);
void                liaison_docx_read_body           (LiaisonDocx       *self,
                                                      LiaisonManuscript *manuscript);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article/office/archive.h"
#include "article/office/style.h"
#include "article/office/xml.h"

G_BEGIN_DECLS

/* The elements of OpenDocument that mean something to the reader of documents. */
enum
{
  ODT_A = LIAISON_XML_NAMED,
  ODT_ANNOTATION,
  ODT_BODY,
  ODT_CREATION_DATE,
  ODT_CREATOR,
  ODT_DATE,
  ODT_DEFAULT_STYLE,
  ODT_DESCRIPTION,
  ODT_ENCRYPTED_KEY,
  ODT_ENCRYPTION,
  ODT_ENDNOTE,
  ODT_FOOTNOTE,
  ODT_FORMS,
  ODT_H,
  ODT_HIDDEN_PARAGRAPH,
  ODT_HIDDEN_TEXT,
  ODT_INDEX_SOURCE,
  ODT_INITIAL_CREATOR,
  ODT_LANGUAGE,
  ODT_LEVEL_BULLET,
  ODT_LEVEL_NUMBER,
  ODT_LINE_BREAK,
  ODT_LIST,
  ODT_LIST_HEADER,
  ODT_LIST_ITEM,
  ODT_LIST_STYLE,
  ODT_M_ANNOTATION,
  ODT_M_ANNOTATION_XML,
  ODT_M_FENCED,
  ODT_M_FRACTION,
  ODT_M_IDENTIFIER,
  ODT_M_MULTISCRIPTS,
  ODT_M_NONE,
  ODT_M_NUMBER,
  ODT_M_OPERATOR,
  ODT_M_OVER,
  ODT_M_PHANTOM,
  ODT_M_ROOT,
  ODT_M_ROW,
  ODT_M_SEMANTICS,
  ODT_M_SQUARE_ROOT,
  ODT_M_STRING,
  ODT_M_STYLE,
  ODT_M_SUB,
  ODT_M_SUB_SUP,
  ODT_M_SUP,
  ODT_M_TABLE,
  ODT_M_TABLE_CELL,
  ODT_M_TABLE_ROW,
  ODT_M_TEXT,
  ODT_M_UNDER,
  ODT_M_UNDER_OVER,
  ODT_MATH,
  ODT_META,
  ODT_NOTE,
  ODT_NOTE_CITATION,
  ODT_NUMBER,
  ODT_OBJECT,
  ODT_OBJECT_TITLE,
  ODT_OFFICE_TEXT,
  ODT_ORDERED_LIST,
  ODT_OUTLINE_LEVEL,
  ODT_OUTLINE_STYLE,
  ODT_P,
  ODT_PARAGRAPH_PROPERTIES,
  ODT_RUBY_TEXT,
  ODT_SCRIPT,
  ODT_SECTION,
  ODT_SECTION_PROPERTIES,
  ODT_SEQUENCE_DECLARATIONS,
  ODT_SPACE,
  ODT_SPAN,
  ODT_SPREADSHEET,
  ODT_STYLE,
  ODT_TAB,
  ODT_TEXT_BOX,
  ODT_TEXT_PROPERTIES,
  ODT_TITLE,
  ODT_TRACKED_CHANGES,
  ODT_UNORDERED_LIST,
  N_ODT,
};

extern const char *const liaison_odt_names[N_ODT];

GHashTable         *liaison_odt_styles_new       (const LiaisonXml  *content,
                                                  const LiaisonXml  *styles);
const LiaisonStyle *liaison_odt_style            (GHashTable        *styles,
                                                  const char        *name);
char               *liaison_odt_dup_language     (const LiaisonXml  *styles);
char               *liaison_odt_formula_dup_text (const LiaisonXml  *xml,
                                                  guint              index);
void                liaison_odt_read_body        (const LiaisonXml  *content,
                                                  guint              body,
                                                  const LiaisonXml  *styles,
                                                  LiaisonArchive    *objects,
                                                  LiaisonManuscript *manuscript);

G_END_DECLS

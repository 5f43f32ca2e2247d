/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

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
  DOCX_LEVEL,
  DOCX_MATH,
  DOCX_MATH_TEXT,
  DOCX_MOVED_AWAY,
  DOCX_NAME,
  DOCX_NO_BREAK_HYPHEN,
  DOCX_NUMBER_ID,
  DOCX_NUMBERING,
  DOCX_O_AUTHOR,
  DOCX_O_CREATED,
  DOCX_O_TITLE,
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
  DOCX_STYLE,
  DOCX_STYLES,
  DOCX_SYMBOL,
  DOCX_TAB,
  DOCX_TEXT,
  DOCX_TEXT_BOX,
  DOCX_TITLE,
  DOCX_VANISH,
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
void                liaison_docx_read_body           (LiaisonDocx       *self,
                                                      LiaisonManuscript *manuscript);

G_END_DECLS

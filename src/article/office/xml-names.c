/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names that readers of documents use for the vocabularies of XML. A file chooses its
 * prefixes itself, and one vocabulary has had several addresses. */

#include "article/office/xml-names.h"

#include <string.h>

typedef struct
{
  const char *uri;
  const char *prefix; /* "" for none */
} Space;

#define OOXML "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

static const Space spaces[] = {
  /* Word */
  { OOXML "wordprocessingml/2006/main", "w" },
  { STRICT "wordprocessingml/main", "w" },
  { "http://schemas.microsoft.com/office/word/2003/wordml", "w" },
  { "http://schemas.microsoft.com/office/word/2003/auxHint", "wx" },
  { OOXML "officeDocument/2006/relationships", "r" },
  { STRICT "officeDocument/relationships", "r" },
  { OOXML "package/2006/relationships", "" },
  { OOXML "package/2006/content-types", "" },
  { OOXML "package/2006/metadata/core-properties", "cp" },
  { OOXML "markup-compatibility/2006", "mc" },
  { OOXML "drawingml/2006/main", "a" },
  { STRICT "drawingml/main", "a" },
  { OOXML "officeDocument/2006/math", "m" },
  { STRICT "officeDocument/math", "m" },
  { "http://schemas.microsoft.com/office/2006/xmlPackage", "pkg" },
  { "urn:schemas-microsoft-com:office:office", "o" },
  { "urn:schemas-microsoft-com:vml", "v" },
  /* OpenDocument, and what was before it */
  { OASIS "office:1.0", "office" },
  { OASIS "text:1.0", "text" },
  { OASIS "table:1.0", "table" },
  { OASIS "drawing:1.0", "draw" },
  { OASIS "style:1.0", "style" },
  { OASIS "meta:1.0", "meta" },
  { OASIS "xsl-fo-compatible:1.0", "fo" },
  { OASIS "svg-compatible:1.0", "svg" },
  { OASIS "presentation:1.0", "presentation" },
  { OASIS "manifest:1.0", "manifest" },
  { "http://openoffice.org/2000/office", "office" },
  { "http://openoffice.org/2000/text", "text" },
  { "http://openoffice.org/2000/table", "table" },
  { "http://openoffice.org/2000/drawing", "draw" },
  { "http://openoffice.org/2000/style", "style" },
  { "http://openoffice.org/2000/meta", "meta" },
  { "http://openoffice.org/2001/manifest", "manifest" },
  /* books */
  { "http://www.gribuser.ru/xml/fictionbook/2.0", "" },
  { "http://www.gribuser.ru/xml/fictionbook/2.1", "" },
  { "http://www.idpf.org/2007/opf", "" },
  { "http://openebook.org/namespaces/oeb-package/1.0/", "" },
  { OASIS "container", "" },
  { "http://www.w3.org/2001/04/xmlenc#", "" },
  { "http://www.w3.org/1999/xhtml", "" },
  /* everywhere */
  { "http://purl.org/dc/elements/1.1/", "dc" },
  { "http://purl.org/dc/elements/1.0/", "dc" },
  { "http://purl.org/dc/terms/", "dcterms" },
  { "http://www.w3.org/1999/xlink", "xlink" },
  { "http://www.w3.org/1998/Math/MathML", "math" },
  { "http://www.w3.org/XML/1998/namespace", "xml" },
};

/* The prefix that readers use for the vocabulary at URI, or NULL when they know none. */
const char *
liaison_xml_names_prefix (const char *uri)
{
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (g_ascii_strcasecmp (uri, spaces[i].uri) == 0)
      return spaces[i].prefix;
  return NULL;
}

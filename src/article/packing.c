/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells apart the documents that are more than a text: DOCX, ODT and EPUB are all ZIP archives,
 * and some are XML. */

#include "article/packing.h"

#include "article/office/archive.h"
#include "article/refusal.h"

#include <glib/gi18n.h>
#include <string.h>

/* What begins files of the old formats of Word, and those of the new that a password protects. */
#define COMPOUND "\320\317\021\340\241\261\032\341"

static gboolean
is_type (const char *name,
         gpointer    data)
{
  const char **book = data;

  if (g_str_has_suffix (name, ".fb2") || g_str_has_suffix (name, ".FB2"))
    *book = "";
  return strcmp (name, "mimetype") == 0;
}

/* Whether a file of Word holds an encrypted document: the name of its stream is UTF-16. */
static gboolean
is_encrypted (const char *bytes,
              gsize       length)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

  for (gsize i = 0; i + sizeof name <= length; i++)
    if (bytes[i] == name[0] && memcmp (bytes + i, name, sizeof name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
find_in_archive (GBytes         *bytes,
                 LiaisonFormat  *format,
                 const char    **foreign,
                 GError        **error)
{
  const char *book = NULL;
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, NULL, is_type, &book, error);
  GBytes *type = archive != NULL ? liaison_archive_get (archive, "mimetype") : NULL;
  gsize length = 0;
  const char *text = type != NULL ? g_bytes_get_data (type, &length) : NULL;

  if (archive == NULL)
    return FALSE;
  if (liaison_archive_holds (archive, "META-INF/container.xml") ||
      (text != NULL && g_strstr_len (text, (gssize) length, "epub") != NULL))
    *format = LIAISON_FORMAT_EPUB;
  else if (liaison_archive_holds (archive, "content.xml"))
    *format = LIAISON_FORMAT_ODT;
  else if (liaison_archive_holds (archive, "xl/workbook.xml") ||
           liaison_archive_holds (archive, "ppt/presentation.xml"))
    *foreign = N_ ("a table or a presentation");
  else if (liaison_archive_holds (archive, "[Content_Types].xml") ||
           liaison_archive_holds (archive, "word/document.xml"))
    *format = LIAISON_FORMAT_DOCX;
  else if (book != NULL)
    *format = LIAISON_FORMAT_FB2;
  else
    *foreign = N_ ("a ZIP archive");
  return TRUE;
}

/* The first element of an XML document, after what may stand before it; NULL without any. */
static const char *
first_element (const char *text)
{
  while ((text = strchr (text, '<')) != NULL && !g_ascii_isalpha (text[1]))
    {
      if (g_str_has_prefix (text, "<!--"))
        text = strstr (text, "-->");
      if (text == NULL)
        return NULL;
      text++;
    }
  return text;
}

/* Documents in one XML file begin with an element that nothing else has. */
static LiaisonFormat
find_in_xml (const char *bytes,
             gsize       length)
{
  static const struct
  {
    const char *element;
    LiaisonFormat format;
  } elements[] = {
    { "<FictionBook", LIAISON_FORMAT_FB2 },
    { "<office:document ", LIAISON_FORMAT_FLAT_ODT },
    { "<w:wordDocument", LIAISON_FORMAT_WORD_XML },
    { "<pkg:package", LIAISON_FORMAT_WORD_XML },
  };
  g_autofree char *head = g_strndup (bytes, MIN (length, 4096));
  const char *first = first_element (head);

  for (guint i = 0; first != NULL && i < G_N_ELEMENTS (elements); i++)
    if (g_str_has_prefix (first, elements[i].element))
      return elements[i].format;
  return LIAISON_FORMAT_TEXT;
}

/**
 * liaison_packing_find:
 * @bytes: what a file holds
 * @format: (out): the format of the document that is packed in it; unchanged when there is none
 * @foreign: (out): what the archive is when it is not read, to be put after "is" and translated
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it is packed, and damaged or protected by a password
 */
gboolean
liaison_packing_find (GBytes         *bytes,
                        LiaisonFormat  *format,
                        const char    **foreign,
                        GError        **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (liaison_archive_is (bytes))
    return find_in_archive (bytes, format, foreign, error);
  if (length >= 5 && memcmp (data, "{\\rtf", 5) == 0)
    *format = LIAISON_FORMAT_RTF;
  else if (length >= 8 && memcmp (data, COMPOUND, 8) == 0 && is_encrypted (data, length))
    return liaison_refusal_set (error, LIAISON_READER_ERROR_PROTECTED);
  else if (length > 5 && (data[0] == '<' || memcmp (data, "\357\273\277<", 4) == 0))
    *format = find_in_xml (data, length);
  return TRUE;
}

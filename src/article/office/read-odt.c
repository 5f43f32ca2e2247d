/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads OpenDocument texts, packed or flat, and those of StarOffice before them. */

#include "article/read.h"

#include "article/office/archive.h"
#include "article/office/odt.h"
#include "article/refusal.h"

#include <string.h>

static gboolean
is_wanted (const char *name,
           gpointer    data)
{
  return strcmp (name, "content.xml") == 0 || strcmp (name, "styles.xml") == 0 ||
         strcmp (name, "meta.xml") == 0 || strcmp (name, "META-INF/manifest.xml") == 0;
}

/* Whether the member is an object that is embedded, such as a formula. */
static gboolean
is_object (const char *name,
           gpointer    data)
{
  return g_str_has_suffix (name, "/content.xml");
}

/* What is embedded in the document; NULL when there is nothing, or more than is read. */
static LiaisonArchive *
objects_new (GBytes           *bytes,
             const LiaisonXml *content)
{
  static const LiaisonArchiveLimits limits = {
    .members = 10000,
    .member_bytes = 16u * 1024 * 1024,
    .total_bytes = 64u * 1024 * 1024,
    .ratio = 250,
    .ratio_bytes = 16u * 1024 * 1024,
  };

  if (liaison_xml_find (content, 0, ODT_OBJECT) == 0)
    return NULL;
  return liaison_archive_new (bytes, &limits, is_object, NULL, NULL);
}

static LiaisonXml *
part (LiaisonArchive *archive,
      const char     *name)
{
  GBytes *bytes = liaison_archive_get (archive, name);

  return bytes != NULL ? liaison_xml_new (bytes, liaison_odt_names, N_ODT, NULL) : NULL;
}

static gboolean
is_encrypted (LiaisonArchive *archive)
{
  g_autoptr (LiaisonXml) manifest = part (archive, "META-INF/manifest.xml");

  return manifest != NULL && (liaison_xml_find (manifest, 0, ODT_ENCRYPTION) != 0 ||
                              liaison_xml_find (manifest, 0, ODT_ENCRYPTED_KEY) != 0);
}

/* Reads what META, which may be NULL, says of the document. */
static void
read_properties (LiaisonManuscript *manuscript,
                 const LiaisonXml  *meta)
{
  guint root = meta != NULL ? liaison_xml_find (meta, 0, ODT_META) : 0;
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  g_autofree char *created = NULL;
  g_autofree char *date = NULL;
  g_autofree char *language = NULL;

  if (root == 0)
    return;
  title = liaison_xml_dup_text (meta, root, ODT_TITLE);
  author = liaison_xml_dup_text (meta, root, ODT_INITIAL_CREATOR);
  if (author == NULL)
    author = liaison_xml_dup_text (meta, root, ODT_CREATOR);
  created = liaison_xml_dup_text (meta, root, ODT_CREATION_DATE);
  date = liaison_xml_dup_text (meta, root, ODT_DATE);
  language = liaison_xml_dup_text (meta, root, ODT_LANGUAGE);
  liaison_manuscript_set_title (manuscript, title, FALSE);
  liaison_manuscript_add_author (manuscript, author);
  liaison_manuscript_set_published (manuscript, created);
  liaison_manuscript_set_published (manuscript, date);
  if (language != NULL)
    liaison_manuscript_set_language (manuscript, language);
}

/* Reads a document in its parts; all but CONTENT may be NULL. */
static gboolean
read_parts (LiaisonArticleBuilder *builder,
            const LiaisonXml      *content,
            const LiaisonXml      *styles,
            const LiaisonXml      *meta,
            LiaisonArchive        *objects,
            GError               **error)
{
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);
  g_autofree char *language = NULL;
  guint body = liaison_xml_find (content, 0, ODT_OFFICE_TEXT);

  /* StarOffice had no element for the kind of document. */
  if (body == 0)
    body = liaison_xml_find (content, 0, ODT_BODY);
  if (body == 0 || liaison_xml_find (content, 0, ODT_SPREADSHEET) != 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_UNSUPPORTED);
  language = liaison_odt_dup_language (styles != NULL ? styles : content);
  liaison_manuscript_set_language (manuscript, language);
  read_properties (manuscript, meta);
  liaison_odt_read_body (content, body, styles, objects, manuscript);
  return liaison_manuscript_end (manuscript, error);
}

/**
 * liaison_read_odt:
 * @builder: what to fill
 * @bytes: an ODT file
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it cannot be read
 */
gboolean
liaison_read_odt (LiaisonArticleBuilder *builder,
                  GBytes                *bytes,
                  GError               **error)
{
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, NULL, is_wanted, NULL, error);
  g_autoptr (LiaisonXml) content = NULL;
  g_autoptr (LiaisonXml) styles = NULL;
  g_autoptr (LiaisonXml) meta = NULL;
  g_autoptr (LiaisonArchive) objects = NULL;
  GBytes *document;

  if (archive == NULL)
    return FALSE;
  if (is_encrypted (archive))
    return liaison_refusal_set (error, LIAISON_READER_ERROR_PROTECTED);
  document = liaison_archive_get (archive, "content.xml");
  if (document == NULL)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  content = liaison_xml_new (document, liaison_odt_names, N_ODT, error);
  if (content == NULL)
    return FALSE;
  styles = part (archive, "styles.xml");
  meta = part (archive, "meta.xml");
  objects = objects_new (bytes, content);
  return read_parts (builder, content, styles, meta, objects, error);
}

/**
 * liaison_read_flat_odt:
 * @builder: what to fill
 * @bytes: an OpenDocument text in one XML file
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it cannot be read
 */
gboolean
liaison_read_flat_odt (LiaisonArticleBuilder *builder,
                       GBytes                *bytes,
                       GError               **error)
{
  g_autoptr (LiaisonXml) document = liaison_xml_new (bytes, liaison_odt_names, N_ODT, error);

  return document != NULL && read_parts (builder, document, NULL, document, NULL, error);
}

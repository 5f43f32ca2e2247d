/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads documents of Word: DOCX in its usual and its strict form, and the flat XML of Word 2003
 * and later. */

#include "article/read.h"

#include "article/office/archive.h"
#include "article/office/docx.h"
#include "article/refusal.h"

#include <string.h>

static gboolean
is_wanted (const char *name,
           gpointer    data)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".xml") || g_str_has_suffix (lower, ".rels");
}

static void
clear (LiaisonDocx *self)
{
  g_clear_pointer (&self->body, liaison_xml_free);
  g_clear_pointer (&self->footnotes, liaison_xml_free);
  g_clear_pointer (&self->endnotes, liaison_xml_free);
  g_clear_pointer (&self->styles, g_hash_table_unref);
  g_clear_pointer (&self->links, g_hash_table_unref);
  g_clear_pointer (&self->numbering, liaison_docx_numbering_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonDocx, clear)

/* The part NAME; NULL when there is none or it is broken, which only matters for the text. */
static LiaisonXml *
part (LiaisonArchive *archive,
      const char     *name)
{
  GBytes *bytes = liaison_archive_get (archive, name);

  return bytes != NULL ? liaison_xml_new (bytes, liaison_docx_names, N_DOCX, NULL) : NULL;
}

/* The name of the part that TARGET leads to from FOLDER, which ends with a slash or is "". */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autoptr (GString) path = g_string_new (*target == '/' ? "" : folder);

  while (*target != '\0')
    {
      gsize n = strcspn (target, "/");

      if (n == 2 && strncmp (target, "..", 2) == 0)
        {
          char *slash;

          if (path->len > 0)
            g_string_truncate (path, path->len - 1);
          slash = strrchr (path->str, '/');
          g_string_truncate (path, slash != NULL ? slash + 1 - path->str : 0);
        }
      else if (n > 0 && !(n == 1 && *target == '.'))
        {
          g_string_append_len (path, target, n);
          if (target[n] == '/')
            g_string_append_c (path, '/');
        }
      target += n + (target[n] == '/');
    }
  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* The part to which RELATIONS, of a part in FOLDER, lead by one of the kind KIND; or NULL. */
static char *
find_related (LiaisonXml *relations,
              const char *folder,
              const char *kind)
{
  for (guint i = 1; relations != NULL && i < relations->nodes->len; i++)
    {
      const char *type;
      const char *target;

      if (liaison_xml_node (relations, i)->tag != DOCX_RELATIONSHIP)
        continue;
      type = liaison_xml_attribute (relations, i, "Type");
      target = liaison_xml_attribute (relations, i, "Target");
      if (type != NULL && target != NULL && g_str_has_suffix (type, kind))
        return resolve (folder, target);
    }
  return NULL;
}

static LiaisonXml *
related_part (LiaisonArchive *archive,
              LiaisonXml     *relations,
              const char     *folder,
              const char     *kind)
{
  g_autofree char *name = find_related (relations, folder, kind);

  return name != NULL ? part (archive, name) : NULL;
}

static GHashTable *
links_new (LiaisonXml *relations)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 1; relations != NULL && i < relations->nodes->len; i++)
    {
      const char *id = liaison_xml_attribute (relations, i, "Id");
      const char *target = liaison_xml_attribute (relations, i, "Target");
      const char *mode = liaison_xml_attribute (relations, i, "TargetMode");

      if (id != NULL && target != NULL && g_strcmp0 (mode, "External") == 0)
        g_hash_table_insert (links, g_strdup (id), g_strdup (target));
    }
  return links;
}

static char *
text_of (const LiaisonXml *xml,
         guint             tag)
{
  return xml != NULL ? liaison_xml_dup_text (xml, 0, tag) : NULL;
}

/* Reads the names and dates that stand in XML, which may be NULL. */
static void
read_properties (LiaisonManuscript *manuscript,
                 const LiaisonXml  *xml,
                 guint              title_tag,
                 guint              author_tag,
                 guint              created_tag)
{
  g_autofree char *title = text_of (xml, title_tag);
  g_autofree char *authors = text_of (xml, author_tag);
  g_autofree char *created = text_of (xml, created_tag);
  g_autofree char *date = text_of (xml, DOCX_DATE);
  g_auto (GStrv) names = g_strsplit (authors != NULL ? authors : "", ";", 16);

  liaison_manuscript_set_title (manuscript, title, FALSE);
  for (guint i = 0; names[i] != NULL; i++)
    liaison_manuscript_add_author (manuscript, names[i]);
  liaison_manuscript_set_published (manuscript, date);
  liaison_manuscript_set_published (manuscript, created);
}

static void
read_styles (LiaisonDocx       *self,
             LiaisonManuscript *manuscript,
             const LiaisonXml  *xml)
{
  g_autofree char *language = liaison_docx_styles_dup_language (xml);

  self->styles = liaison_docx_styles_new (xml);
  liaison_manuscript_set_language (manuscript, language);
}

/* The folder in which the part NAME stands, with its slash; "" for none. */
static char *
folder_of (const char *name)
{
  const char *slash = strrchr (name, '/');

  return slash != NULL ? g_strndup (name, slash + 1 - name) : g_strdup ("");
}

static gboolean
finish (LiaisonDocx       *self,
        LiaisonManuscript *manuscript,
        GError           **error)
{
  liaison_docx_read_body (self, manuscript);
  return liaison_manuscript_end (manuscript, error);
}

/**
 * liaison_read_docx:
 * @builder: what to fill
 * @bytes: a DOCX file
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it cannot be read
 */
gboolean
liaison_read_docx (LiaisonArticleBuilder *builder,
                   GBytes                *bytes,
                   GError               **error)
{
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, NULL, is_wanted, NULL, error);
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);
  g_auto (LiaisonDocx) self = { 0 };
  g_autoptr (LiaisonXml) top = NULL;
  g_autoptr (LiaisonXml) relations = NULL;
  g_autoptr (LiaisonXml) styles = NULL;
  g_autoptr (LiaisonXml) numbering = NULL;
  g_autoptr (LiaisonXml) core = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *relations_name = NULL;
  GBytes *document;

  if (archive == NULL)
    return FALSE;
  top = part (archive, "_rels/.rels");
  name = find_related (top, "", "/officeDocument");
  if (name == NULL)
    name = g_strdup ("word/document.xml");
  document = liaison_archive_get (archive, name);
  if (document == NULL)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  self.body = liaison_xml_new (document, liaison_docx_names, N_DOCX, error);
  if (self.body == NULL)
    return FALSE;
  if (liaison_xml_find (self.body, 0, DOCX_BODY) == 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_UNSUPPORTED);
  folder = folder_of (name);
  relations_name = g_strdup_printf ("%s_rels/%s.rels", folder, name + strlen (folder));
  relations = part (archive, relations_name);
  styles = related_part (archive, relations, folder, "/styles");
  numbering = related_part (archive, relations, folder, "/numbering");
  self.numbering = liaison_docx_numbering_new (numbering);
  self.footnotes = related_part (archive, relations, folder, "/footnotes");
  self.endnotes = related_part (archive, relations, folder, "/endnotes");
  self.links = links_new (relations);
  core = related_part (archive, top, "", "/core-properties");
  read_styles (&self, manuscript, styles);
  read_properties (manuscript, core, DOCX_TITLE, DOCX_CREATOR, DOCX_CREATED);
  return finish (&self, manuscript, error);
}

/**
 * liaison_read_word_xml:
 * @builder: what to fill
 * @bytes: a Word document in one XML file
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it cannot be read
 */
gboolean
liaison_read_word_xml (LiaisonArticleBuilder *builder,
                       GBytes                *bytes,
                       GError               **error)
{
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);
  g_auto (LiaisonDocx) self = { 0 };

  self.body = liaison_xml_new (bytes, liaison_docx_names, N_DOCX, error);
  if (self.body == NULL)
    return FALSE;
  if (liaison_xml_find (self.body, 0, DOCX_BODY) == 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_UNSUPPORTED);
  read_styles (&self, manuscript, self.body);
  self.numbering = liaison_docx_numbering_new (self.body);
  if (liaison_xml_find (self.body, 0, DOCX_O_CREATED) != 0)
    read_properties (manuscript, self.body, DOCX_O_TITLE, DOCX_O_AUTHOR, DOCX_O_CREATED);
  else
    read_properties (manuscript, self.body, DOCX_TITLE, DOCX_CREATOR, DOCX_CREATED);
  return finish (&self, manuscript, error);
}

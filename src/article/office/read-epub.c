/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads EPUB: the pages in the order of the spine, without table of contents. */

#include "article/read.h"

#include "article/encoding.h"
#include "article/html/html-blocks.h"
#include "article/manuscript.h"
#include "article/office/archive.h"
#include "article/office/xml.h"
#include "article/refusal.h"

#include <string.h>

/* Pages that are read of one book, at most. */
#define MOST_PAGES 5000

enum
{
  EPUB_CREATOR = LIAISON_XML_NAMED,
  EPUB_DATE,
  EPUB_ENCRYPTED,
  EPUB_ENCRYPTION_METHOD,
  EPUB_ITEM,
  EPUB_ITEM_REFERENCE,
  EPUB_LANGUAGE,
  EPUB_META,
  EPUB_REFERENCE,
  EPUB_ROOT_FILE,
  EPUB_TITLE,
  N_EPUB,
};

static const char *const names[N_EPUB] = {
  [EPUB_CREATOR] = "dc:creator",
  [EPUB_DATE] = "dc:date",
  [EPUB_ENCRYPTED] = "EncryptedData",
  [EPUB_ENCRYPTION_METHOD] = "EncryptionMethod",
  [EPUB_ITEM] = "item",
  [EPUB_ITEM_REFERENCE] = "itemref",
  [EPUB_LANGUAGE] = "dc:language",
  [EPUB_META] = "meta",
  [EPUB_REFERENCE] = "reference",
  [EPUB_ROOT_FILE] = "rootfile",
  [EPUB_TITLE] = "dc:title",
};

static gboolean
is_wanted (const char *name,
           gpointer    data)
{
  static const char *const suffixes[] = { ".xml", ".opf", ".xhtml", ".html", ".htm", ".xht" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* Whether the shop encrypted the book. Fonts that are scrambled lock nobody out. */
static gboolean
is_locked (LiaisonArchive *archive)
{
  GBytes *bytes = liaison_archive_get (archive, "META-INF/encryption.xml");
  g_autoptr (LiaisonXml) xml = bytes != NULL ? liaison_xml_new (bytes, names, N_EPUB, NULL) : NULL;

  if (liaison_archive_holds (archive, "META-INF/sinf.xml"))
    return TRUE;
  for (guint i = 1; xml != NULL && i < xml->nodes->len; i++)
    {
      const char *method;

      if (liaison_xml_node (xml, i)->tag != EPUB_ENCRYPTION_METHOD ||
          liaison_xml_node (xml, liaison_xml_node (xml, i)->parent)->tag != EPUB_ENCRYPTED)
        continue;
      method = liaison_xml_attribute (xml, i, "Algorithm");
      if (method != NULL && strcmp (method, "http://www.idpf.org/2008/embedding") != 0 &&
          strcmp (method, "http://ns.adobe.com/pdf/enc#RC") != 0)
        return TRUE;
    }
  return FALSE;
}

/* The name of the package document, or NULL. */
static char *
find_package (LiaisonArchive *archive)
{
  GBytes *bytes = liaison_archive_get (archive, "META-INF/container.xml");
  g_autoptr (LiaisonXml) xml = bytes != NULL ? liaison_xml_new (bytes, names, N_EPUB, NULL) : NULL;
  const char *const *members = liaison_archive_get_names (archive);
  guint root = xml != NULL ? liaison_xml_find (xml, 0, EPUB_ROOT_FILE) : 0;
  const char *path = root != 0 ? liaison_xml_attribute (xml, root, "full-path") : NULL;

  if (path != NULL && liaison_archive_get (archive, path) != NULL)
    return g_strdup (path);
  for (guint i = 0; members[i] != NULL; i++)
    if (g_str_has_suffix (members[i], ".opf"))
      return g_strdup (members[i]);
  return NULL;
}

/* How well the element at INDEX says when the book came out: the lower the better; -1 when it does
 * not. Of EPUB 2, a date has an event; of EPUB 3, the day of the last change always stands there. */
static int
rank_date (const LiaisonXml *package,
           guint             index)
{
  static const char *const events[] = { "publication", "original-publication", "issued", "creation",
                                        "created", "", "modification", "modified" };
  guint tag = liaison_xml_node (package, index)->tag;
  const char *event = liaison_xml_attribute (package, index, tag == EPUB_META ? "property" : "event");

  if (tag == EPUB_META && (event == NULL || !g_str_has_prefix (event, "dcterms:")))
    return -1;
  if (tag == EPUB_META)
    event += strlen ("dcterms:");
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_ascii_strcasecmp (event != NULL ? event : "", events[i]) == 0)
      return (int) i;
  return tag == EPUB_DATE ? (int) G_N_ELEMENTS (events) : -1;
}

/* Reads the best date of all. */
static void
read_date (LiaisonManuscript *manuscript,
           const LiaisonXml  *package)
{
  g_autofree char *best = NULL;
  int best_rank = G_MAXINT;

  for (guint i = 1; i < package->nodes->len; i++)
    {
      guint tag = liaison_xml_node (package, i)->tag;
      int rank = tag == EPUB_DATE || tag == EPUB_META ? rank_date (package, i) : -1;

      if (rank < 0 || rank >= best_rank)
        continue;
      best_rank = rank;
      g_free (best);
      best = liaison_xml_text (package, i);
    }
  liaison_manuscript_set_published (manuscript, best);
}

static void
read_properties (LiaisonManuscript *manuscript,
                 const LiaisonXml  *package)
{
  gboolean titled = FALSE;

  read_date (manuscript, package);
  for (guint i = 1; i < package->nodes->len; i++)
    {
      guint tag = liaison_xml_node (package, i)->tag;
      g_autofree char *text = NULL;

      if (tag != EPUB_TITLE && tag != EPUB_CREATOR && tag != EPUB_LANGUAGE)
        continue;
      text = liaison_xml_text (package, i);
      if (tag == EPUB_TITLE && !titled)
        {
          liaison_manuscript_set_title (manuscript, text, TRUE);
          titled = TRUE;
        }
      else if (tag == EPUB_CREATOR)
        liaison_manuscript_add_author (manuscript, text);
      else if (tag == EPUB_LANGUAGE)
        liaison_manuscript_set_language (manuscript, g_strstrip (text));
    }
}

/* The name of the member that HREF leads to from FOLDER; NULL for what leads out. */
static char *
member_name (const char *folder,
             const char *href)
{
  g_autofree char *plain = g_strndup (href, strcspn (href, "#?"));
  g_autofree char *path = g_uri_unescape_string (plain, NULL);
  g_autofree char *joined = path != NULL ? g_build_filename ("/", folder, path, NULL) : NULL;
  g_autofree char *canonical = joined != NULL ? g_canonicalize_filename (joined, "/") : NULL;

  return canonical != NULL ? g_strdup (canonical + 1) : NULL;
}

/* The items of the package by their ids. */
static GHashTable *
items_new (const LiaisonXml *package)
{
  GHashTable *items = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < package->nodes->len; i++)
    {
      const char *id = liaison_xml_node (package, i)->tag == EPUB_ITEM
                           ? liaison_xml_attribute (package, i, "id")
                           : NULL;

      if (id != NULL)
        g_hash_table_insert (items, (gpointer) id, GUINT_TO_POINTER (i));
    }
  return items;
}

/* The pages that the guide calls table of contents. */
static GHashTable *
contents_new (const LiaisonXml *package,
             const char       *folder)
{
  GHashTable *contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 1; i < package->nodes->len; i++)
    {
      const char *type;
      const char *href;

      if (liaison_xml_node (package, i)->tag != EPUB_REFERENCE)
        continue;
      type = liaison_xml_attribute (package, i, "type");
      href = liaison_xml_attribute (package, i, "href");
      if (type != NULL && href != NULL && g_ascii_strcasecmp (type, "toc") == 0)
        {
          char *name = member_name (folder, href);

          if (name != NULL)
            g_hash_table_add (contents, name);
        }
    }
  return contents;
}

/* Whether the node stands in a list of contents. */
static gboolean
is_navigation (const LiaisonHtmlPage *page,
               guint                  node)
{
  while (node != 0)
    {
      const LiaisonHtmlNode *element = liaison_html_page_node (page, node);

      if (element->tag == LIAISON_TAG_NAV || element->hidden)
        return TRUE;
      node = element->parent;
    }
  return FALSE;
}

static void
read_block (LiaisonManuscript      *manuscript,
            const LiaisonHtmlPage  *page,
            const LiaisonHtmlBlock *block)
{
  guint link_end = 0;

  liaison_manuscript_begin_block (manuscript, block->kind, block->level);
  for (guint i = block->first; i < block->last; i++)
    {
      const LiaisonHtmlNode *node = liaison_html_page_node (page, i);

      if (link_end > 0 && i >= link_end)
        {
          liaison_manuscript_end_link (manuscript);
          link_end = 0;
        }
      if (node->tag == LIAISON_TAG_A && node->href != NULL)
        {
          liaison_manuscript_begin_link (manuscript, node->href);
          link_end = node->end;
        }
      else if (node->tag == LIAISON_TAG_TEXT)
        liaison_manuscript_add_text (manuscript, node->text);
      else if (node->tag == LIAISON_TAG_BR)
        liaison_manuscript_add_text (manuscript, " ");
      else if (node->tag == LIAISON_TAG_SKIPPED || node->tag == LIAISON_TAG_SCRIPT || node->hidden)
        i = node->end - 1;
    }
  liaison_manuscript_end_link (manuscript);
}

/* Whether most of the page is links to others. */
static gboolean
is_list_of_links (const GArray *blocks)
{
  gsize length = 0;
  gsize linked = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      length += liaison_html_block (blocks, i)->length;
      linked += liaison_html_block (blocks, i)->link_length;
    }
  return linked * 2 >= length;
}

/* Reads one page; a table of contents only when the book begins on the same page. */
static void
read_page (LiaisonManuscript *manuscript,
           GBytes            *bytes,
           gboolean           is_contents)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = liaison_encoding_decode (data, length);
  g_autoptr (LiaisonHtmlPage) page = liaison_html_page_new (text, strlen (text));
  g_autoptr (GArray) blocks = liaison_html_blocks_new (page);

  if (is_contents && is_list_of_links (blocks))
    return;
  for (guint i = 0; i < blocks->len; i++)
    {
      const LiaisonHtmlBlock *block = liaison_html_block (blocks, i);

      if (!is_navigation (page, block->container))
        read_block (manuscript, page, block);
    }
}

static gboolean
is_page (const LiaisonXml *package,
         guint             item)
{
  const char *type = liaison_xml_attribute (package, item, "media-type");
  const char *properties = liaison_xml_attribute (package, item, "properties");
  g_auto (GStrv) words = g_strsplit (properties != NULL ? properties : "", " ", -1);

  return type != NULL && strstr (type, "html") != NULL &&
         !g_strv_contains ((const char *const *) words, "nav");
}

/* Reads the pages in their order. Returns how many of those that are listed are there. */
static guint
read_spine (LiaisonManuscript *manuscript,
            LiaisonArchive    *archive,
            const LiaisonXml  *package,
            const char        *folder)
{
  g_autoptr (GHashTable) items = items_new (package);
  g_autoptr (GHashTable) contents = contents_new (package, folder);
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 1; i < package->nodes->len && n < MOST_PAGES; i++)
    {
      const char *id = liaison_xml_node (package, i)->tag == EPUB_ITEM_REFERENCE
                           ? liaison_xml_attribute (package, i, "idref")
                           : NULL;
      guint item = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (items, id)) : 0;
      const char *href = item != 0 ? liaison_xml_attribute (package, item, "href") : NULL;
      g_autofree char *name = href != NULL ? member_name (folder, href) : NULL;
      GBytes *bytes = name != NULL ? liaison_archive_get (archive, name) : NULL;

      if (bytes == NULL)
        continue;
      n++;
      /* A page that the spine lists twice is read once. A cover is a picture. */
      if (is_page (package, item) && !g_hash_table_contains (done, name))
        {
          read_page (manuscript, bytes, g_hash_table_contains (contents, name));
          g_hash_table_add (done, g_steal_pointer (&name));
        }
    }
  return n;
}

/**
 * liaison_read_epub:
 * @builder: what to fill
 * @bytes: an EPUB file
 * @error: return location for an error of the domain %LIAISON_READER_ERROR
 *
 * Returns: %FALSE with @error when it cannot be read
 */
gboolean
liaison_read_epub (LiaisonArticleBuilder *builder,
                   GBytes                *bytes,
                   GError               **error)
{
  g_autoptr (LiaisonArchive) archive = liaison_archive_new (bytes, NULL, is_wanted, NULL, error);
  g_autoptr (LiaisonManuscript) manuscript = liaison_manuscript_new (builder);
  g_autoptr (LiaisonXml) package = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  if (archive == NULL)
    return FALSE;
  if (is_locked (archive))
    return liaison_refusal_set (error, LIAISON_READER_ERROR_LOCKED);
  name = find_package (archive);
  if (name == NULL)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  package = liaison_xml_new (liaison_archive_get (archive, name), names, N_EPUB, error);
  if (package == NULL)
    return FALSE;
  folder = g_path_get_dirname (name);
  read_properties (manuscript, package);
  if (read_spine (manuscript, archive, package, folder) == 0)
    return liaison_refusal_set (error, LIAISON_READER_ERROR_DAMAGED);
  return liaison_manuscript_end (manuscript, error);
}

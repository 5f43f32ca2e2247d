/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes title, author, date and text of the article out of the schema.org data of a page
 * (JSON-LD). */

#include "article/html/json-ld.h"

#include "article/html/json-value.h"

#include <string.h>

static gboolean
is_article_type (const char *type)
{
  static const char *const others[] = { "BlogPosting", "LiveBlogPosting", "Report",
                                        "SocialMediaPosting", "DiscussionForumPosting" };
  const char *name;

  if (type == NULL)
    return FALSE;
  name = strrchr (type, '/');
  name = name != NULL ? name + 1 : type;
  if (g_str_has_suffix (name, "Article"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (name, others[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_article (const LiaisonJsonValue *object)
{
  const LiaisonJsonValue *type = liaison_json_value_get (object, "@type");

  if (type != NULL && type->kind == LIAISON_JSON_ARRAY)
    {
      for (guint i = 0; i < type->items->len; i++)
        if (is_article_type (liaison_json_value_string (g_ptr_array_index (type->items, i))))
          return TRUE;
      return FALSE;
    }
  return is_article_type (liaison_json_value_string (type));
}

/* The first article in VALUE, in the order in which it is written, or NULL. */
static const LiaisonJsonValue *
find_article (const LiaisonJsonValue *value)
{
  if (value->kind == LIAISON_JSON_OBJECT && is_article (value))
    return value;
  for (guint i = 0; value->items != NULL && i < value->items->len; i++)
    {
      const LiaisonJsonValue *found = find_article (g_ptr_array_index (value->items, i));

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Adds the names of people: a string, an object with a name, or an array of either. */
static void
add_names (const LiaisonJsonValue *value,
           GPtrArray              *names)
{
  const char *name = liaison_json_value_string (value);

  if (value == NULL)
    return;
  if (value->kind == LIAISON_JSON_OBJECT)
    {
      add_names (liaison_json_value_get (value, "name"), names);
      return;
    }
  for (guint i = 0; value->items != NULL && i < value->items->len; i++)
    add_names (g_ptr_array_index (value->items, i), names);
  if (name != NULL && !g_str_has_prefix (name, "http") &&
      !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

static void
take (char                  **field,
      const LiaisonJsonValue *article,
      const char             *name)
{
  if (*field == NULL)
    *field = g_strdup (liaison_json_value_string (liaison_json_value_get (article, name)));
}

/* Adds to SELF what it does not have yet and JSON, the text of a script, tells about an article. */
void
liaison_json_ld_read (LiaisonJsonLd *self,
                      const char    *json)
{
  g_autoptr (LiaisonJsonValue) value = liaison_json_value_parse (json);
  const LiaisonJsonValue *article = value != NULL ? find_article (value) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (article == NULL)
    return;
  take (&self->headline, article, "headline");
  take (&self->headline, article, "name");
  take (&self->published, article, "datePublished");
  take (&self->published, article, "dateCreated");
  take (&self->language, article, "inLanguage");
  take (&self->body, article, "articleBody");
  add_names (liaison_json_value_get (article, "author"), names);
  if (names->len == 0)
    add_names (liaison_json_value_get (article, "creator"), names);
  if (self->author == NULL && names->len > 0)
    {
      g_ptr_array_add (names, NULL);
      self->author = g_strjoinv (", ", (char **) names->pdata);
    }
}

void
liaison_json_ld_clear (LiaisonJsonLd *self)
{
  g_clear_pointer (&self->headline, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->body, g_free);
}

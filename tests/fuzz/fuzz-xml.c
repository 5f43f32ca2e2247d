/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of XML. */

#include "fuzz/fuzz.h"

#include "article/office/xml.h"

static gboolean
on_enter (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  const LiaisonXmlNode *node = liaison_xml_node (xml, index);
  guint *last = data;

  g_assert_cmpuint (index, ==, *last + 1);
  g_assert_cmpuint (node->parent, <, index);
  g_assert_cmpuint (node->end, <=, liaison_xml_node (xml, node->parent)->end);
  g_assert_true (node->text == NULL || g_utf8_validate (node->text, -1, NULL));
  *last = index;
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const names[] = { NULL, NULL, "a", "w:p" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonXml) xml = liaison_xml_new (bytes, names, G_N_ELEMENTS (names), &error);
  guint last = 0;

  g_assert_true ((xml != NULL) == (error == NULL));
  if (xml == NULL)
    return 0;
  liaison_xml_walk (xml, 0, on_enter, NULL, &last);
  g_assert_cmpuint (last + 1, ==, xml->nodes->len);
  for (guint i = 0; i < xml->attributes->len; i++)
    g_assert_true (
        g_utf8_validate (g_array_index (xml->attributes, LiaisonXmlAttribute, i).value, -1, NULL));
  return 0;
}

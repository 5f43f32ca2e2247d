/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/xml.h"

#include "article/reader.h"

#include <string.h>

enum
{
  TAG_P = LIAISON_XML_NAMED,
  TAG_T,
  TAG_BODY,
  N_TAGS,
};

static const char *const names[N_TAGS] = {
  [TAG_P] = "w:p",
  [TAG_T] = "w:t",
  [TAG_BODY] = "body",
};

#define WORD "xmlns:x='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define STRICT "xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'"

static LiaisonXml *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return liaison_xml_new (bytes, names, N_TAGS, error);
}

static void
assert_refused (const char *text,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (text, &error));
  g_assert_error (error, LIAISON_READER_ERROR, code);
}

static void
test_names (void)
{
  g_autoptr (LiaisonXml) xml =
      parse ("<x:p " WORD " x:a='1' b='2' y:c='3' xmlns:y='urn:y'><y:t/>a &lt;<x:t " STRICT
             "><t>b</t></x:t></x:p>",
             NULL);
  g_autofree char *text = liaison_xml_text (xml, 0);

  g_assert_cmpuint (liaison_xml_node (xml, 1)->tag, ==, TAG_P);
  g_assert_cmpuint (liaison_xml_node (xml, 2)->tag, ==, LIAISON_XML_OTHER);
  g_assert_cmpuint (liaison_xml_node (xml, 3)->tag, ==, LIAISON_XML_TEXT);
  g_assert_cmpuint (liaison_xml_node (xml, 4)->tag, ==, TAG_T);
  g_assert_cmpuint (liaison_xml_node (xml, 5)->tag, ==, TAG_T);
  g_assert_cmpuint (liaison_xml_node (xml, 5)->parent, ==, 4);
  g_assert_cmpuint (liaison_xml_node (xml, 1)->end, ==, xml->nodes->len);
  g_assert_cmpstr (text, ==, "a <b");
  g_assert_cmpstr (liaison_xml_attribute (xml, 1, "w:a"), ==, "1");
  g_assert_cmpstr (liaison_xml_attribute (xml, 1, "b"), ==, "2");
  g_assert_null (liaison_xml_attribute (xml, 1, "c"));
  g_assert_cmpuint (liaison_xml_find (xml, 0, TAG_T), ==, 4);
  g_assert_cmpuint (liaison_xml_find (xml, 0, TAG_BODY), ==, 0);
}

static gboolean
on_enter (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  const LiaisonXmlNode *node = liaison_xml_node (xml, index);

  g_string_append_printf (data, node->tag == LIAISON_XML_TEXT ? "'%u" : "<%u", index);
  return node->tag != TAG_BODY;
}

static void
on_leave (const LiaisonXml *xml,
          guint             index,
          gpointer          data)
{
  g_string_append_printf (data, "%u>", index);
}

static void
test_walk (void)
{
  g_autoptr (LiaisonXml) xml = parse ("<a><b>x<body><c>y</c></body></b><d/>z</a>", NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) some = g_string_new (NULL);

  liaison_xml_walk (xml, 0, on_enter, on_leave, all);
  g_assert_cmpstr (all->str, ==, "<1<2'3<42><77>'81>");
  liaison_xml_walk (xml, 2, on_enter, on_leave, some);
  g_assert_cmpstr (some->str, ==, "'3<4");
}

static void
test_encodings (void)
{
  static const char latin[] = "<?xml version='1.0' encoding='windows-1251'?><a>\316\341</a>";
  static const char utf16[] = "\377\376<\0a\0>\0\x41\x04<\0/\0a\0>\0";
  g_autoptr (GBytes) first = g_bytes_new_static (latin, sizeof latin - 1);
  g_autoptr (GBytes) second = g_bytes_new_static (utf16, sizeof utf16 - 1);
  g_autoptr (LiaisonXml) one = liaison_xml_new (first, names, N_TAGS, NULL);
  g_autoptr (LiaisonXml) two = liaison_xml_new (second, names, N_TAGS, NULL);
  g_autofree char *text_one = liaison_xml_text (one, 0);
  g_autofree char *text_two = liaison_xml_text (two, 0);

  g_assert_cmpstr (text_one, ==, "Об");
  g_assert_cmpstr (text_two, ==, "с");
}

static void
test_damaged (void)
{
  g_autoptr (LiaisonXml) faulty = NULL;
  g_autofree char *text = NULL;

  assert_refused ("", LIAISON_READER_ERROR_DAMAGED);
  assert_refused ("no XML", LIAISON_READER_ERROR_DAMAGED);
  assert_refused ("<a><b>text", LIAISON_READER_ERROR_DAMAGED);
  assert_refused ("<a><b>text</b>", LIAISON_READER_ERROR_DAMAGED);
  /* Faults that need not stop anybody. */
  faulty = parse ("<a><l:b l:href=\"#x\">one &copy;&amp; & two&none;&lt;</l:b></a>", NULL);
  g_assert_nonnull (faulty);
  text = liaison_xml_text (faulty, 0);
  g_assert_cmpstr (text, ==, "one ©&  two<");
}

/* Ten entities of ten entities each, ten times over. */
static void
test_laughs (void)
{
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE a [<!ENTITY l0 \"ha\">");

  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (text, "<!ENTITY l%u \"", i);
      for (guint k = 0; k < 10; k++)
        g_string_append_printf (text, "&l%u;", i - 1);
      g_string_append (text, "\">");
    }
  g_string_append (text, "]><a b='&l11;'>&l11;</a>");
  assert_refused (text->str, LIAISON_READER_ERROR_DAMAGED);
}

static void
test_entities (void)
{
  static const char *const hostile[] = {
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://localhost/x.dtd'> %x;]><a>text</a>",
    "<!DOCTYPE a [<!ENTITY % x '<!ENTITY y \"z\">'> %x;]><a>&y;</a>",
    "<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>",
  };
  g_autoptr (LiaisonXml) named = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    assert_refused (hostile[i], LIAISON_READER_ERROR_DAMAGED);
  /* A file may name its kind; nothing is looked up for that. */
  named = parse ("<!DOCTYPE a PUBLIC '-//X//Y' 'file:///etc/passwd'><a>text</a>", NULL);
  g_assert_nonnull (named);
  text = liaison_xml_text (named, 0);
  g_assert_cmpstr (text, ==, "text");
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LiaisonXml) xml = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < 500; i++)
    g_string_append (text, "</a>");
  xml = parse (text->str, NULL);
  g_assert_nonnull (xml);
  g_string_truncate (text, 0);
  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "<a>");
  assert_refused (text->str, LIAISON_READER_ERROR_TOO_LARGE);
}

/* A default for an attribute that a declaration gives to a hundred thousand elements. */
static void
test_defaults (void)
{
  g_autofree char *value = g_strnfill (10000, 'x');
  g_autoptr (GString) text = g_string_new ("<!DOCTYPE a [<!ATTLIST b c CDATA '");

  g_string_append (text, value);
  g_string_append (text, "'>]><a>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<b/>");
  g_string_append (text, "</a>");
  assert_refused (text->str, LIAISON_READER_ERROR_TOO_LARGE);
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("<a>");

  for (guint i = 0; i < 4100000; i++)
    g_string_append (text, "<b/>");
  g_string_append (text, "</a>");
  assert_refused (text->str, LIAISON_READER_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/xml/names", test_names);
  g_test_add_func ("/article/xml/walk", test_walk);
  g_test_add_func ("/article/xml/encodings", test_encodings);
  g_test_add_func ("/article/xml/damaged", test_damaged);
  g_test_add_func ("/article/xml/laughs", test_laughs);
  g_test_add_func ("/article/xml/entities", test_entities);
  g_test_add_func ("/article/xml/depth", test_depth);
  g_test_add_func ("/article/xml/defaults", test_defaults);
  g_test_add_func ("/article/xml/many", test_many);
  return g_test_run ();
}

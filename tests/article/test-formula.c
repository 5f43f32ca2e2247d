/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article/office/docx.h"
#include "article/office/odt.h"

#include <string.h>

#define T(text) "<m:r><m:t>" text "</m:t></m:r>"
#define E(inner) "<m:e>" inner "</m:e>"

/* Formulas of Word. */
static const struct
{
  const char *xml;
  const char *text;
} word[] = {
  { T ("E=m") "<m:sSup>" E (T ("c")) "<m:sup>" T ("2") "</m:sup></m:sSup>", "E=mc²" },
  { "<m:f><m:num>" T ("a+b") "</m:num><m:den>" T ("2") "</m:den></m:f>", "(a+b)/2" },
  { "<m:d>" E ("<m:f><m:fPr><m:type m:val='noBar'/></m:fPr><m:num>" T ("n") "</m:num><m:den>" T (
        "k") "</m:den></m:f>") "</m:d>", "(n¦k)" },
  { "<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>" T ("i=1") "</m:sub><m:sup>" T (
        "n") "</m:sup>" E ("<m:sSub>" E (T ("a")) "<m:sub>" T ("i") "</m:sub></m:sSub>") "</m:nary>",
    "∑ᵢ₌₁ⁿ aᵢ" },
  { "<m:nary><m:sub/><m:sup/>" E (T ("x dx")) "</m:nary>", "∫ x dx" },
  { "<m:rad><m:deg/>" E (T ("1-x")) "</m:rad>", "√(1-x)" },
  { "<m:rad><m:deg>" T ("3") "</m:deg>" E (T ("8")) "</m:rad>", "³√8" },
  { "<m:func><m:fName>" T ("sin") "</m:fName>" E (T ("x")) "</m:func>", "sin x" },
  { "<m:func><m:fName>" T ("ln") "</m:fName>" E (T ("x+1")) "</m:func>", "ln(x+1)" },
  { "<m:func><m:fName><m:limLow>" E (T ("lim")) "<m:lim>" T ("n→∞") "</m:lim></m:limLow></m:fName>" E (
        T ("q")) "</m:func>", "lim_(n→∞) q" },
  { "<m:d><m:dPr><m:begChr m:val='['/><m:sepChr m:val=';'/><m:endChr m:val=''/></m:dPr>" E (
        T ("1")) E (T ("2")) "</m:d>", "[1;2" },
  { "<m:d>" E ("<m:m><m:mr>" E (T ("1")) E (T ("0")) "</m:mr><m:mr>" E (T ("0")) E (
        T ("1")) "</m:mr></m:m>") "</m:d>", "(1, 0; 0, 1)" },
  { "<m:sSubSup>" E (T ("x")) "<m:sub>" T ("k") "</m:sub><m:sup>" T ("q") "</m:sup></m:sSubSup>",
    "xₖ^q" },
  { "<m:sPre><m:sub>" T ("2") "</m:sub><m:sup>" T ("4") "</m:sup>" E (T ("He")) "</m:sPre>", "₂⁴He" },
  { "<m:acc><m:accPr><m:chr m:val='&#x303;'/></m:accPr>" E (T ("y")) "</m:acc>", "y\u0303" },
  { T ("a") "<w:del>" T ("b") "</w:del><m:phant>" E (T ("c")) "</m:phant>" T ("d"), "ad" },
  { "<m:sSup/><m:f/><m:rad/>", "/√" },
};

/* Formulas of OpenDocument. */
static const struct
{
  const char *xml;
  const char *text;
} mathml[] = {
  { "<semantics><mrow><mi>E</mi><mo>=</mo><mrow><mi>m</mi><mo>⋅</mo><msup><mi>c</mi><mn>2</mn>"
    "</msup></mrow></mrow><annotation>E = m cdot c^2</annotation></semantics>", "E = m ⋅ c²" },
  { "<mo>-</mo><mn>1</mn><mo>+</mo><mo>-</mo><mi>x</mi>", "-1 + -x" },
  { "<mi>sin</mi><mi>x</mi><mi>y</mi>", "sin xy" },
  { "<mi>f</mi><mo>(</mo><mi>x</mi><mo>,</mo><mo>-</mo><mi>y</mi><mo>)</mo>", "f(x, -y)" },
  { " <mfrac> <mn>1</mn> <mrow><mn>1</mn><mo>+</mo><mi>x</mi></mrow> </mfrac> ", "1/(1 + x)" },
  { "<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>",
    "√(a + b)³√x" },
  { "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"
    "<msub><mi>a</mi><mi>i</mi></msub>", "∑ᵢ₌₁ⁿ aᵢ" },
  { "<mover><mi>v</mi><mo>→</mo></mover><mover><mi>x</mi><mi>max</mi></mover>", "vx^max" },
  { "<mfenced open='[' close=']'><mi>a</mi><mi>b</mi></mfenced>", "[a,b]" },
  { "<mmultiscripts><mi>R</mi><mi>i</mi><none/><mi>j</mi><none/></mmultiscripts>", "Rᵢⱼ" },
  { "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr>"
    "</mtable>", "1, 2; 3" },
  { "<mphantom><mi>a</mi></mphantom><mtext>if </mtext><mi>b</mi>", "if b" },
};

static LiaisonXml *
parse (const char        *xml,
       const char *const *names,
       guint              n_names)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  LiaisonXml *parsed = liaison_xml_new (bytes, names, n_names, &error);

  g_assert_no_error (error);
  return parsed;
}

static void
test_word (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (word); i++)
    {
      g_autofree char *whole = g_strdup_printf (
          "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
          "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>%s</m:oMath>",
          word[i].xml);
      g_autoptr (LiaisonXml) xml = parse (whole, liaison_docx_names, N_DOCX);
      g_autofree char *text = liaison_docx_formula_dup_text (xml, 1);

      g_test_message ("%s", word[i].xml);
      g_assert_cmpstr (text, ==, word[i].text);
    }
}

static void
test_mathml (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mathml); i++)
    {
      g_autofree char *whole = g_strdup_printf (
          "<math xmlns='http://www.w3.org/1998/Math/MathML'>%s</math>", mathml[i].xml);
      g_autoptr (LiaisonXml) xml = parse (whole, liaison_odt_names, N_ODT);
      g_autofree char *text = liaison_odt_formula_dup_text (xml, 1);

      g_test_message ("%s", mathml[i].xml);
      g_assert_cmpstr (text, ==, mathml[i].text);
    }
}

/* However deep and long a formula is, what comes of it is not much longer. */
static void
test_size (void)
{
  g_autoptr (GString) xml = g_string_new ("<math xmlns='http://www.w3.org/1998/Math/MathML'>");
  g_autofree char *text = NULL;
  g_autoptr (LiaisonXml) parsed = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (xml, "<mfrac><mrow><mn>1</mn><mo>+</mo><mn>2</mn></mrow>");
  for (guint i = 0; i < 400; i++)
    g_string_append (xml, "</mfrac>");
  g_string_append (xml, "<mi>");
  for (guint i = 0; i < 200000; i++)
    g_string_append_c (xml, 'x');
  g_string_append (xml, "</mi></math>");
  parsed = parse (xml->str, liaison_odt_names, N_ODT);
  text = liaison_odt_formula_dup_text (parsed, 1);
  g_assert_true (g_str_has_prefix (text, "(1 + 2)/((1 + 2)/("));
  g_assert_cmpuint (strlen (text), <, 10000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/formula/word", test_word);
  g_test_add_func ("/article/formula/mathml", test_mathml);
  g_test_add_func ("/article/formula/size", test_size);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of many languages in the encodings that people wrote them in: what is guessed must give
 * back the text, and nearly always where only the beginning of it is there. */

#include "article/encoding.h"
#include "article/encoding-guess.h"

#include <string.h>

static const struct
{
  const char *language;
  const char *charsets; /* between spaces */
  const char *text;
} texts[] = {
  { "en", "WINDOWS-1252 MACINTOSH UTF-32LE UTF-32BE UTF-16BE UTF-16LE",
    "The minister’s answer came late: “we will not sign”, he "
    "said, and left the café – without a naïve smile." },
  { "de", "WINDOWS-1252 ISO-8859-15 MACINTOSH CP850",
    "Über die Gespräche der Außenminister wurde nichts "
    "bekannt. Die Regierung hält später eine Pressekonferenz "
    "ab, sagte ein Sprecher am Dienstagabend in München, und "
    "fügte hinzu, dass man für größere Zugeständnisse keine "
    "Mehrheit hätte." },
  { "fr", "WINDOWS-1252 ISO-8859-15 MACINTOSH CP850",
    "Le gouvernement a déclaré hier soir qu’il n’était pas "
    "prêt à céder. Les députés de l’opposition, réunis à "
    "l’Assemblée, ont demandé une enquête sur les évènements "
    "de février et la démission du préfet." },
  { "es", "WINDOWS-1252 ISO-8859-15",
    "El Gobierno anunció que no habrá más negociaciones este "
    "año. La oposición, en cambio, cree que todavía hay "
    "tiempo, según explicó una fuente próxima a la comisión "
    "en Málaga." },
  { "pl", "WINDOWS-1250 ISO-8859-2",
    "Minister spraw zagranicznych powiedział, że rozmowy będą"
    " kontynuowane w przyszłym tygodniu. Część posłów uważa, "
    "że rząd źle ocenił sytuację i powinien wyjaśnić swoją "
    "decyzję." },
  { "cs", "WINDOWS-1250 ISO-8859-2",
    "Ministr zahraničí řekl, že jednání budou pokračovat "
    "příští týden. Část poslanců se domnívá, že vláda situaci"
    " špatně vyhodnotila a měla by své rozhodnutí vysvětlit." },
  { "hu", "WINDOWS-1250 ISO-8859-2",
    "A külügyminiszter azt mondta, hogy a tárgyalások jövő "
    "héten folytatódnak. A képviselők egy része szerint a "
    "kormány rosszul ítélte meg a helyzetet, és meg kellene "
    "magyaráznia a döntését." },
  { "ru", "WINDOWS-1251 KOI8-R ISO-8859-5 IBM866 MAC-CYRILLIC UTF-16LE UTF-16BE UTF-32LE",
    "Министр иностранных дел заявил, что переговоры "
    "продолжатся на следующей неделе. Часть депутатов "
    "считает, что правительство неверно оценило положение и "
    "должно объяснить своё решение." },
  { "uk", "WINDOWS-1251 KOI8-U ISO-8859-5",
    "Міністр закордонних справ заявив, що переговори "
    "продовжаться наступного тижня. Частина депутатів вважає,"
    " що уряд неправильно оцінив ситуацію і має пояснити своє"
    " рішення." },
  { "bg", "WINDOWS-1251 ISO-8859-5",
    "Министърът на външните работи каза, че преговорите ще "
    "продължат следващата седмица. Част от депутатите смятат,"
    " че правителството е оценило погрешно положението." },
  { "el", "WINDOWS-1253 ISO-8859-7 UTF-16LE UTF-16BE UTF-32LE",
    "Ο υπουργός Εξωτερικών δήλωσε ότι οι συνομιλίες θα "
    "συνεχιστούν την επόμενη εβδομάδα. Μέρος των βουλευτών "
    "πιστεύει ότι η κυβέρνηση εκτίμησε λάθος την κατάσταση." },
  { "tr", "WINDOWS-1254 ISO-8859-9",
    "Dışişleri Bakanı, görüşmelerin önümüzdeki hafta "
    "süreceğini söyledi. Bazı milletvekilleri hükümetin "
    "durumu yanlış değerlendirdiğini ve kararını açıklaması "
    "gerektiğini düşünüyor." },
  { "he", "WINDOWS-1255 ISO-8859-8",
    "שר החוץ אמר כי השיחות יימשכו בשבוע הבא. חלק מחברי הכנסת "
    "סבורים שהממשלה העריכה את המצב באופן שגוי ועליה להסביר את"
    " החלטתה." },
  { "ar", "WINDOWS-1256 ISO-8859-6 UTF-16LE UTF-16BE UTF-32LE",
    "قال وزير الخارجية إن المحادثات ستستمر الأسبوع المقبل. "
    "ويرى بعض النواب أن الحكومة أخطأت في تقدير الوضع وعليها "
    "أن تشرح قرارها." },
  { "lt", "WINDOWS-1257 ISO-8859-13",
    "Užsienio reikalų ministras sakė, kad derybos tęsis kitą "
    "savaitę. Dalis Seimo narių mano, jog vyriausybė "
    "neteisingai įvertino padėtį ir turėtų paaiškinti savo "
    "sprendimą." },
  { "th", "CP874",
    "รัฐมนตรีว่าการกระทรวงการต่างประเทศกล่าวว่าการเจรจาจะดำเน"
    "ินต่อไปในสัปดาห์หน้า "
    "สมาชิกสภาบางส่วนเห็นว่ารัฐบาลประเมินสถานการณ์ผิด" },
  { "ja", "SHIFT_JIS EUC-JP ISO-2022-JP UTF-16LE UTF-16BE",
    "外務大臣は、協議が来週も続くと述べた。一部の議員は、政府が状"
    "況を見誤っており、決定の理由を説明すべきだと考えている。" },
  { "zh", "GB18030 UTF-16LE UTF-16BE UTF-32LE UTF-32BE",
    "外交部长表示，谈判将在下周继续进行。部分议员认为政府对局势判"
    "断有误，应当说明作出这一决定的理由。" },
  { "zh-t", "BIG5 UTF-16LE UTF-16BE",
    "外交部長表示，談判將在下週繼續進行。部分議員認為政府對局勢判"
    "斷有誤，應當說明作出這一決定的理由。" },
  { "ko", "EUC-KR UHC UTF-16LE UTF-16BE",
    "외교부 장관은 협상이 다음 주에도 계속될 것이라고 말했다. 일부 의원들은 정부가 상황을 잘못 "
    "판단했으며 결정의 이유를 설명해야 한다고 본다." },
};

/* The text that can be written in CHARSET at all: what cannot is left out. */
static char *
encode (const char *text,
        const char *charset,
        gsize      *length,
        char      **kept)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize n = g_utf8_next_char (p) - p;
      g_autofree char *bytes = g_convert (p, n, charset, "UTF-8", NULL, NULL, NULL);

      if (bytes != NULL)
        g_string_append_len (plain, p, n);
    }
  *kept = g_strndup (plain->str, plain->len);
  return g_convert (plain->str, plain->len, charset, "UTF-8", NULL, length, NULL);
}

/* A whole text, and its beginning as a short one. */
static gboolean
is_read (const char *text,
         const char *charset)
{
  gsize length;
  g_autofree char *kept = NULL;
  g_autofree char *bytes = encode (text, charset, &length, &kept);
  g_autofree char *decoded = NULL;

  g_assert_nonnull (bytes);
  decoded = liaison_encoding_decode (bytes, length);
  if (strcmp (decoded, kept) == 0)
    return TRUE;
  g_test_message ("%s: %s", charset, decoded);
  return FALSE;
}

static void
test_languages (void)
{
  guint read[2] = { 0, 0 };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) charsets = g_strsplit (texts[i].charsets, " ", -1);
      glong length = g_utf8_strlen (texts[i].text, -1);
      g_autofree char *start = g_utf8_substring (texts[i].text, 0, length * 2 / 5);

      for (guint k = 0; charsets[k] != NULL; k++, n++)
        {
          read[0] += is_read (texts[i].text, charsets[k]);
          read[1] += is_read (start, charsets[k]);
        }
    }
  g_test_message ("of %u texts %u are read, of their beginnings %u", n, read[0], read[1]);
  g_assert_cmpuint (read[0], ==, n);
  g_assert_cmpuint (read[1] + 2, >=, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/encoding-guess/languages", test_languages);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/question.h"

static const struct
{
  const char *sentence;
  const char *question;
} table[] = {
  { "The talks are unlikely to resume.", "Will the talks resume?" },
  { "The talks will not resume before May.", "Will the talks resume before May?" },
  { "It is unlikely that the talks will resume.", "Will the talks resume?" },
  { "It is widely expected that Norland may leave the pact.", "Will Norland leave the pact?" },
  { "There will be a vote in June.", "Will there be a vote in June?" },
  { "But Vessel is expected to resign, which would please his rivals.", "Will Vessel resign?" },
  { "If the vote fails, the minister will probably step down.", "Will the minister step down?" },
  { "Most analysts think that Norland might yield; others do not.", "Will Norland yield?" },
  { "Her party could even lose the capital, he said.", "Will her party lose the capital?" },
  { "Norland will leave the pact by the end of the year, she told state radio.", "Will Norland leave the pact by the end of the year?" },
  { "Marta Vane and her deputy are more likely to hold out.",
    "Will Marta Vane and her deputy hold out?" },
  { "With an election due, Norland’s army is about to leave the valley.",
    "Will Norland’s army leave the valley?" },
  { "Vane said the ships could sail in 2031.", "Will the ships sail in 2031?" },
  { "Analysts say it will please her rivals and may end the talks.", "Will it please her rivals?" },
  { "Norland and Vessel said in a joint statement that the pact would last.", "Will the pact last?" },
  { "Norland stressed in March that the pact would last.", "Will the pact last?" },
  { "“The vote will change little,” said Marta Vane, a deputy.", "Will the vote change little?" },
  { "The deal could be a beginning, says Marta Vane, who leads the party.",
    "Will the deal be a beginning?" },
  { "Norland plans to leave the pact in June.", "Will Norland leave the pact in June?" },
  { "Facing higher prices, buyers may turn to Norland.", "Will buyers turn to Norland?" },
  { "Further delays will cost the party votes.", "Will further delays cost the party votes?" },
  { "The talks failed, and Vane will likely resign.", "Will Vane resign?" },
  { "The army is likely to stay \"for several years\".", "Will the army stay for several years?" },
  { "More than 4,000 soldiers are expected to leave.", "Will more than 4,000 soldiers leave?" },
  { "It’s possible that buyers could turn away.", "Will buyers turn away?" },
  /* What would make no sense. */
  { "He may very well have been right.", "He may very well have been right." },
  { "We will win.", "We will win." },
  { "Neither is likely to yield.", "Neither is likely to yield." },
  { "He declined to state when the ship would be ready.",
    "He declined to state when the ship would be ready." },
  /* Of another form: as they are. */
  { "Nobody knows.", "Nobody knows." },
  { "“The talks,” she said, “are over: they will not resume.”",
    "“The talks,” she said, “are over: they will not resume.”" },
  { "", "" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *question = liaison_question_from_sentence (table[i].sentence);

      g_assert_cmpstr (question, ==, table[i].question);
    }
}

/* Nothing in a text may make the patterns run for long or fail. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("If");
  g_autofree char *question = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, " one, two");
  question = liaison_question_from_sentence (text->str);
  g_assert_cmpstr (question, ==, text->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/question/table", test_table);
  g_test_add_func ("/question/long", test_long);
  return g_test_run ();
}

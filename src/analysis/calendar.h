/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/text.h"

G_BEGIN_DECLS

/* The words of the calendar in a text: what finds times reads them with these. A reader looks at the words from I on, fills
 * in PERIOD, and returns the word after the last that it took, or 0. */

typedef struct
{
  const LiaisonText *text;
  guint end;                /* no word from here on is looked at */
  const GDate *published;
  gboolean known;           /* PUBLISHED is a date */
  int direction;            /* where a day or month without a year lies: 1 ahead, -1 behind, 0 not known */
} LiaisonCalendar;

/* A time: the words, and the dates that they mean for an article of a given day. */
typedef struct
{
  LiaisonWordRange words;
  gboolean dated;           /* FROM and TO are valid */
  GDate from;
  GDate to;
} LiaisonPeriod;

/* The word at I in lower case; "" behind the end. */
const char *liaison_calendar_word        (const LiaisonCalendar *context,
                                          guint                  i);
gboolean    liaison_calendar_is          (const LiaisonCalendar *context,
                                          guint                  i,
                                          const char            *lower);
/* The same of several words with spaces between them. */
gboolean    liaison_calendar_is_any      (const LiaisonCalendar *context,
                                          guint                  i,
                                          const char            *words);
/* The number of the month, year, day of the month or plain number at I, or 0. */
int         liaison_calendar_month       (const LiaisonCalendar *context,
                                          guint                  i);
int         liaison_calendar_year        (const LiaisonCalendar *context,
                                          guint                  i);
int         liaison_calendar_day         (const LiaisonCalendar *context,
                                          guint                  i);
int         liaison_calendar_number      (const LiaisonCalendar *context,
                                          guint                  i);
/* Whether "weeks" or the like stands at I. */
gboolean    liaison_calendar_unit        (const LiaisonCalendar *context,
                                          guint                  i,
                                          int                   *days,
                                          int                   *n_months);
/* Whether the name of a day of the week, or of a season, stands at I. */
gboolean    liaison_calendar_is_day      (const LiaisonCalendar *context,
                                          guint                  i);

void        liaison_period_set_words     (LiaisonPeriod         *period,
                                          guint                  first,
                                          guint                  end);
void        liaison_period_set_month     (LiaisonPeriod         *period,
                                          int                    year,
                                          int                    month);
void        liaison_period_set_months    (LiaisonPeriod         *period,
                                          int                    year,
                                          int                    first,
                                          int                    last);

guint       liaison_calendar_read_decade (const LiaisonCalendar *context,
                                          guint                  i,
                                          LiaisonPeriod         *period);
guint       liaison_calendar_read_year   (const LiaisonCalendar *context,
                                          guint                  i,
                                          LiaisonPeriod         *period);
guint       liaison_calendar_read_month  (const LiaisonCalendar *context,
                                          guint                  i,
                                          LiaisonPeriod         *period);
guint       liaison_calendar_read_day    (const LiaisonCalendar *context,
                                          guint                  i,
                                          LiaisonPeriod         *period);

G_END_DECLS

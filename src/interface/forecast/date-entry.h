/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A day, typed or chosen in a calendar. Property "date" (string, nullable: "2022-01-20"), which notifies; signal "edited": the
 * reader changed it. */
#define LIAISON_TYPE_DATE_ENTRY (liaison_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDateEntry, liaison_date_entry, LIAISON, DATE_ENTRY, GtkWidget)

const char *liaison_date_entry_get_date (LiaisonDateEntry *self); /* nullable */
void        liaison_date_entry_set_date (LiaisonDateEntry *self,
                                         const char       *date);
/* What it is the day of, and what the button says that empties it; otherwise they speak of a close date. */
void        liaison_date_entry_set_labels (LiaisonDateEntry *self,
                                           const char       *label,
                                           const char       *clear);
/* What is wrong with the day beside others, for the reader; NULL for nothing. */
void        liaison_date_entry_set_problem (LiaisonDateEntry *self,
                                            const char       *problem);
/* The day that TEXT means, "2022-01-20", or NULL: ISO 8601, or as one writes days in the reader's language. */
char       *liaison_date_entry_parse    (const char       *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "forecast/forecast.h"

G_BEGIN_DECLS

/* Tells the reader's desktop of forecasts in open windows that close today, or closed and wait to be resolved, if the reader wants it
 * (the setting "notify-due"): once a day for each. Action of the application: "app.open-forecast" with the id of a forecast. */
#define LIAISON_TYPE_DUE_NOTIFIER (liaison_due_notifier_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDueNotifier, liaison_due_notifier, LIAISON, DUE_NOTIFIER, GObject)

/* APPLICATION, which has been started up, holds the notifier. */
LiaisonDueNotifier *liaison_due_notifier_new  (GtkApplication *application);
/* Of FORECASTS those that are due on the day TODAY, the most urgent first. Of LiaisonForecast. (transfer full) */
GPtrArray          *liaison_due_notifier_find (GListModel     *forecasts,
                                               const char     *today);

G_END_DECLS

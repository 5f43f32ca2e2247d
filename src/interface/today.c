/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonToday: the day that it is here. A timer that waits until midnight does not count while the computer sleeps, and clocks are
 * set; so the clock is looked at every minute. */

#include "interface/today.h"

#include <string.h>

#include "forecast/moment.h"

#define SECONDS 60

struct _LiaisonToday
{
  GObject parent_instance;

  char *day;
  guint timeout_id;
};

G_DEFINE_FINAL_TYPE (LiaisonToday, liaison_today, G_TYPE_OBJECT)

enum
{
  PROP_DAY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
on_minute (gpointer data)
{
  g_autofree char *day = liaison_moment_today ();

  liaison_today_set_day (data, day);
  return G_SOURCE_CONTINUE;
}

static void
liaison_today_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_DAY)
    g_value_set_string (value, LIAISON_TODAY (object)->day);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_today_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_DAY)
    liaison_today_set_day (LIAISON_TODAY (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
liaison_today_finalize (GObject *object)
{
  LiaisonToday *self = LIAISON_TODAY (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_free (self->day);

  G_OBJECT_CLASS (liaison_today_parent_class)->finalize (object);
}

static void
liaison_today_class_init (LiaisonTodayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = liaison_today_get_property;
  object_class->set_property = liaison_today_set_property;
  object_class->finalize = liaison_today_finalize;

  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
liaison_today_init (LiaisonToday *self)
{
  self->day = liaison_moment_today ();
  self->timeout_id = g_timeout_add_seconds (SECONDS, on_minute, self);
}

/**
 * liaison_today_get_default:
 *
 * Returns: (transfer none): the one that all share; it stays until the process ends
 */
LiaisonToday *
liaison_today_get_default (void)
{
  static LiaisonToday *today = NULL;

  if (today == NULL)
    today = g_object_new (LIAISON_TYPE_TODAY, NULL);
  return today;
}

/**
 * liaison_today_get_day:
 * @self: the day
 *
 * Returns: (transfer none): the day that it is, "2022-01-20"
 */
const char *
liaison_today_get_day (LiaisonToday *self)
{
  g_return_val_if_fail (LIAISON_IS_TODAY (self), NULL);

  return self->day;
}

/**
 * liaison_today_set_day:
 * @self: the day
 * @day: the day that it is now, "2022-01-20"
 *
 * Tells that another day has begun. Of the same day nobody hears.
 */
void
liaison_today_set_day (LiaisonToday *self,
                       const char   *day)
{
  char *copy;

  g_return_if_fail (LIAISON_IS_TODAY (self));
  g_return_if_fail (day != NULL && liaison_moment_is_date (day));

  if (strcmp (self->day, day) == 0)
    return;
  copy = g_strdup (day);
  g_free (self->day);
  self->day = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

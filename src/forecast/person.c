/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPerson: somebody whose forecasts lie beside the reader's own. */

#include "forecast/person.h"

struct _LiaisonPerson
{
  GObject parent_instance;

  char *name;
  guint n_files;
  guint n_forecasts;
  char *problem;
};

G_DEFINE_FINAL_TYPE (LiaisonPerson, liaison_person, G_TYPE_OBJECT)

static void
liaison_person_finalize (GObject *object)
{
  LiaisonPerson *self = LIAISON_PERSON (object);

  g_free (self->name);
  g_free (self->problem);

  G_OBJECT_CLASS (liaison_person_parent_class)->finalize (object);
}

static void
liaison_person_class_init (LiaisonPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_person_finalize;
}

static void
liaison_person_init (LiaisonPerson *self)
{
}

/**
 * liaison_person_new:
 * @name: the name under which they forecast
 * @n_files: how many files they have
 * @n_forecasts: how many forecasts are in them, each counted once
 * @problem: (nullable): why one of the files is not shown as it is now
 *
 * Returns: (transfer full): a person
 */
LiaisonPerson *
liaison_person_new (const char *name,
                    guint       n_files,
                    guint       n_forecasts,
                    const char *problem)
{
  LiaisonPerson *self = g_object_new (LIAISON_TYPE_PERSON, NULL);

  self->name = g_strdup (name);
  self->n_files = n_files;
  self->n_forecasts = n_forecasts;
  self->problem = g_strdup (problem);
  return self;
}

const char *
liaison_person_get_name (LiaisonPerson *self)
{
  g_return_val_if_fail (LIAISON_IS_PERSON (self), NULL);

  return self->name;
}

guint
liaison_person_get_n_files (LiaisonPerson *self)
{
  g_return_val_if_fail (LIAISON_IS_PERSON (self), 0);

  return self->n_files;
}

guint
liaison_person_get_n_forecasts (LiaisonPerson *self)
{
  g_return_val_if_fail (LIAISON_IS_PERSON (self), 0);

  return self->n_forecasts;
}

const char *
liaison_person_get_problem (LiaisonPerson *self)
{
  g_return_val_if_fail (LIAISON_IS_PERSON (self), NULL);

  return self->problem;
}

gboolean
liaison_person_equal (LiaisonPerson *a,
                      LiaisonPerson *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && a->n_files == b->n_files && a->n_forecasts == b->n_forecasts &&
         g_strcmp0 (a->problem, b->problem) == 0;
}

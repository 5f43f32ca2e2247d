/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonPeoplePage: who is in the team, how far its files are read, and the questions of others, each of which can be taken over with
 * one button: with its criteria and dates, and without anybody's estimates. Uses "forecasts.back" of the panel and "win.open-folder" of
 * the window. The CSS node is "peoplepage". */

#include "interface/forecast/people/people-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "interface/document-changes.h"
#include "interface/forecast/people/people-list.h"
#include "interface/forecast/people/people-questions.h"
#include "interface/settings.h"

struct _LiaisonPeoplePage
{
  GtkWidget parent_instance;

  LiaisonDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *file_signals;
  GSignalGroup *team_signals;
  GListStore *questions;       /* of LiaisonForecast */

  /* Template children. */
  GtkWidget *box;
  GtkWidget *back;
  GtkStack *stack;
  GtkLabel *place;
  GtkWidget *reading;
  GtkProgressBar *progress;
  GtkSwitch *hide;
  LiaisonPeopleList *people;
  GtkLabel *people_title;
  LiaisonPeopleList *others;
  GtkLabel *others_title;
};

G_DEFINE_FINAL_TYPE (LiaisonPeoplePage, liaison_people_page, GTK_TYPE_WIDGET)

static LiaisonTeam *
get_team (LiaisonPeoplePage *self)
{
  return self->document != NULL ? liaison_document_get_team (self->document) : NULL;
}

static void
show_progress (LiaisonPeoplePage *self)
{
  LiaisonTeam *team = get_team (self);
  double progress = team != NULL ? liaison_team_get_progress (team) : -1.0;

  gtk_widget_set_visible (self->reading, progress >= 0.0);
  gtk_progress_bar_set_fraction (self->progress, MAX (progress, 0.0));
}

static void
show_questions (LiaisonPeoplePage *self)
{
  LiaisonTeam *team = get_team (self);
  g_autoptr (GPtrArray) questions =
    team != NULL ? liaison_team_list_questions (team, liaison_document_get_forecasts (self->document)) : NULL;
  guint n = questions != NULL ? questions->len : 0;

  liaison_people_questions_show (self->questions, questions);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n > 0);
  gtk_label_set_label (self->others_title,
                       n > 0 ? _("Questions of Others") : _("You have all the questions that others ask."));
}

static void
show_people (LiaisonPeoplePage *self)
{
  LiaisonTeam *team = get_team (self);
  guint n = team != NULL ? g_list_model_get_n_items (liaison_team_get_people (team)) : 0;
  g_autofree char *title = g_strdup_printf (ngettext ("%u Person", "%u People", n), n);

  gtk_label_set_label (self->people_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->people), n > 0);
}

static void
update (LiaisonPeoplePage *self)
{
  gtk_stack_set_visible_child_name (self->stack, get_team (self) != NULL ? "team" : "none");
  show_progress (self);
  show_people (self);
  show_questions (self);
}

static void
on_team_replaced (LiaisonPeoplePage *self)
{
  LiaisonTeam *team = get_team (self);
  GListModel *people = team != NULL ? liaison_team_get_people (team) : NULL;
  g_autofree char *place = team != NULL ? liaison_team_dup_title (team) : NULL;

  g_signal_group_set_target (self->team_signals, team);
  liaison_people_list_set_model (self->people, people);
  gtk_label_set_label (self->place, place != NULL ? place : "");
  update (self);
}

static void
on_forecasts_replaced (LiaisonPeoplePage *self)
{
  g_signal_group_set_target (self->file_signals,
                             self->document != NULL ? liaison_document_get_forecasts (self->document) : NULL);
  show_questions (self);
}

static void
on_stop (LiaisonPeoplePage *self)
{
  if (get_team (self) != NULL)
    liaison_team_cancel (get_team (self));
}

static void
on_close (LiaisonPeoplePage *self)
{
  if (self->document != NULL)
    liaison_document_set_team (self->document, NULL);
}

static void
on_take (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->questions)); i++)
    {
      g_autoptr (LiaisonForecast) forecast = g_list_model_get_item (G_LIST_MODEL (self->questions), i);

      if (g_strcmp0 (liaison_forecast_get_id (forecast), id) == 0)
        {
          liaison_document_take_question (self->document, forecast);
          return;
        }
    }
}

static gboolean
liaison_people_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIAISON_PEOPLE_PAGE (widget)->back);
}

static void
liaison_people_page_dispose (GObject *object)
{
  LiaisonPeoplePage *self = LIAISON_PEOPLE_PAGE (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->file_signals);
  g_clear_object (&self->team_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->document);
  g_clear_object (&self->questions);

  G_OBJECT_CLASS (liaison_people_page_parent_class)->dispose (object);
}

static void
liaison_people_page_class_init (LiaisonPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_people_page_dispose;
  g_type_ensure (LIAISON_TYPE_PEOPLE_LIST);
  widget_class->grab_focus = liaison_people_page_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "peoplepage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/forecast/people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, back);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, place);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, reading);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, progress);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, hide);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, people);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, people_title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, others);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPeoplePage, others_title);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_install_action (widget_class, "people.take", "s", on_take);
}

static void
liaison_people_page_init (LiaisonPeoplePage *self)
{
  self->questions = g_list_store_new (LIAISON_TYPE_FORECAST);
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  self->file_signals = g_signal_group_new (LIAISON_TYPE_FORECAST_FILE);
  self->team_signals = g_signal_group_new (LIAISON_TYPE_TEAM);
  g_signal_group_connect_swapped (self->document_signals, "notify::team", G_CALLBACK (on_team_replaced), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::forecasts", G_CALLBACK (on_forecasts_replaced), self);
  g_signal_group_connect_swapped (self->file_signals, "changed", G_CALLBACK (show_questions), self);
  g_signal_group_connect_swapped (self->team_signals, "changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->team_signals, "notify::progress", G_CALLBACK (show_progress), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_people_list_set_up (self->others, _("Questions of others"), liaison_people_question_new, liaison_people_question_show);
  liaison_people_list_set_up (self->people, _("People in the team"), liaison_people_person_new, liaison_people_person_show);
  liaison_people_list_set_model (self->others, G_LIST_MODEL (self->questions));
  if (liaison_settings_get () != NULL)
    g_settings_bind (liaison_settings_get (), "hide-others", self->hide, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * liaison_people_page_set_document:
 * @self: a page
 * @document: (nullable): the document whose team it shows
 */
void
liaison_people_page_set_document (LiaisonPeoplePage *self,
                                  LiaisonDocument   *document)
{
  g_return_if_fail (LIAISON_IS_PEOPLE_PAGE (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  on_forecasts_replaced (self);
  on_team_replaced (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes an entity of text that the reader selected. */

#include "interface/article/article-view-private.h"

#include <glib/gi18n.h>

#include "interface/document-corrections.h"

/* In the order of LiaisonEntityKind. */
static const char *const kinds[LIAISON_N_ENTITY_KINDS] = {
  [LIAISON_ENTITY_PERSON] = N_("_Person"),
  [LIAISON_ENTITY_ORGANIZATION] = N_("_Organization"),
  [LIAISON_ENTITY_PLACE] = N_("P_lace"),
  [LIAISON_ENTITY_OPERATION] = N_("Ope_ration"),
  [LIAISON_ENTITY_AGREEMENT] = N_("_Agreement"),
  [LIAISON_ENTITY_EVENT] = N_("_Event"),
};

static void
on_add_entity (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  LiaisonArticleView *self = LIAISON_ARTICLE_VIEW (widget);
  LiaisonEntityKind kind;
  LiaisonSpan span;

  if (self->document == NULL || liaison_document_get_network (self->document) == NULL ||
      !liaison_article_view_get_selection (self, &span) ||
      !liaison_entity_kind_from_string (g_variant_get_string (parameter, NULL), &kind))
    return;
  gtk_revealer_set_reveal_child (self->selection_bar, FALSE);
  liaison_document_add_entity (self->document, kind, span);
}

void
_liaison_article_view_install_entities (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "article.add-entity", "s", on_add_entity);
}

void
_liaison_article_view_fill_kinds (LiaisonArticleView *self)
{
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(kinds[i]), NULL);

      g_menu_item_set_action_and_target (item, "article.add-entity", "s", liaison_entity_kind_to_string (i));
      g_menu_append_item (self->entity_menu, item);
    }
}

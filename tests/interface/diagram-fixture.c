/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the diagram share. */

#include "diagram-fixture.h"

#include "analysis/analysis-private.h"
#include "interface/document-private.h"

static const char text[] =
  "Mara Voss leads the Orrin Survey. Lin Adair reports to Voss and may sign the Tessaly accord. "
  "Tessaly opposes the raid on Kallavia, which the Survey ran.";

void
add_entity (GPtrArray         *entities,
            const char        *id,
            LiaisonEntityKind  kind,
            double             importance)
{
  LiaisonEntityRecord *record = g_new0 (LiaisonEntityRecord, 1);
  LiaisonMention mentions[] = { { { 2, 4 }, LIAISON_MENTION_PRONOUN }, { { 10 + entities->len, 20 + entities->len }, LIAISON_MENTION_NAME } };

  record->id = g_strdup (id);
  record->name = g_strdup (id);
  record->kind = kind;
  record->importance = importance;
  record->aliases = g_ptr_array_new ();
  record->roles = g_ptr_array_new ();
  record->mentions = g_array_new (FALSE, FALSE, sizeof (LiaisonMention));
  g_array_append_vals (record->mentions, mentions, 2);
  g_ptr_array_add (entities, record);
}

void
add_relation (GPtrArray           *relations,
              guint                source,
              guint                target,
              LiaisonRelationKind  kind)
{
  LiaisonRelationRecord *record = g_new0 (LiaisonRelationRecord, 1);
  LiaisonSpan evidence[] = { { 30 + relations->len, 60 + relations->len }, { 70, 90 } };

  record->source = source;
  record->target = target;
  record->kind = kind;
  record->valence = relations->len % 3;
  record->modality = relations->len % 4;
  record->negated = relations->len == 2;
  record->attributed_to = -1;
  record->confidence = 0.9;
  record->evidence = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));
  g_array_append_vals (record->evidence, evidence, 2);
  g_ptr_array_add (relations, record);
}

void
set_network (LiaisonDocument *document,
             GPtrArray       *entities,
             GPtrArray       *relations,
             const char      *remark)
{
  g_autoptr (LiaisonArticle) article = liaison_article_new_plain (text);
  g_autoptr (LiaisonAnalysis) analysis = _liaison_analysis_new_take (article, entities, relations, remark);
  g_autoptr (LiaisonNetwork) network = liaison_network_new (analysis);

  g_set_object (&document->article, article);
  g_set_object (&document->network, network);
  g_free (document->remark);
  document->remark = g_strdup (remark);
  _liaison_document_notify (document, LIAISON_DOCUMENT_ARTICLE);
  _liaison_document_notify (document, LIAISON_DOCUMENT_REMARK);
  _liaison_document_notify (document, LIAISON_DOCUMENT_NETWORK);
}

void
set_small_network (LiaisonDocument *document)
{
  GPtrArray *entities = g_ptr_array_new ();
  GPtrArray *relations = g_ptr_array_new ();

  add_entity (entities, "voss", LIAISON_ENTITY_PERSON, 0.9);
  add_entity (entities, "adair", LIAISON_ENTITY_PERSON, 0.7);
  add_entity (entities, "survey", LIAISON_ENTITY_ORGANIZATION, 0.6);
  add_entity (entities, "tessaly", LIAISON_ENTITY_PLACE, 0.5);
  add_entity (entities, "raid", LIAISON_ENTITY_OPERATION, 0.4);
  add_entity (entities, "accord", LIAISON_ENTITY_AGREEMENT, 0.3);
  add_entity (entities, "vote", LIAISON_ENTITY_EVENT, 0.2);
  add_relation (relations, 0, 2, LIAISON_RELATION_LEADS);
  add_relation (relations, 1, 0, LIAISON_RELATION_REPORTS_TO);
  add_relation (relations, 1, 5, LIAISON_RELATION_AGREE);
  add_relation (relations, 3, 4, LIAISON_RELATION_REJECT);
  add_relation (relations, 2, 4, LIAISON_RELATION_ASSAULT);
  add_relation (relations, 0, 1, LIAISON_RELATION_CONSULT);
  set_network (document, entities, relations, NULL);
}

static void
on_reveal (Fixture *fixture,
           guint    start,
           guint    end)
{
  fixture->n_reveals++;
  fixture->revealed = (LiaisonSpan) { start, end };
}

static gboolean
has_new_node (LiaisonDiagramView *view)
{
  for (guint i = 0; i < view->nodes->len; i++)
    {
      GtkWidget *widget = GTK_WIDGET (_liaison_diagram_view_node (view, i));

      if (gtk_widget_get_visible (widget) && gtk_widget_get_width (widget) == 0)
        return TRUE;
    }
  return FALSE;
}

void
wait_until_arranged (Fixture *fixture)
{
  while (!fixture->view->arranged || fixture->view->arranging)
    g_main_context_iteration (NULL, TRUE);
  /* New nodes have no size until they are at their places. */
  while (has_new_node (fixture->view))
    g_main_context_iteration (NULL, TRUE);
}

void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  /* Without animations, as where the system asks for less motion. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->document = liaison_document_new ();
  fixture->diagram = LIAISON_DIAGRAM (g_object_ref_sink (liaison_diagram_new ()));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->diagram));
  set_small_network (fixture->document);
  liaison_diagram_set_document (fixture->diagram, fixture->document);
  fixture->view = LIAISON_DIAGRAM_VIEW (gtk_widget_get_template_child (GTK_WIDGET (fixture->diagram), LIAISON_TYPE_DIAGRAM, "view"));
  g_signal_connect_swapped (liaison_document_get_selection (fixture->document), "reveal", G_CALLBACK (on_reveal), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until_arranged (fixture);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  /* What is just being done in it, as a popover that closes, is finished first; whoever keeps it longer is waited for in vain. */
  g_object_add_weak_pointer (G_OBJECT (fixture->diagram), (gpointer *) &fixture->diagram);
  g_object_unref (fixture->diagram);
  while (fixture->diagram != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->document);
}

LiaisonEntity *
entity (Fixture    *fixture,
        const char *id)
{
  return liaison_network_find_entity (liaison_document_get_network (fixture->document), id);
}

LiaisonDiagramNode *
node (Fixture    *fixture,
      const char *id)
{
  int number = _liaison_diagram_view_find (fixture->view, entity (fixture, id));

  return number < 0 ? NULL : _liaison_diagram_view_node (fixture->view, (guint) number);
}

LiaisonDrawingState
state (Fixture    *fixture,
       const char *id)
{
  return _liaison_diagram_view_node_state (fixture->view, (guint) _liaison_diagram_view_find (fixture->view, entity (fixture, id)));
}

LiaisonSelection *
selection (Fixture *fixture)
{
  return liaison_document_get_selection (fixture->document);
}

GtkWidget *
child (Fixture    *fixture,
       const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->diagram), LIAISON_TYPE_DIAGRAM, name));
}

const char *
page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child (fixture, "pages")));
}

LiaisonDiagramPlace
place (Fixture    *fixture,
       const char *id)
{
  return *liaison_diagram_node_get_place (node (fixture, id));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramCorrector: the actions of a diagram pane that correct what is selected, and the popovers that they need. */

#include "interface/diagram/diagram-corrector.h"

#include "interface/diagram/diagram-corrector-menu.h"
#include "interface/diagram/diagram-evidence-menu.h"
#include "interface/diagram/diagram-forms.h"
#include "interface/document-corrections.h"

struct _LiaisonDiagramCorrector
{
  GObject parent_instance;

  GtkWidget *pane;                  /* weak */
  LiaisonDiagramView *view;         /* weak */
  LiaisonDiagramList *list;         /* weak */
  LiaisonDocument *document;        /* nullable */
  GSignalGroup *document_signals;
  GSignalGroup *selection_signals;
  GSimpleActionGroup *actions;
  GtkWidget *popover;               /* weak: the one that is open */
  GtkWidget *focused;               /* weak: what had the focus when it opened */
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramCorrector, liaison_diagram_corrector, G_TYPE_OBJECT)

/* The selected entity, if the network is there and can be corrected. */
static LiaisonEntity *
entity_of (LiaisonDiagramCorrector *self)
{
  if (self->document == NULL || liaison_document_get_network (self->document) == NULL)
    return NULL;
  return liaison_selection_get_entity (liaison_document_get_selection (self->document));
}

static LiaisonRelation *
relation_of (LiaisonDiagramCorrector *self)
{
  if (self->document == NULL || liaison_document_get_network (self->document) == NULL)
    return NULL;
  return liaison_selection_get_relation (liaison_document_get_selection (self->document));
}

static GSimpleAction *
action_of (LiaisonDiagramCorrector *self,
           const char              *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

static void
enable (LiaisonDiagramCorrector *self,
        const char              *name,
        gboolean                 enabled)
{
  g_simple_action_set_enabled (action_of (self, name), enabled);
}

static void
set_word (LiaisonDiagramCorrector *self,
          const char              *name,
          const char              *word)
{
  g_simple_action_set_state (action_of (self, name), g_variant_new_string (word != NULL ? word : ""));
  enable (self, name, word != NULL);
}

static void
set_switch (LiaisonDiagramCorrector *self,
            const char              *name,
            gboolean                 enabled,
            gboolean                 active)
{
  g_simple_action_set_state (action_of (self, name), g_variant_new_boolean (active));
  enable (self, name, enabled);
}

static void
update (LiaisonDiagramCorrector *self)
{
  LiaisonEntity *entity = entity_of (self);
  LiaisonRelation *relation = relation_of (self);
  /* Of several that are selected it is only clear how to merge them. */
  gboolean several = entity != NULL &&
                     liaison_selection_get_others (liaison_document_get_selection (self->document))->len > 0;
  gboolean one = entity != NULL && !several;
  guint n_mentions = 0;
  guint n_evidence = 0;
  guint n_unconfirmed = self->document != NULL ? liaison_document_count_unconfirmed (self->document) : 0;

  if (entity != NULL)
    liaison_entity_get_mentions (entity, &n_mentions);
  if (relation != NULL)
    liaison_relation_get_evidence (relation, &n_evidence);
  enable (self, "rename", one);
  enable (self, "merge", entity != NULL);
  enable (self, "relate", one);
  enable (self, "split", one && n_mentions > 1);
  enable (self, "remove", one || relation != NULL);
  enable (self, "reverse", relation != NULL);
  enable (self, "use-as-evidence", n_evidence > 0);
  enable (self, "accept-all", n_unconfirmed > 0);
  enable (self, "reject-all", n_unconfirmed > 0);
  set_word (self, "kind", one ? liaison_entity_kind_to_string (liaison_entity_get_kind (entity)) : NULL);
  set_word (self, "relation-kind",
            relation != NULL ? liaison_relation_kind_to_string (liaison_relation_get_kind (relation)) : NULL);
  set_word (self, "modality",
            relation != NULL ? liaison_modality_to_string (liaison_relation_get_modality (relation)) : NULL);
  set_switch (self, "denied", relation != NULL, relation != NULL && liaison_relation_get_negated (relation));
  set_switch (self, "confirmed", relation != NULL,
              relation != NULL &&
                (liaison_relation_get_changes (relation) & LIAISON_RELATION_CHANGED_CONFIRMED) != 0);
}

/* From POPOVER the focus goes back to where it was, or to what is selected if that is gone. GTK would leave it to the parent, and
 * keep the popover until something else is focused. */
static void
return_focus (LiaisonDiagramCorrector *self,
              GtkWidget               *popover)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* In GTK 4.18 it has fallen to what the popover is in by now. */
  if (focus != NULL && focus != popover && !gtk_widget_is_ancestor (focus, popover) && !gtk_widget_is_ancestor (popover, focus))
    return;
  if (self->focused != NULL && gtk_widget_get_root (self->focused) == root && gtk_widget_get_mapped (self->focused))
    gtk_root_set_focus (root, self->focused);
  else if (gtk_widget_get_parent (popover) == GTK_WIDGET (self->view))
    liaison_diagram_view_focus_selected (self->view);
  else
    gtk_widget_grab_focus (gtk_widget_get_parent (popover));
}

/* A popover on its way out. */
typedef struct
{
  LiaisonDiagramCorrector *corrector;
  GtkWidget *popover;
} Leaving;

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_object_unref (leaving->corrector);
  g_object_unref (leaving->popover);
  g_free (leaving);
}

static gboolean
on_left (gpointer data)
{
  Leaving *leaving = data;

  if (gtk_widget_get_parent (leaving->popover) != NULL)
    {
      return_focus (leaving->corrector, leaving->popover);
      gtk_widget_unparent (leaving->popover);
    }
  return G_SOURCE_REMOVE;
}

/* It goes when whoever closed it is done: a menu closes before it does what was chosen. GTK 4.18 moves the focus only after it
 * has told that it closed. */
static void
on_closed (LiaisonDiagramCorrector *self,
           GtkWidget               *popover)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->corrector = g_object_ref (self);
  leaving->popover = g_object_ref (popover);
  return_focus (self, popover);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_left, leaving, leaving_free);
}

static void
close_popover (LiaisonDiagramCorrector *self)
{
  if (self->popover != NULL && gtk_widget_get_parent (self->popover) != NULL)
    {
      return_focus (self, self->popover);
      gtk_widget_unparent (self->popover);
    }
  g_clear_weak_pointer (&self->popover);
}

/* Opens POPOVER at PLACE of PARENT. */
static void
open_popover (LiaisonDiagramCorrector *self,
              GtkWidget               *popover,
              GtkWidget               *parent,
              const GdkRectangle      *place)
{
  GtkRoot *root = gtk_widget_get_root (parent);

  close_popover (self);
  g_set_weak_pointer (&self->popover, popover);
  g_set_weak_pointer (&self->focused, root != NULL ? gtk_root_get_focus (root) : NULL);
  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* At what is selected, in the form of the diagram that is shown. */
static void
open_form (LiaisonDiagramCorrector *self,
           GtkWidget               *popover)
{
  gboolean in_list = gtk_widget_get_mapped (GTK_WIDGET (self->list));
  GdkRectangle place;

  if (in_list)
    liaison_diagram_list_locate_selection (self->list, &place);
  else
    liaison_diagram_view_locate_selection (self->view, &place);
  open_popover (self, popover, in_list ? GTK_WIDGET (self->list) : GTK_WIDGET (self->view), &place);
}

static void
on_form (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  LiaisonEntity *entity = entity_of (self);
  const GPtrArray *others;

  if (entity == NULL)
    return;
  others = liaison_selection_get_others (liaison_document_get_selection (self->document));
  if (g_str_equal (name, "merge") && others->len > 0)
    liaison_document_merge_all (self->document, others, entity);
  else if (g_str_equal (name, "rename"))
    open_form (self, liaison_diagram_form_rename (self->document, entity));
  else if (g_str_equal (name, "merge"))
    open_form (self, liaison_diagram_form_merge (self->document, entity));
  else if (g_str_equal (name, "split"))
    open_form (self, liaison_diagram_form_split (self->document, entity));
  else
    open_form (self, liaison_diagram_form_relate (self->document, entity, NULL));
}

static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;

  if (entity_of (self) != NULL)
    liaison_document_remove_entity (self->document, entity_of (self));
  else if (relation_of (self) != NULL)
    liaison_document_remove_relation (self->document, relation_of (self));
}

static void
on_reverse (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;

  if (relation_of (self) != NULL)
    liaison_document_reverse_relation (self->document, relation_of (self));
}

static void
on_all (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;

  if (self->document == NULL || liaison_document_get_network (self->document) == NULL)
    return;
  if (g_str_equal (g_action_get_name (G_ACTION (action)), "accept-all"))
    liaison_document_accept_all (self->document);
  else
    liaison_document_reject_all (self->document);
}

static void
on_use_as_evidence (GSimpleAction *action,
                    GVariant      *forecast,
                    gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;
  guint passage = gtk_widget_get_mapped (GTK_WIDGET (self->list)) ? liaison_diagram_list_get_passage (self->list) : 0;

  if (relation_of (self) != NULL)
    liaison_diagram_use_as_evidence (self->pane, self->document, g_variant_get_string (forecast, NULL), relation_of (self), passage);
}

static void
on_kind (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;
  LiaisonEntityKind kind;

  if (entity_of (self) != NULL && liaison_entity_kind_from_string (g_variant_get_string (value, NULL), &kind))
    liaison_document_set_entity_kind (self->document, entity_of (self), kind);
}

static void
on_relation_kind (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;
  LiaisonRelationKind kind;

  if (relation_of (self) != NULL && liaison_relation_kind_from_string (g_variant_get_string (value, NULL), &kind))
    liaison_document_set_relation_kind (self->document, relation_of (self), kind);
}

static void
on_modality (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;
  LiaisonRelation *relation = relation_of (self);

  for (guint i = 0; i <= LIAISON_MODALITY_HYPOTHETICAL && relation != NULL; i++)
    if (g_str_equal (g_variant_get_string (value, NULL), liaison_modality_to_string (i)))
      {
        liaison_document_set_relation_modality (self->document, relation, i, liaison_relation_get_negated (relation));
        break;
      }
}

static void
on_denied (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;
  LiaisonRelation *relation = relation_of (self);

  if (relation != NULL)
    liaison_document_set_relation_modality (self->document, relation, liaison_relation_get_modality (relation),
                                            g_variant_get_boolean (value));
}

static void
on_confirmed (GSimpleAction *action,
              GVariant      *value,
              gpointer       user_data)
{
  LiaisonDiagramCorrector *self = user_data;

  if (relation_of (self) != NULL)
    liaison_document_set_relation_confirmed (self->document, relation_of (self), g_variant_get_boolean (value));
}

static void
on_menu (LiaisonDiagramCorrector *self,
         double                   x,
         double                   y,
         GtkWidget               *form)
{
  g_autoptr (GMenuModel) menu = NULL;
  GdkRectangle place = { (int) x, (int) y, 1, 1 };
  GtkWidget *popover;

  if (self->document == NULL || liaison_document_get_network (self->document) == NULL)
    return;
  menu = liaison_diagram_corrector_menu_new (self->document);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  open_popover (self, popover, form, &place);
}

static void
on_dropped (LiaisonDiagramCorrector *self,
            LiaisonEntity           *dragged,
            LiaisonEntity           *target,
            gboolean                 draws)
{
  if (self->document == NULL)
    return;
  liaison_selection_select_entity (liaison_document_get_selection (self->document), target);
  open_form (self, draws ? liaison_diagram_form_relate (self->document, dragged, target)
                         : liaison_diagram_form_merge_into (self->document, dragged, target));
}

static void
liaison_diagram_corrector_dispose (GObject *object)
{
  LiaisonDiagramCorrector *self = LIAISON_DIAGRAM_CORRECTOR (object);

  close_popover (self);
  g_clear_weak_pointer (&self->focused);
  if (self->pane != NULL)
    gtk_widget_insert_action_group (self->pane, "correct", NULL);
  g_clear_weak_pointer (&self->pane);
  g_clear_weak_pointer (&self->view);
  g_clear_weak_pointer (&self->list);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (liaison_diagram_corrector_parent_class)->dispose (object);
}

static void
liaison_diagram_corrector_class_init (LiaisonDiagramCorrectorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_corrector_dispose;
}

static void
liaison_diagram_corrector_init (LiaisonDiagramCorrector *self)
{
  static const GActionEntry entries[] = {
    { .name = "rename", .activate = on_form },
    { .name = "merge", .activate = on_form },
    { .name = "split", .activate = on_form },
    { .name = "relate", .activate = on_form },
    { .name = "remove", .activate = on_remove },
    { .name = "reverse", .activate = on_reverse },
    { .name = "use-as-evidence", .activate = on_use_as_evidence, .parameter_type = "s" },
    { .name = "accept-all", .activate = on_all },
    { .name = "reject-all", .activate = on_all },
    { .name = "kind", .parameter_type = "s", .state = "''", .change_state = on_kind },
    { .name = "relation-kind", .parameter_type = "s", .state = "''", .change_state = on_relation_kind },
    { .name = "modality", .parameter_type = "s", .state = "''", .change_state = on_modality },
    { .name = "denied", .state = "false", .change_state = on_denied },
    { .name = "confirmed", .state = "false", .change_state = on_confirmed },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (update), self);
  self->selection_signals = g_signal_group_new (LIAISON_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * liaison_diagram_corrector_new:
 * @pane: the widget that gets the actions
 * @view: the diagram in it
 * @list: the same as a list
 *
 * Returns: (transfer full): a corrector, which must go before @pane does
 */
LiaisonDiagramCorrector *
liaison_diagram_corrector_new (GtkWidget          *pane,
                               LiaisonDiagramView *view,
                               LiaisonDiagramList *list)
{
  LiaisonDiagramCorrector *self;

  g_return_val_if_fail (GTK_IS_WIDGET (pane), NULL);
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_VIEW (view), NULL);
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_LIST (list), NULL);

  self = g_object_new (LIAISON_TYPE_DIAGRAM_CORRECTOR, NULL);
  g_set_weak_pointer (&self->pane, pane);
  g_set_weak_pointer (&self->view, view);
  g_set_weak_pointer (&self->list, list);
  gtk_widget_insert_action_group (pane, "correct", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (view, "menu", G_CALLBACK (on_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "menu", G_CALLBACK (on_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * liaison_diagram_corrector_set_document:
 * @self: a corrector
 * @document: (nullable): whose network is corrected
 */
void
liaison_diagram_corrector_set_document (LiaisonDiagramCorrector *self,
                                        LiaisonDocument         *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_CORRECTOR (self));

  if (!g_set_object (&self->document, document))
    return;
  close_popover (self);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->selection_signals,
                             document != NULL ? liaison_document_get_selection (document) : NULL);
  update (self);
}

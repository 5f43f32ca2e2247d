/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramCard: the card at the foot of the diagram. Of an entity it shows roles, mentions and relations, of a relation the
 * passages that state it and whose word it is; these can be dragged onto forecasts. CSS node: diagram-card. Accessible role: group. */

#include "interface/diagram/diagram-card.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "drawing/time-words.h"
#include "interface/diagram/diagram-changes.h"
#include "interface/diagram/diagram-corrector-menu.h"
#include "interface/diagram/diagram-evidence-menu.h"
#include "interface/document-sources.h"
#include "interface/quotation.h"

#define TIE "liaison-tie"
#define SHOWS_WEAK "liaison-shows-weak"
#define MAX_QUOTE 280

struct _LiaisonDiagramCard
{
  GtkWidget parent_instance;

  LiaisonDocument *document;  /* nullable */
  LiaisonDiagramView *view;   /* weak */
  GSignalGroup *selection_signals;
  GSignalGroup *filter_signals;
  guint mention;              /* which one was gone to last */
  guint passage;              /* the piece of evidence that was gone to last */

  GtkWidget *content;
  GtkWidget *head;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *badge;
  GtkLabel *about;
  GtkWidget *scroller;
  GtkListBox *ties;
  GtkWidget *mentions_row;
  GtkLabel *mentions;
  GtkWidget *evidence_row;
  GtkMenuButton *evidence_button;
  GtkMenuButton *correct_button;
  GtkLabel *changes;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramCard, liaison_diagram_card, GTK_TYPE_WIDGET)

static LiaisonEntity *
entity_of (LiaisonDiagramCard *self)
{
  return self->document != NULL ? liaison_selection_get_entity (liaison_document_get_selection (self->document)) : NULL;
}

static LiaisonRelation *
relation_of (LiaisonDiagramCard *self)
{
  return self->document != NULL ? liaison_selection_get_relation (liaison_document_get_selection (self->document)) : NULL;
}

static void
clear_rows (LiaisonDiagramCard *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->ties, 0)) != NULL)
    gtk_list_box_remove (self->ties, GTK_WIDGET (row));
}

static GtkWidget *
add_row (LiaisonDiagramCard *self,
         const char         *text,
         const char         *style)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->ties, row);
  return row;
}

static void
set_badge (LiaisonDiagramCard *self,
           const char         *text)
{
  gtk_label_set_label (self->badge, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->badge), text != NULL);
}

static void
set_title (LiaisonDiagramCard *self,
           const char         *title)
{
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* "person · Director of National Intelligence (current) · Deputy Director of the CIA (former)" */
static char *
describe_entity (LiaisonEntity *entity)
{
  GString *about = g_string_new (liaison_entity_kind_name (liaison_entity_get_kind (entity)));
  const GPtrArray *roles = liaison_entity_get_roles (entity);
  const char *summary = liaison_entity_get_summary (entity);
  const LiaisonTime *time = liaison_entity_get_time (entity);

  for (guint i = 0; i < roles->len; i++)
    {
      const LiaisonRole *role = g_ptr_array_index (roles, i);

      /* Translators: an office and whether it is held now: "CIA Director (nominee)" */
      g_string_append (about, " · ");
      if (role->status == LIAISON_ROLE_CURRENT)
        g_string_append (about, role->title);
      else
        g_string_append_printf (about, _("%1$s (%2$s)"), role->title, liaison_role_status_name (role->status));
    }
  if (time != NULL)
    {
      g_autofree char *when = liaison_time_dup_text (time);

      g_string_append_printf (about, " · %s", when);
    }
  else if (roles->len == 0 && summary != NULL)
    g_string_append_printf (about, " · %s", summary);
  return g_string_free (about, FALSE);
}

/* What the reader changed. Takes TEXT, which may be NULL. */
static void
show_changes (LiaisonDiagramCard *self,
              char               *text)
{
  gtk_label_set_label (self->changes, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->changes), text != NULL);
  g_free (text);
}

static void
show_mentions (LiaisonDiagramCard *self,
               LiaisonEntity      *entity)
{
  g_autofree char *text = NULL;
  guint n;

  liaison_entity_get_mentions (entity, &n);
  text = g_strdup_printf (g_dngettext (NULL, "%u mention", "%u mentions", n), n);
  gtk_label_set_label (self->mentions, text);
  gtk_widget_set_visible (self->mentions_row, n > 0);
}

static gboolean
hides_weak (LiaisonDiagramCard *self)
{
  return liaison_filter_get_hide_weak (liaison_document_get_filter (self->document));
}

/* A row for the relations that are left out, which shows them. */
static void
add_weak_row (LiaisonDiagramCard *self,
              guint               n_weak)
{
  g_autofree char *text = g_strdup_printf (
    g_dngettext (NULL, "Show %u weak relation", "Show %u weak relations", n_weak), n_weak);
  GtkWidget *row = add_row (self, text, "dim-label");

  g_object_set_data (G_OBJECT (row), SHOWS_WEAK, row);
}

static gboolean
is_part_of_deed (LiaisonRelation *relation)
{
  LiaisonRelationKind kind = liaison_relation_get_kind (relation);
  LiaisonEntityKind source = liaison_entity_get_kind (liaison_relation_get_source (relation));

  return kind == LIAISON_RELATION_PARTICIPANT_IN || kind == LIAISON_RELATION_TARGET_OF ||
         kind == LIAISON_RELATION_PARTY_TO ||
         (kind == LIAISON_RELATION_LOCATED_IN && source == LIAISON_ENTITY_OPERATION);
}

/* Who did it, to whom and where comes before what others think of it. */
static void
put_first (GPtrArray *relations)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < relations->len; i++)
      if (is_part_of_deed (g_ptr_array_index (relations, i)) == (pass == 0))
        g_ptr_array_add (sorted, g_ptr_array_index (relations, i));
  for (guint i = 0; i < sorted->len; i++)
    relations->pdata[i] = sorted->pdata[i];
}

static void
show_entity (LiaisonDiagramCard *self,
             LiaisonEntity      *entity)
{
  LiaisonNetwork *network = liaison_document_get_network (self->document);
  g_autofree char *about = describe_entity (entity);
  g_autoptr (GPtrArray) relations = NULL;
  guint n_weak = 0;

  gtk_image_set_from_icon_name (self->icon, liaison_entity_kind_icon (liaison_entity_get_kind (entity)));
  gtk_widget_show (GTK_WIDGET (self->icon));
  set_title (self, liaison_entity_get_name (entity));
  set_badge (self, NULL);
  gtk_label_set_label (self->about, about);
  show_changes (self, liaison_entity_dup_changes (entity));
  show_mentions (self, entity);
  gtk_widget_hide (self->evidence_row);
  relations = network != NULL ? liaison_network_dup_relations_of (network, entity) : g_ptr_array_new ();
  put_first (relations);
  for (guint i = 0; i < relations->len; i++)
    {
      LiaisonRelation *relation = g_ptr_array_index (relations, i);
      g_autofree char *sentence = NULL;
      GtkWidget *row;

      if (hides_weak (self) && liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK)
        {
          n_weak++;
          continue;
        }
      sentence = liaison_relation_dup_sentence (relation);
      row = add_row (self, sentence, NULL);
      g_object_set_data_full (G_OBJECT (row), TIE, g_object_ref (relation), g_object_unref);
    }
  if (n_weak > 0)
    add_weak_row (self, n_weak);
}

static char *
dup_quote (LiaisonDiagramCard *self,
           LiaisonSpan         span)
{
  LiaisonSource *source = liaison_document_source_at (self->document, span);
  g_autofree char *text = liaison_document_dup_text (self->document, span);
  g_autofree char *quote = NULL;

  g_strstrip (text);
  if (g_utf8_strlen (text, -1) > MAX_QUOTE)
    {
      g_autofree char *start = g_utf8_substring (text, 0, MAX_QUOTE);

      quote = g_strdup_printf (_("“%s…”"), start);
    }
  else
    quote = g_strdup_printf (_("“%s”"), text);
  /* Which article says so, where there are several. */
  return source != NULL ? g_strdup_printf ("%s\n— %s", quote, liaison_source_get_title (source)) : g_steal_pointer (&quote);
}

/* "Burns → reports to → Haines" */
static char *
make_heading (LiaisonDiagramCard *self,
              LiaisonRelation    *relation)
{
  const char *arrow = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? "←" : "→";

  return g_strdup_printf ("%s %s %s %s %s", liaison_entity_get_name (liaison_relation_get_source (relation)), arrow,
                          liaison_relation_kind_phrase (liaison_relation_get_kind (relation)), arrow,
                          liaison_entity_get_name (liaison_relation_get_target (relation)));
}

/* The forecasts that the relation can be evidence for, and a new one. */
static void
fill_evidence_menu (GtkMenuButton *button,
                    gpointer       user_data)
{
  LiaisonDiagramCard *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;

  if (self->document == NULL)
    return;
  menu = liaison_diagram_evidence_menu_new (self->document, "card.use-as-evidence");
  gtk_menu_button_set_menu_model (button, menu);
}

static void
fill_correct_menu (GtkMenuButton *button,
                   gpointer       user_data)
{
  LiaisonDiagramCard *self = user_data;
  g_autoptr (GMenuModel) menu = NULL;

  if (self->document == NULL)
    return;
  menu = liaison_diagram_corrector_menu_new (self->document);
  gtk_menu_button_set_menu_model (button, menu);
}

/* When it was goes first. */
static void
show_about (LiaisonDiagramCard *self,
            const char         *about,
            const LiaisonTime  *time)
{
  g_autofree char *when = time != NULL ? liaison_time_dup_text (time) : NULL;
  g_autofree char *dated = when != NULL ? g_strdup_printf ("%s · %s", when, about) : NULL;

  gtk_label_set_label (self->about, dated != NULL ? dated : about);
}

static void
show_relation (LiaisonDiagramCard *self,
               LiaisonRelation    *relation)
{
  g_autofree char *heading = make_heading (self, relation);
  g_autofree char *source = liaison_relation_dup_source_of (relation);
  g_autofree char *certainty = liaison_relation_dup_certainty (relation, liaison_document_get_whole (self->document));
  g_autofree char *about = NULL;
  const LiaisonSpan *evidence;
  guint n_evidence;

  gtk_widget_hide (GTK_WIDGET (self->icon));
  set_title (self, heading);
  set_badge (self, liaison_relation_get_negated (relation) ? C_("relation", "denied")
                                                           : liaison_modality_name (liaison_relation_get_modality (relation)));
  evidence = liaison_relation_get_evidence (relation, &n_evidence);
  /* Translators: whose word a relation is, how many passages state it, and how sure it is: "on the article’s own word · 2
   * passages · fairly sure" */
  about = g_strdup_printf (g_dngettext (NULL, "%1$s · %2$u passage · %3$s", "%1$s · %2$u passages · %3$s", n_evidence), source,
                           n_evidence, certainty);
  show_about (self, about, liaison_relation_get_time (relation));
  show_changes (self, liaison_relation_dup_changes (relation));
  gtk_widget_hide (self->mentions_row);
  /* What the reader drew has no passage. */
  gtk_widget_set_visible (self->evidence_row, n_evidence > 0);
  for (guint i = 0; i < n_evidence; i++)
    {
      g_autofree char *quote = dup_quote (self, evidence[i]);

      add_row (self, quote, "quote");
    }
}

static void
on_selection_changed (LiaisonDiagramCard *self)
{
  LiaisonEntity *entity = entity_of (self);
  LiaisonRelation *relation = relation_of (self);

  self->mention = 0;
  self->passage = 0;
  clear_rows (self);
  if (entity != NULL)
    show_entity (self, entity);
  else if (relation != NULL)
    show_relation (self, relation);
  gtk_widget_set_visible (self->scroller, gtk_list_box_get_row_at_index (self->ties, 0) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), entity != NULL || relation != NULL);
}

static void
reveal (LiaisonDiagramCard *self,
        LiaisonSpan         span)
{
  liaison_document_reveal (self->document, span);
}

/* A row is a relation of the entity, or stands for those left out, or is a passage of the relation. */
static void
on_tie_activated (LiaisonDiagramCard *self,
                  GtkListBoxRow      *row)
{
  LiaisonRelation *tie = g_object_get_data (G_OBJECT (row), TIE);
  LiaisonRelation *relation = relation_of (self);

  if (g_object_get_data (G_OBJECT (row), SHOWS_WEAK) != NULL)
    liaison_filter_set_hide_weak (liaison_document_get_filter (self->document), FALSE);
  else if (tie != NULL && self->view != NULL)
    {
      g_autoptr (LiaisonRelation) kept = g_object_ref (tie);

      liaison_diagram_view_choose_relation (self->view, kept);
    }
  else if (relation != NULL)
    {
      guint n;
      const LiaisonSpan *evidence = liaison_relation_get_evidence (relation, &n);

      self->passage = MIN ((guint) gtk_list_box_row_get_index (row), n - 1);
      reveal (self, evidence[self->passage]);
    }
}

static void
on_close (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonDiagramCard *self = LIAISON_DIAGRAM_CARD (widget);

  if (self->document != NULL)
    liaison_selection_clear (liaison_document_get_selection (self->document));
}

static void
on_step_mention (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  LiaisonDiagramCard *self = LIAISON_DIAGRAM_CARD (widget);
  LiaisonEntity *entity = entity_of (self);
  g_autofree char *text = NULL;
  const LiaisonMention *mentions;
  guint n;

  if (entity == NULL)
    return;
  mentions = liaison_entity_get_mentions (entity, &n);
  if (n == 0)
    return;
  self->mention = (self->mention + (g_str_equal (action, "card.next-mention") ? 1 : n - 1)) % n;
  /* Translators: which mention of how many is shown: "2 of 12 mentions" */
  text = g_strdup_printf (_("%1$u of %2$u mentions"), self->mention + 1, n);
  gtk_label_set_label (self->mentions, text);
  reveal (self, mentions[self->mention].span);
}

static void
on_go_to_passage (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  LiaisonDiagramCard *self = LIAISON_DIAGRAM_CARD (widget);
  LiaisonRelation *relation = relation_of (self);
  const LiaisonSpan *evidence;
  guint n;

  if (relation == NULL)
    return;
  evidence = liaison_relation_get_evidence (relation, &n);
  if (n > 0)
    reveal (self, evidence[MIN (self->passage, n - 1)]);
}

static void
on_use_as_evidence (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  LiaisonDiagramCard *self = LIAISON_DIAGRAM_CARD (widget);

  if (relation_of (self) != NULL)
    liaison_diagram_use_as_evidence (widget, self->document, g_variant_get_string (parameter, NULL), relation_of (self), self->passage);
}

/* Of a relation: the passage whose row is dragged, or the one that was gone to last. */
static LiaisonQuotation *
find_quotation (GtkWidget *widget,
                double     x,
                double     y,
                gpointer   data)
{
  LiaisonDiagramCard *self = LIAISON_DIAGRAM_CARD (widget);
  LiaisonRelation *relation = relation_of (self);
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, GTK_TYPE_LIST_BOX_ROW) : NULL;
  const LiaisonSpan *evidence;
  guint n, passage;

  if (relation == NULL || (picked != NULL && gtk_widget_get_ancestor (picked, GTK_TYPE_BUTTON) != NULL))
    return NULL;
  evidence = liaison_relation_get_evidence (relation, &n);
  passage = row != NULL ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : self->passage;
  return n > 0 ? liaison_quotation_new (self->document, evidence[MIN (passage, n - 1)], relation) : NULL;
}

/* Tab would go from row to row; the arrow keys do that. It goes on to what comes after the rows, or before them. */
static void
on_leave_rows (GtkWidget  *widget,
               const char *action,
               GVariant   *forward)
{
  LiaisonDiagramCard *self = LIAISON_DIAGRAM_CARD (widget);
  GtkWidget *after = gtk_widget_get_visible (self->mentions_row) ? self->mentions_row : self->evidence_row;

  if (!g_variant_get_boolean (forward))
    gtk_widget_child_focus (self->head, GTK_DIR_TAB_BACKWARD);
  else if (!gtk_widget_child_focus (after, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (widget)), GTK_DIR_TAB_FORWARD);
}

static void
add_row_key (GtkEventController *keys,
             GdkModifierType     modifiers,
             gboolean            forward)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (forward ? GDK_KEY_Tab : GDK_KEY_ISO_Left_Tab, modifiers),
                                            gtk_named_action_new ("card.leave-rows"));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (forward));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_row_keys (LiaisonDiagramCard *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_row_key (keys, 0, TRUE);
  add_row_key (keys, GDK_SHIFT_MASK, FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self->ties), keys);
}

static void
liaison_diagram_card_dispose (GObject *object)
{
  LiaisonDiagramCard *self = LIAISON_DIAGRAM_CARD (object);

  g_clear_object (&self->selection_signals);
  g_clear_object (&self->document);
  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_diagram_card_parent_class)->dispose (object);
}

static void
liaison_diagram_card_class_init (LiaisonDiagramCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/diagram/diagram-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, content);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, head);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, badge);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, about);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, ties);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, mentions_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, mentions);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, correct_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramCard, changes);
  gtk_widget_class_bind_template_callback (widget_class, on_tie_activated);
  gtk_widget_class_install_action (widget_class, "card.close", NULL, on_close);
  gtk_widget_class_install_action (widget_class, "card.next-mention", NULL, on_step_mention);
  gtk_widget_class_install_action (widget_class, "card.previous-mention", NULL, on_step_mention);
  gtk_widget_class_install_action (widget_class, "card.leave-rows", "b", on_leave_rows);
  gtk_widget_class_install_action (widget_class, "card.go-to-passage", NULL, on_go_to_passage);
  gtk_widget_class_install_action (widget_class, "card.use-as-evidence", "s", on_use_as_evidence);
  gtk_widget_class_set_css_name (widget_class, "diagram-card");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_diagram_card_init (LiaisonDiagramCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_quotation_add_source (GTK_WIDGET (self), GTK_PHASE_BUBBLE, find_quotation, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "diagram-card");
  add_row_keys (self);
  gtk_menu_button_set_create_popup_func (self->evidence_button, fill_evidence_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->correct_button, fill_correct_menu, self, NULL);
  self->selection_signals = g_signal_group_new (LIAISON_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (on_selection_changed), self);
  self->filter_signals = g_signal_group_new (LIAISON_TYPE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "notify::hide-weak", G_CALLBACK (on_selection_changed), self);
}

/**
 * liaison_diagram_card_set_document:
 * @self: a card
 * @document: (nullable): the document whose selection to show
 * @view: the diagram, which selects as a click in it does
 */
void
liaison_diagram_card_set_document (LiaisonDiagramCard *self,
                                   LiaisonDocument    *document,
                                   LiaisonDiagramView *view)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_CARD (self));

  g_set_weak_pointer (&self->view, view);
  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->selection_signals,
                             document != NULL ? liaison_document_get_selection (document) : NULL);
  g_signal_group_set_target (self->filter_signals, document != NULL ? liaison_document_get_filter (document) : NULL);
  on_selection_changed (self);
}

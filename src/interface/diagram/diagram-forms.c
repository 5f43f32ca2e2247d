/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Popovers in which the reader says how something is to be corrected: rename, merge, split, draw a line. */

#include "interface/diagram/diagram-forms.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "interface/diagram/diagram-chooser.h"
#include "interface/diagram/diagram-corrector-menu.h"
#include "interface/document-corrections.h"
#include "interface/document-sources.h"

#define CONTEXT 36 /* characters that are shown around a mention */
#define SPLIT_WIDTH 380
#define SPLIT_HEIGHT 240

/* What a popover is for. It belongs to the popover, and its widgets are children of it. */
typedef struct
{
  GtkPopover *popover;
  GtkBox *box;
  LiaisonDocument *document;
  LiaisonEntity *entity;
  LiaisonEntity *other;   /* nullable */
  GtkEditable *entry;
  GtkWidget *button;
  GtkMenuButton *kinds;
  LiaisonRelationKind kind;
  GPtrArray *checks;      /* of GtkCheckButton, one for each mention */
  gboolean named;         /* the reader wrote a name */
} Form;

static void
free_form (gpointer data)
{
  Form *form = data;

  g_clear_object (&form->document);
  g_clear_object (&form->entity);
  g_clear_object (&form->other);
  g_clear_pointer (&form->checks, g_ptr_array_unref);
  g_free (form);
}

static GtkWidget *
add_label (Form       *form,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (form->box, label);
  return label;
}

static Form *
new_form (LiaisonDocument *document,
          LiaisonEntity   *entity,
          LiaisonEntity   *other,
          const char      *title)
{
  Form *form = g_new0 (Form, 1);
  GtkWidget *popover = gtk_popover_new ();

  form->popover = GTK_POPOVER (popover);
  form->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  form->document = g_object_ref (document);
  form->entity = g_object_ref (entity);
  g_set_object (&form->other, other);
  g_object_set_data_full (G_OBJECT (popover), "liaison-form", form, free_form);
  g_object_set (form->box, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);
  gtk_popover_set_child (form->popover, GTK_WIDGET (form->box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  add_label (form, title, "heading");
  return form;
}

/* Whether what the form is about is still there: the network may have changed behind it. */
static gboolean
is_current (Form *form)
{
  LiaisonNetwork *network = liaison_document_get_network (form->document);

  return network != NULL &&
         liaison_network_find_entity (network, liaison_entity_get_id (form->entity)) == form->entity &&
         (form->other == NULL ||
          liaison_network_find_entity (network, liaison_entity_get_id (form->other)) == form->other);
}

static void
add_entry (Form       *form,
           const char *text,
           GCallback   on_activate)
{
  GtkWidget *entry = gtk_entry_new ();

  form->entry = GTK_EDITABLE (entry);
  gtk_editable_set_text (form->entry, text);
  gtk_editable_set_width_chars (form->entry, 28);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  g_signal_connect_swapped (entry, "activate", on_activate, form);
  gtk_box_append (form->box, entry);
}

static void
add_button (Form       *form,
            const char *label,
            GCallback   on_clicked)
{
  form->button = gtk_button_new_with_mnemonic (label);
  gtk_widget_add_css_class (form->button, "suggested-action");
  gtk_widget_set_halign (form->button, GTK_ALIGN_END);
  g_signal_connect_swapped (form->button, "clicked", on_clicked, form);
  gtk_box_append (form->box, form->button);
}

static void
on_rename (Form *form)
{
  if (is_current (form))
    liaison_document_rename_entity (form->document, form->entity, gtk_editable_get_text (form->entry));
  gtk_popover_popdown (form->popover);
}

/**
 * liaison_diagram_form_rename:
 * @document: a document
 * @entity: one of its entities
 *
 * Returns: (transfer floating): a popover that renames @entity
 */
GtkWidget *
liaison_diagram_form_rename (LiaisonDocument *document,
                             LiaisonEntity   *entity)
{
  Form *form = new_form (document, entity, NULL, _("Rename"));

  add_entry (form, liaison_entity_get_name (entity), G_CALLBACK (on_rename));
  add_button (form, _("_Rename"), G_CALLBACK (on_rename));
  return GTK_WIDGET (form->popover);
}

static void
on_merge_chosen (LiaisonEntity *other,
                 gpointer       user_data)
{
  Form *form = user_data;

  g_set_object (&form->other, other);
  if (is_current (form))
    liaison_document_merge_entities (form->document, other, form->entity);
  gtk_popover_popdown (form->popover);
}

/**
 * liaison_diagram_form_merge:
 * @document: a document
 * @entity: one of its entities
 *
 * Returns: (transfer floating): a popover that makes another entity part of @entity
 */
GtkWidget *
liaison_diagram_form_merge (LiaisonDocument *document,
                            LiaisonEntity   *entity)
{
  /* Translators: %s is a name; a list of names stands below. */
  g_autofree char *title = g_strdup_printf (_("Who else is “%s”?"), liaison_entity_get_name (entity));
  Form *form = new_form (document, entity, NULL, title);

  gtk_box_append (form->box, liaison_diagram_chooser_new (liaison_document_get_network (document), entity,
                                                          on_merge_chosen, form));
  return GTK_WIDGET (form->popover);
}

static void
on_merge_into (Form *form)
{
  if (is_current (form))
    liaison_document_merge_entities (form->document, form->entity, form->other);
  gtk_popover_popdown (form->popover);
}

/**
 * liaison_diagram_form_merge_into:
 * @document: a document
 * @entity: one of its entities
 * @other: another
 *
 * Returns: (transfer floating): a popover that asks whether to make @entity part of @other
 */
GtkWidget *
liaison_diagram_form_merge_into (LiaisonDocument *document,
                                 LiaisonEntity   *entity,
                                 LiaisonEntity   *other)
{
  /* Translators: both are names. */
  g_autofree char *title = g_strdup_printf (_("Merge “%1$s” into “%2$s”?"), liaison_entity_get_name (entity),
                                            liaison_entity_get_name (other));
  Form *form = new_form (document, entity, other, title);

  add_button (form, _("_Merge"), G_CALLBACK (on_merge_into));
  return GTK_WIDGET (form->popover);
}

/* The mentions that are checked, of LiaisonSpan. */
static GArray *
find_checked (Form *form)
{
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (form->entity, &n);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (LiaisonSpan));

  for (guint i = 0; i < form->checks->len && i < n; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (form->checks, i)))
      g_array_append_val (spans, mentions[i].span);
  return spans;
}

static void
on_split (Form *form)
{
  g_autoptr (GArray) spans = find_checked (form);

  if (!gtk_widget_get_sensitive (form->button))
    return;
  if (is_current (form))
    liaison_document_split_entity (form->document, form->entity, gtk_editable_get_text (form->entry),
                                   (LiaisonSpan *) (void *) spans->data, spans->len);
  gtk_popover_popdown (form->popover);
}

/* The text of the first checked mention by name is the name of the new one, until the reader writes another. */
static void
suggest_name (Form *form)
{
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (form->entity, &n);

  for (guint i = 0; i < form->checks->len && i < n && !form->named; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (form->checks, i)) && mentions[i].form == LIAISON_MENTION_NAME)
      {
        g_autofree char *text = liaison_document_dup_text (form->document, mentions[i].span);

        gtk_editable_set_text (form->entry, text);
        form->named = FALSE;
        break;
      }
}

static void
update_split (Form *form)
{
  g_autoptr (GArray) spans = find_checked (form);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (form->entry)));

  gtk_widget_set_sensitive (form->button, *name != '\0' && spans->len > 0 && spans->len < form->checks->len);
}

static void
on_check (Form *form)
{
  suggest_name (form);
  update_split (form);
}

static void
on_name_changed (Form *form)
{
  form->named = TRUE;
  update_split (form);
}

/* "…the deal. <b>He</b> said that…" */
static char *
dup_in_context (LiaisonArticle *article,
                LiaisonSpan     span)
{
  guint end = MIN (span.end + CONTEXT, liaison_article_get_length (article));
  guint start = span.start > CONTEXT ? span.start - CONTEXT : 0;
  g_autofree char *before = liaison_article_dup_span (article, (LiaisonSpan) { start, span.start });
  g_autofree char *text = liaison_article_dup_span (article, span);
  g_autofree char *after = liaison_article_dup_span (article, (LiaisonSpan) { span.end, end });
  char *markup = g_markup_printf_escaped ("%s%s<b>%s</b>%s%s", start > 0 ? "…" : "", before, text, after,
                                          end < liaison_article_get_length (article) ? "…" : "");

  return g_strdelimit (markup, "\n\r\t", ' ');
}

static void
add_mention (Form           *form,
             GtkBox         *list,
             LiaisonArticle *article,
             LiaisonSpan     span)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = dup_in_context (article, span);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_check), form);
  g_ptr_array_add (form->checks, check);
  gtk_box_append (list, check);
}

/**
 * liaison_diagram_form_split:
 * @document: a document
 * @entity: one of its entities
 *
 * Returns: (transfer floating): a popover that makes some mentions of @entity those of another
 */
GtkWidget *
liaison_diagram_form_split (LiaisonDocument *document,
                            LiaisonEntity   *entity)
{
  /* Translators: %s is a name; places of the text stand below, each with a check button. */
  g_autofree char *title = g_strdup_printf (_("Where is not “%s” meant?"), liaison_entity_get_name (entity));
  Form *form = new_form (document, entity, NULL, title);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  guint n;
  const LiaisonMention *mentions = liaison_entity_get_mentions (entity, &n);

  form->checks = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    add_mention (form, GTK_BOX (list), liaison_document_get_whole (document), mentions[i].span);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), SPLIT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, SPLIT_WIDTH, -1);
  gtk_box_append (form->box, scroller);
  add_label (form, _("Name of who is meant there:"), "dim-label");
  add_entry (form, "", G_CALLBACK (on_split));
  g_signal_connect_swapped (form->entry, "changed", G_CALLBACK (on_name_changed), form);
  add_button (form, _("_Split"), G_CALLBACK (on_split));
  update_split (form);
  return GTK_WIDGET (form->popover);
}

/* The kind that a relation between these most often has. */
static LiaisonRelationKind
guess_kind (LiaisonEntity *source,
            LiaisonEntity *target)
{
  if (target == NULL)
    return LIAISON_RELATION_CONSULT;
  switch (liaison_entity_get_kind (target))
    {
    case LIAISON_ENTITY_PLACE:
      return LIAISON_RELATION_LOCATED_IN;
    case LIAISON_ENTITY_OPERATION:
    case LIAISON_ENTITY_EVENT:
      return LIAISON_RELATION_PARTICIPANT_IN;
    case LIAISON_ENTITY_AGREEMENT:
      return LIAISON_RELATION_PARTY_TO;
    case LIAISON_ENTITY_ORGANIZATION:
      return liaison_entity_get_kind (source) == LIAISON_ENTITY_PERSON ? LIAISON_RELATION_MEMBER_OF
                                                                        : LIAISON_RELATION_CONSULT;
    case LIAISON_ENTITY_PERSON:
    case LIAISON_N_ENTITY_KINDS:
    default:
      return LIAISON_RELATION_CONSULT;
    }
}

static void
set_kind (Form                *form,
          LiaisonRelationKind  kind)
{
  g_autofree char *spoken = g_strdup_printf (_("Kind of relation: %s"), liaison_relation_kind_phrase (kind));

  form->kind = kind;
  gtk_menu_button_set_label (form->kinds, liaison_relation_kind_phrase (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (form->kinds), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
on_kind (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  Form *form = user_data;
  LiaisonRelationKind kind;

  if (!liaison_relation_kind_from_string (g_variant_get_string (value, NULL), &kind))
    return;
  g_simple_action_set_state (action, value);
  set_kind (form, kind);
}

/* A button with a menu of the kinds. */
static void
add_kinds (Form                *form,
           LiaisonRelationKind  kind)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful ("kind", G_VARIANT_TYPE_STRING,
                                  g_variant_new_string (liaison_relation_kind_to_string (kind)));
  g_autoptr (GMenuModel) menu = liaison_relation_kinds_menu_new ("form.kind");
  GtkWidget *button = gtk_menu_button_new ();

  g_signal_connect (action, "change-state", G_CALLBACK (on_kind), form);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (form->popover), "form", G_ACTION_GROUP (actions));
  form->kinds = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_menu_model (form->kinds, menu);
  gtk_menu_button_set_always_show_arrow (form->kinds, TRUE);
  set_kind (form, kind);
  gtk_box_append (form->box, button);
}

static void
on_relate (Form *form)
{
  if (is_current (form))
    liaison_document_relate (form->document, form->entity, form->other, form->kind,
                             LIAISON_MODALITY_ACTUAL);
  gtk_popover_popdown (form->popover);
}

static void
on_target_chosen (LiaisonEntity *target,
                  gpointer       user_data)
{
  Form *form = user_data;

  g_set_object (&form->other, target);
  on_relate (form);
}

/**
 * liaison_diagram_form_relate:
 * @document: a document
 * @source: one of its entities
 * @target: (nullable): another
 *
 * Returns: (transfer floating): a popover that adds a relation of @source to @target, or to an entity that is chosen in it
 */
GtkWidget *
liaison_diagram_form_relate (LiaisonDocument *document,
                             LiaisonEntity   *source,
                             LiaisonEntity   *target)
{
  g_autofree char *title =
    target != NULL ? g_strdup_printf ("%s → %s", liaison_entity_get_name (source), liaison_entity_get_name (target))
                   : g_strdup_printf ("%s →", liaison_entity_get_name (source));
  Form *form = new_form (document, source, target, title);

  add_kinds (form, guess_kind (source, target));
  if (target != NULL)
    add_button (form, _("_Add"), G_CALLBACK (on_relate));
  else
    gtk_box_append (form->box, liaison_diagram_chooser_new (liaison_document_get_network (document), source,
                                                            on_target_chosen, form));
  return GTK_WIDGET (form->popover);
}

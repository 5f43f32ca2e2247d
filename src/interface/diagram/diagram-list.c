/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramList: the diagram as tables, for keyboards, screen readers and narrow windows: its entities, its relations, and the
 * passages that state these. What is not looked at is not filled. CSS node: diagram-list. Accessible role: group. */

#include "interface/diagram/diagram-list.h"

#include <glib/gi18n.h>

#include "interface/diagram/diagram-list-evidence.h"
#include "interface/diagram/diagram-list-fill.h"
#include "interface/diagram/diagram-list-scope.h"
#include "interface/diagram/diagram-list-sort.h"
#include "interface/diagram/diagram-private.h"
#include "interface/document-sources.h"

#define NARROW 640 /* pixels below which the tools take two lines */

struct _LiaisonDiagramList
{
  GtkWidget parent_instance;

  LiaisonDocument *document;       /* nullable */
  LiaisonDiagramView *view;        /* weak */
  GSignalGroup *document_signals;
  GSignalGroup *selection_signals;
  LiaisonListTable *tables[LIAISON_N_LISTS];
  gboolean stale[LIAISON_N_LISTS];
  gboolean limited[LIAISON_N_LISTS]; /* to what was selected last */
  LiaisonListScope scope;          /* what that is */
  char *followed;                  /* the id of what the list last turned to */
  gboolean choosing;               /* the selection is changed from here */

  GtkWidget *content;
  GtkBox *tools;
  GtkToggleButton *entities_tab;
  GtkToggleButton *relations_tab;
  GtkToggleButton *evidence_tab;
  GtkSearchEntry *search;
  GtkToggleButton *only;
  GtkLabel *only_label;
  GtkMenuButton *sort;
  GtkStack *pages;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramList, liaison_diagram_list, GTK_TYPE_WIDGET)

enum
{
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const page_names[LIAISON_N_LISTS] = { "entities", "relations", "evidence" };

static LiaisonNetwork *
network_of (LiaisonDiagramList *self)
{
  return self->document != NULL ? liaison_document_get_network (self->document) : NULL;
}

static LiaisonSelection *
selection_of (LiaisonDiagramList *self)
{
  return self->document != NULL ? liaison_document_get_selection (self->document) : NULL;
}

static LiaisonListTable *
table_of (LiaisonDiagramList *self)
{
  return self->tables[liaison_diagram_list_get_page (self)];
}

static LiaisonFilter *
filter_of (LiaisonDiagramList *self)
{
  return self->document != NULL ? liaison_document_get_filter (self->document) : NULL;
}

static gboolean
is_entity_shown (LiaisonDiagramList *self,
                 LiaisonEntity      *entity)
{
  return filter_of (self) == NULL || liaison_filter_shows_entity (filter_of (self), entity);
}

static gboolean
is_relation_shown (LiaisonRelation *relation,
                   gpointer         user_data)
{
  LiaisonDiagramList *self = user_data;

  return self->view == NULL || !_liaison_diagram_view_leaves_out (self->view, relation);
}

/* What PAGE can be limited to. */
static gpointer
limit_of (LiaisonDiagramList *self,
          LiaisonListPage     page)
{
  return page == LIAISON_LIST_ENTITIES ? NULL : liaison_list_scope_get (&self->scope, page == LIAISON_LIST_EVIDENCE);
}

static gboolean
is_within (LiaisonDiagramList *self,
           LiaisonListPage     page,
           LiaisonRelation    *relation)
{
  return !self->limited[page] || liaison_list_scope_holds (limit_of (self, page), relation);
}

static gboolean
is_entity_row_shown (LiaisonListRow *row,
                     gpointer        user_data)
{
  return is_entity_shown (user_data, liaison_list_row_get_entity (row));
}

static gboolean
is_relation_row_shown (LiaisonListRow *row,
                       gpointer        user_data)
{
  LiaisonRelation *relation = liaison_list_row_get_relation (row);

  return is_relation_shown (relation, user_data) && is_within (user_data, LIAISON_LIST_RELATIONS, relation);
}

static gboolean
is_evidence_row_shown (LiaisonListRow *row,
                       gpointer        user_data)
{
  LiaisonRelation *relation = liaison_list_row_get_relation (row);

  return is_relation_shown (relation, user_data) && is_within (user_data, LIAISON_LIST_EVIDENCE, relation);
}

static void
fill (LiaisonDiagramList *self,
      LiaisonListPage     page)
{
  self->stale[page] = FALSE;
  if (page == LIAISON_LIST_ENTITIES)
    liaison_list_fill_entities (self->tables[page], self->document, is_relation_shown, self);
  else if (page == LIAISON_LIST_RELATIONS)
    liaison_list_fill_relations (self->tables[page], self->document);
  else
    liaison_list_fill_evidence (self->tables[page], self->document);
}

/* Selects in the table that is shown what is selected. */
static void
follow (LiaisonDiagramList *self)
{
  LiaisonSelection *selection = selection_of (self);
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();

  if (selection != NULL && liaison_selection_get_entity (selection) != NULL)
    {
      const GPtrArray *others = liaison_selection_get_others (selection);

      g_ptr_array_add (subjects, liaison_selection_get_entity (selection));
      for (guint i = 0; i < others->len; i++)
        g_ptr_array_add (subjects, g_ptr_array_index (others, i));
    }
  else if (selection != NULL && liaison_selection_get_relation (selection) != NULL)
    g_ptr_array_add (subjects, liaison_selection_get_relation (selection));
  liaison_list_table_select (table_of (self), subjects);
}

static void
show_count (LiaisonDiagramList *self)
{
  guint n_all = liaison_list_table_get_n_rows (table_of (self));
  guint n = g_list_model_get_n_items (liaison_list_table_get_rows (table_of (self)));
  /* Translators: how many rows of a list are shown: "12 of 61" */
  g_autofree char *text = n < n_all ? g_strdup_printf (_("%1$u of %2$u"), n, n_all) : g_strdup_printf ("%u", n);

  gtk_label_set_label (self->count, text);
}

/* The switch that limits the table to what was selected last. */
static void
show_limit (LiaisonDiagramList *self)
{
  LiaisonListPage page = liaison_diagram_list_get_page (self);
  gpointer limit = limit_of (self, page);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->only), limit != NULL);
  gtk_toggle_button_set_active (self->only, self->limited[page]);
  if (limit == NULL)
    return;
  text = liaison_list_scope_dup_title (limit);
  gtk_label_set_label (self->only_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->only), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->only), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Fills what is looked at, if it has changed since it was. */
static void
update (LiaisonDiagramList *self)
{
  LiaisonListPage page = liaison_diagram_list_get_page (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  show_limit (self);
  if (self->stale[page])
    fill (self, page);
  follow (self);
  show_count (self);
}

static void
refilter (LiaisonDiagramList *self)
{
  liaison_list_table_refilter (table_of (self));
  follow (self);
  show_count (self);
}

static void
on_network_changed (LiaisonDiagramList *self)
{
  for (guint page = 0; page < LIAISON_N_LISTS; page++)
    self->stale[page] = TRUE;
  liaison_list_scope_renew (&self->scope, network_of (self));
  update (self);
}

/* Turns to the table that has what is selected, unless it is there already. */
static void
turn_to (LiaisonDiagramList *self,
         LiaisonEntity      *entity,
         LiaisonRelation    *relation)
{
  const char *id = entity != NULL ? liaison_entity_get_id (entity) : relation != NULL ? liaison_relation_get_id (relation) : NULL;

  if (id == NULL || g_strcmp0 (id, self->followed) == 0)
    return;
  g_free (self->followed);
  self->followed = g_strdup (id);
  if (!self->choosing && liaison_diagram_list_get_page (self) != LIAISON_LIST_EVIDENCE)
    liaison_diagram_list_set_page (self, entity != NULL ? LIAISON_LIST_ENTITIES : LIAISON_LIST_RELATIONS);
}

static void
on_selection_changed (LiaisonDiagramList *self)
{
  LiaisonEntity *entity = liaison_selection_get_entity (selection_of (self));
  LiaisonRelation *relation = liaison_selection_get_relation (selection_of (self));

  if (!self->choosing || liaison_diagram_list_get_page (self) == LIAISON_LIST_ENTITIES)
    liaison_list_scope_remember (&self->scope, entity, relation);
  else if (liaison_diagram_list_get_page (self) == LIAISON_LIST_RELATIONS && relation != NULL)
    liaison_list_scope_remember_relation (&self->scope, relation);
  turn_to (self, entity, relation);
  if (self->choosing)
    return;
  if (liaison_diagram_list_get_page (self) == LIAISON_LIST_EVIDENCE && self->limited[LIAISON_LIST_EVIDENCE])
    liaison_list_table_refilter (self->tables[LIAISON_LIST_EVIDENCE]);
  update (self);
}

/* The entity that was selected first stays the first. */
static void
choose_entities (LiaisonDiagramList *self,
                 GPtrArray          *rows)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  LiaisonEntity *before = liaison_selection_get_entity (selection_of (self));
  guint first;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (entities, liaison_list_row_get_entity (g_ptr_array_index (rows, i)));
  if (before != NULL && g_ptr_array_find (entities, before, &first))
    {
      g_ptr_array_index (entities, first) = g_ptr_array_index (entities, 0);
      g_ptr_array_index (entities, 0) = before;
    }
  liaison_selection_select_entities (selection_of (self), entities);
}

static void
on_chosen (LiaisonDiagramList *self,
           LiaisonListTable   *table)
{
  g_autoptr (GPtrArray) rows = liaison_list_table_dup_selected (table);
  LiaisonListRow *row = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;

  if (self->document == NULL)
    return;
  self->choosing = TRUE;
  if (table == self->tables[LIAISON_LIST_ENTITIES])
    choose_entities (self, rows);
  else
    liaison_selection_select_relation (selection_of (self), row != NULL ? liaison_list_row_get_relation (row) : NULL);
  if (table == self->tables[LIAISON_LIST_EVIDENCE] && row != NULL)
    liaison_document_reveal (self->document, liaison_list_evidence_get_span (row));
  self->choosing = FALSE;
}

/* The article shows the passage. */
static void
on_activated (LiaisonDiagramList *self,
              LiaisonListRow     *row,
              LiaisonListTable   *table)
{
  LiaisonEntity *entity = liaison_list_row_get_entity (row);

  if (self->document == NULL || self->view == NULL)
    return;
  self->choosing = TRUE;
  if (table == self->tables[LIAISON_LIST_EVIDENCE])
    liaison_document_reveal (self->document, liaison_list_evidence_get_span (row));
  else if (entity != NULL)
    liaison_diagram_view_choose_entity (self->view, entity);
  else
    liaison_diagram_view_choose_relation (self->view, liaison_list_row_get_relation (row));
  self->choosing = FALSE;
}

static void
on_table_menu (LiaisonDiagramList *self,
               double              x,
               double              y,
               GtkWidget          *table)
{
  double own_x, own_y;

  if (gtk_widget_translate_coordinates (table, GTK_WIDGET (self), x, y, &own_x, &own_y))
    g_signal_emit (self, signals[MENU], 0, own_x, own_y);
}

static void
on_tab_toggled (LiaisonDiagramList *self,
                GtkToggleButton    *tab)
{
  LiaisonListPage page = tab == self->entities_tab    ? LIAISON_LIST_ENTITIES
                         : tab == self->relations_tab ? LIAISON_LIST_RELATIONS
                                                      : LIAISON_LIST_EVIDENCE;

  if (gtk_toggle_button_get_active (tab))
    liaison_diagram_list_set_page (self, page);
}

static void
on_only_toggled (LiaisonDiagramList *self)
{
  LiaisonListPage page = liaison_diagram_list_get_page (self);
  gboolean limited = gtk_toggle_button_get_active (self->only);

  if (self->limited[page] == limited)
    return;
  self->limited[page] = limited;
  refilter (self);
}

/* The other tables search when they are turned to. */
static void
on_search_changed (LiaisonDiagramList *self)
{
  liaison_list_table_search (table_of (self), gtk_editable_get_text (GTK_EDITABLE (self->search)));
  follow (self);
  show_count (self);
}

/* Who types in a table goes on typing in the entry, whatever becomes of the row that had the focus. */
static void
on_search_started (LiaisonDiagramList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

/* Enter selects the first row that was found: of what was typed until then, which the entry tells of a moment later. */
static void
on_search_done (LiaisonDiagramList *self)
{
  GListModel *rows = liaison_list_table_get_rows (table_of (self));

  on_search_changed (self);
  if (g_list_model_get_n_items (rows) == 0)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), 0, TRUE);
  liaison_list_table_grab_focus (table_of (self));
}

static void
on_search_stopped (LiaisonDiagramList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  liaison_list_table_grab_focus (table_of (self));
}

static void
fill_sort_menu (GtkMenuButton *button,
                gpointer       user_data)
{
  liaison_list_sort_fill (button, table_of (user_data));
}

/* To the next table, or the one before. */
static void
on_turn (GtkWidget  *widget,
         const char *action,
         GVariant   *step)
{
  LiaisonDiagramList *self = LIAISON_DIAGRAM_LIST (widget);
  int page = (int) liaison_diagram_list_get_page (self) + g_variant_get_int32 (step);

  liaison_diagram_list_set_page (self, (LiaisonListPage) ((page + LIAISON_N_LISTS) % LIAISON_N_LISTS));
  liaison_list_table_grab_focus (table_of (self));
}

/* Escape ends the search, and then clears the selection. */
static void
on_clear (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LiaisonDiagramList *self = LIAISON_DIAGRAM_LIST (widget);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (self->document != NULL)
    liaison_selection_clear (selection_of (self));
}

static void
liaison_diagram_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (liaison_diagram_list_parent_class)->map (widget);
  update (LIAISON_DIAGRAM_LIST (widget));
}

static gboolean
liaison_diagram_list_grab_focus (GtkWidget *widget)
{
  return liaison_list_table_grab_focus (table_of (LIAISON_DIAGRAM_LIST (widget)));
}

static void
liaison_diagram_list_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  gtk_widget_measure (LIAISON_DIAGRAM_LIST (widget)->content, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
liaison_diagram_list_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  LiaisonDiagramList *self = LIAISON_DIAGRAM_LIST (widget);
  GtkOrientation orientation = width < NARROW ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->tools)) != orientation)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), orientation);
  gtk_widget_allocate (self->content, width, height, baseline, NULL);
  _liaison_diagram_view_present_popovers (widget);
}

static void
liaison_diagram_list_dispose (GObject *object)
{
  LiaisonDiagramList *self = LIAISON_DIAGRAM_LIST (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->document);
  g_clear_weak_pointer (&self->view);
  liaison_list_scope_clear (&self->scope);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_diagram_list_parent_class)->dispose (object);
}

static void
liaison_diagram_list_finalize (GObject *object)
{
  g_free (LIAISON_DIAGRAM_LIST (object)->followed);

  G_OBJECT_CLASS (liaison_diagram_list_parent_class)->finalize (object);
}

static void
liaison_diagram_list_class_init (LiaisonDiagramListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_diagram_list_dispose;
  object_class->finalize = liaison_diagram_list_finalize;
  widget_class->map = liaison_diagram_list_map;
  widget_class->grab_focus = liaison_diagram_list_grab_focus;
  widget_class->measure = liaison_diagram_list_measure;
  widget_class->size_allocate = liaison_diagram_list_size_allocate;

  signals[MENU] = g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/diagram/diagram-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, content);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, tools);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, entities_tab);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, relations_tab);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, evidence_tab);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, only);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, only_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, sort);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, pages);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramList, count);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_started);
  gtk_widget_class_bind_template_callback (widget_class, on_search_done);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_only_toggled);
  gtk_widget_class_install_action (widget_class, "tables.turn", "i", on_turn);
  gtk_widget_class_install_action (widget_class, "tables.clear", NULL, on_clear);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "tables.clear", NULL);
  gtk_widget_class_set_css_name (widget_class, "diagram-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_table (LiaisonDiagramList    *self,
           LiaisonListPage        page,
           const LiaisonListKind *kind,
           LiaisonListShownFunc   shown)
{
  GtkWidget *table = liaison_list_table_new (kind, shown, self);

  self->tables[page] = LIAISON_LIST_TABLE (table);
  self->stale[page] = TRUE;
  g_signal_connect_object (table, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "menu", G_CALLBACK (on_table_menu), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, table, page_names[page]);
}

static void
liaison_diagram_list_init (LiaisonDiagramList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "diagram-list");
  self->limited[LIAISON_LIST_EVIDENCE] = TRUE;
  add_table (self, LIAISON_LIST_ENTITIES, &liaison_list_entities, is_entity_row_shown);
  add_table (self, LIAISON_LIST_RELATIONS, &liaison_list_relations, is_relation_row_shown);
  add_table (self, LIAISON_LIST_EVIDENCE, &liaison_list_evidence, is_evidence_row_shown);
  gtk_menu_button_set_create_popup_func (self->sort, fill_sort_menu, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->pages));
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (on_network_changed), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::article", G_CALLBACK (on_network_changed), self);
  self->selection_signals = g_signal_group_new (LIAISON_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (on_selection_changed), self);
}

/**
 * liaison_diagram_list_set_document:
 * @self: a list
 * @document: (nullable): whose network to list
 * @view: the diagram that it is another form of
 */
void
liaison_diagram_list_set_document (LiaisonDiagramList *self,
                                   LiaisonDocument    *document,
                                   LiaisonDiagramView *view)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_LIST (self));

  g_set_weak_pointer (&self->view, view);
  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->selection_signals, selection_of (self));
  on_network_changed (self);
}

/**
 * liaison_diagram_list_refilter:
 * @self: a list
 *
 * Lists again, because what the diagram leaves out has changed.
 */
void
liaison_diagram_list_refilter (LiaisonDiagramList *self)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_LIST (self));

  on_network_changed (self);
}

void
liaison_diagram_list_set_page (LiaisonDiagramList *self,
                               LiaisonListPage     page)
{
  GtkToggleButton *tabs[LIAISON_N_LISTS];
  gboolean has_focus;

  g_return_if_fail (LIAISON_IS_DIAGRAM_LIST (self));
  g_return_if_fail (page < LIAISON_N_LISTS);

  if (page == liaison_diagram_list_get_page (self))
    return;
  tabs[LIAISON_LIST_ENTITIES] = self->entities_tab;
  tabs[LIAISON_LIST_RELATIONS] = self->relations_tab;
  tabs[LIAISON_LIST_EVIDENCE] = self->evidence_tab;
  /* What is hidden would take the focus with it. */
  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->pages)) != NULL;
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (tabs[page]));
  gtk_stack_set_visible_child_name (self->pages, page_names[page]);
  gtk_toggle_button_set_active (tabs[page], TRUE);
  liaison_list_table_search (self->tables[page], gtk_editable_get_text (GTK_EDITABLE (self->search)));
  update (self);
  if (has_focus)
    liaison_list_table_grab_focus (self->tables[page]);
}

LiaisonListPage
liaison_diagram_list_get_page (LiaisonDiagramList *self)
{
  const char *name;

  g_return_val_if_fail (LIAISON_IS_DIAGRAM_LIST (self), LIAISON_LIST_ENTITIES);

  name = gtk_stack_get_visible_child_name (self->pages);
  for (guint page = 0; page < LIAISON_N_LISTS; page++)
    if (g_strcmp0 (name, page_names[page]) == 0)
      return page;
  return LIAISON_LIST_ENTITIES;
}

LiaisonListTable *
liaison_diagram_list_get_table (LiaisonDiagramList *self,
                                LiaisonListPage     page)
{
  g_return_val_if_fail (LIAISON_IS_DIAGRAM_LIST (self), NULL);
  g_return_val_if_fail (page < LIAISON_N_LISTS, NULL);

  return self->tables[page];
}

guint
liaison_diagram_list_get_passage (LiaisonDiagramList *self)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (LIAISON_IS_DIAGRAM_LIST (self), 0);

  if (liaison_diagram_list_get_page (self) != LIAISON_LIST_EVIDENCE)
    return 0;
  rows = liaison_list_table_dup_selected (self->tables[LIAISON_LIST_EVIDENCE]);
  return rows->len > 0 ? liaison_list_row_get_number (g_ptr_array_index (rows, 0)) : 0;
}

/**
 * liaison_diagram_list_locate_selection:
 * @self: a list
 * @place: (out): where what is selected stands, in pixels of the list; its middle if it cannot be seen
 */
void
liaison_diagram_list_locate_selection (LiaisonDiagramList *self,
                                       GdkRectangle       *place)
{
  GtkWidget *table;
  double x, y;

  g_return_if_fail (LIAISON_IS_DIAGRAM_LIST (self));

  table = GTK_WIDGET (table_of (self));
  if (liaison_list_table_locate (LIAISON_LIST_TABLE (table), place) &&
      gtk_widget_translate_coordinates (table, GTK_WIDGET (self), place->x, place->y, &x, &y))
    {
      place->x = (int) x;
      place->y = (int) y;
      return;
    }
  *place = (GdkRectangle) { gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 2, 1, 1 };
}

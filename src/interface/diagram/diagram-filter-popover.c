/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramFilterPopover: the choices of the window's filter, with how many entities or relations there are of each. CSS node:
 * popover with the class .filter. Accessible role: that of a popover, with its label. */

#include "interface/diagram/diagram-filter-popover.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "interface/settings.h"

#define N_COLUMNS 2
#define MAX_CHOICES LIAISON_N_ENTITY_KINDS

/* A check button for one value of an aspect of the filter. */
typedef struct
{
  GtkWidget *check;
  GtkLabel *count;
} Choice;

struct _LiaisonDiagramFilterPopover
{
  GtkPopover parent_instance;

  LiaisonDocument *document; /* nullable */
  GSignalGroup *filter_signals;
  GSignalGroup *document_signals;
  Choice choices[LIAISON_FILTER_N_ASPECTS][MAX_CHOICES];
  gboolean updating;

  GtkGrid *kinds;
  GtkGrid *families;
  GtkGrid *valences;
  GtkGrid *modalities;
  GtkSpinButton *evidence;
  GtkAdjustment *adjustment;
  GtkCheckButton *hide_weak;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramFilterPopover, liaison_diagram_filter_popover, GTK_TYPE_POPOVER)

#define ASPECT "liaison-aspect"
#define VALUE "liaison-value"

static const guint n_values[LIAISON_FILTER_N_ASPECTS] = { LIAISON_N_ENTITY_KINDS, 3, 4, 2 };

static const char *
name_of (LiaisonFilterAspect aspect,
         guint               value)
{
  static const char *const valences[] = { N_("Neutral"), N_("Friendly"), N_("Hostile") };
  static const char *const modalities[] = { N_("Actual"), N_("Expected"), N_("Possible"), N_("Hypothetical") };
  static const char *const families[] = { N_("Standing ties"), N_("Actions") };

  switch (aspect)
    {
    case LIAISON_FILTER_VALENCE:
      return _(valences[value]);
    case LIAISON_FILTER_MODALITY:
      return _(modalities[value]);
    case LIAISON_FILTER_FAMILY:
      return _(families[value]);
    case LIAISON_FILTER_KIND:
    case LIAISON_FILTER_N_ASPECTS:
    default:
      return liaison_entity_kind_plural (value);
    }
}

static LiaisonFilter *
filter_of (LiaisonDiagramFilterPopover *self)
{
  return self->document != NULL ? liaison_document_get_filter (self->document) : NULL;
}

static void
on_choice_toggled (LiaisonDiagramFilterPopover *self,
                   GtkCheckButton              *check)
{
  if (self->updating || self->document == NULL)
    return;
  liaison_filter_set_chosen (filter_of (self), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), ASPECT)),
                             GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), VALUE)), gtk_check_button_get_active (check));
}

static GtkWidget *
make_content (LiaisonDiagramFilterPopover *self,
              LiaisonFilterAspect          aspect,
              guint                        value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (name_of (aspect, value));
  GtkWidget *count = gtk_label_new (NULL);

  if (aspect == LIAISON_FILTER_KIND)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (liaison_entity_kind_icon (value));

      gtk_widget_add_css_class (icon, "kind");
      gtk_widget_add_css_class (icon, liaison_entity_kind_to_string (value));
      gtk_box_append (GTK_BOX (box), icon);
    }
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  self->choices[aspect][value].count = GTK_LABEL (count);
  return box;
}

static void
add_choice (LiaisonDiagramFilterPopover *self,
            GtkGrid                     *grid,
            LiaisonFilterAspect          aspect,
            guint                        value)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), make_content (self, aspect, value));
  g_object_set_data (G_OBJECT (check), ASPECT, GUINT_TO_POINTER (aspect));
  g_object_set_data (G_OBJECT (check), VALUE, GUINT_TO_POINTER (value));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_choice_toggled), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, check, (int) (value % N_COLUMNS), (int) (value / N_COLUMNS), 1, 1);
  self->choices[aspect][value].check = check;
}

static void
fill (LiaisonDiagramFilterPopover *self)
{
  GtkGrid *grids[LIAISON_FILTER_N_ASPECTS] = { self->kinds, self->valences, self->modalities, self->families };

  for (guint aspect = 0; aspect < LIAISON_FILTER_N_ASPECTS; aspect++)
    {
      gtk_grid_set_column_homogeneous (grids[aspect], TRUE);
      gtk_grid_set_column_spacing (grids[aspect], 12);
      for (guint value = 0; value < n_values[aspect]; value++)
        add_choice (self, grids[aspect], aspect, value);
    }
}

/* How many entities or relations of the network there are of each value, and the most passages that state one relation. */
static guint
count_values (LiaisonNetwork *network,
              guint           counts[LIAISON_FILTER_N_ASPECTS][MAX_CHOICES],
              guint          *n_weak)
{
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);
  guint most = 1;

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      counts[LIAISON_FILTER_KIND][liaison_entity_get_kind (entity)]++;
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      guint n_evidence;

      liaison_relation_get_evidence (relation, &n_evidence);
      most = MAX (most, n_evidence);
      counts[LIAISON_FILTER_VALENCE][liaison_relation_get_valence (relation)]++;
      counts[LIAISON_FILTER_MODALITY][liaison_relation_get_modality (relation)]++;
      counts[LIAISON_FILTER_FAMILY][liaison_relation_kind_is_action (liaison_relation_get_kind (relation))]++;
      *n_weak += liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK;
    }
  return most;
}

static void
show_count (LiaisonDiagramFilterPopover *self,
            LiaisonFilterAspect          aspect,
            guint                        value,
            guint                        n)
{
  const Choice *choice = &self->choices[aspect][value];
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: what can be chosen in the filter, and how many there are of it: "Persons, 12" */
  g_autofree char *spoken = g_strdup_printf (_("%s, %u"), name_of (aspect, value), n);

  gtk_label_set_label (choice->count, count);
  gtk_widget_set_sensitive (choice->check, n > 0 || !gtk_check_button_get_active (GTK_CHECK_BUTTON (choice->check)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice->check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* There is another network: the counts are others. */
static void
on_network_changed (LiaisonDiagramFilterPopover *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;
  guint counts[LIAISON_FILTER_N_ASPECTS][MAX_CHOICES] = { { 0 } };
  guint n_weak = 0;
  guint most = network != NULL ? count_values (network, counts, &n_weak) : 1;
  /* Translators: %u relations are weak, that is, the analysis is not sure of them */
  g_autofree char *weak = g_strdup_printf (_("Hide _Weak Relations (%u)"), n_weak);

  for (guint aspect = 0; aspect < LIAISON_FILTER_N_ASPECTS; aspect++)
    for (guint value = 0; value < n_values[aspect]; value++)
      show_count (self, aspect, value, counts[aspect][value]);
  gtk_check_button_set_label (self->hide_weak, weak);
  gtk_adjustment_set_upper (self->adjustment, MAX (most, self->document != NULL ? liaison_filter_get_min_evidence (filter_of (self)) : 1));
}

/* The button shows that something is left out. */
static void
mark_button (LiaisonDiagramFilterPopover *self,
             gboolean                     active)
{
  GtkWidget *button = gtk_widget_get_parent (GTK_WIDGET (self));

  if (button == NULL)
    return;
  if (active)
    gtk_widget_add_css_class (button, "accent");
  else
    gtk_widget_remove_css_class (button, "accent");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  active ? _("Filter, in use") : _("Filter"), -1);
}

static void
on_filter_changed (LiaisonDiagramFilterPopover *self)
{
  LiaisonFilter *filter = filter_of (self);

  self->updating = TRUE;
  for (guint aspect = 0; aspect < LIAISON_FILTER_N_ASPECTS; aspect++)
    for (guint value = 0; value < n_values[aspect]; value++)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choices[aspect][value].check),
                                   liaison_filter_get_chosen (filter, aspect, value));
  gtk_spin_button_set_value (self->evidence, liaison_filter_get_min_evidence (filter));
  gtk_check_button_set_active (self->hide_weak, liaison_filter_get_hide_weak (filter));
  gtk_widget_set_sensitive (self->clear, liaison_filter_get_active (filter));
  mark_button (self, liaison_filter_get_active (filter));
  self->updating = FALSE;
}

static void
on_evidence_changed (LiaisonDiagramFilterPopover *self)
{
  if (!self->updating && self->document != NULL)
    liaison_filter_set_min_evidence (filter_of (self), (guint) gtk_spin_button_get_value_as_int (self->evidence));
}

static void
on_hide_weak_toggled (LiaisonDiagramFilterPopover *self)
{
  if (!self->updating && self->document != NULL)
    liaison_filter_set_hide_weak (filter_of (self), gtk_check_button_get_active (self->hide_weak));
}

static void
on_clear (LiaisonDiagramFilterPopover *self)
{
  /* The button loses the focus as there is nothing left to clear. */
  gtk_widget_child_focus (GTK_WIDGET (self->kinds), GTK_DIR_TAB_FORWARD);
  if (self->document != NULL)
    liaison_filter_clear (filter_of (self));
}

static void
liaison_diagram_filter_popover_dispose (GObject *object)
{
  LiaisonDiagramFilterPopover *self = LIAISON_DIAGRAM_FILTER_POPOVER (object);

  g_clear_object (&self->filter_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (liaison_diagram_filter_popover_parent_class)->dispose (object);
}

static void
liaison_diagram_filter_popover_class_init (LiaisonDiagramFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_diagram_filter_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/liaison_app/Liaison/diagram/diagram-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, kinds);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, families);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, valences);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, modalities);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, evidence);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, adjustment);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, hide_weak);
  gtk_widget_class_bind_template_child (widget_class, LiaisonDiagramFilterPopover, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_evidence_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_hide_weak_toggled);
}

static void
liaison_diagram_filter_popover_init (LiaisonDiagramFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
  self->filter_signals = g_signal_group_new (LIAISON_TYPE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed", G_CALLBACK (on_filter_changed), self);
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (on_network_changed), self);
  on_network_changed (self);
}

/* Whether weak relations are hidden is remembered. */
static void
follow_settings (LiaisonFilter *filter)
{
  GSettings *settings = liaison_settings_get ();

  if (settings != NULL)
    g_settings_bind (settings, "hide-weak-relations", filter, "hide-weak", G_SETTINGS_BIND_DEFAULT);
  else
    liaison_filter_set_hide_weak (filter, TRUE);
}

/**
 * liaison_diagram_filter_popover_set_document:
 * @self: a popover
 * @document: (nullable): the document with whose filter to choose
 */
void
liaison_diagram_filter_popover_set_document (LiaisonDiagramFilterPopover *self,
                                             LiaisonDocument             *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_FILTER_POPOVER (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->filter_signals, filter_of (self));
  g_signal_group_set_target (self->document_signals, document);
  on_network_changed (self);
  if (document == NULL)
    return;
  follow_settings (filter_of (self));
  on_filter_changed (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonDiagramLegend: what the signs in the diagram mean, those that the network has: shapes and colours of kinds, colours and heads
 * of lines, dashes, width and marks. The signs are painted as those in the diagram are. CSS node: diagram-legend. Accessible role:
 * group; the words say what the signs are, too. */

#include "interface/diagram/diagram-legend.h"

#include <glib/gi18n.h>

#include "drawing/diagram-words.h"
#include "drawing/line-drawing.h"
#include "interface/diagram/diagram-style.h"
#include "interface/document-sources.h"

#define ROW_HEIGHT 22

/* What a sign shows. */
typedef enum
{
  SHOWS_KIND,
  SHOWS_NEWS,
  SHOWS_VALENCE,
  SHOWS_MODALITY,
  SHOWS_DENIAL,
  SHOWS_STRENGTH,
  N_SHOWN
} Shown;

struct _LiaisonDiagramLegend
{
  GtkWidget parent_instance;

  LiaisonDocument *document; /* nullable */
  GSignalGroup *document_signals;
  gboolean wanted;
  gboolean roomy;

  GtkWidget *content;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (LiaisonDiagramLegend, liaison_diagram_legend, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WANTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define SHOWN "liaison-shown"
#define VALUE "liaison-value"

static void
paint (LiaisonInk           *ink,
       const LiaisonPalette *palette,
       Shown                 shown,
       guint                 value,
       double                y)
{
  switch (shown)
    {
    case SHOWS_KIND:
      liaison_node_drawing_paint_sample (value, ink, palette, (LIAISON_LINE_SAMPLE_WIDTH - LIAISON_NODE_SAMPLE_WIDTH) / 2.0, y);
      break;
    case SHOWS_NEWS:
      liaison_node_drawing_paint_new_sample (ink, palette, (LIAISON_LINE_SAMPLE_WIDTH - LIAISON_NODE_SAMPLE_WIDTH) / 2.0, y);
      break;
    case SHOWS_VALENCE:
      liaison_line_drawing_paint_sample (ink, palette, value, LIAISON_MODALITY_ACTUAL, FALSE, 0, y);
      break;
    case SHOWS_MODALITY:
      liaison_line_drawing_paint_sample (ink, palette, LIAISON_VALENCE_NEUTRAL, value, FALSE, 0, y);
      break;
    case SHOWS_STRENGTH:
      liaison_line_drawing_paint_strength_sample (ink, palette, value, 0, y);
      break;
    case SHOWS_DENIAL:
    case N_SHOWN:
    default:
      liaison_line_drawing_paint_sample (ink, palette, LIAISON_VALENCE_NEUTRAL, LIAISON_MODALITY_ACTUAL, TRUE, 0, y);
      break;
    }
}

static void
draw_sign (GtkDrawingArea *area,
           cairo_t        *cr,
           int             width,
           int             height,
           gpointer        user_data)
{
  LiaisonPalette palette = liaison_diagram_style_get_palette (GTK_WIDGET (area));
  LiaisonInk ink;

  liaison_ink_init_cairo (&ink, cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  paint (&ink, &palette, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), SHOWN)),
         GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), VALUE)), height / 2.0);
}

/* LOOKS says what the sign looks like to those who do not see it. */
static void
add (LiaisonDiagramLegend *self,
     Shown                 shown,
     guint                 value,
     const char           *words,
     const char           *looks)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sign = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (words);
  g_autofree char *spoken = looks != NULL ? g_strdup_printf ("%s: %s", looks, words) : g_strdup (words);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sign), LIAISON_LINE_SAMPLE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sign), ROW_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sign), draw_sign, NULL, NULL);
  g_object_set_data (G_OBJECT (sign), SHOWN, GUINT_TO_POINTER (shown));
  g_object_set_data (G_OBJECT (sign), VALUE, GUINT_TO_POINTER (value));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (self->rows), row);
}

/* Bit masks of the values that the network has. */
static void
collect (LiaisonDocument *document,
         LiaisonNetwork  *network,
         guint            found[N_SHOWN])
{
  GListModel *entities = liaison_network_get_entities (network);
  GListModel *relations = liaison_network_get_relations (network);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (LiaisonEntity) entity = g_list_model_get_item (entities, i);

      found[SHOWS_KIND] |= 1u << liaison_entity_get_kind (entity);
      found[SHOWS_NEWS] |= liaison_document_is_new (document, entity);
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr (LiaisonRelation) relation = g_list_model_get_item (relations, i);
      guint n_evidence;

      liaison_relation_get_evidence (relation, &n_evidence);
      found[SHOWS_VALENCE] |= 1u << liaison_relation_get_valence (relation);
      found[SHOWS_MODALITY] |= 1u << liaison_relation_get_modality (relation);
      found[SHOWS_DENIAL] |= liaison_relation_get_negated (relation);
      found[SHOWS_STRENGTH] |= liaison_relation_get_certainty (relation) == LIAISON_CERTAINTY_WEAK ? 1 : n_evidence > 1 ? 2 : 0;
    }
}

static void
add_lines (LiaisonDiagramLegend *self,
           const guint           found[N_SHOWN])
{
  static const char *const looks_of_valence[] = { N_("Grey line, open arrow"), N_("Green line, full arrow"),
                                                  N_("Red line, arrow with a bar") };
  static const char *const looks_of_modality[] = { N_("Solid line"), N_("Dashed line"), N_("Dotted line"), N_("Widely dotted line") };

  for (guint i = 0; i <= LIAISON_VALENCE_NEGATIVE; i++)
    if ((found[SHOWS_VALENCE] & (1u << i)) != 0)
      add (self, SHOWS_VALENCE, i, liaison_valence_name (i), _(looks_of_valence[i]));
  for (guint i = 0; i <= LIAISON_MODALITY_HYPOTHETICAL; i++)
    if ((found[SHOWS_MODALITY] & (1u << i)) != 0)
      add (self, SHOWS_MODALITY, i, i == LIAISON_MODALITY_ACTUAL ? C_ ("modality", "stated as fact") : liaison_modality_name (i),
           _(looks_of_modality[i]));
  if (found[SHOWS_DENIAL] != 0)
    add (self, SHOWS_DENIAL, 0, C_ ("relation", "denied"), _("Crossed line"));
  if ((found[SHOWS_STRENGTH] & 2) != 0)
    add (self, SHOWS_STRENGTH, 4, _("stated often"), _("Thick line"));
  if ((found[SHOWS_STRENGTH] & 1) != 0)
    add (self, SHOWS_STRENGTH, 0, C_ ("certainty", "weak"), _("Thin and faint line"));
}

static void
update_visible (LiaisonDiagramLegend *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), self->wanted && self->roomy && network != NULL);
}

static void
on_network_changed (LiaisonDiagramLegend *self)
{
  LiaisonNetwork *network = self->document != NULL ? liaison_document_get_network (self->document) : NULL;
  guint found[N_SHOWN] = { 0 };
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  if (network != NULL)
    collect (self->document, network, found);
  for (guint i = 0; i < LIAISON_N_ENTITY_KINDS; i++)
    if ((found[SHOWS_KIND] & (1u << i)) != 0)
      add (self, SHOWS_KIND, i, liaison_entity_kind_name (i), NULL);
  if (found[SHOWS_NEWS] != 0)
    add (self, SHOWS_NEWS, 0, _("new in this article"), _("Star"));
  add_lines (self, found);
  update_visible (self);
}

static void
set_wanted (LiaisonDiagramLegend *self,
            gboolean              wanted)
{
  if (self->wanted == wanted)
    return;
  self->wanted = wanted;
  update_visible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
}

static void
on_close (LiaisonDiagramLegend *self)
{
  set_wanted (self, FALSE);
}

static void
liaison_diagram_legend_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WANTED:
      g_value_set_boolean (value, LIAISON_DIAGRAM_LEGEND (object)->wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_legend_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WANTED:
      set_wanted (LIAISON_DIAGRAM_LEGEND (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_diagram_legend_dispose (GObject *object)
{
  LiaisonDiagramLegend *self = LIAISON_DIAGRAM_LEGEND (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_diagram_legend_parent_class)->dispose (object);
}

static void
liaison_diagram_legend_class_init (LiaisonDiagramLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = liaison_diagram_legend_get_property;
  object_class->set_property = liaison_diagram_legend_set_property;
  object_class->dispose = liaison_diagram_legend_dispose;

  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "diagram-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_head (LiaisonDiagramLegend *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("Legend"));
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_tooltip_text (close, _("Hide the Legend"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hide the Legend"), -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (on_close), self);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), close);
  return head;
}

static void
liaison_diagram_legend_init (LiaisonDiagramLegend *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->roomy = TRUE;
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self->content), make_head (self));
  gtk_box_append (GTK_BOX (self->content), scroller);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Legend"), -1);
  self->document_signals = g_signal_group_new (LIAISON_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::network", G_CALLBACK (on_network_changed), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::article", G_CALLBACK (on_network_changed), self);
  update_visible (self);
}

/**
 * liaison_diagram_legend_set_document:
 * @self: a legend
 * @document: (nullable): of whose network it explains the signs
 */
void
liaison_diagram_legend_set_document (LiaisonDiagramLegend *self,
                                     LiaisonDocument      *document)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_LEGEND (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  on_network_changed (self);
}

/**
 * liaison_diagram_legend_set_roomy:
 * @self: a legend
 * @roomy: whether there is room for it
 */
void
liaison_diagram_legend_set_roomy (LiaisonDiagramLegend *self,
                                  gboolean              roomy)
{
  g_return_if_fail (LIAISON_IS_DIAGRAM_LEGEND (self));

  self->roomy = roomy;
  update_visible (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonHypothesesHeads: the outcomes of the matrix, with what speaks against each. The one with the least against it is marked, with
 * a sign and in words. CSS node: "hypotheses-heads". Accessible role: group. */

#include "interface/forecast/hypotheses/hypotheses-heads.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "interface/forecast/hypotheses/hypotheses-piece.h"
#include "interface/forecast/hypotheses/hypotheses-words.h"

struct _LiaisonHypothesesHeads
{
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (LiaisonHypothesesHeads, liaison_hypotheses_heads, GTK_TYPE_WIDGET)

static void
liaison_hypotheses_heads_dispose (GObject *object)
{
  LiaisonHypothesesHeads *self = LIAISON_HYPOTHESES_HEADS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_hypotheses_heads_parent_class)->dispose (object);
}

static void
liaison_hypotheses_heads_class_init (LiaisonHypothesesHeadsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_hypotheses_heads_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hypotheses-heads");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
liaison_hypotheses_heads_init (LiaisonHypothesesHeads *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outcomes"), -1);
}

/**
 * liaison_hypotheses_heads_new:
 *
 * Returns: (transfer floating): heads of no columns yet
 */
GtkWidget *
liaison_hypotheses_heads_new (void)
{
  return g_object_new (LIAISON_TYPE_HYPOTHESES_HEADS, NULL);
}

static GtkWidget *
make_label (const char *text,
            const char *class,
            gboolean    narrow)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), narrow ? 0.0f : 0.5f);
  gtk_label_set_justify (GTK_LABEL (label), narrow ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), narrow ? -1 : 10);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
make_least (gboolean narrow)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *sign = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), make_label (_("least against it"), "caption-heading", narrow));
  gtk_widget_set_halign (line, narrow ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  return line;
}

/* As wide as its column, and no wider. */
static GtkWidget *
clamp (GtkWidget *head)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), LIAISON_HYPOTHESES_COLUMN - 12);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), LIAISON_HYPOTHESES_COLUMN - 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), head);
  gtk_widget_set_size_request (clamp, LIAISON_HYPOTHESES_COLUMN - 12, -1);
  return clamp;
}

static GtkWidget *
make_head (const LiaisonHypothesis *outcome,
           gboolean                 narrow)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *score = liaison_inconsistency_to_text (outcome);
  GtkWidget *caption = make_label (score, "caption", narrow);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (head), make_label (outcome->name, "heading", narrow));
  gtk_box_append (GTK_BOX (head), caption);
  if (outcome->least)
    gtk_box_append (GTK_BOX (head), make_least (narrow));
  return narrow ? head : clamp (head);
}

/**
 * liaison_hypotheses_heads_set:
 * @self: heads
 * @matrix: a matrix
 * @narrow: whether there is no room for columns
 */
void
liaison_hypotheses_heads_set (LiaisonHypothesesHeads *self,
                              LiaisonHypotheses      *matrix,
                              gboolean                narrow)
{
  GtkWidget *child, *space;

  g_return_if_fail (LIAISON_IS_HYPOTHESES_HEADS (self));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (!narrow)
    {
      space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_hexpand (space, TRUE);
      gtk_box_append (GTK_BOX (self->box), space);
    }
  for (guint i = 0; i < liaison_hypotheses_get_n_outcomes (matrix); i++)
    gtk_box_append (GTK_BOX (self->box), make_head (liaison_hypotheses_get_outcome (matrix, i), narrow));
}

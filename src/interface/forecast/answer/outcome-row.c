/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonOutcomeRow: an outcome's name above its probability, with a lock that keeps the probability and a menu to move and remove
 * it; Alt+Up and Alt+Down move it too. The CSS node is "outcome". Accessible role: group, labelled with the name. */

#include "interface/forecast/answer/outcome-row.h"

#include <glib/gi18n.h>

#include "interface/forecast/answer/answer-percent.h"

struct _LiaisonOutcomeRow
{
  GtkWidget parent_instance;

  char *id;
  gboolean updating;           /* the name was set, not edited */

  GtkWidget *box;
  GtkEntry *name;
  LiaisonAnswerPercent *percent;
  GtkToggleButton *lock;
};

G_DEFINE_FINAL_TYPE (LiaisonOutcomeRow, liaison_outcome_row, GTK_TYPE_WIDGET)

enum
{
  SHARE_EDITED,
  NAME_EDITED,
  MOVED,
  REMOVED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_share_edited (LiaisonOutcomeRow *self)
{
  g_signal_emit (self, signals[SHARE_EDITED], 0);
}

static void
on_name_activate (LiaisonOutcomeRow *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

/* What has no name yet is called by its place. */
static void
show_label (LiaisonOutcomeRow *self)
{
  const char *name = liaison_outcome_row_get_name (self);

  if (*name == '\0')
    name = gtk_entry_get_placeholder_text (self->name);
  liaison_answer_percent_set_label (self->percent, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_name_changed (LiaisonOutcomeRow *self)
{
  show_label (self);
  if (!self->updating)
    g_signal_emit (self, signals[NAME_EDITED], 0);
}

static void
on_lock_toggled (LiaisonOutcomeRow *self)
{
  gboolean locked = gtk_toggle_button_get_active (self->lock);

  gtk_button_set_icon_name (GTK_BUTTON (self->lock), locked ? "changes-prevent-symbolic" : "changes-allow-symbolic");
}

static void
on_move (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (parameter));
}

static void
on_remove (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static gboolean
liaison_outcome_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_OUTCOME_ROW (widget)->name));
}

static void
liaison_outcome_row_dispose (GObject *object)
{
  g_clear_pointer (&LIAISON_OUTCOME_ROW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (liaison_outcome_row_parent_class)->dispose (object);
}

static void
liaison_outcome_row_finalize (GObject *object)
{
  g_free (LIAISON_OUTCOME_ROW (object)->id);

  G_OBJECT_CLASS (liaison_outcome_row_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int direction;
  } keys[] = {
    { GDK_KEY_Up, -1 }, { GDK_KEY_KP_Up, -1 }, { GDK_KEY_Down, 1 }, { GDK_KEY_KP_Down, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_ALT_MASK, "outcome.move", "i", keys[i].direction);
}

static void
liaison_outcome_row_class_init (LiaisonOutcomeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char * const names[] = { "share-edited", "name-edited", NULL, "removed", "activate" };

  object_class->dispose = liaison_outcome_row_dispose;
  object_class->finalize = liaison_outcome_row_finalize;
  widget_class->grab_focus = liaison_outcome_row_grab_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    if (names[i] != NULL)
      signals[i] = g_signal_new (names[i], LIAISON_TYPE_OUTCOME_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", LIAISON_TYPE_OUTCOME_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "outcome.move", "i", on_move);
  gtk_widget_class_install_action (widget_class, "outcome.remove", NULL, on_remove);
  add_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outcome");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  g_menu_append (places, _("Move _Up"), "outcome.move(-1)");
  g_menu_append (places, _("Move _Down"), "outcome.move(1)");
  g_menu_append (removal, _("_Remove Outcome"), "outcome.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Move or Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Move or Remove"), -1);
  return button;
}

static void
make_name (LiaisonOutcomeRow *self)
{
  self->name = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->name), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->name), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outcome"), -1);
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (on_name_changed), self);
  g_signal_connect_swapped (self->name, "activate", G_CALLBACK (on_name_activate), self);
}

static void
make_lock (LiaisonOutcomeRow *self)
{
  self->lock = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->lock), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->lock), _("Keep this probability while others change"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Keep this probability while others change"), -1);
  g_signal_connect_swapped (self->lock, "toggled", G_CALLBACK (on_lock_toggled), self);
  on_lock_toggled (self);
}

static void
liaison_outcome_row_init (LiaisonOutcomeRow *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bottom = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  make_name (self);
  make_lock (self);
  self->percent = LIAISON_ANSWER_PERCENT (liaison_answer_percent_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->percent), TRUE);
  g_signal_connect_swapped (self->percent, "edited", G_CALLBACK (on_share_edited), self);

  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (top), make_menu ());
  gtk_box_append (GTK_BOX (bottom), GTK_WIDGET (self->percent));
  gtk_box_append (GTK_BOX (bottom), GTK_WIDGET (self->lock));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (self->box), top);
  gtk_box_append (GTK_BOX (self->box), bottom);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * liaison_outcome_row_new:
 * @id: the outcome's id
 *
 * Returns: (transfer floating): a row without a name
 */
GtkWidget *
liaison_outcome_row_new (const char *id)
{
  LiaisonOutcomeRow *self = g_object_new (LIAISON_TYPE_OUTCOME_ROW, NULL);

  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

/**
 * liaison_outcome_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): its outcome's id
 */
const char *
liaison_outcome_row_get_id (LiaisonOutcomeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_ROW (self), NULL);

  return self->id;
}

/**
 * liaison_outcome_row_set_id:
 * @self: a row
 * @id: the outcome's id, which the row may have been made without knowing
 */
void
liaison_outcome_row_set_id (LiaisonOutcomeRow *self,
                            const char        *id)
{
  g_return_if_fail (LIAISON_IS_OUTCOME_ROW (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;
  g_free (self->id);
  self->id = g_strdup (id);
}

/**
 * liaison_outcome_row_get_name:
 * @self: a row
 *
 * Returns: (transfer none): what is in its entry; may be ""
 */
const char *
liaison_outcome_row_get_name (LiaisonOutcomeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->name));
}

/**
 * liaison_outcome_row_set_name:
 * @self: a row
 * @name: the outcome's name
 *
 * Shows another name. This is no edit. Where it is the same already, the cursor stays.
 */
void
liaison_outcome_row_set_name (LiaisonOutcomeRow *self,
                              const char        *name)
{
  g_return_if_fail (LIAISON_IS_OUTCOME_ROW (self));

  if (g_strcmp0 (liaison_outcome_row_get_name (self), name) == 0)
    return;
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  self->updating = FALSE;
}

/**
 * liaison_outcome_row_get_probability:
 * @self: a row
 *
 * Returns: its probability, from 0.001 to 0.999
 */
double
liaison_outcome_row_get_probability (LiaisonOutcomeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_ROW (self), 0.5);

  return liaison_answer_percent_get_probability (self->percent);
}

/**
 * liaison_outcome_row_set_probability:
 * @self: a row
 * @probability: from 0 to 1
 *
 * Shows another probability. This is no edit.
 */
void
liaison_outcome_row_set_probability (LiaisonOutcomeRow *self,
                                     double             probability)
{
  g_return_if_fail (LIAISON_IS_OUTCOME_ROW (self));

  liaison_answer_percent_set_probability (self->percent, probability);
}

/**
 * liaison_outcome_row_get_locked:
 * @self: a row
 *
 * Returns: whether it keeps its probability while others are changed
 */
gboolean
liaison_outcome_row_get_locked (LiaisonOutcomeRow *self)
{
  g_return_val_if_fail (LIAISON_IS_OUTCOME_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->lock);
}

/**
 * liaison_outcome_row_set_place:
 * @self: a row
 * @place: its place, from 0
 * @n_rows: how many rows there are; of two, none can be removed
 */
void
liaison_outcome_row_set_place (LiaisonOutcomeRow *self,
                               guint              place,
                               guint              n_rows)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIAISON_IS_OUTCOME_ROW (self));

  /* Translators: stands in the field of an outcome that has no name yet; %u is its place. */
  text = g_strdup_printf (_("Outcome %u"), place + 1);
  gtk_entry_set_placeholder_text (self->name, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outcome.remove", n_rows > 2);
  show_label (self);
}

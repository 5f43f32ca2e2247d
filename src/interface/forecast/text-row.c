/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonTextRow: a row of a preferences group with a small title above text of several lines. The text view wraps and grows
 * with the text. In a row of one paragraph Enter moves on instead of breaking the line. The style class is "text-row"; the text
 * view has the accessible role of a text box and is labelled by the title.
 *
 * The text has no undo of its own: what is typed goes into the document at once, and its history undoes it. */

#include "interface/forecast/text-row.h"

#include "interface/forecast/text-area.h"

struct _LiaisonTextRow
{
  AdwPreferencesRow parent_instance;

  gboolean one_paragraph;
  gboolean updating;           /* the text changes because it was set */

  GtkLabel *title;
  GtkLabel *hint;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (LiaisonTextRow, liaison_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_HINT = 1,
  PROP_ONE_PARAGRAPH,
  N_PROPERTIES
};

enum
{
  EDITED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
update_hint (LiaisonTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_widget_set_visible (GTK_WIDGET (self->hint), gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
on_changed (LiaisonTextRow *self)
{
  update_hint (self);
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
  if (!self->updating)
    g_signal_emit (self, signals[EDITED], 0);
}

/* A line break that is pasted into one paragraph becomes a space. */
static void
on_insert_text (LiaisonTextRow *self,
                GtkTextIter    *place,
                char           *text,
                int             length,
                GtkTextBuffer  *buffer)
{
  g_autofree char *line = NULL;

  if (!self->one_paragraph || self->updating || g_strstr_len (text, length, "\n") == NULL)
    return;
  line = g_strdelimit (g_strndup (text, (gsize) length), "\r\n", ' ');
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, line, length);
}

static gboolean
on_key_pressed (LiaisonTextRow *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (!self->one_paragraph || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static void
on_pressed (LiaisonTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
liaison_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIAISON_TEXT_ROW (widget)->view));
}

static void
liaison_text_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LiaisonTextRow *self = LIAISON_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_HINT:
      g_value_set_string (value, gtk_label_get_label (self->hint));
      break;
    case PROP_ONE_PARAGRAPH:
      g_value_set_boolean (value, self->one_paragraph);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_text_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LiaisonTextRow *self = LIAISON_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_HINT:
      gtk_label_set_label (self->hint, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                      g_value_get_string (value), -1);
      break;
    case PROP_ONE_PARAGRAPH:
      self->one_paragraph = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
liaison_text_row_class_init (LiaisonTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->get_property = liaison_text_row_get_property;
  object_class->set_property = liaison_text_row_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = liaison_text_row_grab_focus;

  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, "", flags);
  properties[PROP_ONE_PARAGRAPH] = g_param_spec_boolean ("one-paragraph", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] = g_signal_new ("edited", LIAISON_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static GtkTextView *
make_view (LiaisonTextRow *self)
{
  GtkTextView *view = g_object_new (LIAISON_TYPE_TEXT_AREA, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (buffer, "insert-text", G_CALLBACK (on_insert_text), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  return view;
}

static GtkWidget *
make_hint (LiaisonTextRow *self)
{
  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->hint, 0.0f);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->hint), GTK_ALIGN_START);
  gtk_widget_set_can_target (GTK_WIDGET (self->hint), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dim-label");
  return GTK_WIDGET (self->hint);
}

static void
liaison_text_row_init (LiaisonTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0.0f);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim-label");
  g_object_bind_property (self, "title", self->title, "label", G_BINDING_SYNC_CREATE);

  self->view = make_view (self);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->view));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), make_hint (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL, -1);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), overlay);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-row");
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * liaison_text_row_dup_text:
 * @self: a text row
 *
 * Returns: (transfer full) (nullable): its text; %NULL when there is none
 */
char *
liaison_text_row_dup_text (LiaisonTextRow *self)
{
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LIAISON_IS_TEXT_ROW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  g_object_get (buffer, "text", &text, NULL);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * liaison_text_row_set_text:
 * @self: a text row
 * @text: (nullable): its text
 *
 * Shows another text. Where it is the same already, the cursor stays where it is.
 */
void
liaison_text_row_set_text (LiaisonTextRow *self,
                           const char     *text)
{
  g_autofree char *current = NULL;

  g_return_if_fail (LIAISON_IS_TEXT_ROW (self));

  current = liaison_text_row_dup_text (self);
  if (g_strcmp0 (current != NULL ? current : "", text != NULL ? text : "") == 0)
    return;
  self->updating = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  self->updating = FALSE;
}

static gboolean
is_inside_word (const GtkTextIter *start,
                const GtkTextIter *end)
{
  GtkTextIter before = *start;

  return (gtk_text_iter_backward_char (&before) && g_unichar_isalpha (gtk_text_iter_get_char (&before)) &&
          g_unichar_isalpha (gtk_text_iter_get_char (start))) ||
         (g_unichar_isalpha (gtk_text_iter_get_char (end)) && g_unichar_isalpha (gtk_text_iter_get_char (start)));
}

/**
 * liaison_text_row_select:
 * @self: a text row
 * @word: a word, or a mark
 *
 * Selects the first place of a word in the text, with the focus on it, so that what is typed takes its place.
 *
 * Returns: whether the word is there
 */
gboolean
liaison_text_row_select (LiaisonTextRow *self,
                         const char     *word)
{
  GtkTextBuffer *buffer;
  GtkTextIter from, start, end;

  g_return_val_if_fail (LIAISON_IS_TEXT_ROW (self), FALSE);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_start_iter (buffer, &from);
  while (gtk_text_iter_forward_search (&from, word, GTK_TEXT_SEARCH_TEXT_ONLY, &start, &end, NULL))
    {
      if (!is_inside_word (&start, &end))
        {
          gtk_text_buffer_select_range (buffer, &end, &start);
          gtk_widget_grab_focus (GTK_WIDGET (self->view));
          return TRUE;
        }
      from = end;
    }
  return FALSE;
}

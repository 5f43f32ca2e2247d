/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys do on the pages. The view has a place of its own, a word with a frame: arrows move it, with Shift they select. Tab goes from
 * there to the names and statements of the page in sight, and then on. */

#include "interface/article/facsimile-view-private.h"

#include "interface/article/facsimile-boxes.h"

typedef enum
{
  STEP_BEFORE,
  STEP_AFTER,
  STEP_ABOVE,
  STEP_BELOW,
  STEP_LINE_START,
  STEP_LINE_END,
  STEP_PAGE_UP,
  STEP_PAGE_DOWN,
  STEP_START,
  STEP_END,
} Step;

static guint
count_words (LiaisonFacsimileView *self,
             guint                 page)
{
  guint n;

  liaison_facsimile_get_words (self->scene.facsimile, page, &n);
  return n;
}

/* The nearest page in that direction that has words; FALSE if there is none. */
static gboolean
find_page (LiaisonFacsimileView *self,
           guint                 page,
           gboolean              forward,
           guint                *found)
{
  guint n = liaison_facsimile_get_n_pages (self->scene.facsimile);

  while (forward ? page + 1 < n : page > 0)
    {
      page = forward ? page + 1 : page - 1;
      if (count_words (self, page) == 0)
        continue;
      *found = page;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_sight (LiaisonFacsimileView *self,
             guint                 page,
             guint                 word)
{
  graphene_rect_t place;
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                             (float) gtk_widget_get_height (GTK_WIDGET (self)));

  return _liaison_facsimile_view_place_word (self, page, word, &place) && graphene_rect_intersection (&view, &place, NULL);
}

/* The caret is somewhere in sight. */
static void
bring_caret (LiaisonFacsimileView *self)
{
  guint page, word;

  if (self->scene.facsimile == NULL || is_in_sight (self, self->scene.caret_page, self->scene.caret_word) ||
      !_liaison_facsimile_view_top_word (self, &page, &word))
    return;
  self->scene.caret_page = self->anchor_page = page;
  self->scene.caret_word = self->anchor_word = word;
}

static void
step_word (LiaisonFacsimileView *self,
           gboolean              forward,
           guint                *page,
           guint                *word)
{
  if (forward ? *word + 1 < count_words (self, *page) : *word > 0)
    *word = forward ? *word + 1 : *word - 1;
  else if (find_page (self, *page, forward, page))
    *word = forward ? 0 : count_words (self, *page) - 1;
}

static void
step_line (LiaisonFacsimileView *self,
           gboolean              below,
           guint                *page,
           guint                *word)
{
  if (liaison_facsimile_word_beyond (self->scene.facsimile, *page, *word, below, word))
    return;
  if (find_page (self, *page, below, page))
    *word = below ? 0 : count_words (self, *page) - 1;
}

static void
step_view (LiaisonFacsimileView *self,
           gboolean              down,
           guint                *page,
           guint                *word)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double x, y;
  graphene_rect_t place;

  if (!_liaison_facsimile_view_place_word (self, *page, *word, &place))
    return;
  _liaison_facsimile_view_scroll_by (self, 0, (down ? 0.9 : -0.9) * height);
  if (_liaison_facsimile_view_locate (self, place.origin.x, place.origin.y, page, &x, &y) &&
      !liaison_facsimile_nearest_word (self->scene.facsimile, *page, x, y, word) && find_page (self, *page, down, page))
    *word = 0;
}

static void
step_document (LiaisonFacsimileView *self,
               gboolean              to_end,
               guint                *page,
               guint                *word)
{
  guint n = liaison_facsimile_get_n_pages (self->scene.facsimile);

  *page = to_end ? n - 1 : 0;
  if (count_words (self, *page) == 0 && !find_page (self, *page, !to_end, page))
    return;
  *word = to_end ? count_words (self, *page) - 1 : 0;
}

static void
take_step (LiaisonFacsimileView *self,
           Step                  step,
           guint                *page,
           guint                *word)
{
  guint first, last;

  switch (step)
    {
    case STEP_BEFORE:
    case STEP_AFTER:
      step_word (self, step == STEP_AFTER, page, word);
      break;
    case STEP_ABOVE:
    case STEP_BELOW:
      step_line (self, step == STEP_BELOW, page, word);
      break;
    case STEP_LINE_START:
    case STEP_LINE_END:
      liaison_facsimile_get_line (self->scene.facsimile, *page, *word, &first, &last);
      *word = step == STEP_LINE_END ? last : first;
      break;
    case STEP_PAGE_UP:
    case STEP_PAGE_DOWN:
      step_view (self, step == STEP_PAGE_DOWN, page, word);
      break;
    case STEP_START:
    case STEP_END:
    default:
      step_document (self, step == STEP_END, page, word);
    }
}

/* Says the line where the caret is to whoever has the view read out, and draws it. */
void
_liaison_facsimile_view_update_caret (LiaisonFacsimileView *self)
{
  const LiaisonFacsimileWord *start, *end;
  g_autofree char *line = NULL;
  guint first, last;
  gboolean shown = gtk_widget_is_focus (GTK_WIDGET (self)) &&
                   (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;

  for (guint i = 0; i < self->sheets->len; i++)
    liaison_facsimile_sheet_show_caret (g_ptr_array_index (self->sheets, i), shown);
  if (!shown || _liaison_facsimile_view_word (self, self->scene.caret_page, self->scene.caret_word) == NULL)
    return;
  liaison_facsimile_get_line (self->scene.facsimile, self->scene.caret_page, self->scene.caret_word, &first, &last);
  start = _liaison_facsimile_view_word (self, self->scene.caret_page, first);
  end = _liaison_facsimile_view_word (self, self->scene.caret_page, last);
  line = liaison_article_dup_span (self->scene.article, (LiaisonSpan) { start->span.start, end->span.end });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line, -1);
}

static void
move_caret (LiaisonFacsimileView *self,
            guint                 page,
            guint                 word,
            gboolean              extend)
{
  graphene_rect_t place;

  if (extend)
    _liaison_facsimile_view_select_to (self, page, word);
  else
    {
      self->scene.caret_page = self->anchor_page = page;
      self->scene.caret_word = self->anchor_word = word;
      if (self->scene.selection.end > self->scene.selection.start)
        _liaison_facsimile_view_emit_selected (self, (LiaisonSpan) { 0, 0 });
    }
  if (_liaison_facsimile_view_place_word (self, page, word, &place))
    _liaison_facsimile_view_show (self, &place);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  _liaison_facsimile_view_update_caret (self);
}

static gboolean
on_step (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);
  guint page, word;
  gint32 step;
  gboolean extend;

  if (self->scene.facsimile == NULL || self->tops == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ib)", &step, &extend);
  if (step == STEP_PAGE_UP || step == STEP_PAGE_DOWN || !extend)
    bring_caret (self);
  page = self->scene.caret_page;
  word = self->scene.caret_word;
  if (count_words (self, page) == 0)
    {
      /* A page without words is only scrolled through. */
      if (step != STEP_BEFORE && step != STEP_AFTER)
        _liaison_facsimile_view_scroll_by (self, 0, (step == STEP_ABOVE || step == STEP_PAGE_UP ? -0.9 : 0.9) *
                                                        gtk_widget_get_height (widget));
      return GDK_EVENT_STOP;
    }
  take_step (self, (Step) step, &page, &word);
  move_caret (self, page, word, extend);
  return GDK_EVENT_STOP;
}

/* Left is where the words come from in most scripts, and where they go to in some. */
static gboolean
on_side (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  gboolean right, extend;
  gboolean forward;
  g_autoptr (GVariant) step = NULL;

  g_variant_get (arguments, "(bb)", &right, &extend);
  forward = right != LIAISON_FACSIMILE_VIEW (widget)->scene.right_to_left;
  step = g_variant_ref_sink (g_variant_new ("(ib)", forward ? STEP_AFTER : STEP_BEFORE, extend));
  return on_step (widget, step, user_data);
}

static gboolean
on_enter (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);
  LiaisonEntity *entity = _liaison_facsimile_view_entity_of (self, self->scene.caret_page, self->scene.caret_word);

  if (entity == NULL)
    return GDK_EVENT_PROPAGATE;
  _liaison_facsimile_view_emit_chosen (self, entity);
  return GDK_EVENT_STOP;
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);

  if (self->scene.selection.end == self->scene.selection.start)
    return GDK_EVENT_PROPAGATE;
  _liaison_facsimile_view_emit_selected (self, (LiaisonSpan) { 0, 0 });
  return GDK_EVENT_STOP;
}

static gboolean
on_select_all (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);

  if (self->scene.article != NULL)
    _liaison_facsimile_view_emit_selected (self, (LiaisonSpan) { 0, liaison_article_get_length (self->scene.article) });
  return GDK_EVENT_STOP;
}

static gboolean
on_zoom (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  liaison_facsimile_view_zoom (LIAISON_FACSIMILE_VIEW (widget), (LiaisonFacsimileZoom) g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static void
on_copy (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);
  g_autofree char *text = NULL;

  if (self->scene.article == NULL || self->scene.selection.end == self->scene.selection.start)
    return;
  text = liaison_article_dup_span (self->scene.article, self->scene.selection);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
add_step (GtkWidgetClass  *klass,
          guint            key,
          guint            keypad,
          GdkModifierType  modifiers,
          Step             step)
{
  const guint keys[] = { key, keypad };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (klass, keys[i], modifiers, on_step, "(ib)", step, FALSE);
      gtk_widget_class_add_binding (klass, keys[i], modifiers | GDK_SHIFT_MASK, on_step, "(ib)", step, TRUE);
    }
}

static void
add_sides (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    gboolean right;
  } keys[] = { { GDK_KEY_Left, FALSE }, { GDK_KEY_KP_Left, FALSE }, { GDK_KEY_Right, TRUE }, { GDK_KEY_KP_Right, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint extend = 0; extend < 2; extend++)
      {
        GdkModifierType shift = extend ? GDK_SHIFT_MASK : 0;

        gtk_widget_class_add_binding (klass, keys[i].key, shift, on_side, "(bb)", keys[i].right, (gboolean) extend);
        gtk_widget_class_add_binding (klass, keys[i].key, shift | GDK_CONTROL_MASK, on_side, "(bb)", keys[i].right, (gboolean) extend);
      }
}

static void
add_zoom (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    LiaisonFacsimileZoom zoom;
  } keys[] = {
    { GDK_KEY_plus, LIAISON_FACSIMILE_ZOOM_IN },    { GDK_KEY_equal, LIAISON_FACSIMILE_ZOOM_IN },
    { GDK_KEY_KP_Add, LIAISON_FACSIMILE_ZOOM_IN },  { GDK_KEY_minus, LIAISON_FACSIMILE_ZOOM_OUT },
    { GDK_KEY_KP_Subtract, LIAISON_FACSIMILE_ZOOM_OUT }, { GDK_KEY_0, LIAISON_FACSIMILE_ZOOM_FIT },
    { GDK_KEY_KP_0, LIAISON_FACSIMILE_ZOOM_FIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (klass, keys[i].key, GDK_CONTROL_MASK, on_zoom, "i", keys[i].zoom);
  gtk_widget_class_add_binding (klass, GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK, on_zoom, "i", LIAISON_FACSIMILE_ZOOM_IN);
}

void
_liaison_facsimile_view_install_keys (GtkWidgetClass *klass)
{
  add_sides (klass);
  add_step (klass, GDK_KEY_Up, GDK_KEY_KP_Up, 0, STEP_ABOVE);
  add_step (klass, GDK_KEY_Down, GDK_KEY_KP_Down, 0, STEP_BELOW);
  add_step (klass, GDK_KEY_Home, GDK_KEY_KP_Home, 0, STEP_LINE_START);
  add_step (klass, GDK_KEY_End, GDK_KEY_KP_End, 0, STEP_LINE_END);
  add_step (klass, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, STEP_PAGE_UP);
  add_step (klass, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, STEP_PAGE_DOWN);
  add_step (klass, GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, STEP_START);
  add_step (klass, GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, STEP_END);
  add_zoom (klass);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, on_enter, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, on_enter, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_a, GDK_CONTROL_MASK, on_select_all, NULL);
  gtk_widget_class_install_action (klass, "facsimile.copy", NULL, on_copy);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "facsimile.copy", NULL);
}

/* --- the focus --- */

/* The page whose names Tab goes to: the one with the caret, if that is in sight. */
static LiaisonFacsimileSheet *
find_current (LiaisonFacsimileView *self)
{
  guint page = self->scene.caret_page;

  if (!is_in_sight (self, page, self->scene.caret_word))
    page = _liaison_facsimile_view_page_at (self, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  return _liaison_facsimile_view_find_sheet (self, page);
}

gboolean
_liaison_facsimile_view_focus (GtkWidget        *widget,
                               GtkDirectionType  direction)
{
  LiaisonFacsimileView *self = LIAISON_FACSIMILE_VIEW (widget);
  GtkWidget *inside = gtk_widget_get_focus_child (widget);
  LiaisonFacsimileSheet *current;

  if (self->scene.facsimile == NULL || self->tops == NULL || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (inside != NULL)
    {
      if (gtk_widget_child_focus (inside, direction))
        return TRUE;
      return direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (widget);
    }
  if (!gtk_widget_is_focus (widget))
    return gtk_widget_grab_focus (widget);
  current = find_current (self);
  return direction == GTK_DIR_TAB_FORWARD && current != NULL && gtk_widget_child_focus (GTK_WIDGET (current), direction);
}

static void
on_focus_changed (LiaisonFacsimileView *self)
{
  if (gtk_widget_is_focus (GTK_WIDGET (self)))
    bring_caret (self);
  _liaison_facsimile_view_update_caret (self);
}

void
_liaison_facsimile_view_add_focus (LiaisonFacsimileView *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (controller, "notify::is-focus", G_CALLBACK (on_focus_changed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect (self, "state-flags-changed", G_CALLBACK (on_focus_changed), NULL);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LiaisonReasonPrompt: a row that asks what led to a large change of an estimate. It is in nobody's way: the reason is written in the
 * row beneath it, evidence is attached by "win.evidence", and it can be skipped. The style class is "prompt". */

#include "interface/forecast/estimate/reason-prompt.h"

#include <glib/gi18n.h>
#include <math.h>

struct _LiaisonReasonPrompt
{
  AdwPreferencesRow parent_instance;

  /* Template children. */
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (LiaisonReasonPrompt, liaison_reason_prompt, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SKIPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_skip (LiaisonReasonPrompt *self)
{
  g_signal_emit (self, signals[SKIPPED], 0);
}

static void
liaison_reason_prompt_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_REASON_PROMPT);

  G_OBJECT_CLASS (liaison_reason_prompt_parent_class)->dispose (object);
}

static void
liaison_reason_prompt_class_init (LiaisonReasonPromptClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_reason_prompt_dispose;

  signals[SKIPPED] = g_signal_new ("skipped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/forecast/reason-prompt.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonReasonPrompt, text);
  gtk_widget_class_bind_template_callback (widget_class, on_skip);
}

static void
liaison_reason_prompt_init (LiaisonReasonPrompt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * liaison_reason_prompt_set_shift:
 * @self: a prompt
 * @shift: how much belief moved without a reason, from 0 to 1
 *
 * Asks for the reason of a change, or for nothing when it is too small.
 */
void
liaison_reason_prompt_set_shift (LiaisonReasonPrompt *self,
                                 double               shift)
{
  guint points = (guint) lround (shift * 100.0);
  g_autofree char *text = g_strdup_printf (ngettext ("A change of %u point. What changed your mind?",
                                                        "A change of %u points. What changed your mind?", points), points);

  g_return_if_fail (LIAISON_IS_REASON_PROMPT (self));

  gtk_label_set_label (self->text, text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self), shift > LIAISON_REASON_SHIFT - 1e-9);
}

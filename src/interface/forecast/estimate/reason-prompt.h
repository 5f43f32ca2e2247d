/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A change of so much belief asks for its reason: 15 points. */
#define LIAISON_REASON_SHIFT 0.15

/* Asks, between other rows, what led to a large change of an estimate. Signal "skipped": the reader will not say. */
#define LIAISON_TYPE_REASON_PROMPT (liaison_reason_prompt_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReasonPrompt, liaison_reason_prompt, LIAISON, REASON_PROMPT, AdwPreferencesRow)

/* SHIFT is from 0 to 1; below LIAISON_REASON_SHIFT there is nothing to ask, and the row is hidden. */
void liaison_reason_prompt_set_shift (LiaisonReasonPrompt *self,
                                      double               shift);

G_END_DECLS

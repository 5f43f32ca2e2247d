/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* What kind of answer a question asks for, as a part of a forecast's editor. */
#define LIAISON_TYPE_ANSWER_GROUP (liaison_answer_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAnswerGroup, liaison_answer_group, LIAISON, ANSWER_GROUP, AdwPreferencesGroup)

void     liaison_answer_group_set      (LiaisonAnswerGroup *self,
                                        LiaisonDocument    *document,
                                        LiaisonForecast    *forecast);
/* Moves the focus to what a type of question needs beside it; FALSE when that is nothing. */
gboolean liaison_answer_group_complete (LiaisonAnswerGroup *self);

G_END_DECLS

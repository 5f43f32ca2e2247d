/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "interface/document.h"

G_BEGIN_DECLS

/* What is asked, until when, and what decides it, as a part of a forecast's editor. Signal "complete-answer": the
 * reader asks for what the answer lacks, its outcomes, unit or condition. */
#define LIAISON_TYPE_QUESTION_GROUP (liaison_question_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonQuestionGroup, liaison_question_group, LIAISON, QUESTION_GROUP, AdwPreferencesGroup)

void liaison_question_group_set (LiaisonQuestionGroup *self,
                                 LiaisonDocument      *document,
                                 LiaisonForecast      *forecast);

G_END_DECLS

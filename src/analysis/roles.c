/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/draft.h"
void liaison_draft_find_roles (LiaisonDraft *self) { }

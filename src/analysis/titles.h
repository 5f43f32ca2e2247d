/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/draft.h"

G_BEGIN_DECLS

/* A phrase of words that name an office: "former CIA director", "ambassador to Jordan". */
typedef struct
{
  guint first;              /* the phrase, words from first up to end, without determiner and possessor */
  guint end;
  guint head;               /* the word of the office */
  guint label_first;        /* with the words of status and of the organization */
  LiaisonRoleStatus status;
  GArray *organizations;    /* of int: indices of entities */
  gboolean person_possessor; /* "Biden's adviser" */
  gboolean plural;          /* of a chain: "professors" */
} LiaisonTitle;

gboolean liaison_title_before        (const LiaisonDraft *draft,
                                      guint               end,
                                      LiaisonTitle       *title);
gboolean liaison_title_around        (const LiaisonDraft *draft,
                                      guint               head,
                                      LiaisonTitle       *title);
void     liaison_title_complete      (const LiaisonDraft *draft,
                                      LiaisonTitle       *title);
void     liaison_title_clear         (LiaisonTitle       *title);
char    *liaison_title_dup_office    (const LiaisonDraft *draft,
                                      const LiaisonTitle *title);
char    *liaison_title_dup_label     (const LiaisonDraft *draft,
                                      const LiaisonTitle *title);
/* The offices from START on, joined by commas and "and", as LiaisonTitle; END is the word after. */
GArray  *liaison_title_chain         (const LiaisonDraft *draft,
                                      guint               start,
                                      guint              *end);
guint    liaison_title_end           (const LiaisonDraft *draft,
                                      guint               head);
/* The first word of a name without an office in front: "VP Operations of Acme". */
guint    liaison_title_skip_in_name  (const LiaisonText  *text,
                                      guint               first,
                                      guint               end);
gboolean liaison_title_is_office     (const LiaisonWord  *word);
gboolean liaison_title_is_occupation (const LiaisonWord  *word);
gboolean liaison_title_serves_person (const char         *lemma);

G_END_DECLS

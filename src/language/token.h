/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The seventeen universal parts of speech of Universal Dependencies, version 2. */
typedef enum
{
  LIAISON_UPOS_X,
  LIAISON_UPOS_ADJ,
  LIAISON_UPOS_ADP,
  LIAISON_UPOS_ADV,
  LIAISON_UPOS_AUX,
  LIAISON_UPOS_CCONJ,
  LIAISON_UPOS_DET,
  LIAISON_UPOS_INTJ,
  LIAISON_UPOS_NOUN,
  LIAISON_UPOS_NUM,
  LIAISON_UPOS_PART,
  LIAISON_UPOS_PRON,
  LIAISON_UPOS_PROPN,
  LIAISON_UPOS_PUNCT,
  LIAISON_UPOS_SCONJ,
  LIAISON_UPOS_SYM,
  LIAISON_UPOS_VERB,
  LIAISON_N_UPOS
} LiaisonUpos;

const char *liaison_upos_to_string   (LiaisonUpos  upos);
LiaisonUpos liaison_upos_from_string (const char  *string);

/* The relations of Universal Dependencies as the English treebanks use them.
 * Each is X(SYMBOL, "name"). */
#define LIAISON_DEPRELS(X) \
  X (DEP, "dep") X (ACL, "acl") X (ACL_RELCL, "acl:relcl") X (ADVCL, "advcl") \
  X (ADVCL_RELCL, "advcl:relcl") X (ADVMOD, "advmod") X (AMOD, "amod") X (APPOS, "appos") \
  X (AUX, "aux") X (AUX_PASS, "aux:pass") X (CASE, "case") X (CC, "cc") \
  X (CC_PRECONJ, "cc:preconj") X (CCOMP, "ccomp") X (COMPOUND, "compound") \
  X (COMPOUND_PRT, "compound:prt") X (CONJ, "conj") X (COP, "cop") X (CSUBJ, "csubj") \
  X (CSUBJ_OUTER, "csubj:outer") X (CSUBJ_PASS, "csubj:pass") X (DET, "det") \
  X (DET_PREDET, "det:predet") X (DISCOURSE, "discourse") X (DISLOCATED, "dislocated") \
  X (EXPL, "expl") X (FIXED, "fixed") X (FLAT, "flat") X (GOESWITH, "goeswith") X (IOBJ, "iobj") \
  X (LIST, "list") X (MARK, "mark") X (NMOD, "nmod") X (NMOD_DESC, "nmod:desc") \
  X (NMOD_POSS, "nmod:poss") X (NMOD_UNMARKED, "nmod:unmarked") X (NSUBJ, "nsubj") \
  X (NSUBJ_OUTER, "nsubj:outer") X (NSUBJ_PASS, "nsubj:pass") X (NUMMOD, "nummod") \
  X (OBJ, "obj") X (OBL, "obl") X (OBL_AGENT, "obl:agent") X (OBL_UNMARKED, "obl:unmarked") \
  X (ORPHAN, "orphan") X (PARATAXIS, "parataxis") X (PUNCT, "punct") \
  X (REPARANDUM, "reparandum") X (ROOT, "root") X (VOCATIVE, "vocative") X (XCOMP, "xcomp")

typedef enum
{
#define X(symbol, name) LIAISON_DEPREL_##symbol,
  LIAISON_DEPRELS (X)
#undef X
  LIAISON_N_DEPRELS
} LiaisonDeprel;

const char   *liaison_deprel_to_string   (LiaisonDeprel  deprel);
/* A subtype that is not listed is taken for its universal relation: "obl:tmod" gives obl; nonsense
 * gives dep. */
LiaisonDeprel liaison_deprel_from_string (const char    *string);

/* The kinds of names. An OTHER is a name of none of the kinds (a nationality, a work,
 * a language …). */
typedef enum
{
  LIAISON_NAME_NONE,
  LIAISON_NAME_PERSON,
  LIAISON_NAME_ORGANIZATION,
  LIAISON_NAME_PLACE,
  LIAISON_NAME_EVENT,
  LIAISON_NAME_OTHER,
} LiaisonNameKind;

/* A word or a punctuation mark. Possessive endings ("’s") and the parts of contractions ("do"
 * "n’t") are tokens of their own. */
typedef struct
{
  guint start;              /* in the text, in code points, end exclusive */
  guint end;
  guint byte_start;         /* the same in bytes */
  guint byte_end;
  gint head;                /* index of the governor in the reading; -1 for a root */
  guint sentence;           /* index of its sentence in the reading */
  guint8 upos;              /* LiaisonUpos */
  guint8 deprel;            /* LiaisonDeprel: the relation to the head */
} LiaisonToken;

/* A run of tokens: a sentence, or a name with its kind. */
typedef struct
{
  guint first;
  guint length;
} LiaisonSentence;

typedef struct
{
  guint first;
  guint length;
  LiaisonNameKind kind;
  float confidence;         /* from 0 to 1 */
} LiaisonName;

G_END_DECLS

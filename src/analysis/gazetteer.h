/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/kinds.h"

G_BEGIN_DECLS

/* What is known of a name before the article is read. */
typedef struct
{
  const char *name;         /* "United States" */
  LiaisonEntityKind kind;
  const char *subkind;      /* "country", "agency" … */
  const char *country;      /* that it belongs to, or NULL */
  const char *others;       /* its other names, "JCPOA; Iran deal", or NULL */
} LiaisonKnown;

/* How a name stands for what is known. */
typedef enum
{
  LIAISON_KNOWN_NAME,
  LIAISON_KNOWN_ADJECTIVE,  /* "Israeli" */
  LIAISON_KNOWN_CAPITAL,    /* "Jerusalem", of Israel: it may be the city or the government */
} LiaisonKnownForm;

/* NAME in lower case, without "the", full stops, accents and typographic apostrophes: names that
 * are one fold to the same. */
char               *liaison_gazetteer_fold (const char       *name);
/* NAME as written. Returns NULL if nothing is known of it. */
const LiaisonKnown *liaison_gazetteer_find (const char       *name,
                                            LiaisonKnownForm *form);
/* How many words the longest known name has. */
#define LIAISON_GAZETTEER_LONGEST 7

G_END_DECLS

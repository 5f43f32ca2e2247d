/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "network/correction.h"

G_BEGIN_DECLS

/* Corrections of a network of several articles. The id of an entity is its own in one article, but two articles may each have a John
 * Smith of the id "john-smith" who are not one: in their common network one of them is called "john-smith-2" then, and which one
 * depends on the order of the articles. In a file, therefore, a correction that is of an article calls entities by the ids that they
 * have in that article alone; a reference to one whose id is not clear over all articles names its article itself. */

/* What the forecast file calls ARTICLE. */
typedef const char *(*LiaisonSourceFunc) (LiaisonArticle *article,
                                          gpointer        user_data);

/* CORRECTION, just made in NETWORK, as it is to stand in a file. */
LiaisonCorrection *liaison_correction_new_for_file   (const LiaisonCorrection *correction,
                                                      LiaisonNetwork          *network,
                                                      LiaisonSourceFunc        name_source,
                                                      gpointer                 user_data);
/* The reverse: CORRECTIONS of a file, of LiaisonCorrection, as they are for the network of ANALYSIS; those of articles that it is not of
 * are left out. PARTS: what the file calls an article → the number of its part + 1. The text of each stays as it is in the file. */
GPtrArray         *liaison_corrections_for_analysis  (GPtrArray               *corrections,
                                                      LiaisonAnalysis         *analysis,
                                                      GHashTable              *parts);

G_END_DECLS

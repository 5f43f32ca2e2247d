/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The probabilities of outcomes of which just one comes true: they sum to 1 whatever is changed. All are whole tenths of a percent,
 * so that what is shown sums to 100 % as well. */

/* Nothing is given less, for nothing is impossible before it is decided. */
#define LIAISON_OUTCOME_LEAST 0.001

/* Makes whole tenths of a percent that sum to 1 of what need not be. */
void   liaison_outcome_shares_round (double         *shares,
                                     guint           n_shares);
/* The most that a share can have, while those that are locked stay. */
double liaison_outcome_shares_limit (const double   *shares,
                                     const gboolean *locked,
                                     guint           n_shares,
                                     guint           index);
/* Gives one share a value, and has the others that are not locked take the difference in the proportion of WEIGHTS, which may be
 * SHARES. Returns FALSE, and changes nothing, where no other can. */
gboolean liaison_outcome_shares_move (double         *shares,
                                      const gboolean *locked,
                                      const double   *weights,
                                      guint           n_shares,
                                      guint           index,
                                      double          value);
/* Takes one out, whose share goes to the others that are not locked, in proportion. */
void   liaison_outcome_shares_remove (double         *shares,
                                      const gboolean *locked,
                                      guint           n_shares,
                                      guint           index);

G_END_DECLS

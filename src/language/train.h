/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/container.h"
#include "language/features.h"
#include "language/namer.h"

G_BEGIN_DECLS

/* How the linear model is trained. Nothing here is part of the application. */

/* A sentence of a corpus. What the corpus does not say is NULL. */
typedef struct
{
  guint n;
  char **forms;             /* NULL-terminated */
  guint8 *upos;
  gint *heads;              /* index of the governor, or -1 for the root */
  guint8 *deprels;
  guint16 *labels;          /* masks of the labels that each word may have */
  LiaisonWord *words;       /* filled in when training begins */
  guint8 *tags;             /* as given by a tagger that has not seen the sentence */
  guint repeat;             /* how often it is seen in each round */
} LiaisonExample;

LiaisonExample *liaison_example_new        (GPtrArray           *forms);
void            liaison_example_free       (LiaisonExample      *self);

/* Each appends the sentences of a file to EXAMPLES (of LiaisonExample). */
gboolean        liaison_corpus_read_conllu (const char          *path,
                                            GPtrArray           *examples,
                                            GError             **error);
gboolean        liaison_corpus_read_bio    (const char          *path,
                                            gboolean             loose,
                                            guint                repeat,
                                            GPtrArray           *examples,
                                            GError             **error);
/* A mask of labels for word I of a name that is of one of KINDS (bits of LiaisonNameKind). */
guint16         liaison_corpus_mask        (guint                kinds,
                                            gboolean             first);
/* Labels for the names that a GUM sentence marks; LINES are its rows, split into columns. */
guint16        *liaison_corpus_gum_labels  (GPtrArray           *lines);

/* Lists of names from the folder of gazetteers, and clusters of words from their vectors: sections
 * of the model. */
GByteArray     *liaison_lists_compile      (const char          *folder,
                                            GError             **error);
GByteArray     *liaison_clusters_compile   (const char          *path,
                                            guint                n_words,
                                            guint                n_clusters,
                                            GError             **error);

/* A scorer that learns by the averaged perceptron. Weights are whole numbers. */
typedef struct _LiaisonLearner LiaisonLearner;

LiaisonLearner *liaison_learner_new        (guint                n_classes,
                                            guint                least_updates);
void            liaison_learner_free       (LiaisonLearner      *self);
void            liaison_learner_update     (LiaisonLearner      *self,
                                            const LiaisonKeys   *keys,
                                            guint                class_,
                                            gint                 delta);
/* One more example was seen. */
void            liaison_learner_tick       (LiaisonLearner      *self);
/* The average as a table of at most MOST bytes. */
GByteArray     *liaison_learner_finish     (LiaisonLearner      *self,
                                            gsize                most);

/* Training. ROUNDS is the number of passes; the result is a section. */
GByteArray     *liaison_train_tagger       (GPtrArray           *examples,
                                            guint                rounds,
                                            gsize                most);
GByteArray     *liaison_train_namer        (GPtrArray           *examples,
                                            guint                rounds,
                                            gsize                most);
void            liaison_train_parser       (GPtrArray           *examples,
                                            guint                rounds,
                                            gsize                most,
                                            GByteArray         **moves,
                                            GByteArray         **relations);
void            liaison_train_shuffle      (GPtrArray           *examples,
                                            GRand               *random);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLearner, liaison_learner_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/diagram/diagram.h"
#include "interface/diagram/diagram-private.h"

G_BEGIN_DECLS

/* A diagram in a window, with a small network: for the tests of the diagram. */
typedef struct
{
  LiaisonDocument *document;
  GtkWidget *window;
  LiaisonDiagram *diagram;
  LiaisonDiagramView *view;
  guint n_reveals;
  LiaisonSpan revealed;
} Fixture;

void                add_entity          (GPtrArray           *entities,
                                         const char          *id,
                                         LiaisonEntityKind    kind,
                                         double               importance);
void                add_relation        (GPtrArray           *relations,
                                         guint                source,
                                         guint                target,
                                         LiaisonRelationKind  kind);
void                set_network         (LiaisonDocument     *document,
                                         GPtrArray           *entities,
                                         GPtrArray           *relations,
                                         const char          *remark);
void                set_small_network   (LiaisonDocument     *document);
void                wait_until_arranged (Fixture             *fixture);
void                set_up              (Fixture             *fixture,
                                         gconstpointer        data);
void                tear_down           (Fixture             *fixture,
                                         gconstpointer        data);
LiaisonEntity      *entity              (Fixture             *fixture,
                                         const char          *id);
LiaisonDiagramNode *node                (Fixture             *fixture,
                                         const char          *id);
/* How the node of ID is shown. */
LiaisonDrawingState state               (Fixture             *fixture,
                                         const char          *id);
LiaisonSelection   *selection           (Fixture             *fixture);
GtkWidget          *child               (Fixture             *fixture,
                                         const char          *name);
const char         *page                (Fixture             *fixture);
LiaisonDiagramPlace place               (Fixture             *fixture,
                                         const char          *id);

G_END_DECLS

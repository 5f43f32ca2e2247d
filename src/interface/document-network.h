/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "interface/document.h"

G_BEGIN_DECLS

/* The corrections of a forecast file apart from its document, so that any thread can make a network of them. */
typedef struct _LiaisonNetworkPlan LiaisonNetworkPlan;

/* For a network over ARTICLES, of LiaisonArticle, in this order. */
LiaisonNetworkPlan *_liaison_network_plan_new  (LiaisonDocument          *document,
                                                GPtrArray                *articles);
void                _liaison_network_plan_free (LiaisonNetworkPlan       *self);
/* The corrections that are of these articles, of LiaisonCorrection, as they are for ANALYSIS. */
GPtrArray          *_liaison_network_plan_list (const LiaisonNetworkPlan *self,
                                                LiaisonAnalysis          *analysis);
LiaisonNetwork     *_liaison_network_plan_run  (const LiaisonNetworkPlan *self,
                                                LiaisonAnalysis          *analysis);
/* Whether DOCUMENT still has these corrections. */
gboolean            _liaison_network_plan_fits (const LiaisonNetworkPlan *self,
                                                LiaisonDocument          *document);

/* The corrections of the network that is shown, of LiaisonCorrection. */
GPtrArray          *_liaison_document_list_corrections  (LiaisonDocument *self);
/* Whether a thread is making the network that has what was corrected last. */
gboolean            _liaison_document_is_correcting     (LiaisonDocument *self);
void                _liaison_document_stop_correcting   (LiaisonDocument *self);
/* Selects what a correction was about, as soon as the network has it. */
void                _liaison_document_select_entity     (LiaisonDocument *self,
                                                         const char      *id);
void                _liaison_document_select_relation   (LiaisonDocument *self,
                                                         const char      *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonNetworkPlan, _liaison_network_plan_free)

G_END_DECLS

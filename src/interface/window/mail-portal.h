/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* E-mails with an attachment, by the desktop's portal. */

/* Whether there is a portal that can do so. */
void     liaison_mail_portal_find_async     (GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean liaison_mail_portal_find_finish    (GAsyncResult         *result);
/* Opens the reader's e-mail program on a new e-mail with ATTACHMENT, called NAME. FALSE with an error of G_IO_ERROR_CANCELLED: the
 * reader thought better of it. */
void     liaison_mail_portal_compose_async  (const char           *subject,
                                             const char           *name,
                                             GBytes               *attachment,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean liaison_mail_portal_compose_finish (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS

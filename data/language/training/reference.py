# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine's arithmetic in numpy, from the model file alone.

    reference.py MODEL parse FILE.conllu        fill in UPOS, HEAD and DEPREL
    reference.py MODEL dump OUT.txt             intermediate values for the fixed sentences, for the tests
"""
import struct, sys, numpy as np
from features import normalise, ngrams, shape, casing, fnv64
from decode import tree, viterbi

F = np.float32
SENTENCES = ['The minister said on Monday that the two countries had agreed to resume talks .',
             'US - led forces struck a camp near Raqqa , officials said .',
             'Maria Okonkwo , who led the Harbour Commission until 2014 , did n\'t expect the ruling .',
             'WAVE OF PROTESTS HITS CAPITAL',
             'Ja .',
             '“ It ’s unlikely , ” she told Radio Norden , “ that Zorblax & Sons will pay $ 3.5 million . ”']


def quantize(v, top):
    """Integers at most top in absolute value, and the scale."""
    peak = F(np.abs(v).max())
    if peak == 0: return np.zeros(v.shape, np.int64), F(0)
    k = F(top) / peak
    return np.rint(v * k).astype(np.int64), peak / F(top)


def tanh(x):
    x = np.minimum(np.maximum(x, F(-4.97)), F(4.97)); s = x * x
    return x * (F(135135) + s * (F(17325) + s * (F(378) + s))) / (F(135135) + s * (F(62370) + s * (F(3150) + s * F(28))))


def sigmoid(x): return F(0.5) + F(0.5) * tanh(F(0.5) * x)


class Model:
    def __init__(self, path):
        d = open(path, 'rb').read(); magic, version, n, length, check = struct.unpack_from('<8sIIQQ', d); assert magic == b'LIAISONM' and version == 1 and len(d) == length
        self.raw = {}
        for i in range(n):
            name, at, size = struct.unpack_from('<40sQQ', d, 64 + 64 * i); self.raw[name.rstrip(b'\0').decode()] = d[at:at + size]
        self.raw = {k[7:]: v for k, v in self.raw.items() if k.startswith('neural/')}
        c = np.frombuffer(self.raw['sizes'], '<u4').tolist()
        (self.word, self.bag, self.shape, self.hidden, self.layers, self.arc, self.rel, self.name, self.tag, self.n_tags, self.n_rels, self.n_names, self.rows, self.hash_rows,
         self.shape_rows, self.n_flags, self.n_vocab) = c
        self.labels = {k: self.raw[k].decode().split('\0')[:-1] for k in ('tags', 'relations', 'names')}
        self.keys = np.frombuffer(self.raw['words.key'], '<u8'); self.vals = np.frombuffer(self.raw['words.row'], '<u4')
        self.find = dict(zip(self.keys.tolist(), self.vals.tolist()))
        self.vec = np.frombuffer(self.raw['vectors.q'], 'i1').reshape(self.rows, self.word); self.vec_s = self.f('vectors.s')
        self.bq = np.frombuffer(self.raw['grams.q'], 'i1').reshape(self.hash_rows, self.bag); self.bs = self.f('grams.s')
        self.sh, self.fl, self.ca = (self.f(k).reshape(-1, self.shape) for k in ('shapes', 'flags', 'cases'))
        self.m = {}

    def f(self, name): return np.frombuffer(self.raw[name], '<f4')

    def matrix(self, name, cols):
        if name not in self.m:
            s = self.f(name + '.s'); q = np.frombuffer(self.raw[name + '.q'], '<i2').reshape(len(s), -1)[:, :cols].astype(np.float64)   # exact: sums stay below 2^31
            self.m[name] = q, s, (self.f(name + '.b') if name + '.b' in self.raw else None)
        return self.m[name]

    def apply(self, name, q, scale, bias=True):
        """q: n × cols integers, scale: per row or one. Returns floats."""
        w, s, b = self.matrix(name, q.shape[1]); acc = (q.astype(np.float64) @ w.T).astype(F)
        out = acc * (s * scale if np.ndim(scale) == 0 else s[None] * scale[:, None])
        return out + b if bias and b is not None else out

    def inputs(self, words):
        out = np.zeros((len(words), self.word + self.bag + self.shape), F); c = casing(words)
        for i, w in enumerate(words):
            n = normalise(w); e = self.find.get(fnv64(n.encode()), 0); row, flags = e & 0xffffff, e >> 24
            out[i, :self.word] = self.vec[row].astype(F) * self.vec_s[row]
            acc = np.zeros(self.bag, F); g = ngrams(n)
            for k in g: acc = acc + self.bq[k].astype(F) * self.bs[k]
            out[i, self.word:self.word + self.bag] = acc / F(len(g))
            z = self.sh[shape(w)] + self.ca[c]
            for k in range(self.n_flags):
                if flags >> k & 1: z = z + self.fl[k]
            out[i, self.word + self.bag:] = z
        return out

    def lstm(self, name, pre):
        """pre: n × 4H floats in the order of reading."""
        H = self.hidden; h = np.zeros((1, H), np.int64); c = np.zeros(H, F); out = []
        for p in pre:
            g = p + self.apply(name + '.rec', h, F(1) / F(8191), False)[0]
            i, f, u, o = (g[k * H:(k + 1) * H] for k in range(4))
            c = sigmoid(f) * c + sigmoid(i) * tanh(u); v = sigmoid(o) * tanh(c); h = np.rint(v * F(8191)).astype(np.int64)[None]; out.append(h[0])
        return np.array(out)

    def encode(self, words):
        x = self.inputs(words); q, s = zip(*(quantize(r, 8191) for r in x)); q = np.array(q); s = np.array(s, F)
        for l in range(self.layers):
            f = self.lstm(f'lstm{l}f', self.apply(f'lstm{l}f.in', q, s)); b = self.lstm(f'lstm{l}b', self.apply(f'lstm{l}b.in', q, s)[::-1])[::-1]
            q = np.concatenate([f, b], 1); s = F(1) / F(8191)
        return x, q

    def relu_q(self, v, top=8191):
        q, s = zip(*(quantize(np.maximum(r, F(0)), top) for r in v)); return np.array(q), np.array(s, F)

    def run(self, words):
        x, q = self.encode(words); one = F(1) / F(8191)
        tags = self.apply('tag', *self.relu_q(self.apply('tag-hidden', q, one))); names = self.apply('name', *self.relu_q(self.apply('name-hidden', q, one)))
        d = self.apply('arc', *self.relu_q(self.apply('arc-dependent', q, one)))
        dq, ds = zip(*(quantize(r, 4095) for r in d)); k = np.concatenate([self.f('arc.root')[None], np.maximum(self.apply('arc-head', q, one), F(0))])
        kq, ks = zip(*(quantize(r, 4095) for r in k))
        arcs = (np.array(dq, np.float64) @ np.array(kq, np.float64).T).astype(F) * (np.array(ds, F)[:, None] * np.array(ks, F)[None])
        heads = np.array(tree(arcs.astype(np.float64))); rd = self.apply('relation-dependent', q, one); rh = np.concatenate([self.f('relation.root')[None], self.apply('relation-head', q, one)])
        rels = self.apply('relation', *self.relu_q(rd + rh[heads]))
        # only the root may be called root
        root = self.labels['relations'].index('root'); r2 = rels.copy(); r2[heads != 0, root] = -1e9
        rel = r2.argmax(1); rel[heads == 0] = root
        return dict(inputs=x, states=q, tags=tags, names=names, arcs=arcs, rels=rels, tag=tags.argmax(1), head=heads, rel=rel, name=viterbi(names.astype(np.float64)))


def parse(model, path, out):
    sent = []
    def flush():
        words = [c for c in sent if isinstance(c, list) and c[0].isdigit()]
        if words:
            r = model.run([c[1] for c in words])
            for i, c in enumerate(words): c[3] = model.labels['tags'][r['tag'][i]]; c[6] = str(r['head'][i]); c[7] = model.labels['relations'][r['rel'][i]]
        for c in sent: out.write(('\t'.join(c) if isinstance(c, list) else c) + '\n')
        sent.clear()
    for l in open(path, encoding='utf8'):
        l = l.rstrip('\n')
        if not l: flush(); out.write('\n')
        else: sent.append(l if l[0] == '#' else l.split('\t'))
    flush()


def dump(model, path):
    """One value a line: NAME sentence row column value; a few columns of every layer, all final labels."""
    with open(path, 'w') as f:
        for k, text in enumerate(SENTENCES):
            words = text.split(' '); r = model.run(words); f.write(f'sentence {k} {text}\n')
            for i in range(len(words)):
                f.write(f'word {i} {model.labels["tags"][r["tag"][i]]} {r["head"][i]} {model.labels["relations"][r["rel"][i]]} {model.labels["names"][r["name"][i]]}\n')
                for n in ('inputs', 'states', 'tags', 'names', 'arcs', 'rels'):
                    v = r[n][i]; pick = [int(j) for j in np.linspace(0, len(v) - 1, 4)]
                    f.write(f'{n} {i} ' + ' '.join(f'{j}:{float(v[j]):.9g}' for j in pick) + '\n')


if __name__ == '__main__':
    m = Model(sys.argv[1])
    if sys.argv[2] == 'parse': parse(m, sys.argv[3], sys.stdout)
    else: dump(m, sys.argv[3])

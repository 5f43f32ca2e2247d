# SPDX-License-Identifier: GPL-3.0-or-later
"""Choose the vocabulary and make its 8-bit vectors: vocabulary.py VECTORS.json SENTENCES.pkl PLAIN.txt OUT.pt [ROWS]"""
import json, sys, pickle, collections, torch, numpy as np
from features import normalise, gazetteer, FLAGS, DATA

if __name__ == '__main__':
    vectors = json.load(open(sys.argv[1]))['vectors']; sents = pickle.load(open(sys.argv[2], 'rb')); rows = int(sys.argv[5]) if len(sys.argv) > 5 else 60000
    count = collections.Counter(normalise(w) for s in sents for w in s['words'])
    plain = collections.Counter(normalise(w) for l in open(sys.argv[3], encoding='utf8') for w in l.split())
    trained = [w for w, n in count.most_common() if n >= 2]
    words = ['<unk>'] + trained; have = set(words)
    for w, n in plain.most_common():
        if n >= 2 and w not in have: words.append(w); have.add(w)
    edge = len(words)
    for w in vectors:
        if len(words) >= rows: break
        if w not in have: words.append(w); have.add(w)
    m = np.zeros((len(words), 100), np.float32)
    for i, w in enumerate(words):
        if w in vectors: m[i] = vectors[w][:100]
    scale = np.abs(m).max(1, keepdims=True) / 127; scale[scale == 0] = 1
    q = np.round(m / scale).clip(-127, 127)
    g = gazetteer()
    torch.save(dict(words=words, vectors=torch.tensor((q * scale).astype(np.float32)), trainable=edge), sys.argv[4])
    print(len(words), 'rows,', edge, 'trainable,', sum(1 for w in words if w not in vectors), 'without vector')
    for name, c in (('train', count), ('plain', plain)):
        t = sum(c.values()); print(name, 'in vocabulary', sum(n for w, n in c.items() if w in have) / t, 'with vector', sum(n for w, n in c.items() if w in have and w in vectors) / t)

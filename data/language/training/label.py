# SPDX-License-Identifier: GPL-3.0-or-later
"""Let the teacher, averaged with a student, label text for the next student.

    label.py TEACHER.pt STUDENT.pt SENTENCES.pkl VOCAB.pt PLAIN.txt SPACY.pkl OUT.pkl

Plain sentences get the teachers' trees and tags; of their names, what the teachers and spaCy agree on counts, and where
they differ either may be right. Sentences that have names but no trees get trees and tags."""
import os, sys, pickle, random, torch, numpy as np, torch.nn.functional as F
from corpora import UPOS, NAMES, N, FRONT, demonym
from batches import Features, make_batch, buckets
from decode import tree, viterbi
from teacher import Teacher
import student as st

SHARE = 0.65       # of the teacher in the average


def masks_of(words, labels, spans):
    other = ['O'] * len(words)
    for s, e, k in spans:
        for i in range(s, e): other[i] = ('B-' if i == s else 'I-') + k
    out = []
    for w, a, b in zip(words, labels, other):
        m = 1 << a | 1 << N[b]
        if demonym(w) and m & 1: m = 1 << a | 1 << N['B-NORP'] if a else 1 << N['B-NORP']
        out.append(m)
    for i in range(len(words) - 1):
        outside = 1 | 1 << N['B-NORP'] | 1 << N['B-LOC']
        if words[i] in FRONT and demonym(words[i + 1]) and out[i] & outside: out[i], out[i + 1] = 1 << N['B-NORP'], 1 << N['I-NORP']
    return out


def save(done, path):
    pickle.dump(done, open(path + '.part', 'wb')); os.replace(path + '.part', path)


@torch.no_grad()
def main():
    torch.set_num_threads(1); saved, small = torch.load(sys.argv[1]), torch.load(sys.argv[2]); sents = pickle.load(open(sys.argv[3], 'rb')); vocab = torch.load(sys.argv[4])
    rels = saved['rels']; names = sorted(rels, key=rels.get); assert rels == small['rels']
    teacher = Teacher(vocab['vectors'], vocab['trainable'], len(UPOS), len(rels), len(NAMES)); teacher.load_state_dict(saved['model']); teacher.eval()
    student = st.Student(vocab['vectors'], vocab['trainable'], len(UPOS), len(rels), len(NAMES), small['model']['lstm.weight_hh_l0'].shape[1]); student.load_state_dict(small['model']); student.eval()
    feats = Features(vocab['words']); spacy = dict(pickle.load(open(sys.argv[6], 'rb')))
    work = [dict(words=l.split(), tags=None, heads=None, rels=None, names=None, source='soft', doc='voa') for l in open(sys.argv[5], encoding='utf8')]
    work += [dict(s, source='soft', gold=s['names']) for s in sents if s['source'] in ('wikigold', 'redocred', 'crossner')]
    work = [s for s in work if 2 <= len(s['words']) <= 80]; rng = random.Random(1); rng.shuffle(work); done = []
    mean = lambda a, b: SHARE * F.softmax(a, -1) + (1 - SHARE) * F.softmax(b, -1)
    for k, group in enumerate(buckets(work, 3000, rng)):
        b = make_batch(group, feats, rels, False, rng)
        with torch.autocast('cpu', torch.bfloat16): h = teacher.encode(b)
        h = h.float(); g = student.encode(b); valid = torch.cat([torch.ones(len(h), 1, dtype=torch.bool), b['mask']], 1).unsqueeze(1)
        arcs = mean(teacher.arcs(h).masked_fill(~valid, -1e4), student.arcs(g).masked_fill(~valid, -1e4)); heads = torch.zeros(b['mask'].shape, dtype=torch.long); T = []
        for i, s in enumerate(b['sents']):
            m = len(s['words']); T.append(tree(np.log(arcs[i, :m, :m + 1].numpy().astype(np.float64) + 1e-9))); heads[i, :m] = torch.tensor(T[-1])
        rel = mean(teacher.relations(h, heads), student.relations(g, heads)).numpy(); tag = mean(teacher.tags(h), student.tags(g)).numpy(); nam = mean(teacher.names(h), student.names(g)).numpy()
        arcs = arcs.numpy()
        for i, s in enumerate(b['sents']):
            m = len(s['words']); f = lambda x: x[i, :m].astype(np.float16)
            gold = s.pop('gold', None)
            if gold is None: gold = masks_of(s['words'], viterbi(np.log(nam[i, :m].astype(np.float64) + 1e-9)), spacy[tuple(s['words'])])
            s.update(heads=[int(x) for x in T[i]], rels=[names[x] for x in rel[i, :m].argmax(-1)], tags=tag[i, :m].argmax(-1).tolist(), names=gold,
                     soft_arc=arcs[i, :m, :m + 1].astype(np.float16), soft_rel=f(rel), soft_tag=f(tag), soft_name=f(nam)); done.append(s)
        if k % 20 == 0: print(k, len(done), flush=True)
        if k and k % 60 == 0: save(done, sys.argv[7])
    save(done, sys.argv[7]); print(len(done), 'sentences,', sum(len(s['words']) for s in done), 'words')


if __name__ == '__main__': main()

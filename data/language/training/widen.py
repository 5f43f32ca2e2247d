# SPDX-License-Identifier: GPL-3.0-or-later
"""Give a trained network more hidden units, which at first say next to nothing: widen.py IN.pt VOCAB.pt OUT.pt HIDDEN"""
import sys, torch
from corpora import UPOS, NAMES
import student as st

if __name__ == '__main__':
    saved = torch.load(sys.argv[1]); vocab = torch.load(sys.argv[2]); old = saved['model']; H = int(sys.argv[4]); h = old['lstm.weight_hh_l0'].shape[1]; torch.manual_seed(7)
    new = st.Student(vocab['vectors'], vocab['trainable'], len(UPOS), len(saved['rels']), len(NAMES), H); state = new.state_dict()
    states = torch.cat([torch.arange(h), H + torch.arange(h)]); gates = torch.cat([k * H + torch.arange(h) for k in range(4)])
    for k, v in old.items():
        t = state[k]
        if t.shape == v.shape: state[k] = v; continue
        rows = gates if k.startswith('lstm.') else torch.arange(v.shape[0])
        if v.dim() == 1: t[rows] = v
        else:
            cols = torch.arange(v.shape[1]) if v.shape[1] == t.shape[1] else states if v.shape[1] == 2 * h else torch.arange(h)
            t[rows] *= 0.05; t[rows[:, None], cols[None]] = v
        state[k] = t
    torch.save(dict(model=state, rels=saved['rels'], options={}), sys.argv[3])

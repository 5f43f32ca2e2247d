# SPDX-License-Identifier: GPL-3.0-or-later
"""The mean of the weights of networks of one run: average.py OUT.pt IN.pt…"""
import sys, torch

if __name__ == '__main__':
    saved = [torch.load(p) for p in sys.argv[2:]]; out = saved[0]
    for k, v in out['model'].items():
        if v.is_floating_point(): out['model'][k] = sum(s['model'][k] for s in saved) / len(saved)
    torch.save(out, sys.argv[1])

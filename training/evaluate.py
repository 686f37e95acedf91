"""A model in training as the run-time decoders see it."""

import numpy as np
import torch

from sayso.claims.encoder.pieces import BEGIN, Pieces
from sayso.claims.encoder.weights import Floats, Weights
from sayso.claims.encoder.windows import windows
from training.measures import Network
from training.reader import Reader


def network_of(model: Reader) -> Network:
    """States from the model, arrays of its heads; the model is put into evaluation."""
    model.eval()
    return Network(lambda pieces: torch_states(model, pieces), head_arrays(model))


def head_arrays(model: Reader) -> Weights:
    return {
        name: value.detach().float().numpy()
        for name, value in model.state_dict().items()
        if not name.startswith("encoder.")
    }


@torch.no_grad()
def torch_states(model: Reader, pieces: Pieces) -> Floats:
    """What the session gives at run time, from the model in training."""
    found = [np.zeros((0, 384), dtype=np.float32)]
    for window in windows(pieces):
        a, b = pieces.first(window.begin), pieces.first(window.end)
        ids = torch.from_numpy(np.concatenate([[BEGIN], pieces.ids[a:b]]))[None]
        shapes = torch.from_numpy(np.concatenate([[0], pieces.shapes[a:b]]))[None]
        kept = pieces.firsts[window.keep_from : window.keep_to] - a + 1
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = model.encoder(ids, shapes)
        found.append(h[0].float().numpy()[kept])
    return np.concatenate(found)

"""From a trained model to the shipped files: encoder.onnx, words.npz, heads.npz."""

from copy import deepcopy
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from sayso.claims.encoder.pieces import BEGIN, pieces_of
from training.corpora.news import paragraphs_of
from training.corpora.passages import passages
from training.encoder import HEADS, LAYERS, WIDTH, Encoder
from training.reader import Reader

SIZE = WIDTH // HEADS
FAR = 8
"""Inputs of each layer that are not rounded."""


@torch.no_grad()
def reaches(encoder: Encoder, texts: list[str]) -> dict[nn.Linear, Tensor]:
    """How far each input of each layer reaches over some texts."""
    found: dict[nn.Linear, Tensor] = {}

    def note(layer: nn.Module, inputs: tuple[Tensor, ...], _: object) -> None:
        assert isinstance(layer, nn.Linear)
        most = inputs[0].abs().flatten(0, -2).amax(0)
        found[layer] = torch.maximum(most, found[layer]) if layer in found else most

    hooks = [m.register_forward_hook(note) for m in encoder.modules() if isinstance(m, nn.Linear)]
    for text in texts:
        pieces = pieces_of(text, paragraphs_of(text))
        ids = torch.from_numpy(np.concatenate([[BEGIN], pieces.ids[:300]]))[None]
        shapes = torch.from_numpy(np.concatenate([[0], pieces.shapes[:300]]))[None]
        encoder(ids, shapes)
    for hook in hooks:
        hook.remove()
    return found


class Graph:
    """Nodes and constants under construction; every step returns the name of its output.

    Inputs that reach far are made smaller and their weights larger, so that both lose little
    as integers (SmoothQuant, Xiao et al. 2023, alpha 0.5); the few that reach farthest are
    multiplied apart, in single precision (as in LLM.int8, Dettmers et al. 2022).
    """

    def __init__(self, reach: dict[nn.Linear, Tensor]) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.unrounded: list[str] = []
        """Names of the products that stay in single precision."""
        self.reach = reach

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def step(self, kind: str, *inputs: str, **settings: object) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **settings))
        return name

    def linear(self, x: str, name: str, layer: nn.Linear) -> str:
        weights = layer.weight.detach()
        reach, most = self.reach[layer].clamp(min=1e-4), weights.abs().amax(0).clamp(min=1e-4)
        far = (reach * most).topk(FAR).indices
        scale = (reach / most).sqrt()
        near = torch.ones_like(reach).index_fill(0, far, 0)
        few = self.step("Gather", x, self.constant(f"{name}.far", far.numpy()), axis=2)
        exact = self.constant(f"{name}.exact", weights[:, far].T.contiguous().numpy())
        smooth = self.step("Mul", x, self.constant(f"{name}.smooth", (near / scale).numpy()))
        rest = (weights * scale * near).T.contiguous()
        most_of_it = self.step("MatMul", smooth, self.constant(f"{name}.weight", rest.numpy()))
        both = self.step("Add", most_of_it, self.step("MatMul", few, exact))
        self.unrounded.append(self.nodes[-2].name)
        return self.step("Add", both, self.constant(f"{name}.bias", layer.bias.detach().numpy()))

    def norm(self, x: str, name: str, layer: nn.LayerNorm) -> str:
        scale = self.constant(f"{name}.scale", layer.weight.detach().numpy())
        bias = self.constant(f"{name}.bias", layer.bias.detach().numpy())
        return self.step("LayerNormalization", x, scale, bias, axis=-1, epsilon=layer.eps)


def attention(graph: Graph, x: str, name: str, layer: nn.Module) -> str:
    """Multi-head attention within each text; queries carry the scale."""
    with torch.no_grad():
        layer.qkv.weight[:WIDTH] /= SIZE**0.5
        layer.qkv.bias[:WIDTH] /= SIZE**0.5
    qkv = graph.linear(x, f"{name}.qkv", layer.qkv)
    qkv = graph.step("Reshape", qkv, "split_shape")
    qkv = graph.step("Transpose", qkv, perm=[2, 0, 3, 1, 4])
    q, k, v = (graph.step("Gather", qkv, f"index_{i}", axis=0) for i in range(3))
    scores = graph.step("MatMul", q, graph.step("Transpose", k, perm=[0, 1, 3, 2]))
    mixed = graph.step("MatMul", graph.step("Softmax", scores, axis=-1), v)
    mixed = graph.step("Transpose", mixed, perm=[0, 2, 1, 3])
    return graph.linear(graph.step("Reshape", mixed, "merge_shape"), f"{name}.out", layer.out)


def encoder_graph(encoder: Encoder) -> tuple[onnx.ModelProto, list[str]]:
    """Vectors (texts, n, 384), summed but not normed, to states; and what is not to be rounded."""
    graph = Graph(reaches(encoder, [each["text"] for each in passages()][::4]))
    graph.constant("split_shape", np.array([0, -1, 3, HEADS, SIZE]))
    graph.constant("merge_shape", np.array([0, -1, WIDTH]))
    for i in range(3):
        graph.constant(f"index_{i}", np.array(i))
    x = graph.norm("vectors", "norm", encoder.norm)
    for i in range(LAYERS):
        layer, name = encoder.layers[i], f"layer{i}"
        mixed = attention(graph, x, name, layer)
        x = graph.norm(graph.step("Add", x, mixed), f"{name}.norm", layer.norm)
        up = graph.step("Gelu", graph.linear(x, f"{name}.up", layer.up), approximate="tanh")
        down = graph.linear(up, f"{name}.down", layer.down)
        x = graph.norm(graph.step("Add", x, down), f"{name}.last_norm", layer.last_norm)
    graph.nodes.append(helper.make_node("Identity", [x], ["states"]))
    shape = ["texts", "n", WIDTH]
    made = helper.make_graph(
        graph.nodes,
        "encoder",
        [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("states", TensorProto.FLOAT, shape)],
        graph.constants,
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    return model, graph.unrounded


def save_words(encoder: Encoder, folder: Path) -> None:
    """Word vectors as eight-bit rows with a scale each."""
    rows = encoder.words.weight.detach().numpy()
    scales = (np.abs(rows).max(1, keepdims=True) / 127).astype(np.float16)
    whole = np.clip(np.round(rows / scales.astype(np.float32)), -127, 127).astype(np.int8)
    np.savez(folder / "words.npz", rows=whole, scales=scales)


def save_heads(model: Reader, calibration: np.ndarray, folder: Path) -> None:
    """Everything but words and layers, in half precision."""
    arrays = {
        name: value.detach().half().numpy()
        for name, value in model.state_dict().items()
        if not name.startswith("encoder.")
    }
    encoder = model.encoder
    arrays["places"] = (encoder.places.weight + encoder.kind).detach().half().numpy()
    arrays["shapes"] = encoder.shapes.weight.detach().half().numpy()
    arrays["claims.calibration"] = calibration.astype(np.float16)
    np.savez(folder / "heads.npz", **arrays)


def export(model: Reader, calibration: np.ndarray, folder: Path) -> None:
    """Write the three files; the encoder's matrices become eight-bit integers."""
    folder.mkdir(parents=True, exist_ok=True)
    save_words(model.encoder, folder)
    save_heads(model, calibration, folder)
    whole, ready = folder / "whole.onnx", folder / "ready.onnx"
    graph, unrounded = encoder_graph(deepcopy(model.encoder))
    onnx.save(graph, whole)
    quant_pre_process(whole, ready, skip_symbolic_shape=True, skip_optimization=True)
    quantize_dynamic(
        ready,
        folder / "encoder.onnx",
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul"],
        nodes_to_exclude=unrounded,
    )
    whole.unlink()
    ready.unlink()

"""From a trained model to the shipped files: encoder.onnx, words.npz, heads.npz."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.encoder import HEADS, LAYERS, WIDTH, Encoder
from training.reader import Reader

SIZE = WIDTH // HEADS


class Graph:
    """Nodes and constants under construction; every step returns the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def step(self, kind: str, *inputs: str, **settings: object) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **settings))
        return name

    def linear(self, x: str, name: str, layer: torch.nn.Linear) -> str:
        weight = self.constant(f"{name}.weight", layer.weight.detach().numpy().T.copy())
        bias = self.constant(f"{name}.bias", layer.bias.detach().numpy())
        return self.step("Add", self.step("MatMul", x, weight), bias)

    def norm(self, x: str, name: str, layer: torch.nn.LayerNorm) -> str:
        scale = self.constant(f"{name}.scale", layer.weight.detach().numpy())
        bias = self.constant(f"{name}.bias", layer.bias.detach().numpy())
        return self.step("LayerNormalization", x, scale, bias, axis=-1, epsilon=layer.eps)


def attention(graph: Graph, x: str, name: str, layer: torch.nn.Module) -> str:
    """Multi-head attention of one window; queries carry the scale."""
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


def encoder_graph(encoder: Encoder) -> onnx.ModelProto:
    """Vectors (1, n, 384), summed but not normed, to states (1, n, 384)."""
    graph = Graph()
    graph.constant("split_shape", np.array([1, -1, 3, HEADS, SIZE]))
    graph.constant("merge_shape", np.array([1, -1, WIDTH]))
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
    shape = [1, "n", WIDTH]
    made = helper.make_graph(
        graph.nodes,
        "encoder",
        [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("states", TensorProto.FLOAT, shape)],
        graph.constants,
    )
    return helper.make_model(made, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


def save_words(encoder: Encoder, folder: Path) -> None:
    """Word vectors as eight-bit rows with a scale each."""
    rows = encoder.words.weight.detach().numpy()
    scales = (np.abs(rows).max(1, keepdims=True) / 127).astype(np.float16)
    whole = np.clip(np.round(rows / scales.astype(np.float32)), -127, 127).astype(np.int8)
    np.savez(folder / "words.npz", rows=whole, scales=scales)


def save_heads(model: Reader, folder: Path) -> None:
    """Everything but words and layers, in half precision."""
    arrays = {
        name: value.detach().half().numpy()
        for name, value in model.state_dict().items()
        if not name.startswith("encoder.")
    }
    encoder = model.encoder
    arrays["places"] = (encoder.places.weight + encoder.kind).detach().half().numpy()
    arrays["shapes"] = encoder.shapes.weight.detach().half().numpy()
    np.savez(folder / "heads.npz", **arrays)


def export(model: Reader, folder: Path) -> None:
    """Write the three files; the encoder's matrices become eight-bit integers."""
    folder.mkdir(parents=True, exist_ok=True)
    save_words(model.encoder, folder)
    save_heads(model, folder)
    whole, ready = folder / "whole.onnx", folder / "ready.onnx"
    onnx.save(encoder_graph(model.encoder), whole)
    quant_pre_process(whole, ready, skip_symbolic_shape=True)
    quantize_dynamic(
        ready,
        folder / "encoder.onnx",
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul"],
    )
    whole.unlink()
    ready.unlink()

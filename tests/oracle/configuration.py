"""Random hls4ml configurations for a model."""

import hls4ml

# What each type is for, as ranges of width and integer part in which it does something.
ROLES = {
    "weight": dict(width=(2, 14), integer=(1, 4), unsigned=0.1),
    "recurrent_weight": dict(width=(3, 14), integer=(1, 4), unsigned=0.05),
    "depthwise": dict(width=(2, 14), integer=(1, 4), unsigned=0.1),
    "pointwise": dict(width=(2, 14), integer=(1, 4), unsigned=0.1),
    "bias": dict(width=(2, 14), integer=(1, 4), unsigned=0.1),
    "recurrent_bias": dict(width=(3, 14), integer=(1, 4), unsigned=0.05),
    "scale": dict(width=(4, 16), integer=(1, 6), unsigned=0.1),
    "accum": dict(width=(6, 30), integer=(3, 12), unsigned=0.05),
    "result": dict(width=(3, 20), integer=(1, 8), unsigned=0.15),
    "table": dict(width=(4, 20), integer=(1, 8), unsigned=0.1),
    "embeddings": dict(width=(3, 16), integer=(1, 4), unsigned=0.1),
}


def role(tensor):
    return ROLES.get(tensor) or ROLES.get(tensor.rsplit("_", 1)[-1]) or ROLES["result"]


def draw_default(draw):
    return draw.of("fixed<16,6>", "fixed<14,5>", "fixed<12,4>", "ap_fixed<18,8,AP_RND,AP_SAT>",
                   draw.type(width=(6, 20), integer=(2, 8), wild=0.02, unsigned=0.02))


def draw_types(draw, layers, style):
    """Sets some of the layers' types. `auto`: none; `uniform`: one type for all results (and, sometimes,
    accumulators); `mixed`: every type by itself with the same chance."""
    uniform = draw.type(wild=0.05)
    with_accum = draw.chance(0.4)
    chance = draw.of(0.2, 0.5, 0.9)
    wild = draw.of(0, 0, 0.1, 0.4)
    for layer in layers.values():
        types = layer.get("Precision")
        if not isinstance(types, dict):
            continue
        for tensor in list(types):
            if style == "uniform" and (tensor == "result" or (tensor == "accum" and with_accum)):
                types[tensor] = uniform
            elif style == "mixed" and draw.chance(chance):
                types[tensor] = draw.type(wild=wild, **role(tensor))


def draw_knobs(draw, layers):
    """Reuse factors, table sizes, parallelization: whatever the layer has."""
    for layer in layers.values():
        for key in layer:
            if key.endswith("ReuseFactor") and draw.chance(0.3):
                layer[key] = draw.of(1, 2, 3, 4, 6, 8, 16, 64)
        if "TableSize" in layer and draw.chance(0.35):
            layer["TableSize"] = draw.of(16, 64, 256, 512, 2048, 4096, 1000)
        if "ParallelizationFactor" in layer and draw.chance(0.3):
            layer["ParallelizationFactor"] = draw.of(1, 2, 3, 4)
        if "ConvImplementation" in layer and draw.chance(0.25):
            layer["ConvImplementation"] = draw.of("LineBuffer", "Encoded")
        if "Static" in layer and draw.chance(0.3):
            layer["Static"] = not layer["Static"]


def draw_softmax(draw, layer):
    """Settings of one softmax."""
    layer["Implementation"] = draw.of("stable", "stable", "latency", "legacy", "argmax")
    types = layer["Precision"]
    for tensor in ("exp_table", "inv_table", "inv_inp", "accum"):
        if draw.chance(0.3):
            types[tensor] = draw.type(width=(8, 24), integer=(2, 10), wild=0.03, unsigned=0.3)
    if draw.chance(0.3):
        types["inp_norm"] = draw.type(width=(6, 14), integer=(2, 6), wild=0, unsigned=0.5)
    if draw.chance(0.3):
        types["result"] = draw.type(width=(6, 20), integer=(1, 6), wild=0.05)
    if draw.chance(0.3):
        layer["TableSize"] = draw.of(64, 256, 512, 1024, 2048)
    for key in ("ExpTableSize", "InvTableSize"):
        if draw.chance(0.2):
            layer[key] = draw.of(64, 256, 512, 1024)


def draw_configuration(draw, case):
    """An hls4ml_config.yml for the case, without its model files."""
    backend = case.backend or draw.of("Vitis", "Vitis", "Vitis", "Vitis", "Vivado")
    maximum = draw.type(width=(10, 24), integer=(3, 10), wild=0, unsigned=0) if draw.chance(0.12) else None
    if maximum and "int<" in maximum:
        maximum = None
    hls = hls4ml.utils.config_from_keras_model(
        case.model, granularity="name", backend=backend, default_precision=draw_default(draw),
        default_reuse_factor=draw.of(1, 1, 1, 2, 4), max_precision=maximum)
    hls["Model"]["Strategy"] = draw.of("Latency", "Latency", "Latency", "Resource", "Resource", "Resource_Unrolled")
    layers = hls["LayerName"]
    draw_types(draw, layers, case.style or draw.of("auto", "auto", "uniform", "mixed", "mixed"))
    draw_knobs(draw, layers)
    for layer in layers.values():
        if "Implementation" in layer and draw.chance(0.6):
            draw_softmax(draw, layer)
    if case.adjust:
        case.adjust(hls)
    for layer in layers.values():
        layer["Trace"] = True
    return {"Backend": backend, "IOType": case.io_type, "ProjectName": "myproject", "HLSConfig": hls}

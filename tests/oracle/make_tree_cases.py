#!/usr/bin/env python3
"""Writes small ensembles of real libraries and what those libraries score: categories, missing values, vectors at the
leaves, scalers before the trees, every kind of ONNX' splits, forests of YDF.

    python -m venv v; v/bin/pip install xgboost lightgbm scikit-learn skl2onnx onnx onnxruntime ydf pandas
    v/bin/python tests/oracle/make_tree_cases.py tests/unit/importer_trees/libraries

Beside the files it writes scores.json: for each file its rows [rows][features] and the raw scores [rows][outputs].
"""
import json
import pathlib
import shutil
import sys
import warnings

import lightgbm
import numpy
import onnx
import onnxruntime
import pandas
import sklearn
import skl2onnx
import xgboost
import ydf
from onnx import TensorProto, helper, numpy_helper
from sklearn import compose, ensemble, impute, pipeline, preprocessing

warnings.filterwarnings("ignore")
random = numpy.random.default_rng(11)
N = 300
# Two numbers, a category of 0 to 6 and a number that often is zero.
X = numpy.stack([random.normal(size=N), 20 * random.normal(size=N) + 100, random.integers(0, 7, N),
                 numpy.where(random.random(N) < 0.4, 0, random.normal(size=N))], 1).astype(numpy.float32)
REAL = (X[:, 0] + (X[:, 2] % 3) - 0.02 * X[:, 1] + (X[:, 3] == 0)).astype(numpy.float32)
TWO = (REAL > numpy.median(REAL)).astype(int)
THREE = TWO + (X[:, 0] > 0.8)
ROWS = X[:24].copy()
ROWS[:4, 2] = [0, 6, 9, -1]  # categories that training saw and did not see


class Record:
    def __init__(self, folder):
        self.folder, self.cases = folder, {}

    def add(self, name, scores, rows=ROWS):
        self.cases[name] = {"rows": numpy.asarray(rows, float).tolist(),
                            "scores": numpy.asarray(scores, float).reshape(len(rows), -1).tolist()}


def xgboost_cases(record):
    types = ["q", "q", "c", "q"]

    def save(name, y, rows=ROWS, x=X, types=types, rounds=3, **parameters):
        data = xgboost.DMatrix(x, y, feature_types=types, enable_categorical=True)
        model = xgboost.train({"max_depth": 3, "seed": 1, **parameters}, data, rounds)
        model.save_model(record.folder / name)
        asked = xgboost.DMatrix(rows, feature_types=types, enable_categorical=True)
        record.add(name, model.predict(asked, output_margin=True), rows)

    save("xgb_sets.json", TWO, objective="binary:logistic", max_cat_to_onehot=1)
    save("xgb_one_hot.ubj", REAL, max_cat_to_onehot=20)
    numbers = {"types": ["q"] * 4}
    save("xgb_vectors.json", numpy.stack([REAL, -2 * REAL], 1), multi_strategy="multi_output_tree",
         tree_method="hist", **numbers)
    save("xgb_targets.ubj", numpy.stack([REAL, -2 * REAL], 1), **numbers)
    save("xgb_parallel.json", THREE, objective="multi:softprob", num_class=3, num_parallel_tree=2, subsample=0.7,
         **numbers)
    save("xgb_logitraw.json", TWO, objective="binary:logitraw", base_score=0.3, **numbers)
    save("xgb_dart.ubj", REAL, booster="dart", rate_drop=0.6, rounds=5, **numbers)
    holes = X.copy()
    holes[random.random(holes.shape) < 0.3] = numpy.nan
    save("xgb_missing.json", REAL, x=holes, **numbers)
    huge = X.copy()
    huge[:, 0] = numpy.where(X[:, 0] > 0, 3.4e38, huge[:, 0])
    save("xgb_huge.json", REAL, x=huge, **numbers)


def lightgbm_cases(record):
    def save(name, y, x=X, rows=ROWS, raw=True, categories=(), **parameters):
        data = lightgbm.Dataset(x, y, categorical_feature=list(categories), params={"verbose": -1})
        model = lightgbm.train({"num_leaves": 6, "min_data_in_leaf": 5, "verbose": -1, "seed": 1, "num_threads": 1,
                                **parameters}, data, 4)
        model.save_model(record.folder / name)
        record.add(name, model.predict(rows, raw_score=raw), rows)

    save("lgb_sets.txt", REAL, categories=[2], objective="regression", cat_smooth=1, min_data_per_group=5)
    save("lgb_one_hot.txt", TWO, categories=[2], objective="binary", max_cat_to_onehot=30, min_data_per_group=5)
    save("lgb_zero.txt", REAL, objective="regression", zero_as_missing=True)
    holes = X.copy()
    holes[random.random(holes.shape) < 0.3] = numpy.nan
    save("lgb_missing.txt", REAL, x=holes, objective="regression")
    save("lgb_dart.txt", THREE, objective="multiclass", num_class=3, boosting="dart", drop_rate=0.6)
    save("lgb_forest.txt", REAL, raw=False, objective="regression", boosting="rf", bagging_freq=1,
         bagging_fraction=0.6)


def sklearn_cases(record):
    def save(name, model, y, columns=4, **options):
        x = X[:, :columns]
        model.fit(x, y)
        last = model.steps[-1][1] if hasattr(model, "steps") else model
        if sklearn.base.is_classifier(model):
            options = {"options": {id(last): {"zipmap": False, **options}}}
        written = skl2onnx.to_onnx(model, x[:1], **options).SerializeToString()
        (record.folder / name).write_bytes(written)
        session = onnxruntime.InferenceSession(written)
        rows = ROWS[:, :columns]
        scores = session.run(None, {session.get_inputs()[0].name: rows})[-1]
        record.add(name, scores[:, -1:] if sklearn.base.is_classifier(model) and scores.shape[1] == 2 else scores, rows)

    trees = ensemble.GradientBoostingClassifier
    small = {"n_estimators": 3, "max_depth": 3, "random_state": 0}
    chain = pipeline.make_pipeline
    save("skl_standard.onnx", chain(preprocessing.StandardScaler(), trees(**small)), TWO, raw_scores=True)
    save("skl_clipped.onnx", chain(preprocessing.MinMaxScaler((-1, 1), clip=True), trees(**small)), THREE,
         raw_scores=True)
    save("skl_imputed.onnx", chain(impute.SimpleImputer(missing_values=0.0, strategy="median"),
                                   preprocessing.RobustScaler(), trees(**small)), TWO, raw_scores=True)
    columns = compose.make_column_transformer((preprocessing.StandardScaler(), [1, 3]),
                                              (preprocessing.MaxAbsScaler(), [0]), remainder="passthrough")
    save("skl_columns.onnx", chain(columns, trees(**small)), TWO, raw_scores=True)
    forest = {"n_estimators": 3, "max_depth": 3, "random_state": 0}
    save("skl_forest.onnx", ensemble.RandomForestClassifier(**forest), THREE)
    save("skl_targets.onnx", ensemble.RandomForestRegressor(**forest), numpy.stack([REAL, -REAL], 1))


def graph_of(nodes, initializers=(), inputs=4, real=TensorProto.FLOAT, ml=3):
    value = helper.make_tensor_value_info
    graph = helper.make_graph(nodes, "trees", [value("x", real, [None, inputs])], [value("y", TensorProto.FLOAT, None)],
                              list(initializers))
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 17),
                                                                 helper.make_opsetid("ai.onnx.ml", ml)])


def onnx_cases(record):
    def save(name, model, rows=ROWS):
        (record.folder / name).write_bytes(model.SerializeToString())
        session = onnxruntime.InferenceSession(model.SerializeToString())
        record.add(name, session.run(None, {"x": rows})[0], rows)

    def tables(name, feature, value, modes, **more):
        """A tree 0: three splits (0: 1, 2; 1: 3, 4; 2: 5, 6) and a tree 1 that is a leaf."""
        return helper.make_node(
            "TreeEnsembleRegressor", [name], ["y" if "to" not in more else more.pop("to")], domain="ai.onnx.ml",
            nodes_treeids=[0] * 7 + [1], nodes_nodeids=[*range(7), 0], nodes_featureids=feature + [0] * 5,
            nodes_modes=modes + ["LEAF"] * 5, nodes_values=[float(v) for v in value] + [0.0] * 5,
            nodes_truenodeids=[1, 3, 5, 0, 0, 0, 0, 0], nodes_falsenodeids=[2, 4, 6, 0, 0, 0, 0, 0],
            nodes_missing_value_tracks_true=[1, 0, 1, 0, 0, 0, 0, 0], target_treeids=[0, 0, 0, 0, 1],
            target_nodeids=[3, 4, 5, 6, 0], target_ids=[0, 0, 0, 0, 0], target_weights=[1.0, 2.0, 4.0, 8.0, 16.0],
            n_targets=1, **more)

    zero = ROWS.copy()
    zero[::2, 0] = 0.5
    save("onnx_modes.onnx", graph_of([tables("x", [0, 2, 2], [0.5, 3, 1], ["BRANCH_LT", "BRANCH_EQ", "BRANCH_NEQ"])]),
         zero)
    save("onnx_average.onnx", graph_of([tables("x", [0, 2, 3], [0.5, 3, 0], ["BRANCH_GTE", "BRANCH_GT", "BRANCH_LEQ"],
                                               aggregate_function="AVERAGE", base_values=[0.25])]), zero)
    save("onnx_strict.onnx", graph_of([tables("x", [0, 2, 3], [0.5, 3, 0], ["BRANCH_GTE", "BRANCH_LT", "BRANCH_LT"])]),
         zero)
    constants = {"offset": [0.5, 100, 3, 0], "scale": [-2, 0.3, -0.7, 1e-3], "two": [2.0], "half": [0.5]}
    made = [numpy_helper.from_array(numpy.array(v, numpy.float32), k) for k, v in constants.items()]
    before = [helper.make_node("Sub", ["offset", "x"], ["a"]), helper.make_node("Div", ["a", "scale"], ["b"]),
              helper.make_node("Max", ["b", "half"], ["c"])]
    after = [helper.make_node("Mul", ["s", "two"], ["m"]), helper.make_node("Add", ["m", "half"], ["y"])]
    save("onnx_around.onnx", graph_of(before + [tables("c", [0, 1, 2], [0.7, 1.5, 2], ["BRANCH_LEQ"] * 3, to="s")] + after,
                                      made), zero)

    def tensor(values, kind=TensorProto.FLOAT):
        return helper.make_tensor("t", kind, [len(values)], values)

    nan = float("nan")
    for name, kind, rows in (("onnx_ml5.onnx", TensorProto.FLOAT, zero),
                             ("onnx_ml5_double.onnx", TensorProto.DOUBLE, zero.astype(numpy.float64))):
        node = helper.make_node(
            "TreeEnsemble", ["x"], ["y"], domain="ai.onnx.ml", n_targets=2, aggregate_function=1, post_transform=0,
            tree_roots=[0, 3, 4], nodes_featureids=[2, 0, 2, 3, 1],
            nodes_modes=tensor([6, 1, 6, 4, 0], TensorProto.UINT8), nodes_splits=tensor([0.0, 0.5, 0, 0.0, 100.1], kind),
            nodes_trueleafs=[0, 1, 1, 1, 1], nodes_truenodeids=[1, 0, 2, 4, 6], nodes_falseleafs=[0, 1, 1, 1, 1],
            nodes_falsenodeids=[2, 1, 3, 5, 6], leaf_targetids=[0, 1, 0, 0, 1, 1, 0],
            leaf_weights=tensor([1.0, 2, 4, 8, 16, 32, 64], kind),
            membership_values=tensor([1, 2, 5, nan, 0, 6, nan], kind))
        model = graph_of([node], real=kind, ml=5)
        if kind == TensorProto.DOUBLE:
            model.graph.output[0].type.tensor_type.elem_type = kind
        save(name, model, rows)


def ydf_cases(record):
    frame = pandas.DataFrame({"a": X[:, 0], "b": X[:, 1], "c": ["ABCDEFG"[int(k)] for k in X[:, 2]],
                              "flag": X[:, 3] == 0})
    frame["two"], frame["three"], frame["real"] = TWO.astype(str), THREE.astype(str), REAL
    features = ["a", "b", ydf.Column("c", ydf.Semantic.CATEGORICAL), "flag"]

    def save(name, learner, **more):
        model = learner(features=features, num_trees=3, max_depth=4, **more).train(frame, verbose=0)
        shutil.rmtree(record.folder / name, ignore_errors=True)
        model.save(str(record.folder / name))
        asked = frame[:24]
        rows = []
        columns = [model.data_spec().columns[feature.column_idx] for feature in model.input_features()]
        for k in range(len(asked)):
            row = []
            for column in columns:
                value = asked[column.name].iloc[k]
                known = column.categorical.items
                row.append(known[value].index if column.name == "c" and value in known else
                           0 if column.name == "c" else float(value))
            rows.append(row)
        record.add(next((record.folder / name).glob("*[st]_header.pb")).relative_to(record.folder).as_posix(),
                   model.predict(asked), rows)

    boosted, forest = ydf.GradientBoostedTreesLearner, ydf.RandomForestLearner
    save("ydf_two", boosted, label="two", apply_link_function=False)
    save("ydf_three", boosted, label="three", apply_link_function=False)
    save("ydf_bins", boosted, label="real", task=ydf.Task.REGRESSION, discretize_numerical_columns=True)
    save("ydf_votes", forest, label="three", winner_take_all=True)
    save("ydf_shares", forest, label="two", winner_take_all=False)
    save("ydf_mean", forest, label="real", task=ydf.Task.REGRESSION)


def main():
    record = Record(pathlib.Path(sys.argv[1]))
    record.folder.mkdir(parents=True, exist_ok=True)
    for cases in (xgboost_cases, lightgbm_cases, sklearn_cases, onnx_cases, ydf_cases):
        cases(record)
    versions = ", ".join(f"{module.__name__} {module.__version__}"
                         for module in (xgboost, lightgbm, sklearn, skl2onnx, onnx, onnxruntime, ydf))
    made = {"made_by": f"tests/oracle/make_tree_cases.py: {versions}", "cases": record.cases}
    (record.folder / "scores.json").write_text(json.dumps(made) + "\n")


if __name__ == "__main__":
    main()

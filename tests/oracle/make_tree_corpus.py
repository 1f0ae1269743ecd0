#!/usr/bin/env python3
"""Writes tests/corpus/trees: small ensembles of XGBoost and LightGBM, and what the libraries themselves predict.

    python -m venv v; v/bin/pip install xgboost lightgbm scikit-learn numpy
    v/bin/python tests/oracle/make_tree_corpus.py tests/corpus/trees
"""
import json
import pathlib
import sys

import lightgbm
import numpy
import xgboost


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    random = numpy.random.default_rng(4)
    x = random.normal(size=(300, 3)).astype(numpy.float32)
    binary = (x[:, 0] * x[:, 1] + 0.3 * x[:, 2] > 0).astype(int)
    three = binary + (x[:, 2] > 1)
    rows = random.normal(size=(8, 3)).astype(numpy.float32)
    predictions = {}

    def save(model, *names):
        for name in names:
            model.get_booster().save_model(folder / name)
            predictions[name] = model.predict(rows, output_margin=True)

    save(xgboost.XGBClassifier(n_estimators=5, max_depth=3).fit(x, binary), "binary.json", "binary.ubj")
    save(xgboost.XGBClassifier(n_estimators=3, max_depth=3).fit(x, three), "three_classes.ubj")
    save(xgboost.XGBRFClassifier(n_estimators=4, max_depth=3).fit(x, three), "forest.json")
    dart = xgboost.XGBRegressor(n_estimators=3, max_depth=2, booster="dart", rate_drop=0.5)
    save(dart.fit(x, x[:, 0]), "dart.json")
    quiet = {"verbose": -1}
    boosted = lightgbm.LGBMClassifier(n_estimators=4, num_leaves=6, **quiet).fit(x, three)
    boosted.booster_.save_model(folder / "three_classes.txt")
    predictions["three_classes.txt"] = boosted.predict(rows, raw_score=True)
    forest = lightgbm.LGBMRegressor(n_estimators=4, num_leaves=5, boosting_type="rf", bagging_freq=1,
                                    bagging_fraction=0.6, **quiet).fit(x, x[:, 1])
    forest.booster_.save_model(folder / "forest.txt")
    predictions["forest.txt"] = forest.predict(rows)  # raw scores of a forest are sums, not yet means
    record = {
        "made_by": f"tests/oracle/make_tree_corpus.py: XGBoost {xgboost.__version__}, LightGBM {lightgbm.__version__}",
        "rows": rows.astype(float).tolist(),
        "scores": {name: numpy.asarray(values, float).reshape(len(rows), -1).tolist()
                   for name, values in predictions.items()},
    }
    (folder / "predictions.json").write_text(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()

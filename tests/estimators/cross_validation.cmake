cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${CLI} score-estimator ${CALIBRATION}/rows.csv --terms ${WORK}/terms.csv --json
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PYTHON} ${CALIBRATION}/fit_estimators.py ${WORK}/terms.csv --check ${CALIBRATION}/figures.json
                COMMAND_ERROR_IS_FATAL ANY)

        runs_.emplace_back(store_);
        runs_.back().set_arg(1, output_);
        runs_.emplace_back(load_);
        runs_.back().set_arg(0, input_);
        for (xrt::run& run : runs_) {
            run.set_arg(2, static_cast<unsigned>(events_));
            run.start();
        }

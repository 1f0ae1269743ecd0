        runs_.push_back(kernel_(input_, output_, static_cast<unsigned>(events_)));

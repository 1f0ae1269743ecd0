        runs = []
        for kernel, argument, buffer in ((self.kernels[1], 1, from_card), (self.kernels[0], 0, to_card)):
            run = self.xrt.run(kernel)
            run.set_arg(argument, buffer)
            run.set_arg(2, events)
            run.start()
            runs.append(run)
        return runs

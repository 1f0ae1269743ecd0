    most_events = 1 << 20

    def connect(self):
        import pyxrt

        self.xrt = pyxrt
        self.device = pyxrt.device(0)
        uuid = self.device.load_xclbin(pyxrt.xclbin(str(self.image)))
        self.kernels = [pyxrt.kernel(self.device, uuid, name) for name in (@KERNEL_NAMES@,)]

    def buffer(self, size, kernel, argument):
        return self.xrt.bo(self.device, size, self.xrt.bo.normal, kernel.group_id(argument))

    def run(self, words):
        """On the first compute unit; host.cpp uses all of them."""
        direction = self.xrt.xclBOSyncDirection
        size = len(words) * VALUES_OUT * word_type(OUTPUT).itemsize
        to_card = self.buffer(words.nbytes, self.kernels[0], 0)
        from_card = self.buffer(size, self.kernels[-1], 1)
        to_card.write(words.tobytes(), 0)
        begin = time.perf_counter()
        to_card.sync(direction.XCL_BO_SYNC_BO_TO_DEVICE, words.nbytes, 0)
        for run in self.start(to_card, from_card, len(words)):
            run.wait()
        from_card.sync(direction.XCL_BO_SYNC_BO_FROM_DEVICE, size, 0)
        self.seconds += time.perf_counter() - begin
        raw = np.frombuffer(bytes(from_card.read(size, 0)), word_type(OUTPUT))
        return raw.reshape(len(words), VALUES_OUT)

    def start(self, to_card, from_card, events):
@START@

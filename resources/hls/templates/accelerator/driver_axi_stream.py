    def connect(self):
        import pynq

        self.overlay = pynq.Overlay(str(self.image))
        self.dma = self.overlay.dma
        self.allocate = pynq.allocate
        row = max(VALUES_IN * word_type(INPUT).itemsize, VALUES_OUT * word_type(OUTPUT).itemsize)
        self.most_events = max(1, ((1 << 26) - 1) // row)  # the DMA counts 26 bits of bytes

    def run(self, words):
        to_board = self.allocate(shape=words.shape, dtype=words.dtype)
        from_board = self.allocate(shape=(len(words), VALUES_OUT), dtype=word_type(OUTPUT))
        to_board[:] = words
        begin = time.perf_counter()
        self.dma.recvchannel.transfer(from_board)
        self.dma.sendchannel.transfer(to_board)
        self.dma.sendchannel.wait()
        self.dma.recvchannel.wait()
        self.seconds += time.perf_counter() - begin
        results = np.array(from_board)
        to_board.freebuffer()
        from_board.freebuffer()
        return results

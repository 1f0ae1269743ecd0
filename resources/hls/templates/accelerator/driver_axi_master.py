    most_events = 1 << 20

    def connect(self):
        import pynq

        self.overlay = pynq.Overlay(str(self.image))
        self.net = self.overlay.net
        self.allocate = pynq.allocate

    def run(self, words):
        to_board = self.allocate(shape=words.shape, dtype=words.dtype)
        from_board = self.allocate(shape=(len(words), VALUES_OUT), dtype=word_type(OUTPUT))
        to_board[:] = words
        to_board.flush()
        for name, value in (
            ('words_in', to_board.physical_address),
            ('words_out', from_board.physical_address),
            ('events', len(words)),
        ):
            self.set_argument(name, value)
        begin = time.perf_counter()
        self.net.write(0x00, 1)  # ap_start
        while not self.net.read(0x00) & 0x2:  # ap_done
            pass
        self.seconds += time.perf_counter() - begin
        from_board.invalidate()
        results = np.array(from_board)
        to_board.freebuffer()
        from_board.freebuffer()
        return results

    def set_argument(self, name, value):
        """Addresses are one register of 32 bits or two, "<name>_1" and "<name>_2", as the tool has made them."""
        registers = self.overlay.ip_dict['net']['registers']
        if name in registers:
            self.net.write(registers[name]['address_offset'], int(value) & 0xFFFFFFFF)
            return
        self.net.write(registers[f'{name}_1']['address_offset'], int(value) & 0xFFFFFFFF)
        self.net.write(registers[f'{name}_2']['address_offset'], int(value) >> 32)

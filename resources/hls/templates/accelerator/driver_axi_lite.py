    most_events = 1 << 20

    def connect(self):
        import pynq

        self.overlay = pynq.Overlay(str(self.image))
        self.net = self.overlay.net
        registers = self.overlay.ip_dict['net']['registers']
        self.first_in = registers['Memory_words_in']['address_offset'] // 4
        self.first_out = registers['Memory_words_out']['address_offset'] // 4

    def run(self, words):
        results = np.zeros((len(words), VALUES_OUT), word_type(OUTPUT))
        registers = self.net.mmio.array
        begin = time.perf_counter()
        for event, row in enumerate(words):
            registers[self.first_in : self.first_in + VALUES_IN] = row
            self.net.write(0x00, 1)  # ap_start
            while not self.net.read(0x00) & 0x2:  # ap_done
                pass
            results[event] = registers[self.first_out : self.first_out + VALUES_OUT]
        self.seconds += time.perf_counter() - begin
        return results

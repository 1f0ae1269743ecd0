        return [self.kernels[0](to_card, from_card, events)]

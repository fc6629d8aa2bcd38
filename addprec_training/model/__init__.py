"""What an author can say: frozen values without IO. Reading is `sources`' work, meaning is `checks`', time is `plan`'s."""

"""Text -> model: the only readers of the curriculum. `folder.load` is the door."""

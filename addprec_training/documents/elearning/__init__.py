"""The e-learning packages: a Plan to a Course, its pages, and the zip that a learning platform plays."""

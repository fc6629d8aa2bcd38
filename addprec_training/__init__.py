"""One source, every training document: the program behind `addprec-train`."""

__version__ = "0.1.0"

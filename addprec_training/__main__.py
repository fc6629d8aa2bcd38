"""`python -m addprec_training`, the same as `addprec-train`."""

from addprec_training.cli import main

if __name__ == "__main__":
    main()

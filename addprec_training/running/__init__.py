"""Running tasks: the seam where a pool of processes or a cluster goes. Today, one after the other in this process."""

"""The slide deck: slides to a .pptx."""

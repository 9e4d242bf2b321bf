"""A labelled set of invented pages: articles, and what stands at a news site besides them."""

"""What is known about words: lexicon, frequencies, names, morphology, topics, and what a story tells about itself."""

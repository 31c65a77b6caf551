"""A packing list of 2,000 lines in Thai, Chinese and English: ours, and the same cells drawn by others.

Each drawer is a program of its own, `python DRAWER.py CONTENT.json OUT.pdf`. It prints the processor time it drew for
(fonts opened and modules loaded before, the file written within) and its peak memory, so each can run in its own
environment, and a busy machine changes the ratios little.
"""

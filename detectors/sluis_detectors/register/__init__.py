"""The organisation's own lists and patterns: clients, project codes, document markings.

A list of any size becomes a table of keyed digests (`table`), in memory or in a file (`file`). A text is cut into words
once; what the lists say of a word is remembered, so that a list of any length costs one look-up a word. Where a form
may begin, the words behind it are followed as long as some form goes on so. Undone on the way: case, accents, hyphens
and spaces, endings, one wrong letter in a long name, initials of people, a legal form that was left out.
"""

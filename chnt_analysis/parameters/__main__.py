"""Print ``docs/parameters.md``: ``python -m chnt_analysis.parameters``."""

from chnt_analysis.parameters import markdown_page

if __name__ == "__main__":
    print(markdown_page(), end="")

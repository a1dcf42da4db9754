"""Writes DIR/manifest.properties in java.util.Properties syntax: what a fill has made. Lists are joined with '|'."""
import os


def write_manifest(directory, made):
    """The file appears complete or not at all: its presence says that the directory is filled."""
    path = os.path.join(directory, "manifest.properties")
    with open(path + ".new", "w", encoding="ascii") as file:
        for key, value in made.items():
            file.write("%s=%s\n" % (key, escape(joined(value))))
    os.replace(path + ".new", path)


def joined(value):
    if not isinstance(value, (list, tuple)):
        return str(value)
    parts = [str(part) for part in value]
    if any("|" in part for part in parts):
        raise ValueError("a list element holds the separator: %s" % parts)
    return "|".join(parts)


def escape(text):
    """As Properties.load reads it back: backslashes doubled, a blank in front kept, all beyond printable ASCII as \\uXXXX."""
    escaped = "".join(
        "\\\\" if c == "\\" else c if " " <= c <= "~" else
        "".join("\\u%04x" % int.from_bytes(c.encode("utf-16-be")[i:i + 2], "big")
                for i in range(0, len(c.encode("utf-16-be")), 2))
        for c in text)
    return "\\" + escaped if escaped.startswith(" ") else escaped

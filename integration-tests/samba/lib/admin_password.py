#!/usr/bin/python3
"""Sets the administrator's password of DIR to what DIR/admin.password holds."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from sam import open_sam  # noqa: E402

with open(os.path.join(sys.argv[1], "admin.password"), encoding="ascii") as file:
    open_sam(sys.argv[1]).setpassword("(sAMAccountName=Administrator)", file.read())

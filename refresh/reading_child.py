"""The child process that takes the text out of pages: `python -m alimon.refresh.reading_child`.

A page can make a parser hang, crash or eat memory. Here it does so alone, within limits, and the monitor's own
process stays quick. Frames are lengths and bytes on standard input and output; the child ends with its parent,
whose end closes its input.
"""

import gc
import os
import struct
import sys
from typing import BinaryIO

from ..evidence.extract import extract
from ..evidence.extracted import UnreadableDocument
from .child_limits import limit_memory, limit_processor_time
from .reading_answer import packed, packed_reason

REQUEST = struct.Struct(">III")
"""Lengths of the content type and of the body in bytes, and the seconds of processor time for this page."""
ANSWER = struct.Struct(">I")


def main() -> None:
    """Answer pages until the parent closes the pipe."""
    limit_memory()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    is_first = True
    while head := sys.stdin.buffer.read(REQUEST.size):
        answer = _answer(sys.stdin.buffer, head)
        answers.write(ANSWER.pack(len(answer)) + answer)
        answers.flush()
        if is_first:
            # What the parsers made while they were imported stays: to look through it again and again costs a tenth.
            gc.freeze()
            is_first = False


def _answer(pages: BinaryIO, head: bytes) -> bytes:
    label_length, length, seconds = REQUEST.unpack(head)
    content_type = pages.read(label_length).decode()
    raw = pages.read(length)
    limit_processor_time(seconds)
    try:
        return packed(extract(raw, content_type))
    except UnreadableDocument as fault:
        return packed_reason(fault)


if __name__ == "__main__":
    main()

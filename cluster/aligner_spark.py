"""Runs a plan of aligner on Apache Spark: a feed of any size, with the bytes that `aligner feed` gives on one machine.

    spark-submit "$(aligner cluster)" --in news --out corpus --parts 200 [options of aligner feed]

No stage is named here. `aligner stage --plan` says what there is to do; for each stage Spark brings the rows of one key
together, in order, and `aligner stage NAME` turns them into other rows. docs/cluster.md explains the rest.
"""

import argparse
import base64
import itertools
import json
import os
import shlex
import subprocess
import sys
import tempfile
import uuid
import zlib
from pathlib import Path

from pyspark import SparkConf, SparkContext, SparkFiles, StorageLevel

BLOCK_BYTES = 1 << 20  # rows travel between stages in blocks: each for itself would cost more than what is in it
SPLIT_BYTES = 4 << 20  # a larger file of JSON Lines is read in pieces, by several tasks
LINES_PER_PIECE = 1000
PARTS_PER_SLOT = 4  # small enough parts that a slow one holds up little
PATTERN_SIGNS = ",*?[]{}\\"
UNCHECKED = b"-"  # no stage has written the row, so there is no sum to check it by


class StageFailed(Exception):
    """A stage ended without its result; the message says which and why."""


def run_stage(command, sides, rows):
    """Runs one part of a stage; gives blocks of rows with the stream each belongs to.

    Rows go through a file, so what fails before it fails here as well, and no thread has to feed the process. A stage counts
    for nothing unless it ends with 0 and has said how many rows it wrote.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as messages:
        given.write(sides)
        given.writelines(row + b"\n" for row in rows)
        given.seek(0)
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=messages)
        try:
            blocks, count, expected = {}, 0, None
            for line in process.stdout:
                stream, _, row = line.partition(b"\t")
                if stream == b"~end":
                    expected = int(row)
                    continue
                count += 1
                block = blocks.setdefault(stream, [0, []])
                block[0] += len(row)
                block[1].append(row)
                if block[0] > BLOCK_BYTES:
                    yield stream.decode(), b"".join(blocks.pop(stream)[1])
            code = process.wait()
            messages.seek(0)
            said = messages.read().decode(errors="replace").strip()
            name = command[command.index("stage") + 1]
            if code != 0:
                raise StageFailed(f"aligner stage {name} ended with {code}: {said or 'it was killed'}")
            if expected != count:
                raise StageFailed(f"aligner stage {name} gave {count} rows and announced {expected}")
            for stream, (_, lines) in blocks.items():
                yield stream.decode(), b"".join(lines)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


def select(numbers):
    """Takes the rows of streams out of blocks; each is told which of the stage's inputs its stream is."""
    marks = {stream: b"\t%d\t" % number for stream, number in numbers.items()}

    def rows(blocks):
        for stream, block in blocks:
            mark = marks.get(stream)
            if mark is not None:
                for row in block[:-1].split(b"\n"):
                    yield row.replace(b"\t", mark, 1)

    return rows


def select_pairs(numbers):
    """The same as pairs whose second half is empty, which is what Spark sorts."""
    rows = select(numbers)
    return lambda blocks: zip(rows(blocks), itertools.repeat(None))


def key_of(row):
    return zlib.crc32(row[: row.index(b"\t")])


def drop_repeats(rows):
    previous = None
    for row, _ in rows:
        if row != previous:
            yield row
        previous = row


class Run:
    """One run of a plan: the blocks that hold each stream, and how stages are called."""

    def __init__(self, context, plan, call, parts):
        self.context, self.plan, self.call, self.parts = context, plan, call, parts
        self.streams = {}  # name -> RDDs of blocks; counts come from several stages

    def add(self, streams, blocks):
        for stream in streams:
            self.streams.setdefault(stream, []).append(blocks)

    def read(self, streams, take):
        """The rows of streams; blocks that hold several of them are gone through once."""
        numbers = {}
        for number, stream in enumerate(streams):
            for blocks in self.streams[stream]:
                numbers.setdefault(blocks, {})[stream] = number
        rows = [blocks.mapPartitions(take(wanted)) for blocks, wanted in numbers.items()]
        return self.context.union(rows) if len(rows) > 1 else rows[0]

    def collect(self, stream):
        """All rows of a small stream, each once."""
        return sorted(set(self.read([stream], select).map(lambda row: row.replace(b"\t0\t", b"\t", 1)).collect()))

    def arrange(self, stage):
        """The rows of a stage's inputs, as its kind asks for."""
        if stage["kind"] == "map":
            return self.read(stage["inputs"], select)
        pairs = self.read(stage["inputs"], select_pairs)
        if stage["by"] == "range" and self.parts > 1:
            return pairs.sortByKey(numPartitions=self.parts).mapPartitions(drop_repeats)
        parts = 1 if stage["kind"] == "one" else self.parts
        return pairs.repartitionAndSortWithinPartitions(parts, key_of).mapPartitions(drop_repeats)

    def run(self, stage):
        sides = b"".join(
            b"~%s\t%s\n" % (stream.encode(), row) for stream in stage["sides"] for row in self.collect(stream)
        )
        shared, call, name = self.context.broadcast(sides), self.call, stage["name"]
        blocks = self.arrange(stage).mapPartitions(lambda rows: run_stage(call(name), shared.value, rows))
        self.add(stage["outputs"], blocks.persist(StorageLevel.DISK_ONLY))


def list_files(context, inputs):
    """Every file of the inputs with the name it was given by: what was named, and the path inside it where that is a folder."""
    jvm, files = context._jvm, []
    for given in inputs:
        path = jvm.org.apache.hadoop.fs.Path(given)
        system = path.getFileSystem(context._jsc.hadoopConfiguration())
        found = system.globStatus(path)
        if not found:
            raise SystemExit(f"error: {given} does not exist; check the path")
        for status in found:
            top = status.getPath().toString()
            named = given if len(found) == 1 else os.path.dirname(given.rstrip("/")) + "/" + os.path.basename(top)
            if not status.isDirectory():
                files.append((named, "", top, status.getLen()))
                continue
            inside = system.listFiles(status.getPath(), True)
            while inside.hasNext():
                file = inside.next()
                uri = file.getPath().toString()
                relative = uri[len(top) :].lstrip("/")
                if not any(part.startswith((".", "_")) for part in relative.split("/")):
                    files.append((named, relative, uri, file.getLen()))
    if not files:
        raise SystemExit(f"error: {', '.join(inputs)}: no file that is not hidden")
    for _, _, uri, _ in files:
        if any(sign in uri for sign in PATTERN_SIGNS):
            raise SystemExit(f"error: {uri}: Spark takes one of {PATTERN_SIGNS} in a name for a pattern; rename the file")
    return sorted(files)


def read_sources(context, files, parts):
    """The streams that every plan begins with: the names of the files, and their bytes."""
    names = [b"%08x\t%s\t%s\t%s\n" % (i, json.dumps(a).encode(), json.dumps(b).encode(), UNCHECKED) for i, (a, b, _, _) in enumerate(files)]
    yield "files", context.parallelize([("files", b"".join(names))], 1)
    whole, contents = {}, []
    for number, (_, _, uri, size) in enumerate(files):
        if size > SPLIT_BYTES and uri.endswith((".jsonl", ".ndjson")) and holds_lines(context, uri):
            contents.append(read_lines(context, number, uri, parts))
        else:
            whole[uri] = number
    if whole:

        def pack(file):
            uri, content = file
            return "contents", b"%08x\t%s\t%s\n" % (whole[uri], base64.b64encode(content), UNCHECKED)

        contents.append(context.binaryFiles(",".join(whole), min(parts, len(whole))).map(pack))
    yield "contents", context.union(contents) if len(contents) > 1 else contents[0]


def holds_lines(context, uri):
    """Whether a file holds a record per line, and not one document."""
    first = context.textFile(uri, use_unicode=False).take(1)
    try:
        return isinstance(json.loads(first[0]), dict)
    except (ValueError, IndexError):
        return False


def read_lines(context, number, uri, parts):
    def pack(lines):
        piece, start = [], 0
        for line, at in lines:
            if not piece:
                start = at
            piece.append(line)
            if len(piece) == LINES_PER_PIECE:
                yield "contents", write(piece, start)
                piece = []
        if piece:
            yield "contents", write(piece, start)

    def write(piece, start):
        content = base64.b64encode(b"\n".join(piece))
        return b"%08x\t%s\t%d\t%s\n" % (number, content, start + 1, UNCHECKED)

    return context.textFile(uri, parts, use_unicode=False).zipWithIndex().mapPartitions(pack)


def save(context, run, lines, report, out):
    """Writes the lines beside the folder that was asked for, which gets them whole or not at all."""
    jvm = context._jvm
    beside = f"{out.rstrip('/')}.{uuid.uuid4().hex}.tmp"
    target, temporary = jvm.org.apache.hadoop.fs.Path(out), jvm.org.apache.hadoop.fs.Path(beside)
    system = target.getFileSystem(context._jsc.hadoopConfiguration())
    try:
        run.read([lines], select).map(lambda row: row.split(b"\t")[2]).saveAsTextFile(beside)
        stream = system.create(jvm.org.apache.hadoop.fs.Path(temporary, "_stats.json"))
        stream.write(bytearray(json.dumps(report["stats"], indent=2).encode() + b"\n"))
        stream.close()
        if system.exists(target) or not system.rename(temporary, target):
            raise SystemExit(f"error: {out} came into being meanwhile; nothing was written over it")
    finally:
        system.delete(temporary, True)


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0], epilog="Other options are those of `aligner feed`.")
    parser.add_argument("--in", dest="inputs", action="append", required=True, help="file, folder or glob; may be given again")
    parser.add_argument("--out", required=True, help="folder for the result; must not exist")
    parser.add_argument("--parts", type=int, help="parts that every stage is cut into; four per slot by default")
    parser.add_argument("--plan", default="feed", choices=["feed", "clean"], help="what to do; a feed by default")
    parser.add_argument("--aligner", help="how aligner is called on the workers, such as 'node aligner/bin/aligner.js'")
    return parser.parse_known_args(arguments)


def main():
    known, options = parse(sys.argv[1:])
    here = ["node", str(Path(__file__).resolve().parent.parent / "bin" / "aligner.js")]
    command = shlex.split(known.aligner) if known.aligner else here
    described = subprocess.run([*here, "stage", "--plan", known.plan, "--no-config", *options], capture_output=True, text=True)
    if described.returncode != 0:
        raise SystemExit(described.stderr.strip() or f"error: {here[1]} does not run")
    plan = json.loads(described.stdout)
    context = SparkContext.getOrCreate(SparkConf().setIfMissing("spark.app.name", f"aligner {known.plan}"))
    target = context._jvm.org.apache.hadoop.fs.Path(known.out)
    if target.getFileSystem(context._jsc.hadoopConfiguration()).exists(target):
        raise SystemExit(f"error: {known.out} exists; name a folder that does not")
    files = {}
    for option in plan["fileOptions"]:
        if option in options:
            at = options.index(option) + 1
            context.addFile(options[at])
            files[at] = os.path.basename(options[at])

    def call(name):
        """On a worker a file that an option names is where Spark has put it."""
        there = [SparkFiles.get(files[i]) if i in files else option for i, option in enumerate(options)]
        return [*command, "stage", name, "--plan", plan["plan"], "--no-config", *there]

    parts = known.parts or PARTS_PER_SLOT * context.defaultParallelism
    run = Run(context, plan, call, parts)
    for stream, blocks in read_sources(context, list_files(context, known.inputs), parts):
        run.add([stream], blocks)
    for stage in plan["stages"]:
        run.run(stage)
    lines, stats = plan["results"]
    # The audit reads what every other stage has counted: unless its books balance, nothing is delivered.
    report = json.loads(run.collect(stats)[0].split(b"\t")[1])
    save(context, run, lines, report, known.out)
    for message in [*report["messages"], *report["failures"]]:
        print(f"error: {message}", file=sys.stderr)
    print(json.dumps(report["stats"]), file=sys.stderr)
    context.stop()
    return report["exit"]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception as error:  # what Spark throws names the failed task at length; what the stage said is in it
        text = str(error)
        found = [line.split("StageFailed: ", 1)[1] for line in text.splitlines() if "StageFailed: " in line]
        print(f"error: {found[0] if found else text}", file=sys.stderr)
        sys.exit(2)

package io.github.pthfinder.jep;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dynamic loader will want of a program or shared library (ELF, System V gABI chapters 4 and 5), read without
 * loading it: mapping a file that was cut short ends the JVM with SIGBUS.
 */
final class ElfFile {
    private static final int HEADER = 64;
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_INTERP = 3;
    private static final int DT_NEEDED = 1;
    private static final int DT_STRTAB = 5;
    private static final int DT_RPATH = 15;
    private static final int DT_RUNPATH = 29;
    /** No dynamic section or string that matters here is longer. */
    private static final int CAP = 1 << 20;

    private final List<String> needed = new ArrayList<>();
    private int machine;
    private String interpreter = "";
    private String rpath = "";
    private String runpath = "";

    private ElfFile() {}

    /** The file is not a whole 64-bit little-endian ELF file; the message says what is wrong, without the file's name. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** Reads; the path must lead to a regular file. */
    static ElfFile read(String path) throws Broken {
        try (RandomAccessFile in = new RandomAccessFile(path, "r")) {
            ElfFile elf = new ElfFile();
            elf.fill(in);
            return elf;
        } catch (IOException e) {
            throw new Broken("cannot be read");
        }
    }

    /** {@code e_machine}: which processor it is for. */
    int machine() {
        return machine;
    }

    /** The libraries that it needs, by name. */
    List<String> needed() {
        return needed;
    }

    /** The loader that a program asks for, empty for a library. */
    String interpreter() {
        return interpreter;
    }

    /** {@code DT_RPATH}, directories joined by colons, empty where there is none. */
    String rpath() {
        return rpath;
    }

    /** {@code DT_RUNPATH}, directories joined by colons, empty where there is none. */
    String runpath() {
        return runpath;
    }

    private void fill(RandomAccessFile in) throws IOException, Broken {
        long size = in.length();
        if (size < HEADER) {
            throw new Broken(size == 0 ? "is empty" : "is no ELF file");
        }
        ByteBuffer header = bytes(in, 0, HEADER);
        if (header.getInt(0) != 0x464C457F) {
            throw new Broken("is no ELF file");
        }
        if (header.get(4) != 2 || header.get(5) != 1) {
            throw new Broken("is no 64-bit little-endian ELF file");
        }
        machine = header.getShort(18);
        long sections = header.getLong(40);
        int sectionBytes = (header.getShort(58) & 0xFFFF) * (header.getShort(60) & 0xFFFF);
        inside(sections, sectionBytes, size);
        int entry = header.getShort(54) & 0xFFFF;
        int count = header.getShort(56) & 0xFFFF;
        if (entry < 56 || count == 0) {
            throw new Broken("has no program headers");
        }
        inside(header.getLong(32), (long) entry * count, size);
        segments(in, size, bytes(in, header.getLong(32), entry * count), entry);
    }

    private void segments(RandomAccessFile in, long size, ByteBuffer table, int entry) throws IOException, Broken {
        int dynamic = -1;
        for (int at = 0; at < table.capacity(); at += entry) {
            int type = table.getInt(at);
            long offset = table.getLong(at + 8);
            long length = table.getLong(at + 32);
            if (type == PT_LOAD || type == PT_DYNAMIC || type == PT_INTERP) {
                inside(offset, length, size);
            }
            if (type == PT_INTERP) {
                interpreter = text(bytes(in, offset, length), 0);
            } else if (type == PT_DYNAMIC) {
                dynamic = at;
            }
        }
        if (dynamic >= 0) {
            ByteBuffer entries = bytes(in, table.getLong(dynamic + 8), table.getLong(dynamic + 32));
            dynamic(entries, strings(in, size, entries, table, entry));
        }
    }

    /** The string table of the dynamic section: from its start to the end of the segment that holds it. */
    private static ByteBuffer strings(RandomAccessFile in, long size, ByteBuffer entries, ByteBuffer table, int entry)
            throws IOException, Broken {
        for (int at = 0; at + 16 <= entries.capacity(); at += 16) {
            if (entries.getLong(at) == DT_STRTAB) {
                long address = entries.getLong(at + 8);
                for (int segment = 0; segment < table.capacity(); segment += entry) {
                    long into = address - table.getLong(segment + 16);
                    long length = table.getLong(segment + 32);
                    if (table.getInt(segment) == PT_LOAD && into >= 0 && into < length) {
                        long start = table.getLong(segment + 8) + into;
                        return bytes(in, start, Math.min(CAP, Math.min(length - into, size - start)));
                    }
                }
            }
        }
        throw new Broken("has no dynamic strings");
    }

    private void dynamic(ByteBuffer entries, ByteBuffer strings) throws Broken {
        for (int at = 0; at + 16 <= entries.capacity(); at += 16) {
            long tag = entries.getLong(at);
            if (tag == 0) {
                return;
            }
            if (tag == DT_NEEDED) {
                needed.add(text(strings, entries.getLong(at + 8)));
            } else if (tag == DT_RPATH) {
                rpath = text(strings, entries.getLong(at + 8));
            } else if (tag == DT_RUNPATH) {
                runpath = text(strings, entries.getLong(at + 8));
            }
        }
    }

    private static String text(ByteBuffer strings, long from) throws Broken {
        for (long end = from; from >= 0 && end < strings.capacity(); end++) {
            if (strings.get((int) end) == 0) {
                return new String(strings.array(), (int) from, (int) (end - from), StandardCharsets.UTF_8);
            }
        }
        throw new Broken("has a string that does not end");
    }

    private static void inside(long offset, long length, long size) throws Broken {
        if (offset < 0 || length < 0 || offset > size || length > size - offset) {
            throw new Broken("is cut short: it has " + size + " bytes and describes more");
        }
    }

    private static ByteBuffer bytes(RandomAccessFile in, long offset, long length) throws IOException, Broken {
        if (length > CAP) {
            throw new Broken("describes a table that is too large");
        }
        byte[] bytes = new byte[(int) length];
        in.seek(offset);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The name of the {@code libpythonX.Y.so…} that is needed, null where none is. */
    @Nullable
    String neededPython() {
        for (String name : needed) {
            if (name.startsWith("libpython3.")) {
                return name;
            }
        }
        return null;
    }
}

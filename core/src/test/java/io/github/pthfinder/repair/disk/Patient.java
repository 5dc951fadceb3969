package io.github.pthfinder.repair.disk;

import java.nio.file.Path;

/** Repairs and undoes without end, to be killed. */
final class Patient {
    private Patient() {}

    public static void main(String[] args) {
        Ward ward = new Ward(Path.of(args[0]));
        System.out.println("ready");
        System.out.flush();
        while (true) {
            new Surgery(args[0]).apply(ward.changes(), ward.bounds());
            new Surgery(args[0]).undo();
        }
    }
}

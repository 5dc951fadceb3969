package io.github.pthfinder.link;

import io.github.pthfinder.files.Content;
import io.github.pthfinder.files.FileView;
import io.github.pthfinder.files.PosixPath;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes an environment find its interpreter: the links in {@code bin} and the {@code home} of {@code pyvenv.cfg}
 * (CPython {@code Modules/getpath.py}). A dead {@code home} is tolerated while the interpreter is there and finds its
 * standard library without it.
 */
final class VenvHomeReader implements LinkReader {
    private static final int CAP = 1 << 20;

    @Override
    public List<Link> read(Environment environment) {
        List<Link> links = new ArrayList<>();
        Seat seat = environment.seat();
        if (seat != null) {
            String[] names = {
                "python", "python3", "python" + environment.version().xy()
            };
            for (String name : names) {
                interpreter(links, environment.files(), seat, name, names);
            }
            home(links, environment, seat);
        }
        return links;
    }

    /** A link of the chain that leads out of the environment, or nowhere. Those before it hold no path of their own. */
    private static void interpreter(List<Link> links, FileView files, Seat seat, String name, String[] names) {
        String path = PosixPath.join(seat.bin(), name);
        String text = files.readLink(path);
        if (text == null) {
            return;
        }
        String target = PosixPath.normalize(PosixPath.join(seat.bin(), text));
        boolean inside = PosixPath.parent(target).equals(PosixPath.normalize(seat.bin()));
        boolean handsOn = false;
        for (String other : names) {
            handsOn |= inside && !other.equals(name) && PosixPath.name(target).equals(other) && files.isLink(target);
        }
        if (!handsOn && !(inside && files.exists(path))) {
            // A link to a link that is dead holds a path that is there: what is missing lies behind it.
            boolean broken = !files.exists(path);
            String gone = broken && files.isLink(target) ? files.realPath(target) : target;
            links.add(new Link(Mechanism.VENV_HOME, Place.of(path), text, gone, new Serves.Program(true, null)));
        }
    }

    private static void home(List<Link> links, Environment environment, Seat seat) {
        FileView files = environment.files();
        String file = PosixPath.join(seat.bin(), "pyvenv.cfg");
        Content content = files.read(file, CAP);
        if (!content.ok()) {
            file = PosixPath.join(seat.prefix(), "pyvenv.cfg");
            content = files.read(file, CAP);
        }
        int number = 0;
        String text = content.text();
        for (int start = 0; start < text.length(); ) {
            number++;
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            if (equals >= 0
                    && equals < end
                    && text.substring(start, equals).strip().equalsIgnoreCase("home")) {
                String home = text.substring(equals + 1, end).strip();
                if (PosixPath.isAbsolute(home)) {
                    Serves serves = new Serves.Program(!startsWithout(environment, seat), null);
                    links.add(new Link(Mechanism.VENV_HOME, Place.of(file, number), home, home, serves));
                }
                return;
            }
            start = end + 1;
        }
    }

    /** Whether the interpreter is there and its standard library was found. */
    private static boolean startsWithout(Environment environment, Seat seat) {
        String executable = seat.executable();
        if (executable == null || !environment.files().exists(executable)) {
            return false;
        }
        for (String dir : environment.startPath()) {
            if (environment.files().isFile(PosixPath.join(dir, "os.py"))) {
                return true;
            }
        }
        return false;
    }
}

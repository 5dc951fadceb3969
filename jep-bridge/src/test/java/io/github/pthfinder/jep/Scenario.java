package io.github.pthfinder.jep;

import io.github.pthfinder.bridge.Answer;
import io.github.pthfinder.bridge.PythonBridge;
import io.github.pthfinder.bridge.Question;
import io.github.pthfinder.config.Deadline;
import io.github.pthfinder.config.Target;
import io.github.pthfinder.files.RealFiles;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a child JVM does with the bridge: the first argument names it, the others are prefixes. */
enum Scenario {
    INTERRUPTED_CALLER {
        @Override
        void play(String prefix) {
            Thread.currentThread().interrupt();
            System.out.println(Asker.ask(prefix, 20_000));
            System.out.println("still interrupted: " + Thread.interrupted());
        }
    },
    INTERRUPTED_WHILE_WAITING {
        @Override
        void play(String prefix) throws Exception {
            List<Thread> callers = callers(prefix);
            for (Thread caller : callers) {
                caller.start();
                Thread.sleep(5);
                caller.interrupt();
            }
            for (Thread caller : callers) {
                caller.join();
            }
        }

        private List<Thread> callers(String prefix) {
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                callers.add(new Thread(() -> System.out.println(Asker.ask(prefix, 20_000))));
            }
            return callers;
        }
    },
    MANY_AT_ONCE {
        @Override
        void play(String prefix) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(16);
            try {
                List<Callable<Answer>> asks = new ArrayList<>();
                for (int i = 0; i < 160; i++) {
                    asks.add(() -> Asker.ask(prefix, 20_000));
                }
                for (Future<Answer> answer : pool.invokeAll(asks)) {
                    System.out.println(answer.get());
                }
            } finally {
                pool.shutdown();
            }
        }
    },
    MANY_IN_A_ROW {
        @Override
        void play(String prefix) throws Exception {
            ask(prefix, 100);
            long before = residentKiB();
            ask(prefix, Integer.getInteger("scenario.times"));
            System.out.println(Asker.ask(prefix, 20_000));
            System.out.println("grew by KiB: " + (residentKiB() - before));
        }

        private void ask(String prefix, int times) {
            for (int i = 0; i < times; i++) {
                Asker.ask(prefix, 20_000);
            }
        }

        private long residentKiB() throws Exception {
            System.gc();
            return 4
                    * Long.parseLong(
                            Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
        }
    },
    ANOTHER_LOADER {
        @Override
        void play(String prefix) throws Exception {
            System.out.println(Asker.ask(prefix, 20_000));
            List<URL> classPath = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
            URL[] urls = classPath.toArray(URL[]::new);
            try (URLClassLoader second = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                var ask = second.loadClass(Asker.class.getName()).getDeclaredMethod("ask", String.class, long.class);
                ask.setAccessible(true);
                System.out.println(ask.invoke(null, prefix, 20_000L));
                System.out.println(ask.invoke(null, prefix, 20_000L));
            }
        }
    },
    APPLICATION_USES_JEP {
        @Override
        void play(String prefix) throws Exception {
            System.out.println(JepUser.asks(prefix));
            System.out.println(Asker.ask(prefix, 20_000));
            System.out.println(JepUser.asks(prefix));
        }
    },
    OTHER_ENVIRONMENT_VARIABLES {
        @Override
        void play(String prefix) {
            PythonBridge bridge = new JepBridge();
            for (Map<String, String> environment : List.of(Map.of("HOME", "/nowhere"), System.getenv())) {
                System.out.println(bridge.ask(new Question(
                        new Target.Prefix(prefix),
                        new RealFiles(),
                        environment,
                        null,
                        Deadline.in(Duration.ofSeconds(20)))));
            }
        }
    },
    AFTER_MAIN {
        @Override
        void play(String prefix) {
            Thread main = Thread.currentThread();
            new Thread(() -> {
                        while (main.isAlive()) {
                            Thread.onSpinWait();
                        }
                        System.out.println(Asker.ask(prefix, 20_000));
                    })
                    .start();
        }
    },
    UNTIL_A_SIGNAL {
        @Override
        void play(String prefix) throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("HOOK")));
            System.out.println(Asker.ask(prefix, 20_000));
            new ProcessBuilder(
                            "kill",
                            "-" + System.getProperty("scenario.signal"),
                            "" + ProcessHandle.current().pid())
                    .start();
            Thread.sleep(20_000);
        }
    };

    abstract void play(String prefix) throws Exception;

    /** The program of the child JVM. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) throws Exception {
            valueOf(args[0]).play(args[1]);
            System.out.println("ALIVE");
        }
    }
}

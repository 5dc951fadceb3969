package io.github.pthfinder.jep;

/** An agent that asks before the application's main runs. */
final class AskingAgent {
    private AskingAgent() {}

    /**
     * The entry point of agents.
     *
     * @param prefix what to ask about; with a leading plus sign on a thread of its own, for which premain waits
     */
    public static void premain(String prefix) throws InterruptedException {
        if (!prefix.startsWith("+")) {
            System.out.println(Asker.ask(prefix, 20_000));
            return;
        }
        Thread thread = new Thread(() -> System.out.println(Asker.ask(prefix.substring(1), 20_000)));
        thread.start();
        thread.join();
    }
}

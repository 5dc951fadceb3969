package io.github.pthfinder.launcher.command;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.OptionTable;

/** {@code list}: tells everything that was seen. */
final class ListCommand implements Command {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public String summary() {
        return "show every .pth line and every link with its verdict, and the path that Python would build";
    }

    @Override
    public String argument() {
        return "[DIR|ARCHIVE|IMAGE]";
    }

    @Override
    public int run(Run run) {
        Printing printing = Printing.beyondChecks(run, this);
        Inventory inventory = Looking.of(run, options(run));
        byte[] document = printing.renderer().list(inventory, printing.style());
        return Delivery.deliver(document, run.settings(), run.console(), inventory.exitCode());
    }

    /** Nothing is verified here, whatever is asked for elsewhere. */
    private static Options options(Run run) {
        return CheckOptions.builder(run.settings(), run.environment())
                .root(run.settings().get(OptionTable.ROOT))
                .build();
    }
}

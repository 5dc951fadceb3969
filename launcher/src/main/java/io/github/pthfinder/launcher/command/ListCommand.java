package io.github.pthfinder.launcher.command;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.Pthfinder;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;

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
    public int run(Run run) {
        Printing printing = Printing.beyondChecks(run, this);
        Inventory inventory = Pthfinder.with(CheckOptions.of(run)).inventory();
        byte[] document = printing.renderer().list(inventory, printing.style());
        return Delivery.deliver(document, run.settings(), run.console(), inventory.exitCode());
    }
}

package io.github.pthfinder.launcher.command;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.OptionTable;

/** {@code check}: judges an environment. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "find links of a Python environment that lead nowhere; exit 1 if an import will fail";
    }

    @Override
    public String argument() {
        return "[DIR|ARCHIVE|IMAGE]";
    }

    @Override
    public int run(Run run) {
        String baseline = run.settings().get(OptionTable.WRITE_BASELINE);
        Inventory inventory = baseline == null ? Looking.of(run, options(run)) : BaselineCheck.writing(run, baseline);
        if (inventory == null) {
            return Delivery.NOT_WRITTEN;
        }
        Printing printing = Printing.of(run);
        byte[] document = printing.renderer().check(inventory, printing.style());
        return Delivery.deliver(
                document, run.settings(), run.console(), inventory.report().exitCode());
    }

    private static Options options(Run run) {
        return CheckOptions.anywhere(run.settings(), CheckOptions.verifying(run.settings(), run.environment()))
                .build();
    }
}

package io.github.pthfinder.launcher.command;

import io.github.pthfinder.Inventory;
import io.github.pthfinder.Repair;
import io.github.pthfinder.config.Options;
import io.github.pthfinder.launcher.Console;
import io.github.pthfinder.launcher.Delivery;
import io.github.pthfinder.launcher.Run;
import io.github.pthfinder.launcher.option.OptionTable;
import io.github.pthfinder.launcher.option.UsageException;
import io.github.pthfinder.launcher.repair.PatchText;
import io.github.pthfinder.model.Refusal;
import io.github.pthfinder.model.RepairException;

/** {@code repair}: shows what would mend an environment, does it, or undoes it. */
final class RepairCommand implements Command {
    private static final int NOT_CHANGED = 3;
    private static final int PROBLEMS_REMAIN = 4;

    @Override
    public String name() {
        return "repair";
    }

    @Override
    public String summary() {
        return "show what would mend dead links as a diff; --apply does it and checks again, --undo puts it back";
    }

    @Override
    public int run(Run run) {
        boolean apply = run.settings().isOn(OptionTable.APPLY);
        boolean undo = run.settings().isOn(OptionTable.UNDO);
        if (apply && undo) {
            throw new UsageException("--apply and --undo exclude each other");
        }
        Options options = CheckOptions.of(run);
        try {
            return undo ? undo(options, run.console()) : apply ? apply(options, run) : show(options, run.console());
        } catch (RepairException e) {
            run.console().say(e.getMessage());
            return NOT_CHANGED;
        }
    }

    private static int undo(Options options, Console console) {
        int files = Repair.undo(options).size();
        console.say(files(files) + (files == 1 ? " is" : " are") + " as before the repair");
        return 0;
    }

    private static int show(Options options, Console console) {
        Repair repair = Repair.plan(options);
        refusals(repair, console);
        int files = repair.changes().size();
        if (files > 0) {
            Refusal objection = repair.objection();
            console.say(
                    objection == null
                            ? "nothing is changed yet: --apply changes " + files(files)
                            : objection.reason() + ": " + objection.instead());
        } else {
            console.say(nothing(repair));
        }
        return Delivery.printBytes(
                PatchText.of(repair.changes()),
                console,
                repair.before().report().exitCode());
    }

    private static int apply(Options options, Run run) {
        Console console = run.console();
        Repair repair = Repair.plan(options).recovered();
        refusals(repair, console);
        Refusal objection = repair.objection();
        Inventory after = repair.before();
        int exitCode = after.report().exitCode();
        if (repair.changes().isEmpty()) {
            console.say(nothing(repair));
        } else if (objection != null) {
            console.say("nothing is changed: " + objection.reason() + "; " + objection.instead());
        } else {
            after = repair.apply();
            console.say(files(repair.changes().size()) + " changed; repair --undo puts it back");
            exitCode = after.report().exitCode() == 1
                    ? PROBLEMS_REMAIN
                    : after.report().exitCode();
        }
        Printing printing = Printing.of(run);
        return Delivery.printBytes(printing.renderer().check(after, printing.style()), console, exitCode);
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    private static String nothing(Repair repair) {
        return repair.before().report().findings().isEmpty() ? "nothing to mend" : "nothing here can be mended";
    }

    private static void refusals(Repair repair, Console console) {
        for (Refusal refusal : repair.refusals()) {
            console.say("left as it is: " + refusal.file() + ": " + refusal.reason() + " (" + refusal.instead() + ")");
        }
    }
}

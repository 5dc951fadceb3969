package io.github.pthfinder.launcher.option;

/** On or off; on the command line the option itself means on. */
final class FlagValue implements ValueType<Boolean> {
    @Override
    public Boolean parse(String text) {
        return switch (text) {
            case "true", "1", "yes" -> Boolean.TRUE;
            case "false", "0", "no" -> Boolean.FALSE;
            default -> throw new UsageException("'" + text + "' is not one of true, false");
        };
    }
}

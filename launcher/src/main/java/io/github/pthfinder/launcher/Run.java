package io.github.pthfinder.launcher;

import io.github.pthfinder.launcher.option.Settings;
import java.util.Map;

/**
 * What a command gets.
 *
 * @param settings the values of its options
 * @param environment the environment variables
 * @param console where lines beside the result go
 */
public record Run(Settings settings, Map<String, String> environment, Console console) {}

package io.github.pthfinder.launcher.option;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** A properties file in UTF-8. */
final class FileSource implements Source {
    private final String file;
    private final Properties properties = new Properties();

    /**
     * Reads a file.
     *
     * @throws UsageException where it cannot be read
     */
    FileSource(String file) {
        this.file = file;
        try (InputStreamReader in = new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UsageException("config: cannot read " + file);
        } catch (IllegalArgumentException e) {
            throw new UsageException("config: " + file + " is not a properties file: " + e.getMessage());
        }
    }

    /**
     * This, if all its keys are options.
     *
     * @throws UsageException where one is not
     */
    FileSource checked() {
        for (String key : properties.stringPropertyNames()) {
            if (OptionTable.named(key) == null) {
                throw new UsageException(unknown(key));
            }
            if (key.equals(OptionTable.CONFIG.name())) {
                throw new UsageException("config: cannot be set in a file (from " + file + ")");
            }
        }
        return this;
    }

    private String unknown(String key) {
        Suggestion suggestion = new Suggestion(key);
        for (OptionSpec<?> option : OptionTable.ALL) {
            suggestion.offer(option.name());
        }
        return "'" + key + "' is no option (from " + file + ")" + suggestion.text();
    }

    @Override
    public List<String> texts(OptionSpec<?> option) {
        String value = properties.getProperty(option.name());
        return value == null ? List.of() : PathList.of(option, value);
    }

    @Override
    public String origin(OptionSpec<?> option) {
        return file;
    }
}

package io.github.pthfinder.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content negotiation, with what real clients send. */
class AcceptTest {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                     | text
            text/plain                                              | text
            text/html,application/xhtml+xml,*/*;q=0.8               | text
            application/openmetrics-text                            | open
            application/openmetrics-text; version=1.0.0             | open
            application/openmetrics-text; version="1.0.0"           | open
            application/openmetrics-text;version=0.0.1              | text
            application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2 | open
            application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2 | open
            application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited,*/*;q=0.1 | text
            text/plain;q=0.9, application/openmetrics-text;q=0.8    | text
            text/plain;q=0.5, application/openmetrics-text;q=0.8    | open
            application/openmetrics-text;q=0, */*                   | text
            text/plain;q=0, */*                                     | open
            APPLICATION/OPENMETRICS-TEXT                            | open
            application/*                                           | open
            application/openmetrics-text, text/plain                | open
            text/plain, application/openmetrics-text                | text
            */*, application/openmetrics-text                       | open
            image/png                                               | text
            ,;q=1,/,x,text,application/                             | text
            application/openmetrics-text;q=abc                      | text
            application/openmetrics-text;q=NaN                      | text
            """)
    void theBestIsTaken(String header, String expected) {
        assertThat(new Accept(header).best(TEXT, OPEN)).isEqualTo(expected.equals("open") ? OPEN : TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/health+json                     | application/health+json
            application/health+json, application/json   | application/health+json
            application/json, application/health+json   | application/json
            application/json                            | application/json
            application/health+json;q=0.2, */*          | application/json
            *                                           | application/json
            """)
    void healthIsJsonUnlessTheDraftIsAskedFor(String header, String expected) {
        assertThat(new Accept(header).best("application/json", "application/health+json"))
                .isEqualTo(expected);
    }
}

package org.hucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.apache.catalina.connector.ClientAbortException;
import org.hucheng.kernel.ProblemWords;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;

/** A failure inside is never answered as if all were well. */
class ProblemAdviceTest {
    private final ProblemAdvice advice = new ProblemAdvice(new ProblemWords());

    @Test
    void aDatabaseThatIsAwayOrADiskThatIsFullIsAFailure() {
        var noDatabase = new SQLException("not available", "08001", new ConnectException("Connection refused"));
        assertThat(status(new IllegalStateException("the upload was not written", noDatabase)))
                .isEqualTo(500);
        assertThat(status(new java.io.UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(500);
    }

    @Test
    void aReaderWhoWentAwayIsNone() {
        var gone = new ClientAbortException(new IOException("Connection reset by peer"));
        assertThat(advice.failed(new HttpMessageNotWritableException("half written", gone), request()))
                .isNull();
    }

    private int status(Exception e) {
        var answer = advice.failed(e, request());
        assertThat(answer).isNotNull();
        return answer.getStatusCode().value();
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("POST", "/api/v1/field-records");
    }
}

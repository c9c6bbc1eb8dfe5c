package org.hucheng.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.hucheng.kernel.KernelProblem;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.ProblemWords;
import org.hucheng.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where refusals and failures become HTTP answers. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWords words;

    ProblemAdvice(ProblemWords words) {
        this.words = words;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDocument> refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal, request, refusal.code().kind().status());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMediaTypeNotSupportedException.class})
    ResponseEntity<ProblemDocument> unreadable(HttpServletRequest request) {
        return answer(KernelProblem.BODY_UNREADABLE.refuse(), request, 400);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ResponseEntity<ProblemDocument> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return answer(KernelProblem.FIELD_MISSING.refuse("field", e.getParameterName()), request, 422);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDocument> mismatched(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(KernelProblem.FIELD_INVALID.refuse("field", e.getName()), request, 422);
    }

    /** A form bound from the address, with a field of another kind. */
    @ExceptionHandler(BindException.class)
    ResponseEntity<ProblemDocument> unbound(BindException e, HttpServletRequest request) {
        var field = e.getFieldError();
        return answer(KernelProblem.FIELD_INVALID.refuse("field", field == null ? "" : field.getField()), request, 422);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<ProblemDocument> method(HttpServletRequest request) {
        return answer(PlatformProblem.METHOD_NOT_ALLOWED.refuse("method", request.getMethod()), request, 405);
    }

    /** No body: whatever it were, the reader has said that it will not take it. */
    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<Void> notAcceptable() {
        return ResponseEntity.status(406).build();
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<ProblemDocument> nowhere(HttpServletRequest request) {
        return answer(KernelProblem.ROUTE_NOT_FOUND.refuse("path", request.getRequestURI()), request, 404);
    }

    /** The reader went away in the middle of an answer; there is nobody left to tell. A device sends again and is told then. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone() {}

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDocument> failed(Exception e, HttpServletRequest request) {
        if (isBrokenOffByTheReader(e)) {
            log.debug("{} {}: the other side went away", request.getMethod(), request.getRequestURI());
            return null;
        }
        var document = ProblemDocument.of(KernelProblem.INTERNAL.refuse(), words, language(request));
        log.error("{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), document.traceId(), e);
        return body(document);
    }

    /** Only the web server's own words for it: a database or a disk that fails is an IOException too, and no answer would look like success. */
    private static boolean isBrokenOffByTheReader(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRequestException || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }

    private ResponseEntity<ProblemDocument> answer(Refusal refusal, HttpServletRequest request, int status) {
        return body(ProblemDocument.of(refusal, words, language(request)).withStatus(status));
    }

    private static ResponseEntity<ProblemDocument> body(ProblemDocument document) {
        var answer = ResponseEntity.status(document.status())
                .contentType(MediaType.parseMediaType(ProblemDocument.MEDIA_TYPE));
        document.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(document);
    }

    static Language language(HttpServletRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

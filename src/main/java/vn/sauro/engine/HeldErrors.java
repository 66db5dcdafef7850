package vn.sauro.engine;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Lets every answer through as it is written, but keeps an error back so that another can take its place. Not logged in is no error
 * here: the web apps go to their login by that answer.
 */
final class HeldErrors extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private PrintWriter writer;
    private String reason = "";

    HeldErrors(HttpServletResponse response) {
        super(response);
    }

    boolean holdsError() {
        return getStatus() >= SC_BAD_REQUEST && getStatus() != SC_UNAUTHORIZED && !isCommitted();
    }

    /** The error as far as it tells of itself. */
    EngineError error() throws IOException {
        return held.size() == 0 && writer == null ? new EngineError(getStatus(), "", 0, reason) : EngineError.read(getStatus(), body());
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return held.toByteArray();
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        setStatus(status);
        if (holdsError()) {
            reason = String.valueOf(message);
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return holdsError() ? new HeldStream() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!holdsError()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holdsError()) {
            super.flushBuffer();
        }
    }

    private final class HeldStream extends ServletOutputStream {

        @Override
        public void write(int b) {
            held.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            held.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("An error is written at once");
        }
    }
}

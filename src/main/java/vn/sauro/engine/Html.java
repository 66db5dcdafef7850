package vn.sauro.engine;

import org.springframework.web.util.HtmlUtils;

/** Markup of our own pages, in which everything that is not markup is escaped. */
public final class Html {

    private final StringBuilder markup = new StringBuilder();

    /** @param format markup, with {@code %s} for what is to be escaped */
    public Html add(String format, Object... texts) {
        Object[] escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = texts[i] instanceof Html html ? html.toString() : HtmlUtils.htmlEscape(String.valueOf(texts[i]), "UTF-8");
        }
        markup.append(escaped.length == 0 ? format : format.formatted(escaped)).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}

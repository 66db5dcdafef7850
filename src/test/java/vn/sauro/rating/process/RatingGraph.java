package vn.sauro.rating.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.sauro.engine.PlainDecisions;
import vn.sauro.rating.Figures;
import vn.sauro.rating.Proposal;
import vn.sauro.rating.RatingRules;
import vn.sauro.rating.Work;

/** The shipped tables of rating on a decision engine of their own. */
public final class RatingGraph implements RatingRules.Version {

    final PlainDecisions rating;
    final PlainDecisions cap = new PlainDecisions(file("rating-cap.dmn"));

    public RatingGraph() {
        this(file("unit-rating.dmn"));
    }

    /** @param xml content of a changed unit-rating.dmn */
    RatingGraph(String xml) {
        rating = new PlainDecisions(xml);
    }

    static String file(String name) {
        try {
            return Files.readString(Path.of("processes", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Proposal proposal(Figures figures) {
        return RatingDecisions.proposal(rating.ask(RatingDecisions.RATING, RatingDecisions.inputs(figures)).getSingleResult().getEntryMap());
    }

    Object single(String decision, Map<String, Object> inputs) {
        return rating.ask(decision, inputs).getSingleResult().getSingleEntry();
    }

    @Override
    public BigDecimal score(Work work) {
        return RatingDecisions.score(single(RatingDecisions.SCORE, RatingDecisions.inputs(work)));
    }

    @Override
    public RatingRules.Cap cap(int groupSize, int good, int excellent) {
        return RatingDecisions.cap(cap.ask(RatingDecisions.CAP, RatingDecisions.inputs(groupSize, good, excellent)).getSingleResult().getEntryMap());
    }
}

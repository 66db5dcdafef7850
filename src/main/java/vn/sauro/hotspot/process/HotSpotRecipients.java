package vn.sauro.hotspot.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.hotspot.HotSpot.Recipient;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/**
 * Bean {@code hotSpotRecipients} of the model: who is told at once. The chairman of UBND is told by name: what is restricted is not for
 * the whole office.
 */
@Component("hotSpotRecipients")
public class HotSpotRecipients {

    private static final String COMMITTEE = "btv";
    private static final String POLICE = "congan";
    private static final String PEOPLES_COMMITTEE = "ubnd";

    private final Organisation organisation;

    HotSpotRecipients(Organisation organisation) {
        this.organisation = organisation;
    }

    /** All who are told; without the chairman while the post is vacant. */
    public List<String> all(VariableScope scope) {
        return Stream.of(Recipient.values()).filter(recipient -> recipient != Recipient.CHAIRMAN_OF_PEOPLES_COMMITTEE || !chairman().isEmpty())
                .map(Enum::name).toList();
    }

    /** The group of the recipient at hand; none for a person told by name. */
    public List<String> groups(VariableScope scope) {
        return switch (HotSpotVariables.recipient(scope)) {
            case COMMITTEE -> List.of(COMMITTEE);
            case POLICE -> List.of(POLICE);
            case CHAIRMAN_OF_PEOPLES_COMMITTEE -> List.of();
        };
    }

    /** The person the recipient at hand is; none for a group. */
    public List<String> users(VariableScope scope) {
        return switch (HotSpotVariables.recipient(scope)) {
            case CHAIRMAN_OF_PEOPLES_COMMITTEE -> chairman();
            case COMMITTEE, POLICE -> List.of();
        };
    }

    private List<String> chairman() {
        return organisation.head(PEOPLES_COMMITTEE).map(Person::id).stream().toList();
    }
}

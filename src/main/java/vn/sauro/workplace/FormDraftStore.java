package vn.sauro.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FormDraftStore {

    private final JdbcClient jdbc;

    FormDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FormDraft> find(String person, FormPlace form) {
        return jdbc.sql("select form_of, content, saved_at from form_draft where person_id = ? and form_of = ?").params(person, form.column())
                .query((row, number) -> draft(row)).optional();
    }

    List<FormDraft> all(String person) {
        return jdbc.sql("select form_of, content, saved_at from form_draft where person_id = ? order by saved_at desc, form_of").param(person)
                .query((row, number) -> draft(row)).list();
    }

    private static FormDraft draft(ResultSet row) throws SQLException {
        return new FormDraft(FormPlace.of(row.getString("form_of")), row.getString("content"), row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    void save(String person, FormDraft draft) {
        jdbc.sql("""
                merge into form_draft d using (select cast(:person as varchar(40)) as person_id, cast(:form as varchar(200)) as form_of,
                    cast(:content as varchar(200000)) as content, cast(:at as timestamp with time zone) as saved_at) n
                on d.person_id = n.person_id and d.form_of = n.form_of
                when matched then update set content = n.content, saved_at = n.saved_at
                when not matched then insert (person_id, form_of, content, saved_at) values (n.person_id, n.form_of, n.content, n.saved_at)
                """).param("person", person).param("form", draft.form().column()).param("content", draft.content())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void delete(String person, FormPlace form) {
        jdbc.sql("delete from form_draft where person_id = ? and form_of = ?").params(person, form.column()).update();
    }

    void delete(FormPlace form) {
        jdbc.sql("delete from form_draft where form_of = ?").param(form.column()).update();
    }
}

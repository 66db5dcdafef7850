package vn.sauro.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sauro.engine.WebSession;
import vn.sauro.workplace.Desk;
import vn.sauro.workplace.DeskTask;
import vn.sauro.workplace.DueWords;
import vn.sauro.workplace.TaskGuide;
import vn.sauro.workplace.TaskGuides;

/** What Tasklist shows of tasks beyond what it knows itself, for the person who is logged in. */
@RestController
@RequestMapping("/sauro/viec")
class TaskFaces {

    /** More than a page of Tasklist. */
    private static final int MOST = 100;

    /** A task's card. */
    record Card(List<String> units, String step, DueWords.Due due) {}

    /** The head of a task. */
    record Head(List<String> units, String step, DueWords.Due due, TaskGuide guide) {}

    private final Desk desk;
    private final TaskGuides guides;
    private final DueWords words;
    private final WebSession sessions;

    TaskFaces(Desk desk, TaskGuides guides, DueWords words, WebSession sessions) {
        this.desk = desk;
        this.guides = guides;
        this.words = words;
        this.sessions = sessions;
    }

    @GetMapping("/the")
    ResponseEntity<Object> cards(HttpServletRequest request, @RequestParam(name = "id", defaultValue = "") List<String> ids) {
        return asked(request, person -> {
            Map<String, Card> cards = new LinkedHashMap<>();
            desk.tasks(person, ids.stream().distinct().limit(MOST).toList()).forEach(task -> cards.put(task.id(), new Card(task.units(), task.step(), words.of(task.dueAt()))));
            return Answers.json(HttpStatus.OK, cards);
        });
    }

    @GetMapping("/bo-loc")
    ResponseEntity<Object> filters(HttpServletRequest request) {
        return asked(request, person -> Answers.json(HttpStatus.OK, desk.filters(person)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> head(HttpServletRequest request, @PathVariable String id) {
        return asked(request, person -> desk.tasks(person, List.of(id)).stream().findFirst().flatMap(task -> guides.of(person, id).map(guide -> head(task, guide)))
                .map(head -> Answers.json(HttpStatus.OK, head)).orElseGet(() -> Answers.refused(HttpStatus.NOT_FOUND, "Việc này không còn, hoặc không phải việc của đồng chí.")));
    }

    private Head head(DeskTask task, TaskGuide guide) {
        return new Head(task.units(), task.step(), words.of(task.dueAt()), guide);
    }

    private ResponseEntity<Object> asked(HttpServletRequest request, Function<String, ResponseEntity<Object>> work) {
        return sessions.user(request).map(work).orElseGet(Answers::loggedOut);
    }
}

package vn.sauro.calendar.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sauro.calendar.CommuneClock;

/**
 * Hands the clock's offset to the browser, because Tasklist words due dates ("trong 5 ngày") by the browser's own clock. The web apps'
 * config.js imports this module before anything else runs.
 */
@RestController
class BrowserClock {

    private static final String MODULE = """
            const offset = %d;
            if (offset !== 0) {
              const MachineDate = Date;
              const now = () => MachineDate.now() + offset;
              window.Date = new Proxy(MachineDate, {
                construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
                apply: () => new MachineDate(now()).toString(),
                get: (target, property) => property === 'now' ? now : target[property],
              });
            }
            """;

    private final CommuneClock clock;

    BrowserClock(CommuneClock clock) {
        this.clock = clock;
    }

    @GetMapping("/sauro/clock.js")
    ResponseEntity<String> module() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8")).cacheControl(CacheControl.noStore())
                .body(MODULE.formatted(clock.offset().toMillis()));
    }
}

package vn.chibo.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program, in Vietnam's zone; the demo may move it to another day. */
@Configuration
class Time {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Clock clock(@Value("${chibo.today:}") String today) {
        Clock clock = Clock.system(ZONE);
        if (today.isBlank()) {
            return clock;
        }
        Duration moved = Duration.ofDays(
                LocalDate.parse(today).toEpochDay() - LocalDate.now(clock).toEpochDay());
        return Clock.offset(clock, moved);
    }
}

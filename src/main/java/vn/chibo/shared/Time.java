package vn.chibo.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program, in Vietnam's zone; the demo may begin on another day. */
@Configuration
class Time {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    MovableClock clock(@Value("${chibo.today:}") String today) {
        Clock real = Clock.system(ZONE);
        long days = today.isBlank()
                ? 0
                : LocalDate.parse(today).toEpochDay() - LocalDate.now(real).toEpochDay();
        return new MovableClock(real, Duration.ofDays(days));
    }
}

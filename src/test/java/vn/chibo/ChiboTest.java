package vn.chibo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import vn.chibo.launch.TestDatabase;

/**
 * The whole program on a real PostgreSQL with all migrations, shared by every test that bears this annotation. Inject
 * {@code MockMvcTester}, use cases, {@code JdbcClient}; add {@code @Transactional} to have a test's rows rolled back.
 * Adding properties or mock beans would start a second context: don't.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ChiboTest {}

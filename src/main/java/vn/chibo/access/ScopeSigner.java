package vn.chibo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;

/**
 * Enters an actor's scope in the running transaction. The database accepts it only with a signature made from the
 * actor, this very connection and the moment, by a key that hostile SQL cannot read.
 */
@Component
class ScopeSigner {
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final SecretKeySpec key;

    ScopeSigner(DataSource dataSource, JdbcClient jdbc, @Value("${chibo.scope-key}") String key) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256");
    }

    void enter(Actor actor) {
        var unit = actor.unit() == null ? null : actor.unit().value();
        long issued = System.currentTimeMillis();
        String message = Stream.of("enter", actor.account(), actor.person(), unit, actor.path(), issued, backend())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("|"));
        jdbc.sql("select access.enter(?, ?, ?, ?, ?, ?)")
                .param(actor.account())
                .param(actor.person())
                .param(unit)
                .param(actor.path())
                .param(issued)
                .param(sign(message))
                .query((row, number) -> "")
                .single();
    }

    private int backend() {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException unwrapping) {
            throw new IllegalStateException(unwrapping);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private String sign(String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

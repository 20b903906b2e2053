package dev.countersign.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One SQLite connection with the statements it has prepared; used by one thread at a time. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement and says how many rows it changed. */
    int run(String sql, Object... parameters) {
        return with(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Runs a statement that is not worth keeping: definitions of tables, pragmas. */
    void define(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw EmbeddedStoreException.from(failure);
        }
    }

    /** The first column of the first row, if there is a row. */
    OptionalLong number(String sql, Object... parameters) {
        return numbers(sql, parameters).stream().mapToLong(number -> number).findFirst();
    }

    /** The first column of the first row, if there is a row. */
    byte @Nullable [] bytes(String sql, Object... parameters) {
        List<byte[]> found = column(sql, parameters, row -> row.getBytes(1));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The first column of every row. */
    List<String> texts(String sql) {
        return column(sql, new Object[0], row -> row.getString(1));
    }

    /** The first column of every row. */
    List<Long> numbers(String sql, Object... parameters) {
        return column(sql, parameters, row -> row.getLong(1));
    }
    /** All or nothing of the work, inside a transaction that goes on either way. */
    <T> T atomically(Supplier<T> work) {
        run("savepoint step");
        try {
            T result = work.get();
            run("release step");
            return result;
        } catch (RuntimeException failure) {
            takeBack(failure);
            throw failure;
        }
    }

    private void takeBack(RuntimeException failure) {
        try {
            run("rollback to step");
            run("release step");
        } catch (EmbeddedStoreException alreadyTakenBack) {
            // SQLite ends the whole transaction itself on some failures, a full disk among them.
            failure.addSuppressed(alreadyTakenBack);
        }
    }

    /** The first column of every row, read as the stream is consumed. The stream must be closed. */
    Stream<Long> numbersOneByOne(String sql, Object... parameters) {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            ResultSet found = bind(statement, parameters).executeQuery();
            return Stream.iterate(next(found), OptionalLong::isPresent, _ -> next(found))
                    .map(OptionalLong::getAsLong)
                    .onClose(() -> close(statement));
        } catch (SQLException failure) {
            throw EmbeddedStoreException.from(failure);
        }
    }

    private static OptionalLong next(ResultSet found) {
        try {
            return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
        } catch (SQLException failure) {
            throw EmbeddedStoreException.from(failure);
        }
    }

    private <T> List<T> column(String sql, Object[] parameters, Use<ResultSet, T> value) {
        return with(sql, parameters, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (found.next()) {
                    values.add(value.of(found));
                }
                return values;
            }
        });
    }

    private <T> T with(String sql, Object[] parameters, Use<PreparedStatement, T> use) {
        try {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return use.of(bind(statement, parameters));
        } catch (SQLException failure) {
            // The driver has closed the statement, and it would fail ever after.
            statements.remove(sql);
            throw EmbeddedStoreException.from(failure);
        }
    }

    private interface Use<F, T> {
        T of(F from) throws SQLException;
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Number number -> statement.setLong(i + 1, number.longValue());
                default -> statement.setString(i + 1, parameters[i].toString());
            }
        }
        return statement;
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (SQLException failure) {
            throw EmbeddedStoreException.from(failure);
        } catch (Exception failure) {
            throw new EmbeddedStoreException("A statement could not be closed", failure);
        }
    }

    @Override
    public void close() {
        statements.values().forEach(Session::close);
        close(connection);
    }
}

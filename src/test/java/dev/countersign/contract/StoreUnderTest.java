package dev.countersign.contract;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of the contract a client of one database, and the recorder that hears all they ask of it. */
public final class StoreUnderTest implements ParameterResolver, AutoCloseable {

    private final Supplier<String> address;
    private final CommandRecorder recorder = new CommandRecorder();
    private @Nullable MongoClient client;

    /** A database that answers at this address once the first test begins. */
    public StoreUnderTest(Supplier<String> address) {
        this.address = address;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == MongoClient.class || type == CommandRecorder.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == MongoClient.class ? client() : recorder;
    }

    /** Connects as the application does. */
    private MongoClient client() {
        if (client == null)
            client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(address.get()))
                    .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .addCommandListener(recorder)
                    .build());
        return client;
    }

    @Override
    public void close() {
        if (client != null) client.close();
    }
}

package dev.countersign.kit;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.mock.env.MockEnvironment;

/** A node that is alone, and takes every turn itself. */
public final class OneNode {

    private OneNode() {}

    public static Leases leases() {
        return new Leases(
                new MockEnvironment(), new StaticListableBeanFactory().getBeanProvider(MongoDatabaseFactory.class));
    }
}

package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a command: nothing of it goes by unnoticed. */
class CommandReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {ping: 1, $db: 'a', lsid: {}, $clusterTime: {}, txnNumber: 1}  | ping
            {ping: 1, startTransaction: true, autocommit: false}           | ping, ping startTransaction, ping autocommit
            {ping: 1, writeConcern: {w: 1}, maxTimeMS: 5}                  | ping, any writeConcern, any maxTimeMS
            {find: 'c', filter: {a: 1, b: null, c: {}, d: []}}             | find, find filter, equals, equals null, equals a document, equals an array
            {find: 'c', filter: {$nor: [{a: {$gt: 1, $mod: [2, 1]}}]}}     | find, find filter, $nor, $gt, $mod
            {find: 'c', filter: {a: {$not: {$in: [1]}}, b: /x/}}           | find, find filter, $not, $in, $regex
            {find: 'c', filter: {a: {$elemMatch: {b: {$ne: 1}}}}}          | find, find filter, $elemMatch, $ne
            {find: 'c', filter: {a: {$elemMatch: {$gte: 1}}}}              | find, find filter, $elemMatch, $gte
            {find: 'c', filter: {$expr: {$eq: ['$a', '$$NOW']}}}           | find, find filter, $expr, $eq, $field, $$variable
            {find: 'c', sort: {a: 1, b: -1, c: {$meta: 'textScore'}}}      | find, find sort, ascending, descending, {"$meta": "textScore"}
            {find: 'c', projection: {a: 1, b: false, c: {$slice: 1}}}      | find, find projection, include, exclude, $slice
            {find: 'c', collation: {locale: 'en'}, hint: 'x'}              | find, find collation, find hint
            {aggregate: 'c', pipeline: [{$lookup: {from: 'd', pipeline: [{$project: {x: {$first: '$a'}}}]}}]} | aggregate, aggregate pipeline, $lookup, $project, $first, $field
            {aggregate: 'c', pipeline: [{$facet: {x: [{$match: {a: {$type: 1}}}]}}]} | aggregate, aggregate pipeline, $facet, $match, $type
            {distinct: 'c', key: 'a', query: {a: {$size: 1}}}              | distinct, distinct key, distinct query, $size
            {insert: 'c', documents: [{a: {b: [1.5, true]}}]}              | insert, insert documents, document, array, double, boolean
            {insert: 'c', documents: [{a: {$numberDecimal: '1'}}]}         | insert, insert documents, document, decimal128
            {update: 'c', updates: [{q: {}, u: {a: 1}}]}                   | update, update updates, update updates.q, update updates.u, replacement, document, int32
            {update: 'c', updates: [{u: [{$set: {a: 1}}]}]}                | update, update updates, update updates.u, pipeline
            {update: 'c', updates: [{u: {$set: {'a.$.b': 1, 'a.$[].b': 1, 'a.$[x].b': 1}}}]} | update, update updates, update updates.u, $set, path.$, path.$[], path.$[name], int32
            {update: 'c', updates: [{u: {$push: {a: {$each: ['x'], $slice: 3}}}}]} | update, update updates, update updates.u, $push, $push $each, $push $slice
            {update: 'c', updates: [{u: {$pull: {a: {b: {$lt: 1}}, c: {$gt: 1}, d: 1}}}]} | update, update updates, update updates.u, $pull, $lt, $gt, equals
            {update: 'c', updates: [{q: {}, arrayFilters: [{'x.a': {$ne: 1}}], hint: 'x'}]} | update, update updates, update updates.q, update updates.arrayFilters, update updates.hint, $ne
            {delete: 'c', deletes: [{q: {a: 1}, limit: 0, collation: {}}]} | delete, delete deletes, delete deletes.q, delete deletes.limit, delete deletes.collation, equals
            {findAndModify: 'c', query: {a: 1}, update: {$mul: {a: 2}}, sort: {a: 1}} | findAndModify, findAndModify query, findAndModify update, findAndModify sort, equals, $mul, ascending, int32
            {createIndexes: 'c', indexes: [{key: {a: 1, b: 'text'}, expireAfterSeconds: 1}]} | createIndexes, createIndexes indexes, key, ascending, text, expireAfterSeconds
            """)
    void readsWhatIsAsked(String command, String demands) {
        var sent = BsonDocument.parse(command);

        assertThat(CommandReading.demandsOf(sent.getFirstKey(), sent))
                .extracting(Demand::name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(demands.split(", ")).collect(Collectors.toSet()));
    }
}

# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    --mount=type=cache,target=/root/.npm \
    --mount=type=cache,target=/root/.vaadin \
    mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true \
    && java -Djarmode=tools -jar target/countersign.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
WORKDIR /app
# What changes seldom comes first, so that a new version is a small download.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# One rehearsal teaches Java the classes, which halves the time to start. Without it, it starts all the same.
RUN java -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -XX:AOTCacheOutput=rehearsed.aot -Dspring.context.exit=onRefresh \
        -jar countersign.jar --countersign.data=/tmp/rehearsal \
    ; rm -rf /tmp/rehearsal

RUN useradd --system --uid 10001 countersign && install --directory --owner=countersign /data
USER countersign
ENV COUNTERSIGN_DATA=/data
VOLUME /data
EXPOSE 8080

# The image has no curl, but its shell can speak enough HTTP.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]

ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
            "-XX:AOTCache=rehearsed.aot", "-Xlog:aot=off", "-Xlog:cds=off", "-XX:MaxRAMPercentage=60", \
            "-jar", "countersign.jar"]

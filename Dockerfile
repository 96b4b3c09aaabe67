# Build the program, then make an AOT cache for it, then keep what runs.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml manifest.yml manifest-agent.yml manifest-history.yml manifest-http.yml ./
COPY prompts prompts
COPY src src
RUN ./mvnw -q -B -ntp -Dspotless.check.skip -Djacoco.skip -DskipTests package && \
    ./mvnw -q -B -ntp dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/training
# The native libraries are unpacked here, once: the running container has no writable folder for them
RUN mkdir target/native && cd target/native && \
    case "$(uname -m)" in aarch64) arch=aarch64 ;; *) arch=x86_64 ;; esac && \
    jar xf ../lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$arch/libsqlitejdbc.so" && \
    mv "org/sqlite/native/Linux/$arch/libsqlitejdbc.so" . && rm -r org && \
    case "$arch" in aarch64) onnx=linux-aarch64 ;; *) onnx=linux-x64 ;; esac && \
    jar xf ../lib/onnxruntime-*.jar "ai/onnxruntime/native/$onnx" && \
    mv "ai/onnxruntime/native/$onnx/"*.so . && rm -r ai

# The cache holds what `serve` does when it answers in Slack, so it is made by a run against the tests' loopback
# Slack and model. It works only with the very Java and jars that made it.
FROM eclipse-temurin:25-jre AS cache
WORKDIR /app
COPY jvm.options image.options ./
COPY --from=build /src/target/persona-assistant.jar ./
COPY --from=build /src/target/lib lib
COPY --from=build /src/target/native native
COPY --from=build /src/target/test-classes /training/classes
COPY --from=build /src/target/training /training/lib
RUN java -cp "/training/classes:/app/persona-assistant.jar:/training/lib/*" --enable-native-access=ALL-UNNAMED \
      -Dbench.options=/app/jvm.options -Dbench.cache=/app/persona.aot \
      -Dbench.jvm="-Dorg.sqlite.lib.path=/app/native -Dorg.sqlite.lib.name=libsqlitejdbc.so -Donnxruntime.native.path=/app/native" \
      io.personaassistant.bench.Bench java /app/persona-assistant.jar /training/work cache

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data persona && mkdir /data && chown persona /data
COPY --from=cache /app /app
USER persona
WORKDIR /data
VOLUME /data
# MALLOC_ARENA_MAX: one arena of the C library for all threads holds a dozen megabytes less
ENV PERSONA_DB=/data/persona.db PERSONA_ALIVE_FILE=/data/alive MALLOC_ARENA_MAX=1
# alive: touched every 5 seconds as long as messages can arrive
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD test -n "$(find /data/alive -newermt '-20 seconds' 2>/dev/null)"
STOPSIGNAL SIGTERM
# java.io.tmpdir: ONNX Runtime makes an empty folder there even though its libraries are unpacked; /data is the one
# place that is writable for sure
ENTRYPOINT ["java", "@/app/jvm.options", "@/app/image.options", "-XX:AOTCache=/app/persona.aot", "-Dorg.sqlite.lib.path=/app/native", "-Dorg.sqlite.lib.name=libsqlitejdbc.so", "-Donnxruntime.native.path=/app/native", "-Djava.io.tmpdir=/data", "-jar", "/app/persona-assistant.jar"]
CMD ["serve"]

# Build the program, then make an AOT cache with the very JDK and jars that will run it.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml manifest.yml manifest-agent.yml ./
COPY prompts prompts
COPY src/main src/main
RUN ./mvnw -q -B -ntp -Dprogram package
# SQLite's native library is unpacked here, once: the running container has no writable folder for it
RUN mkdir target/native && cd target/native && \
    case "$(uname -m)" in aarch64) arch=aarch64 ;; *) arch=x86_64 ;; esac && \
    jar xf ../lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$arch/libsqlitejdbc.so" && \
    mv "org/sqlite/native/Linux/$arch/libsqlitejdbc.so" . && rm -r org

FROM eclipse-temurin:25-jre AS cache
WORKDIR /app
COPY --from=build /src/target/persona-assistant.jar ./
COPY --from=build /src/target/lib lib
COPY --from=build /src/target/native native
ENV FLAGS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx96m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dorg.sqlite.lib.path=/app/native -Dorg.sqlite.lib.name=libsqlitejdbc.so -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
RUN java $FLAGS -XX:AOTCacheOutput=/app/persona.aot -jar /app/persona-assistant.jar \
      ask annie objections "it costs too much" > /dev/null && rm -rf data

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data persona && mkdir /data && chown persona /data
COPY --from=cache /app /app
USER persona
WORKDIR /data
VOLUME /data
ENV PERSONA_DB=/data/persona.db PERSONA_ALIVE_FILE=/data/alive
# alive: touched every 5 seconds as long as messages can arrive
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD test -n "$(find /data/alive -newermt '-20 seconds' 2>/dev/null)"
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:AOTCache=/app/persona.aot", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx96m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dorg.sqlite.lib.path=/app/native", "-Dorg.sqlite.lib.name=libsqlitejdbc.so", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar", "/app/persona-assistant.jar"]
CMD ["serve"]

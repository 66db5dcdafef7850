# syntax=docker/dockerfile:1
# Builds the program from the sources alone; the image that runs holds a Java runtime, the program and nothing else.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY processes processes
COPY forms forms
COPY docs/huong-dan docs/huong-dan
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -Dmaven.test.skip=true package

# Libraries change seldom, the program often: each a layer of its own.
FROM eclipse-temurin:17-jre AS layers
WORKDIR /layers
COPY --from=build /build/target/sauro.jar ./
RUN java -Djarmode=tools -jar sauro.jar extract --layers --destination .

FROM eclipse-temurin:17-jre
ENV TZ=Asia/Ho_Chi_Minh \
    LANG=C.UTF-8 \
    SPRING_PROFILES_ACTIVE=production \
    SAURO_ADDRESS=0.0.0.0 \
    SAURO_MANAGEMENT_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
RUN groupadd --system --gid 10001 sauro && useradd --system --uid 10001 --gid sauro --no-create-home --shell /usr/sbin/nologin sauro
WORKDIR /app
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
EXPOSE 8080 8081
STOPSIGNAL SIGTERM
# The shell's own connection: the image needs no curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SAURO_MANAGEMENT_PORT:-8081} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "sauro.jar"]

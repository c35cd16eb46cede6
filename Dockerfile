# Keycloak with our jars, built for PostgreSQL; and the command school-import. docs/production.md says how they run.
# The jars are those that Maven built and tested, not others made here:
#   mvn -DskipTests package
#   docker build --target server -t educonnect/keycloak .
#   docker build --target school-import -t educonnect/school-import .
# The same version as keycloak.version in pom.xml. In production pin it by digest, from a registry of your own.
ARG KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:26.7.3

FROM ${KEYCLOAK_IMAGE} AS build
COPY --chown=1000:0 server/target/providers/ /opt/keycloak/providers/
COPY --chown=1000:0 deploy/keycloak/keycloak.conf /opt/keycloak/conf/keycloak.conf
RUN /opt/keycloak/bin/kc.sh build

FROM ${KEYCLOAK_IMAGE} AS school-import
COPY --chown=0:0 server/target/educonnect/school-import.jar /opt/educonnect/school-import.jar
USER 1000
WORKDIR /tmp
ENTRYPOINT ["java", "-jar", "/opt/educonnect/school-import.jar"]

FROM ${KEYCLOAK_IMAGE} AS server
COPY --from=build --chown=1000:0 /opt/keycloak/ /opt/keycloak/
# Imported by --import-realm where the realm does not exist yet. It holds no secret.
COPY --chown=1000:0 realm-export.json /opt/keycloak/data/import/realm-export.json
COPY --chown=0:0 deploy/keycloak/start deploy/keycloak/healthy /opt/educonnect/
USER 1000
# Certificates in conf/truststores become this file at the start. The container's own files are read-only; tmp is not.
RUN ln -s tmp/keycloak-truststore.p12 /opt/keycloak/data/keycloak-truststore.p12
EXPOSE 8080 9000
HEALTHCHECK --interval=10s --timeout=5s --start-period=300s --retries=3 CMD ["/opt/educonnect/healthy"]
ENTRYPOINT ["/opt/educonnect/start"]

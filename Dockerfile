# The image of Provost: a Java runtime and one jar, run by a user without rights.
#
# Without a registry:  conformance/image                (makes the base provost-java from this machine's JDK, then this)
# With one:            ./provost --version && docker build --build-arg BASE=eclipse-temurin:21-jre -t provost .
#
# Use:  docker run --rm -v "$PWD":/work provost run acme.yaml
#       (add --user "$(id -u):$(id -g)" so that the reports are yours, and --network host for a server on this machine)
ARG BASE=provost-java
FROM ${BASE}
COPY conformance/target/provost.jar /opt/provost/provost.jar
ENV HOME=/tmp XDG_CACHE_HOME=/tmp LC_ALL=C.UTF-8
WORKDIR /work
USER 10001:10001
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-jar", "/opt/provost/provost.jar"]

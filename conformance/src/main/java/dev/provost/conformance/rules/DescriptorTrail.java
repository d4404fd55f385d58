package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.download.DescriptorFormat;
import dev.provost.download.DescriptorReading;
import dev.provost.download.DownloadDescriptor;
import dev.provost.download.DownloadProblem;
import dev.provost.transport.BadUrlException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one device has fetched from places of the server, one after the other; not for several threads. */
final class DescriptorTrail {

    private static final Set<Integer> PERHAPS_LATER = Set.of(401, 403, 406, 407, 408, 416, 429, 503);
    private static final Pattern TOTAL = Pattern.compile("bytes\\s+\\d{1,18}-\\d{1,18}/(\\d{1,18})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Findings findings;
    private Optional<DownloadDescriptor> descriptor = Optional.empty();
    private Optional<String> object = Optional.empty();

    DescriptorTrail(Findings findings) {
        this.findings = findings;
    }

    /** Judges what the device fetched next, or the answer to its notice. */
    void sees(FetchEvidence fetch) {
        if (fetch.fetch().method().equals("POST")) {
            notice(fetch);
        } else if (isRedirect(fetch)) {
            object = object.filter(fetch.fetch().url().toString()::equals)
                    .map(before -> fetch.field("Location").flatMap(to -> resolved(fetch, to)))
                    .orElse(object);
        } else if (fetch.fetch().status() >= 400) {
            missing(fetch);
        } else if (fetch.mediaType().equals(DownloadDescriptor.MEDIA_TYPE)) {
            described(fetch);
        } else if (isMislabelled(fetch)) {
            findings.deviation(
                    "The download descriptor is not handed out as one",
                    DownloadDescriptor.MEDIA_TYPE,
                    fetch.mediaType());
        } else if (object.filter(fetch.fetch().url().toString()::equals).isPresent()) {
            compare(fetch);
        } else if (fetch.isComplete()) {
            findings.pass(DownloadDescriptorRule.OBJECT);
        }
    }

    private static boolean isRedirect(FetchEvidence fetch) {
        return fetch.fetch().status() >= 300 && fetch.fetch().status() < 400;
    }

    private static boolean isMislabelled(FetchEvidence fetch) {
        String begin = new String(fetch.fetch().firstOctets(), StandardCharsets.UTF_8);
        return begin.contains(DownloadDescriptor.NAMESPACE) && begin.contains("<media");
    }

    private void missing(FetchEvidence fetch) {
        int status = fetch.fetch().status();
        boolean led = object.filter(fetch.fetch().url().toString()::equals).isPresent();
        String message = led
                ? "The objectURI of the download descriptor leads to no object"
                : "There is no package where the server offers one";
        if (PERHAPS_LATER.contains(status)) {
            findings.doubt(message + ", at least not for this device and now", "200", Integer.toString(status));
        } else {
            findings.deviation(message, "200", Integer.toString(status));
        }
    }

    private void described(FetchEvidence fetch) {
        if (!fetch.isComplete() || fetch.fetch().octets() != fetch.fetch().firstOctets().length) {
            return;
        }
        descriptor = Optional.empty();
        object = Optional.empty();
        switch (DescriptorFormat.read(fetch.fetch().firstOctets())) {
            case DescriptorReading.Read(DownloadDescriptor read, var oddities) -> {
                descriptor = Optional.of(read);
                object = resolved(fetch, read.objectUri());
                oddities.forEach(oddity -> findings.doubt(oddity, "a descriptor as the specification has it", oddity));
                if (object.isEmpty()) {
                    findings.doubt(
                            "The objectURI of the download descriptor is no address of the web",
                            "an address that begins with http:// or https://",
                            read.objectUri());
                }
            }
            case DescriptorReading.Refused(DownloadProblem problem, String reason, var notify) -> {
                if (problem == DownloadProblem.BAD_DESCRIPTOR_VERSION) {
                    findings.doubt("The download descriptor is of another version", "DDVersion 1.0", reason);
                } else {
                    findings.deviation(
                            "The download descriptor cannot be used", "XML with objectURI, size and type", reason);
                }
            }
        }
    }

    private static Optional<String> resolved(FetchEvidence fetch, String uri) {
        try {
            return Optional.of(fetch.fetch().url().resolve(uri).toString());
        } catch (BadUrlException noAddress) {
            return Optional.empty();
        }
    }

    private void compare(FetchEvidence fetch) {
        DownloadDescriptor said = descriptor.orElseThrow();
        OptionalLong octets = octets(fetch);
        String type = fetch.mediaType();
        if (octets.isPresent() && octets.getAsLong() != said.size()) {
            findings.deviation(
                    "The object has another size than its download descriptor says",
                    said.size() + " octets",
                    octets.getAsLong() + " octets");
        } else if (!type.isEmpty() && !said.hasType(type)) {
            findings.deviation(
                    "The object is of another type than its download descriptor says",
                    String.join(", ", said.types()),
                    type);
        } else if (octets.isPresent()) {
            findings.pass(DownloadDescriptorRule.AGREES);
        }
    }

    /** The length of the whole object, as far as it is known. */
    private static OptionalLong octets(FetchEvidence fetch) {
        if (fetch.field("Content-Encoding")
                .filter(c -> !c.equalsIgnoreCase("identity"))
                .isPresent()) {
            return OptionalLong.empty();
        }
        if (fetch.fetch().status() == 206) {
            Matcher range = TOTAL.matcher(fetch.field("Content-Range").orElse(""));
            return range.matches() ? OptionalLong.of(Long.parseLong(range.group(1))) : OptionalLong.empty();
        }
        Optional<String> announced =
                fetch.field("Content-Length").filter(l -> NUMBER.matcher(l).matches());
        if (announced.isPresent()) {
            return OptionalLong.of(Long.parseLong(announced.get()));
        }
        return fetch.isComplete() ? OptionalLong.of(fetch.fetch().octets()) : OptionalLong.empty();
    }

    private void notice(FetchEvidence fetch) {
        int status = fetch.fetch().status();
        if (status == 200) {
            findings.pass(DownloadDescriptorRule.NOTICED);
        } else if (status >= 400) {
            findings.deviation(
                    "The notice of installation, " + fetch.said() + ", is not taken", "200", Integer.toString(status));
        } else {
            findings.doubt(
                    "The notice of installation, " + fetch.said() + ", is not plainly taken",
                    "200",
                    status == 0
                            ? fetch.fetch().failure().map(f -> f.message()).orElse("no answer")
                            : Integer.toString(status));
        }
    }
}
